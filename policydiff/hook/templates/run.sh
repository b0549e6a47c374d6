
if [ -x "$python" ] && [ -e "$quick" ]; then
    start='import sys; sys.path.append(sys.argv.pop(1)); from policydiff.__main__ import main; main()'
    set -- "$python" -P -c "$start" "${quick%/policydiff/hook/quick.py}" hook run "$hook" --parent "$PPID" -- "$@"
elif command -v policydiff >/dev/null; then
    set -- policydiff hook run "$hook" --parent "$PPID" -- "$@"
else
    echo "policydiff: $python, which installed this hook, is gone or has no policydiff any more." >&2
    echo "Install policydiff and run 'policydiff hook install' again, or go on with --no-verify." >&2
    [ "$hook" = prepare-commit-msg ] # it runs even under --no-verify and must not stand in the way
    exit
fi
