"""Guides played in a waiting room, all day and alone.

What plays when is a pure function of configuration, state and clock (`programme`, `session`); the runner is thin. Only
guides that `verify` has passed are handed in, by whoever wires this room: it knows neither voices nor checks.
"""
