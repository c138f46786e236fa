# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A plain script: everything for one patient, as files for a mailer.

    pip install "microneedling-care[html,calendar]"
    python plain_script.py 2026-11-20 1.5 letters
"""

import datetime as dt
import sys
from pathlib import Path

import microneedling_care as care
from microneedling_care import outputs

CLINIC = outputs.Clinic(
    name="Harbour Skin Clinic",
    phone="020 7946 0000",
    web="https://harbour.example/aftercare",
    emergency_number="999",
)


def letters(treated_on: dt.date, depth_mm: float) -> dict[str, str]:
    """What to send after one treatment: a file name and what is in it."""
    treatment = care.Treatment(depth_mm=depth_mm)
    leaflet = outputs.leaflet(treatment, treated_on=treated_on, clinic=CLINIC)
    tomorrow = outputs.day_card(treatment, 1, treated_on=treated_on, clinic=CLINIC)
    dates = outputs.key_dates(treatment, treated_on=treated_on)
    return {
        "leaflet.html": outputs.as_page(leaflet),
        "leaflet.txt": outputs.as_text(leaflet),
        "course.svg": outputs.as_svg(outputs.timeline(treatment)),
        "tomorrow.txt": outputs.as_message(tomorrow).text,
        "dates.ics": outputs.as_calendar(dates, clinic=CLINIC),
    }


def main(treated_on: str, depth_mm: str, folder: str) -> None:
    """Write the letters of one treatment into *folder*."""
    out = Path(folder)
    out.mkdir(exist_ok=True)
    try:
        made = letters(dt.date.fromisoformat(treated_on), float(depth_mm))
    except ValueError as error:
        # What the library refuses is a ValueError, too, and says what would work.
        raise SystemExit(str(error)) from None
    for name, text in made.items():
        # A calendar file ends its lines its own way.
        (out / name).write_text(text, "utf-8", newline="")
        print(out / name)


if __name__ == "__main__":
    main(*sys.argv[1:])
