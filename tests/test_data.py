# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Everything public as plain data, and the schema that describes it.
"""

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import make_schema
import microneedling_care as care
from microneedling_care.data import from_data, json_schema
from strategies import days, reports, treatments

SCHEMA = json.loads(make_schema.TARGET.read_text("utf-8"))


def valid(value: object) -> Any:
    """*value* as data, checked against the schema of its class."""
    data = json.loads(json.dumps(care.as_data(value), allow_nan=False))
    Draft202012Validator(
        {"$ref": f"#/$defs/{type(value).__name__}", "$defs": SCHEMA["$defs"]}
    ).validate(data)
    return data


def test_the_schema_is_fresh() -> None:
    """The schema that ships is what the classes say today."""
    shipped = make_schema.TARGET.read_text("utf-8")

    assert shipped == make_schema.schema(), "run: python tests/make_schema.py"


def test_the_schema_is_a_schema() -> None:
    """The schema itself is valid JSON Schema."""
    Draft202012Validator.check_schema(SCHEMA)


@given(treatments, days)
def test_a_day(treatment: care.Treatment, day: int) -> None:
    """Every day of every treatment fits the schema."""
    data = valid(care.recovery_day(treatment, day))

    assert data["day"] == day


@given(reports())
def test_a_report_and_its_answers(report: care.Report) -> None:
    """Every report, its answer and its advice fit the schema."""
    valid(report)
    answer = valid(care.escalate(report))
    advice = valid(care.escalation_advice(report))

    assert answer["level"] == advice["level"]


@pytest.mark.parametrize(
    "values",
    [
        care.recovery_stages(),
        care.signs(),
        care.care_steps(),
        care.benefits(),
        care.claims(),
        care.disagreements(),
        care.escalation_levels(),
        (care.emergency_signs(),),
        care.sources(),
        care.rules(),
        care.risks(),
    ],
    ids=lambda values: type(values[0]).__name__,
)
def test_everything_that_is_listed(values: tuple[object, ...]) -> None:
    """Every listed object fits the schema, with its fields in stable order."""
    for value in values:
        data = valid(value)
        assert list(data) == [field.name for field in value.__attrs_attrs__]  # type: ignore[attr-defined]


def test_ids_dates_and_durations_are_plain() -> None:
    """Levels become words, dates ISO dates, durations whole hours."""
    assert care.as_data(care.Level.SAME_DAY) == "same_day"
    assert care.as_data(care.Sign.PEELING) == "peeling"
    assert care.as_data(dt.date(2026, 3, 2)) == "2026-03-02"
    assert care.as_data(dt.timedelta(hours=12)) == 12
    assert type(care.as_data(care.Sign.PEELING)) is str


def test_compared_hashed_and_shown_by_fields() -> None:
    """Equal fields of one class are equal, hash alike and show alike; another class is unequal."""
    deep, again = care.Treatment(depth_mm=1.5), care.Treatment(depth_mm=1.5)
    shown = "Treatment(depth_mm=1.5, device=<Device.PEN: 'pen'>, area=<Area.FACE: 'face'>)"

    assert deep == again
    assert hash(deep) == hash(again)
    assert deep != care.Treatment(depth_mm=1.0)
    assert deep != (1.5, care.Device.PEN, care.Area.FACE)
    assert care.Observation("peeling") != care.Report(treatment=deep, day=3, signs=["peeling"])
    assert repr(deep) == shown


def test_what_is_not_ours_is_refused() -> None:
    """Anything this library does not give out is an error, not a guess."""
    with pytest.raises(care.InvalidInputError, match="something this library gives"):
        care.as_data(object())


PEELING = {"treatment": {"depth_mm": 1.5}, "day": 3, "signs": ["peeling"]}


@given(reports())
def test_a_report_comes_back(report: care.Report) -> None:
    """A report that went out as data fits the schema of what comes in, and comes in equal."""
    data = json.loads(json.dumps(care.as_data(report)))
    Draft202012Validator(json_schema(care.Report, coming_in=True)).validate(data)

    assert from_data(care.Report, data) == report


def test_little_is_enough() -> None:
    """What has a default may be left out, and bare signs stand beside observations."""
    signs = ["peeling", {"sign": "redness", "trend": "worse"}]
    Draft202012Validator(json_schema(care.Report, coming_in=True)).validate(
        PEELING | {"signs": signs}
    )

    assert from_data(care.Report, PEELING | {"signs": signs}) == care.Report(
        treatment=care.Treatment(depth_mm=1.5),
        day=3,
        signs=["peeling", care.Observation(care.Sign.REDNESS, trend=care.Trend.WORSE)],
    )


@pytest.mark.parametrize(
    ("kind", "data", "message"),
    [
        (care.Treatment, {"depth_mm": "1.5"}, "depth_mm must be above 0"),
        (care.Treatment, {"depth": 1.5}, "Treatment must be made from these alone"),
        (care.Treatment, [1.5], "Treatment must be a table of its fields"),
        (care.Report, {"day": 3}, "treatment must be given"),
        (care.Report, PEELING | {"treatment": None}, "Treatment must be a table"),
        (care.Report, PEELING | {"treatment": {"area": "toe"}}, "area must be one of"),
        (care.Report, PEELING | {"day": "3"}, "day must be a whole number"),
        (care.Report, PEELING | {"signs": ["green_skin"]}, "signs must be one of"),
        (care.Report, PEELING | {"signs": [["pus"]]}, "signs must be one of"),
        (care.Report, PEELING | {"signs": "pus"}, "signs must be a list"),
        (care.Report, PEELING | {"signs": None}, "signs must be a list"),
        (care.Report, PEELING | {"signs": [{"sign": "pus", "colour": 1}]}, "Observation must"),
        (care.RecoveryDay, {"day": 3}, "RecoveryDay must be what this library made"),
    ],
)
def test_what_comes_in_is_guarded(kind: type, data: object, message: str) -> None:
    """Data that makes no report is refused in words that name the field."""
    with pytest.raises(care.InvalidInputError, match=message):
        from_data(kind, data)


@pytest.mark.parametrize("kind", make_schema.PUBLIC, ids=lambda kind: kind.__name__)
def test_a_schema_stands_alone(kind: type) -> None:
    """The schema of one class is a schema without references, even where it holds itself."""
    schema = json_schema(kind, coming_in=False)
    Draft202012Validator.check_schema(schema)

    assert schema["title"] == kind.__name__
    assert "$ref" not in json.dumps(schema)


def test_the_hook_of_pydantic() -> None:
    """Without pydantic the hook is plain data: how to read, write and describe a class."""
    hook: Any = care.Treatment.__get_pydantic_core_schema__(care.Treatment, None)
    treatment = care.Treatment(depth_mm=0.5)

    assert hook["function"]["function"]({"depth_mm": 0.5}) == treatment
    assert hook["function"]["function"](treatment) is treatment
    assert hook["serialization"]["function"](treatment)["depth_mm"] == 0.5
    assert care.Treatment.__get_pydantic_json_schema__(hook, None)["required"]
