"""What a policy promises about its own changes: definition of a major change, channels, lead time, consent."""
