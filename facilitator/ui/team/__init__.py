"""The team: who belongs to it, how it works, what it has agreed to."""
