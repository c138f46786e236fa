# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Every unit of content as a clinician signs it: exact text, numbers, fingerprint.

A unit is the least that is ever quoted alone. Its fingerprint is a SHA-256
over its exact text and numbers, equal on every Python and platform, so that a
signature holds for what was read and for nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

import attrs

from ._words import hours, level_alone, phrase, words
from .benefit_rows import BENEFIT_ROWS
from .care_rows import CARE_ROWS
from .claim_rows import CLAIM_ROWS
from .disagreement_rows import DISAGREEMENTS
from .escalation import ACT_WITHIN_HOURS, EMERGENCY_SIGNS, risks, rules
from .evidence import ContentUnit, Figure, Number
from .help_rows import EMERGENCY_NOTES, HELP_ROWS
from .recovery import STAGE_ROWS
from .rows import Rule
from .sign_rows import SIGN_COURSES
from .vocabulary import Basis, DepthBand, Level, Sign

_FIRMEST_FIRST: Final = tuple(Basis)


def _weakest(bases: Iterable[Basis]) -> Basis:
    return max(bases, key=_FIRMEST_FIRST.index)


def sha256(value: object) -> str:
    """The fingerprint of *value*, which has to be plain data."""
    # Imported here: only whoever signs or compares content pays for it.
    import hashlib
    import json

    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _unit(
    id: str,
    said: Mapping[str, Any],
    numbers: Iterable[Number] = (),
    *,
    basis: Basis,
    sources: Iterable[str] = (),
    level: Level | None = None,
) -> ContentUnit:
    text = tuple(
        (key, (value,) if isinstance(value, str) else tuple(value))
        for key, value in said.items()
        if not isinstance(value, dict)
    )
    listed = tuple(numbers)
    cited = dict.fromkeys((*sources, *(s for number in listed for s in number.sources)))
    return ContentUnit(
        id=id,
        text=text,
        numbers=listed,
        level=level,
        basis=basis,
        sources=tuple(cited),
        fingerprint=sha256(
            [
                id,
                text,
                [(number.name, number.value, number.basis) for number in listed],
                None if level is None else level.id,
            ]
        ),
    )


def _figures(locale: str, figures: Iterable[Figure]) -> Iterator[Number]:
    for figure in figures:
        said = phrase(locale, figure.unit, figure.value)
        yield Number(figure.name, said, figure.basis, figure.sources)


def _stages(locale: str) -> Iterator[ContentUnit]:
    for row in STAGE_ROWS:
        numbers = (
            Number(f"{band} first day", str(first), row.basis, row.sources)
            for band, first in zip(DepthBand, row.first_days, strict=True)
        )
        said = words(locale, "stages")[row.stage]
        yield _unit(f"stages.{row.stage}", said, numbers, basis=row.basis, sources=row.sources)


def _signs(locale: str) -> Iterator[ContentUnit]:
    courses = {course.sign: course for course in SIGN_COURSES}
    for sign in Sign:
        said = words(locale, "signs")[sign]
        course = courses.get(sign)
        if course is None:
            own = [rule for rule in rules() if sign in rule.signs]
            yield _unit(
                f"signs.{sign}",
                said,
                basis=Basis.EDITORIAL,
                sources=[source for rule in own for source in rule.sources],
                level=level_alone(sign),
            )
            continue
        numbers: list[Number] = []
        for band in DepthBand:
            window = course.window(band)
            if window is None:
                numbers.append(Number(f"{band}", "-", Basis.EDITORIAL, course.sources))
                continue
            numbers += (
                Number(
                    f"{band} begins",
                    f"{window.begins_hours} h",
                    window.typical_basis,
                    course.sources,
                ),
                Number(
                    f"{band} typical_end",
                    hours(locale, window.typical_end_hours),
                    window.typical_basis,
                    course.sources,
                ),
                Number(
                    f"{band} outer_limit",
                    hours(locale, window.outer_limit_hours),
                    window.outer_basis,
                    course.sources,
                ),
            )
        yield _unit(
            f"signs.{sign}",
            said,
            numbers,
            basis=_weakest(number.basis for number in numbers),
            sources=course.sources,
        )


def _care_steps(locale: str) -> Iterator[ContentUnit]:
    for row in CARE_ROWS:
        numbers = [
            Number(f"{band} until", hours(locale, end), row.basis, row.sources)
            for band, end in zip(DepthBand, row.ends_hours or (), strict=False)
        ]
        numbers += _figures(locale, row.figures)
        yield _unit(
            f"care_steps.{row.step}",
            words(locale, "care_steps")[row.step],
            numbers,
            basis=row.basis,
            sources=row.sources,
        )


def _benefits(locale: str) -> Iterator[ContentUnit]:
    for row in BENEFIT_ROWS:
        certainty = Number("certainty", row.certainty, Basis.EDITORIAL, row.sources)
        yield _unit(
            f"benefits.{row.benefit}",
            words(locale, "benefits")[row.benefit],
            (certainty, *_figures(locale, row.figures)),
            basis=Basis.STUDY,
            sources=row.sources,
        )


