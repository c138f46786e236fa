# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The clinical cases: a sentence, a report, and the level it has to get.

A clinician writes them as TOML among the tests; they ship as JSON, so that an
installed package can be put to the same test.
"""

from typing import Any

import attrs

from ._resources import read_json
from .escalation import escalate
from .report import Observation, Report
from .treatment import Treatment, check_member
from .vocabulary import Level, Sign


@attrs.frozen(kw_only=True)
class Case:
    """
    One case.

    Attributes:
        sentence: What it is, readable alone.
        report: What was told.
        expect: The level it has to get.
        rules: The dossier's rules that it is about.
        because: The dossier's reason.
        ordinary: Whether it is ordinary recovery at its ordinary time.
    """

    sentence: str
    report: Report
    expect: Level
    rules: tuple[str, ...]
    because: str
    ordinary: bool


def cases() -> tuple[Case, ...]:
    """Every case, in the order of the file."""
    return tuple(_case(dict(entry)) for entry in read_json("cases.json")["case"])


def _case(entry: dict[str, Any]) -> Case:
    told: dict[str, Any] = {
        "sentence": entry.pop("is"),
        "expect": check_member("expect", entry.pop("expect"), Level),
        "rules": tuple(entry.pop("rules")),
        "because": entry.pop("because"),
        "ordinary": entry.pop("ordinary", False),
    }
    entry["treatment"] = Treatment(**entry["treatment"])
    entry["signs"] = [_observation(sign) for sign in entry.get("signs", ())]
    return Case(report=Report(**entry), **told)


def _observation(sign: str | dict[str, Any]) -> Observation:
    if isinstance(sign, str):
        return Observation(check_member("signs", sign, Sign))
    return Observation(**sign)


def failing() -> tuple[tuple[Case, Level], ...]:
    """The cases that are not answered as they have to be, with their answer."""
    answered = ((case, escalate(case.report).level) for case in cases())
    return tuple((case, level) for case, level in answered if level is not case.expect)
