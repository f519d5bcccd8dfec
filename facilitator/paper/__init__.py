"""Pages drawn by Qt without a window."""
