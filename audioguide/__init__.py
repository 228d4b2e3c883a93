"""audioguide: a patient document becomes short, plain, narrated chapters that anyone can hear."""

__version__ = "0.4.0"
