# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Ten people, as different as can be, and what each is told.
"""

from collections.abc import Iterator

import microneedling_care as care
from microneedling_care import outputs

# A phone shows no more in a block of code.
WIDTH = 40
PEN = care.Treatment(depth_mm=1.5)
HEAT = care.Treatment(device="radiofrequency", depth_mm=2.0)

TEN = (
    (
        "Day 3 after a pen at 1.5 mm: fine flakes and an itch.",
        care.Report(treatment=PEN, day=3, signs=["peeling", "itch"]),
    ),
    (
        "Day 1, depth not known: red, tight, a little swollen, and worried.",
        care.Report(
            treatment=care.Treatment(),
            day=1,
            signs=["redness", "warmth_and_tightness", "swelling"],
            worried=True,
        ),
    ),
    (
        "Day 6 at 1.0 mm: the redness is no less than yesterday.",
        care.Report(
            treatment=care.Treatment(depth_mm=1.0),
            day=6,
            signs=[care.Observation("redness", trend="same")],
        ),
    ),
    (
        "Day 4, with diabetes: one cheek is redder, hotter and more sore each hour.",
        care.Report(
            treatment=PEN,
            day=4,
            signs=[
                care.Observation("redness", trend="worse", one_sided=True),
                care.Observation("pain", trend="worse", severity="moderate"),
            ],
            risk_factors=["diabetes"],
        ),
    ),
    (
        "Half an hour after treatment: hives and trouble breathing.",
        care.Report(treatment=PEN, day=0, hours=0.5, signs=["hives", "trouble_breathing"]),
    ),
    (
        "An hour after numbing cream: a tingling mouth and a metal taste.",
        care.Report(
            treatment=PEN,
            day=0,
            signs=["mouth_tingling"],
            numbing_cream=care.Answer.YES,
            numbing_cream_hours=1,
        ),
    ),
    (
        "Day 2 after radiofrequency on the face: blisters in a patch.",
        care.Report(
            treatment=HEAT, day=2, signs=[care.Observation("blisters", extent="patch")]
        ),
    ),
    (
        "Day 5, cold sores in the past: small sore blisters on the lip.",
        care.Report(
            treatment=PEN,
            day=5,
            signs=[care.Observation("cold_sore_blisters", extent="dots", site="lips")],
            risk_factors=["cold_sores"],
        ),
    ),
    (
        "Week 5, brown skin: a new dark patch that does not hurt.",
        care.Report(
            treatment=PEN, day=35, signs=["dark_patches"], risk_factors=["darker_skin"]
        ),
    ),
    (
        "Day 2 after a home roller that a friend had used: nothing to see yet.",
        care.Report(
            treatment=care.Treatment(depth_mm=0.25, device="home_roller"),
            day=2,
            blood_exposure=care.Answer.YES,
            blood_exposure_hours=40,
        ),
    ),
)


def _answers() -> Iterator[str]:
    for title, report in TEN:
        yield f"## {title}\n"
        yield "```text"
        yield from outputs.as_text(outputs.advice_card(report), width=WIDTH).splitlines()
        yield "```\n"


def pages() -> dict[str, Iterator[str]]:
    """What `ten-answers` includes."""
    return {"answers": _answers()}
