"""The model's equations: small pure functions of plain numbers, one idea a module."""
