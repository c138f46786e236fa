# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Judgement: a report looked up in the rows, highest level first.

It answers in ids; `guide` turns them into words.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

import attrs

from .data import Public
from .report import FEVER_C, LOW_TEMPERATURE_C, Observation, Report
from .rows import RiskRow, Rule
from .vocabulary import (
    Answer,
    DepthBand,
    Device,
    Effect,
    EmergencyGroup,
    Extent,
    Finding,
    Level,
    RiskFactor,
    Severity,
    Sign,
    Trend,
)


@cache
def _rules() -> tuple[Rule, ...]:
    # Rows are imported on first use: most who import the package need few of them.
    from .limit_rows import LIMIT_RULES
    from .rule_rows import DANGER_RULES

    return (*DANGER_RULES, *LIMIT_RULES)


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the sheet a clinician signs."""
    return _rules()


def risks() -> tuple[RiskRow, ...]:
    """What every risk factor does, in the order of the dossier."""
    from .risk_rows import RISK_ROWS

    return RISK_ROWS


@attrs.frozen(eq=False, repr=False)
class FiredRule(Public):
    """
    One rule that a report matched.

    Attributes:
        rule: The rule's id.
        sign: The sign, or other thing told, that it is about.
        level: The least urgent level it allows, risk factors counted.
        act_within_hours: Act within this time; None where nothing is due.
        factors: The risk factors that lifted it.
        unsure: Whether the person could not say yes or no to the sign.
    """

    rule: str
    sign: Sign | Finding
    level: Level
    act_within_hours: int | None
    factors: tuple[RiskFactor, ...] = ()
    unsure: bool = False


@attrs.frozen(eq=False, repr=False)
class Escalation(Public):
    """
    The answer to a report, in ids.

    Attributes:
        level: How fast to act: the highest that any rule asks for.
        act_within_hours: Act within this time; None for self care.
        fired: Every rule that the report matched, most urgent first.
        questions: What to ask again, or ask at last: it may raise the level.
    """

    level: Level
    act_within_hours: int | None
    fired: tuple[FiredRule, ...]
    questions: tuple[Sign | Finding, ...]


# Hours from reading the advice, as in section 0 of the escalation dossier.
ACT_WITHIN_HOURS: Final[dict[Level, int | None]] = {
    Level.SELF_CARE: None,
    Level.MONITOR: 24,
    Level.CONTACT_CLINIC: 48,
    Level.SAME_DAY: 12,
    Level.EMERGENCY: 0,
}


def by_sign(rules: Iterable[Rule]) -> dict[Sign | Finding, tuple[Rule, ...]]:
    """*rules* under each sign they are about, so that others cost nothing."""
    found: dict[Sign | Finding, list[Rule]] = {}
    for rule in rules:
        for sign in rule.signs:
            found.setdefault(sign, []).append(rule)
    return {sign: tuple(rows) for sign, rows in found.items()}


_POSITION: Final = {band: position for position, band in enumerate(DepthBand)}


def _names(row: RiskRow, rule_id: str) -> bool:
    """Whether *row* acts on the rule; a number without letter stands for all its rows."""
    return rule_id in row.rules or rule_id.rstrip("bcdefghij") in row.rules


class RuleIndex:
    """
    The rows, indexed once: a look-up touches those about what was told, and no others.
    """

    def __init__(self, rules: tuple[Rule, ...], risks: tuple[RiskRow, ...]) -> None:
        self.rules: Final = {rule.id: rule for rule in rules}
        self.by_sign: Final = by_sign(rules)
        self.order: Final = {rule.id: position for position, rule in enumerate(rules)}
        self.risks: Final = risks
        self.risk_of_factor: Final = {row.factor: row for row in risks}
        # Signs whose level hangs on numbing cream, so that it has to be asked for.
        self.cream_signs: Final = frozenset(
            sign
            for rule in rules
            if rule.numbing_cream_hours is not None and rule.level is Level.EMERGENCY
            for sign in rule.signs
        )


@cache
def rule_index() -> RuleIndex:
    """The index of every rule there is."""
    return RuleIndex(rules(), risks())


def escalate(report: Report) -> Escalation:
    """
    How fast to act on *report*, and the rules that say so.

    A look-up of published advice, not a diagnosis. The highest level wins and
    nothing lowers it: telling more never calms, and not knowing never calms.

    >>> from .treatment import Treatment
    >>> report = Report(treatment=Treatment(), day=3, signs=["peeling", "pus"])
    >>> answer = escalate(report)
    >>> answer.level.id, answer.fired[0].rule
    ('same_day', 'R21')
    """
    return look_up(report, rule_index())


def look_up(report: Report, index: RuleIndex) -> Escalation:
    """How fast *index* says to act on *report*."""
    factors = _factors(report)
    told = _told(report)
    present = frozenset(thing.sign for thing in told if isinstance(thing, Observation))
    position = _POSITION[report.treatment.window_band]
    fired: list[FiredRule] = []
    for thing in told:
        if isinstance(thing, Observation):
            fired += _matches(index, thing.sign, thing, report, position, present, factors)
        else:
            # A needle that *may* have been used is what the rule is about.
            fired += _matches(index, thing, _PLAIN, report, position, present, factors)
    for sign in report.unsure:
        if sign not in present:
            found = _matches(index, sign, Observation(sign), report, position, present, factors)
            fired += map(_as_unsure, found)
    order = index.order
    fired.sort(key=lambda rule: (-rule.level, order[rule.rule], rule.sign))
    level = fired[0].level
    due = [
        rule.act_within_hours
        for rule in fired
        if rule.level is level and rule.act_within_hours is not None
    ]
    questions = _questions(index, report, present, factors)
    return Escalation(level, min(due, default=None), tuple(fired), questions)


def _told(report: Report) -> tuple[Observation | Finding, ...]:
    """Everything told for sure: signs, what the thermometer means, and the rest."""
    told: list[Observation | Finding] = list(report.signs)
    if report.temperature_c is not None and report.temperature_c >= FEVER_C:
        told.append(Observation(Sign.FEVER))
    if report.temperature_c is not None and report.temperature_c < LOW_TEMPERATURE_C:
        told.append(Observation(Sign.LOW_TEMPERATURE))
    if report.worried:
        told.append(Finding.WORRIED)
    if report.blood_exposure in (Answer.YES, Answer.UNSURE):
        told.append(Finding.BLOOD_EXPOSURE)
    if not told and not report.unsure:
        told.append(Finding.NOTHING_REPORTED)
    return tuple(told)


def _factors(report: Report) -> frozenset[RiskFactor]:
    factors = set(report.risk_factors)
    if report.treatment.device is Device.HOME_ROLLER:
        factors.add(RiskFactor.HOME_OR_SHARED_DEVICE)
    if report.no_better:
        factors.add(RiskFactor.SECOND_REPORT)
    return frozenset(factors)


def _matches(
    index: RuleIndex,
    about: Sign | Finding,
    observation: Observation,
    report: Report,
    position: int,
    present: frozenset[Sign],
    factors: frozenset[RiskFactor],
) -> list[FiredRule]:
    day = report.day
    # What is not known counts as the middle.
    trend = observation.trend or Trend.SAME
    severity = observation.severity or Severity.MODERATE
    extent = observation.extent or Extent.PATCH
    return [
        _lifted(index, rule.id, about, factors)
        for rule in index.by_sign[about]
        if rule.from_day[position] <= day
        and rule.trend <= trend
        and rule.severity <= severity
        and rule.extent <= extent
        and (rule.to_day is None or day <= rule.to_day[position])
        and _circumstances_hold(rule, observation, report, present)
    ]


# Stands in where what is told is no sign and has no qualifiers.
_PLAIN: Final = Observation(Sign.PEELING)


def _circumstances_hold(
    rule: Rule, observation: Observation, report: Report, present: frozenset[Sign]
) -> bool:
    """Whether *rule* is met in what does not come in degrees."""
    return (
        (not rule.together_with or not present.isdisjoint(rule.together_with))
        and (not rule.one_sided or observation.one_sided is True)
        and (
            not rule.near or report.treatment.area in rule.near or observation.site in rule.near
        )
        and (not rule.heat or report.treatment.heat)
        and (rule.numbing_cream_hours is None or _cream(rule, report))
        and (rule.exposure_hours is None or _exposed(rule, report))
        and (rule.under_treatment_hours is None or _under_treatment(rule, report))
        and (not rule.products or not set(rule.products).isdisjoint(report.products))
    )


def _cream(rule: Rule, report: Report) -> bool:
    if report.numbing_cream is Answer.NO:
        return False
    if report.numbing_cream is Answer.NOT_ASKED and not rule.even_if_not_asked:
        return False
    # Cream comes off when the needles start, so hours since then are the least there can be.
    hours = report.numbing_cream_hours
    if hours is None:
        hours = report.hours
    return hours is None or hours <= (rule.numbing_cream_hours or 0)


def _exposed(rule: Rule, report: Report) -> bool:
    first, last = rule.exposure_hours or (0, None)
    if rule.unless_protected and report.hepatitis_b_protected is Answer.YES:
        return False
    hours = report.blood_exposure_hours
    return hours is None or (first <= hours and (last is None or hours <= last))


def _under_treatment(rule: Rule, report: Report) -> bool:
    if report.under_treatment not in (Answer.YES, Answer.UNSURE):
        return False
    hours = report.under_treatment_hours
    return hours is None or hours >= (rule.under_treatment_hours or 0)


@lru_cache(maxsize=4096)
def _lifted(
    index: RuleIndex, rule_id: str, sign: Sign | Finding, factors: frozenset[RiskFactor]
) -> FiredRule:
    """The rule as it fires for somebody with *factors*."""
    rule = index.rules[rule_id]
    level = rule.level
    due = rule.act_within_hours
    if due is None:
        due = ACT_WITHIN_HOURS[level]
    if not factors:
        return FiredRule(rule.id, sign, level, due)
    lifted_by: list[RiskFactor] = []
    for row in index.risks:
        if row.factor not in factors or not _names(row, rule.id):
            continue
        wanted = row.level
        if row.effect is Effect.RAISE:
            wanted = Level(min(rule.level + 1, row.level))
        if wanted > level:
            level, due = wanted, ACT_WITHIN_HOURS[wanted]
        if wanted >= rule.level:
            lifted_by.append(row.factor)
        if row.act_within_hours is not None and due is not None and wanted == level:
            due = min(due, row.act_within_hours)
    if RiskFactor.SECOND_REPORT in factors and level < Level.EMERGENCY:
        level = Level(level + 1)
        due = ACT_WITHIN_HOURS[level]
        lifted_by.append(RiskFactor.SECOND_REPORT)
    return FiredRule(rule.id, sign, level, due, tuple(lifted_by))


def _as_unsure(fired: FiredRule) -> FiredRule:
    """*fired* for a sign nobody is sure of: never self care for a danger, never more than yes."""
    level = min(fired.level, Level.CONTACT_CLINIC)
    due = fired.act_within_hours
    if fired.level > level:
        due = 24
    return attrs.evolve(fired, level=level, act_within_hours=due, unsure=True)


def _questions(
    index: RuleIndex, report: Report, present: frozenset[Sign], factors: frozenset[RiskFactor]
) -> tuple[Sign | Finding, ...]:
    asked: dict[Sign | Finding, None] = {
        sign: None for sign in report.unsure if sign not in present
    }
    if not present.isdisjoint(index.cream_signs) and report.numbing_cream in (
        Answer.NOT_ASKED,
        Answer.UNSURE,
    ):
        asked[Finding.NUMBING_CREAM] = None
    if report.blood_exposure is Answer.UNSURE:
        asked[Finding.BLOOD_EXPOSURE] = None
    for factor in sorted(factors):
        for question in index.risk_of_factor[factor].asks:
            known = (
                report.blood_exposure is not Answer.NOT_ASKED
                if question is Finding.BLOOD_EXPOSURE
                else question in present
            )
            if not known:
                asked[question] = None
    return tuple(asked)


# The list that every answer carries, in as few lines as a card may have.
EMERGENCY_SIGNS: Final[dict[EmergencyGroup, tuple[Sign, ...]]] = {
    EmergencyGroup.BREATHING: (
        Sign.TROUBLE_BREATHING,
        Sign.THROAT_TIGHTNESS,
        Sign.LIP_OR_TONGUE_SWELLING,
        Sign.FAST_FACE_SWELLING,
    ),
    EmergencyGroup.COLLAPSE: (
        Sign.FAINTING,
        Sign.FIT,
        Sign.CHEST_PAIN,
        Sign.VERY_DIZZY,
        Sign.MOUTH_TINGLING,
    ),
    EmergencyGroup.VERY_ILL: (
        Sign.CONFUSION,
        Sign.BLUE_OR_GREY_SKIN,
        Sign.NON_FADING_RASH,
        Sign.EXTREME_SHIVERING,
        Sign.NO_URINE,
        Sign.FEELING_OF_DYING,
        Sign.REPEATED_VOMITING,
    ),
    EmergencyGroup.EYES: (Sign.SIGHT_CHANGE, Sign.BULGING_EYE, Sign.EYE_INJURY),
    EmergencyGroup.FACE_OR_ARM: (Sign.FACE_DROOP, Sign.ARM_OR_SPEECH_TROUBLE),
    EmergencyGroup.SKIN: (
        Sign.PAIN_OUT_OF_PROPORTION,
        Sign.DARK_OR_NUMB_SKIN,
        Sign.DEEP_BURN,
        Sign.BLEEDING_NOT_STOPPING,
    ),
}
