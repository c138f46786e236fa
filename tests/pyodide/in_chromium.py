# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Opens the page in Chromium and compares what it shows with what is answered here.

    python in_chromium.py <folder of npm's pyodide> <folder of wheels> <chromium>

Everything is served from this machine, and nothing else is fetched.
"""

import json
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlencode

import microneedling_care as care


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without telling of each."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: str) -> Iterator[str]:
    """The address under which *folder* is served, to this machine alone."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def shown(address: str, chromium: str) -> tuple[str, str, list[str]]:
    """What the page says, and everything that was fetched for it."""
    # Imported here: the ordinary run looks for doctests in this file.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        page = browser.new_page()
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(address)
        page.wait_for_selector("#answer:not(:empty)", timeout=120_000)
        title, answer = page.inner_text("#title"), page.inner_text("#answer")
        browser.close()
    return title, answer, fetched


def main(home: str, wheels: str, chromium: str) -> None:
    """Compare, and stop at the first difference."""
    with tempfile.TemporaryDirectory() as site, served(site) as address:
        shutil.copytree(home, f"{site}/pyodide")
        shutil.copytree(wheels, f"{site}/wheels")
        shutil.copy(Path(__file__).with_name("page.html"), site)
        names = [("wheel", path.name) for path in sorted(Path(wheels).iterdir())]
        title, answer, fetched = shown(f"{address}page.html?{urlencode(names)}", chromium)
        abroad = [url for url in fetched if not url.startswith(address)]
    treatment = care.Treatment(depth_mm=1.5)
    report = care.Report(treatment=treatment, day=3, signs=["peeling", "pus"])
    advice = care.escalation_advice(report)
    if abroad:
        raise SystemExit(f"fetched from elsewhere: {abroad}")
    if title != care.recovery_day(treatment, 3).stage.title:
        raise SystemExit(f"the page shows {title!r} and {answer!r}")
    if json.loads(answer) != care.as_data(advice):
        raise SystemExit(f"the page shows {answer!r}")
    print(f"in Chromium: {title}, {advice.name}; {len(fetched)} files from this machine")


if __name__ == "__main__":
    main(*sys.argv[1:])
