# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A stream of reports, one line of JSON each: equal answers, constant memory.
"""

import itertools
import json
import multiprocessing
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import microneedling_care as care
from strategies import reports

stream_reports = pytest.importorskip("stream_reports", reason="the examples are not here")


@given(st.lists(reports(), max_size=3))
def test_lines_are_answered_in_order(told: list[care.Report]) -> None:
    """Each line gets the level and the rules that `escalate` gives its report."""
    lines = [json.dumps(care.as_data(report)) for report in told]
    answers = [json.loads(line) for line in stream_reports.levels(lines)]
    expected = [care.escalate(report) for report in told]

    assert [answer["level"] for answer in answers] == [e.level.id for e in expected]
    assert [answer["rules"] for answer in answers] == [
        [fired.rule for fired in e.fired] for e in expected
    ]


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        '{"day": 3}',
        '{"treatment": {}, "day": -1}',
        '{"treatment": {}, "day": 3, "sings": ["pus"]}',
        '{"treatment": {}, "day": 3, "signs": [{"sign": "puss"}]}',
    ],
)
def test_a_line_that_is_no_report_is_named(line: str) -> None:
    """The run stops at a wrong line and says which it was."""
    good = '{"treatment": {"depth_mm": 1.5}, "day": 3, "signs": ["peeling"]}'
    answers = stream_reports.levels([good, line])

    assert json.loads(next(answers))["level"] == "self_care"
    with pytest.raises(SystemExit, match=r"^line 2: "):
        next(answers)


def lines(count: int) -> Iterator[str]:
    """So many reports that hardly ever repeat."""
    signs, factors = itertools.cycle(care.Sign), itertools.cycle(care.RiskFactor)
    for number in range(count):
        told = {
            "treatment": {"depth_mm": 0.1 + number % 35 / 10.5},
            "day": number % 3650,
            "signs": [next(signs), next(signs)],
            "risk_factors": [next(factors)],
        }
        yield json.dumps(told)


def peak_kilobytes() -> int:
    """The most memory this process has held so far."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("utf-8"))
    assert found
    return int(found[1])


def growth(count: int) -> tuple[int, int]:
    """How many lines were answered, and how much memory the last nine tenths added."""
    answers = stream_reports.levels(lines(count))
    begun = sum(1 for _ in itertools.islice(answers, count // 10))
    early = peak_kilobytes()
    return begun + sum(1 for _ in answers), peak_kilobytes() - early


@pytest.mark.heavy
@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read as Linux tells it")
def test_a_million_reports_in_constant_memory() -> None:
    """After the first hundred thousand of a million, the peak grows by less than a megabyte."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        answered, grown = pool.apply(growth, (1_000_000,))

    assert answered == 1_000_000
    assert grown < 1024
