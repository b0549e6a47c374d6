"""The git hooks: installed as a few lines of shell that ask git first and call `policydiff hook run` only where needed."""
