"""Sound as samples and as files: the only room that knows codecs."""
