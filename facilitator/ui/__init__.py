"""Windows and views: they show values and emit wishes."""
