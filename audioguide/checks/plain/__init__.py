"""P: plain words."""
