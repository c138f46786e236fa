# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Reading one language and joining its words to what the rows know.

A words file is read once, on first use, and rows are imported where their
words are: who asks for benefits loads nothing else. Two threads may read a
file at the same time; both get the same, and the last one is kept. Everything returned is
frozen, so it may be shared.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, Final

import attrs

from ._resources import read_json
from .escalation import EMERGENCY_SIGNS, Escalation, FiredRule, escalate, rule_index
from .evidence import Figure, Unit
from .report import Report
from .texts import (
    Advice,
    AdviceQuestion,
    AdviceReason,
    BenefitText,
    CareStepText,
    ClaimText,
    DisagreementText,
    EmergencySign,
    EmergencySigns,
    LevelText,
    SignText,
    StageText,
    folded,
)
from .treatment import LAST_DAY, Treatment
from .vocabulary import (
    Answer,
    Benefit,
    CareStep,
    Claim,
    DepthBand,
    Device,
    Finding,
    Level,
    Reason,
    RiskFactor,
    Sign,
    Stage,
)

# Above this the surgeon's own sheet comes first (no source gives our windows there).
DEEPEST_COVERED_MM: Final = 2.5


@cache
def words(locale: str, file: str) -> Mapping[str, Any]:
    """One words file as it was made, checked when it was made."""
    return read_json("locales", locale, f"{file}.json")


@cache
def phrase(locale: str, unit: Unit, value: int) -> str:
    """*value* as the language says it."""
    if unit is Unit.COUNT:
        return str(value)
    said: str = words(locale, "terms")["durations"][unit][str(value)]
    return said


def hours(locale: str, value: int) -> str:
    """So many hours as the language says them."""
    return phrase(locale, Unit.HOURS, value)


def _spoken(locale: str, figures: Iterable[Figure]) -> dict[str, str]:
    return {figure.name: phrase(locale, figure.unit, figure.value) for figure in figures}


def _filled(table: Mapping[str, Any], numbers: Mapping[str, str]) -> dict[str, Any]:
    """*table* with every number put in its place, and its lists frozen."""

    def put(said: str) -> str:
        # Most sentences speak no number.
        return said.format_map(numbers) if "{" in said else said

    return {
        key: put(value) if isinstance(value, str) else tuple(map(put, value))
        for key, value in table.items()
        if not isinstance(value, dict)
    }


@cache
def stage_text(locale: str, stage: Stage, band: DepthBand) -> StageText:
    """One stage at one depth band."""
    from .recovery import STAGE_ROW_OF, stage_days

    row = STAGE_ROW_OF[stage]
    first, last = stage_days(stage, band)
    return StageText(
        stage=stage,
        first_day=first,
        last_day=last,
        basis=row.basis,
        sources=row.sources,
        **_filled(words(locale, "stages")[stage], {}),
    )


@cache
def sign_text(locale: str, sign: Sign, band: DepthBand) -> SignText:
    """One sign at one depth band."""
    from .sign_rows import COURSE_OF

    said: dict[str, Any] = words(locale, "signs")[sign]
    course = COURSE_OF.get(sign)
    window = course.window(band) if course else None
    numbers = {}
    if window:
        numbers = {
            "typical_end": hours(locale, window.typical_end_hours),
            "outer_limit": hours(locale, window.outer_limit_hours),
        }
    level = level_alone(sign)
    if course and not window:
        # At a depth where it is not expected, its time limits say nothing.
        said = {**said, "usual": _note(locale, "not_expected"), "not_usual": []}
    filled = _filled(said, numbers)
    return SignText(
        sign=sign,
        skin_tones=filled.pop("skin_tones", None),
        usual=filled.pop("usual", None),
        not_usual=filled.pop("not_usual", ()),
        helps=filled.pop("helps", ()),
        window=window,
        get_help=words(locale, "escalation")["levels"][level.id]["if_alone"],
        sources=course.sources if course else _rule_sources(sign),
        **filled,
    )


def level_alone(sign: Sign) -> Level:
    """The most urgent level that *sign* alone can reach, whatever the day."""
    from .sign_rows import COURSE_OF

    if sign in COURSE_OF:
        return Level.CONTACT_CLINIC
    return escalate(Report(treatment=Treatment(), day=LAST_DAY, signs=[sign])).level


def _rule_sources(sign: Sign) -> tuple[str, ...]:
    about = rule_index().by_sign[sign]
    found = (source for rule in about for source in rule.sources)
    return tuple(dict.fromkeys(found))


