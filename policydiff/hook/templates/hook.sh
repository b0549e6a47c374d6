#!/bin/sh
# policydiff: no major change gets in unnoticed. `policydiff hook install` wrote this file, `uninstall` takes it away.
hook=@HOOK@ python=@PYTHON@ quick=@QUICK@
kept=${0%/*}/$hook.before-policydiff
[ ! -x "$kept" ] || "$kept" "$@" || exit
# Python is asked only where a policy changes: `git diff` and the note of an earlier hook of this commit answer first.
case $hook in pre-*) state=${GIT_INDEX_FILE%/*}/policydiff ;; *) state=${1%/*}/policydiff ;; esac
specs=$state/pathspecs parent= note=
if [ "$hook" != pre-commit ] && [ -r "$state/quiet" ]; then
    read -r note <"$state/quiet"
    if [ "$note" = "$PPID" ]; then
        if [ -r "/proc/$PPID/cmdline" ]; then read -r parent <"/proc/$PPID/cmdline"; else parent=$(ps -o args= -p "$PPID"); fi
        case $parent in *--am*) ;; *git*commit*) exit 0 ;; esac
    fi
fi
if [ -e policydiff.toml ]; then [ "$specs" -nt policydiff.toml ]; else [ ! -e "$specs" ]; fi && case $parent in *--am*) false ;; esac && {
    run() { git diff --cached --no-ext-diff --no-textconv "$@"; }
    globs=':(top,glob)policies/**'
    [ ! -e "$specs" ] || globs=$(cat "$specs")
    IFS='
' && set -f
    run --quiet -- policydiff.toml $globs || { [ "$hook" = pre-commit ] && run --no-color --unified=999999 -- policydiff.toml $globs | "$python" -I -S "$quick"; }
} && { [ ! -d "$state" ] || echo "$PPID" >"$state/quiet"; exit 0; }
