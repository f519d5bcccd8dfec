"""Every foreign file comes in and goes out here."""
