"""The discrete-event engine: a world and decisions in, events and a new world out."""
