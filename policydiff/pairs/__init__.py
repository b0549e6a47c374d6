"""Two clause trees to aligned pairs."""
