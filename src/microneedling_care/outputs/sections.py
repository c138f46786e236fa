# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The blocks and sections that every document shares: cards, contacts, small print.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from microneedling_care._words import words
from microneedling_care.evidence import source
from microneedling_care.guide import Guide
from microneedling_care.help_rows import EMERGENCY_NOTES, HELP_ROWS
from microneedling_care.rows import Kind
from microneedling_care.texts import CareStepText, ExpectedSign
from microneedling_care.treatment import Treatment
from microneedling_care.vocabulary import Level

from .clinic import Clinic, dialled
from .days import Days
from .documents import Block, BlockKind, Entry, Part, Section

# What follows the treatment's own notes in every answer, and stands at the end.
_SMALL_PRINT: Final = ("clinic_first", "not_reviewed", "editorial")


def heading(locale: str, name: str) -> str:
    """One heading of the outputs."""
    said: str = words(locale, "outputs")["headings"][name]
    return said


def term(locale: str, name: str) -> str:
    """One heading that the terminal shows, too."""
    said: str = words(locale, "terms")["headings"][name]
    return said


def lead_in(locale: str, name: str) -> str:
    """What the bullets of a list finish."""
    said: str = words(locale, "terms")["lead_ins"][name]
    return said


def paragraph(text: str, unit: str | None = None) -> Block:
    """A paragraph."""
    return Block(kind=BlockKind.PARAGRAPH, text=text, unit=unit)


def bullets(lead_in: str, items: Iterable[str], unit: str | None = None) -> Block:
    """A list under its lead-in."""
    return Block(kind=BlockKind.LIST, text=lead_in, items=tuple(items), unit=unit)


def _cards(locale: str) -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = words(locale, "escalation")["help_cards"]
    return found


def card_prefix(locale: str, level: Level) -> str:
    """What is heard before the heading of a card; empty for a level without a card."""
    card = _cards(locale).get(level.id)
    return card["prefix"] if card else ""


def emergency_card(locale: str, treatment: Treatment, clinic: Clinic) -> Block:
    """The card that no document leaves out."""
    signs = Guide(locale).emergency_signs()
    card = _cards(locale)[Level.EMERGENCY.id]
    said = card["heading"]
    if clinic.emergency_number:
        said = card["heading_with_number"].format_map({"number": clinic.emergency_number})
    notes = (card[note.name] for note in EMERGENCY_NOTES if note.concerns(treatment))
    return Block(
        kind=BlockKind.CARD,
        text=said,
        items=tuple(sign.text for sign in signs.signs),
        level=Level.EMERGENCY,
        prefix=card["prefix"],
        after=(*notes, signs.worried),
        entries=contact_entries(locale, Clinic(emergency_number=clinic.emergency_number)),
        unit=f"help_cards.{Level.EMERGENCY.id}",
    )


def help_cards(locale: str) -> Iterator[Block]:
    """When to get help short of an emergency, the most urgent card first."""
    groups = words(locale, "escalation")["help_groups"]
    for level in (Level.SAME_DAY, Level.CONTACT_CLINIC):
        card = _cards(locale)[level.id]
        yield Block(
            kind=BlockKind.CARD,
            text=card["heading"],
            items=tuple(groups[row.group] for row in HELP_ROWS if row.level is level),
            level=level,
            prefix=card["prefix"],
            unit=f"help_cards.{level.id}",
        )


def important(locale: str, treatment: Treatment) -> tuple[Block, ...]:
    """What has to be known first of this treatment, such as that its depth is not known."""
    small_print = small_notes(locale)
    prefix = heading(locale, "important")
    return tuple(
        Block(kind=BlockKind.IMPORTANT, text=note, prefix=prefix)
        for note in Guide(locale).recovery_day(treatment, 0).notes
        if note not in small_print
    )


def small_notes(locale: str) -> tuple[str, ...]:
    """The notes that every answer has, and that stand in small print."""
    said = words(locale, "terms")["notes"]
    return tuple(said[name] for name in _SMALL_PRINT)


def clinic_first(locale: str) -> str:
    """That this is general advice, for what is short and has no small print."""
    said: str = words(locale, "terms")["notes"]["clinic_first"]
    return said


def expected_entries(
    locale: str, expected: Iterable[ExpectedSign], days: Days
) -> tuple[Entry, ...]:
    """The signs that are usual, and until when."""
    return tuple(
        Entry(
            term=one.sign.label,
            note=days.window(window.typical_last_day, window.outer_last_day),
            text=" ".join(filter(None, (one.sign.feels, one.sign.looks, one.sign.skin_tones))),
            unit=f"signs.{one.sign.sign}",
            basis=window.outer_basis,
            sources=one.sign.sources,
        )
        for one in expected
        if (window := one.sign.window)
    )


