# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Two small tables that a big one can be joined with, from what the library says.

A batch asks the library once for each distinct treatment, of which there are
few, and leaves the millions of rows to the engine they are in.
"""

from collections.abc import Iterable
from typing import NamedTuple

import microneedling_care as care


class Band(NamedTuple):
    """Which depth band's days hold for one treatment; unknown depth has one, too."""

    device: str
    depth_mm: float | None
    band: str


class StageDays(NamedTuple):
    """The first and last day of one stage at one depth band; the last has no end."""

    band: str
    stage: str
    first_day: int
    last_day: int | None


def tables(
    treatments: Iterable[tuple[str, float | None]],
) -> tuple[list[Band], list[StageDays]]:
    """
    The band of each of *treatments*, and the stages of each band among them.

    Raises:
        InvalidInputError: If there is no such treatment; it says which.
    """
    bands: list[Band] = []
    stages: dict[str, list[StageDays]] = {}
    for device, depth_mm in treatments:
        treatment = care.Treatment(depth_mm, device)
        band = treatment.window_band.value
        bands.append(Band(device, depth_mm, band))
        stages[band] = [
            StageDays(band, text.stage.value, text.first_day, text.last_day)
            for text in care.recovery_stages(treatment)
        ]
    return bands, [row for rows in stages.values() for row in rows]
