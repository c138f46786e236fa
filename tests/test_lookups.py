# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The look-ups below the words, one by one, with what they have to give.
"""

import attrs
import pytest

from microneedling_care import (
    Answer,
    CareStep,
    DepthBand,
    Device,
    Finding,
    Level,
    Observation,
    Report,
    RiskFactor,
    Rule,
    Sign,
    Stage,
    Treatment,
    escalate,
    risks,
    rules,
)
from microneedling_care import escalation as module
from microneedling_care.recovery import (
    CARE_ROW_OF,
    care_days,
    care_end_hours,
    care_rows_for,
    stage_days,
)

PEN = Treatment(depth_mm=1.0)


def report(**fields: object) -> Report:
    """A report on day 1 with other *fields*."""
    told: dict[str, object] = {"treatment": PEN, "day": 1, **fields}
    return Report(**told)  # type: ignore[arg-type]


class TestRecovery:
    """Days of stages and care steps."""

    @pytest.mark.parametrize(
        ("band", "days"),
        [
            (DepthBand.SURFACE, [(0, 0), (1, 1), (2, 2), (3, 7), (8, 90), (91, None)]),
            (DepthBand.MODERATE, [(0, 0), (1, 1), (2, 5), (6, 10), (11, 90), (91, None)]),
            (DepthBand.VERY_DEEP, [(0, 0), (1, 2), (3, 7), (8, 14), (15, 90), (91, None)]),
        ],
    )
    def test_stage_days(self, band: DepthBand, days: list[tuple[int, int | None]]) -> None:
        """Each stage lasts until the day before the next; the last has no end."""
        assert [stage_days(stage, band) for stage in Stage] == days

    def test_care_days(self) -> None:
        """A step is in force on whole days, by band; at unknown depth the longest."""
        makeup = CARE_ROW_OF[CareStep.MAKEUP]
        moisturiser = CARE_ROW_OF[CareStep.MOISTURISER]

        assert [care_days(makeup, band) for band in DepthBand] == [
            (0, 1),
            (0, 1),
            (0, 2),
            (0, 2),
            (0, 3),
            (0, 3),
        ]
        assert care_days(makeup, None) == (0, 3)
        assert care_days(moisturiser, DepthBand.DEEP)[0] == 1
        assert care_days(CARE_ROW_OF[CareStep.PICKING], None) == (0, None)
        assert care_days(CARE_ROW_OF[CareStep.FIRST_WASH], DepthBand.DEEP) == (0, 0)
        assert care_end_hours(CARE_ROW_OF[CareStep.FIRST_WASH], DepthBand.DEEP) == 6

    def test_steps_for_a_device(self) -> None:
        """The step for home rollers is for home rollers, and the clinic's is not."""
        home = {row.step for row in care_rows_for(Treatment(device=Device.HOME_ROLLER))}
        pen = {row.step for row in care_rows_for(PEN)}

        assert CareStep.HOME_ROLLER in home - pen
        assert CareStep.NEXT_SESSION in pen - home


class TestIndex:
    """How rows find each other."""

    def test_rules_by_sign(self) -> None:
        """Every rule stands under each of its signs, in order, and nowhere else."""
        listed = rules()
        index = module.by_sign(listed)

        assert set(index) == {sign for rule in listed for sign in rule.signs}
        for sign, rows in index.items():
            assert rows == tuple(rule for rule in listed if sign in rule.signs)
        assert module.by_sign(()) == {}

    def test_rows_about_other_signs_are_not_looked_at(self) -> None:
        """A report touches the rows about what it tells, however many others there are."""
        told = report(signs=["peeling", "pus"], risk_factors=["diabetes"])
        asked: list[Sign | Finding] = []

        class Watched(dict[Sign | Finding, tuple[Rule, ...]]):
            def __getitem__(self, sign: Sign | Finding) -> tuple[Rule, ...]:
                asked.append(sign)
                return super().__getitem__(sign)

        more = tuple(
            attrs.evolve(rule, id=f"{rule.id}x{copy}")
            for copy in range(3)
            for rule in rules()
            if not {Sign.PEELING, Sign.PUS} & set(rule.signs)
        )
        index = module.RuleIndex((*rules(), *more), risks())
        index.by_sign = Watched(index.by_sign)

        assert module.look_up(told, index) == escalate(told)
        assert asked == [Sign.PEELING, Sign.PUS]

    def test_a_number_without_letter_stands_for_all_its_rows(self) -> None:
        """A risk row acts on a rule it names with or without the rule's letter."""
        row = attrs.evolve(module.risks()[0], rules=("R19", "L11b"))

        assert module._names(row, "R19")
        assert module._names(row, "R19b")
        assert module._names(row, "L11b")
        assert not module._names(row, "L11")
        assert not module._names(row, "R20")


