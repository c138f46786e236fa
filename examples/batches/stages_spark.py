# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The stage of recovery of many treatments, joined by Spark.

    python examples/batches/stages_spark.py

Only the driver imports the library; the workers see two small tables.
"""

import time

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from tables import tables

BAND = "device string, depth_mm double, band string"
STAGE_DAYS = "band string, stage string, first_day int, last_day int"


def with_stages(spark: SparkSession, treatments: DataFrame) -> DataFrame:
    """*treatments*, by device, depth_mm and day, each row with its band and stage."""
    distinct = treatments.select("device", "depth_mm").distinct().collect()
    bands, stages = tables((row.device, row.depth_mm) for row in distinct)
    band_of = spark.createDataFrame(bands, BAND).alias("band_of")
    stage_of = spark.createDataFrame(stages, STAGE_DAYS).alias("stage_of")
    same_treatment = (f.col("told.device") == f.col("band_of.device")) & f.col(
        "told.depth_mm"
    ).eqNullSafe(f.col("band_of.depth_mm"))
    on_that_day = (
        (f.col("band_of.band") == f.col("stage_of.band"))
        & (f.col("day") >= f.col("first_day"))
        & (f.col("last_day").isNull() | (f.col("day") <= f.col("last_day")))
    )
    return (
        treatments.alias("told")
        .join(f.broadcast(band_of), same_treatment, "left")
        .join(f.broadcast(stage_of), on_that_day, "left")
        .select("told.*", "band_of.band", "stage", "first_day", "last_day")
    )


def some_treatments(spark: SparkSession, rows: int) -> DataFrame:
    """So many treatments of any device, depth and day."""
    devices = f.array(*map(f.lit, ("pen", "roller", "radiofrequency")))
    depths = f.array(f.lit(None), *map(f.lit, (0.25, 0.5, 1.0, 1.5, 2.0, 2.5)))
    return spark.range(rows).select(
        "id",
        devices[f.col("id") % 3].alias("device"),
        depths[f.col("id") % 7].alias("depth_mm"),
        (f.col("id") % 121).cast("int").alias("day"),
    )


if __name__ == "__main__":
    session = SparkSession.builder.master("local[2]").getOrCreate()
    many = some_treatments(session, 1_000_000)
    begun = time.perf_counter()
    with_stages(session, many).groupBy("band", "stage").count().orderBy("band", "stage").show(
        99
    )
    print(f"{many.count()} rows in {time.perf_counter() - begun:.2f} s")
    session.stop()
