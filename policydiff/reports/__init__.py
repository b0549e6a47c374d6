"""A comparison as text, Markdown, JSON. Formatters are pure and compute nothing about the policy."""
