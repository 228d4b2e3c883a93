"""Plain English: transforms, term tables and glossary."""
