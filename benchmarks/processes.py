# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What is timed in fresh processes, one after the other, round by round.
"""

import compileall
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import microneedling_care as care

PACKAGE = Path(care.__file__).parent

IMPORT_ATTRS = "import attrs"
# The least that any first answer costs: the reader, the parser, and one family's file.
FLOOR = """
import attrs, json
from importlib_resources import files
json.loads(files("floor").joinpath("benefits.json").read_text("utf-8"))
"""
BENEFITS = "import microneedling_care as care; care.benefits()"
STAGES = "import microneedling_care as care; care.recovery_stages()"
ADVICE = """
import microneedling_care as care
report = care.Report(treatment=care.Treatment(depth_mm=1.5), day=3, signs=["pus"])
care.escalation_advice(report)
"""
EVERYTHING = """
import microneedling_care as care
care.recovery_stages(), care.signs(), care.care_steps(), care.benefits(), care.claims()
care.disagreements(), care.escalation_levels(), care.emergency_signs()
"""
PEERS = {
    "pycountry": ("import pycountry", "pycountry.countries.get(alpha_2='FR').name"),
    "us": ("import us", "us.states.lookup('OH').name"),
    "langcodes": ("import langcodes", "langcodes.standardize_tag('fr_FR')"),
    "holidays": ("import holidays", "holidays.country_holidays('FR').get('2026-01-01')"),
    "faker": ("import faker", "faker.Faker().name()"),
}


class Fresh:
    """
    Fresh processes of this Python, all with byte code, in one folder of copies.

    Attributes:
        folder: Where the floor's data, and the package as a folder and as a
            zip are.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        floor = folder / "floor"
        floor.mkdir()
        (floor / "__init__.py").touch()
        shutil.copy(PACKAGE / "locales" / "en" / "benefits.json", floor)
        self.copy = folder / "copy"
        shutil.copytree(
            PACKAGE, self.copy / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__")
        )
        # A zip finds byte code only beside its source.
        compileall.compile_dir(self.copy, quiet=2, legacy=True)
        self.zip = folder / "care.zip"
        with zipfile.ZipFile(self.zip, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(self.copy.rglob("*")):
                archive.write(file, file.relative_to(self.copy))
        compileall.compile_dir(self.copy, quiet=2)

    def _run(self, before: str, code: str, after: str, path: Path | None = None) -> float:
        first = f"import sys; sys.path[:0] = [{str(path or self.folder)!r}]\n"
        # Isolated: no variable may turn byte code off.
        done = subprocess.run(
            [sys.executable, "-I", "-c", f"{first}{before}\n{code}\n{after}"],
            capture_output=True,
            text=True,
            check=True,
        )
        return float(done.stdout)

    def seconds(self, code: str, path: Path | None = None) -> float:
        """The processor time that *code* takes, the start of Python itself left out."""
        before = "from time import process_time as now; start = now()"
        return self._run(before, code, "print(now() - start)", path)

    def megabytes(self, code: str) -> float:
        """The peak memory of a process that runs *code*, as Linux counts it."""
        before = "read = open('/proc/self/status').read"
        after = "print(int(read().split('VmHWM:')[1].split()[0]) / 1024)"
        return self._run(before, code, after)


def peers() -> dict[str, tuple[str, str]]:
    """Those of the peers that are installed, each with its import and a first answer."""
    return {name: code for name, code in PEERS.items() if find_spec(name)}


def measure(fresh: Fresh, rounds: int) -> Mapping[str, list[float]]:
    """Every code in every round: seconds by name, and the same in megabytes."""
    timed = {
        "attrs": (IMPORT_ATTRS, None),
        "import": ("import microneedling_care", None),
        "floor": (FLOOR, None),
        "benefits": (BENEFITS, None),
        "stages": (STAGES, None),
        "advice": (ADVICE, None),
        "everything": (EVERYTHING, None),
        "folder": (BENEFITS, fresh.copy),
        "zip": (BENEFITS, fresh.zip),
    }
    for name, (importing, asking) in peers().items():
        timed[f"import {name}"] = (importing, None)
        timed[f"first {name}"] = (f"{importing}\n{asking}", None)
    weighed = {"MB attrs": IMPORT_ATTRS, "MB benefits": BENEFITS, "MB everything": EVERYTHING}
    for code, path in timed.values():
        fresh.seconds(code, path)
    found: dict[str, list[float]] = {name: [] for name in (*timed, *weighed)}
    for _ in range(rounds):
        for name, (code, path) in timed.items():
            found[name].append(fresh.seconds(code, path))
        for name, code in weighed.items():
            found[name].append(fresh.megabytes(code))
    return found
