"""What a person must decide before a draft is a guide: REVIEW.md, the riskiest first. In English: writers read it."""
