"""What is to leave: how it will look, what is pointed at in it, as which file, and where to."""
