"""Timeline -> what a listener is handed: one file a format, each written from the same timing."""
