# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Treatments and days: what is taken, what is refused, and what the refusal says.
"""

import datetime as dt
import math
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microneedling_care import (
    Answer,
    Area,
    DepthBand,
    Device,
    InvalidInputError,
    Observation,
    Report,
    Treatment,
    celsius,
    days_between,
    recovery_day,
)
from strategies import treatments


class TestTreatment:
    """What was done."""

    def test_the_default_is_a_pen_on_the_face_at_unknown_depth(self) -> None:
        """Leaving everything out gives the commonest treatment, depth not known."""
        treatment = Treatment()

        assert treatment.device is Device.PEN
        assert treatment.area is Area.FACE
        assert treatment.band is None

    @pytest.mark.parametrize(
        ("depth_mm", "band"),
        [
            (0.01, DepthBand.SURFACE),
            (0.3, DepthBand.SURFACE),
            (0.31, DepthBand.SHALLOW),
            (0.5, DepthBand.SHALLOW),
            (0.51, DepthBand.MODERATE),
            (1, DepthBand.MODERATE),
            (1.01, DepthBand.DEEP),
            (1.5, DepthBand.DEEP),
            (1.51, DepthBand.VERY_DEEP),
            (2.5, DepthBand.VERY_DEEP),
            (3.5, DepthBand.VERY_DEEP),
        ],
    )
    def test_bands_end_where_the_design_says(self, depth_mm: float, band: DepthBand) -> None:
        """Each band includes its own end."""
        assert Treatment(depth_mm=depth_mm).band is band

    @given(st.none() | st.floats(0.1, 8))
    def test_heat_has_a_band_of_its_own(self, depth_mm: float | None) -> None:
        """Radiofrequency is one band, whatever the depth."""
        treatment = Treatment(depth_mm=depth_mm, device=Device.RADIOFREQUENCY)

        assert treatment.band is DepthBand.RF
        assert treatment.heat

    def test_ids_serve_as_well_as_members(self) -> None:
        """A device and an area may be given by id."""
        assert Treatment(device="stamp", area="scalp") == Treatment(
            device=Device.STAMP, area=Area.SCALP
        )

    @given(treatments)
    def test_pickles_and_hashes(self, treatment: Treatment) -> None:
        """A treatment survives pickling and can be a key."""
        assert pickle.loads(pickle.dumps(treatment)) == treatment
        assert {treatment: 1}[treatment] == 1

    @pytest.mark.parametrize(
        "depth_mm",
        [0, -1, 15, 3.51, 10**40, math.nan, math.inf, -math.inf, True, "1.5", b"1", [1.5]],
    )
    def test_a_depth_that_cannot_be_is_refused(self, depth_mm: float) -> None:
        """The message names the field, the value and what would work."""
        with pytest.raises(InvalidInputError) as caught:
            Treatment(depth_mm=depth_mm)

        assert str(caught.value) == (
            "depth_mm must be above 0 and at most 3.5 mm for needles alone; "
            f"check the decimal point (got {depth_mm!r})"
        )
        assert caught.value.field == "depth_mm"

    def test_heat_may_go_deeper_but_not_without_end(self) -> None:
        """Radiofrequency is taken to 8 mm and refused above."""
        assert Treatment(depth_mm=8, device="radiofrequency").depth_mm == 8
        with pytest.raises(InvalidInputError, match="at most 8 mm with radiofreq"):
            Treatment(depth_mm=8.1, device="radiofrequency")

    @pytest.mark.parametrize("device", ["PEN", "Pen", "pen ", "", 3, None, ["pen"]])
    def test_an_id_is_taken_as_it_is_written(self, device: object) -> None:
        """Capitals, blanks and other types are refused, not mended."""
        with pytest.raises(InvalidInputError):
            Treatment(device=device)  # type: ignore[arg-type]

    def test_an_unknown_device_is_refused_with_the_list(self) -> None:
        """The message says which devices there are."""
        with pytest.raises(InvalidInputError) as caught:
            Treatment(device="laser")

        assert str(caught.value) == (
            "device must be one of: home_roller, roller, stamp, pen, "
            "radiofrequency (got 'laser')"
        )

    def test_a_hostile_value_does_not_flood_the_message(self) -> None:
        """A very long value is cut in the message and kept on the error."""
        with pytest.raises(InvalidInputError) as caught:
            Treatment(area="x" * 10_000)

        assert len(str(caught.value)) < 300
        assert caught.value.value == "x" * 10_000


class TestDays:
    """Counting days."""

    @given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)), st.integers(0, 3650))
    def test_the_day_of_treatment_is_day_0(self, treated_on: dt.date, days: int) -> None:
        """So many days after the treatment is that day."""
        assert days_between(treated_on, treated_on + dt.timedelta(days=days)) == days

    @pytest.mark.parametrize(
        ("treated_on", "on", "field"),
        [
            (dt.date(2026, 3, 2), dt.date(2026, 3, 1), "on"),
            (dt.date(2016, 3, 2), dt.date(2026, 3, 2), "on"),
            (dt.datetime(2026, 3, 2), dt.date(2026, 3, 3), "treated_on"),
            (dt.date(2026, 3, 2), dt.datetime(2026, 3, 3), "on"),
            ("2026-03-02", dt.date(2026, 3, 3), "treated_on"),
            (dt.date(2026, 3, 2), None, "on"),
            (dt.date(9999, 12, 31), dt.date(9999, 12, 30), "on"),
        ],
    )
    def test_days_that_cannot_be_are_refused(
        self, treated_on: dt.date, on: dt.date, field: str
    ) -> None:
        """A day before the treatment, a time, a string or none is an error."""
        with pytest.raises(InvalidInputError) as caught:
            days_between(treated_on, on)

        assert caught.value.field == field

    @pytest.mark.parametrize("day", [-1, 3651, 1.5, True, "3", None, math.nan])
    def test_a_day_that_cannot_be_is_refused(self, day: int) -> None:
        """The message says what was given and what would work."""
        with pytest.raises(InvalidInputError) as caught:
            recovery_day(Treatment(), day)

        assert str(caught.value) == (
            f"day must be a whole number of days from 0 to 3650 (got {day!r})"
        )


def report(**fields: object) -> Report:
    """A short report with other *fields*."""
    told: dict[str, object] = {"treatment": Treatment(), "day": 2, **fields}
    return Report(**told)  # type: ignore[arg-type]


class TestReport:
    """What a report takes and refuses."""

    @pytest.mark.parametrize(
        ("build", "message"),
        [
            (lambda: report(treatment="pen"), "treatment must be a Treatment (got 'pen')"),
            (
                lambda: report(signs="peeling"),
                "signs must be a list, even of one (got 'peeling')",
            ),
            (lambda: report(signs=7), "signs must be a list, even of one (got 7)"),
            (
                lambda: report(risk_factors="diabetes"),
                "risk_factors must be a list, even of one (got 'diabetes')",
            ),
            (
                lambda: report(temperature_c=60),
                "temperature_c must be a number from 25 to 45 (got 60)",
            ),
            (
                lambda: report(temperature_c=10**400),
                f"temperature_c must be a number from 25 to 45 (got {'1' + '0' * 76}...)",
            ),
            (
                lambda: report(temperature_c=True),
                "temperature_c must be a number from 25 to 45 (got True)",
            ),
            (lambda: report(hours=2), "hours must be a number from 24 to 72 (got 2)"),
            (lambda: report(hours="30"), "hours must be a number from 24 to 72 (got '30')"),
            (lambda: report(worried="yes"), "worried must be True or False (got 'yes')"),
            (
                lambda: report(clinic_reachable="maybe"),
                "clinic_reachable must be one of: yes, no, unsure, not_asked (got 'maybe')",
            ),
            (
                lambda: report(numbing_cream="no", numbing_cream_hours=2),
                "numbing_cream_hours must be left out unless numbing_cream is "
                "'yes' or 'unsure' (got 2)",
            ),
            (
                lambda: report(blood_exposure="yes", blood_exposure_hours=-1),
                "blood_exposure_hours must be a number from 0 to 87624 (got -1)",
            ),
            (
                lambda: Observation("peeling", one_sided="left"),  # type: ignore[arg-type]
                "one_sided must be True, False or None (got 'left')",
            ),
            (
                lambda: Observation("peeling", trend="sideways"),
                "trend must be one of: improving, same, worse, came_back (got 'sideways')",
            ),
            (
                lambda: celsius(math.nan),
                "fahrenheit must be a number from -460 to 1000 (got nan)",
            ),
        ],
    )
    def test_what_cannot_be_is_refused(self, build: Callable[[], object], message: str) -> None:
        """Every refusal names the field, the value and what would work."""
        with pytest.raises(InvalidInputError) as caught:
            build()

        assert str(caught.value) == message

    def test_an_unknown_sign_is_refused_with_the_list(self) -> None:
        """An id that is no sign is an error, never a calm default."""
        with pytest.raises(InvalidInputError, match=r"signs must be one of: pinpoint_"):
            report(signs=["flaky skin"])

    def test_answers_may_be_ids(self) -> None:
        """An answer given by its id becomes the member."""
        assert report(numbing_cream="yes").numbing_cream is Answer.YES

    def test_guards_hold_with_attrs_validators_switched_off(self) -> None:
        """A host that disables attrs validators does not disable ours."""
        import attrs

        with attrs.validators.disabled():
            with pytest.raises(InvalidInputError):
                Treatment(depth_mm=15)
            with pytest.raises(InvalidInputError):
                report(temperature_c=60)

    def test_pickles(self) -> None:
        """A report survives pickling."""
        whole = report(signs=["peeling"], unsure=["pus"], temperature_c=37.0)

        assert pickle.loads(pickle.dumps(whole)) == whole
