# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What a language has to say: every place it fills, and the numbers it may speak there.

Nothing here is imported at run time; `content` checks the words against it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from .benefit_rows import BENEFIT_ROWS
from .care_rows import CARE_ROWS
from .claim_rows import CLAIM_ROWS
from .disagreement_rows import DISAGREEMENTS
from .escalation import ACT_WITHIN_HOURS, risks, rules
from .evidence import Figure, Unit
from .help_rows import EMERGENCY_NOTES, HELP_ROWS
from .sign_rows import COLOUR_SIGNS, SIGN_COURSES
from .vocabulary import (
    Answer,
    Area,
    Basis,
    Certainty,
    DepthBand,
    Device,
    Direction,
    EmergencyGroup,
    Extent,
    Finding,
    HelpGroup,
    Level,
    Needling,
    Product,
    Reason,
    RegulatoryStatus,
    RiskFactor,
    Severity,
    Sign,
    Site,
    Stage,
    Trend,
    Verdict,
)


class Slot(NamedTuple):
    """
    One place that a language fills.

    *numbers* are the placeholders its sentences may speak, and *unit* is the
    table within which each of them has to be spoken.
    """

    path: str
    kind: type[str] | type[list[str]]
    numbers: tuple[str, ...] = ()
    unit: str = ""


def _slots(
    unit: str, texts: str, lists: str = "", numbers: Iterable[str] = ()
) -> Iterator[Slot]:
    names = tuple(numbers)
    for key in texts.split():
        yield Slot(f"{unit}.{key}", str, names, unit)
    for key in lists.split():
        yield Slot(f"{unit}.{key}", list, names, unit)


def _names(figures: Iterable[Figure]) -> Iterator[str]:
    return (figure.name for figure in figures)


def _ids(kind: Iterable[Any]) -> Iterator[str]:
    return (member.name.lower() for member in kind)


def _stages() -> Iterator[Slot]:
    for stage in Stage:
        yield from _slots(
            stage, "title summary under_the_skin get_help", "see_and_feel what_helps not_normal"
        )


def _signs() -> Iterator[Slot]:
    ordinary = {course.sign for course in SIGN_COURSES}
    for sign in Sign:
        yield from _slots(sign, "label ask feels looks", "synonyms")
        if sign in COLOUR_SIGNS:
            yield from _slots(sign, "skin_tones")
        if sign in ordinary:
            spoken = ("typical_end", "outer_limit")
            yield from _slots(sign, "usual", "not_usual helps", spoken)


def _care_steps() -> Iterator[Slot]:
    for row in CARE_ROWS:
        spoken = [*_names(row.figures)]
        if row.ends_hours is not None:
            spoken.append("until")
        yield from _slots(row.step, "title do why already", numbers=spoken)


def _benefits() -> Iterator[Slot]:
    for row in BENEFIT_ROWS:
        yield from _slots(
            row.benefit,
            "name summary statement how_much sessions lasts not_for can_make_worse regulator",
            "limits",
            _names(row.figures),
        )


def _claims() -> Iterator[Slot]:
    for row in CLAIM_ROWS:
        yield from _slots(row.claim, "claim verdict say_instead", numbers=_names(row.figures))


def _disagreements() -> Iterator[Slot]:
    for row in DISAGREEMENTS:
        yield from _slots(row.question, "question answer", numbers=_names(row.figures))
        for position in row.positions:
            unit = f"{row.question}.positions.{position.name}"
            yield Slot(unit, str, tuple(_names(position.figures)), unit)


def _escalation() -> Iterator[Slot]:
    for level in Level:
        due = ("act_within",) if ACT_WITHIN_HOURS[level] else ()
        yield from _slots(
            f"levels.{level.id}",
            "name headline definition action by_when contact if_unreachable say if_alone",
            "meanwhile more_urgent",
            due,
        )
    for reason in Reason:
        yield from _slots(f"reasons.{reason}", "text")
    for finding in Finding:
        yield from _slots(f"findings.{finding}", "label ask")
    for factor in RiskFactor:
        yield from _slots(f"risk_factors.{factor}", "label ask why")
    for product in Product:
        yield from _slots(f"products.{product}", "label ask")
    yield from _slots("emergency_groups", " ".join(EmergencyGroup))
    yield from _slots("help_groups", " ".join(HelpGroup))
    for level in {row.level: None for row in HELP_ROWS}:
        yield from _slots(f"help_cards.{level.id}", "prefix heading")
    emergency = f"help_cards.{Level.EMERGENCY.id}"
    yield from _slots(emergency, "prefix heading in_short")
    yield from _slots(emergency, " ".join(note.name for note in EMERGENCY_NOTES))
    yield Slot(f"{emergency}.heading_with_number", str, ("number",), emergency)
    yield from _slots("emergency", "heading lead_in worried")
    yield from _slots("advice", "not_a_check also_report unsure clinic_unreachable")


_LABELLED: Final[Mapping[str, Iterable[Any]]] = {
    "depth_bands": DepthBand,
    "devices": Device,
    "areas": Area,
    "severities": Severity,
    "sites": Site,
    "answers": Answer,
    "directions": Direction,
    "needlings": Needling,
    "regulatory_statuses": RegulatoryStatus,
}
_EXPLAINED: Final[Mapping[str, Iterable[Any]]] = {
    "trends": Trend,
    "extents": Extent,
    "bases": Basis,
    "certainties": Certainty,
    "verdicts": Verdict,
}


