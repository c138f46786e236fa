# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Documents as HTML: the same words, nothing that runs, nothing from elsewhere.
"""

import datetime as dt
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

import attrs
import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from microneedling_care import (
    Benefit,
    InvalidInputError,
    Level,
    MissingExtraError,
    Observation,
    Report,
    Treatment,
    escalate,
)
from microneedling_care.outputs import (
    Block,
    BlockKind,
    Clinic,
    Document,
    Entry,
    Html,
    Section,
    advice_card,
    as_html,
    as_page,
    as_text,
    day_card,
    html,
    leaflet,
    stylesheet,
)
from strategies import days, reports, treatments

PEN = Treatment(depth_mm=1.5)
HARBOUR = Clinic(
    name="Harbour Skin Clinic",
    phone="+44 20 7946 0000",
    out_of_hours="020 7946 0999",
    web="https://harbour.example/aftercare?from=leaflet&day=0",
    emergency_number="999",
)
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style><b>",
    "{{ 7 * 7 }}{% raw %}",
    "Tom &amp; Jerry & Co.",
)
# One report for each level.
LEVELS = {
    Level.SELF_CARE: Report(treatment=PEN, day=3, signs=["peeling"]),
    Level.MONITOR: Report(treatment=PEN, day=5, signs=[Observation("redness", trend="same")]),
    Level.CONTACT_CLINIC: Report(treatment=PEN, day=35, signs=["dark_patches"]),
    Level.SAME_DAY: Report(treatment=PEN, day=2, signs=["pus"]),
    Level.EMERGENCY: Report(treatment=PEN, day=0, signs=["trouble_breathing"]),
}
LOOKS = {
    Level.SELF_CARE: "plain",
    Level.MONITOR: "plain",
    Level.CONTACT_CLINIC: "non-urgent",
    Level.SAME_DAY: "urgent",
    Level.EMERGENCY: "emergency",
}
PREFIXES = {
    "non-urgent": "Non-urgent advice:",
    "urgent": "Urgent advice:",
    "emergency": "Immediate action required:",
    "plain": "",
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ELEMENTS = {
    *HEADINGS,
    *("a", "br", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "li", "nav"),
    *("p", "section", "span", "strong", "summary", "ul"),
}
PICTURE = {"svg", "title", "desc", "g", "rect", "line", "polygon", "text"}

names = st.sampled_from(HOSTILE) | st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=120
).filter(str.strip)
clinics = st.builds(
    Clinic,
    name=st.none() | names,
    phone=st.none() | st.just("020 7946 0000"),
    emergency_number=st.none() | st.just("112"),
    web=st.none() | st.just("https://clinic.example/?a=1&b=2"),
)
dates = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
documents = st.one_of(
    st.builds(
        leaflet,
        treatments,
        treated_on=dates,
        clinic=clinics,
        benefits=st.lists(st.sampled_from(Benefit), max_size=2),
        leave_out=st.just(("sources",)) | st.just(()),
    ),
    st.builds(day_card, treatments, days, treated_on=dates, clinic=clinics),
    st.builds(advice_card, reports(), clinic=clinics),
)


# A whole leaflet is a large example.
few = settings(max_examples=15)


class Reader(HTMLParser):
    """What a browser would see in a piece of HTML."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(markup)
        self.close()

        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that opens."""
        self.elements.append((tag, dict(attrs)))
        if tag not in ("br", "meta"):
            self._open.append(tag)
        if tag in HEADINGS:
            self.headings.append((tag, ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element without content."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Note that the last element closes, and no other."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note words, those of the picture aside."""
        if not {"svg", "nav", "style", "head"} & set(self._open):
            self.words.append(data)
        if self.headings and self.headings[-1][0] in self._open:
            tag, said = self.headings[-1]
            self.headings[-1] = (tag, said + data)

    def every(self, name: str) -> list[str]:
        """Each value of one attribute."""
        return [found for _, given in self.elements if (found := given.get(name)) is not None]


