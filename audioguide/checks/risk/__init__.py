"""R: chances told so that an ear can take them right."""
