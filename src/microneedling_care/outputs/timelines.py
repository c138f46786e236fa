# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The picture of the course, as facts: which bars stand over which days.
"""

from collections.abc import Iterable

import attrs

from microneedling_care._words import words
from microneedling_care.data import Public
from microneedling_care.guide import Guide
from microneedling_care.treatment import Treatment, check_day
from microneedling_care.vocabulary import Sign, Stage

from .days import Days

# The last two stages last for months: the picture ends where healing at the surface does.
_DAYS_AFTER = 1


@attrs.frozen(eq=False, repr=False)
class StageSpan(Public):
    """
    One stage as the picture shows it.

    Attributes:
        stage: Which one.
        label: What it is called.
        first_day: Its first day.
        last_day: Its last day, which may be past the picture's end; None if it
            has none.
    """

    stage: Stage
    label: str
    first_day: int
    last_day: int | None


@attrs.frozen(eq=False, repr=False)
class SignBar(Public):
    """
    One sign as the picture shows it.

    Attributes:
        sign: Which one.
        label: What it is called.
        first_day: The first day it may show.
        typical_last_day: The last day most people have it.
        outer_last_day: The last day it is usual.
    """

    sign: Sign
    label: str
    first_day: int
    typical_last_day: int
    outer_last_day: int


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Timeline(Public):
    """
    The course of one treatment as a picture, before it is drawn.

    Attributes:
        treatment: What was done.
        locale: The language of its labels.
        direction: Which way that is written, ``'ltr'`` or ``'rtl'``.
        title: What the picture is called.
        description: What it shows, in words, for whoever cannot see it.
        day: The day to mark as today; None to mark none.
        last_day: The last day it shows.
        stages: The stages that begin by then, in order.
        signs: The signs that ordinary recovery brings, in the order they come.
    """

    treatment: Treatment
    locale: str
    direction: str
    title: str
    description: str
    day: int | None
    last_day: int
    stages: tuple[StageSpan, ...]
    signs: tuple[SignBar, ...]


def timeline(treatment: Treatment, *, day: int | None = None, locale: str = "en") -> Timeline:
    """
    The course of *treatment* as a picture; `as_svg` draws it.

    >>> course = timeline(Treatment(depth_mm=1.5), day=3)
    >>> course.signs[0].first_day, course.last_day > 3
    (0, True)

    Args:
        day: The day to mark as today; a day past the picture's end is not
            marked.

    Raises:
        InvalidInputError: If *treatment* is none, or *day* is no whole number
            from 0 to 3,650.
        UnknownLocaleError: If nobody has written that language yet.
    """
    if day is not None:
        check_day(day)
    guide = Guide(locale)
    said = words(locale, "outputs")
    signs = tuple(
        SignBar(
            sign=text.sign,
            label=text.label,
            first_day=text.window.first_day,
            typical_last_day=text.window.typical_last_day,
            outer_last_day=text.window.outer_last_day,
        )
        for text in guide.signs(treatment)
        if text.window is not None
    )
    last_day = max(bar.outer_last_day for bar in signs) + _DAYS_AFTER
    stages = tuple(
        StageSpan(text.stage, text.title, text.first_day, text.last_day)
        for text in guide.recovery_stages(treatment)
        if text.first_day <= last_day
    )
    return Timeline(
        treatment=treatment,
        locale=locale,
        direction=said["language"]["direction"],
        title=said["timeline"]["title"],
        description=_spoken(locale, stages, signs, day),
        day=day,
        last_day=last_day,
        stages=stages,
        signs=signs,
    )


def _spoken(
    locale: str, stages: Iterable[StageSpan], signs: Iterable[SignBar], day: int | None
) -> str:
    """Everything that the picture shows, in sentences."""
    said = words(locale, "outputs")["timeline"]
    days = Days(locale, None)
    lines = [
        said["one"].format_map(
            {"label": stage.label, "days": days.span(stage.first_day, stage.last_day)}
        )
        for stage in stages
    ]
    bars = [
        said["one" if bar.typical_last_day == bar.outer_last_day else "sign"].format_map(
            {
                "label": bar.label,
                "days": days.span(bar.first_day, bar.typical_last_day),
                "outer": bar.outer_last_day,
            }
        )
        for bar in signs
    ]
    today = "" if day is None else said["marked"].format_map({"day": day})
    spoken: str = said["description"].format_map(
        {"today": today, "stages": " ".join(lines), "signs": " ".join(bars)}
    )
    return spoken.strip()
