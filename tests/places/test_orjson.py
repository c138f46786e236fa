# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
orjson: answers inside an app's own data, with `as_data` as the default.
"""

import json

import pytest

import microneedling_care as care

orjson = pytest.importorskip("orjson", reason="orjson is not installed")


def test_answers_inside_the_app_s_own_data() -> None:
    """One argument writes any answer wherever it stands, as `as_data` gives it."""
    report = care.Report(treatment=care.Treatment(depth_mm=1.5), day=3, signs=["pus"])
    message = {"patient": 7, "advice": care.escalation_advice(report), "told": [report]}
    written = orjson.dumps(message, default=care.as_data)

    assert orjson.loads(written) == {
        "patient": 7,
        "advice": care.as_data(message["advice"]),
        "told": [care.as_data(report)],
    }


def test_the_same_as_the_standard_library() -> None:
    """The bytes are those of the standard library's writer with the same default."""
    today = care.recovery_day(care.Treatment(), 3)
    written = json.dumps(today, default=care.as_data, separators=(",", ":"), ensure_ascii=False)

    assert orjson.dumps(today, default=care.as_data).decode() == written
