"""Turns a Text into a sentence of one language."""
