# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The course of a treatment as a picture.

It is taller than wide, with every label above its bar, so that it can still be
read on a phone. What is told by a colour is told by a shape as well.
"""

import hashlib
import math
import textwrap
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
    "typical": {"fill": "#2b5f8a", "stroke": "#2b5f8a", "stroke-width": "1.5"},
    "outer": {
        "fill": "#ffffff",
        "stroke": "#2b5f8a",
        "stroke-width": "1.5",
        "stroke-dasharray": "4 2.5",
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
    name = f"mnc-{hashlib.sha256(repr(timeline).encode()).hexdigest()[:10]}"
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
    ground = ET.SubElement(root, "rect", {"width": str(WIDTH), **_look("ground")})
    height = _number(_Sheet(root, timeline).fill(titled=titled))
    ground.set("height", height)
    # A page has margins of its own.
    left = 0 if titled else _MARGIN - 2
    width = str(WIDTH - 2 * left)
    root.set("viewBox", f"{left} 0 {width} {height}")
    root.set("width", width)
    root.set("height", height)
    ET.indent(root, "")
    return root


def _look(name: str) -> dict[str, str]:
    return {"class": f"mnc-{name}", **_LOOKS[name]}


def _number(value: float) -> str:
    return f"{round(value, 2):g}"


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
            self._line(self._course.title, size=17, bold=True)
            self.y += 6
        # Lines lie under bars and words, so they are put in before and measured after.
        lines = ET.SubElement(self._root, "g")
        today = self._today(said["today"])
        top = self.y
        self._line(said["stages"], size=_TEXT, bold=True)
        self.y += 2
        for stage in self._course.stages:
            self._stage(stage)
        self._axis(said["treatment_day"], said["days"])
        self._line(said["signs"], size=_TEXT, bold=True)
        self.y += 2
        self._key("typical", said["typical"])
        self._key("outer", said["outer"])
        self.y += 6
        for bar in self._course.signs:
            self._sign(bar)
        self._axis(said["treatment_day"], said["days"])
        self._lines(lines, top, self.y - 36, today)
        day = self._course.day
        if day is not None and today is None:
            self._line(said["none"].format_map({"day": day}), size=_TEXT)
        return self.y + _MARGIN

    def _x(self, day: float) -> float:
        """Where *day* begins; from the right where reading begins there."""
        x = _MARGIN + _INNER * day / (self._course.last_day + 1)
        return WIDTH - x if self._course.direction == "rtl" else x

    def _box(self, look: str, first: int, after: int, height: float) -> ET.Element:
        """A box from the beginning of day *first* to that of day *after*."""
        left, right = sorted((self._x(first), self._x(after)))
        return ET.SubElement(
            self._root,
            "rect",
            {
                "x": _number(left + 1),
                "y": _number(self.y),
                "width": _number(right - left - 2),
                "height": _number(height),
                "rx": "3",
                **_look(look),
            },
        )

    def _words(
        self, text: str, x: float, y: float, look: str = "ink", **attributes: str
    ) -> None:
        self._root.append(
            _with_text(
                ET.Element(
                    "text",
                    {
                        "x": _number(x),
                        "y": _number(y),
                        "font-size": str(_TEXT),
                        **_look(look),
                        **{key.replace("_", "-"): value for key, value in attributes.items()},
                    },
                ),
                text,
            )
        )

    def _line(
        self, text: str, *, size: int, bold: bool = False, look: str = "ink", indent: float = 0
    ) -> None:
        """*text* from where reading begins, in as many lines as it takes."""
        start = _MARGIN + indent
        x = WIDTH - start if self._course.direction == "rtl" else start
        for line in textwrap.wrap(text, int((_INNER - indent) / (size * _LETTER))):
            self.y += size
            self._words(
                line, x, self.y, look, font_size=str(size), font_weight="600" if bold else "400"
            )
            self.y += size * 0.35

    def _today(self, word: str) -> float | None:
        """The flag of today, and where its line stands; None if it is not in the picture."""
        day = self._course.day
        if day is None or day > self._course.last_day:
            return None
        x = self._x(day + 0.5)
        width = len(word) * _SMALL * _LETTER + 14
        left = min(max(x - width / 2, _MARGIN), WIDTH - _MARGIN - width)
        ET.SubElement(
            self._root,
            "rect",
            {
                "x": _number(left),
                "y": _number(self.y),
                "width": _number(width),
                "height": "20",
                "rx": "4",
                **_look("flag"),
            },
        )
        self._words(
            word,
            left + width / 2,
            self.y + 14.5,
            "on-flag",
            font_size=str(_SMALL),
            font_weight="600",
            text_anchor="middle",
        )
        self.y += 20
        return x

    def _stage(self, stage: StageSpan) -> None:
        """One step of the stairs: a box over its days, and its name where there is room."""
        end = self._course.last_day + 1
        goes_on = stage.last_day is None or stage.last_day >= end
        after = end if goes_on or stage.last_day is None else stage.last_day + 1
        box = self._box("stage", stage.first_day, after, 22)
        if goes_on:
            self._arrow(box, end)
        room_before, room_in, room_after = (
            stage.first_day,
            after - stage.first_day,
            end - after,
        )
        most = max(room_before, room_in, room_after)
        if most == room_after:
            day, anchor, gap = after, "start", 5
        elif most == room_before:
            day, anchor, gap = stage.first_day, "end", -5
        else:
            day, anchor, gap = stage.first_day, "start", 8
        if self._course.direction == "rtl":
            gap = -gap
        self._words(stage.label, self._x(day) + gap, self.y + 16, text_anchor=anchor)
        self.y += 26

    def _arrow(self, box: ET.Element, end: int) -> None:
        """Make *box* point out of the picture: what it stands for goes on."""
        tip = self._x(end)
        back = -7 if self._course.direction == "ltr" else 7
        x, width = float(box.attrib["x"]), float(box.attrib["width"])
        near = x if back < 0 else x + width
        top, bottom = self.y, self.y + 22
        points = (
            (near, top),
            (tip + back, top),
            (tip, (top + bottom) / 2),
            (tip + back, bottom),
            (near, bottom),
        )
        box.tag = "polygon"
        box.attrib = {
            "points": " ".join(f"{_number(a)},{_number(b)}" for a, b in points),
            **_look("stage"),
        }

    def _axis(self, treated: str, days: str) -> None:
        """The numbers of the days, with the first one named."""
        ET.SubElement(
            self._root,
            "line",
            {
                "x1": str(_MARGIN),
                "x2": str(WIDTH - _MARGIN),
                "y1": _number(self.y + 1),
                "y2": _number(self.y + 1),
                **_look("axis"),
            },
        )
        self.y += 16
        step = math.ceil((self._course.last_day + 1) / _MOST_NUMBERS)
        for day in range(0, self._course.last_day + 1, step):
            self._words(
                str(day),
                self._x(day + 0.5),
                self.y,
                font_size=str(_SMALL),
                text_anchor="middle",
                font_weight="700" if day == self._course.day else "400",
            )
        self.y += 17
        small = {"font_size": str(_SMALL)}
        self._words(treated, self._x(0), self.y, "muted", **small)
        end = self._x(self._course.last_day + 1)
        self._words(days, end, self.y, "muted", text_anchor="end", **small)
        self.y += 18

    def _key(self, look: str, text: str) -> None:
        """What one kind of bar means."""
        x = _MARGIN + 1 if self._course.direction == "ltr" else WIDTH - _MARGIN - 35
        box = {"x": _number(x), "y": _number(self.y + 4), "width": "34", "height": "10"}
        ET.SubElement(self._root, "rect", {**box, "rx": "3", **_look(look)})
        self._line(text, size=_SMALL, look="muted", indent=44)

    def _sign(self, bar: SignBar) -> None:
        """A label, and under it the days most people have it and those still usual."""
        self._line(bar.label, size=_TEXT)
        self.y += 1
        self._box("typical", bar.first_day, bar.typical_last_day + 1, 10)
        if bar.outer_last_day > bar.typical_last_day:
            self._box("outer", bar.typical_last_day + 1, bar.outer_last_day + 1, 10)
        self.y += 17

    def _lines(self, group: ET.Element, top: float, bottom: float, today: float | None) -> None:
        """The line before each day, and that of today."""
        lines = [("grid", self._x(day)) for day in range(self._course.last_day + 2)]
        if today is not None:
            lines.append(("today", today))
        for look, x in lines:
            ends = {"x1": _number(x), "x2": _number(x)}
            ET.SubElement(
                group,
                "line",
                {**ends, "y1": _number(top), "y2": _number(bottom), **_look(look)},
            )


def _with_text(element: ET.Element, text: str) -> ET.Element:
    element.text = text
    return element
