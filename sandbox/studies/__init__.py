"""Studies: many sessions over seeds, reduced to figures with intervals."""
