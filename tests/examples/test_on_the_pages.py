# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The tutorial's page as a reader runs it, and the examples as the docs show them.
"""

import html
import io
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults

import pytest

import microneedling_care as care

ROOT = Path(__file__).parents[2]
if not (ROOT / "docs").is_dir():
    pytest.skip("the pages are not here", allow_module_level=True)

PEN = care.Treatment(depth_mm=1.5)


def asked(**fields: object) -> tuple[str, str]:
    """What the tutorial's file answers to a GET, or to a POST of *fields*."""
    text = (ROOT / "docs" / "ten-minutes.md").read_text("utf-8")
    page: dict[str, Any] = {"__name__": "page"}
    exec("\n\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL)), page)
    body = urlencode(fields, doseq=True).encode()
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST" if fields else "GET",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
    }
    setup_testing_defaults(environ)
    said: list[str] = []
    shown = page["app"](environ, lambda status, headers: said.append(status))
    return said[0], html.unescape(b"".join(shown).decode())


def test_the_tutorial_shows_the_day() -> None:
    """The file that the tutorial builds shows the day and every sign to pick."""
    status, shown = asked()

    assert status == "200 OK"
    assert care.recovery_day(PEN, 3).stage.summary in shown
    assert all(text.label in shown for text in care.signs())


def test_the_tutorial_takes_a_report() -> None:
    """A report sent to it is answered with the advice and the clinic's phone."""
    status, shown = asked(day=3, sign=["peeling", "pus"], worried="on")
    report = care.Report(treatment=PEN, day=3, signs=["peeling", "pus"], worried=True)

    assert status == "200 OK"
    assert care.escalation_advice(report).headline in shown
    assert 'href="tel:02079460000"' in shown


@pytest.mark.parametrize("fields", [{"sign": "pus"}, {"day": "x"}, {"day": 3, "sign": "puss"}])
def test_the_tutorial_refuses(fields: dict[str, object]) -> None:
    """A missing or unreadable day and an unknown sign are refused, never answered."""
    assert asked(**fields)[0].startswith("422")


def test_every_example_is_on_the_page() -> None:
    """Each Python file of the examples for apps, and the notebook, is included, not copied."""
    text = (ROOT / "docs" / "putting-it-in-your-app.md").read_text("utf-8")
    files = [*ROOT.glob("examples/*.py"), *ROOT.glob("examples/check_in/*.py")]
    named = [f"../{path.relative_to(ROOT).as_posix()}" for path in files]

    assert files
    assert sorted(re.findall(r"literalinclude\} (\S+)", text)) == sorted(named)
    assert "../examples/notebook.ipynb" in text
