"""The forecast's parts: what is known, what is usual, and what may come, drawn some thousand times."""
