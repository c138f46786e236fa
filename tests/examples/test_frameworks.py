# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The examples for FastAPI, Flask and Django answer alike, by real requests.
"""

import html
import json
from collections.abc import Callable
from typing import Any

import pytest

import microneedling_care as care

for _name in ("fastapi", "flask", "django"):
    pytest.importorskip(_name, reason="FastAPI, Flask and Django are not all here")

# An event loop talks to itself through a pair of sockets.
pytestmark = pytest.mark.enable_socket

REPORT = care.Report(
    treatment=care.Treatment(depth_mm=1.5),
    day=3,
    signs=["peeling", care.Observation("redness", trend="worse")],
    risk_factors=["diabetes"],
)
ADVICE = care.escalation_advice(REPORT)
TOLD = {
    "treatment": {"depth_mm": 1.5},
    "day": 3,
    "signs": ["peeling", {"sign": "redness", "trend": "worse"}],
    "risk_factors": ["diabetes"],
}
# An address and what to send there; a status, the headers and the body come back.
Post = Callable[[str, str], tuple[int, dict[str, str], str]]


def _fastapi() -> Post:
    app = pytest.importorskip("fastapi_app", reason="FastAPI or the examples are not here")
    client = pytest.importorskip("fastapi.testclient").TestClient(app.app)

    def post(address: str, body: str) -> tuple[int, dict[str, str], str]:
        answer = client.post(
            address, content=body, headers={"Content-Type": "application/json"}
        )
        return answer.status_code, dict(answer.headers), answer.text

    return post


def _flask() -> Post:
    app = pytest.importorskip("flask_app", reason="Flask or the examples are not here")
    client = app.app.test_client()

    def post(address: str, body: str) -> tuple[int, dict[str, str], str]:
        answer = client.post(address, data=body, content_type="application/json")
        headers = {name.lower(): value for name, value in answer.headers}
        return answer.status_code, headers, answer.text

    return post


def _django() -> Post:
    django = pytest.importorskip("django.conf", reason="Django is not here")
    if django.settings.configured and django.settings.ROOT_URLCONF != "django_app":
        pytest.skip("another test has set Django up; the session of the examples runs this")
    pytest.importorskip("django_app", reason="the examples are not here")
    client = pytest.importorskip("django.test").Client(SERVER_NAME="localhost")

    def post(address: str, body: str) -> tuple[int, dict[str, str], str]:
        answer = client.post(address, body, content_type="application/json")
        headers = {name.lower(): value for name, value in answer.items()}
        return answer.status_code, headers, answer.content.decode()

    return post


APPS = {"fastapi": _fastapi, "flask": _flask, "django": _django}


@pytest.fixture(params=APPS)
def app(request: pytest.FixtureRequest) -> tuple[Post, dict[str, Any]]:
    """One app, and a report to send there."""
    return APPS[request.param](), dict(TOLD)


def test_the_advice_as_data(app: tuple[Post, dict[str, Any]]) -> None:
    """A report is answered with the advice, as the library itself gives it."""
    post, told = app
    status, headers, body = post("/advice", json.dumps(told))

    assert status == 200
    assert json.loads(body) == care.as_data(ADVICE)
    assert "no-store" in headers["cache-control"]


def test_the_card(app: tuple[Post, dict[str, Any]]) -> None:
    """The card shows what to do, why, the clinic's phone and every emergency sign, escaped once."""
    post, told = app
    status, headers, body = post("/card", json.dumps(told))
    words = [
        ADVICE.headline,
        *(reason.text for reason in ADVICE.reasons),
        *(sign.text for sign in ADVICE.emergency_signs.signs),
    ]

    assert status == 200
    assert headers["content-type"].startswith("text/html")
    assert all(word in html.unescape(body) for word in words)
    assert 'href="tel:02079460000"' in body
    assert "&amp;#" not in body


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("day", -1, "day"),
        ("temperature_c", 102, "temperature_c"),
        ("signs", [{"sign": "redness", "trend": "wurse"}], "trend"),
    ],
)
def test_a_bad_value_is_named(
    app: tuple[Post, dict[str, Any]], field: str, value: object, named: str
) -> None:
    """What is impossible or misspelt is a 422 that names the field, and is not sent back."""
    post, told = app
    status, headers, body = post("/advice", json.dumps({**told, field: value}))

    assert status == 422
    assert json.loads(body)["field"] == named
    assert "wurse" not in body
    assert "no-store" in headers["cache-control"]


@pytest.mark.parametrize("address", ["/advice", "/card"])
@pytest.mark.parametrize("change", [{"sings": ["pus"]}, {"signs": ["puss"]}, {"day": True}])
def test_nothing_is_dropped_in_silence(
    app: tuple[Post, dict[str, Any]], address: str, change: dict[str, object]
) -> None:
    """A misspelt field, an unknown sign and a day that is no number are refused."""
    post, told = app
    status, _, _ = post(address, json.dumps({**told, **change}))

    assert status == 422


@pytest.mark.parametrize("body", ["", "{", "[]", "7", "null"])
def test_no_report_at_all(app: tuple[Post, dict[str, Any]], body: str) -> None:
    """What is no JSON, or JSON but no report, is refused."""
    post, _ = app
    status, _, _ = post("/advice", body)

    assert 400 <= status < 500
