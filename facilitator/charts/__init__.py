"""Figures as PNG bytes, the same for screen and paper. matplotlib is imported when one is drawn."""
