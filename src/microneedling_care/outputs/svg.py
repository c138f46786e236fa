# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The course of a treatment as a picture.

It is taller than wide, with every label above its bar, so that it can still be
read on a phone. What is told by a colour is told by a shape as well.
"""

import math
import textwrap
import zlib
from typing import Final
from xml.etree import ElementTree as ET

import attrs

from microneedling_care._resources import read_text
from microneedling_care._words import words
from microneedling_care.errors import InvalidInputError

from .markup import Html
from .timelines import SignBar, StageSpan, Timeline

WIDTH: Final = 360
_MARGIN: Final = 12
_INNER: Final = WIDTH - 2 * _MARGIN
_TEXT: Final = 15
_SMALL: Final = 13
_STEP: Final = 22
_BAR: Final = 10
# How wide a letter is on average, in parts of its height. Fonts differ: a line
# that is guessed too long only breaks too early.
_LETTER: Final = 0.56
# More days than this under one line, and their numbers would touch.
_MOST_NUMBERS: Final = 16

# What a renderer without style sheets paints; the style sheet says the same
# through custom properties, and more for the dark and for forced colours.
_LOOKS: Final = {
    "ground": {"fill": "#ffffff"},
    "grid": {"stroke": "#dbe1e5", "stroke-width": "1"},
    "axis": {"stroke": "#4a5b66", "stroke-width": "1.5"},
    "stage": {"fill": "#dcebea", "stroke": "#1f6f6b", "stroke-width": "1.5"},
    "on-stage": {"fill": "#1b2a33"},
    "typical": {"fill": "#2b5f8a", "stroke": "#2b5f8a", "stroke-width": "1.5"},
    "outer": {
        "fill": "#ffffff",
        "stroke": "#2b5f8a",
        "stroke-width": "2",
        "stroke-dasharray": "5 3",
    },
    "today": {"stroke": "#1b2a33", "stroke-width": "2"},
    "flag": {"fill": "#1b2a33"},
    "on-flag": {"fill": "#ffffff"},
    # A rim in the colour of the ground keeps words clear of the lines behind them.
    "ink": {"fill": "#1b2a33", "stroke": "#ffffff", "stroke-width": "4"},
    "muted": {"fill": "#4a5b66", "stroke": "#ffffff", "stroke-width": "4"},
}


def as_svg(timeline: Timeline) -> Html:
    """
    *timeline* as a picture: a file of its own, or a piece of a page.

    It brings its own style, which follows the reader's light or dark scheme,
    and loads nothing.

    Raises:
        InvalidInputError: If *timeline* is none.
    """
    if not isinstance(timeline, Timeline):
        raise InvalidInputError("timeline", timeline, "a Timeline")
    picture = drawing(timeline, titled=True)
    picture.set("class", "mnc-timeline mnc-picture")
    style = ET.Element("style")
    style.text = "\n" + "".join(
        read_text("outputs", "templates", name) for name in ("colours.css", "timeline.css")
    )
    picture.insert(2, style)
    return Html(ET.tostring(picture, encoding="unicode") + "\n")


def drawing(timeline: Timeline, *, titled: bool) -> ET.Element:
    """
    *timeline* drawn, without a style sheet.

    Args:
        titled: Whether its title stands in the picture, too.
    """
    # Pictures that differ must not share an id when they stand on one page.
    drawn = f"{titled} {timeline!r}".encode()
    name = f"mnc-{zlib.crc32(drawn)}"
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "mnc-timeline",
            "role": "img",
            "aria-labelledby": f"{name}-title",
            "aria-describedby": f"{name}-desc",
            "lang": timeline.locale,
            "direction": timeline.direction,
            "paint-order": "stroke",
            "stroke-linejoin": "round",
            "font-family": "system-ui, -apple-system, Segoe UI, Roboto, sans-serif",
        },
    )
    ET.SubElement(root, "title", {"id": f"{name}-title"}).text = timeline.title
    ET.SubElement(root, "desc", {"id": f"{name}-desc"}).text = timeline.description
    ground = _add(root, "rect", "ground", width=WIDTH)
    height = _Sheet(root, timeline).fill(titled=titled)
    ground.set("height", _said(height))
    # A page has margins of its own.
    left = 0 if titled else _MARGIN - 2
    width = WIDTH - 2 * left
    root.set("viewBox", f"{left} 0 {width} {_said(height)}")
    root.set("width", _said(width))
    root.set("height", _said(height))
    ET.indent(root, "")
    return root


def _said(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 2):g}"


def _add(parent: ET.Element, tag: str, look: str, **attributes: str | float) -> ET.Element:
    given = {name.replace("_", "-"): _said(value) for name, value in attributes.items()}
    return ET.SubElement(parent, tag, {"class": f"mnc-{look}", **_LOOKS[look], **given})


@attrs.define
class _Sheet:
    """
    What has been drawn so far, from the top down.

    Attributes:
        y: How far down the next thing stands.
    """

    _root: ET.Element
    _course: Timeline
    y: float = _MARGIN

    def fill(self, *, titled: bool) -> float:
        """Draw everything, and say how tall it came out."""
        said = words(self._course.locale, "outputs")["timeline"]
        if titled:
            self._line(self._course.title, size=17, weight=600)
            self.y += 6
        # Lines lie under bars and words, but how long they are is known last.
        under = ET.SubElement(self._root, "g")
        today = self._today(said["today"])
        top = self.y
        self._line(said["stages"], weight=600)
        for stage in self._course.stages:
            self._stage(stage)
        self._axis(said["treatment_day"], said["days"])
        self._line(said["signs"], weight=600)
        self._key("typical", said["typical"])
        self._key("outer", said["outer"])
        self.y += 6
        for bar in self._course.signs:
            self._sign(bar)
        bottom = self.y
        self._axis(said["treatment_day"], said["days"])
        for day in range(self._course.last_day + 2):
            self._upright(under, "grid", self._x(day), top, bottom)
        if today is not None:
            self._upright(under, "today", today, top, bottom)
        elif self._course.day is not None:
            self._line(said["none"].format_map({"day": self._course.day}))
        return self.y + _MARGIN

    @property
    def _forwards(self) -> int:
        """Which way reading goes: 1 to the right, -1 to the left."""
        return -1 if self._course.direction == "rtl" else 1

    def _at(self, x: float) -> float:
        """*x* counted from the side where reading begins."""
        return x if self._forwards > 0 else WIDTH - x

    def _x(self, day: float) -> float:
        """Where *day* begins."""
        return self._at(_MARGIN + _INNER * day / (self._course.last_day + 1))

    def _words(self, text: str, x: float, look: str, **attributes: str | float) -> None:
        _add(self._root, "text", look, x=x, y=self.y, **attributes).text = text

    def _line(
        self,
        text: str,
        *,
        size: int = _TEXT,
        weight: int = 400,
        look: str = "ink",
        indent: float = 0,
    ) -> None:
        """*text* from where reading begins, in as many lines as it takes."""
        letters = int((_INNER - indent) / (size * _LETTER))
        for line in textwrap.wrap(text, letters):
            self.y += size
            self._words(
                line, self._at(_MARGIN + indent), look, font_size=size, font_weight=weight
            )
            self.y += size * 0.4

    def _box(self, look: str, first: int, after: int, height: float) -> None:
        """A box from the beginning of day *first* to that of day *after*."""
        left, right = sorted((self._x(first), self._x(after)))
        _add(
            self._root,
            "rect",
            look,
            x=left + 1,
            y=self.y,
            width=right - left - 2,
            height=height,
            rx=3,
        )

    def _upright(
        self, group: ET.Element, look: str, x: float, top: float, bottom: float
    ) -> None:
        _add(group, "line", look, x1=x, x2=x, y1=top, y2=bottom)

    def _today(self, word: str) -> float | None:
        """The flag of today, and where its line stands; None if it is not in the picture."""
        day = self._course.day
        if day is None or day > self._course.last_day:
            return None
        x = self._x(day + 0.5)
        width = len(word) * _SMALL * _LETTER + 14
        left = min(max(x - width / 2, _MARGIN), WIDTH - _MARGIN - width)
        _add(self._root, "rect", "flag", x=left, y=self.y, width=width, height=20, rx=4)
        self.y += 14.5
        self._words(
            word,
            left + width / 2,
            "on-flag",
            font_size=_SMALL,
            font_weight=600,
            text_anchor="middle",
        )
        self.y += 5.5
        return x

    def _stage(self, stage: StageSpan) -> None:
        """One step of the stairs: a box over its days, and its name where most room is."""
        end = self._course.last_day + 1
        after = end if stage.last_day is None else min(stage.last_day + 1, end)
        if stage.last_day is None or stage.last_day >= end:
            self._arrow(stage.first_day)
        else:
            self._box("stage", stage.first_day, after, _STEP)
        room = {
            (after, "start", 5, "ink"): end - after,
            (stage.first_day, "end", -5, "ink"): stage.first_day,
            (stage.first_day, "start", 8, "on-stage"): after - stage.first_day,
        }
        day, anchor, gap, look = max(room, key=lambda place: room[place])
        self.y += 16
        self._words(
            stage.label,
            self._x(day) + gap * self._forwards,
            look,
            font_size=_TEXT,
            text_anchor=anchor,
        )
        self.y += _STEP - 12

    def _arrow(self, first: int) -> None:
        """A box that points out of the picture: what it stands for goes on."""
        near = self._x(first) + self._forwards
        tip = self._x(self._course.last_day + 1)
        shoulder = tip - 7 * self._forwards
        points = (
            (near, self.y),
            (shoulder, self.y),
            (tip, self.y + _STEP / 2),
            (shoulder, self.y + _STEP),
            (near, self.y + _STEP),
        )
        corners = " ".join(f"{_said(x)},{_said(y)}" for x, y in points)
        _add(self._root, "polygon", "stage", points=corners)

    def _axis(self, treated: str, days: str) -> None:
        """The numbers of the days, with the first one named."""
        end = self._course.last_day + 1
        self.y += 1
        _add(self._root, "line", "axis", x1=_MARGIN, x2=WIDTH - _MARGIN, y1=self.y, y2=self.y)
        self.y += 16
        for day in range(0, end, math.ceil(end / _MOST_NUMBERS)):
            weight = 700 if day == self._course.day else 400
            self._words(
                str(day),
                self._x(day + 0.5),
                "ink",
                font_size=_SMALL,
                font_weight=weight,
                text_anchor="middle",
            )
        self.y += 17
        self._words(treated, self._x(0), "muted", font_size=_SMALL)
        self._words(days, self._x(end), "muted", font_size=_SMALL, text_anchor="end")
        self.y += 18

    def _key(self, look: str, text: str) -> None:
        """What one kind of bar means."""
        left = min(self._at(_MARGIN + 1), self._at(_MARGIN + 35))
        _add(self._root, "rect", look, x=left, y=self.y + 4, width=34, height=_BAR, rx=3)
        self._line(text, size=_SMALL, look="muted", indent=44)

    def _sign(self, bar: SignBar) -> None:
        """A label, and below it the days most people have it, then those still usual."""
        self._line(bar.label)
        self._box("typical", bar.first_day, bar.typical_last_day + 1, _BAR)
        if bar.outer_last_day > bar.typical_last_day:
            self._box("outer", bar.typical_last_day + 1, bar.outer_last_day + 1, _BAR)
        self.y += _BAR + 7
