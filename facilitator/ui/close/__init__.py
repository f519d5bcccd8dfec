"""Close: the last minutes of a meeting, settled one by one."""