def care_sections(
    locale: str, steps: Iterable[CareStepText], days: Days, part: Part | None = None
) -> Iterator[Section]:
    """What to do, and what to leave alone, each with until when."""
    listed = tuple(steps)
    for kind in Kind:
        entries = tuple(
            Entry(
                term=step.title,
                note=days.until(step.last_day),
                text=f"{step.do} {step.why}",
                unit=f"care_steps.{step.step}",
                basis=step.basis,
                sources=step.sources,
            )
            for step in listed
            if step.kind is kind
        )
        if entries:
            block = Block(kind=BlockKind.ENTRIES, entries=entries)
            yield Section(heading=term(locale, kind), part=part, blocks=(block,))


def contact_entries(locale: str, clinic: Clinic) -> tuple[Entry, ...]:
    """Every way to reach help that the clinic has given."""
    lines = (
        ("phone", clinic.phone, dialled),
        ("out_of_hours", clinic.out_of_hours, dialled),
        ("emergency_number", clinic.emergency_number, dialled),
        ("web", clinic.web, str),
    )
    return tuple(
        Entry(term=heading(locale, name), text=said, link=linked(said))
        for name, said, linked in lines
        if said
    )


def contact_section(
    locale: str, clinic: Clinic, texts: Iterable[str] = (), part: Part | None = None
) -> Section:
    """Whom to ask: in words, then the clinic's own lines."""
    blocks = [paragraph(text) for text in texts]
    entries = contact_entries(locale, clinic)
    if entries:
        blocks.append(Block(kind=BlockKind.ENTRIES, entries=entries))
    return Section(
        heading=term(locale, "contact"), note=clinic.name or "", part=part, blocks=tuple(blocks)
    )


def about_section(locale: str) -> Section:
    """The small print: what the text is for, who has checked it, which text it is."""
    guide = Guide(locale)
    info = guide.content_info()
    version: str = heading(locale, "version").format_map(
        {
            "version": info.version,
            "date": Days(locale, None).full_date(info.released),
            "attribution": guide.attribution(),
        }
    )
    said = (guide.intended_use(), *small_notes(locale), version)
    return Section(
        heading=heading(locale, "about"),
        part=Part.INTENDED_USE,
        blocks=tuple(paragraph(text) for text in said),
    )


def sources_section(locale: str, sections: Iterable[Section]) -> Section:
    """Every publication behind *sections*, each once, in the order it is first cited."""
    cited = dict.fromkeys(id for section in sections for id in _cited(section))
    entries = tuple(
        Entry(
            term=found.title,
            note=str(found.year or ""),
            text=found.authors,
            link=f"https://doi.org/{found.doi}" if found.doi else None,
            sources=(id,),
        )
        for id in cited
        for found in (source(id),)
    )
    return Section(
        heading=heading(locale, "sources"),
        part=Part.SOURCES,
        blocks=(Block(kind=BlockKind.ENTRIES, entries=entries),),
    )


def _cited(section: Section) -> Iterator[str]:
    for block in section.blocks:
        yield from block.sources
        for entry in block.entries:
            yield from entry.sources
    for inner in section.sections:
        yield from _cited(inner)


def call_now(locale: str, treatment: Treatment, clinic: Clinic) -> str:
    """The emergency signs in one line, for a text message; after heat one sentence more."""
    said = _said(locale)
    call = said["call_local"]
    if clinic.emergency_number:
        call = said["call"].format_map({"number": clinic.emergency_number})
    card = _cards(locale)[Level.EMERGENCY.id]
    after_heat = (
        card[note.name] for note in EMERGENCY_NOTES if note.heat and note.concerns(treatment)
    )
    return " ".join((card["in_short"], call, *after_heat))


def closed(locale: str, clinic: Clinic) -> tuple[str, ...]:
    """The line for when the clinic is closed, unless it ends the message anyway."""
    if clinic.out_of_hours and (clinic.phone or clinic.web):
        return (f"{heading(locale, 'out_of_hours')}: {clinic.out_of_hours}",)
    return ()


def sender(locale: str, clinic: Clinic) -> tuple[str, ...]:
    """Who wrote, if the clinic has a name."""
    if clinic.name:
        return (_said(locale)["sender"].format_map({"name": clinic.name}),)
    return ()


def reach(locale: str, clinic: Clinic) -> str:
    """The one line that ends a text message; empty if there is no way to give."""
    if contact := clinic.phone or clinic.web:
        return _said(locale)["clinic"].format_map({"contact": contact})
    if clinic.out_of_hours:
        return f"{heading(locale, 'out_of_hours')}: {clinic.out_of_hours}"
    return ""


def _said(locale: str) -> Mapping[str, str]:
    found: Mapping[str, str] = words(locale, "outputs")["messages"]
    return found
