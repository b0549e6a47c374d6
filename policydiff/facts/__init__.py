"""Wording to facts: who, what, why, how long, where; and the words that turn their meaning."""
