# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Hypothesis profiles: a quick one for every run, a long one for CI.
"""

import importlib.util
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_found = importlib.util.find_spec("microneedling_care")
assert _found
assert _found.origin
_AUTHORED = (Path(_found.origin).parent / "sources.toml").is_file()

# The wheel carries the JSON that is read, not the TOML that people write.
collect_ignore = [] if _AUTHORED else ["test_content.py", "test_reading.py"]


def pytest_sessionstart() -> None:
    """Stop in one line where the words are not made, instead of failing everywhere."""
    if not _AUTHORED:
        return
    from microneedling_care import ContentError, content

    try:
        made = content.everything_made()
    except ContentError as error:
        pytest.exit(str(error), returncode=pytest.ExitCode.USAGE_ERROR)
    stale = [p for p, text in made.items() if not p.is_file() or p.read_text("utf-8") != text]
    if stale:
        pytest.exit(
            f"{stale[0].name} is not what its TOML says; run: python -m microneedling_care.content",
            returncode=pytest.ExitCode.USAGE_ERROR,
        )


def pytest_report_header() -> str:
    """Say what is not looked at, and why."""
    if _AUTHORED:
        return "words: as authored and as made"
    return "words: as made; the authored TOML is not here, so its tests are left out"


settings.register_profile("quick", max_examples=100, deadline=None)
settings.register_profile(
    "long", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# The same examples each time: for measuring coverage, and for mutmut, which runs
# the suite again and again in one process.
settings.register_profile(
    "steady",
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