def _claims(locale: str) -> Iterator[ContentUnit]:
    for row in CLAIM_ROWS:
        verdict = Number("verdict", row.verdict, Basis.EDITORIAL, row.sources)
        yield _unit(
            f"claims.{row.claim}",
            words(locale, "claims")[row.claim],
            (verdict, *_figures(locale, row.figures)),
            basis=Basis.STUDY,
            sources=row.sources,
        )


def _disagreements(locale: str) -> Iterator[ContentUnit]:
    for row in DISAGREEMENTS:
        said = words(locale, "disagreements")[row.question]
        numbers = list(_figures(locale, row.figures))
        for position in row.positions:
            numbers += _figures(locale, position.figures)
        yield _unit(
            f"disagreements.{row.question}",
            {**said, **said["positions"]},
            numbers,
            basis=Basis.EDITORIAL,
            sources=[s for position in row.positions for s in position.sources],
        )


def _cited_by(rows: Iterable[Rule]) -> tuple[str, ...]:
    """What *rows* rest on, where an authority carries them."""
    firm = (row for row in rows if row.basis is Basis.AUTHORITY)
    return tuple(dict.fromkeys(source for row in firm for source in row.sources))


def _levels(locale: str) -> Iterator[ContentUnit]:
    said = words(locale, "escalation")
    for level in Level:
        due = ACT_WITHIN_HOURS[level]
        cited = _cited_by(rule for rule in rules() if rule.level >= max(level, Level.SAME_DAY))
        # The times are those of the escalation dossier, and nobody measured them.
        numbers = (
            [Number("act_within", hours(locale, due), Basis.EDITORIAL, cited)] if due else []
        )
        yield _unit(
            f"levels.{level.id}",
            said["levels"][level.id],
            numbers,
            basis=Basis.EDITORIAL,
            sources=cited,
            level=level,
        )
    for group, signs in EMERGENCY_SIGNS.items():
        yield _unit(
            f"emergency_groups.{group}",
            {"text": said["emergency_groups"][group]},
            basis=Basis.AUTHORITY,
            sources=_cited_by(r for r in rules() if not set(signs).isdisjoint(r.signs)),
            level=Level.EMERGENCY,
        )
    for row in HELP_ROWS:
        own = [rule for rule in rules() if not set(row.signs).isdisjoint(rule.signs)]
        yield _unit(
            f"help_groups.{row.group}",
            {"text": said["help_groups"][row.group]},
            basis=Basis.EDITORIAL,
            sources=dict.fromkeys(source for rule in own for source in rule.sources),
            level=row.level,
        )
    noted = {sign for note in EMERGENCY_NOTES for sign in note.signs}
    for level in (Level.EMERGENCY, *dict.fromkeys(row.level for row in HELP_ROWS)):
        shown = {sign for row in HELP_ROWS if row.level is level for sign in row.signs} or noted
        own = [rule for rule in rules() if not shown.isdisjoint(rule.signs)]
        yield _unit(
            f"help_cards.{level.id}",
            {
                part: text
                for part, text in said["help_cards"][level.id].items()
                # A number is the host's, and nobody signs it.
                if part != "heading_with_number"
            },
            basis=Basis.EDITORIAL,
            sources=dict.fromkeys(source for rule in own for source in rule.sources),
            level=level,
        )


def conditions(rule: Rule) -> Iterator[tuple[str, str]]:
    """Every condition of *rule* that is not the default, by the name of its field."""
    for field in attrs.fields(Rule):
        value = getattr(rule, field.name)
        if field.name in _NOT_CONDITIONS or value == field.default:
            continue
        if isinstance(value, tuple):
            parts: tuple[object, ...] = value
            value = " ".join(str(getattr(part, "name", part)).lower() for part in parts)
        yield field.name, str(getattr(value, "name", value)).lower()


_NOT_CONDITIONS: Final = frozenset({"id", "level", "reason", "basis", "sources"})


def _rules(locale: str) -> Iterator[ContentUnit]:
    said = words(locale, "escalation")["reasons"]
    for rule in rules():
        yield _unit(
            f"rules.{rule.id}",
            said[rule.reason],
            (Number(name, value, rule.basis, rule.sources) for name, value in conditions(rule)),
            basis=rule.basis,
            sources=rule.sources,
            level=rule.level,
        )


def _risks(locale: str) -> Iterator[ContentUnit]:
    said = words(locale, "escalation")["risk_factors"]
    for row in risks():
        told = {
            "effect": row.effect,
            "rules": " ".join(row.rules) or "all",
            "level": row.level.id,
            "act_within_hours": row.act_within_hours,
        }
        yield _unit(
            f"risk_factors.{row.factor}",
            said[row.factor],
            (
                Number(name, str(value), row.basis, row.sources)
                for name, value in told.items()
                if value is not None
            ),
            basis=row.basis,
            sources=row.sources,
            level=row.level,
        )


def _notes(locale: str) -> Iterator[ContentUnit]:
    for name, text in words(locale, "terms")["notes"].items():
        yield _unit(f"notes.{name}", {"text": text}, basis=Basis.EDITORIAL)


@cache
def units_of(locale: str) -> tuple[ContentUnit, ...]:
    """Every unit of one language, in the order of the files."""
    families = (
        _levels,
        _rules,
        _risks,
        _signs,
        _stages,
        _care_steps,
        _benefits,
        _claims,
        _disagreements,
        _notes,
    )
    return tuple(unit for family in families for unit in family(locale))
