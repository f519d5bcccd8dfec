"""Keeps the values on the disk: SQLAlchemy's Core on SQLite. Rows never leave this package."""
