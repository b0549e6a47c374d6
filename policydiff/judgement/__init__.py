"""Changes under a definition: severity, the item hit, the reason, the duties of law beside it."""
