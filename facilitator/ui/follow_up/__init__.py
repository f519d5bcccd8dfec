"""What was agreed, asked and shared in all meetings, and what became of it."""
