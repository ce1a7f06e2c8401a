"""What a form asks: fields declared, read from what was typed, held against one another."""
