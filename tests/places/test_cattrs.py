# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
cattrs: a whole report from JSON, with every check of the library.
"""

import json

import pytest
from hypothesis import given

import microneedling_care as care
from strategies import reports

cattrs = pytest.importorskip("cattrs", reason="cattrs is not installed")

converter = cattrs.Converter(forbid_extra_keys=True)
# Values come in as they were sent: int() would make day 3 of 3.9, and bool() True of "no".
for kind in (bool, int, float):
    converter.register_structure_hook(kind, lambda value, _: value)
# Ids serve as well as members, so a sign needs no converting but its own.
converter.register_structure_hook(
    care.Observation,
    lambda value, _: care.Observation(**value) if isinstance(value, dict) else value,
)


@given(reports())
def test_there_and_back(report: care.Report) -> None:
    """What `as_data` wrote comes back equal."""
    sent = json.dumps(care.as_data(report))

    assert converter.structure(json.loads(sent), care.Report) == report


def test_bare_signs() -> None:
    """Signs may be bare ids among full observations."""
    told = {"treatment": {}, "day": 3, "signs": ["pus", {"sign": "redness", "trend": "worse"}]}
    report = converter.structure(told, care.Report)

    assert [observation.sign for observation in report.signs] == ["redness", "pus"]


@pytest.mark.parametrize(
    "told",
    [
        {"day": 3},
        {"treatment": {}, "day": "3"},
        {"treatment": {}, "day": 3.9},
        {"treatment": {}, "day": 3, "sings": ["pus"]},
        {"treatment": {}, "day": 3, "signs": "pus"},
        {"treatment": {}, "day": 3, "signs": ["puss"]},
        {"treatment": {}, "day": 3, "signs": [{"sign": "pus", "sevrity": "mild"}]},
        {"treatment": {}, "day": 3, "worried": "no"},
        {"treatment": {}, "day": 3, "numbing_cream": "perhaps"},
        {"treatment": {"depth_mm": "1.5"}, "day": 3},
        {"treatment": {"depth_mm": 15}, "day": 3},
    ],
)
def test_what_is_wrong_is_refused(told: dict[str, object]) -> None:
    """A missing, misspelt, impossible or wrongly typed field is refused."""
    with pytest.raises(cattrs.BaseValidationError):
        converter.structure(told, care.Report)
