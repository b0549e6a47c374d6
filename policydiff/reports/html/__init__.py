"""The report a lawyer opens: one self-contained HTML file."""