class TestUnsure:
    """Signs that nobody is sure of."""

    def test_what_would_be_urgent_is_asked_again_within_a_day(self) -> None:
        """An unsure emergency is for the clinic within 24 hours, and marked unsure."""
        answer = escalate(report(unsure=["sight_change"]))

        assert answer.level is Level.CONTACT_CLINIC
        assert answer.act_within_hours == 24
        assert all(fired.unsure is True for fired in answer.fired)
        assert answer.questions[0] is Sign.SIGHT_CHANGE

    def test_what_would_not_be_urgent_keeps_its_time(self) -> None:
        """An unsure slow change keeps the time that a sure one has."""
        sure = escalate(report(day=60, signs=["dark_patches"]))
        unsure = escalate(report(day=60, unsure=["dark_patches"]))

        assert unsure.level is sure.level is Level.CONTACT_CLINIC
        assert unsure.act_within_hours == sure.act_within_hours == 336
        assert not any(fired.unsure for fired in sure.fired)

    def test_risk_factors_count_for_it(self) -> None:
        """A factor lifts an unsure sign as it lifts a sure one, up to the clinic."""
        calm = escalate(report(unsure=["numbness"]))
        lifted = escalate(report(unsure=["numbness"], risk_factors=["cold_sores"]))

        assert calm.level is Level.MONITOR
        assert lifted.level is Level.CONTACT_CLINIC


class TestHours:
    """Rules that speak in hours."""

    @pytest.mark.parametrize(
        ("fields", "level"),
        [
            ({"numbing_cream": "yes", "numbing_cream_hours": 4}, Level.EMERGENCY),
            ({"numbing_cream": "yes", "numbing_cream_hours": 0}, Level.EMERGENCY),
            ({"numbing_cream": "yes", "numbing_cream_hours": 4.1}, Level.SAME_DAY),
            ({"numbing_cream": "yes", "hours": 3, "day": 0}, Level.EMERGENCY),
            ({"numbing_cream": "yes", "hours": 5, "day": 0}, Level.SAME_DAY),
            ({"numbing_cream": "yes"}, Level.EMERGENCY),
            ({"numbing_cream": "unsure"}, Level.EMERGENCY),
            ({"numbing_cream": "no"}, Level.SAME_DAY),
            ({}, Level.SAME_DAY),
        ],
    )
    def test_numbing_cream(self, fields: dict[str, object], level: Level) -> None:
        """Light-headedness is an emergency while numbing cream may be the cause."""
        assert escalate(report(signs=["light_headed"], **fields)).level is level

    @pytest.mark.parametrize(
        ("hours", "protected", "level"),
        [
            (0, "not_asked", Level.SAME_DAY),
            (0.5, "yes", Level.SAME_DAY),
            (72, "yes", Level.SAME_DAY),
            (72.5, "yes", Level.CONTACT_CLINIC),
            (72.5, "not_asked", Level.SAME_DAY),
            (168, "no", Level.SAME_DAY),
            (168.5, "no", Level.CONTACT_CLINIC),
            (None, "yes", Level.SAME_DAY),
        ],
    )
    def test_blood(self, hours: float | None, protected: str, level: Level) -> None:
        """Protection against what blood carries works only early."""
        told = report(
            blood_exposure="yes", blood_exposure_hours=hours, hepatitis_b_protected=protected
        )

        assert escalate(told).level is level

    def test_exposure_is_lifted_by_a_second_report(self) -> None:
        """Risk factors count for what is no sign, too."""
        told = report(
            blood_exposure="yes", blood_exposure_hours=200, risk_factors=["second_report"]
        )

        assert escalate(told).level is Level.SAME_DAY


