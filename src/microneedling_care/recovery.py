# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Judgement: which stage, signs and care steps belong to a day.

Everything here answers in ids and rows; `guide` turns them into words.
"""

from typing import Final

import attrs

from .care_rows import CARE_ROWS
from .rows import CareRow, SignCourse, Window
from .sign_rows import SIGN_COURSES
from .treatment import Treatment, check_day
from .vocabulary import Basis, CareStep, DepthBand, Stage


@attrs.frozen(kw_only=True)
class StageRow:
    """
    When one stage begins; it lasts until the next one does.

    Attributes:
        stage: Which one.
        first_days: Its first day at each depth band, in the order of
            `DepthBand`.
        basis: What those days rest on.
        sources: Ids of the publications behind them.
    """

    stage: Stage
    first_days: tuple[int, int, int, int, int, int]
    basis: Basis
    sources: tuple[str, ...]


# Stages are a way of telling, not a finding: the days follow the typical end of
# flaking, the outer limit of the leftovers, and when results were measured.
STAGE_ROWS: Final = (
    StageRow(
        stage=Stage.FIRST_DAY,
        first_days=(0, 0, 0, 0, 0, 0),
        basis=Basis.STUDY,
        sources=("skinpen-labelling", "hkjdv-2018", "chu-2021", "wound-phases-b"),
    ),
    StageRow(
        stage=Stage.CALMING,
        first_days=(1, 1, 1, 1, 1, 1),
        basis=Basis.CONVENTION,
        sources=("hkjdv-2018", "clinic-nuance", "clinic-lisaacu", "wound-phases-a"),
    ),
    StageRow(
        stage=Stage.PEELING,
        first_days=(2, 2, 2, 2, 3, 2),
        basis=Basis.CONVENTION,
        sources=("chelwest-post", "chu-2021", "clinic-imagesalon", "schmitt-2018"),
    ),
    StageRow(
        stage=Stage.SETTLING,
        first_days=(3, 4, 6, 6, 8, 6),
        basis=Basis.CONVENTION,
        sources=("chu-2021", "clinic-desertsage", "clinic-insightderm"),
    ),
    StageRow(
        stage=Stage.REBUILDING,
        first_days=(8, 8, 11, 15, 15, 15),
        basis=Basis.EDITORIAL,
        sources=("mfr-amiea-phases", "wound-phases-b", "dogra-2014"),
    ),
    StageRow(
        stage=Stage.RESULT,
        first_days=(91, 91, 91, 91, 91, 91),
        basis=Basis.EDITORIAL,
        sources=("alam-2014", "ablon-2018", "chelwest-post", "tan-2021-rf"),
    ),
)

_POSITION: Final = {band: position for position, band in enumerate(DepthBand)}


def stage_days(stage: Stage, band: DepthBand) -> tuple[int, int | None]:
    """The first and last day of *stage* at *band*; the last stage has no last day."""
    position = _POSITION[band]
    first = [row.first_days[position] for row in STAGE_ROWS]
    index = list(Stage).index(stage)
    last = first[index + 1] - 1 if index + 1 < len(first) else None
    return first[index], last


def stage_on(treatment: Treatment, day: int) -> Stage:
    """
    The one stage that *day* belongs to.

    Raises:
        InvalidInputError: If *day* is no whole number from 0 to 3,650.
    """
    check_day(day)
    position = _POSITION[treatment.window_band]
    return max(
        (row for row in STAGE_ROWS if row.first_days[position] <= day),
        key=lambda row: row.first_days[position],
    ).stage


def expected_on(treatment: Treatment, day: int) -> tuple[tuple[SignCourse, Window], ...]:
    """
    The ordinary signs that *day* may still bring, each with its window.

    Raises:
        InvalidInputError: If *day* is no whole number from 0 to 3,650.
    """
    check_day(day)
    band = treatment.window_band
    found = ((course, course.window(band)) for course in SIGN_COURSES)
    return tuple(
        (course, window)
        for course, window in found
        if window and window.first_day <= day <= window.outer_last_day
    )


def care_days(row: CareRow, band: DepthBand | None) -> tuple[int, int | None]:
    """The first and last day *row* is in force; the last is None if it never ends."""
    end = care_end_hours(row, band)
    return row.begins_hours // 24, None if end is None else end // 24


def care_end_hours(row: CareRow, band: DepthBand | None) -> int | None:
    """
    Hours from the treatment until *row* ends, or None if it never does.

    Unknown depth takes the longest of the needle bands.
    """
    if row.ends_hours is None:
        return None
    if band is None:
        return max(row.ends_hours[: _POSITION[DepthBand.RF]])
    return row.ends_hours[_POSITION[band]]


def care_rows_for(treatment: Treatment) -> tuple[CareRow, ...]:
    """The care steps that concern *treatment*, whatever the day."""
    return tuple(
        row
        for row in CARE_ROWS
        if (not row.areas or treatment.area in row.areas)
        and (not row.devices or treatment.device in row.devices)
    )


STAGE_ROW_OF: Final = {row.stage: row for row in STAGE_ROWS}
CARE_ROW_OF: Final[dict[CareStep, CareRow]] = {row.step: row for row in CARE_ROWS}
