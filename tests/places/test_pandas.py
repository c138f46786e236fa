# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
pandas: rules as a table to read, stages as a table to join with.
"""

import pytest

import microneedling_care as care

pandas = pytest.importorskip("pandas", reason="pandas is not installed")

BANDS = [care.Treatment(depth_mm=mm) for mm in (0.25, 0.5, 1.0, 1.5, 2.0)]


def stage_table() -> object:
    """The first and last day of each stage at each depth band."""
    rows = [
        {"band": treatment.band.value, **care.as_data(stage)}
        for treatment in BANDS
        for stage in care.recovery_stages(treatment)
    ]
    return pandas.DataFrame(rows)[["band", "stage", "first_day", "last_day"]]


def test_rules_as_a_table() -> None:
    """A rule is a row, its fields are columns, and levels can be counted."""
    table = pandas.DataFrame(care.as_data(care.rules()))
    counted = table.groupby("level").size()

    assert len(table) == len(care.rules())
    assert list(table) == list(care.as_data(care.rules()[0]))
    for level in care.Level:
        rules = [rule for rule in care.rules() if rule.level is level]
        assert counted.get(level.id, 0) == len(rules)


def test_stages_joined() -> None:
    """Every day at every depth gets the stage that the library gives it."""
    days = pandas.DataFrame(
        [
            {"band": t.band.value, "depth_mm": t.depth_mm, "day": d}
            for d in range(120)
            for t in BANDS
        ]
    )
    joined = pandas.merge_asof(
        days,
        stage_table().sort_values("first_day"),
        left_on="day",
        right_on="first_day",
        by="band",
    )

    assert len(joined) == len(days)
    for row in joined.itertuples():
        today = care.recovery_day(care.Treatment(depth_mm=row.depth_mm), row.day)
        assert row.stage == today.stage.stage
