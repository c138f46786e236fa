# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A document as Markdown.
"""

import re
from collections.abc import Iterator
from typing import Final

from microneedling_care.errors import InvalidInputError

from .documents import Block, BlockKind, Document, Entry, Section, check_document

# What CommonMark and its common extensions take for markup, anywhere in a line
# and at its beginning.
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_AT_START: Final = re.compile(r"^(\s*\d*)([-+=.)])")
_DEEPEST_HEADING: Final = 6


def as_markdown(document: Document, *, heading_level: int = 1) -> str:
    """
    *document* as Markdown, its every character escaped.

    The picture of a course is left out: what it shows stands in words, too.

    Args:
        heading_level: The level of the title, 1 to 4.

    Raises:
        InvalidInputError: If an argument holds anything else.
    """
    check_document(document)
    check_heading_level(heading_level)
    lines = _document(document, heading_level)
    return "\n\n".join(lines) + "\n"


def check_heading_level(level: int) -> int:
    """
    *level* if two levels of heading fit below it.

    Raises:
        InvalidInputError: If it is no whole number from 1 to 4.
    """
    deepest = _DEEPEST_HEADING - 2
    if isinstance(level, bool) or not isinstance(level, int) or not 1 <= level <= deepest:
        raise InvalidInputError("heading_level", level, f"a whole number from 1 to {deepest}")
    return level


def escaped(text: str) -> str:
    """*text* so that no Markdown reader takes any of it for markup."""
    return _AT_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", text))


def _document(document: Document, level: int) -> Iterator[str]:
    yield f"{'#' * level} {escaped(document.title)}"
    if document.level is None:
        yield escaped(document.summary)
    for block in document.blocks:
        yield from _block(block)
    for section in document.sections:
        yield from _section(section, level + 1)


def _section(section: Section, level: int) -> Iterator[str]:
    blocks = [said for block in section.blocks for said in _block(block)]
    if not blocks and not section.sections:
        return
    yield f"{'#' * level} {escaped(section.heading)}"
    if section.note:
        yield f"*{escaped(section.note)}*"
    yield from blocks
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _block(block: Block) -> Iterator[str]:
    if block.kind is BlockKind.TIMELINE:
        return
    text = escaped(block.text)
    if block.prefix:
        text = f"**{escaped(block.prefix)}: {text}**"
    elif block.kind is BlockKind.CARD:
        text = f"**{text}**"
    if text:
        yield text
    if block.items:
        yield "\n".join(f"- {escaped(item)}" for item in block.items)
    for said in block.after:
        yield escaped(said)
    if block.entries:
        yield "\n".join(f"- {_entry(entry)}" for entry in block.entries)


def _entry(entry: Entry) -> str:
    said = f"**{escaped(entry.term)}**"
    if entry.note:
        said += f" ({escaped(entry.note)})"
    if entry.text:
        text = escaped(entry.text)
        said += f": [{text}](<{entry.link}>)" if entry.link else f": {text}"
    return said