def squeezed(texts: list[str]) -> str:
    """*texts* without their spaces, which HTML may set as it likes."""
    return "".join("".join(texts).split())


def told(document: Document) -> Iterator[str]:
    """Every word of *document* in reading order."""
    yield document.title
    if document.level is None:
        yield document.summary
    for block in document.blocks:
        yield from _block(block, captioned=True)
    for section in document.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    if not section.blocks and not section.sections:
        return
    yield section.heading
    yield section.note
    for block in section.blocks:
        if section.part == "sources":
            for entry in block.entries:
                yield entry.term
                yield f". {entry.text}" if entry.text else ""
                yield f"({entry.note})" if entry.note else ""
        else:
            yield from _block(block, captioned=False)
    for inner in section.sections:
        yield from _section(inner)


def _block(block: Block, *, captioned: bool) -> Iterator[str]:
    if block.timeline:
        yield block.timeline.title if captioned else ""
        return
    yield f"{block.prefix}: " if block.prefix else ""
    yield block.text
    yield from block.items
    yield from block.after
    for entry in block.entries:
        yield from (entry.term, entry.note, entry.text)


@few
@given(documents)
def test_the_words_are_the_documents(document: Document) -> None:
    """Fragment and page hold every word of a document, in order, and no other."""
    expected = squeezed(list(told(document)))

    assert squeezed(Reader(as_html(document)).words) == expected
    assert squeezed(Reader(as_page(document)).words) == expected


@few
@given(documents)
def test_no_element_but_the_templates(document: Document) -> None:
    """No name or number makes an element or an attribute that the template does not."""
    for tag, given_ in Reader(as_html(document)).elements:
        assert tag in ELEMENTS | PICTURE
        if tag in ELEMENTS:
            assert set(given_) <= {"class", "dir", "href", "id", "lang"}
        assert not [name for name in given_ if name.startswith("on") or name == "style"]


@few
@given(documents)
def test_links_lead_where_the_clinic_or_a_publication_is(document: Document) -> None:
    """Links dial, lead to the clinic's page or to a publication; nothing else is fetched."""
    page = Reader(as_page(document))

    for link in page.every("href"):
        assert re.match(r"tel:|https://clinic\.example/|https://doi\.org/|#mnc-", link)
    assert page.every("src") == []
    assert {tag for tag, _ in page.elements} & {"script", "link", "img", "iframe"} == set()
    assert "url(" not in as_page(document)
    assert "@import" not in as_page(document)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_only_shown(name: str) -> None:
    """A name that looks like markup or a template is read as it is written."""
    document = leaflet(PEN, clinic=Clinic(name=name))

    assert name in Reader(as_html(document)).words
    assert name in Reader(as_page(document)).words


def test_a_link_that_runs_is_refused() -> None:
    """A document with a link to a script is an error, not a page."""
    block = Block(
        kind=BlockKind.ENTRIES, entries=(Entry(term="a", text="b", link="javascript:x"),)
    )
    document = attrs.evolve(leaflet(PEN), blocks=(block,))

    with pytest.raises(InvalidInputError) as caught:
        as_html(document)

    assert str(caught.value) == (
        "link must be a tel:, https: or http: address (got 'javascript:x')"
    )


@few
@given(documents, st.integers(1, 4))
def test_headings_in_order(document: Document, level: int) -> None:
    """The title has the level asked for, and no heading below it skips one."""
    found = [int(tag[1]) for tag, _ in Reader(as_html(document, heading_level=level)).headings]

    assert found[0] == level
    assert found.count(level) == 1
    assert all(b - a <= 1 for a, b in pairwise(found))


