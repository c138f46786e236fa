# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Writes what the docs take from the library itself, so that it never goes stale.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import microneedling_care as care
from microneedling_care import outputs
from microneedling_care.cases import cases
from microneedling_care.sheet import rule_table
from microneedling_care.sign_rows import SIGN_COURSES

# A phone shows no more in a block of code.
WIDTH = 40
PEN = care.Treatment(depth_mm=1.5)
HEAT = care.Treatment(device="radiofrequency", depth_mm=2.0)

# Ten people, as different as can be; what each is told is printed in the docs.
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
            numbing_cream="yes",
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
            blood_exposure="yes",
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


def _cases() -> Iterator[str]:
    yield "| case | level | rules | because |"
    yield "|---|---|---|---|"
    for case in cases():
        rules = " ".join(case.rules)
        yield f"| {case.sentence} | {case.expect.id} | {rules} | {case.because} |"


def _levels() -> Iterator[str]:
    yield "| level | name | what it means | what to do |"
    yield "|---|---|---|---|"
    for level in care.escalation_levels():
        yield f"| `{level.level.id}` | {level.name} | {level.definition} | {level.action} |"


def _windows() -> Iterator[str]:
    bands = list(care.DepthBand)
    yield "| sign | " + " | ".join(bands) + " |"
    yield "|---" * (len(bands) + 1) + "|"
    for course in SIGN_COURSES:
        cells = []
        for band in bands:
            window = course.window(band)
            cells.append(
                f"{window.typical_last_day} ({window.typical_basis}) to "
                f"{window.outer_last_day} ({window.outer_basis})"
                if window
                else "not expected"
            )
        label = care.sign(course.sign).label
        yield f"| {label} | {' | '.join(cells)} |"


def _bases() -> Iterator[str]:
    units = care.content_units()
    numbers = Counter(number.basis for unit in units for number in unit.numbers)
    yield "| basis | numbers |"
    yield "|---|---|"
    for basis in care.Basis:
        yield f"| {basis} | {numbers[basis]} |"
    status = care.review_status()
    yield ""
    yield (
        f"Of {status.units} units, {status.editorial} hold something of our own inference, "
        f"and {status.reviewed} have been reviewed."
    )


def write_all(folder: Path) -> None:
    """Write every generated page into *folder*."""
    folder.mkdir(exist_ok=True)
    pages = {
        "answers": _answers(),
        "cases": _cases(),
        "levels": _levels(),
        "windows": _windows(),
        "bases": _bases(),
        "rules": iter([rule_table(care.rules(), care.risks(), "markdown")]),
    }
    for name, lines in pages.items():
        (folder / f"{name}.md").write_text("\n".join(lines) + "\n", "utf-8")
