# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Flask: a day of recovery as JSON, a form answered with advice, refusals as 400.
"""

import pytest

import microneedling_care as care

flask = pytest.importorskip("flask", reason="Flask is not installed")

app = flask.Flask(__name__)
app.json.sort_keys = False


@app.get("/recovery/<int:day>")
def recovery(day: int) -> object:
    """One day, such as ``/recovery/3?depth_mm=1.5``."""
    treatment = care.Treatment(depth_mm=float(flask.request.args["depth_mm"]))
    return care.as_data(care.recovery_day(treatment, day))


@app.post("/advice")
def advice() -> object:
    """A form: the day, the depth, and each sign that was ticked."""
    form = flask.request.form
    report = care.Report(
        treatment=care.Treatment(depth_mm=float(form["depth_mm"])),
        day=int(form["day"]),
        signs=form.getlist("sign"),
    )
    return care.as_data(care.escalation_advice(report))


@app.errorhandler(ValueError)
def refused(error: ValueError) -> object:
    """What the library refuses is an InvalidInputError, so a ValueError, too."""
    return {"error": str(error)}, 400


TREATMENT = care.Treatment(depth_mm=1.5)


def test_a_day_as_json() -> None:
    """A day is answered as data, its fields in the order of the class."""
    answer = app.test_client().get("/recovery/3?depth_mm=1.5")

    assert answer.json == care.as_data(care.recovery_day(TREATMENT, 3))
    assert list(answer.json)[:3] == ["treatment", "day", "stage"]


def test_a_form_gets_advice() -> None:
    """A form with two signs is answered with the advice for both."""
    form = {"day": 3, "depth_mm": 1.5, "sign": ["peeling", "pus"]}
    answer = app.test_client().post("/advice", data=form)
    report = care.Report(treatment=TREATMENT, day=3, signs=["peeling", "pus"])

    assert answer.json == care.as_data(care.escalation_advice(report))


@pytest.mark.parametrize("query", ["", "?depth_mm=15", "?depth_mm=deep", "?depth_mm=nan"])
def test_a_bad_request_is_refused(query: str) -> None:
    """A missing, impossible or unreadable depth is a 400, never a guess."""
    assert app.test_client().get(f"/recovery/3{query}").status_code == 400


def test_a_misspelt_sign_is_refused() -> None:
    """An unknown sign is a 400 that names the ones there are."""
    form = {"day": 3, "depth_mm": 1.5, "sign": "puss"}
    answer = app.test_client().post("/advice", data=form)

    assert answer.status_code == 400
    assert "pus" in answer.json["error"]
