"""Rewriters: programs that may propose a plainer sentence. Opt-in, and judged like any other change to a fact."""
