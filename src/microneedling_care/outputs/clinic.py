# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Who the reader can reach: what a host fills in, checked before it is shown.

Everything here comes from outside and is treated as hostile: what could not
stand in a letter is refused by name, and renderers escape the rest.
"""

import re
import unicodedata
from typing import Final

import attrs

from microneedling_care.data import Public
from microneedling_care.errors import InvalidInputError

LONGEST_NAME: Final = 120
LONGEST_PHONE: Final = 30
LONGEST_LINK: Final = 500

# Cc and Cf hold line breaks and the marks that turn text round or take no room;
# Zl and Zp are line breaks as well. Cs, Co and Cn mean nothing outside one program.
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# They count as letters and symbols, and show as nothing at all.
_BLANK: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
# They take no room either, but Persian and scripts of India part letters with them.
_JOINERS: Final = frozenset("\u200c\u200d")
# No script writes more on one letter; a taller pile covers the lines around it.
_MOST_MARKS: Final = 6

# One number: a slash or a word may part two, and a plus begins one.
_PHONE: Final = re.compile(r"[ (]*\+?[0-9 ().-]+", re.ASCII)
# As many digits as an international number may have; the shortest call for help.
_MOST_DIGITS: Final = 15
_LEAST_DIGITS: Final = 2
_EMERGENCY: Final = re.compile(r"\+?[0-9]+", re.ASCII)


def check_line(field: str, value: str, longest: int) -> str:
    """
    *value* if it is one line of text that stands on its own.

    Raises:
        InvalidInputError: If it is not.
    """
    expected = f"one line of 1 to {longest} printable characters"
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise InvalidInputError(field, value, expected)
    marks = 0
    for place, letter in enumerate(value):
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if letter in _JOINERS and _inside_a_word(value, place):
            continue
        if kind in _UNPRINTABLE or letter in _BLANK or marks > _MOST_MARKS:
            raise InvalidInputError(field, value, f"{expected}, not {letter!a}")
    return value


def _inside_a_word(value: str, place: int) -> bool:
    """Whether letters that are not ASCII stand on both sides of *place*."""
    around = value[place - 1 : place] + value[place + 1 : place + 2]
    return len(around) == 2 and all(
        not letter.isascii() and unicodedata.category(letter)[0] in "LM" for letter in around
    )


def _check_phone(field: str, value: str) -> None:
    """Check that *value* can be dialled as it is printed."""
    check_line(field, value, LONGEST_PHONE)
    digits = sum(letter.isdigit() for letter in value)
    if not _PHONE.fullmatch(value) or not _LEAST_DIGITS <= digits <= _MOST_DIGITS:
        raise InvalidInputError(
            field,
            value,
            f"one phone number: {_LEAST_DIGITS} to {_MOST_DIGITS} digits from 0 to 9, "
            "a + before them, spaces and ( ) - .",
        )


def _check_link(field: str, value: str) -> None:
    """Check that *value* is a plain web address."""
    check_line(field, value, LONGEST_LINK)
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
        or not any(letter.isalnum() for letter in parts.hostname or "")
        or not port_is_a_number
        # A name before the host is how one site is made to look like another.
        or any(letter in "@%" for letter in parts.netloc)
        or any(letter in " \\\"'<>`{}|^" or letter.isspace() for letter in value)
        or not _JOINERS.isdisjoint(value)
    ):
        raise InvalidInputError(field, value, expected)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Clinic(Public):
    """
    Whom the reader can reach. Each line may be left out.

    >>> Clinic(name="Harbour Skin Clinic", phone="020 7946 0000").phone
    '020 7946 0000'

    Attributes:
        name: What the clinic is called: one line, at most 120 characters.
        phone: Its phone number as it is to be printed, at most 30 characters:
            digits from 0 to 9, spaces and ``+ ( ) - .``; no extension, and
            not two numbers.
        out_of_hours: Whom to call when it is closed.
        web: Its page on aftercare, as an ``https`` or ``http`` address of at
            most 500 characters.
        emergency_number: The number to call in an emergency where the reader
            is, in digits. Without it the text says "your local emergency
            number".

    Raises:
        InvalidInputError: If a field holds anything else.
    """

    name: str | None = None
    phone: str | None = None
    out_of_hours: str | None = None
    web: str | None = None
    emergency_number: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.name is not None:
            check_line("name", self.name, LONGEST_NAME)
        for field in ("phone", "out_of_hours", "emergency_number"):
            number: str | None = getattr(self, field)
            if number is not None:
                _check_phone(field, number)
        # With a space or dash it may be two, and a phone would dial them as one.
        if self.emergency_number and not _EMERGENCY.fullmatch(self.emergency_number):
            raise InvalidInputError(
                "emergency_number", self.emergency_number, "one number in digits, no spaces"
            )
        if self.web is not None:
            _check_link("web", self.web)


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
    plus = "+" if "+" in number else ""
    # The nought that is dialled within the country and not from abroad.
    said = number.replace("(0)", "") if plus else number
    return f"tel:{plus}{''.join(letter for letter in said if letter.isdigit())}"
