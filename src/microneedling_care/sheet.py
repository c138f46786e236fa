# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Rows as tables that a clinician can read and sign.
"""

import csv
import io
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from .review import conditions
from .risk_rows import RiskRow
from .rule_rows import Rule

FORMATS: Final = ("table", "csv", "markdown")

_COLUMNS: Final = ("id", "about", "when", "level", "within", "why", "basis", "sources")


def _rows(rules: Iterable[Rule], risks: Iterable[RiskRow]) -> Iterator[tuple[str, ...]]:
    for rule in rules:
        told = dict(conditions(rule))
        yield (
            rule.id,
            told.pop("signs"),
            "; ".join(f"{_plain(name)} {value}" for name, value in told.items()),
            rule.level.id,
            "" if rule.act_within_hours is None else f"{rule.act_within_hours} h",
            rule.reason,
            rule.basis,
            " ".join(rule.sources),
        )
    for row in risks:
        yield (
            row.id,
            row.factor,
            f"{row.effect} rules {' '.join(row.rules) or 'all'}"
            + "".join(f"; asks {ask}" for ask in row.asks),
            row.level.id,
            "" if row.act_within_hours is None else f"{row.act_within_hours} h",
            "risk factor",
            row.basis,
            " ".join(row.sources),
        )


def _plain(name: str) -> str:
    return name.replace("_", " ")


def rule_table(rules: Iterable[Rule], risks: Iterable[RiskRow], form: str) -> str:
    """
    Every rule and every effect of a risk factor, one after the other.

    Args:
        form: ``'table'`` for a terminal, ``'csv'`` or ``'markdown'``.
    """
    rows = list(_rows(rules, risks))
    if form == "csv":
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([_COLUMNS, *rows])
        return text.getvalue().rstrip("\n")
    if form == "markdown":
        lines = (_COLUMNS, ("---",) * len(_COLUMNS), *rows)
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return "\n".join(line for row in rows for line in _block(row))


def _block(row: tuple[str, ...]) -> Iterator[str]:
    number, about, when, level, within, why, basis, sources = row
    yield f"{number:<6}{level}{f' within {within}' if within else ''} ({why}, {basis})"
    for name, text in (("", about), ("when ", when), ("from ", sources)):
        if text:
            yield from textwrap.wrap(
                f"{name}{text}",
                80,
                initial_indent="      ",
                subsequent_indent="        ",
                break_on_hyphens=False,
            )
