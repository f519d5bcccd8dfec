"""What a facilitator can do with the values, without Qt, SQL or a clock of its own."""
