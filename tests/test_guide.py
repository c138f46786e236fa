# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The guide as an app uses it: languages, look-ups, sharing, refusals.
"""

import copy
import pickle
from enum import Enum

import attrs
import pytest

import microneedling_care as care
from microneedling_care.labels import PLACES


class TestLabels:
    """What a form calls each id."""

    @pytest.mark.parametrize("kind", PLACES)
    def test_every_id_has_a_name_of_its_own(self, kind: type[Enum]) -> None:
        """Every member of the set has a name, and no two share one."""
        names = [care.label(member) for member in kind]

        assert all(names)
        assert len(set(names)) == len(names)

    def test_it_is_what_the_answers_say(self) -> None:
        """A sign is called what its text calls it."""
        assert [care.label(text.sign) for text in care.signs()] == [
            text.label for text in care.signs()
        ]

    @pytest.mark.parametrize("member", ["peeling", None, care.Reason.PUS, care.Kind.DO])
    def test_what_has_no_name_is_refused(self, member: Enum) -> None:
        """A string, nothing, or an id that is explained but not named is an error."""
        with pytest.raises(care.InvalidInputError) as caught:
            care.label(member)

        assert caught.value.field == "member"
        assert caught.value.expected.startswith("a member of: Answer, Area, ")


class TestLocales:
    """Law 11: a language has words for everything, or it does not exist."""

    def test_there_is_english(self) -> None:
        """English is there."""
        assert care.available_locales() == ("en",)

    @pytest.mark.parametrize(
        "locale", ["pt", "EN", "en-GB", "", "../en", "en/../en", "e" * 500, None, 7]
    )
    def test_there_is_no_fallback(self, locale: str) -> None:
        """Anything else raises and lists what there is."""
        with pytest.raises(care.UnknownLocaleError) as caught:
            care.guide(locale)

        assert str(caught.value).endswith("; choose one of: en")
        assert caught.value.available == ("en",)
        with pytest.raises(LookupError):
            care.benefits(locale=locale)

    def test_a_guide_pickles_as_its_locale(self) -> None:
        """A guide survives pickling and copying, compares and hashes."""
        guide = care.guide("en")

        assert pickle.loads(pickle.dumps(guide)) == guide
        assert copy.deepcopy(guide) == guide
        assert len({guide, care.Guide("en")}) == 1
        assert repr(guide) == "guide('en')"
        assert guide.locale == "en"
        assert guide != "en"


class TestSameAsModule:
    """A guide and the module answer alike."""

    def test_every_function(self) -> None:
        """Each method of the guide gives what the function of its name gives."""
        guide = care.guide("en")
        treatment = care.Treatment(depth_mm=1.0)
        report = care.Report(treatment=treatment, day=3, signs=["peeling"])

        assert guide.recovery_stages(treatment) == care.recovery_stages(treatment)
        assert guide.recovery_day(treatment, 3) == care.recovery_day(treatment, 3)
        assert guide.signs(treatment) == care.signs(treatment)
        assert guide.sign("pus") == care.sign("pus")
        assert guide.find_sign("flaky skin") == care.find_sign("flaky skin")
        assert guide.care_steps(treatment) == care.care_steps(treatment)
        assert guide.care_step("sun") == care.care_step("sun")
        assert guide.benefits() == care.benefits()
        assert guide.benefit("glow") == care.benefit("glow")
        assert guide.claims() == care.claims()
        assert guide.claim("permanent") == care.claim("permanent")
        assert guide.disagreements() == care.disagreements()
        assert guide.escalation_levels() == care.escalation_levels()
        assert guide.escalation_advice(report) == care.escalation_advice(report)
        assert guide.emergency_signs() == care.emergency_signs()
        assert guide.intended_use() == care.intended_use()
        assert guide.attribution() == care.attribution()
        assert guide.content_units() == care.content_units()
        assert guide.review_status() == care.review_status()

    def test_one_unit_is_the_one_in_the_list(self) -> None:
        """A single look-up gives the unit that the whole list holds."""
        treatment = care.Treatment(depth_mm=1.0)

        assert care.benefit(care.Benefit.ACNE) in care.benefits()
        assert care.claim(care.Claim.PERMANENT) in care.claims()
        assert care.sign(care.Sign.ITCH, treatment) in care.signs(treatment)
        assert care.care_step(care.CareStep.SUN, treatment) in care.care_steps(treatment)


class TestRefusals:
    """Law 12: wrong input is an error that says what would work."""

    @pytest.mark.parametrize("phrase", ["flakey skins", "pealing", "skabs"])
    def test_a_miss_suggests(self, phrase: str) -> None:
        """A word that is nearly one suggests near ones and guesses nothing."""
        with pytest.raises(care.UnknownWordError) as caught:
            care.find_sign(phrase)

        assert caught.value.suggestions
        assert "did you mean" in str(caught.value)

    @pytest.mark.parametrize("phrase", ["", "   ", "---", "zzzzqqqq", "x" * 10_000, None])
    def test_a_word_near_nothing(self, phrase: str) -> None:
        """A word near nothing is an error all the same."""
        with pytest.raises(care.UnknownWordError, match="nothing is near it"):
            care.find_sign(phrase)

    @pytest.mark.parametrize(
        ("call", "field"),
        [
            (lambda: care.sign("flaky skin"), "sign"),
            (lambda: care.care_step("makeups"), "step"),
            (lambda: care.benefit("acne scars"), "benefit"),
            (lambda: care.claim(""), "claim"),
            (lambda: care.recovery_day("pen", 3), "treatment"),
            (lambda: care.recovery_stages(1.5), "treatment"),
            (lambda: care.escalation_advice({"day": 3}), "report"),
        ],
    )
    def test_a_wrong_argument_is_named(self, call, field: str) -> None:  # type: ignore[no-untyped-def]
        """The error names the argument."""
        with pytest.raises(care.InvalidInputError) as caught:
            call()

        assert caught.value.field == field

    def test_an_unknown_source_suggests(self) -> None:
        """A misspelt source id suggests the right one."""
        with pytest.raises(care.UnknownWordError) as caught:
            care.source("chu-2012")

        assert "chu-2021" in caught.value.suggestions
        with pytest.raises(care.UnknownWordError):
            care.source(None)  # type: ignore[arg-type]

    def test_every_error_is_a_care_error_and_pickles(self) -> None:
        """One base for all, and each survives pickling."""
        for error in (
            care.InvalidInputError("day", -1, "more"),
            care.UnknownWordError("sign", "x", ("y",)),
            care.UnknownLocaleError("pt", ("en",)),
            care.ContentError("en/signs.toml", "missing"),
        ):
            assert isinstance(error, care.CareError)
            assert str(pickle.loads(pickle.dumps(error))) == str(error)


class TestSharing:
    """What is returned is frozen all the way down and safe to share."""

    def test_frozen_all_the_way_down(self) -> None:
        """No answer holds a list, dict or set that somebody could change."""
        report = care.Report(treatment=care.Treatment(), day=3, signs=["peeling"])
        for value in (
            care.recovery_day(care.Treatment(), 3),
            care.escalation_advice(report),
            *care.benefits(),
            *care.disagreements(),
            *care.rules(),
        ):
            _assert_frozen(value)


def _assert_frozen(value: object) -> None:
    assert not isinstance(value, (list, dict, set, bytearray))
    if isinstance(value, tuple):
        for item in value:
            _assert_frozen(item)
    elif attrs.has(type(value)):
        field = attrs.fields(type(value))[0].name
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field, None)
        for attribute in attrs.fields(type(value)):
            _assert_frozen(getattr(value, attribute.name))


class TestAdvice:
    """Advice in words."""

    @pytest.mark.parametrize("signs", [["peeling"], ["spots"], ["lump"], ["pus"]])
    def test_the_clinic_cannot_be_reached(self, signs: list[str]) -> None:
        """When the clinic cannot be reached, who is next takes its place."""
        report = care.Report(treatment=care.Treatment(), day=3, signs=signs)
        usual = care.escalation_advice(report)
        without = care.escalation_advice(attrs.evolve(report, clinic_reachable="no"))

        assert without.contact == usual.next_contact != usual.contact
        assert set(usual.notes) < set(without.notes)

    def test_device_trouble_is_also_reported(self) -> None:
        """A burn or hollow is also for the maker and the regulator; peeling is not."""
        treatment = care.Treatment(device="radiofrequency")
        hollow = care.Report(treatment=treatment, day=60, signs=["hollows"])
        peeling = care.Report(treatment=treatment, day=3, signs=["peeling"])

        assert care.escalation_advice(hollow).also_report
        assert care.escalation_advice(peeling).also_report is None

    def test_unsure_signs_come_back_as_questions(self) -> None:
        """What the person was not sure of is asked again, in the sign's own words."""
        report = care.Report(treatment=care.Treatment(), day=3, unsure=["sight_change"])
        advice = care.escalation_advice(report)

        assert [q.about for q in advice.questions] == [care.Sign.SIGHT_CHANGE]
        assert advice.questions[0].ask == care.sign("sight_change").ask

    def test_exposure_is_asked_for_where_it_may_have_happened(self) -> None:
        """A home roller asks for other people's blood unless that was told."""
        treatment = care.Treatment(depth_mm=0.2, device="home_roller")
        asked = care.Report(treatment=treatment, day=1, signs=["redness"])
        told = attrs.evolve(asked, blood_exposure="no")

        assert care.Finding.BLOOD_EXPOSURE in care.escalate(asked).questions
        assert care.Finding.BLOOD_EXPOSURE not in care.escalate(told).questions

    def test_time_to_act_is_a_duration(self) -> None:
        """The level's time is a duration; only self care has none."""
        for signs, hours in (
            (["pus"], 12),
            (["trouble_breathing"], 0),
            (["dark_patches"], 336),
            (["fever"], 24),
        ):
            report = care.Report(treatment=care.Treatment(), day=20, signs=signs)
            act_within = care.escalation_advice(report).act_within
            assert act_within is not None
            assert act_within.total_seconds() == hours * 3600

    def test_what_is_expected_says_until_when(self) -> None:
        """Usual recovery comes with the sign's own time limit."""
        report = care.Report(treatment=care.Treatment(depth_mm=1.5), day=3, signs=["peeling"])
        advice = care.escalation_advice(report)
        usual = care.sign("peeling", report.treatment).usual

        assert advice.level is care.Level.SELF_CARE
        assert usual is not None
        assert usual in advice.reasons[0].text
