"""Lines to a tree of clauses. A clause is the smallest unit a lawyer would cite."""
