"""The nouns of the sandbox: scenario, decisions, world and events."""
