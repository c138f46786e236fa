# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
One day, and the answer to one report, as documents.
"""

import datetime as dt
from collections.abc import Iterator

from microneedling_care._words import words
from microneedling_care.evidence import source
from microneedling_care.guide import Guide
from microneedling_care.report import Report
from microneedling_care.texts import Advice, AdviceReason
from microneedling_care.treatment import Treatment
from microneedling_care.vocabulary import Level

from .clinic import NO_CLINIC, Clinic, check_clinic
from .days import Days
from .documents import Block, BlockKind, Document, Entry, Part, Section
from .sections import (
    about_section,
    bullets,
    call_now,
    card_prefix,
    care_sections,
    clinic_first,
    closed,
    contact_entries,
    contact_section,
    emergency_card,
    expected_entries,
    heading,
    important,
    lead_in,
    paragraph,
    reach,
    sender,
    small_notes,
    term,
)
from .timelines import timeline


def day_card(
    treatment: Treatment,
    day: int,
    *,
    treated_on: dt.date | None = None,
    clinic: Clinic = NO_CLINIC,
    locale: str = "en",
) -> Document:
    """
    What one day of recovery may bring, and what to do on it.

    >>> day_card(Treatment(depth_mm=1.5), 3).title
    'Day 3 after needling: Peeling'

    Args:
        treated_on: The date of the treatment; every day then has its date.
        clinic: Whom the reader can reach.

    Raises:
        InvalidInputError: If an argument holds anything else, or *day* is no
            whole number from 0 to 3,650.
        UnknownLocaleError: If nobody has written that language yet.
    """
    guide = Guide(locale)
    today = guide.recovery_day(treatment, day)
    days = Days(locale, treated_on)
    said = words(locale, "outputs")
    title = f"{term(locale, 'day').format_map({'day': day})}: {today.stage.title}"
    expected = expected_entries(locale, today.expected, days)
    usual = (
        Block(kind=BlockKind.ENTRIES, entries=expected)
        if expected
        else paragraph(term(locale, "nothing_expected"))
    )
    help_blocks = (
        paragraph(today.stage.get_help, f"stages.{today.stage.stage}"),
        emergency_card(locale, treatment, check_clinic(clinic)),
    )
    sections = [
        Section(heading=term(locale, "expected"), blocks=(usual,)),
        Section(heading=heading(locale, "get_help"), blocks=help_blocks),
        *care_sections(locale, today.care_steps, days),
    ]
    if today.beginning_tomorrow:
        beginning = bullets("", (step.title for step in today.beginning_tomorrow))
        sections.append(
            Section(heading=term(locale, "beginning_tomorrow"), blocks=(beginning,))
        )
    if today.next_stage:
        following = today.next_stage
        sections.append(
            Section(
                heading=term(locale, "next_stage"),
                note=days.span(following.first_day, following.last_day),
                blocks=(
                    paragraph(
                        f"{following.title}. {following.summary}", f"stages.{following.stage}"
                    ),
                ),
            )
        )
    if contact_entries(locale, clinic):
        sections.append(contact_section(locale, clinic))
    sections.append(about_section(locale))
    return Document(
        locale=locale,
        direction=said["language"]["direction"],
        title=title,
        summary=today.stage.summary,
        blocks=(
            Block(
                kind=BlockKind.TIMELINE, timeline=timeline(treatment, day=day, locale=locale)
            ),
            *important(locale, treatment),
        ),
        sections=tuple(sections),
        short=(
            f"{title}.",
            call_now(locale, treatment, clinic),
            today.stage.summary,
            clinic_first(locale),
            *sender(locale, clinic),
        ),
        contact=reach(locale, clinic),
        content_version=guide.content_info().version,
    )


def advice_card(report: Report, *, clinic: Clinic = NO_CLINIC, locale: str = "en") -> Document:
    """
    The answer to *report*: what to do first, then why.

    >>> answer = advice_card(Report(treatment=Treatment(), day=2, signs=["pus"]))
    >>> answer.level, answer.blocks[0].prefix
    (<Level.SAME_DAY: 3>, 'Urgent advice')

    Args:
        clinic: Whom the reader can reach.

    Raises:
        InvalidInputError: If an argument holds anything else.
        UnknownLocaleError: If nobody has written that language yet.
    """
    guide = Guide(locale)
    advice = guide.escalation_advice(report)
    check_clinic(clinic)
    said = words(locale, "outputs")
    sections = tuple(_advice_sections(locale, report, advice, clinic))
    return Document(
        locale=locale,
        direction=said["language"]["direction"],
        title=advice.name,
        summary=advice.headline,
        level=advice.level,
        blocks=(_answer(locale, advice, clinic),),
        sections=(*sections, about_section(locale), _ground(locale, advice)),
        short=_short(locale, report, advice, clinic),
        contact=_contact(locale, advice, clinic),
        content_version=guide.content_info().version,
    )


def _answer(locale: str, advice: Advice, clinic: Clinic) -> Block:
    """What to do, by when and with whom; a care card where the level has one."""
    # Whoever has to call now is shown the number to call and nothing to read.
    lines = clinic
    if advice.level is Level.EMERGENCY:
        lines = Clinic(emergency_number=clinic.emergency_number)
    reached = (
        Entry(term=term(locale, "contact"), text=advice.contact),
        Entry(term=term(locale, "next_contact"), text=advice.next_contact),
        *contact_entries(locale, lines),
    )
    return Block(
        kind=BlockKind.CARD,
        text=advice.headline,
        level=advice.level,
        prefix=card_prefix(locale, advice.level),
        after=(advice.action, advice.by_when),
        entries=reached,
        unit=f"levels.{advice.level.id}",
    )


def _short(locale: str, report: Report, advice: Advice, clinic: Clinic) -> tuple[str, ...]:
    """The answer in lines for a text message: what to do, by when, with whom, and why."""
    signs = ", ".join(dict.fromkeys(reason.label for reason in advice.reasons))
    said: str = words(locale, "outputs")["messages"]["signs"]
    why = said.format_map({"signs": signs})
    first = _first_line(locale, advice, clinic)
    if advice.level is Level.EMERGENCY:
        return (first, advice.by_when, advice.next_contact, why)
    return (
        first,
        call_now(locale, report.treatment, clinic),
        advice.by_when,
        advice.next_contact,
        *closed(locale, clinic),
        why,
        *sender(locale, clinic),
    )


def _first_line(locale: str, advice: Advice, clinic: Clinic) -> str:
    """The level and the action; the level's name where the action does not say it."""
    if advice.level is Level.EMERGENCY:
        said: str = words(locale, "outputs")["messages"]["call_or_go"]
        number = clinic.emergency_number
        return said.format_map({"number": number}) if number else advice.headline
    if advice.headline.startswith(advice.name):
        return advice.headline
    return f"{advice.name}: {advice.headline}"


