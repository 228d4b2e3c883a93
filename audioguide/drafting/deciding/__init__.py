"""What a person must decide before a draft is a guide, the riskiest first. In English: writers read it."""
