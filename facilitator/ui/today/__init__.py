"""The first screen: the meeting that comes next, what is due by it, and Start now."""
