"""guide.json: the Timeline on disk, which every publication is made from and checked against.

The file is plain JSON, laid out so that it can be written and read one chapter at a time and compared line by line:
one sentence a line, each chapter from a line `  {...` to a line `  ]}`. docs and guide.schema.json name the keys.
"""

from audioguide.timeline.from_json import read, read_chapters, read_head, read_raw_chapters, read_raw_head
from audioguide.timeline.layout import FILE_NAME, SCHEMA, SCHEMA_FILE, Head
from audioguide.timeline.to_json import write

__all__ = [
    "FILE_NAME",
    "SCHEMA",
    "SCHEMA_FILE",
    "Head",
    "read",
    "read_chapters",
    "read_head",
    "read_raw_chapters",
    "read_raw_head",
    "write",
]
