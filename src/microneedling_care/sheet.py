# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Rows as tables that a clinician can read and sign.

Ids stand only where a row or a publication is named; everything else is in
words. What a row leaves open is not said.
"""

import csv
import io
import json
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from ._words import words
from .data import as_data
from .escalation import ACT_WITHIN_HOURS
from .rows import RiskRow, Rule
from .vocabulary import Effect, Extent, Finding, Level, Reason, Severity, Sign, Site, Trend

FORMATS: Final = ("table", "csv", "markdown", "json")

# Needle depth at which each band ends; the last two are what is deeper, and heat.
_DEPTHS: Final = (
    "to 0.3 mm",
    "to 0.5 mm",
    "to 1 mm",
    "to 1.5 mm",
    "deeper",
    "with radiofrequency",
)

# Every condition is an *at least*: this is how each one reads.
_SEVERITIES: Final = {
    Severity.MODERATE: "moderate, severe or not known",
    Severity.SEVERE: "severe",
}
_TRENDS: Final = {
    Trend.SAME: "not getting better, or not known",
    Trend.WORSE: "getting worse, or came back",
    Trend.CAME_BACK: "came back",
}
_EXTENTS: Final = {
    Extent.PATCH: "larger than a few dots, or not known",
    Extent.SPREADING: "spreading past the treated skin, or elsewhere",
    Extent.BEYOND: "on skin that was not treated",
}


class Line(NamedTuple):
    """One row of the table, in words."""

    id: str
    about: str
    when: str
    level: str
    within: str
    why: str
    basis: str
    sources: str


class _Labels:
    """What one language calls things."""

    def __init__(self, locale: str) -> None:
        self._signs = words(locale, "signs")
        self._said = words(locale, "escalation")
        self._terms = words(locale, "terms")

    def about(self, told: Sign | Finding) -> str:
        table = self._signs if isinstance(told, Sign) else self._said["findings"]
        return str(table[told]["label"])

    def level(self, level: Level) -> str:
        return f"{self._said['levels'][level.id]['name']} ({level.id})"

    def reason(self, reason: Reason) -> str:
        return str(self._said["reasons"][reason]["text"])

    def basis(self, basis: str) -> str:
        return str(self._terms["bases"][basis]["label"])

    def label(self, table: str, key: str) -> str:
        shelf = self._said if table in ("products", "risk_factors") else self._terms
        return str(shelf[table][key]["label"])


def conditions_in_words(rule: Rule, locale: str) -> list[str]:
    """
    Every condition of *rule* besides its signs, as a clinician says it.

    >>> from .escalation import rules
    >>> conditions_in_words(next(r for r in rules() if r.id == "R35"), "en")[0]
    'from day 2 (to 0.3 mm), 3 (to 0.5 mm), 5 (to 1.5 mm), 8 (deeper or with radiofrequency)'
    """
    return list(_conditions(rule, _Labels(locale)))


def _conditions(rule: Rule, said: _Labels) -> Iterator[str]:
    if rule.severity in _SEVERITIES:
        yield _SEVERITIES[rule.severity]
    if rule.trend in _TRENDS:
        yield _TRENDS[rule.trend]
    if rule.extent in _EXTENTS:
        yield _EXTENTS[rule.extent]
    if rule.one_sided:
        yield "on one side only"
    if rule.near:
        places = [
            said.label("sites" if isinstance(place, Site) else "areas", place)
            for place in rule.near
        ]
        yield f"where: {_any_of(places)}"
    if any(rule.from_day):
        yield f"from day {_by_depth(rule.from_day)}"
    if rule.to_day is not None:
        yield f"until day {_by_depth(rule.to_day)}"
    if rule.together_with:
        yield f"together with: {_any_of(said.about(sign) for sign in rule.together_with)}"
    if rule.heat:
        yield "after radiofrequency"
    yield from _circumstances(rule, said)


def _circumstances(rule: Rule, said: _Labels) -> Iterator[str]:
    if rule.numbing_cream_hours is not None:
        unknown = "not sure or not asked" if rule.even_if_not_asked else "not sure"
        yield (
            f"numbing cream on now or in the last {rule.numbing_cream_hours} hours"
            f" ({unknown} counts as yes)"
        )
    if rule.exposure_hours is not None:
        first, last = rule.exposure_hours
        yield (
            f"from {first} hours after it"
            if last is None
            else (f"{first} to {last} hours after it, or unknown hours")
        )
    if rule.unless_protected:
        yield "without known protection against hepatitis B"
    if rule.under_treatment_hours is not None:
        hours = rule.under_treatment_hours
        since = f" for {hours} hours or longer" if hours else ""
        yield f"under treatment for it{since} (not sure counts as yes)"
    if rule.products:
        products = _any_of(said.label("products", product) for product in rule.products)
        yield f"after this went in: {products}"


def _any_of(names: Iterable[str]) -> str:
    return " / ".join(dict.fromkeys(names))


def _by_depth(days: tuple[int, ...]) -> str:
    """*days* of the six depth bands, each once for the depths that share it."""
    if len(set(days)) == 1:
        return str(days[0])
    parts: list[str] = []
    for day, group in groupby(range(len(days)), key=days.__getitem__):
        bands = list(group)
        depth = _DEPTHS[bands[-1]]
        if bands[-1] == len(days) - 1 and len(bands) > 1:
            depth = f"{_DEPTHS[-2]} or {depth}"
        parts.append(f"{day} ({depth})")
    return ", ".join(parts)


def _within(level: Level, hours: int | None) -> str:
    due = ACT_WITHIN_HOURS[level] if hours is None else hours
    if due is None:
        return ""
    return f"{due} h" if due else "now"


def rule_lines(
    rules: Iterable[Rule], risks: Iterable[RiskRow], locale: str = "en"
) -> Iterator[Line]:
    """Every rule and every effect of a risk factor, each as a row in words."""
    said = _Labels(locale)
    for rule in rules:
        yield Line(
            rule.id,
            _any_of(map(said.about, rule.signs)),
            "; ".join(_conditions(rule, said)),
            said.level(rule.level),
            _within(rule.level, rule.act_within_hours),
            said.reason(rule.reason),
            said.basis(rule.basis),
            " ".join(rule.sources),
        )
    for row in risks:
        acts = row.effect is not Effect.ASK
        due = _within(row.level, row.act_within_hours) if row.effect is Effect.FLOOR else ""
        yield Line(
            row.id,
            said.label("risk_factors", row.factor),
            "; ".join(_effects(row, said)),
            said.level(row.level) if acts else "",
            due,
            "risk factor",
            said.basis(row.basis),
            " ".join(row.sources),
        )


def _effects(row: RiskRow, said: _Labels) -> Iterator[str]:
    which = f"rules {' '.join(row.rules)}" if row.rules else "every rule"
    if row.effect is Effect.FLOOR:
        yield f"lifts {which} to this level"
    if row.effect is Effect.RAISE:
        yield f"lifts {which} by one level, to this one at most"
    if row.asks:
        yield f"asks for: {_any_of(map(said.about, row.asks))}"


def rule_table(
    rules: Iterable[Rule],
    risks: Iterable[RiskRow],
    form: str,
    locale: str = "en",
    width: int = 80,
) -> str:
    """
    Every rule and every effect of a risk factor, one after the other.

    Args:
        form: ``'table'`` for a terminal, ``'csv'``, ``'markdown'``, or
            ``'json'`` with the rows as they are.
        locale: The language.
        width: The longest a line of the terminal table may be.
    """
    if form == "json":
        data = {"rules": as_data(tuple(rules)), "risks": as_data(tuple(risks))}
        return json.dumps(data, ensure_ascii=False, indent=2)
    rows = list(rule_lines(rules, risks, locale))
    if form == "csv":
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([Line._fields, *rows])
        return text.getvalue().rstrip("\n")
    if form == "markdown":
        lines = (Line._fields, ("---",) * len(Line._fields), *rows)
        cells = ([cell.replace("|", "\\|") for cell in line] for line in lines)
        return "\n".join(f"| {' | '.join(line)} |" for line in cells)
    return "\n\n".join("\n".join(_block(row, width)) for row in rows)


def _block(row: Line, width: int) -> Iterator[str]:
    due = f", within {row.within}" if row.within.endswith("h") else ""
    told = (
        (f"{row.id:<6}", row.about),
        ("when  ", row.when),
        ("then  ", f"{row.level}{due}" if row.level else ""),
        ("why   ", row.why),
        ("from  ", f"{row.basis}: {row.sources}"),
    )
    for name, text in told:
        if text:
            yield from textwrap.wrap(
                text,
                width,
                initial_indent=name,
                subsequent_indent=" " * 8,
                break_long_words=False,
                break_on_hyphens=False,
            )
