# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The picture of the course: that it shows the facts, and to everybody.
"""

from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from microneedling_care import InvalidInputError, Treatment
from microneedling_care.outputs import StageSpan, Timeline, as_html, as_svg, day_card, timeline
from strategies import days, treatments

NS = "{http://www.w3.org/2000/svg}"
LEFT, RIGHT = 12.0, 348.0
PEN = timeline(Treatment(depth_mm=1.5), day=3)

pictures = st.builds(timeline, treatments, day=st.none() | days).flatmap(
    lambda course: st.sampled_from(["ltr", "rtl"]).map(
        lambda direction: attrs.evolve(course, direction=direction)
    )
)


def drawn(course: Timeline) -> ET.Element:
    """The picture of *course*, read as XML."""
    return ET.fromstring(as_svg(course))


def shapes(picture: ET.Element, look: str) -> list[ET.Element]:
    """Every shape of one look, from the top down."""
    return [found for found in picture.iter() if found.get("class") == f"mnc-{look}"]


def first_and_last(course: Timeline, box: ET.Element) -> tuple[int, int]:
    """The days that *box* stands over."""
    column = (RIGHT - LEFT) / (course.last_day + 1)
    near = float(box.attrib["x"])
    far = near + float(box.attrib["width"])
    if course.direction == "rtl":
        near, far = 360 - far, 360 - near
    return round((near - LEFT) / column), round((far - LEFT) / column) - 1


def words(picture: ET.Element) -> list[str]:
    """Every word that is drawn."""
    return [found.text or "" for found in picture.iter(f"{NS}text")]


@given(pictures)
def test_bars_are_the_facts(course: Timeline) -> None:
    """Each bar stands over the days of its sign, and the stretch to the limit behind it."""
    picture = drawn(course)
    # The first of each look is the key.
    typical = [first_and_last(course, box) for box in shapes(picture, "typical")[1:]]
    outer = [first_and_last(course, box) for box in shapes(picture, "outer")[1:]]

    assert typical == [(bar.first_day, bar.typical_last_day) for bar in course.signs]
    assert outer == [
        (bar.typical_last_day + 1, bar.outer_last_day)
        for bar in course.signs
        if bar.outer_last_day > bar.typical_last_day
    ]


@given(pictures)
def test_every_stage_and_sign_is_named(course: Timeline) -> None:
    """Every stage has a box with its name, and every sign a label."""
    picture = drawn(course)
    said = words(picture)

    assert len(shapes(picture, "stage")) == len(course.stages)
    assert {stage.label for stage in course.stages} <= set(said)
    for bar in course.signs:
        assert bar.label in said


@given(pictures)
def test_today_is_marked_if_it_is_in_the_picture(course: Timeline) -> None:
    """A day within the picture has a line and a word; a later one is told in words."""
    picture = drawn(course)
    inside = course.day is not None and course.day <= course.last_day

    assert len(shapes(picture, "today")) == inside
    assert ("Today" in words(picture)) == inside
    assert (f"Day {course.day}:" in " ".join(words(picture))) == (
        course.day is not None and not inside
    )


@given(pictures)
def test_nothing_sticks_out(course: Timeline) -> None:
    """Every box, line and word lies within the picture."""
    picture = drawn(course)
    _, _, width, height = map(float, picture.attrib["viewBox"].split())
    for shape in picture.iter():
        for name, most in (("x", width), ("x1", width), ("y", height), ("y2", height)):
            assert 0 <= float(shape.get(name, 0)) <= most
        far = float(shape.get("x", 0)) + float(shape.get("width", 0))
        assert shape is picture or far <= width


@given(pictures)
def test_it_has_a_name_and_says_what_it_shows(course: Timeline) -> None:
    """The picture is named and described by elements that are in it."""
    picture = drawn(course)
    ids = {found.get("id"): found.text for found in picture.iter() if found.get("id")}

    assert picture.get("role") == "img"
    assert ids[picture.get("aria-labelledby")] == course.title
    assert ids[picture.get("aria-describedby")] == course.description
    for named in (*course.stages, *course.signs):
        assert f"{named.label}: " in course.description


def test_no_colour_alone() -> None:
    """The two stretches of a bar differ without colour: one is full, one is a dashed frame."""
    picture = drawn(timeline(Treatment(depth_mm=1.5)))
    (full, *_), (frame, *_) = shapes(picture, "typical"), shapes(picture, "outer")

    assert full.get("stroke-dasharray") is None
    assert frame.get("stroke-dasharray")
    assert frame.get("fill") == shapes(picture, "ground")[0].get("fill")


def test_words_can_be_read_on_a_phone() -> None:
    """On the 288 pixels that the narrowest phone leaves, no word is below ten."""
    sizes = {float(found.attrib["font-size"]) for found in drawn(PEN).iter(f"{NS}text")}

    assert min(sizes) * 288 / 360 >= 10


def test_the_same_every_time() -> None:
    """One course is one text; another course has other ids."""
    other = timeline(Treatment(depth_mm=1.5), day=4)

    assert as_svg(PEN) == as_svg(PEN)
    assert drawn(PEN).get("aria-labelledby") != drawn(other).get("aria-labelledby")


def test_alone_and_in_a_page_share_no_id() -> None:
    """The file and the one in a fragment may stand on one page."""
    name = drawn(PEN).attrib["aria-labelledby"]

    assert name not in as_html(day_card(Treatment(depth_mm=1.5), 3))


def test_words_of_another_language() -> None:
    """Markup in a label is only shown, and a label too long for a line goes on in the next."""
    label = '<a href="x">Umschriebene Hautrötung mit Spannungsgefühl &amp; Wärme</a>'
    signs = tuple(attrs.evolve(bar, label=label) for bar in PEN.signs[:1])
    picture = drawn(attrs.evolve(PEN, signs=signs, title="</title><script>"))

    assert label in " ".join(words(picture))
    assert label not in words(picture)
    assert picture[0].text == "</title><script>"
    assert list(picture.iter(f"{NS}script")) == []


def test_a_long_course_numbers_fewer_days() -> None:
    """More days than fit under a line are not all numbered, so that none touch."""
    long = attrs.evolve(
        PEN, last_day=59, stages=(StageSpan(PEN.stages[0].stage, "All of it", 0, None),)
    )
    numbers = [int(word) for word in words(drawn(long)) if word.isdigit()]

    assert numbers == [*range(0, 60, 4)] * 2


def test_nothing_is_fetched() -> None:
    """The picture names no address but that of its own vocabulary."""
    text = as_svg(PEN)

    assert text.count("http") == 1
    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize("wrong", [None, "course", Treatment()])
def test_only_timelines(wrong: object) -> None:
    """What is no timeline is an error that says so."""
    with pytest.raises(InvalidInputError) as caught:
        as_svg(wrong)  # type: ignore[arg-type]

    assert str(caught.value) == f"timeline must be a Timeline (got {wrong!r})"
