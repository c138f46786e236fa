# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The whole table of levels, so that a change of any rule shows in a diff.
"""

from pathlib import Path

from microneedling_care import DepthBand, Observation, Report, Sign, Treatment, Trend, escalate

TABLE = Path(__file__).with_name("levels.txt")
LAST_DAY = 30
TREATMENTS = {
    DepthBand.SURFACE: Treatment(depth_mm=0.3),
    DepthBand.SHALLOW: Treatment(depth_mm=0.5),
    DepthBand.MODERATE: Treatment(depth_mm=1.0),
    DepthBand.DEEP: Treatment(depth_mm=1.5),
    DepthBand.VERY_DEEP: Treatment(depth_mm=2.5),
    DepthBand.RF: Treatment(device="radiofrequency"),
}


def table() -> str:
    """The level of each bare sign on the face, one digit a day from day 0."""
    lines = [
        "# Level per day from day 0 to 30: 0 self care, 1 monitor, 2 contact clinic,",
        "# 3 same day, 4 emergency. Bare sign, face, nothing else told, by trend.",
        "# Made by: python tests/test_levels.py",
    ]
    for sign in Sign:
        for trend in (Trend.IMPROVING, Trend.SAME, Trend.WORSE):
            rows: dict[str, list[str]] = {}
            for band, treatment in TREATMENTS.items():
                digits = "".join(
                    str(
                        int(
                            escalate(
                                Report(
                                    treatment=treatment,
                                    day=day,
                                    signs=[Observation(sign, trend=trend)],
                                )
                            ).level
                        )
                    )
                    for day in range(LAST_DAY + 1)
                )
                rows.setdefault(digits, []).append(band)
            for digits, bands in rows.items():
                at = "any depth" if len(bands) == len(TREATMENTS) else " ".join(bands)
                lines.append(f"{sign:<24}{trend.name.lower():<10}{digits}  {at}")
    return "\n".join(lines) + "\n"


def test_the_table_of_levels_is_the_one_on_file() -> None:
    """Every level is the one that was last looked at and written down."""
    assert table() == TABLE.read_text("utf-8"), "run: python tests/test_levels.py"


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
