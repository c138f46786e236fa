# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The laws of escalation, over generated reports and over every small one.
"""

import itertools

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from microneedling_care import (
    Answer,
    Area,
    Extent,
    Finding,
    Level,
    Observation,
    Report,
    RiskFactor,
    Severity,
    Sign,
    Site,
    Treatment,
    Trend,
    escalate,
    escalation_advice,
    risks,
    rules,
    sources,
)
from microneedling_care.escalation import EMERGENCY_SIGNS, RuleIndex, look_up
from microneedling_care.sign_rows import COURSE_OF
from microneedling_care.treatment import LAST_DAY
from strategies import changed, days, observations, reports, treatments

TREATMENTS = (
    Treatment(depth_mm=0.25),
    Treatment(depth_mm=0.5),
    Treatment(depth_mm=1.0),
    Treatment(depth_mm=1.5),
    Treatment(depth_mm=2.5),
    Treatment(device="radiofrequency"),
    Treatment(),
)

DANGER_SIGNS = tuple(
    sign
    for sign in Sign
    if sign not in COURSE_OF
    and escalate(Report(treatment=Treatment(), day=1, signs=[sign])).level
    >= Level.CONTACT_CLINIC
)


class TestTellingMoreNeverCalms:
    """Law 1: adding a sign, a worse answer or a risk factor never lowers the level."""

    @given(reports(), observations)
    def test_a_sign_more(self, report: Report, observation: Observation) -> None:
        """One more sign never lowers the level."""
        more = changed(report, signs=[*report.signs, observation])

        assert escalate(more).level >= escalate(report).level

    @given(reports(least_signs=1), st.data())
    def test_a_worse_qualifier(self, report: Report, data: st.DataObject) -> None:
        """A worse severity, trend, extent or side never lowers the level."""
        mild, *others = report.signs
        field, kind = data.draw(
            st.sampled_from([("severity", Severity), ("trend", Trend), ("extent", Extent)])
        )
        lower, higher = sorted(data.draw(st.tuples(*[st.sampled_from(kind)] * 2)))
        low = changed(report, signs=[attrs.evolve(mild, **{field: lower}), *others])
        high = changed(report, signs=[attrs.evolve(mild, **{field: higher}), *others])

        assert escalate(high).level >= escalate(low).level

    @given(reports(least_signs=1))
    def test_one_side(self, report: Report) -> None:
        """A sign on one side is never calmer than one on both."""
        first, *others = report.signs
        both = changed(report, signs=[attrs.evolve(first, one_sided=False), *others])
        one = changed(report, signs=[attrs.evolve(first, one_sided=True), *others])

        assert escalate(one).level >= escalate(both).level

    @given(reports(), st.sampled_from(RiskFactor))
    def test_a_risk_factor_more(self, report: Report, factor: RiskFactor) -> None:
        """One more risk factor never lowers the level."""
        more = changed(report, risk_factors=[*report.risk_factors, factor])

        assert escalate(more).level >= escalate(report).level

    @given(reports())
    def test_worry_and_a_second_report(self, report: Report) -> None:
        """Being worried, or no better after a first report, never lowers the level."""
        calm = changed(report, worried=False, no_better=False)

        assert escalate(changed(calm, worried=True)).level >= escalate(calm).level
        assert escalate(changed(calm, no_better=True)).level >= escalate(calm).level


class TestUnsureCounts:
    """Law 2: unsure never counts less than no, nor more than yes."""

    @given(reports(), st.sampled_from(Sign))
    def test_between_no_and_yes(self, report: Report, sign: Sign) -> None:
        """An unsure sign lies between leaving it out and reporting it."""
        unsure_of = [other for other in report.unsure if other is not sign]
        no = changed(report, unsure=unsure_of)
        unsure = changed(report, unsure=[*unsure_of, sign])
        yes = changed(report, unsure=unsure_of, signs=[*report.signs, sign])

        assert escalate(no).level <= escalate(unsure).level <= escalate(yes).level
        if sign not in {fired.sign for fired in escalate(no).fired}:
            assert sign in escalate(unsure).questions

    @pytest.mark.parametrize("sign", DANGER_SIGNS)
    def test_never_self_care(self, sign: Sign) -> None:
        """An unsure danger sign asks for the clinic at least."""
        report = Report(treatment=Treatment(), day=1, unsure=[sign])

        assert escalate(report).level >= Level.CONTACT_CLINIC

    @given(reports())
    def test_numbing_cream(self, report: Report) -> None:
        """Not being sure of numbing cream lies between no and yes."""
        levels = [
            escalate(changed(report, numbing_cream=answer, numbing_cream_hours=None)).level
            for answer in (Answer.NO, Answer.UNSURE, Answer.YES)
        ]

        assert levels == sorted(levels)

    @given(reports())
    def test_blood_exposure(self, report: Report) -> None:
        """Not being sure of an exposure to blood lies between no and yes."""
        levels = [
            escalate(changed(report, blood_exposure=answer, blood_exposure_hours=None)).level
            for answer in (Answer.NO, Answer.UNSURE, Answer.YES)
        ]

        assert levels == sorted(levels)

    @given(reports(least_signs=1), st.sampled_from(["severity", "trend", "extent"]))
    def test_qualifiers(self, report: Report, field: str) -> None:
        """A qualifier that is not known lies between the mildest and the gravest."""
        kind = {"severity": Severity, "trend": Trend, "extent": Extent}[field]
        first, *others = report.signs
        low, unknown, high = (
            escalate(
                changed(report, signs=[attrs.evolve(first, **{field: value}), *others])
            ).level
            for value in (min(kind), None, max(kind))
        )

        assert low <= unknown <= high

    def test_numbing_cream_is_asked_for(self) -> None:
        """The question comes with the signs of too much cream, with those alone, and it counts."""
        index = RuleIndex(rules(), risks())
        of_too_much = {
            Sign.MOUTH_TINGLING,
            Sign.LIGHT_HEADED,
            Sign.HEARTBEAT_CHANGE,
            Sign.HEADACHE,
            Sign.SIGHT_CHANGE,
            Sign.TROUBLE_BREATHING,
            Sign.BLUE_OR_GREY_SKIN,
        }
        for sign in Sign:
            report = Report(treatment=Treatment(), day=0, signs=[sign])
            asked = Finding.NUMBING_CREAM in look_up(report, index).questions
            told = changed(report, numbing_cream=Answer.YES, numbing_cream_hours=0)

            assert asked is (sign in of_too_much)
            if asked:
                assert look_up(told, index).level is Level.EMERGENCY


class TestALaterDayNeverCalms:
    """Law 3: a later day never calms a sign that is not improving."""

    @given(treatments, days, days, st.lists(observations, min_size=1, max_size=3))
    def test_not_improving(
        self, treatment: Treatment, day: int, other: int, signs: list[Observation]
    ) -> None:
        """The same signs, none of them improving, are never less urgent later."""
        stubborn = [
            attrs.evolve(sign, trend=Trend.SAME) if sign.trend is Trend.IMPROVING else sign
            for sign in signs
        ]
        early, late = (
            escalate(Report(treatment=treatment, day=on, signs=stubborn)).level
            for on in sorted((day, other))
        )

        assert late >= early


class TestNeverReassureBySilence:
    """Law 6: no empty answer and no all-clear."""

    @given(reports())
    def test_every_advice_carries_the_emergency_signs(self, report: Report) -> None:
        """Every advice has text everywhere, emergency signs, and where to turn."""
        advice = escalation_advice(report)

        assert advice.reasons
        assert len(advice.emergency_signs.signs) == len(EMERGENCY_SIGNS)
        for text in (
            advice.headline,
            advice.action,
            advice.by_when,
            advice.contact,
            advice.next_contact,
            advice.emergency_signs.worried,
        ):
            assert text.strip()

    def test_nothing_reported_is_an_answer_with_a_reason(self) -> None:
        """A report without any sign still says why and where to turn."""
        answer = escalate(Report(treatment=Treatment(), day=3))

        assert answer.level is Level.SELF_CARE
        assert [fired.sign for fired in answer.fired] == [Finding.NOTHING_REPORTED]

    @pytest.mark.parametrize("sign", Sign)
    def test_every_emergency_sign_is_on_the_list(self, sign: Sign) -> None:
        """A sign that is an emergency whatever else holds is on the list shown always."""
        alone = [
            escalate(
                Report(
                    treatment=Treatment(),
                    day=day,
                    signs=[Observation(sign, severity=Severity.MILD)],
                    numbing_cream=Answer.NO,
                )
            ).level
            for day in (0, 1, 5, 30)
        ]
        listed = {sign for signs in EMERGENCY_SIGNS.values() for sign in signs}

        if min(alone) is Level.EMERGENCY:
            assert sign in listed


class TestReasonsAndSources:
    """Law 7: every level above self care has a reason, every reason a source."""

    @given(reports())
    def test_the_level_is_that_of_its_first_reason(self, report: Report) -> None:
        """The most urgent rule that fired gives the level, and cites something known."""
        answer = escalate(report)
        known = {source.id for source in sources()}

        assert answer.level == answer.fired[0].level
        assert list(answer.fired) == sorted(answer.fired, key=lambda f: -f.level)
        for reason in escalation_advice(report).reasons:
            assert reason.sources
            assert known.issuperset(reason.sources)

    def test_ids_are_unique(self) -> None:
        """No two rows share an id."""
        ids = [row.id for row in (*rules(), *risks())]

        assert len(ids) == len(set(ids))

    def test_every_dossier_rule_has_a_row(self) -> None:
        """R01 to R51 are all there."""
        numbers = {rule.id[:3] for rule in rules()}

        assert {f"R{number:02}" for number in range(1, 52)} <= numbers

    def test_every_risk_factor_has_a_row(self) -> None:
        """Every risk factor does something, to rules that exist."""
        numbers = {rule.id for rule in rules()} | {rule.id[:3] for rule in rules()}

        assert [row.factor for row in risks()] == list(RiskFactor)
        for row in risks():
            assert numbers.issuperset(row.rules)


def minimal(rule_id: str) -> list[Report]:
    """The calmest reports that meet the rule: one for each of its signs and depths."""
    rule = next(rule for rule in rules() if rule.id == rule_id)
    found = []
    for sign, treatment in itertools.product(rule.signs, TREATMENTS):
        if rule.heat and not treatment.heat:
            continue
        site = next((place for place in rule.near if isinstance(place, Site)), None)
        area = Area.BODY
        if rule.near and site is None:
            area = next(place for place in rule.near if isinstance(place, Area))
        treatment = attrs.evolve(treatment, area=area)
        position = list(TREATMENTS).index(
            next(t for t in TREATMENTS if t.window_band is treatment.window_band)
        )
        if rule.from_day[position] > LAST_DAY:
            continue
        fields: dict[str, object] = {}
        told: list[Observation] = []
        if isinstance(sign, Sign):
            told.append(
                Observation(
                    sign,
                    severity=rule.severity,
                    trend=rule.trend,
                    extent=rule.extent,
                    one_sided=rule.one_sided,
                    site=site,
                )
            )
        elif sign is Finding.WORRIED:
            fields["worried"] = True
        elif sign is Finding.BLOOD_EXPOSURE:
            fields["blood_exposure"] = Answer.YES
            if rule.exposure_hours:
                fields["blood_exposure_hours"] = rule.exposure_hours[0]
        if rule.together_with:
            other = next(s for s in rule.together_with if s is not sign)
            told.append(Observation(other, severity=Severity.MILD))
        if rule.numbing_cream_hours is not None:
            fields["numbing_cream"] = Answer.YES
            fields["numbing_cream_hours"] = rule.numbing_cream_hours
        if rule.under_treatment_hours is not None:
            fields["under_treatment"] = Answer.YES
            fields["under_treatment_hours"] = rule.under_treatment_hours
        if rule.products:
            fields["products"] = rule.products[:1]
        found.append(
            Report(
                treatment=treatment,
                day=rule.from_day[position],
                signs=told,
                **fields,  # type: ignore[arg-type]
            )
        )
    return found


class TestEveryRowFiresAlone:
    """Law 8: every row fires with all else normal, on its days and at its depths."""

    @pytest.mark.parametrize("rule_id", [rule.id for rule in rules()])
    def test_fires(self, rule_id: str) -> None:
        """The calmest report that meets the row makes it fire, at its level or above."""
        rule = next(rule for rule in rules() if rule.id == rule_id)
        tried = minimal(rule_id)

        assert tried
        for report in tried:
            answer = escalate(report)
            assert rule_id in {fired.rule for fired in answer.fired}
            assert answer.level >= rule.level


class TestOrderAndLanguage:
    """Law 9: order and repetition do not matter; language never changes the level."""

    @given(reports(), st.randoms())
    def test_order_and_repetition(self, report: Report, random: object) -> None:
        """Shuffled and repeated input is the same report with the same answer."""
        signs = [*report.signs, *report.signs]
        random.shuffle(signs)  # type: ignore[attr-defined]
        again = changed(
            report,
            signs=signs,
            unsure=[*report.unsure, *report.unsure][::-1],
            risk_factors=[*report.risk_factors, *report.risk_factors][::-1],
        )

        assert again == report
        assert escalate(again) == escalate(report)

    @given(reports())
    def test_words_agree_with_ids(self, report: Report) -> None:
        """The advice in words has the level and the rules of the answer in ids."""
        answer = escalate(report)
        advice = escalation_advice(report, locale="en")

        assert advice.level is answer.level
        assert advice.rules == tuple(fired.rule for fired in answer.fired)


class TestEverySmallReport:
    """Every sign, day to 30, depth, severity and trend; and every pair of signs."""

    @pytest.mark.parametrize("sign", Sign)
    def test_every_sign_answers_and_never_calms(self, sign: Sign) -> None:
        """Levels rise with severity and trend, and with the day unless improving."""
        for treatment in TREATMENTS:
            before: dict[tuple[int, int], Level] = {}
            for day in range(31):
                level = {
                    (severity, trend): escalate(
                        Report(
                            treatment=treatment,
                            day=day,
                            signs=[Observation(sign, severity, trend)],
                        )
                    ).level
                    for severity in Severity
                    for trend in Trend
                }
                for (severity, trend), found in level.items():
                    if severity > Severity.MILD:
                        assert found >= level[Severity(severity - 1), trend]
                    if trend > Trend.IMPROVING:
                        assert found >= level[severity, Trend(trend - 1)]
                    if trend > Trend.IMPROVING and day:
                        assert found >= before[severity, trend]
                before = level

    def test_a_pair_is_never_calmer_than_its_halves(self) -> None:
        """Two signs together are at least as urgent as the more urgent one alone."""
        for treatment in (Treatment(depth_mm=1.5), Treatment(device="radiofrequency")):
            alone = {
                sign: escalate(Report(treatment=treatment, day=3, signs=[sign])).level
                for sign in Sign
            }
            for one, other in itertools.combinations(Sign, 2):
                pair = Report(treatment=treatment, day=3, signs=[one, other])

                assert escalate(pair).level >= max(alone[one], alone[other])


class TestAFactorAloneNeverAlarms:
    """Section 4: with expected signs, a factor alone never raises above monitor."""

    @pytest.mark.parametrize("factor", RiskFactor)
    @pytest.mark.parametrize("treatment", TREATMENTS)
    def test_expected_signs(self, factor: RiskFactor, treatment: Treatment) -> None:
        """Ordinary signs within their typical days stay at monitor or below."""
        for course in COURSE_OF.values():
            window = course.window(treatment.window_band)
            if window is None:
                continue
            for day in range(window.first_day, window.typical_last_day + 1):
                report = Report(
                    treatment=treatment,
                    day=day,
                    signs=[Observation(course.sign, trend=Trend.IMPROVING)],
                    risk_factors=[factor],
                )
                calm = changed(report, risk_factors=[])
                if escalate(calm).level is Level.SELF_CARE:
                    assert escalate(report).level <= Level.MONITOR


class TestRecoveryAndAdviceAgree:
    """What recovery calls ordinary, the advice does not answer with alarm."""

    @pytest.mark.parametrize("treatment", TREATMENTS)
    def test_improving_within_the_outer_limit(self, treatment: Treatment) -> None:
        """An ordinary sign that improves is at most to be watched until its limit."""
        for course in COURSE_OF.values():
            window = course.window(treatment.window_band)
            if window is None:
                continue
            for day in range(window.first_day, window.outer_last_day + 1):
                sign = Observation(course.sign, trend=Trend.IMPROVING)
                report = Report(treatment=treatment, day=day, signs=[sign])

                assert escalate(report).level <= Level.MONITOR, (course.sign, day)

    @pytest.mark.parametrize("treatment", TREATMENTS)
    def test_past_the_outer_limit(self, treatment: Treatment) -> None:
        """Past the day that recovery calls its last, no sign is left to self care."""
        for course in COURSE_OF.values():
            window = course.window(treatment.window_band)
            if window is None:
                continue
            for day in range(window.outer_last_day + 1, 31):
                sign = Observation(course.sign, Severity.MILD, Trend.IMPROVING)
                report = Report(treatment=treatment, day=day, signs=[sign])

                assert escalate(report).level >= Level.MONITOR, (course.sign, day)

    @pytest.mark.parametrize("treatment", TREATMENTS)
    def test_bare_within_the_typical_end(self, treatment: Treatment) -> None:
        """A bare ordinary sign is at most to be watched while it is typical."""
        for course in COURSE_OF.values():
            window = course.window(treatment.window_band)
            if window is None:
                continue
            for day in range(window.first_day, window.typical_last_day + 1):
                report = Report(treatment=treatment, day=day, signs=[course.sign])

                assert escalate(report).level <= Level.MONITOR, (course.sign, day)
