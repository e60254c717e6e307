"""Taste: what a person chooses and passes over, learnt as a small bounded lean of the order, on this machine alone."""
