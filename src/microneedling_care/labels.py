# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Where each language keeps the name of an id, for the fields of a form.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from ._words import words
from .errors import InvalidInputError
from .vocabulary import (
    Answer,
    Area,
    Basis,
    Benefit,
    CareStep,
    Certainty,
    Claim,
    DepthBand,
    Device,
    Direction,
    Extent,
    Finding,
    Level,
    Needling,
    Product,
    RegulatoryStatus,
    RiskFactor,
    Severity,
    Sign,
    Site,
    Stage,
    Trend,
    Verdict,
)

# The file, the table in it if the file holds more than one, and the key of the name.
PLACES: Final[Mapping[type[Enum], tuple[str, str, str]]] = MappingProxyType(
    {
        Answer: ("terms", "answers", "label"),
        Area: ("terms", "areas", "label"),
        Basis: ("terms", "bases", "label"),
        Benefit: ("benefits", "", "name"),
        CareStep: ("care_steps", "", "title"),
        Certainty: ("terms", "certainties", "label"),
        Claim: ("claims", "", "claim"),
        DepthBand: ("terms", "depth_bands", "label"),
        Device: ("terms", "devices", "label"),
        Direction: ("terms", "directions", "label"),
        Extent: ("terms", "extents", "label"),
        Finding: ("escalation", "findings", "label"),
        Level: ("escalation", "levels", "name"),
        Needling: ("terms", "needlings", "label"),
        Product: ("escalation", "products", "label"),
        RegulatoryStatus: ("terms", "regulatory_statuses", "label"),
        RiskFactor: ("escalation", "risk_factors", "label"),
        Severity: ("terms", "severities", "label"),
        Sign: ("signs", "", "label"),
        Site: ("terms", "sites", "label"),
        Stage: ("stages", "", "title"),
        Trend: ("terms", "trends", "label"),
        Verdict: ("terms", "verdicts", "label"),
    }
)


def label_of(locale: str, member: Enum) -> str:
    """
    What *locale* calls *member*.

    Raises:
        InvalidInputError: If it is no id, or one that goes without a name.
    """
    place = PLACES.get(type(member))
    if place is None:
        kinds = ", ".join(kind.__name__ for kind in PLACES)
        raise InvalidInputError("member", member, f"a member of: {kinds}")
    file, table, key = place
    found = words(locale, file)
    said: str = (found[table] if table else found)[member.name.lower()][key]
    return said
