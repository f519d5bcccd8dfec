"""What teams, meetings and commitments are: frozen values and functions."""
