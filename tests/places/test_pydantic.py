# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
pydantic 2 and FastAPI take the public classes as they are.
"""

import json
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from pytest_socket import disable_socket, enable_socket

import make_schema
import microneedling_care as care
from microneedling_care.data import Public
from strategies import days, reports, treatments

pydantic = pytest.importorskip("pydantic", "2", reason="pydantic 2 is not installed")

PEELING = {"treatment": {"depth_mm": 1.5}, "day": 3, "signs": ["peeling"]}


def read(kind: type, data: object) -> object:
    """*data*, by way of JSON, as pydantic makes one of *kind* of it."""
    return pydantic.TypeAdapter(kind).validate_json(json.dumps(data))


@given(reports())
def test_a_report_comes_in_as_it_went_out(report: care.Report) -> None:
    """What pydantic writes of a report is what `as_data` gives, and reads back equal."""
    adapter = pydantic.TypeAdapter(care.Report)
    written = adapter.dump_json(report)

    assert json.loads(written) == care.as_data(report)
    assert adapter.dump_python(report) == care.as_data(report)
    assert adapter.validate_json(written) == report


@given(treatments, days)
def test_an_answer_goes_out_as_data(treatment: care.Treatment, day: int) -> None:
    """A day of recovery is taken as it is, and written as `as_data` gives it."""
    adapter = pydantic.TypeAdapter(care.RecoveryDay)
    today = care.recovery_day(treatment, day)

    assert adapter.validate_python(today) is today
    assert json.loads(adapter.dump_json(today)) == care.as_data(today)


def test_bare_signs_and_observations() -> None:
    """Signs come in as bare ids or as objects, side by side."""
    report = read(
        care.Report, PEELING | {"signs": ["peeling", {"sign": "redness", "trend": "worse"}]}
    )

    assert report == care.Report(
        treatment=care.Treatment(depth_mm=1.5),
        day=3,
        signs=["peeling", care.Observation(care.Sign.REDNESS, trend=care.Trend.WORSE)],
    )


def test_the_guards_answer() -> None:
    """What our guards refuse is pydantic's validation error, in our words."""
    with pytest.raises(pydantic.ValidationError, match="check the decimal point"):
        read(care.Report, PEELING | {"treatment": {"depth_mm": 15}})
    with pytest.raises(pydantic.ValidationError, match="must be made from these alone"):
        read(care.Report, PEELING | {"colour": "green"})


def test_as_fields_of_a_model() -> None:
    """A model of the host's own holds our classes as fields."""
    model = pydantic.create_model("Visit", treatment=care.Treatment, signs=list[care.Sign])
    visit = model.model_validate({"treatment": {"depth_mm": 0.5}, "signs": ["peeling"]})

    assert visit.treatment.band is care.DepthBand.SHALLOW
    assert visit.model_dump(mode="json") == {
        "treatment": {"depth_mm": 0.5, "device": "pen", "area": "face"},
        "signs": ["peeling"],
    }


@given(reports())
def test_the_schemas_hold(report: care.Report) -> None:
    """Pydantic's JSON Schema takes what comes in and what goes out, and nothing unknown."""
    adapter = pydantic.TypeAdapter(care.Report)
    coming = Draft202012Validator(adapter.json_schema(mode="validation"))
    going = Draft202012Validator(adapter.json_schema(mode="serialization"))

    assert coming.is_valid(care.as_data(report))
    assert coming.is_valid(PEELING)
    assert not coming.is_valid(PEELING | {"colour": "green"})
    assert not coming.is_valid(PEELING | {"signs": ["green_skin"]})
    assert going.is_valid(care.as_data(report))
    assert not going.is_valid(PEELING)


@pytest.mark.parametrize(
    "kind",
    [kind for kind in make_schema.PUBLIC if issubclass(kind, Public)],
    ids=lambda kind: kind.__name__,
)
def test_every_public_class(kind: Any) -> None:
    """Every class with the hook has a schema in which each of its fields stands, in order."""
    adapter = pydantic.TypeAdapter(kind)

    for mode in ("validation", "serialization"):
        schema = adapter.json_schema(mode=mode)
        Draft202012Validator.check_schema(schema)
        assert list(schema["properties"]) == [field.name for field in kind.__attrs_attrs__]


@pytest.fixture
def client() -> Any:
    """The test client of a small FastAPI app."""
    fastapi = pytest.importorskip("fastapi", reason="FastAPI is not installed")
    pytest.importorskip(
        "httpx2", reason="httpx2, which FastAPI's client needs, is not installed"
    )
    testclient = pytest.importorskip("fastapi.testclient")
    # An event loop talks to itself through a socket of its own.
    enable_socket()
    disable_socket(allow_unix_socket=True)
    app = fastapi.FastAPI()

    @app.post("/advice")
    def advice(report: Annotated[care.Report, fastapi.Body()]) -> care.Advice:
        return care.escalation_advice(report)

    @app.get("/stages")
    def stages() -> tuple[care.StageText, ...]:
        return care.recovery_stages()

    return testclient.TestClient(app)


def test_fastapi_answers(client: Any) -> None:
    """FastAPI takes a report as its body and gives the advice as data."""
    answer = client.post("/advice", json=PEELING | {"signs": ["pus"]})
    report = care.Report(treatment=care.Treatment(depth_mm=1.5), day=3, signs=["pus"])

    assert answer.status_code == 200
    assert answer.json() == care.as_data(care.escalation_advice(report))
    assert client.get("/stages").json() == care.as_data(care.recovery_stages())


def test_fastapi_refuses(client: Any) -> None:
    """A report that our guards refuse is a 422 that says what would work."""
    answer = client.post("/advice", json=PEELING | {"treatment": {"depth_mm": 15}})

    assert answer.status_code == 422
    assert "check the decimal point" in answer.json()["detail"][0]["msg"]


def test_openapi_shows_the_fields(client: Any) -> None:
    """The OpenAPI document has our classes as components, each with its fields."""
    document = client.get("/openapi.json").json()
    components = document["components"]["schemas"]

    assert list(components["Report"]["properties"]) == [
        field.name for field in attrs.fields(care.Report)
    ]
    assert components["Report"]["required"] == ["treatment", "day"]
    assert components["Advice"]["required"] == [
        field.name for field in attrs.fields(care.Advice)
    ]
    assert document["paths"]["/advice"]["post"]["requestBody"]["content"]["application/json"][
        "schema"
    ] == {"$ref": "#/components/schemas/Report"}
