# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The whole aftercare document for one treatment.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from microneedling_care._words import words
from microneedling_care.errors import InvalidInputError
from microneedling_care.guide import Guide
from microneedling_care.texts import BenefitText, ExpectedSign, StageText
from microneedling_care.treatment import Treatment, check_member, check_treatment
from microneedling_care.vocabulary import Benefit

from .clinic import NO_CLINIC, Clinic, check_clinic
from .days import Days
from .documents import ALWAYS, Block, BlockKind, Document, Entry, Part, Section
from .sections import (
    about_section,
    bullets,
    call_now,
    care_sections,
    clinic_first,
    contact_section,
    emergency_card,
    expected_entries,
    heading,
    help_cards,
    important,
    lead_in,
    paragraph,
    reach,
    sender,
    sources_section,
    term,
)
from .timelines import timeline


def leaflet(
    treatment: Treatment,
    *,
    treated_on: dt.date | None = None,
    clinic: Clinic = NO_CLINIC,
    benefits: Iterable[Benefit | str] = (),
    leave_out: Iterable[Part | str] = (Part.SOURCES,),
    locale: str = "en",
) -> Document:
    """
    The aftercare of *treatment* from the first day to the result.

    >>> aftercare = leaflet(Treatment(depth_mm=1.5), clinic=Clinic(emergency_number="112"))
    >>> aftercare.sections[0].blocks[0].text
    'Call 112 now if you have:'

    Args:
        treated_on: The date of the treatment; every day then has its date.
        clinic: Whom the reader can reach.
        benefits: What the reader hopes for; each is shown with its limits.
        leave_out: Parts to do without. The list of publications is long, so
            it is left out unless other parts, or ``()``, are named.

    Raises:
        InvalidInputError: If an argument holds anything else; the emergency
            signs and the intended use cannot be left out.
        UnknownLocaleError: If nobody has written that language yet.
    """
    guide = Guide(locale)
    check_treatment(treatment)
    check_clinic(clinic)
    days = Days(locale, treated_on)
    wanted = _benefits(guide, benefits)
    left_out = _left_out(leave_out)
    sections = [
        section
        for section in _sections(guide, treatment, days, clinic, wanted, left_out)
        if section.part not in left_out
    ]
    if Part.SOURCES not in left_out:
        sections.append(sources_section(locale, sections))
    said = words(locale, "outputs")
    return Document(
        locale=locale,
        direction=said["language"]["direction"],
        title=said["leaflet"]["title"],
        summary=said["leaflet"]["summary"],
        blocks=(_facts(locale, treatment, days, clinic), *important(locale, treatment)),
        sections=tuple(sections),
        short=(
            said["messages"]["leaflet"],
            call_now(locale, treatment, clinic),
            clinic_first(locale),
            *sender(locale, clinic),
        ),
        contact=reach(locale, clinic),
        content_version=guide.content_info().version,
    )


def _members(field: str, values: object) -> Iterable[object]:
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise InvalidInputError(field, values, "a list, even of one")
    return values


def _left_out(leave_out: object) -> frozenset[Part]:
    found = {check_member("leave_out", part, Part) for part in _members("leave_out", leave_out)}
    for part in ALWAYS:
        if part in found:
            others = ", ".join(other for other in Part if other not in ALWAYS)
            raise InvalidInputError("leave_out", part, f"any of: {others}")
    return frozenset(found)


def _benefits(guide: Guide, benefits: object) -> tuple[BenefitText, ...]:
    found = {
        check_member("benefits", one, Benefit): None for one in _members("benefits", benefits)
    }
    return tuple(guide.benefit(one) for one in found)


def _facts(locale: str, treatment: Treatment, days: Days, clinic: Clinic) -> Block:
    """Which treatment this is about, when it was and who wrote."""
    said = words(locale, "outputs")["leaflet"]
    terms = words(locale, "terms")
    depth: str = said["depth_unknown"]
    if treatment.depth_mm is not None:
        depth = said["depth_mm"].format_map({"depth": f"{treatment.depth_mm:g}"})
    lines = (
        ("device", terms["devices"][treatment.device]["label"]),
        ("area", terms["areas"][treatment.area]["label"]),
        ("depth", depth),
        ("treated_on", days.treated_on and days.full_date(days.treated_on)),
        ("clinic", clinic.name),
    )
    entries = tuple(Entry(term=said[name], text=text) for name, text in lines if text)
    return Block(kind=BlockKind.ENTRIES, entries=entries)


