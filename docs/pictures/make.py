# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The pictures of the README, drawn from what the library says.

    nox --session pictures

Beside them stands a fingerprint of what each was made from; a test compares it
with what the library says today, so that no picture goes stale unseen.
"""

import contextlib
import hashlib
import io
import json
import os
import shlex
from pathlib import Path
from unittest import mock
from xml.sax.saxutils import escape

import microneedling_care as care
from microneedling_care import outputs
from microneedling_care.__main__ import main as terminal

HERE = Path(__file__).parent
FINGERPRINTS = HERE / "made-from.json"

TREATMENT = care.Treatment(depth_mm=1.5)
COMMAND = "microneedling-care day 3 --depth 1.5"
# As many lines as a first screen has room for.
LINES = 22
WIDTH = "66"
PHONE = {"width": 390, "height": 930}


def made_from() -> dict[str, str]:
    """What each picture shows, as the library gives it today."""
    report = care.Report(
        treatment=TREATMENT,
        day=3,
        signs=["peeling", care.Observation("redness", trend="worse")],
    )
    clinic = outputs.Clinic(
        name="Harbour Skin Clinic", phone="020 7946 0000", emergency_number="999"
    )
    printed = io.StringIO()
    # As wide everywhere, however wide the terminal is that this runs in.
    with mock.patch.dict(os.environ, COLUMNS=WIDTH), contextlib.redirect_stdout(printed):
        terminal(shlex.split(COMMAND)[1:])
    return {
        "timeline.svg": outputs.as_svg(outputs.timeline(TREATMENT, day=3)),
        "terminal.svg": "\n".join((f"$ {COMMAND}", *printed.getvalue().splitlines()[:LINES])),
        "advice-card.png": outputs.as_page(outputs.advice_card(report, clinic=clinic)),
    }


def fingerprints(texts: dict[str, str]) -> dict[str, str]:
    """A fingerprint of what each picture was made from."""
    return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}


def screen(text: str) -> str:
    """Lines of a terminal as a picture."""
    lines = text.splitlines()
    row, margin = 20, 22
    width, height = max(map(len, lines)) * 8.5 + 2 * margin, len(lines) * row + 2 * margin
    drawn = "".join(
        f'<text x="{margin}" y="{margin + 15 + row * index}"'
        f' fill="{"#7cc7c1" if index == 0 else "#e9eff1"}">{_spaced(line)}</text>\n'
        for index, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height}"'
        f' width="{width:g}" height="{height}" role="img" font-size="14"'
        ' font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace">\n'
        f"<title>{escape(lines[0])}</title>\n"
        f'<rect width="{width:g}" height="{height}" rx="10" fill="#12191d"/>\n'
        f"{drawn}</svg>\n"
    )


def _spaced(line: str) -> str:
    """*line* with spaces that a picture keeps."""
    return escape(line).replace("  ", "\N{NO-BREAK SPACE}" * 2)


def photograph(page: str, file: Path) -> None:
    """*page* as a phone shows it, in as few colours as it has."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu"]
        )
        tab = browser.new_page(viewport=PHONE)
        tab.set_content(page)
        tab.screenshot(path=file)
        browser.close()
    Image.open(file).convert("P", palette=Image.Palette.ADAPTIVE, colors=64).save(
        file, optimize=True
    )


def main() -> None:
    """Draw all of them."""
    texts = made_from()
    (HERE / "timeline.svg").write_text(texts["timeline.svg"], "utf-8")
    (HERE / "terminal.svg").write_text(screen(texts["terminal.svg"]), "utf-8")
    photograph(texts["advice-card.png"], HERE / "advice-card.png")
    FINGERPRINTS.write_text(json.dumps(fingerprints(texts), indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
