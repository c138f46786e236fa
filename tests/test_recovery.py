# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The laws of recovery: no gap, no overlap, deeper never heals sooner.
"""

import itertools

import pytest
from hypothesis import given

from microneedling_care import (
    Area,
    CareStep,
    DepthBand,
    Device,
    Sign,
    Stage,
    Treatment,
    care_steps,
    recovery_day,
    recovery_stages,
)
from microneedling_care.care_rows import CARE_ROWS
from microneedling_care.recovery import STAGE_ROWS, stage_on
from microneedling_care.sign_rows import SIGN_COURSES
from strategies import days, treatments

NEEDLE_BANDS = tuple(band for band in DepthBand if band is not DepthBand.RF)
BY_BAND = {
    DepthBand.SURFACE: Treatment(depth_mm=0.3),
    DepthBand.SHALLOW: Treatment(depth_mm=0.5),
    DepthBand.MODERATE: Treatment(depth_mm=1.0),
    DepthBand.DEEP: Treatment(depth_mm=1.5),
    DepthBand.VERY_DEEP: Treatment(depth_mm=2.5),
    DepthBand.RF: Treatment(device=Device.RADIOFREQUENCY),
}
ALL = (*BY_BAND.values(), Treatment())


class TestDeeperNeverHealsSooner:
    """Law 4: every window is monotone in depth, radiofrequency apart."""

    @pytest.mark.parametrize("course", SIGN_COURSES, ids=lambda course: course.sign)
    def test_signs(self, course: object) -> None:
        """A sign never begins, ends or stops being ordinary sooner at more depth."""
        windows = [course.window(band) for band in NEEDLE_BANDS]  # type: ignore[attr-defined]
        present = [window for window in windows if window]

        assert windows[len(windows) - len(present) :] == present
        for shallower, deeper in itertools.pairwise(present):
            assert shallower.typical_end_hours <= deeper.typical_end_hours
            assert shallower.outer_limit_hours <= deeper.outer_limit_hours

    @pytest.mark.parametrize("course", SIGN_COURSES, ids=lambda course: course.sign)
    def test_windows_are_in_order(self, course: object) -> None:
        """A sign begins before its typical end, which comes before its outer limit."""
        for band in DepthBand:
            window = course.window(band)  # type: ignore[attr-defined]
            if window:
                assert (
                    0
                    <= window.begins_hours
                    <= window.typical_end_hours
                    <= window.outer_limit_hours
                )

    @pytest.mark.parametrize("row", CARE_ROWS, ids=lambda row: row.step)
    def test_care_steps(self, row: object) -> None:
        """A care step never ends sooner at more depth, and never before it begins."""
        ends = row.ends_hours  # type: ignore[attr-defined]
        if ends is None:
            return

        assert list(ends[:5]) == sorted(ends[:5])
        assert min(ends) >= row.begins_hours  # type: ignore[attr-defined]

    @pytest.mark.parametrize("row", STAGE_ROWS, ids=lambda row: row.stage)
    def test_stages(self, row: object) -> None:
        """A stage never begins sooner at more depth."""
        first = row.first_days[:5]  # type: ignore[attr-defined]

        assert list(first) == sorted(first)

    def test_unknown_depth_waits_longest(self) -> None:
        """At unknown depth every care step lasts as long as at any needle depth."""
        unknown = {step.step: step.last_day for step in care_steps(Treatment())}
        for band in NEEDLE_BANDS:
            for step in care_steps(BY_BAND[band]):
                longest = unknown[step.step]
                assert longest is None or (
                    step.last_day is not None and step.last_day <= longest
                )


class TestNoGapNoOverlap:
    """Law 5: every day belongs to one stage, for every treatment."""

    @pytest.mark.parametrize("treatment", ALL)
    def test_stages_follow_each_other(self, treatment: Treatment) -> None:
        """Six stages, the first from day 0, each right after the one before."""
        stages = recovery_stages(treatment)

        assert [stage.stage for stage in stages] == list(Stage)
        assert stages[0].first_day == 0
        assert stages[-1].last_day is None
        for one, following in itertools.pairwise(stages):
            assert one.last_day is not None
            assert one.first_day <= one.last_day
            assert following.first_day == one.last_day + 1

    @given(treatments, days)
    def test_every_day_has_its_stage(self, treatment: Treatment, day: int) -> None:
        """The stage of a day is the one whose days hold it."""
        holding = [
            stage.stage
            for stage in recovery_stages(treatment)
            if stage.first_day <= day and (stage.last_day is None or day <= stage.last_day)
        ]

        assert holding == [stage_on(treatment, day)]


class TestOneDay:
    """What a day brings."""

    @given(treatments, days)
    def test_a_day_is_whole(self, treatment: Treatment, day: int) -> None:
        """Every day has a stage, care steps, notes and the emergency signs."""
        today = recovery_day(treatment, day)

        assert today.stage.first_day <= day
        assert today.care_steps
        assert today.notes
        assert today.emergency_signs.signs
        for expected in today.expected:
            assert expected.days_to_outer_limit >= 0
            assert expected.days_to_typical_end <= expected.days_to_outer_limit
        for step in today.ending_today:
            assert step in today.care_steps
            assert step.last_day == day
        for step in today.beginning_tomorrow:
            assert step not in today.care_steps
            assert step.first_day == day + 1

    def test_peeling_is_expected_when_it_usually_comes(self) -> None:
        """At 1.5 mm peeling is ordinary on days 2 to 7 and on no other day."""
        treatment = Treatment(depth_mm=1.5)
        found = [
            day
            for day in range(15)
            if Sign.PEELING in {e.sign.sign for e in recovery_day(treatment, day).expected}
        ]

        assert found == list(range(2, 8))

    def test_scalp_steps_stand_on_the_scalp_only(self) -> None:
        """Steps for the scalp are for the scalp, and none of them is elsewhere."""
        scalp = {CareStep.SCALP_WASHING, CareStep.SCALP_MINOXIDIL}
        on_scalp = {step.step for step in care_steps(Treatment(area=Area.SCALP))}
        on_face = {step.step for step in care_steps(Treatment())}

        assert scalp <= on_scalp
        assert not scalp & on_face

    def test_the_answer_says_what_it_does_not_know(self) -> None:
        """Unknown depth, great depth, heat and home use each add a note of their own."""
        plain = recovery_day(Treatment(depth_mm=1.0), 0).notes
        for special in (
            Treatment(),
            Treatment(depth_mm=3.0),
            Treatment(device="radiofrequency"),
            Treatment(depth_mm=0.2, device="home_roller"),
        ):
            notes = recovery_day(special, 0).notes

            assert len(notes) == len(plain) + 1
            assert notes[1:] == plain
