"""Facilitator guides a school team through a timed meeting and writes its minutes."""

__version__ = "0.1.0"
