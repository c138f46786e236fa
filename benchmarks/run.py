# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Measures what the package costs, and writes ``results.md``: ``python benchmarks/run.py``.

Everything is a ratio of two things timed in the same round, for machines differ.
A peer that is not installed is left out and named.
"""

import platform
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles

import loops
import processes
from processes import PEERS, Fresh

ROUNDS = 15
HERE = Path(__file__).parent


def ratios(numbers: Sequence[float], base: Sequence[float]) -> list[float]:
    """Each of *numbers* over the one of *base* in the same round."""
    return [number / least for number, least in zip(numbers, base, strict=True)]


def row(
    what: str,
    found: Sequence[float],
    unit: str = "",
    most: float | None = None,
    least: float | None = None,
) -> str:
    """One line of the table: the median, the range, and what it was to be."""
    middle = median(found)
    figure, reached = "", ""
    if most is not None:
        figure, reached = f"at most {most:g}{unit}", "yes" if middle <= most else "**no**"
    if least is not None:
        figure, reached = f"at least {least:g}{unit}", "yes" if middle >= least else "**no**"
    spread = f"{min(found):.3g} to {max(found):.3g}"
    return f"| {what} | {middle:.3g}{unit} | {spread} | {figure} | {reached} |"


def fresh_rows(folder: Path) -> Iterator[str]:
    """What a fresh process pays."""
    times = processes.measure(Fresh(folder), ROUNDS)
    attrs, floor = times["attrs"], times["floor"]
    yield row("`import microneedling_care`", ratios(times["import"], attrs), " U", 1.45)
    for name in PEERS:
        if f"import {name}" in times:
            yield row(f"`import {name}`", ratios(times[f"import {name}"], attrs), " U")
    yield row("F", ratios(floor, attrs), " U")
    for name, most in (("benefits", 1.3), ("stages", None), ("advice", None)):
        what = f"import and first answer: {name}"
        yield row(what, ratios(times[name], floor), " F", most)
    yield row("import and every family", ratios(times["everything"], floor), " F", 1.6)
    for name in PEERS:
        if f"first {name}" in times:
            what = f"import and first answer of {name}"
            yield row(what, ratios(times[f"first {name}"], floor), " F")
    zipped = ratios(times["zip"], times["folder"])
    yield row("first answer from a zip, over a folder", zipped, most=1.15)
    for name, most in (("benefits", 4), ("everything", 5)):
        pairs = zip(times[f"MB {name}"], times["MB attrs"], strict=True)
        more = [peak - bare for peak, bare in pairs]
        yield row(f"peak memory over `import attrs`: {name}", more, " MB", most)


def warm_rows() -> Iterator[str]:
    """What an app pays once it runs."""
    times = loops.measure(ROUNDS)
    family = ratios(times["family"], times["parse"])
    yield row("reading, parsing and joining a family, over `json.loads`", family, most=2)
    look_up = ratios(times["look-up"], times["dict"])
    yield row("look-up of one text, over a dict access in a function", look_up, most=4)
    for name, what in (("look-up by id", "the same by id"), ("sign by id", "a sign by id")):
        yield row(f"{what}, from the module", ratios(times[name], times["dict"]))
    if "pycountry get" in times:
        found = ratios(times["pycountry get"], times["look-up"])
        yield row("`pycountry.countries.get`, over the look-up", found, least=5)
    micro = [1e6 * seconds for seconds in times["escalate"]]
    yield row("`escalate()`, three signs", micro, " µs")
    for name, least in (("zen table", 40), ("zen expressions", 5)):
        if name in times:
            what = f"{name}, over ours, {len(loops.PLAIN)} equal rows"
            yield row(what, ratios(times[name], times["plain rows"]), least=least)
    cuts = quantiles(times["single"], n=100)
    yield row("`escalate()`, p99 over p50", [cuts[98] / cuts[49]], most=3)
    crowded = ratios(times["crowded"], times["full index"])
    yield row("`escalate()` with a hundred times the rows, over without", crowded, most=1.5)
    micro = [1e6 * seconds for seconds in times["advice"]]
    yield row("`escalation_advice()`", micro, " µs", most=60)
    advice = ratios(times["advice"], times["escalate"])
    yield row("the same, over `escalate()`", advice, most=15)


def wheel_rows(folder: Path) -> Iterator[str]:
    """The size of the wheel, and of one language in it."""
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), "."]
    subprocess.run(command, cwd=HERE.parent, check=True)
    (wheel,) = folder.glob("*.whl")
    words = [
        file for file in zipfile.ZipFile(wheel).infolist() if "/locales/en/" in file.filename
    ]
    yield row("the wheel", [wheel.stat().st_size / 1000], " KB", most=300)
    yield row(
        "one language in it", [sum(f.compress_size for f in words) / 1000], " KB", most=80
    )


def main() -> None:
    """Measure, show and write."""
    missing = [name for name in (*PEERS, "zen") if not processes.find_spec(name)]
    with tempfile.TemporaryDirectory() as folder:
        lines = [
            f"Python {platform.python_version()}, {ROUNDS} rounds, two shared cores, processor time.",
            "U is the time of `import attrs`.",
            "F is that of a fresh process which imports attrs, importlib-resources and json, and reads and parses one file of words.",
            *([f"Not installed, so not measured: {', '.join(missing)}."] if missing else []),
            "",
            "| what | median | lowest to highest | to reach | reached |",
            "|---|---|---|---|---|",
            *fresh_rows(Path(folder)),
            *warm_rows(),
            *wheel_rows(Path(folder)),
        ]
    text = "\n".join(lines) + "\n"
    print(text)
    (HERE / "results.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
