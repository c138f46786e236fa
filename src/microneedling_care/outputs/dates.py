# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The few dates after one treatment that are worth a place in a calendar, as facts.
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum, auto
from typing import Final

import attrs

from microneedling_care.data import Public
from microneedling_care.errors import InvalidInputError
from microneedling_care.recovery import care_days, care_rows_for, stage_days
from microneedling_care.rows import Kind
from microneedling_care.sign_rows import COURSE_OF
from microneedling_care.treatment import Treatment, check_treatment
from microneedling_care.vocabulary import CareStep, Sign, Stage

from .days import check_treated_on

# What is left alone for a day is over before anybody looks into a calendar.
_SOONEST: Final = 2


class KeyDateKind(StrEnum):
    """What a date is kept for."""

    PEELING = auto()
    CARE_STEPS_END = auto()
    COLOUR_CHECK = auto()
    NEXT_SESSION = auto()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class KeyDate(Public):
    """
    One date to keep, or a stretch of days.

    Attributes:
        kind: What it is kept for: the days of usual peeling; the last day to
            leave *steps* alone; the first day to look for changes in colour;
            the day before which no session takes place.
        treatment: What was done.
        treated_on: When.
        day: Its day, the treatment being day 0.
        last_day: The last day of a stretch; else the same.
        date: The date of *day*.
        last_date: The date of *last_day*.
        steps: What is left alone until then.
    """

    kind: KeyDateKind
    treatment: Treatment
    treated_on: dt.date
    day: int
    last_day: int
    date: dt.date
    last_date: dt.date
    steps: tuple[CareStep, ...] = ()


def key_dates(treatment: Treatment, *, treated_on: dt.date) -> tuple[KeyDate, ...]:
    """
    The dates to keep after *treatment*, in order; `as_calendar` writes them.

    They come from the rows of recovery. When to look for changes in colour has
    no number of its own: it is the day on which the stage of rebuilding begins,
    whose text asks for it. A wait of a day or less is left out, and so is the
    next session with a home roller: nobody is reminded to needle at home.

    >>> [(one.kind.value, one.day) for one in key_dates(
    ...     Treatment(depth_mm=1.5), treated_on=dt.date(2026, 11, 20)
    ... )][-2:]
    [('colour_check', 15), ('next_session', 28)]

    Raises:
        InvalidInputError: If *treatment* is none, or *treated_on* is no plain
            date.
    """
    check_treatment(treatment)
    if check_treated_on(treated_on) is None:
        raise InvalidInputError("treated_on", None, "a datetime.date without a time")
    return tuple(
        KeyDate(
            kind=kind,
            treatment=treatment,
            treated_on=treated_on,
            day=first,
            last_day=last,
            date=treated_on + dt.timedelta(days=first),
            last_date=treated_on + dt.timedelta(days=last),
            steps=steps,
        )
        for first, last, kind, steps in sorted(_days(treatment), key=lambda found: found[0])
    )


def _days(treatment: Treatment) -> Iterator[tuple[int, int, KeyDateKind, tuple[CareStep, ...]]]:
    """The first and last day of every date, what it is for, and what ends."""
    peeling = COURSE_OF[Sign.PEELING].window(treatment.window_band)
    if peeling:
        yield peeling.first_day, peeling.typical_last_day, KeyDateKind.PEELING, ()
    ending: dict[int, list[CareStep]] = {}
    for row in care_rows_for(treatment):
        _, last = care_days(row, treatment.band)
        if last is None or row.kind is Kind.DO:
            continue
        if row.step is CareStep.NEXT_SESSION:
            yield last, last, KeyDateKind.NEXT_SESSION, (row.step,)
        elif row.step is not CareStep.HOME_ROLLER and last >= _SOONEST:
            ending.setdefault(last, []).append(row.step)
    for last, steps in ending.items():
        yield last, last, KeyDateKind.CARE_STEPS_END, tuple(steps)
    first, _ = stage_days(Stage.REBUILDING, treatment.window_band)
    yield first, first, KeyDateKind.COLOUR_CHECK, ()
