"""What is said aloud: the spoken form of each sentence, the generated announcements, the lexicon and the pauses."""

from audioguide.narration.announcements import narrated
from audioguide.narration.lexicon import Lexicon, read_lexicon
from audioguide.narration.pacing import pause_after, speech_rate
from audioguide.narration.spoken import speak

__all__ = ["Lexicon", "narrated", "pause_after", "read_lexicon", "speak", "speech_rate"]
