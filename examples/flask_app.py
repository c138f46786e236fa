# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Flask: a report in, advice out, as JSON or as a page.

    pip install "microneedling-care[html]" flask
    flask --app flask_app run
"""

from flask import Flask, Response, jsonify, request

import microneedling_care as care
from microneedling_care import outputs

CLINIC = outputs.Clinic(name="Harbour Skin Clinic", phone="020 7946 0000")

app = Flask(__name__)


@app.post("/advice")
def advice() -> Response:
    """The advice as data; its shape is in the package's ``schema.json``."""
    report = care.from_data(care.Report, request.get_json())
    return jsonify(care.as_data(care.escalation_advice(report)))


@app.post("/card")
def card() -> str:
    """The same as a page to show."""
    report = care.from_data(care.Report, request.get_json())
    return outputs.as_page(outputs.advice_card(report, clinic=CLINIC))


@app.errorhandler(care.InvalidInputError)
def refused(error: care.InvalidInputError) -> tuple[Response, int]:
    """Which field is wrong and what would work; what was sent is not sent back."""
    return jsonify(field=error.field, expected=error.expected), 422


@app.after_request
def private(response: Response) -> Response:
    """No cache keeps what somebody told."""
    response.headers["Cache-Control"] = "no-store"
    return response
