"""The player at the terminal: a pure state machine, and the thin shells around it for keys, sound and files."""
