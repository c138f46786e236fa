# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A document as a text message, counted as a phone network counts it.
"""

from enum import StrEnum, auto
from typing import Final

import attrs

from microneedling_care.data import Public
from microneedling_care.errors import InvalidInputError
from microneedling_care.vocabulary import Level

from .documents import Document, check_document


class Encoding(StrEnum):
    """How a phone network carries the letters of a message."""

    GSM7 = auto()
    UCS2 = auto()


# Units of a message that stands alone, and of each segment of a longer one.
_ROOM: Final = {Encoding.GSM7: (160, 153), Encoding.UCS2: (70, 67)}

# GSM 03.38: the default alphabet, and its extension, whose letters take an escape each.
_DEFAULT: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION: Final = frozenset("\f^{}\\[~]|€")

# Typography that would more than halve the room and says nothing that these do not.
_PLAIN: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
        "…": "...",
    }
)


@attrs.frozen(eq=False, repr=False)
class Message(Public):
    """
    A text message, and what it takes to send it.

    Attributes:
        text: All of it.
        encoding: How it is carried; one letter outside GSM 03.38 makes the
            whole of it UCS-2.
        units: Its length: septets in GSM-7, where ``€`` counts double, and
            UTF-16 code units in UCS-2, where an emoji counts double.
        parts: Its text segment by segment; no letter is split over two.
    """

    text: str
    encoding: Encoding
    units: int
    parts: tuple[str, ...]

    @property
    def segments(self) -> int:
        """How many messages a network charges for."""
        return len(self.parts)


def as_message(document: Document, *, segments: int = 3) -> Message:
    """
    What *document* says in short, in at most so many *segments*.

    The first line, when to call an ambulance and the clinic's phone or link
    are in every message. Of the rest, what does not fit is left out, the least
    important first, and nothing is cut. Curly quotes and dashes become plain
    ones; no letter of a name is changed, so a name in another script makes the
    message UCS-2.

    Raises:
        InvalidInputError: If *document* is none or says nothing in short, or
            *segments* is no whole number above 0, or too few.
    """
    if not check_document(document).short:
        raise InvalidInputError("document", document, "a Document that says something in short")
    if isinstance(segments, bool) or not isinstance(segments, int) or segments < 1:
        raise InvalidInputError("segments", segments, "a whole number above 0")
    # A link is left as it is: a changed letter would lead elsewhere.
    lines = [line.translate(_PLAIN) for line in document.short]
    least = 1 if document.level is Level.EMERGENCY else 2
    kept = len(lines)
    message = _message(lines, document.contact)
    while message.segments > segments and kept > least:
        kept -= 1
        message = _message(lines[:kept], document.contact)
    if message.segments > segments:
        raise InvalidInputError(
            "segments", segments, f"{message.segments} or more for what may not be left out"
        )
    return message


def _message(lines: list[str], contact: str) -> Message:
    text = "\n".join(filter(None, (*lines, contact)))
    encoding = Encoding.GSM7 if set(text) <= _DEFAULT | _EXTENSION else Encoding.UCS2
    units = sum(_units(letter, encoding) for letter in text)
    return Message(text, encoding, units, tuple(_parts(text, units, encoding)))


def _units(letter: str, encoding: Encoding) -> int:
    if encoding is Encoding.GSM7:
        return 2 if letter in _EXTENSION else 1
    return 2 if ord(letter) > 0xFFFF else 1


def _parts(text: str, units: int, encoding: Encoding) -> list[str]:
    """*text* as a network splits it: a letter that does not fit whole goes to the next."""
    alone, each = _ROOM[encoding]
    if units <= alone:
        return [text]
    parts, room = [""], each
    for letter in text:
        taken = _units(letter, encoding)
        if taken > room:
            parts.append("")
            room = each
        parts[-1] += letter
        room -= taken
    return parts
