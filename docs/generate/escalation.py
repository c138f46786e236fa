# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The levels, every rule and every risk factor, and what all of it rests on.
"""

from collections import Counter
from collections.abc import Iterator

import microneedling_care as care
from microneedling_care.care_rows import CARE_ROWS
from microneedling_care.sheet import rule_lines

from .markdown import TERMS, basis, cited, fields, label, level, table


def _levels() -> Iterator[str]:
    for text in reversed(care.escalation_levels()):
        yield f"### {text.name}\n"
        yield f"{level(text.level, text.level.id)} {text.headline}\n"
        yield from fields(
            (("Means", text.definition), ("What to do", text.action), ("By when", text.by_when))
        )


def _rules() -> Iterator[str]:
    lines = {line.id: line for line in rule_lines(care.rules(), ())}
    for text in reversed(care.escalation_levels()):
        yield f"## {text.name}\n"
        yield f"{level(text.level, text.level.id)} {text.by_when}\n"
        for rule in care.rules():
            if rule.level is text.level:
                line = lines[rule.id]
                yield f"(rule-{rule.id})="
                yield f"**{rule.id}** {line.about}\n"
                yield from fields(
                    (
                        ("When", line.when),
                        ("Within", line.within if rule.act_within_hours is not None else ""),
                        ("Why", line.why),
                        ("From", f"{line.basis}: {cited(rule.sources)}"),
                    )
                )


def _risks() -> Iterator[str]:
    rows = care.risks()
    for row, line in zip(rows, rule_lines((), rows), strict=True):
        yield f"(rule-{row.id})="
        yield f"**{row.id}** {line.about}\n"
        yield from fields(
            (
                ("Does", line.when),
                ("Level", line.level),
                ("Within", line.within),
                ("From", f"{line.basis}: {cited(row.sources)}"),
            )
        )


def _by_sign() -> Iterator[str]:
    rows = []
    for sign in care.Sign:
        own = [rule for rule in care.rules() if sign in rule.signs]
        said = ", ".join(f"[{rule.id}](#rule-{rule.id})" for rule in own)
        rows.append((care.sign(sign).label, said))
    return table(("sign", "rules"), rows)


def _bases() -> Iterator[str]:
    units = care.content_units()
    numbers = Counter(number.basis for unit in units for number in unit.numbers)
    rules = Counter(rule.basis for rule in care.rules())
    steps = Counter(row.basis for row in CARE_ROWS)
    rows = [
        (basis(of), *(str(counted[of]) for counted in (numbers, rules, steps)))
        for of in care.Basis
    ]
    return table(("ground", "numbers", "rules", "waits"), rows)


def _grounds() -> Iterator[str]:
    rows = [
        (f"`{of}`", label("bases", of), str(TERMS["bases"][of]["meaning"])) for of in care.Basis
    ]
    return table(("id", "in words", "what it means"), rows)


def pages() -> dict[str, Iterator[str]]:
    """What `how-it-decides` and `every-rule` include."""
    return {
        "levels": _levels(),
        "rules": _rules(),
        "risks": _risks(),
        "rules-by-sign": _by_sign(),
        "bases": _bases(),
        "grounds": _grounds(),
    }
