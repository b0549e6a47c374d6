"""The length of a text message as networks count it (3GPP TS 23.038): GSM 7-bit or UCS-2, alone or in segments."""

from typing import Literal, NamedTuple

GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENDED = frozenset("^{}\\[~]|€\f")
"""Each takes an escape character besides: two units."""
LIMITS = {"GSM-7": (160, 153), "UCS-2": (70, 67)}
"""Units in a message alone, and in each segment of a joined one."""


class SmsLength(NamedTuple):
    """What a message costs."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    segments: int


def sms_length(text: str) -> SmsLength:
    """Count a message, its signature included; in UCS-2 an emoji takes two units and is never cut in two."""
    if all(char in GSM_BASIC or char in GSM_EXTENDED for char in text):
        return _counted("GSM-7", [2 if char in GSM_EXTENDED else 1 for char in text])
    return _counted("UCS-2", [2 if ord(char) > 0xFFFF else 1 for char in text])


def _counted(encoding: Literal["GSM-7", "UCS-2"], sizes: list[int]) -> SmsLength:
    alone, joined = LIMITS[encoding]
    units = sum(sizes)
    if units <= alone:
        return SmsLength(encoding, units, 1)
    segments, room = 1, joined
    for size in sizes:
        if size > room:
            segments, room = segments + 1, joined
        room -= size
    return SmsLength(encoding, units, segments)
