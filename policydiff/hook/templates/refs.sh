#!/bin/sh
# policydiff: no major change gets in unnoticed. Written by `policydiff hook install`; `policydiff hook uninstall` removes it.
hook=@HOOK@ python=@PYTHON@ quick=@QUICK@
kept=${0%/*}/$hook.before-policydiff
refs=$(cat)
[ ! -x "$kept" ] || printf '%s\n' "$refs" | "$kept" "$@" || exit
