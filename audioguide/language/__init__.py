"""Languages, a room each. `base` says what a language offers and finds it by its tag; `en` is English."""
