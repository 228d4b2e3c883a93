"""Each language by its own name, as it is said before a guide."""

from __future__ import annotations

from audioguide.language.base import primary

_NAMES = {
    "ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "hi": "हिन्दी",
    "it": "Italiano", "ja": "日本語", "ko": "한국어", "nl": "Nederlands", "pl": "Polski", "pt": "Português",
    "ru": "Русский", "so": "Soomaali", "sv": "Svenska", "tl": "Tagalog", "tr": "Türkçe", "uk": "Українська",
    "vi": "Tiếng Việt", "zh": "中文",
}  # fmt: skip


def own_name(tag: str) -> str | None:
    """What a language calls itself; None where we do not know."""
    return _NAMES.get(primary(tag))
