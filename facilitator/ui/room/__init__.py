"""What the room may see: an allow-list of fields, and the window that shows them."""
