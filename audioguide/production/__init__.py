"""The steps of a build that join several rooms: choosing the voice, planning, workers, reuse, writing, swapping."""
