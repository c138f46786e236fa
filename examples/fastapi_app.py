# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
FastAPI: a report in, advice out, as JSON or as a page.

    pip install "microneedling-care[html]" "fastapi[standard]"
    fastapi dev fastapi_app.py
"""

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Body, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse

import microneedling_care as care
from microneedling_care import outputs

CLINIC = outputs.Clinic(name="Harbour Skin Clinic", phone="020 7946 0000")

app = FastAPI(title="Aftercare")


# A body is a whole report; its fields, and what they take, stand in the OpenAPI page.
Told = Annotated[care.Report, Body()]


@app.post("/advice")
def advice(told: Told) -> care.Advice:
    """The advice as data."""
    return care.escalation_advice(told)


@app.post("/card")
def card(told: Told) -> HTMLResponse:
    """The same as a page to show."""
    return HTMLResponse(outputs.as_page(outputs.advice_card(told, clinic=CLINIC)))


@app.exception_handler(RequestValidationError)
def refused(request: Request, error: RequestValidationError) -> JSONResponse:
    """Which field is wrong and what would work; what was sent is not sent back."""
    cause = error.errors()[0].get("ctx", {}).get("error")
    if isinstance(cause, care.InvalidInputError):
        return JSONResponse({"field": cause.field, "expected": cause.expected}, 422)
    return JSONResponse({"field": "body", "expected": "JSON"}, 400)


@app.middleware("http")
async def private(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    """No cache keeps what somebody told."""
    response = await call_next(request)
    response.headers["Cache-Control"] = "no-store"
    return response
