# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The examples people copy: that all of them are run, and none is skipped in silence.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
if not (ROOT / "README.md").is_file():
    pytest.skip("the pages are not here", allow_module_level=True)

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/**/*.md"))]
PYTHON_BLOCKS = {"README.md": 4}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_is_of_a_kind_that_runs(page: Path) -> None:
    """Blocks are python, which the tests run, or of a kind that is no Python."""
    kinds = re.findall(r"^```(\S+)", page.read_text("utf-8"), re.MULTILINE)

    assert {kind for kind in kinds if kind[0] != "{"} <= {"python", "sh", "toml", "text"}
    assert kinds.count("python") == PYTHON_BLOCKS.get(page.name, 0)


def test_the_two_commands_are_marked() -> None:
    """The README's two commands stand where CI looks for them."""
    text = (ROOT / "README.md").read_text("utf-8")

    assert text.count("<!-- main command -->\n```sh\n") == 1
    assert text.count("<!-- test command -->\n```sh\n") == 1