class TestQuestions:
    """What is asked again, or at last."""

    @pytest.mark.parametrize(
        ("answer", "asked"),
        [
            (Answer.NOT_ASKED, True),
            (Answer.UNSURE, True),
            (Answer.YES, False),
            (Answer.NO, False),
        ],
    )
    def test_numbing_cream(self, answer: Answer, asked: bool) -> None:
        """Numbing cream is asked for where a level hangs on it and nobody knows."""
        told = report(signs=["light_headed"], numbing_cream=answer)

        assert (Finding.NUMBING_CREAM in escalate(told).questions) is asked
        assert escalate(attrs.evolve(told, signs=["itch"])).questions == ()

    def test_blood(self) -> None:
        """An exposure that nobody is sure of is asked for again."""
        unsure = report(blood_exposure="unsure")

        assert escalate(unsure).questions == (Finding.BLOOD_EXPOSURE,)
        assert escalate(report(blood_exposure="yes")).questions == ()

    def test_what_a_risk_factor_asks_for(self) -> None:
        """A factor asks for its signs unless they were told already."""
        asked = report(signs=["redness"], risk_factors=[RiskFactor.DARKER_SKIN])
        told = attrs.evolve(asked, signs=["redness", "swelling"])

        assert escalate(asked).questions == (Sign.WARMTH_AND_TIGHTNESS, Sign.SWELLING)
        assert escalate(told).questions == (Sign.WARMTH_AND_TIGHTNESS,)

    def test_a_shared_device_asks_for_blood_unless_told(self) -> None:
        """A shared device asks for blood exposure until anybody has answered that."""
        shared = report(risk_factors=["home_or_shared_device"], signs=["redness"])

        assert Finding.BLOOD_EXPOSURE in escalate(shared).questions
        for answer in (Answer.YES, Answer.NO):
            told = attrs.evolve(shared, blood_exposure=answer)
            assert Finding.BLOOD_EXPOSURE not in escalate(told).questions


class TestOneAnswer:
    """The parts of an answer."""

    def test_the_soonest_time_of_the_highest_level(self) -> None:
        """Of several rules at the top level, the soonest time counts."""
        answer = escalate(report(day=60, signs=["hollows", "fever"]))

        assert answer.level is Level.CONTACT_CLINIC
        assert answer.act_within_hours == 24

    def test_a_factor_with_a_time_of_its_own(self) -> None:
        """A tendency to scars brings a scar's appointment forward to a week."""
        plain = escalate(report(day=60, signs=["raised_scar"]))
        prone = escalate(report(day=60, signs=["raised_scar"], risk_factors=["scar_tendency"]))

        assert (plain.act_within_hours, prone.act_within_hours) == (336, 168)
        assert prone.fired[0].factors == (RiskFactor.SCAR_TENDENCY,)

    def test_a_factor_that_asks_for_less_is_not_named(self) -> None:
        """A floor below the rule's own level changes nothing and is no reason."""
        answer = escalate(report(signs=["purple_spots"], risk_factors=["scar_tendency"]))

        assert answer.level is Level.SAME_DAY
        assert answer.fired[0].factors == ()

    def test_a_second_report_comes_on_top(self) -> None:
        """A second report lifts every rule by one level, past what else lifts it."""
        signs = [Observation(Sign.REDNESS, trend="worse")]
        body = Treatment(depth_mm=1.0, area="body")
        told = report(treatment=body, day=3, signs=signs, risk_factors=["diabetes"])

        assert escalate(told).level is Level.SAME_DAY
        assert escalate(attrs.evolve(told, no_better=True)).level is Level.EMERGENCY

    @pytest.mark.parametrize(
        ("temperature", "sign"),
        [(38.0, Sign.FEVER), (37.9, None), (36.0, None), (35.9, Sign.LOW_TEMPERATURE)],
    )
    def test_what_a_thermometer_means(self, temperature: float, sign: Sign | None) -> None:
        """From 38 degrees on it is a high temperature, below 36 a low one."""
        fired = {rule.sign for rule in escalate(report(temperature_c=temperature)).fired}

        assert fired == ({sign} if sign else {Finding.NOTHING_REPORTED})
