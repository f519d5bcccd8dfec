"""Keeps the values in SQLite; rows never leave this package."""
