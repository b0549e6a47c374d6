"""A comparison to notices: what users are told, in the channels and languages that the old version promised."""
