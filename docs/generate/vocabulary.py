# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The closed sets with what English calls each id, for the page of the API.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

import microneedling_care as care
from microneedling_care._words import words

from .markdown import TERMS, table

_SAID = words("en", "escalation")

# Where the words of each set stand; a set that is not here speaks for itself.
_SHELVES = {
    care.Sign: words("en", "signs"),
    care.Stage: words("en", "stages"),
    care.CareStep: words("en", "care_steps"),
    care.Benefit: words("en", "benefits"),
    care.Claim: words("en", "claims"),
    care.Reason: _SAID["reasons"],
    care.Finding: _SAID["findings"],
    care.Product: _SAID["products"],
    care.RiskFactor: _SAID["risk_factors"],
    care.EmergencyGroup: _SAID["emergency_groups"],
    care.Level: _SAID["levels"],
    care.Answer: TERMS["answers"],
    care.Area: TERMS["areas"],
    care.Basis: TERMS["bases"],
    care.Certainty: TERMS["certainties"],
    care.DepthBand: TERMS["depth_bands"],
    care.Device: TERMS["devices"],
    care.Direction: TERMS["directions"],
    care.Extent: TERMS["extents"],
    care.Needling: TERMS["needlings"],
    care.RegulatoryStatus: TERMS["regulatory_statuses"],
    care.Severity: TERMS["severities"],
    care.Site: TERMS["sites"],
    care.Trend: TERMS["trends"],
    care.Verdict: TERMS["verdicts"],
    care.Kind: None,
    care.Effect: None,
    care.Unit: None,
    care.Question: None,
}
_NAMES = ("label", "title", "name", "claim", "text")


def _ids(members: Iterable[Enum], shelf: Mapping[str, Any] | None) -> Iterator[str]:
    ids = [str(member.name).lower() for member in members]
    if shelf is None:
        yield ", ".join(f"`{id}`" for id in ids) + "."
        return
    rows = []
    for id in ids:
        said = shelf[id]
        if not isinstance(said, str):
            said = next(said[name] for name in _NAMES if name in said)
        rows.append((f"`{id}`", said))
    yield from table(("id", "in words"), rows)


def pages() -> dict[str, Iterator[str]]:
    """What `api` includes under each closed set."""
    return {f"ids-{kind.__name__}": _ids(kind, shelf) for kind, shelf in _SHELVES.items()}
