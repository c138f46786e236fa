# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The stage of recovery of a million treatments, joined by polars.

    python examples/batches/stages_polars.py
"""

import random
import time

import polars as pl

from tables import tables


def with_stages(treatments: pl.DataFrame) -> pl.DataFrame:
    """
    *treatments*, by device, depth_mm and day, each row with its band and stage.

    They come back sorted by day. A day before the treatment has no stage.
    """
    distinct = treatments.select("device", "depth_mm").unique()
    days = treatments.schema["day"]
    bands, stages = tables(distinct.iter_rows())
    band_of = pl.DataFrame(bands, {**distinct.schema, "band": pl.String}, orient="row")
    stage_of = pl.DataFrame(
        stages,
        {"band": pl.String, "stage": pl.String, "first_day": days, "last_day": days},
        orient="row",
    )
    return (
        treatments.join(band_of, on=["device", "depth_mm"], how="left", nulls_equal=True)
        .sort("day")
        .join_asof(
            stage_of.sort("first_day"),
            left_on="day",
            right_on="first_day",
            by="band",
            check_sortedness=False,
        )
    )


def some_treatments(rows: int) -> pl.DataFrame:
    """So many treatments of any device, depth and day."""
    draw = random.Random(rows)
    return pl.DataFrame(
        {
            "device": draw.choices(["pen", "roller", "radiofrequency"], k=rows),
            "depth_mm": draw.choices([None, 0.25, 0.5, 1.0, 1.5, 2.0, 2.5], k=rows),
            "day": [draw.randrange(120) for _ in range(rows)],
        }
    )


if __name__ == "__main__":
    million = some_treatments(1_000_000)
    begun = time.perf_counter()
    joined = with_stages(million)
    print(joined)
    print(f"{joined.height} rows in {time.perf_counter() - begun:.2f} s")
