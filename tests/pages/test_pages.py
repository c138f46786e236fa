# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Pages as people meet them: in a browser, by keyboard, enlarged, and on paper.

The session ``pages`` says where the browser and the tools of npm are.
"""

import datetime as dt
import json
import os
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from microneedling_care import Level, Observation, Report, Treatment, escalate
from microneedling_care.outputs import (
    Clinic,
    advice_card,
    as_html,
    as_page,
    as_svg,
    day_card,
    leaflet,
    stylesheet,
    timeline,
)

pytestmark = pytest.mark.heavy

PEN = Treatment(depth_mm=1.5)
HARBOUR = Clinic(
    # As long as a name may be, and without a place to break.
    name="W" * 120,
    phone="+44 20 7946 0000",
    out_of_hours="020 7946 0999",
    web="https://harbour.example/" + "aftercare" * 20,
    emergency_number="999",
)
ANSWERS = {
    Level.SELF_CARE: Report(treatment=PEN, day=3, signs=["peeling"]),
    Level.MONITOR: Report(treatment=PEN, day=5, signs=[Observation("redness", trend="same")]),
    Level.CONTACT_CLINIC: Report(treatment=PEN, day=35, signs=["dark_patches"]),
    Level.SAME_DAY: Report(treatment=PEN, day=2, signs=["pus"]),
    Level.EMERGENCY: Report(treatment=PEN, day=0, signs=["trouble_breathing"]),
}
FULL = leaflet(
    PEN,
    treated_on=dt.date(2026, 11, 20),
    clinic=HARBOUR,
    benefits=["acne_scars", "stretch_marks"],
    leave_out=(),
)
DAY = day_card(PEN, 3, treated_on=dt.date(2026, 11, 20), clinic=HARBOUR)
CARDS = [advice_card(report, clinic=HARBOUR) for report in ANSWERS.values()]


def _host() -> str:
    """A page that is somebody else's, with everything of ours in it."""
    ours = "\n".join(as_html(document) for document in (*CARDS, FULL, DAY))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Our clinic</title>\n<style>\n{stylesheet()}\n</style>\n</head>\n"
        f"<body>\n<main>\n<h1>Our clinic</h1>\n{ours}\n</main>\n</body>\n</html>\n"
    )


PAGES = {
    "leaflet": as_page(FULL),
    "unknown": as_page(leaflet(Treatment())),
    "day": as_page(DAY),
    **{f"advice-{card.level}": as_page(card) for card in CARDS if card.level is not None},
    "host": _host(),
}
LOOKS = ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"})


