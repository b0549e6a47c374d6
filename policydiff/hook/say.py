"""What a hook tells its user goes to standard error; git shows it, a push relays it."""

import sys


def say(text: str) -> None:
    """Print to standard error, whatever its encoding can show."""
    data = f"{text}\n".encode(sys.stderr.encoding or "utf-8", "backslashreplace")
    sys.stderr.buffer.write(data)
    sys.stderr.flush()
