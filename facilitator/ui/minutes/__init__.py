"""The minutes on a page, and handing them over."""
