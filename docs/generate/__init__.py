# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Writes what the docs take from the library itself, so that it never goes stale.

Each module writes for one page; pages include what they want. No page may
repeat by hand a number or a list that is made here.
"""

import ast
from pathlib import Path

import microneedling_care as care
from microneedling_care.evidence import OTHER_MONTHS, URGENT_MONTHS
from microneedling_care.report import FEVER_C, LOW_TEMPERATURE_C
from microneedling_care.treatment import LAST_DAY

from . import answers, benefits, cases, escalation, evidence, laws, recovery, vocabulary
from .laws import TESTS

WRITERS = (answers, benefits, cases, escalation, evidence, laws, recovery, vocabulary)


def write_all(folder: Path) -> None:
    """Write every generated page into *folder*."""
    folder.mkdir(exist_ok=True)
    for writer in WRITERS:
        for name, lines in writer.pages().items():
            (folder / f"{name}.md").write_text("\n".join(lines) + "\n", "utf-8")


def numbers() -> dict[str, str]:
    """Every number that a page speaks, under the name of its placeholder."""
    status = care.review_status()
    return {
        "urgent_months": str(URGENT_MONTHS),
        "other_months": str(OTHER_MONTHS),
        "fever": f"{FEVER_C:g}",
        "low_temperature": f"{LOW_TEMPERATURE_C:g}",
        "last_day": f"{LAST_DAY:,}",
        "units": str(status.units),
        "editorial": str(status.editorial),
        "reviewed": str(status.reviewed),
        **reading_limits(),
    }


def reading_limits() -> dict[str, str]:
    """The limits of the reading contract, from the test that keeps it."""
    tree = ast.parse((TESTS / "test_reading.py").read_text("utf-8"))
    return {
        node.targets[0].id.lower(): f"{node.value.value:g}"
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, (int, float))
    }
