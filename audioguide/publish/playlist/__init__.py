"""M3U8 playlists: the guide and its routes."""