@cache
def care_step_text(locale: str, step: CareStep, band: DepthBand | None) -> CareStepText:
    """One care step at one depth band, or at unknown depth."""
    from .recovery import CARE_ROW_OF, care_days, care_end_hours

    row = CARE_ROW_OF[step]
    first, last = care_days(row, band)
    end = care_end_hours(row, band)
    numbers = _spoken(locale, row.figures)
    if end is not None:
        numbers["until"] = hours(locale, end)
    return CareStepText(
        step=step,
        kind=row.kind,
        first_day=first,
        last_day=last,
        ground=words(locale, "terms")["care_bases"][row.basis]["text"],
        basis=row.basis,
        figures=row.figures,
        sources=row.sources,
        **_filled(words(locale, "care_steps")[step], numbers),
    )


@cache
def benefit_texts(locale: str) -> Mapping[Benefit, BenefitText]:
    """Every benefit."""
    from .benefit_rows import BENEFIT_ROWS

    certainties = words(locale, "terms")["certainties"]
    found: dict[Benefit, BenefitText] = {}
    for row in BENEFIT_ROWS:
        said = words(locale, "benefits")[row.benefit]
        filled = _filled(said, _spoken(locale, row.figures))
        found[row.benefit] = BenefitText(
            **attrs.asdict(row, recurse=False),
            sessions_studied=filled.pop("sessions"),
            certainty_label=certainties[row.certainty]["label"],
            **filled,
        )
    return found


@cache
def claim_texts(locale: str) -> Mapping[Claim, ClaimText]:
    """Every claim."""
    from .claim_rows import CLAIM_ROWS

    found: dict[Claim, ClaimText] = {}
    for row in CLAIM_ROWS:
        said = words(locale, "claims")[row.claim]
        filled = _filled(said, _spoken(locale, row.figures))
        found[row.claim] = ClaimText(
            **attrs.asdict(row, recurse=False),
            belief=filled["claim"],
            verdict_label=filled["verdict"],
            say_instead=filled["say_instead"],
        )
    return found


@cache
def disagreement_texts(locale: str) -> tuple[DisagreementText, ...]:
    """Every question that sources answer differently."""
    from .disagreement_rows import DISAGREEMENTS

    found: list[DisagreementText] = []
    for row in DISAGREEMENTS:
        said = words(locale, "disagreements")[row.question]
        filled = _filled(said, _spoken(locale, row.figures))
        found.append(
            DisagreementText(
                **attrs.asdict(row, recurse=False),
                asked=filled["question"],
                answer=filled["answer"],
                said=tuple(
                    said["positions"][position.name].format_map(
                        _spoken(locale, position.figures)
                    )
                    for position in row.positions
                ),
            )
        )
    return tuple(found)


@cache
def emergency_signs(locale: str) -> EmergencySigns:
    """The list that every answer carries."""
    said = words(locale, "escalation")
    return EmergencySigns(
        heading=said["emergency"]["heading"],
        lead_in=said["emergency"]["lead_in"],
        worried=said["emergency"]["worried"],
        signs=tuple(
            EmergencySign(group=group, text=said["emergency_groups"][group], signs=signs)
            for group, signs in EMERGENCY_SIGNS.items()
        ),
    )


@cache
def level_text(locale: str, level: Level, due: int | None) -> LevelText:
    """One level, with the hours within which to act."""
    numbers = {"act_within": hours(locale, due)} if due else {}
    said = words(locale, "escalation")["levels"][level.id]
    return LevelText(level=level, **_filled(said, numbers))


def _note(locale: str, name: str) -> str:
    said: str = words(locale, "terms")["notes"][name]
    return said


def notes(locale: str, treatment: Treatment) -> tuple[str, ...]:
    """What has to be known of any answer about *treatment*."""
    names = ["clinic_first", "not_reviewed", "editorial"]
    if treatment.heat:
        names.insert(0, "radiofrequency")
    if treatment.device is Device.HOME_ROLLER:
        names.insert(0, "home_device")
    if treatment.band is None:
        names.insert(0, "unknown_depth")
    elif not treatment.heat and (treatment.depth_mm or 0) > DEEPEST_COVERED_MM:
        names.insert(0, "beyond_studied")
    return tuple(_note(locale, name) for name in names)


