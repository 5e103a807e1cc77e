"""What can be read off the facts: observations, scores, funnels, feeds and tables."""
