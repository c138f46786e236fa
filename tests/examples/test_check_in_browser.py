# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The check-in page as a worried person meets it: on a phone, in a real browser.

The session ``examples`` says where the browser and the tools of npm are.
"""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import microneedling_care as care

pytestmark = [pytest.mark.heavy, pytest.mark.enable_socket]

PHONE = {"width": 390, "height": 844}
LOOKS = ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"})


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the page is served, to this machine alone."""
    pytest.importorskip("flask", reason="Flask is not here")
    serving = pytest.importorskip("werkzeug.serving")
    app = pytest.importorskip("app", reason="the examples are not here")
    server = serving.make_server("127.0.0.1", 0, app.app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
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


def _open(browser: Any, address: str, **options: object) -> Any:
    """The page in a tab of its own, on a phone unless *options* say more."""
    tab = browser.new_context(**{"viewport": PHONE, **options}).new_page()
    tab.goto(address)
    return tab


def _answer(tab: Any, sign: str, answer: str) -> None:
    """Tap *answer* as a thumb does: on its words."""
    tab.locator(f".answer:has([name=sign-{sign}][value={answer}])").click()


def _fill_in(tab: Any, depth: str = "1.5") -> None:
    """Day 3, redness that grows, not sure of pus, diabetes, worried."""
    tab.get_by_label("days since treatment").fill("3")
    tab.get_by_label("Needle depth in millimetres").fill(depth)
    _answer(tab, "redness", "yes")
    tab.locator("[name=trend-redness]").select_option("worse")
    tab.locator("summary").first.click()
    _answer(tab, "pus", "unsure")
    tab.get_by_label(care.label(care.RiskFactor.DIABETES)).check()
    tab.get_by_label(care.label(care.Finding.WORRIED)).check()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_worried_person(scripts: bool, address: str, browser: Any) -> None:
    """The form is filled in and answered, with scripts or without, and the address tells nothing."""
    tab = _open(browser, address, java_script_enabled=scripts)
    _fill_in(tab)
    tab.get_by_role("button").click()
    shown = tab.locator("main").inner_text()
    phones = tab.locator('a[href="tel:02079460000"]').count()
    url = tab.url
    tab.context.close()
    report = care.Report(
        treatment=care.Treatment(depth_mm=1.5),
        day=3,
        signs=[care.Observation("redness", trend="worse")],
        unsure=["pus"],
        risk_factors=["diabetes"],
        worried=True,
    )
    advice = care.escalation_advice(report)

    assert advice.level is care.Level.SAME_DAY
    assert advice.headline in shown
    assert all(reason.text in shown for reason in advice.reasons)
    assert care.recovery_day(report.treatment, 3).stage.summary in shown
    assert phones == 2
    assert url == address


def test_severity_is_asked_once_the_sign_is_there(address: str, browser: Any) -> None:
    """How bad a sign is, and where it is heading, is asked when it is there, and only then."""
    tab = _open(browser, address)
    trend = tab.locator("[name=trend-redness]")
    before = trend.is_visible()
    _answer(tab, "redness", "yes")
    there = trend.is_visible()
    _answer(tab, "redness", "no")
    after = trend.is_visible()
    tab.context.close()

    assert (before, there, after) == (False, True, False)


def test_a_bad_depth(address: str, browser: Any) -> None:
    """The error is read first, leads to its field, stands above it, and nothing is lost."""
    tab = _open(browser, address)
    _fill_in(tab, depth="15")
    tab.get_by_role("button").click()
    title = tab.title()
    focused = tab.evaluate("document.activeElement.className")
    tab.locator(".summary a").click()
    reached = tab.evaluate("location.hash")
    problem = tab.locator("#depth_mm-problem")
    field = tab.locator("#depth_mm")
    told = problem.inner_text()
    described = field.get_attribute("aria-describedby").split()
    beside = field.bounding_box()["y"] - problem.bounding_box()["y"]
    tab.get_by_label("Needle depth in millimetres").fill("1.5")
    tab.get_by_role("button").click()
    mended = tab.locator("main").inner_text()
    tab.context.close()

    assert title.startswith("Error: ")
    assert focused == "summary"
    assert reached == "#depth_mm"
    assert "3.5 mm" in told
    assert "depth_mm-problem" in described
    assert 0 < beside < 200
    assert care.escalation_levels()[care.Level.SAME_DAY].headline in mended


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: next(iter(look.values())))
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(
    look: dict[str, str], width: int, address: str, browser: Any
) -> None:
    """No barrier that axe knows of: in the form, with an error, in the answer."""
    modules = os.environ.get("NODE_MODULES")
    if not modules:
        pytest.skip("npm is not here")
    axe = Path(modules) / "axe-core" / "axe.min.js"
    size = {"width": width, "height": 844}
    # The page's own policy lets no script in, and so not this one.
    tab = _open(browser, address, viewport=size, bypass_csp=True, **look)
    found = {"form": _violations(tab, axe)}
    tab.get_by_role("button").click()
    found["error"] = _violations(tab, axe)
    _fill_in(tab)
    tab.get_by_role("button").click()
    found["answer"] = _violations(tab, axe)
    tab.context.close()

    assert found == {"form": [], "error": [], "answer": []}


def _violations(tab: Any, axe: Path) -> list[tuple[str, str]]:
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    tab.add_script_tag(path=axe)
    found = tab.evaluate("axe.run().then(found => found.violations)")
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = false)")
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


@pytest.mark.parametrize(("width", "letters"), [(320, 100), (320, 200), (640, 200)])
def test_nothing_to_scroll_sideways(
    width: int, letters: int, address: str, browser: Any
) -> None:
    """The narrowest phone, and letters twice as large, need no scrolling sideways."""
    tab = _open(browser, address, viewport={"width": width, "height": 640}, bypass_csp=True)
    widest = [_width(tab, letters)]
    tab.get_by_role("button").click()
    widest.append(_width(tab, letters))
    _fill_in(tab)
    tab.get_by_role("button").click()
    widest.append(_width(tab, letters))
    tab.context.close()

    assert max(widest) <= width


def _width(tab: Any, letters: int) -> int:
    tab.add_style_tag(content=f"html {{ font-size: {letters}% }}")
    width: int = tab.evaluate(
        "document.querySelectorAll('details').forEach(one => one.open = true);"
        "document.documentElement.scrollWidth"
    )
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = false)")
    return width


def test_the_browser_loads_nothing_from_elsewhere(address: str, browser: Any) -> None:
    """Page and styles come from the one place, and the policy stops nothing of them."""
    tab = browser.new_context(viewport=PHONE).new_page()
    fetched: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: fetched.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(address)
    _fill_in(tab)
    tab.get_by_role("button").click()
    tab.locator("svg").wait_for()
    tab.context.close()

    assert len(fetched) >= 3
    assert [url for url in fetched if not url.startswith(address)] == []
    assert said == []
