"""The screen of a meeting under way: what it shows as values, and the widgets that show it."""