# Each heading with the numbers it speaks.
_HEADINGS: Final = {
    "day": "day",
    "days": "first last",
    "one_day": "first",
    "from_day": "first",
    "window": "typical outer",
    "window_one": "outer",
    "until_day": "last",
    **dict.fromkeys(
        [
            "stage",
            "next_stage",
            "expected",
            "nothing_expected",
            "do",
            "leave_alone",
            "ends_today",
            "no_end",
            "beginning_tomorrow",
            "feels",
            "looks",
            "skin_tones",
            "usual",
            "helps",
            "synonyms",
            "why",
            "already",
            "ground",
            "certainty",
            "how_much",
            "sessions",
            "lasts",
            "not_for",
            "can_make_worse",
            "regulator",
            "say_instead",
            "verdict",
            "action",
            "by_when",
            "contact",
            "next_contact",
            "say",
            "reasons",
            "questions",
            "also_report",
            "notes",
            "sources",
            "not_read",
            "not_reviewed",
        ],
        "",
    ),
}


def _terms() -> Iterator[Slot]:
    for unit, values in spoken_durations().items():
        for value in values:
            yield Slot(f"durations.{unit}.{value}", str)
    for table, kind in _LABELLED.items():
        for key in _ids(kind):
            yield from _slots(f"{table}.{key}", "label")
    for table, kind in _EXPLAINED.items():
        for key in _ids(kind):
            yield from _slots(f"{table}.{key}", "label meaning")
    for basis in Basis:
        yield from _slots(f"care_bases.{basis}", "text")
    yield from _slots(
        "lead_ins",
        "not_usual see_and_feel what_helps not_normal limits meanwhile more_urgent "
        "expected care_steps emergency",
    )
    yield from _slots(
        "notes",
        "unknown_depth beyond_studied radiofrequency home_device clinic_first "
        "intended_use not_reviewed editorial under_18 not_expected",
    )
    for key, numbers in _HEADINGS.items():
        yield Slot(f"headings.{key}", str, tuple(numbers.split()), f"headings.{key}")
    yield from _slots("attribution", "text", numbers=("licence",))


# Every table of short lines with the placeholders of each.
_OUTPUTS: Final[Mapping[str, Mapping[str, str]]] = {
    "dates": {
        "full": "weekday day month year",
        "short": "day month",
        "span": "first last",
        "day_and_date": "day date",
    },
    "months": {str(month): "" for month in range(1, 13)},
    "weekdays": {str(weekday): "" for weekday in range(1, 8)},
    "leaflet": {
        "title": "",
        "summary": "",
        "device": "",
        "area": "",
        "depth": "",
        "depth_mm": "depth",
        "depth_unknown": "",
        "treated_on": "",
        "clinic": "",
    },
    "headings": {
        "contents": "",
        "important": "",
        "get_help": "",
        "course": "",
        "expected": "",
        "meanwhile": "",
        "benefits": "",
        "about": "",
        "sources": "",
        "phone": "",
        "out_of_hours": "",
        "web": "",
        "emergency_number": "",
        "version": "version date attribution",
    },
    "messages": {
        "call": "number",
        "call_local": "",
        "call_or_go": "number",
        "signs": "signs",
        "leaflet": "",
        "clinic": "contact",
        "sender": "name",
    },
    "calendar": {
        "care_steps_end": "day",
        "peeling": "first last",
        "colour_check": "day",
        "next_session": "day",
        "last_day": "",
    },
    "timeline": {
        "title": "",
        "description": "today stages signs",
        "one": "label days",
        "sign": "label days outer",
        "marked": "day",
        "treatment_day": "",
        "days": "",
        "today": "",
        "typical": "",
        "outer": "",
        "stages": "",
        "signs": "",
        "none": "day",
    },
}


def _outputs() -> Iterator[Slot]:
    yield from _slots("language", "direction")
    for table, lines in _OUTPUTS.items():
        for key, numbers in lines.items():
            path = f"{table}.{key}"
            yield Slot(path, str, tuple(numbers.split()), path)


SLOTS_OF: Final[Mapping[str, Callable[[], Iterator[Slot]]]] = {
    "stages": _stages,
    "signs": _signs,
    "care_steps": _care_steps,
    "benefits": _benefits,
    "claims": _claims,
    "disagreements": _disagreements,
    "escalation": _escalation,
    "terms": _terms,
    "outputs": _outputs,
}


def spoken_durations() -> dict[str, tuple[int, ...]]:
    """Every duration that a sentence may speak, by unit; a language says each once."""
    found: set[tuple[Unit, int]] = set()
    for course in SIGN_COURSES:
        for window in filter(None, course.windows):
            found.add((Unit.HOURS, window.typical_end_hours))
            found.add((Unit.HOURS, window.outer_limit_hours))
    for row in CARE_ROWS:
        found |= {(Unit.HOURS, hours) for hours in row.ends_hours or ()}
    due = [rule.act_within_hours for rule in rules()]
    due += [row.act_within_hours for row in risks()]
    found |= {(Unit.HOURS, hours) for hours in (*due, *ACT_WITHIN_HOURS.values()) if hours}
    found |= {
        (figure.unit, figure.value) for figure in figures() if figure.unit is not Unit.COUNT
    }
    return {
        unit: tuple(sorted(value for of, value in found if of is unit))
        for unit in Unit
        if any(of is unit for of, _ in found)
    }


def figures() -> Iterator[Figure]:
    """Every figure of every row."""
    for rows in (CARE_ROWS, BENEFIT_ROWS, CLAIM_ROWS, DISAGREEMENTS):
        for row in rows:
            yield from row.figures
    for disagreement in DISAGREEMENTS:
        for position in disagreement.positions:
            yield from position.figures
