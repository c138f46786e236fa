# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Spark: the stage of many treatments by one broadcast join.
"""

import shutil

import pytest

import microneedling_care as care


# The two halves of Spark speak over a socket of this machine.
@pytest.mark.enable_socket
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.heavy
def test_a_million_rows_joined() -> None:
    """Each row of a million has the band and stage that the library gives it."""
    if shutil.which("java") is None:
        pytest.skip("Java is not installed")
    stages_spark = pytest.importorskip("stages_spark", reason="PySpark is not installed")
    builder = stages_spark.SparkSession.builder.master("local[2]")
    spark = builder.config("spark.ui.enabled", False).getOrCreate()
    try:
        treatments = stages_spark.some_treatments(spark, 1_000_000)
        joined = stages_spark.with_stages(spark, treatments).cache()
        rows = joined.count()
        kinds = ("device", "depth_mm", "day", "band", "stage", "first_day", "last_day")
        distinct = joined.select(*kinds).distinct().collect()
    finally:
        spark.stop()

    assert rows == 1_000_000
    assert len(distinct) == 3 * 7 * 121
    for row in distinct:
        treatment = care.Treatment(row.depth_mm, row.device)
        stage = care.recovery_day(treatment, row.day).stage
        assert row.band == treatment.window_band
        assert row.stage == stage.stage
        assert (row.first_day, row.last_day) == (stage.first_day, stage.last_day)
