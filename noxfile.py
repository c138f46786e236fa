# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Sessions that take longer than the ordinary run.
"""

import shutil
from pathlib import Path

import nox

nox.options.sessions = ["tests"]
nox.options.default_venv_backend = "venv"

PAGE_TOOLS = ("html-validate@10.17.0", "axe-core@4.14.1")
PYODIDE = "pyodide@314.0.7"


@nox.session(python=nox.project.python_versions(nox.project.load_toml()))
def tests(session: nox.Session) -> None:
    """The whole suite on every Python that is here."""
    session.install(".[test]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def places(session: nox.Session) -> None:
    """Every framework and format that answers go to, each with the real thing."""
    session.install(
        ".[test]",
        "cattrs>=25",
        "django>=5.2",
        "fastapi>=0.115",
        "flask>=3",
        "httpx2",
        "jinja2>=3.1",
        "orjson>=3.10",
        "pandas>=2.2",
        "polars>=1.31",
        "pydantic>=2.10",
    )
    session.run("python", "-m", "pytest", "tests/places", *session.posargs)


@nox.session
def frozen(session: nox.Session) -> None:
    """A folder made by PyInstaller."""
    session.install(".[test]", "pyinstaller>=6.10")
    session.run("python", "-m", "pytest", "-m", "heavy", "tests/places/test_pyinstaller.py")


@nox.session
def pyodide(session: nox.Session) -> None:
    """The wheel in a browser's Python: under node, then in a page in Chromium."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        session.skip("node and npm are not here")
    session.install(".", "playwright>=1.48")
    folder = Path(session.create_tmp())
    home, wheels = folder / "node_modules" / "pyodide", folder / "wheels"
    shutil.rmtree(wheels, ignore_errors=True)
    session.run(npm, "install", "--silent", f"--prefix={folder}", PYODIDE, external=True)
    session.run("python", "-m", "pip", "wheel", "-q", "--wheel-dir", wheels, ".", "pytest>=8")
    session.run(node, "tests/pyodide/run.mjs", home, wheels, "tests", external=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        session.skip("passed under node; Chromium is not here, so no page was opened")
    session.run("python", "tests/pyodide/in_chromium.py", home, wheels, chromium)


@nox.session
def batches(session: nox.Session) -> None:
    """A million reports as a stream, and stages joined by polars and, with Java, by Spark."""
    session.install(".[test]", "polars>=1.31")
    if shutil.which("java"):
        session.install("pyspark>=4")
    else:
        session.log("Java is not here, so Spark is passed over")
    tests = (f"tests/places/test_{name}.py" for name in ("streams", "polars", "spark"))
    session.run(
        "python",
        "-m",
        "pytest",
        "--durations=3",
        "-m",
        "heavy or not heavy",
        *tests,
        env={"PYSPARK_PYTHON": f"{session.bin}/python"},
    )


@nox.session
def laws(session: nox.Session) -> None:
    """The laws over thousands of generated reports."""
    session.install("-e", ".[test]")
    session.run(
        "python",
        "-m",
        "pytest",
        "tests/test_escalation.py",
        "tests/test_recovery.py",
        env={"HYPOTHESIS_PROFILE": "long"},
    )


@nox.session
def mutants(session: nox.Session) -> None:
    """Mutation testing of the judgement modules."""
    session.install("-e", ".[test]", "mutmut>=3")
    session.run("mutmut", "run", *session.posargs, env={"HYPOTHESIS_PROFILE": "steady"})
    session.run("mutmut", "results")


def _browser(session: nox.Session) -> dict[str, str | None]:
    """Where the browser and the tools of npm are, for the tests that look for them."""
    found = {"CHROMIUM": shutil.which("chromium") or shutil.which("google-chrome")}
    npm = shutil.which("npm")
    if npm:
        folder = Path(session.create_tmp())
        session.run(
            npm, "install", "--silent", f"--prefix={folder}", *PAGE_TOOLS, external=True
        )
        found["NODE_MODULES"] = str((folder / "node_modules").resolve())
    else:
        session.warn("npm is not here: html-validate and axe are passed over")
    if not found["CHROMIUM"]:
        session.warn("Chromium is not here: no page is opened, printed or looked at by axe")
    return found


@nox.session
def pages(session: nox.Session) -> None:
    """Whole pages in Chromium: valid, within reach of everybody, whole on paper."""
    session.install("-e", ".[test]", "django>=5.2", "playwright>=1.48", "pypdf>=5")
    # Whoever drives a browser needs sockets of this machine.
    session.run(
        "python",
        "-m",
        "pytest",
        "--force-enable-socket",
        "-m",
        "heavy",
        "tests/pages",
        *session.posargs,
        env=_browser(session),
    )


@nox.session
def examples(session: nox.Session) -> None:
    """Every example with its real framework, and the check-in page on a phone."""
    session.install(
        "-e",
        ".[test]",
        "django>=5.2",
        "fastapi>=0.115",
        "flask>=3",
        "httpx>=0.27",
        "ipykernel>=6",
        "nbclient>=0.10",
        "playwright>=1.48",
        "tzdata",
    )
    session.run(
        "python",
        "-m",
        "pytest",
        "--force-enable-socket",
        "-m",
        "heavy or not heavy",
        "tests/examples",
        *session.posargs,
        env=_browser(session),
    )


@nox.session
def pictures(session: nox.Session) -> None:
    """The pictures of the README, made again from what the library says now."""
    session.install("-e", ".[html]", "playwright>=1.48", "pillow>=10")
    session.run("python", "docs/pictures/make.py", env=_browser(session))


@nox.session
def bench(session: nox.Session) -> None:
    """What the package costs whoever imports it, beside its peers."""
    session.install(".", "pycountry", "us", "langcodes", "holidays", "faker", "zen-engine")
    session.run("python", "benchmarks/run.py")
