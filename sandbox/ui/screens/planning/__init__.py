"""What the planning screens share: one plan, its check, and how it is submitted."""
