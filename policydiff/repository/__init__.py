"""Policy versions in git."""
