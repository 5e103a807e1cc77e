"""Charts as figures: computed once from plain data, painted on screens and in the report."""
