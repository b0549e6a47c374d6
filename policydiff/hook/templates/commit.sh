#!/bin/sh
# policydiff: no major change gets in unnoticed. Written by `policydiff hook install`; `policydiff hook uninstall` removes it.
hook=@HOOK@ python=@PYTHON@ quick=@QUICK@
kept=${0%/*}/$hook.before-policydiff
[ ! -x "$kept" ] || "$kept" "$@" || exit

# Git answers first; Python runs only where a policy's words change.
case $hook in pre-*) state=${GIT_INDEX_FILE%/*}/policydiff ;; *) state=${1%/*}/policydiff ;; esac
paths=$state/paths note='' caller='' parent=''
staged() { git diff --cached --no-ext-diff --no-textconv --no-color "$@"; }
known() { if [ -e policydiff.toml ]; then [ "$paths" -nt policydiff.toml ]; else [ ! -e "$paths" ]; fi; }
nothing_to_say() {
    if [ -e "$paths" ]; then globs=$(cat "$paths"); else globs=':(top,glob)policies/**'; fi
    set -f
    IFS='
'
    { staged --quiet -- policydiff.toml $globs && { [ ! "$parent" ] || staged --quiet "$parent" -- policydiff.toml $globs; }; } || {
        [ "$hook" = pre-commit ] && staged --unified=999999 -- policydiff.toml $globs | "$python" -I -S "$quick" 2>/dev/null
    }
}
case $hook in *-msg)
    # An amended commit is judged against its parent, which only Python looks up.
    if [ -r "/proc/$PPID/cmdline" ]; then caller=$(tr '\0' ' ' <"/proc/$PPID/cmdline"); else caller=$(ps -o args= -p "$PPID"); fi
    case $caller in
    *--am*) paths=/ ;;
    *git*commit*) [ ! -r "$state/quiet" ] || read -r note <"$state/quiet" ;;
    *) parent=HEAD^ ;; # another tool stands between, or git replays a commit: it may be an amendment as well
    esac
    [ "$note" != "$PPID" ] || exit 0 # the pre-commit hook of this very commit found nothing to say
    case $hook/${2-}/$caller in prepare-commit-msg/message/*git*commit*)
        for again in rebase-merge REVERT_HEAD CHERRY_PICK_HEAD; do [ ! -e "${1%/*}/$again" ] || caller=''; done
        [ ! "$caller" ] || exit 0 ;; # commit-msg is still to come; not so where git makes a commit again
    esac
    ;;
esac
if [ "$paths" != / ] && known && (nothing_to_say); then
    [ ! -d "$state" ] || echo "$PPID" >"$state/quiet"
    exit 0
fi