@cache
def phrases(locale: str) -> Mapping[str, tuple[str, Sign]]:
    """Every label and synonym under its folded form, as written and with its sign."""
    return {
        folded(said): (said, sign)
        for sign in Sign
        for said in (
            sign,
            words(locale, "signs")[sign]["label"],
            *words(locale, "signs")[sign]["synonyms"],
        )
    }


# For these the library speaks only with a doctor or nurse beside it.
_ADULTS_ONLY: Final = frozenset({RiskFactor.UNDER_18, RiskFactor.PREGNANT_OR_BREASTFEEDING})


def advice(locale: str, report: Report) -> Advice:
    """The answer to *report* in words."""
    answer = escalate(report)
    said = words(locale, "escalation")
    level = level_text(locale, answer.level, answer.act_within_hours)
    reasons = tuple(
        _reason(locale, fired, report.treatment.window_band) for fired in _telling(answer)
    )
    extra = said["advice"]
    remarks = [extra["not_a_check"]]
    if any(fired.unsure for fired in answer.fired):
        remarks.append(extra["unsure"])
    contact, following = level.contact, level.if_unreachable
    if not _ADULTS_ONLY.isdisjoint(report.risk_factors):
        remarks.append(_note(locale, "under_18"))
    if report.clinic_reachable is Answer.NO:
        remarks.append(extra["clinic_unreachable"])
        contact = level.if_unreachable
    due = answer.act_within_hours
    return Advice(
        level=answer.level,
        name=level.name,
        headline=level.headline,
        action=level.action,
        by_when=level.by_when,
        act_within=None if due is None else dt.timedelta(hours=due),
        contact=contact,
        next_contact=following,
        say=level.say,
        meanwhile=level.meanwhile,
        more_urgent=level.more_urgent,
        reasons=reasons,
        questions=tuple(_question(locale, about) for about in answer.questions),
        also_report=extra["also_report"] if _device_trouble(answer, report) else None,
        notes=(*remarks, *notes(locale, report.treatment)),
        emergency_signs=emergency_signs(locale),
        rules=tuple(fired.rule for fired in answer.fired),
        sources=tuple(dict.fromkeys(source for reason in reasons for source in reason.sources)),
    )


def _telling(answer: Escalation) -> Iterable[FiredRule]:
    """
    The fired rules worth a sentence: for each thing told, its most urgent one.

    What is merely expected goes unsaid once anything is not: it would blur why
    the person has to act.
    """
    seen: set[Sign | Finding] = set()
    for fired in answer.fired:
        if fired.sign in seen:
            continue
        if fired.level is Level.SELF_CARE and answer.level > Level.MONITOR:
            continue
        seen.add(fired.sign)
        yield fired


# What a maker or a regulator wants to hear of, whoever treats it.
_DEVICE_TROUBLE: Final = frozenset(
    {
        Reason.DEEP_BURN,
        Reason.BURN_BLISTERS,
        Reason.POSSIBLE_BURN,
        Reason.HOLLOWS,
        Reason.SCAR,
        Reason.NUMBNESS,
        Reason.FACE_OR_ARM_WEAKNESS,
    }
)


def _device_trouble(answer: Escalation, report: Report) -> bool:
    return answer.level >= Level.CONTACT_CLINIC and any(
        rule_index().rules[fired.rule].reason in _DEVICE_TROUBLE for fired in answer.fired
    )


@lru_cache(maxsize=4096)
def _reason(locale: str, fired: FiredRule, band: DepthBand) -> AdviceReason:
    rule = rule_index().rules[fired.rule]
    said = words(locale, "escalation")
    text = said["reasons"][rule.reason]["text"]
    if isinstance(fired.sign, Sign):
        sign = sign_text(locale, fired.sign, band)
        label = sign.label
        if rule.reason is Reason.EXPECTED and sign.window:
            text = f"{text} {sign.usual}"
    else:
        label = said["findings"][fired.sign]["label"]
    return AdviceReason(
        rule=fired.rule,
        about=fired.sign,
        label=label,
        text=text,
        factors=tuple(said["risk_factors"][factor]["why"] for factor in fired.factors),
        factor_ids=fired.factors,
        unsure=fired.unsure,
        level=fired.level,
        basis=rule.basis,
        sources=rule.sources,
    )


@cache
def _question(locale: str, about: Sign | Finding) -> AdviceQuestion:
    if isinstance(about, Sign):
        return AdviceQuestion(about=about, ask=words(locale, "signs")[about]["ask"])
    return AdviceQuestion(
        about=about, ask=words(locale, "escalation")["findings"][about]["ask"]
    )
