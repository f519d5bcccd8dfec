"""Settings: how the program looks, speaks and sounds, and all of its keys."""
