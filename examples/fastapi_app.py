# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
FastAPI: a report in, advice out, as JSON or as a page.

    pip install "microneedling-care[html]" "fastapi[standard]"
    fastapi dev fastapi_app.py
"""

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel, ConfigDict, StrictBool, StrictFloat, StrictInt

import microneedling_care as care
from microneedling_care import outputs

CLINIC = outputs.Clinic(name="Harbour Skin Clinic", phone="020 7946 0000")

app = FastAPI(title="Aftercare")


class Seen(BaseModel):
    """A sign with what is known of it; what is left out counts as not known."""

    model_config = ConfigDict(extra="forbid")
    sign: care.Sign
    severity: str | None = None
    trend: str | None = None


class Told(BaseModel):
    """What a person says on one day; a misspelt field is refused, not dropped."""

    model_config = ConfigDict(extra="forbid")
    day: StrictInt
    depth_mm: StrictInt | StrictFloat | None = None
    device: care.Device = care.Device.PEN
    area: care.Area = care.Area.FACE
    signs: list[Seen] = []
    unsure: list[care.Sign] = []
    risk_factors: list[care.RiskFactor] = []
    temperature_c: StrictInt | StrictFloat | None = None
    worried: StrictBool = False

    def report(self) -> care.Report:
        """The same as the library takes it, which checks every value."""
        return care.Report(
            treatment=care.Treatment(self.depth_mm, self.device, self.area),
            day=self.day,
            signs=[
                care.Observation(seen.sign, severity=seen.severity, trend=seen.trend)
                for seen in self.signs
            ],
            unsure=self.unsure,
            risk_factors=self.risk_factors,
            temperature_c=self.temperature_c,
            worried=self.worried,
        )


@app.post("/advice")
def advice(told: Told) -> JSONResponse:
    """The advice as data; its shape is in the package's ``schema.json``."""
    return JSONResponse(care.as_data(care.escalation_advice(told.report())))


@app.post("/card")
def card(told: Told) -> HTMLResponse:
    """The same as a page to show."""
    document = outputs.advice_card(told.report(), clinic=CLINIC)
    return HTMLResponse(outputs.as_page(document))


@app.exception_handler(care.InvalidInputError)
def refused(request: Request, error: care.InvalidInputError) -> JSONResponse:
    """Which field is wrong and what would work; what was sent is not sent back."""
    answer = {"field": error.field, "expected": error.expected}
    return JSONResponse(answer, status_code=422)


@app.middleware("http")
async def private(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    """No cache keeps what somebody told."""
    response = await call_next(request)
    response.headers["Cache-Control"] = "no-store"
    return response
