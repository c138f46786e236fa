# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A check-in for patients: how is your skin today, and what to do about it.

    pip install "microneedling-care[html]" flask tzdata
    flask --app app run

One page, no script. Nothing is stored or logged here; answers travel in the
body of a POST, so they never stand in an address, a history or a log of one.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

from flask import Flask, Response, render_template, request
from werkzeug.datastructures import MultiDict

import microneedling_care as care
from form import FIELDS, CheckIn, read_form
from microneedling_care import outputs

CLINIC: Final = outputs.Clinic(
    name="Harbour Skin Clinic",
    phone="020 7946 0000",
    out_of_hours="111",
    emergency_number="999",
)
# Which day it is where the readers are; a server may stand elsewhere.
ZONE: Final = ZoneInfo("Europe/London")

HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 64 * 1024
app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}


@app.get("/")
def ask() -> str:
    """The empty form."""
    return _form(MultiDict(), {})


@app.post("/")
def answer() -> tuple[str, int] | str:
    """The advice and the day, or the form again with what has to be mended."""
    # No session and nothing kept: there is nothing that a forged form could do.
    found = read_form(request.form, today=dt.datetime.now(ZONE).date())
    if not isinstance(found, CheckIn):
        return _form(request.form, found), 422
    report = found.report
    day = outputs.day_card(
        report.treatment, report.day, treated_on=found.treated_on, clinic=CLINIC
    )
    documents = (outputs.advice_card(report, clinic=CLINIC), outputs.brief(day))
    cards = [(document.title, outputs.as_html(document)) for document in documents]
    return render_template("answer.html", cards=cards, clinic=CLINIC)


@app.get("/care.css")
def style() -> Response:
    """The style of the cards; as a file of its own it passes a strict policy."""
    return Response(outputs.stylesheet(), mimetype="text/css")


@app.after_request
def guarded(response: Response) -> Response:
    """Nothing that was told is kept on a shared phone, and no script can run."""
    response.headers.update(HEADERS)
    kept = response.mimetype == "text/css"
    response.headers["Cache-Control"] = "public, max-age=3600" if kept else "no-store"
    return response


def _form(form: MultiDict[str, str], errors: Mapping[str, str]) -> str:
    return render_template(
        "form.html",
        care=care,
        clinic=CLINIC,
        emergency=care.emergency_signs(),
        errors=errors,
        fields=FIELDS,
        form=form,
        groups=_groups(),
    )


def _groups() -> tuple[tuple[str, tuple[care.SignText, ...]], ...]:
    """Every sign there is: the ordinary ones, those of an emergency, and the others."""
    urgent = {sign for group in care.emergency_signs().signs for sign in group.signs}
    signs = care.signs()
    return (
        ("usual", tuple(text for text in signs if text.window)),
        ("other", tuple(text for text in signs if not text.window and text.sign not in urgent)),
        ("urgent", tuple(text for text in signs if text.sign in urgent)),
    )
