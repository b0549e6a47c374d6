"""Aligned pairs to changes: what kind, which facts, which words, about which topics."""
