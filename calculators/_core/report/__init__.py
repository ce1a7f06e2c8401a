"""What a calculator answers: blocks of words and figures, written as HTML and as text."""
