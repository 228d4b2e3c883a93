"""The page, the sound, the captions and the playlists in one file, to hand on."""
