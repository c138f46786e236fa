# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
When each stage, ordinary sign and care step begins and ends, by depth.
"""

from collections.abc import Iterator

import microneedling_care as care
from microneedling_care import outputs
from microneedling_care.care_rows import CARE_ROWS
from microneedling_care.recovery import STAGE_ROWS, care_days
from microneedling_care.sign_rows import SIGN_COURSES
from microneedling_care.treatment import DEEPEST_NEEDLES_MM, DEEPEST_RADIOFREQUENCY_MM

from .markdown import basis, bullets, cited, label, table

# One treatment for each band; the last is heat.
_TENTHS = range(1, round(DEEPEST_NEEDLES_MM * 10) + 1)
_DEPTHS = [care.Treatment(depth_mm=tenth / 10) for tenth in _TENTHS]
_DEEPEST = {treatment.band: treatment.depth_mm for treatment in _DEPTHS}
_LETTERS = {of: of[0].upper() for of in care.Basis}


def _column(band: care.DepthBand) -> str:
    """How a band heads a narrow column."""
    if band is care.DepthBand.RF:
        return "heat"
    if band is care.DepthBand.VERY_DEEP:
        return "deeper"
    return f"to {_DEEPEST[band]:g}"


_COLUMNS = tuple(_column(band) for band in care.DepthBand)


def _bands() -> Iterator[str]:
    rows = []
    above = 0.0
    for band in care.DepthBand:
        if band is care.DepthBand.RF:
            said = f"any, to {DEEPEST_RADIOFREQUENCY_MM:g} mm, with heat"
        else:
            said = f"above {above:g} to {_DEEPEST[band]:g} mm"
            above = _DEEPEST[band] or 0
        rows.append((f"`{band}`", said, label("depth_bands", band)))
    return table(("band", "needle depth as set", "in words"), rows)


def _timelines() -> Iterator[str]:
    """The course of each band as the library draws it, one unfolded at a time."""
    for band in care.DepthBand:
        heat = band is care.DepthBand.RF
        treatment = care.Treatment(
            _DEEPEST.get(band), device="radiofrequency" if heat else "pen"
        )
        begins = " open" if band is care.DepthBand.DEEP else ""
        depth = "" if heat else f", {_column(band)}{'' if _column(band) == 'deeper' else ' mm'}"
        yield "```{raw} html"
        yield f'<details class="course" name="course"{begins}>'
        yield f"<summary>{label('depth_bands', band)}{depth}</summary>"
        yield outputs.as_svg(outputs.timeline(treatment))
        yield "</details>"
        yield "```\n"


def _stages() -> Iterator[str]:
    rows = []
    for row, text in zip(STAGE_ROWS, care.recovery_stages(), strict=True):
        rows.append((text.title, *map(str, row.first_days), basis(row.basis)))
    return table(("begins on day", *_COLUMNS, "ground"), rows)


def _stage_words() -> Iterator[str]:
    for text in care.recovery_stages():
        yield f"**{text.title}.** {text.summary} ({cited(text.sources)})\n"


def _windows() -> Iterator[str]:
    rows = []
    for course in SIGN_COURSES:
        cells = []
        for band in care.DepthBand:
            window = course.window(band)
            if window is None:
                cells.append("–")
                continue
            letters = {_LETTERS[window.typical_basis]: None, _LETTERS[window.outer_basis]: None}
            cells.append(
                f"{window.typical_last_day}/{window.outer_last_day}\N{NO-BREAK SPACE}{''.join(letters)}"
            )
        rows.append((care.sign(course.sign).label, *cells))
    return table(("sign", *_COLUMNS), rows)


def _window_sources() -> Iterator[str]:
    return bullets(
        f"{care.sign(course.sign).label}: {cited(course.sources)}" for course in SIGN_COURSES
    )


def _letters() -> Iterator[str]:
    yield ", ".join(f"{letter} for {basis(of)}" for of, letter in _LETTERS.items()) + "."
    yield "Of two letters, the second is for the outer limit."


def _steps() -> Iterator[str]:
    for row in CARE_ROWS:
        text = care.care_step(row.step)
        yield f"(step-{row.step})="
        yield f"## {text.title}\n"
        yield f"{text.do} {text.why}\n"
        days = [care_days(row, band) for band in care.DepthBand]
        if len(set(days)) == 1:
            yield f":Days: {_span(*days[0])}, at every depth"
        else:
            shown = (
                f"{column}: {_span(*span)}" for column, span in zip(_COLUMNS, days, strict=True)
            )
            yield f":Days: {'; '.join(shown)}"
        advice = (
            ""
            if row.advice_basis is None
            else f"; the advice itself: {basis(row.advice_basis)}"
        )
        yield f":Ground: {basis(row.basis)}{advice}"
        if row.areas:
            yield f":Areas: {', '.join(label('areas', area) for area in row.areas)}"
        if row.devices:
            yield f":Devices: {', '.join(label('devices', device) for device in row.devices)}"
        yield f":Id: `{row.step}`"
        yield f":Sources: {cited(row.sources)}\n"


def _span(first: int, last: int | None) -> str:
    if last is None:
        return f"from {first} on"
    return str(first) if first == last else f"{first} to {last}"


def pages() -> dict[str, Iterator[str]]:
    """What `how-recovery-goes`, `what-to-do` and the glossary include."""
    return {
        "bands": _bands(),
        "timelines": _timelines(),
        "stages": _stages(),
        "stage-words": _stage_words(),
        "windows": _windows(),
        "window-sources": _window_sources(),
        "letters": _letters(),
        "steps": _steps(),
    }