@pytest.fixture(scope="session")
def modules() -> Path:
    """Where npm put its tools."""
    folder = os.environ.get("NODE_MODULES")
    if not folder:
        pytest.skip("npm is not here")
    return Path(folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A browser that nothing is open in."""
    path = os.environ.get("CHROMIUM")
    if not path:
        pytest.skip("Chromium is not here")
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not here")
    with playwright.sync_playwright() as driver:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        opened = driver.chromium.launch(executable_path=path, args=arguments)
        yield opened
        opened.close()


def _open(browser: Any, markup: str, **options: object) -> Any:
    """A tab of its own with *markup* in it; whatever it would fetch is an error."""
    tab = browser.new_context(**options).new_page()
    tab.route("**/*", lambda route: pytest.fail(f"fetches {route.request.url}"))
    tab.set_content(markup)
    return tab


def _size(width: int) -> dict[str, object]:
    return {"viewport": {"width": width, "height": 800}}


def test_each_level_is_here() -> None:
    """The answers that are looked at are one of each level."""
    assert [escalate(report).level for report in ANSWERS.values()] == list(Level)


@pytest.mark.parametrize("name", PAGES)
def test_valid_html(name: str, modules: Path, tmp_path: Path) -> None:
    """A validator finds nothing wrong with any page, nor with fragments in a host's page."""
    rules = {"root": True, "extends": ["html-validate:recommended", "html-validate:document"]}
    (tmp_path / "rules.json").write_text(json.dumps(rules), "utf-8")
    (tmp_path / "page.html").write_text(PAGES[name], "utf-8")
    done = subprocess.run(
        [
            modules / ".bin" / "html-validate",
            "--config",
            tmp_path / "rules.json",
            tmp_path / "page.html",
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: next(iter(look.values())))
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(
    name: str, look: dict[str, str], width: int, browser: Any, modules: Path
) -> None:
    """No barrier that axe knows of, on a phone or a desk, light, dark or in forced colours."""
    tab = _open(browser, PAGES[name], **_size(width), **look)
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    tab.add_script_tag(path=modules / "axe-core" / "axe.min.js")
    found = tab.evaluate("axe.run().then(found => found.violations)")
    tab.context.close()

    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("width", "letters"), [(320, 100), (640, 200), (320, 200)])
def test_nothing_to_scroll_sideways(name: str, width: int, letters: int, browser: Any) -> None:
    """The narrowest phone, and letters twice as large, need no scrolling sideways."""
    tab = _open(browser, PAGES[name], **_size(width))
    tab.add_style_tag(content=f"html {{ font-size: {letters}% }}")
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    widest = tab.evaluate("document.documentElement.scrollWidth")
    hidden = tab.evaluate(
        "[...document.querySelectorAll('.mnc *:not(.mnc-prefix, svg, svg *)')]"
        ".filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth"
        " && getComputedStyle(one).display !== 'inline').map(one => one.className)"
    )
    tab.context.close()

    assert widest <= width
    assert hidden == []


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_everything(name: str, browser: Any) -> None:
    """The tab key visits every link and fold in reading order, each plainly marked."""
    tab = _open(browser, PAGES[name], **_size(1280))
    stops = tab.evaluate(
        "window.stops = [...document.querySelectorAll('a[href], summary')]"
        ".filter(one => one.checkVisibility({contentVisibilityAuto: true})"
        " && !one.closest('details:not([open]) > :not(summary)')); stops.length"
    )
    visited, marked = [], []
    for _ in range(stops):
        tab.keyboard.press("Tab")
        visited.append(tab.evaluate("stops.indexOf(document.activeElement)"))
        marked.append(tab.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
    tab.context.close()

    assert visited == list(range(stops))
    assert set(marked) <= {"solid"}


def test_the_publications_unfold(browser: Any) -> None:
    """The list of publications is folded away until the enter key opens it."""
    tab = _open(browser, PAGES["leaflet"], **_size(390))
    link = tab.locator(".mnc-details .mnc-link").first
    before = link.is_visible()
    tab.locator(".mnc-summary").focus()
    tab.keyboard.press("Enter")
    after = link.is_visible()
    tab.context.close()

    assert (before, after) == (False, True)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_light_host_stays_light(look: str, browser: Any) -> None:
    """A fragment is dark where its host says that it can be, and light elsewhere."""
    grounds = []
    for name in ("host", "leaflet"):
        tab = _open(browser, PAGES[name], color_scheme=look)
        grounds.append(
            tab.evaluate("getComputedStyle(document.querySelector('.mnc')).backgroundColor")
        )
        tab.context.close()
    light, dark = "rgb(255, 255, 255)", "rgb(18, 25, 29)"

    assert grounds == [light, light if look == "light" else dark]


def test_the_picture_is_drawn_with_no_style_sheet(browser: Any) -> None:
    """Without any style the picture keeps its size, and its bars are not all alike."""
    tab = _open(browser, f"<body>{as_html(FULL)}</body>", **_size(1280))
    width = tab.evaluate("document.querySelector('svg').getBoundingClientRect().width")
    fills = tab.evaluate(
        "['typical', 'outer', 'stage'].map(look =>"
        " getComputedStyle(document.querySelector('.mnc-' + look)).fill)"
    )
    tab.context.close()

    assert width < 400
    assert len(set(fills)) == 3


def test_the_picture_as_a_file(browser: Any, tmp_path: Path) -> None:
    """The file alone follows the reader's scheme."""
    file = tmp_path / "course.svg"
    file.write_text(as_svg(timeline(PEN, day=3)), "utf-8")
    fills = []
    for look in ("light", "dark"):
        tab = browser.new_context(color_scheme=look).new_page()
        tab.goto(file.as_uri())
        fills.append(
            tab.evaluate("getComputedStyle(document.querySelector('.mnc-ground')).fill")
        )
        tab.context.close()

    assert fills == ["rgb(255, 255, 255)", "rgb(18, 25, 29)"]


@pytest.mark.parametrize("name", ["leaflet", "advice-4"])
def test_on_paper(name: str, browser: Any) -> None:
    """On A4, dark screen or not, everything is there: prefixes and publications, too."""
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not here")
    tab = _open(browser, PAGES[name], color_scheme="dark")
    printed = pypdf.PdfReader(BytesIO(tab.pdf(prefer_css_page_size=True)))
    tab.context.close()
    width, height = (float(side) for side in printed.pages[0].mediabox[2:])
    first = printed.pages[0].extract_text()
    text = " ".join(page.extract_text() for page in printed.pages)

    assert (round(width), round(height)) == (595, 842)
    assert "Immediate action required:" in first
    if name == "leaflet":
        assert "Non-urgent advice:" in text
        assert "https://doi.org/" in text.replace("\n", "")


def test_in_django() -> None:
    """Django puts a fragment in a page as it is, and escapes a name that is not ours."""
    template = pytest.importorskip("django.template", reason="Django is not here")
    page = template.Engine().from_string("{{ ours }}{{ name }}")
    shown = page.render(template.Context({"ours": as_html(FULL), "name": "<b>"}))

    assert shown == as_html(FULL) + "&lt;b&gt;"
