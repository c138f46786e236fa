# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Who the reader can reach: what a host fills in, checked before it is shown.

Everything here comes from outside and is treated as hostile: what could not
stand in a letter is refused by name, and renderers escape the rest.
"""

import unicodedata
from typing import Final

import attrs

from microneedling_care.errors import InvalidInputError

LONGEST_NAME: Final = 120
LONGEST_PHONE: Final = 30
LONGEST_LINK: Final = 500

_PHONE_LETTERS: Final = frozenset("0123456789 +()-./")


def _text(field: str, value: str | None, longest: int) -> None:
    """Check that *value*, if there is one, is a line of text that stands on its own."""
    if value is None:
        return
    expected = f"one line of 1 to {longest} printable characters"
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise InvalidInputError(field, value, expected)
    for letter in value:
        # Cc and Cf hold line breaks and the marks that turn text round; Zl and Zp
        # are line breaks as well. Cs and Co mean nothing outside one program.
        if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
            raise InvalidInputError(field, value, f"{expected}, not {letter!r}")


def _phone(field: str, value: str | None) -> None:
    """Check that *value*, if there is one, can be dialled."""
    _text(field, value, LONGEST_PHONE)
    if value is None:
        return
    if not set(value) <= _PHONE_LETTERS or sum(letter.isdigit() for letter in value) < 2:
        raise InvalidInputError(field, value, "a phone number: digits, spaces and + ( ) - . /")


def _link(field: str, value: str | None) -> None:
    """Check that *value*, if there is one, is a plain web address."""
    _text(field, value, LONGEST_LINK)
    if value is None:
        return
    # Imported here: only whoever gives a link pays for it.
    from urllib.parse import urlsplit

    expected = "a web address such as https://clinic.example/aftercare"
    try:
        parts = urlsplit(value)
        port_is_a_number = parts.port is None or parts.port >= 0
    except ValueError:
        raise InvalidInputError(field, value, expected) from None
    if (
        parts.scheme not in ("https", "http")
        or not parts.hostname
        or not port_is_a_number
        # A name before the host is how one site is made to look like another.
        or "@" in parts.netloc
        or any(letter in " \\\"'<>`{}|^" or letter.isspace() for letter in value)
    ):
        raise InvalidInputError(field, value, expected)


@attrs.frozen(kw_only=True)
class Clinic:
    """
    Whom the reader can reach. Each line may be left out.

    >>> Clinic(name="Harbour Skin Clinic", phone="020 7946 0000").phone
    '020 7946 0000'

    Attributes:
        name: What the clinic is called: one line, at most 120 characters.
        phone: Its phone number as it is to be printed, at most 30 characters.
        out_of_hours: Whom to call when it is closed.
        web: Its page on aftercare, as an ``https`` or ``http`` address of at
            most 500 characters.
        emergency_number: The number to call in an emergency where the reader
            is. Without it the text says "your local emergency number".

    Raises:
        InvalidInputError: If a field holds anything else.
    """

    name: str | None = None
    phone: str | None = None
    out_of_hours: str | None = None
    web: str | None = None
    emergency_number: str | None = None

    def __attrs_post_init__(self) -> None:
        _text("name", self.name, LONGEST_NAME)
        for field in ("phone", "out_of_hours", "emergency_number"):
            _phone(field, getattr(self, field))
        _link("web", self.web)


NO_CLINIC: Final = Clinic()


def check_clinic(clinic: Clinic) -> Clinic:
    """
    *clinic* if it is one.

    Raises:
        InvalidInputError: If it is not.
    """
    if not isinstance(clinic, Clinic):
        raise InvalidInputError("clinic", clinic, "a Clinic")
    return clinic


def dialled(number: str) -> str:
    """*number* as a link that a phone dials."""
    plus = "+" if number.strip().startswith("+") else ""
    return f"tel:{plus}{''.join(letter for letter in number if letter.isdigit())}"
