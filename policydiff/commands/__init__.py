"""What each command does, free of the command line library: plain arguments in, text out."""
