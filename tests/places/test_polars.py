# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
polars: the stage of a million treatments by one join, and rules as a table.
"""

import pytest

import microneedling_care as care

pl = pytest.importorskip("polars", reason="polars is not installed")
stages_polars = pytest.importorskip("stages_polars", reason="the examples are not here")


def test_a_million_rows_joined() -> None:
    """Each row of a million has the band and stage that the library gives it."""
    joined = stages_polars.with_stages(stages_polars.some_treatments(1_000_000))
    distinct = joined.unique(["device", "depth_mm", "day"])

    assert joined.height == 1_000_000
    assert distinct.height == 3 * 7 * 120
    for row in distinct.iter_rows(named=True):
        treatment = care.Treatment(row["depth_mm"], row["device"])
        stage = care.recovery_day(treatment, row["day"]).stage
        assert row["band"] == treatment.window_band
        assert row["stage"] == stage.stage
        assert (row["first_day"], row["last_day"]) == (stage.first_day, stage.last_day)


def test_a_day_before_the_treatment_has_no_stage() -> None:
    """A row whose day is negative stays, with a band and without a stage."""
    early = pl.DataFrame({"device": ["pen"], "depth_mm": [1.5], "day": [-1]})
    row = stages_polars.with_stages(early).row(0, named=True)

    assert row["band"] == "deep"
    assert row["stage"] is None


def test_a_treatment_that_cannot_be_stops_the_join() -> None:
    """One impossible depth in a column is an error that names it."""
    wrong = pl.DataFrame({"device": ["pen", "pen"], "depth_mm": [1.5, 15.0], "day": [3, 3]})

    with pytest.raises(care.InvalidInputError, match=r"depth_mm .* \(got 15.0\)"):
        stages_polars.with_stages(wrong)


def test_rules_as_a_table() -> None:
    """A rule is a row, and its fields are columns."""
    table = pl.DataFrame(care.as_data(care.rules()), infer_schema_length=None)

    assert table.height == len(care.rules())
    assert table["level"].to_list() == [rule.level.id for rule in care.rules()]
