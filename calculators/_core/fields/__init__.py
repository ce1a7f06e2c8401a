"""What a form asks: how fields are declared, read and compared with one another."""
