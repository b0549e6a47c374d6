"""The gate: two versions of the repository in, every policy touched and what it lacks out."""
