# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What somebody filled in, as a report, or what is wrong with it field by field.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from werkzeug.datastructures import MultiDict

import microneedling_care as care

# The fields that can be filled in wrongly, and what the page calls them.
FIELDS: Final = {
    "treated_on": "Date of treatment",
    "day": "Days since treatment",
    "depth_mm": "Needle depth",
    "device": "Device",
    "area": "Area",
    "signs": "What you see or feel",
    "risk_factors": "About you",
    "temperature_c": "Temperature",
}


@dataclass(frozen=True)
class CheckIn:
    """A form that can be answered."""

    report: care.Report
    treated_on: dt.date | None


class _Errors(dict[str, str]):
    """One sentence for each field that has to be mended."""

    @contextmanager
    def noted(self, field: str = "") -> Iterator[None]:
        """Keep what the library refuses, beside *field* or the field that it names."""
        try:
            yield
        except care.InvalidInputError as error:
            name = field or error.field
            self[name] = f"{FIELDS[name]} must be {error.expected}."


def read_form(form: MultiDict[str, str], *, today: dt.date) -> CheckIn | dict[str, str]:
    """The check-in, or an error for each field that has one."""
    errors = _Errors()
    treated_on = _date(form, errors, today)
    day = _day(form, errors, treated_on, today)
    treatment = care.Treatment()
    with errors.noted():
        treatment = care.Treatment(
            depth_mm=_depth(form, errors),
            device=form.get("device", ""),
            area=form.get("area", ""),
        )
    seen, unsure = _signs(form, errors)
    temperature = _number(form, errors, "temperature_c", "37.2")
    # Whatever else is wrong, these are looked at too: one round of mending is enough.
    with errors.noted():
        report = care.Report(
            treatment=treatment,
            day=day,
            signs=seen,
            unsure=unsure,
            risk_factors=form.getlist("risk_factors"),
            temperature_c=temperature,
            worried="worried" in form,
        )
        if not errors:
            return CheckIn(report, treated_on)
    return errors


def _date(form: MultiDict[str, str], errors: _Errors, today: dt.date) -> dt.date | None:
    text = form.get("treated_on", "")
    if not text:
        return None
    try:
        treated_on = dt.date.fromisoformat(text)
    except ValueError:
        errors["treated_on"] = "Give the date as a day, a month and a year."
        return None
    if treated_on > today:
        errors["treated_on"] = "The date of treatment cannot be after today."
        return None
    return treated_on


def _day(
    form: MultiDict[str, str], errors: _Errors, treated_on: dt.date | None, today: dt.date
) -> int:
    """The day; where it cannot be told, 0 stands in until the form is mended."""
    text = form.get("day", "").strip()
    day = 0
    if treated_on is not None:
        with errors.noted("treated_on"):
            day = care.days_between(treated_on, today)
        if text and text != str(day):
            errors["day"] = f"The date says day {day}. Give one of the two, or the same day."
    elif text.isascii() and text.isdigit():
        with errors.noted("day"):
            care.recovery_day(care.Treatment(), int(text[:9]))
            day = int(text[:9])
    elif "treated_on" not in errors:
        errors["day"] = "Give the date of treatment, or how many days ago it was, such as 3."
    return day


def _depth(form: MultiDict[str, str], errors: _Errors) -> float | None:
    unknown = "depth_unknown" in form
    if unknown == bool(form.get("depth_mm", "").strip()):
        errors["depth_mm"] = "Give the depth, or tick that you do not know it."
        return None
    return _number(form, errors, "depth_mm", "1.5")


def _number(
    form: MultiDict[str, str], errors: _Errors, field: str, example: str
) -> float | None:
    """A number with a point or a comma; nothing if the field is empty."""
    text = form.get(field, "").strip().replace(",", ".")
    try:
        return float(text) if text else None
    except ValueError:
        errors[field] = f"{FIELDS[field]} must be a number, such as {example}."
        return None


def _signs(
    form: MultiDict[str, str], errors: _Errors
) -> tuple[list[care.Observation], list[care.Sign]]:
    """What is there, with what is known of it, and what the person is not sure of."""
    seen: list[care.Observation] = []
    unsure: list[care.Sign] = []
    for sign in care.Sign:
        answer = form.get(f"sign-{sign}", "no")
        with errors.noted("signs"):
            if answer == "yes":
                seen.append(_observation(form, sign))
            elif answer == "unsure":
                unsure.append(sign)
            elif answer != "no":
                raise care.InvalidInputError("signs", answer, "one of the answers offered")
    return seen, unsure


def _observation(form: MultiDict[str, str], sign: care.Sign) -> care.Observation:
    """What was left open counts as not known."""
    return care.Observation(
        sign,
        severity=form.get(f"severity-{sign}") or None,
        trend=form.get(f"trend-{sign}") or None,
    )
