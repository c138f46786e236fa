# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The pictures of the README: there, small, and of what the library says today.
"""

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
if not PICTURES.is_dir():
    pytest.skip("the pictures are not here", allow_module_level=True)

LARGEST = 80_000


@pytest.fixture(scope="module")
def make() -> ModuleType:
    """The script that draws them."""
    spec = importlib.util.spec_from_file_location("make_pictures", PICTURES / "make.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_picture_is_stale(make: ModuleType) -> None:
    """Each was made from what the library says now; else run ``nox --session pictures``."""
    kept = json.loads((PICTURES / "made-from.json").read_text("utf-8"))
    texts = make.made_from()

    assert kept == make.fingerprints(texts)
    assert (PICTURES / "timeline.svg").read_text("utf-8") == texts["timeline.svg"]
    assert (PICTURES / "terminal.svg").read_text("utf-8") == make.screen(texts["terminal.svg"])


def test_they_are_shown_and_small(make: ModuleType) -> None:
    """The README shows each of them with words for whoever cannot see it; none is large."""
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = {src: alt for alt, src in re.findall(r"!\[([^]]+)\]\(([^)]+)\)", readme)}
    names = {f"docs/pictures/{name}" for name in make.made_from()}

    assert set(shown) == names
    assert all(len(alt) > 20 for alt in shown.values())
    assert all((ROOT / name).stat().st_size < LARGEST for name in names)
