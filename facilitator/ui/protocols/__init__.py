"""Writing protocols of one's own."""