@few
@given(st.lists(documents, max_size=3, unique=True))
def test_no_id_twice(several: list[Document]) -> None:
    """Fragments that differ share no id on one page, and every id that is named is there."""
    pictures = {
        block.timeline
        for document in several
        for part in (document, *document.sections)
        for block in part.blocks
    }
    together = Reader("".join(map(as_html, several)))
    ids = set(together.every("id"))

    assert len(ids) == 2 * len(pictures - {None})
    for document in several:
        alone = Reader(as_page(document))
        found = alone.every("id")
        assert len(found) == len(set(found))
        for name in ("aria-labelledby", "aria-describedby"):
            assert set(alone.every(name)) <= set(found)
        assert {link[1:] for link in alone.every("href") if link[0] == "#"} <= set(found)


@pytest.mark.parametrize("level", Level)
def test_the_prefix_of_each_card_is_that_of_its_level(level: Level) -> None:
    """Each level's card looks and is announced as that level, and as no other."""
    assert escalate(LEVELS[level]).level is level

    markup = as_html(advice_card(LEVELS[level], clinic=HARBOUR))
    card = re.compile(r'mnc-card-(\S+)">\n<h3 class="mnc-card-heading">(.*)</h3>')
    look, heading = card.findall(markup)[0]
    prefix = re.match(r'<span class="mnc-prefix">(.*) </span>', heading)

    assert look == LOOKS[level]
    assert (prefix[1] if prefix else "") == PREFIXES[look]


def test_the_cards_of_a_leaflet() -> None:
    """The most urgent card comes first, each with its own prefix inside its heading."""
    headings = [said for tag, said in Reader(as_html(leaflet(PEN))).headings if tag == "h4"]

    assert [said.split(":")[0] + ":" for said in headings[:3]] == [
        PREFIXES["emergency"],
        PREFIXES["urgent"],
        PREFIXES["non-urgent"],
    ]


@few
@given(documents, st.sampled_from(["ltr", "rtl"]))
def test_language_and_direction(document: Document, direction: str) -> None:
    """Fragment and page say their language and which way it is written."""
    turned = attrs.evolve(document, direction=direction)
    _, fragment = Reader(as_html(turned)).elements[0]
    _, page = Reader(as_page(turned)).elements[0]

    assert (fragment["lang"], fragment["dir"]) == ("en", direction)
    assert (page["lang"], page["dir"]) == ("en", direction)


def test_a_page_is_whole() -> None:
    """A page has a title, a viewport, one main part, and asks not to be indexed."""
    document = leaflet(PEN, clinic=HARBOUR)
    page = as_page(document)
    tags = [tag for tag, _ in Reader(page).elements]

    assert page.startswith("<!DOCTYPE html>\n<html ")
    assert f"<title>{document.title}</title>" in page
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert tags.count("main") == tags.count("h1") == 1


def test_empty_blocks_leave_no_trace() -> None:
    """A list or a table of nothing makes no element, and neither does an empty section."""
    blocks = tuple(Block(kind=kind) for kind in (BlockKind.LIST, BlockKind.ENTRIES))
    sections = (Section(heading="Nothing"), Section(heading="Little", blocks=blocks))
    document = attrs.evolve(leaflet(PEN), blocks=(), sections=sections)
    tags = [tag for tag, _ in Reader(as_html(document)).elements]

    assert tags == ["div", "h2", "p", "section", "h3"]


def test_only_long_pages_to_read_have_contents() -> None:
    """A leaflet lists its sections at the top; an answer and a short page do not."""
    long = leaflet(PEN)
    brief = attrs.evolve(long, sections=long.sections[:2])
    contents = [link for link in Reader(as_page(long)).every("href") if link[0] == "#"]

    assert len(contents) == len(long.sections)
    assert "<nav" not in as_page(brief)
    assert "<nav" not in as_page(advice_card(LEVELS[Level.EMERGENCY]))
    assert "<nav" not in as_html(long)


def test_every_rule_stays_inside() -> None:
    """No rule of the style sheet reaches an element that is not below ours."""
    sheet = re.sub(r"/\*.*?\*/", "", stylesheet(), flags=re.DOTALL)
    selectors = [
        one.strip()
        for found in re.findall(r"([^{}]+)\{", sheet)
        if not found.strip().startswith("@")
        for one in found.split(",")
    ]

    assert len(selectors) > 50
    for selector in selectors:
        assert re.match(
            r"\.mnc( \.mnc-|$)|\.mnc-timeline( \.mnc-|$)"
            r"|:where\(\.mnc$|\.mnc-picture\)$|:root\.mnc-picture$",
            selector,
        ), selector


