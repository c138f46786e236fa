# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Key dates as an iCalendar file, which tells nobody who sees the phone what it is about.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Protocol

from microneedling_care._words import words
from microneedling_care.errors import InvalidInputError, MissingExtraError
from microneedling_care.guide import Guide
from microneedling_care.vocabulary import Sign, Stage

from .clinic import NO_CLINIC, Clinic, check_clinic, check_line
from .dates import KeyDate, KeyDateKind
from .sections import clinic_first, contact_entries, emergency_card

LONGEST_REFERENCE: Final = 120

# Any will do that never changes: the ids of all events are made under it.
_NAMESPACE: Final = "5f0a3c52-6f1e-4c59-9d5c-3f5f6c1b7a90"
_PRODUCT: Final = "-//Key dates//EN"


def as_calendar(
    dates: Iterable[KeyDate],
    *,
    reference: str | None = None,
    details: bool = False,
    clinic: Clinic = NO_CLINIC,
    locale: str = "en",
) -> str:
    """
    *dates* as the text of an ``.ics`` file; needs ``microneedling-care[calendar]``.

    Without *details* no word in it tells of skin, needles or a clinic: the
    titles name the day, and the reader looks it up in the leaflet. Whether a
    private event is hidden from those who share a calendar is up to their
    software. All events last whole days, block no time and ring no bell of
    their own. The same input gives the same file, so what is imported again
    replaces itself.

    Args:
        reference: The host's id of this treatment, such as an appointment's.
            It keeps the events of two people apart, and the treatment from
            being guessed from an id; only its hash is written.
        details: Whether each event says in its description what it is about.
        clinic: Whom the reader can reach; said only in the details.

    Raises:
        InvalidInputError: If an argument holds anything else.
        MissingExtraError: If icalendar is not installed.
        UnknownLocaleError: If nobody has written that language yet.
    """
    guide = Guide(locale)
    check_clinic(clinic)
    kept = _checked(dates)
    if reference is not None:
        check_line("reference", reference, LONGEST_REFERENCE)
    # What is true to Python, such as "no", is not yet a yes to telling.
    if not isinstance(details, bool):
        raise InvalidInputError("details", details, "True or False")
    try:
        from icalendar import Calendar, Event
    except ImportError:
        raise MissingExtraError("calendar", "icalendar") from None
    calendar = Calendar()
    _fill(calendar, {"prodid": _PRODUCT, "version": "2.0"})
    for one in kept:
        event = Event()
        _fill(event, _properties(locale, one, reference or ""))
        if details:
            _fill(event, {"description": "\n".join(_body(guide, one, clinic))})
        calendar.add_component(event)
    return str(calendar.to_ical(), "utf-8")


class _Component(Protocol):
    """As much of icalendar as is used here, with the types that it leaves open."""

    def add(self, name: str, value: object, parameters: dict[str, str] = ..., /) -> None: ...


def _fill(component: _Component, properties: Mapping[str, object]) -> None:
    for name, value in properties.items():
        component.add(name, value)


def _properties(locale: str, one: KeyDate, reference: str) -> dict[str, object]:
    """What stands in every event; its stamp is the treatment's day, not a clock's."""
    return {
        "uid": _uid(one, reference),
        "dtstamp": dt.datetime.combine(one.treated_on, dt.time(), dt.UTC),
        "dtstart": one.date,
        # The end is the first day that no longer belongs to it.
        "dtend": one.last_date + dt.timedelta(days=1),
        "summary": _title(locale, one),
        "class": "PRIVATE",
        "transp": "TRANSPARENT",
        "sequence": 0,
    }


def _checked(dates: object) -> tuple[KeyDate, ...]:
    """*dates*, each once."""
    found: dict[KeyDate, None] = {}
    for one in dates if isinstance(dates, Iterable) else ():
        if not isinstance(one, KeyDate):
            raise InvalidInputError("dates", one, "what key_dates gives, some or all of it")
        found[one] = None
    # A calendar without an event is none, and an import would fail or say nothing.
    if not found:
        raise InvalidInputError("dates", dates, "what key_dates gives, some or all of it")
    return tuple(found)


def _uid(one: KeyDate, reference: str) -> str:
    """The same for the same date of the same treatment; no person's data goes in."""
    from uuid import UUID, uuid5

    treatment = one.treatment
    depth = "" if treatment.depth_mm is None else f"{treatment.depth_mm:g}"
    facts = (
        treatment.device,
        treatment.area,
        depth,
        one.treated_on.isoformat(),
        one.kind,
        str(one.day),
        reference,
    )
    return str(uuid5(UUID(_NAMESPACE), "|".join(facts)))


def _title(locale: str, one: KeyDate) -> str:
    said = words(locale, "outputs")["calendar"]
    title: str = said[one.kind]
    return title.format_map({"day": one.day, "first": one.day, "last": one.last_day})


def _body(guide: Guide, one: KeyDate, clinic: Clinic) -> Iterator[str]:
    """What the date is about, whose advice comes first, and the emergency signs."""
    yield from _about(guide, one)
    yield ""
    yield clinic_first(guide.locale)
    if clinic.name:
        yield clinic.name
    for entry in contact_entries(guide.locale, clinic):
        yield f"{entry.term}: {entry.text}"
    yield ""
    card = emergency_card(guide.locale, one.treatment, clinic)
    yield card.text
    for item in card.items:
        yield f"- {item}"
    yield from card.after


def _about(guide: Guide, one: KeyDate) -> Iterator[str]:
    """The text of what the date is kept for."""
    if one.kind is KeyDateKind.PEELING:
        sign = guide.sign(Sign.PEELING, one.treatment)
        yield f"{sign.label}: {sign.usual}"
    if one.kind is KeyDateKind.CARE_STEPS_END:
        lead_in: str = words(guide.locale, "outputs")["calendar"]["last_day"]
        yield lead_in
    if one.kind is KeyDateKind.COLOUR_CHECK:
        rebuilding = list(Stage).index(Stage.REBUILDING)
        yield guide.recovery_stages(one.treatment)[rebuilding].summary
        for patches in (Sign.DARK_PATCHES, Sign.PALE_PATCHES):
            sign = guide.sign(patches)
            yield f"- {sign.ask} {sign.skin_tones} {sign.get_help}"
    for id in one.steps:
        step = guide.care_step(id, one.treatment)
        yield f"- {step.title}: {step.do}"
