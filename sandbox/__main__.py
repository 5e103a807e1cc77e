"""Lets `python -m sandbox` do what the `sandbox` command does."""

from sandbox.cli import main

if __name__ == "__main__":
    main()
