"""Facts -> draft chapters: every statement written, every line traced to its facts."""
