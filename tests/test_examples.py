# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The examples people copy: that all of them are run, and none is skipped in silence.
"""

import re
import shlex
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from microneedling_care.__main__ import main

ROOT = Path(__file__).parent.parent
if not (ROOT / "README.md").is_file():
    pytest.skip("the pages are not here", allow_module_level=True)

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/*.md"))]
PYTHON_BLOCKS = {
    "README.md": 4,
    "docs/api.md": 8,
    "docs/outputs.md": 3,
    "docs/ten-minutes.md": 3,
}
COMMANDS = [
    line
    for page in PAGES
    for block in re.findall(r"```sh\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    for line in block.splitlines()
    if line.strip().startswith("microneedling-care ")
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_is_of_a_kind_that_runs(page: Path) -> None:
    """Blocks are python, which the tests run, or of a kind that is no Python."""
    kinds = re.findall(r"^ *```(\S+)", page.read_text("utf-8"), re.MULTILINE)

    assert {kind for kind in kinds if kind[0] != "{"} <= {"python", "sh", "toml", "text"}
    assert kinds.count("python") == PYTHON_BLOCKS.get(str(page.relative_to(ROOT)), 0)


def test_every_python_block_is_collected() -> None:
    """The ordinary run collects each of them, so that none stops running unseen."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]
    paths = [path for path in settings["ini_options"]["testpaths"] if path[0] in "RCd"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", *paths],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    collected = Counter(re.findall(r"^(\S+\.md)::", done.stdout, re.MULTILINE))

    assert collected == PYTHON_BLOCKS


def test_there_are_commands() -> None:
    """The pages show commands of the terminal tool."""
    assert COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_works(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A command that a page shows ends well and prints something."""
    argv = shlex.split(command.partition(" > ")[0])[1:]

    assert main(argv) == 0
    assert capsys.readouterr().out


def test_the_two_commands_are_marked() -> None:
    """The README's two commands stand where CI looks for them."""
    text = (ROOT / "README.md").read_text("utf-8")

    assert text.count("<!-- main command -->\n```sh\n") == 1
    assert text.count("<!-- test command -->\n```sh\n") == 1