def _contact(locale: str, advice: Advice, clinic: Clinic) -> str:
    """The last line: the clinic, or in an emergency the number to call and no other."""
    if advice.level is not Level.EMERGENCY:
        return reach(locale, clinic)
    number = clinic.emergency_number
    return f"{heading(locale, 'emergency_number')}: {number}" if number else ""


def _advice_sections(
    locale: str, report: Report, advice: Advice, clinic: Clinic
) -> Iterator[Section]:
    reasons = tuple(_reason(reason) for reason in advice.reasons)
    yield Section(
        heading=term(locale, "reasons"),
        blocks=(Block(kind=BlockKind.ENTRIES, entries=reasons),),
    )
    if advice.questions:
        asked = (question.ask for question in advice.questions)
        yield Section(heading=term(locale, "questions"), blocks=(bullets("", asked),))
    unit = f"levels.{advice.level.id}"
    yield Section(
        heading=heading(locale, "meanwhile"),
        blocks=(
            bullets(lead_in(locale, "meanwhile"), advice.meanwhile, unit),
            bullets(lead_in(locale, "more_urgent"), advice.more_urgent, unit),
        ),
    )
    yield Section(heading=term(locale, "say"), blocks=(paragraph(advice.say, unit),))
    yield Section(
        heading=heading(locale, "get_help"),
        blocks=(emergency_card(locale, report.treatment, clinic),),
    )
    if advice.also_report:
        yield Section(
            heading=term(locale, "also_report"), blocks=(paragraph(advice.also_report),)
        )
    small_print = small_notes(locale)
    noted = tuple(paragraph(note) for note in advice.notes if note not in small_print)
    yield Section(heading=term(locale, "notes"), blocks=noted)


def _reason(reason: AdviceReason) -> Entry:
    return Entry(
        term=reason.label,
        text=" ".join((reason.text, *reason.factors)),
        unit=f"rules.{reason.rule}",
        basis=reason.basis,
        sources=reason.sources,
    )


def _ground(locale: str, advice: Advice) -> Section:
    """Every rule that gave a reason, with its basis and the publications behind it."""
    bases = words(locale, "terms")["bases"]
    rules = {reason.rule: reason for reason in advice.reasons}
    entries = tuple(
        Entry(
            term=rule,
            note=bases[reason.basis]["label"],
            text="; ".join(source(id).title for id in reason.sources),
            unit=f"rules.{rule}",
            basis=reason.basis,
            sources=reason.sources,
        )
        for rule, reason in rules.items()
    )
    return Section(
        heading=heading(locale, "sources"),
        part=Part.SOURCES,
        blocks=(Block(kind=BlockKind.ENTRIES, entries=entries),),
    )