def test_every_class_is_ours() -> None:
    """Every class begins with the prefix, and every class of the style sheet is used."""
    used = {
        name
        for document in (
            leaflet(PEN, benefits=["acne_scars"], leave_out=()),
            leaflet(Treatment()),
            day_card(PEN, 3),
            *(advice_card(report) for report in LEVELS.values()),
        )
        for value in Reader(as_page(document)).every("class")
        for name in value.split()
    }
    styled = set(re.findall(r"\.(mnc[\w-]*)", stylesheet()))

    assert all(name == "mnc" or name.startswith("mnc-") for name in used)
    assert styled - used == {"mnc-picture"}


def test_html_is_not_escaped_twice() -> None:
    """Jinja takes a fragment as it is, and escapes what is joined to it."""
    environment = jinja2.Environment(autoescape=True)
    fragment = as_html(leaflet(PEN, clinic=HARBOUR))
    shown = environment.from_string("<body>{{ it }}</body>").render(it=fragment)
    joined = environment.from_string("{{ it }}").render(it=Html("<b>") + "<i>")

    assert shown == f"<body>{fragment}</body>"
    assert joined == "&lt;b&gt;&lt;i&gt;"


def test_without_jinja(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lacks Jinja2 is told what to install."""
    html._renderer.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)

    with pytest.raises(MissingExtraError) as caught:
        as_page(leaflet(PEN))

    html._renderer.cache_clear()
    assert isinstance(caught.value, ImportError)
    assert (caught.value.extra, caught.value.package) == ("html", "Jinja2")
    assert str(caught.value) == "Jinja2 is missing; pip install 'microneedling-care[html]'"


def test_whoever_shows_no_html_loads_no_jinja() -> None:
    """Importing the outputs, and drawing the picture, leave Jinja2 alone."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, microneedling_care as care\n"
            "from microneedling_care import outputs\n"
            "outputs.as_svg(outputs.timeline(care.Treatment()))\n"
            "print('jinja2' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "False\n"


@pytest.mark.parametrize("wrong", [None, "leaflet", 1])
def test_only_documents(wrong: object) -> None:
    """What is no document is an error that says so."""
    for render in (as_html, as_page):
        with pytest.raises(InvalidInputError) as caught:
            render(wrong)  # type: ignore[operator]

        assert str(caught.value) == f"document must be a Document (got {wrong!r})"


@pytest.mark.parametrize("level", [0, 5, True, "2"])
def test_heading_levels_that_do_not_fit(level: object) -> None:
    """A title needs room for two levels of heading below it."""
    with pytest.raises(InvalidInputError) as caught:
        as_html(leaflet(PEN), heading_level=level)  # type: ignore[arg-type]

    assert str(caught.value) == (
        f"heading_level must be a whole number from 1 to 4 (got {level!r})"
    )


LEAFLETS = {
    "a roller at home": leaflet(Treatment(depth_mm=0.25, device="home_roller")),
    "a pen, with dates and a clinic": leaflet(
        PEN, treated_on=dt.date(2026, 11, 20), clinic=HARBOUR, benefits=["acne_scars"]
    ),
    "heat on the neck, clinic not known": leaflet(
        Treatment(device="radiofrequency", depth_mm=2.0, area="neck")
    ),
}


@pytest.mark.parametrize("which", LEAFLETS)
def test_whole_leaflets(which: str, snapshot: SnapshotAssertion) -> None:
    """Three very different leaflets read as they did when last looked at."""
    assert as_text(LEAFLETS[which]) == snapshot(name="text")
    assert as_html(LEAFLETS[which]) == snapshot(name="html")
