# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The clinical cases: what a clinician wrote down, answered.
"""

import pytest

from microneedling_care import Level, RiskFactor, escalate, risks, rules
from microneedling_care.cases import Case, cases

CASES = cases()
ORDINARY = [case for case in CASES if case.ordinary]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_case(case: Case) -> None:
    """The level is the expected one, and the rules it names fired."""
    answer = escalate(case.report)
    fired = {rule.rule for rule in answer.fired}
    factors = {factor for rule in answer.fired for factor in rule.factors}
    factors |= set(case.report.risk_factors)
    fired |= {row.id for row in risks() if row.factor in factors}

    assert answer.level is case.expect
    for rule in case.rules:
        assert any(found[: len(rule)] == rule for found in fired), rule


def test_there_are_enough() -> None:
    """At least 150 cases, each a sentence of its own, with a reason."""
    assert len(CASES) >= 150
    assert len({case.sentence for case in CASES}) == len(CASES)
    assert all(case.sentence.endswith(".") and case.because for case in CASES)


def test_no_hazardous_under_call() -> None:
    """No answer is two levels low, and no emergency is answered below same day."""
    hazardous = [
        case.sentence
        for case in CASES
        if (level := escalate(case.report).level) <= case.expect - 2
        or (case.expect is Level.EMERGENCY and level < Level.SAME_DAY)
    ]

    assert hazardous == []


def test_ordinary_recovery_is_not_alarmed() -> None:
    """At most 1 in 20 ordinary-recovery cases is answered above monitor."""
    above = [c for c in ORDINARY if escalate(c.report).level > Level.MONITOR]

    assert len(ORDINARY) >= 60
    assert len(above) * 20 <= len(ORDINARY)


def test_every_dossier_rule_has_a_case() -> None:
    """Each rule of the dossier, R01 to R51, is named by a case."""
    named = {rule[:3] for case in CASES for rule in case.rules}

    assert {rule.id[:3] for rule in rules() if rule.id.startswith("R")} <= named


def test_every_risk_factor_and_level_has_a_case() -> None:
    """Each risk factor and each level appears in a case."""
    factors = {factor for case in CASES for factor in case.report.risk_factors}
    if any(case.report.no_better for case in CASES):
        factors.add(RiskFactor.SECOND_REPORT)

    assert factors == set(RiskFactor)
    assert {case.expect for case in CASES} == set(Level)
