"""A workshop session: its seats, its file, its replay and its verification."""
