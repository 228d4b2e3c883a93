"""Document -> facts: what it says, statement by statement, and all that must not be lost of each."""
