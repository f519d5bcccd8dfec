"""All meetings in a list, making a new one, and the bin."""
