# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Units as a clinician signs them, and signatures that come back.
"""

import datetime as dt
import pickle
from pathlib import Path

import attrs
import pytest

import microneedling_care as care
from microneedling_care import review, units

SIGNED_ON = dt.date(2026, 12, 1)
UNITS = {unit.id: unit for unit in care.content_units()}


def signed(tmp_path: Path, *units: care.ContentUnit, **changed: str) -> Path:
    """A review file that agrees to *units*, with other fields in the last."""
    file = tmp_path / "reviews.toml"
    text = "# Signed in December.\n"
    for unit in units:
        fields = {
            "unit": f'"{unit.id}"',
            "fingerprint": f'"{unit.fingerprint}"',
            "reviewed_by": '"Consultant dermatologist"',
            "on": SIGNED_ON.isoformat(),
        }
        if unit is units[-1]:
            fields |= changed
        text += "\n[[review]]\n" + "".join(
            f"{key} = {value}\n" for key, value in fields.items() if value
        )
    file.write_text(text, "utf-8")
    return file


class TestUnits:
    """Every unit has an id, text, a basis and a fingerprint."""

    def test_ids_are_unique_and_fingerprints_differ(self) -> None:
        """No two units share an id or a fingerprint."""
        units = care.content_units()

        assert len(UNITS) == len(units)
        assert len({unit.fingerprint for unit in units}) == len(units)

    def test_every_family_is_there(self) -> None:
        """Everything a person may be shown is in some unit."""
        count = dict.fromkeys(("rules", "signs", "stages"), 0)
        for unit in care.content_units():
            count[unit.family] = count.get(unit.family, 0) + 1

        assert count["signs"] == len(care.Sign)
        assert count["stages"] == len(care.Stage)
        assert count["care_steps"] == len(care.CareStep)
        assert count["benefits"] == len(care.Benefit)
        assert count["claims"] == len(care.Claim)
        assert count["disagreements"] == len(care.Question)
        assert count["levels"] == len(care.Level)
        assert count["rules"] == len(care.rules())
        assert count["risk_factors"] == len(care.RiskFactor)
        assert count["emergency_groups"] == len(care.EmergencyGroup)

    def test_every_figure_is_in_its_unit(self) -> None:
        """A number that a care step speaks stands in its unit with its basis."""
        step = care.care_step("sunscreen")
        names = {number.name: number for number in UNITS["care_steps.sunscreen"].numbers}

        for figure in step.figures:
            assert names[figure.name].basis is figure.basis

    def test_a_fingerprint_changes_with_a_word_and_with_a_number(self) -> None:
        """One other letter or number gives another fingerprint."""
        number = units.Number("until", "24 hours", care.Basis.EDITORIAL, ("chu-2021",))
        same = [
            units._unit("x.y", {"do": "Wait."}, [number], basis=care.Basis.EDITORIAL)
            for _ in range(2)
        ]
        word = units._unit("x.y", {"do": "Wait!"}, [number], basis=care.Basis.EDITORIAL)
        other = attrs.evolve(number, value="48 hours")
        changed = units._unit("x.y", {"do": "Wait."}, [other], basis=care.Basis.EDITORIAL)

        assert same[0].fingerprint == same[1].fingerprint
        assert len({same[0].fingerprint, word.fingerprint, changed.fingerprint}) == 3

    def test_the_fingerprint_is_the_same_on_every_python(self) -> None:
        """The recipe is fixed: this input has had this fingerprint from the start."""
        unit = units._unit("x.y", {"do": "Wait – ä."}, basis=care.Basis.STUDY)

        assert unit.fingerprint == (
            "77d16ccab3a214839d9ecaf945568136016fc4ba3639a7344fb050b301aeb9f3"
        )

    def test_the_whole_has_one_too(self) -> None:
        """The content has a version, a date and a fingerprint over all of it."""
        info = care.content_info()

        assert info.units == len(UNITS)
        assert len(info.fingerprint) == 64
        assert info.released.isoformat() >= "2026-01-01"
        assert info.locale == "en"

    def test_urgent_units_fall_due_sooner(self) -> None:
        """Same-day and emergency units are reviewed each year, others each three."""
        assert UNITS["levels.emergency"].review_months == 12
        assert UNITS["rules.R21"].review_months == 12
        assert UNITS["signs.pus"].review_months == 12
        assert UNITS["care_steps.makeup"].review_months == 36


class TestNothingIsReviewedYet:
    """Today the library says so wherever it matters."""

    def test_status(self) -> None:
        """No unit has a review, and many hold our own inference."""
        status = care.review_status()

        assert status.reviewed == status.editorial_reviewed == 0
        assert status.units == len(UNITS)
        assert 0 < status.editorial < status.units

    def test_all_of_it_is_stale(self) -> None:
        """What was never reviewed is overdue on any day."""
        assert len(care.stale(on=SIGNED_ON)) == len(UNITS)

    def test_answers_say_so(self) -> None:
        """Every answer carries its missing review and a note that says it."""
        today = care.recovery_day(care.Treatment(), 3)

        assert not today.stage.review.reviewed
        assert any("checked" in note for note in today.notes)

    @pytest.mark.parametrize("on", [dt.datetime(2026, 1, 1), "2026-01-01", None])
    def test_a_day_that_is_none(self, on: dt.date) -> None:
        """Staleness is asked for a plain date."""
        with pytest.raises(care.InvalidInputError, match=r"on must be a datetime\.date"):
            care.stale(on=on)


class TestSignaturesThatComeBack:
    """A signed unit is reviewed until it changes or falls due."""

    def test_they_travel_with_the_text(self, tmp_path: Path) -> None:
        """Every kind of answer carries the review of its unit."""
        ids = (
            "stages.peeling",
            "signs.peeling",
            "care_steps.sun",
            "benefits.glow",
            "claims.permanent",
            "levels.same_day",
        )
        guide = care.guide("en", reviews=signed(tmp_path, *(UNITS[id] for id in ids)))
        today = guide.recovery_day(care.Treatment(depth_mm=1.5), 3)
        pus = care.Report(treatment=care.Treatment(), day=3, signs=["pus"])

        assert today.stage.review.reviewed_by == "Consultant dermatologist"
        assert guide.sign("peeling").review.last_reviewed == SIGNED_ON
        assert guide.sign("peeling").review.revision == UNITS["signs.peeling"].revision
        assert guide.care_step("sun").review.review_due == dt.date(2029, 12, 1)
        assert guide.benefit("glow").review.reviewed
        assert guide.claim("permanent").review.reviewed
        assert guide.escalation_advice(pus).review.review_due == dt.date(2027, 12, 1)
        assert guide.escalation_levels()[3].review.reviewed
        assert not guide.sign("pus").review.reviewed
        assert not care.sign("peeling").review.reviewed
        assert guide.review_status().reviewed == len(ids)
        assert guide.content_info() == care.content_info()
        assert pickle.loads(pickle.dumps(guide)) == guide != care.guide("en")

    @pytest.mark.parametrize(("letters", "reviewed"), [(64, 1), (16, 1), (15, 0)])
    def test_a_short_fingerprint(self, tmp_path: Path, letters: int, reviewed: int) -> None:
        """The beginning of a fingerprint signs the unit if it is long enough."""
        unit = UNITS["signs.pus"]
        file = signed(tmp_path, unit, fingerprint=f'"{unit.fingerprint[:letters]}"')
        guide = care.guide("en", reviews=file, drop_outdated=True)

        assert guide.review_status().reviewed == reviewed

    def test_they_fall_due(self, tmp_path: Path) -> None:
        """A review is stale from the day it is due."""
        unit = UNITS["levels.same_day"]
        guide = care.guide("en", reviews=signed(tmp_path, unit))

        assert unit.id not in {u.id for u in guide.stale(dt.date(2027, 11, 30))}
        assert unit.id in {u.id for u in guide.stale(dt.date(2027, 12, 1))}

    def test_the_last_of_a_month(self) -> None:
        """A review from the last of a month falls due on the last of one."""
        assert review._months_after(dt.date(2027, 11, 30), 3) == dt.date(2028, 2, 29)
        assert review._months_after(dt.date(2026, 12, 31), 12) == dt.date(2027, 12, 31)

    def test_a_text_that_changed_is_unreviewed_again(self, tmp_path: Path) -> None:
        """An outdated entry is an error that names the line, or is left out."""
        file = signed(tmp_path, UNITS["signs.itch"], UNITS["signs.pus"], fingerprint='"0000"')

        with pytest.raises(care.ContentError) as caught:
            care.guide("en", reviews=file)

        assert str(caught.value) == (
            f"{file}, line 9: signs.pus has changed since it was signed; it is now "
            f"{UNITS['signs.pus'].fingerprint}"
        )
        guide = care.guide("en", reviews=file, drop_outdated=True)
        assert guide.sign("itch").review.reviewed
        assert not guide.sign("pus").review.reviewed

    @pytest.mark.parametrize(
        ("changed", "problem"),
        [
            ({"unit": '"signs.puss"'}, "there is no unit 'signs.puss'"),
            ({"on": '"2026-12-01"'}, "on must be a date (got '2026-12-01')"),
            ({"reviewed_by": '""'}, "reviewed_by must be a str (got '')"),
            ({"fingerprint": ""}, "fingerprint must be a str (got None)"),
            ({"note": '"well done"'}, "left over: note"),
            ({"unit": '"signs.itch"'}, "signs.itch stands twice"),
        ],
    )
    def test_a_bad_entry_names_its_line(
        self, tmp_path: Path, changed: dict[str, str], problem: str
    ) -> None:
        """The error names the file, the line and what is wrong."""
        file = signed(tmp_path, UNITS["signs.itch"], UNITS["signs.pus"], **changed)

        with pytest.raises(care.ContentError) as caught:
            care.guide("en", reviews=str(file))

        assert str(caught.value) == f"{file}, line 9: {problem}"

    def test_a_file_that_is_none(self, tmp_path: Path) -> None:
        """A file that does not parse, or hides its entries, is an error."""
        file = tmp_path / "reviews.toml"
        file.write_text("[[review]\n")
        with pytest.raises(care.ContentError, match="line 1"):
            care.guide("en", reviews=file)
        file.write_text('review = [{unit = "signs.pus"}]\n')
        with pytest.raises(care.ContentError, match=r"has to be a table \[\[review\]\]"):
            care.guide("en", reviews=file)