def _sections(
    guide: Guide,
    treatment: Treatment,
    days: Days,
    clinic: Clinic,
    benefits: tuple[BenefitText, ...],
    left_out: frozenset[Part],
) -> Iterator[Section]:
    """Every part in reading order, parts that are left out among them."""
    locale = guide.locale
    cards = [emergency_card(locale, treatment, clinic)]
    if Part.GET_HELP not in left_out:
        cards += help_cards(locale)
    yield Section(heading=heading(locale, "get_help"), part=Part.EMERGENCY, blocks=tuple(cards))
    yield Section(
        heading=words(locale, "outputs")["timeline"]["title"],
        part=Part.TIMELINE,
        blocks=(Block(kind=BlockKind.TIMELINE, timeline=timeline(treatment, locale=locale)),),
    )
    yield Section(
        heading=heading(locale, "course"),
        part=Part.COURSE,
        sections=tuple(
            _stage(locale, stage, days) for stage in guide.recovery_stages(treatment)
        ),
    )
    yield Section(
        heading=heading(locale, "expected"),
        part=Part.EXPECTED,
        blocks=(
            Block(
                kind=BlockKind.ENTRIES,
                entries=expected_entries(locale, _ordinary(guide, treatment), days),
            ),
        ),
    )
    yield from care_sections(locale, guide.care_steps(treatment), days, Part.CARE_STEPS)
    if benefits:
        yield Section(
            heading=heading(locale, "benefits"),
            part=Part.BENEFITS,
            sections=tuple(_benefit(locale, benefit) for benefit in benefits),
        )
    level = guide.escalation_levels()[2]
    yield contact_section(locale, clinic, (level.action, level.if_unreachable), Part.CONTACT)
    yield about_section(locale)


def _ordinary(guide: Guide, treatment: Treatment) -> Iterator[ExpectedSign]:
    """Every sign that ordinary recovery brings, whatever the day."""
    for sign in guide.signs(treatment):
        if sign.window:
            yield ExpectedSign(
                sign=sign,
                days_to_typical_end=sign.window.typical_last_day,
                days_to_outer_limit=sign.window.outer_last_day,
            )


def _stage(locale: str, stage: StageText, days: Days) -> Section:
    unit = f"stages.{stage.stage}"
    summary = Block(
        kind=BlockKind.PARAGRAPH,
        text=stage.summary,
        unit=unit,
        basis=stage.basis,
        sources=stage.sources,
    )
    return Section(
        heading=stage.title,
        note=days.span(stage.first_day, stage.last_day),
        blocks=(
            summary,
            bullets(lead_in(locale, "see_and_feel"), stage.see_and_feel, unit),
            bullets(lead_in(locale, "what_helps"), stage.what_helps, unit),
            bullets(lead_in(locale, "not_normal"), stage.not_normal, unit),
            paragraph(stage.get_help, unit),
        ),
    )


def _benefit(locale: str, benefit: BenefitText) -> Section:
    """One benefit whole: its limits cannot be shown apart from it."""
    unit = f"benefits.{benefit.benefit}"
    told = (
        ("certainty", benefit.certainty_label),
        ("how_much", benefit.how_much),
        ("sessions", benefit.sessions_studied),
        ("lasts", benefit.lasts),
        ("not_for", benefit.not_for),
        ("can_make_worse", benefit.can_make_worse),
        ("regulator", benefit.regulator),
    )
    entries = tuple(Entry(term=term(locale, name), text=text, unit=unit) for name, text in told)
    return Section(
        heading=benefit.name,
        blocks=(
            Block(
                kind=BlockKind.PARAGRAPH,
                text=benefit.statement,
                unit=unit,
                sources=benefit.sources,
            ),
            bullets(lead_in(locale, "limits"), benefit.limits, unit),
            Block(kind=BlockKind.ENTRIES, entries=entries),
        ),
    )
