"""Words and numbers: what the rules and the narration share."""
