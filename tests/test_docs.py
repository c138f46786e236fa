# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The pages: whole, in the table of contents, and nothing repeated that the code knows.
"""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

import microneedling_care as care
from microneedling_care import outputs
from microneedling_care.cases import cases

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
if not DOCS.is_dir():
    pytest.skip("the pages are not here", allow_module_level=True)

WRITTEN = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]
TEXTS = {page.name: page.read_text("utf-8") for page in WRITTEN}

# What somebody would count by hand, and how many there are.
COUNTS = {
    "rules?": len(care.rules()),
    "cases?": len(cases()),
    "(sources?|publications?)": len(care.sources()),
    "units?": len(care.content_units()),
    "signs?": len(care.Sign),
    "care steps?": len(care.CareStep),
    "benefits?": len(care.Benefit),
    "claims?": len(care.Claim),
    "risk factors?": len(care.RiskFactor),
}


def test_every_page_is_in_a_table_of_contents() -> None:
    """Each page is listed once on the first one, and nothing else is."""
    trees = re.findall(r"```\{toctree\}\n(.*?)```", TEXTS["index.md"], re.DOTALL)
    listed = [
        line
        for tree in trees
        for line in tree.splitlines()
        if line and not line.startswith(":")
    ]

    assert sorted(listed) == sorted({page.stem for page in DOCS.glob("*.md")} - {"index"})


def test_every_public_name_is_on_the_api_page_once() -> None:
    """No public name is missing there, and none stands twice."""
    named = Counter(re.findall(r"^\.\. auto\w+:: (\w+)", TEXTS["api.md"], re.MULTILINE))

    assert named == Counter([*care.__all__, *outputs.__all__])


def test_every_test_that_a_page_names_exists() -> None:
    """A class or file of tests that a page names is there."""
    classes = {
        node.name
        for file in ROOT.glob("tests/*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    named = {name for text in TEXTS.values() for name in re.findall(r"\bTest[A-Z]\w+", text)}
    files = {name for text in TEXTS.values() for name in re.findall(r"tests/\w+\.\w+", text)}

    assert named
    assert named <= classes
    assert {name for name in files if not (ROOT / name).is_file()} == set()


def test_every_law_has_its_test() -> None:
    """Each law that a test class states has a number of its own, without a gap."""
    stated = sorted(
        int(number)
        for file in ROOT.glob("tests/test_*.py")
        for number in re.findall(r'^    """Law (\d+): ', file.read_text("utf-8"), re.MULTILINE)
    )

    assert stated == list(range(1, len(stated) + 1))
    assert stated


@pytest.mark.parametrize("page", TEXTS)
def test_no_page_repeats_what_the_code_knows(page: str) -> None:
    """No page but the changelog gives the version, and none a count."""
    text = TEXTS[page]

    assert care.__version__ not in text
    for noun, count in COUNTS.items():
        assert not re.search(rf"\b{count} {noun}\b", text), noun


@pytest.mark.parametrize("page", TEXTS)
def test_one_sentence_a_line(page: str) -> None:
    """Outside tables and blocks, a line of prose holds one sentence."""
    prose = re.sub(r"^ *```.*?^ *```$", "", TEXTS[page], flags=re.DOTALL | re.MULTILINE)
    lines = [line for line in prose.splitlines() if not line.startswith("|")]

    assert [line for line in lines if re.search(r"[a-z`)]\. [A-Z]", line)] == []
