"""What a person reads and decides: decisions of a draft, sign-offs, and how each guide stands."""
