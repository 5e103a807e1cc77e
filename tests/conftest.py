"""Stands here so that tests in every folder can import the builders beside it."""
