# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A document as plain text for a terminal or an e-mail.
"""

import textwrap
from collections.abc import Iterator
from typing import Final

from microneedling_care.errors import InvalidInputError

from .documents import Block, BlockKind, Document, Entry, Section, check_document

NARROWEST: Final = 20
WIDEST: Final = 1000


def as_text(document: Document, *, width: int = 72) -> str:
    """
    *document* in lines of plain text.

    The picture of a course has no lines: what it shows stands in words, too.

    Args:
        width: The longest a line may be, 20 to 1,000; a longer word stands
            alone.

    Raises:
        InvalidInputError: If an argument holds anything else.
    """
    check_document(document)
    if (
        isinstance(width, bool)
        or not isinstance(width, int)
        or not NARROWEST <= width <= WIDEST
    ):
        raise InvalidInputError("width", width, f"a whole number from {NARROWEST} to {WIDEST}")
    return "\n".join(_Lines(width).document(document)) + "\n"


class _Lines:
    """The lines of one document at one width."""

    def __init__(self, width: int) -> None:
        self._width = width

    def document(self, document: Document) -> Iterator[str]:
        yield from self._titled(document.title)
        if document.level is None:
            yield from self._wrapped(document.summary)
        for block in document.blocks:
            yield from self._block(block)
        for section in document.sections:
            yield from self._section(section, top=True)

    def _section(self, section: Section, *, top: bool) -> Iterator[str]:
        shown = any(block.kind is not BlockKind.TIMELINE for block in section.blocks)
        if not shown and not section.sections:
            return
        yield ""
        heading = f"{section.heading}: {section.note}" if section.note else section.heading
        if top:
            yield from self._wrapped(heading.upper())
        else:
            yield from self._titled(heading, "-")
        for block in section.blocks:
            yield from self._block(block)
        for inner in section.sections:
            yield from self._section(inner, top=False)

    def _block(self, block: Block) -> Iterator[str]:
        if block.kind is BlockKind.TIMELINE:
            return
        if block.kind is BlockKind.CARD:
            yield ""
        if block.text:
            said = f"{block.prefix}: {block.text}" if block.prefix else block.text
            yield from self._wrapped(said)
        for item in block.items:
            yield from self._wrapped(item, "  - ", "    ")
        for text in block.after:
            yield from self._wrapped(text, "  ", "  ")
        for entry in block.entries:
            yield from self._wrapped(_entry(entry), "  - ", "    ")

    def _titled(self, text: str, rule: str = "=") -> Iterator[str]:
        lines = self._wrapped(text)
        yield from lines
        yield rule * max(map(len, lines))

    def _wrapped(self, text: str, first: str = "", rest: str = "") -> list[str]:
        return textwrap.wrap(
            text,
            self._width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _entry(entry: Entry) -> str:
    said = f"{entry.term} ({entry.note})" if entry.note else entry.term
    return f"{said}: {entry.text}" if entry.text else said
