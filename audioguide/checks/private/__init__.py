"""S: what may sound in a shared room, and what is announced."""
