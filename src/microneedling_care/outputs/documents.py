# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What can be shown: a document of sections and blocks, in words but in no format.

A leaflet, a day and an answer are all documents, so each renderer is written
once. `data.as_data` turns one into JSON.
"""

from enum import StrEnum, auto
from typing import Final

import attrs

from microneedling_care.data import Public
from microneedling_care.errors import InvalidInputError
from microneedling_care.vocabulary import Basis, Level

from .timelines import Timeline


class Part(StrEnum):
    """One part of a leaflet, in the order it is read."""

    EMERGENCY = auto()
    GET_HELP = auto()
    TIMELINE = auto()
    COURSE = auto()
    EXPECTED = auto()
    CARE_STEPS = auto()
    BENEFITS = auto()
    CONTACT = auto()
    INTENDED_USE = auto()
    SOURCES = auto()


# Without these two a leaflet could do harm, so they cannot be left out.
ALWAYS: Final = (Part.EMERGENCY, Part.INTENDED_USE)


class BlockKind(StrEnum):
    """How a block is to be shown."""

    PARAGRAPH = auto()
    LIST = auto()
    ENTRIES = auto()
    CARD = auto()
    IMPORTANT = auto()
    TIMELINE = auto()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Entry(Public):
    """
    One thing with what is said of it, such as a care step.

    Attributes:
        term: What it is called.
        note: A short remark beside it, such as until when; may be empty.
        text: What is said of it; may be empty.
        link: Where it leads, such as ``'tel:999'``; None if nowhere.
        unit: The content unit it is from, for its review; None if it is none.
        basis: What its numbers rest on, if it has any.
        sources: Ids of the publications behind it.
    """

    term: str
    note: str = ""
    text: str = ""
    link: str | None = None
    unit: str | None = None
    basis: Basis | None = None
    sources: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Block(Public):
    """
    One piece of a section.

    Attributes:
        kind: How it is to be shown.
        text: A paragraph, the lead-in of a list, or the heading of a card;
            may be empty.
        items: The bullets of a list or a card, each finishing *text*.
        entries: The entries, if that is what it is.
        level: The level of a card; its prefix and looks follow from it.
        prefix: What is heard before a card's heading, or stands before a note.
        after: What follows the bullets of a card.
        timeline: The picture, if that is what it is.
        unit: The content unit it is from, for its review; None if it is none.
        basis: What its numbers rest on, if it has any.
        sources: Ids of the publications behind it.
    """

    kind: BlockKind
    text: str = ""
    items: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    level: Level | None = None
    prefix: str = ""
    after: tuple[str, ...] = ()
    timeline: Timeline | None = None
    unit: str | None = None
    basis: Basis | None = None
    sources: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Section(Public):
    """
    A heading and what stands under it.

    Attributes:
        heading: The heading.
        note: A short remark beside it, such as from when to when; may be empty.
        part: Which part of a leaflet it is; None in other documents.
        blocks: What stands under it.
        sections: The sections below it.
    """

    heading: str
    note: str = ""
    part: Part | None = None
    blocks: tuple[Block, ...] = ()
    sections: "tuple[Section, ...]" = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Document(Public):
    """
    Something to put on a screen, in a letter or in a text message.

    Attributes:
        locale: The language it is in.
        direction: Which way that is written, ``'ltr'`` or ``'rtl'``.
        title: Its title.
        summary: It in one line; an answer's card says the same, so that
            renderers leave it out there.
        level: The level of an answer; None for a leaflet or a day.
        blocks: What stands before the first section.
        sections: The rest.
        short: The same in lines for a text message, the most important first.
            The first is never left out, nor is the second, which says when to
            call an ambulance, unless the first one does.
        contact: The line that ends that message, with a phone number or a
            link; may be empty.
        content_version: The version of the content.
    """

    locale: str
    direction: str
    title: str
    summary: str
    level: Level | None = None
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    short: tuple[str, ...] = ()
    contact: str = ""
    content_version: str


def check_document(document: Document) -> Document:
    """
    *document* if it is one.

    Raises:
        InvalidInputError: If it is not.
    """
    if not isinstance(document, Document):
        raise InvalidInputError("document", document, "a Document")
    return document


def brief(document: Document) -> Document:
    """
    *document* with the names and days of signs and care steps, and no more of them.

    Cards, benefits with their limits and the small print stay whole.

    Raises:
        InvalidInputError: If *document* is none.
    """
    sections = tuple(map(_brief, check_document(document).sections))
    return attrs.evolve(document, sections=sections)


def _brief(section: Section) -> Section:
    if section.part is Part.SOURCES:
        return section
    blocks = (
        attrs.evolve(
            block,
            entries=tuple(
                attrs.evolve(entry, text="") if entry.note else entry for entry in block.entries
            ),
        )
        for block in section.blocks
    )
    return attrs.evolve(section, blocks=tuple(blocks))
