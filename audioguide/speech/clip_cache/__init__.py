"""Clips that were made before: a folder of entries that is believed only as far as it can be checked.

    cache = ClipCache(folder)
    cache.keep(key, engine, clip)       # never fails a build: what was wrong is in cache.trouble
    cache.find(key, engine)             # the very clip that was kept, or None

`entry` is the form of one file, `whole_file` how one is written where anything may lie, `shelves` where
entries stand, `cache` the two questions above, `running_builds` what is in use, `trimming` what goes when there is too
much, `census` what `audioguide cache` tells.
"""

from audioguide.speech.clip_cache.cache import ClipCache

__all__ = ["ClipCache"]
