# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Key dates, and the calendar file that gives nobody away.
"""

import datetime as dt
import sys
from collections import Counter
from uuid import UUID

import attrs
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from microneedling_care import (
    CareStep,
    InvalidInputError,
    Kind,
    MissingExtraError,
    Sign,
    Stage,
    Treatment,
    as_data,
    care_steps,
    recovery_stages,
    sign,
)
from microneedling_care.outputs import (
    Clinic,
    KeyDate,
    KeyDateKind,
    as_calendar,
    dates,
    key_dates,
)
from strategies import treatments

TREATED_ON = dt.date(2026, 11, 20)
PEN = Treatment(depth_mm=1.5)
FULL = Clinic(
    name="Harbour Skin Clinic",
    phone="020 7946 0000",
    out_of_hours="111",
    web="https://clinic.example/aftercare",
    emergency_number="112",
)
DATES = key_dates(PEN, treated_on=TREATED_ON)

treated = st.dates(dt.date.min, dt.date.max - dt.timedelta(days=3650))
# Blanks are refused, and a backslash before a capital N is looked at apart.
names = st.text(
    st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=120
).filter(
    lambda name: set(name).isdisjoint("\u115f\u1160\u2800\u3164\uffa0") and "\\N" not in name
)


def events(text: str) -> list[vobject.base.Component]:
    """The events of a calendar as another library reads them."""
    read = list(vobject.readComponents(text))
    assert [component.name for component in read] == ["VCALENDAR"]
    found: list[vobject.base.Component] = list(read[0].getChildren())
    return [child for child in found if child.name == "VEVENT"]


def of(kind: KeyDateKind, treatment: Treatment = PEN) -> list[KeyDate]:
    """The dates of one kind."""
    return [one for one in key_dates(treatment, treated_on=TREATED_ON) if one.kind is kind]


class TestKeyDates:
    """Which dates are kept."""

    @given(treatment=treatments, treated_on=treated)
    def test_dates(self, treatment: Treatment, treated_on: dt.date) -> None:
        """Dates are in order, each counts from the treatment, and no stretch runs backwards."""
        kept = key_dates(treatment, treated_on=treated_on)

        assert list(kept) == sorted(kept, key=lambda one: one.day)
        for one in kept:
            assert one.date - treated_on == dt.timedelta(days=one.day)
            assert one.last_date - treated_on == dt.timedelta(days=one.last_day)
            assert one.day <= one.last_day

    @given(treatment=treatments)
    def test_few(self, treatment: Treatment) -> None:
        """There are at most eight, and one at most of each kind that has no list."""
        kept = key_dates(treatment, treated_on=TREATED_ON)
        counted = Counter(one.kind for one in kept)
        grouped = counted.pop(KeyDateKind.CARE_STEPS_END)

        assert len(kept) <= 8
        assert grouped <= 5
        assert set(counted.values()) == {1}

    @given(treatment=treatments)
    def test_care_steps(self, treatment: Treatment) -> None:
        """Every wait of days that ends stands at its last day, once, with its day's others."""
        kept = key_dates(treatment, treated_on=TREATED_ON)
        ends = {
            step: one.last_day
            for one in kept
            if one.kind is KeyDateKind.CARE_STEPS_END
            for step in one.steps
        }
        apart = (CareStep.NEXT_SESSION, CareStep.HOME_ROLLER)

        assert ends == {
            step.step: step.last_day
            for step in care_steps(treatment)
            if step.kind is Kind.LEAVE_ALONE
            and step.last_day is not None
            and step.last_day > 1
            and step.step not in apart
        }
        days = [one.day for one in kept if one.kind is KeyDateKind.CARE_STEPS_END]
        assert len(days) == len(set(days))

    @given(treatment=treatments)
    def test_peeling(self, treatment: Treatment) -> None:
        """Peeling is kept from when it begins to when it has gone for most people."""
        window = sign(Sign.PEELING, treatment).window
        assert window
        one, *_ = of(KeyDateKind.PEELING, treatment)

        assert (one.day, one.last_day) == (window.first_day, window.typical_last_day)

    def test_peeling_that_is_not_expected(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where peeling is not expected no date is kept for it."""
        course = attrs.evolve(dates.COURSE_OF[Sign.PEELING], windows=(None,) * 6)
        monkeypatch.setitem(dates.COURSE_OF, Sign.PEELING, course)

        assert not of(KeyDateKind.PEELING)

    @given(treatment=treatments)
    def test_colour(self, treatment: Treatment) -> None:
        """Changes in colour are looked for from the day on which rebuilding begins."""
        rebuilding = recovery_stages(treatment)[list(Stage).index(Stage.REBUILDING)]
        one, *_ = of(KeyDateKind.COLOUR_CHECK, treatment)

        assert one.day == rebuilding.first_day

    @given(treatment=treatments)
    def test_next_session(self, treatment: Treatment) -> None:
        """The next session is no sooner than its row says, and none is set for home needling."""
        waits = [s.last_day for s in care_steps(treatment) if s.step is CareStep.NEXT_SESSION]

        assert [one.day for one in of(KeyDateKind.NEXT_SESSION, treatment)] == waits
        assert bool(waits) is (treatment.device != "home_roller")

    @pytest.mark.parametrize(
        "treated_on", [None, "2026-11-20", dt.datetime(2026, 11, 20), dt.date.max], ids=str
    )
    def test_wrong_date(self, treated_on: object) -> None:
        """Without a plain date there is nothing to keep, and the error names the field."""
        with pytest.raises(InvalidInputError, match=r"^treated_on must be "):
            key_dates(PEN, treated_on=treated_on)  # type: ignore[arg-type]

    def test_wrong_treatment(self) -> None:
        """What is no treatment is refused."""
        with pytest.raises(InvalidInputError, match=r"^treatment must be "):
            key_dates(1.5, treated_on=TREATED_ON)  # type: ignore[arg-type]

    def test_as_data(self) -> None:
        """A date is plain data, too."""
        data = as_data(of(KeyDateKind.NEXT_SESSION)[0])

        assert isinstance(data, dict)
        assert data["date"] == "2026-12-18"
        assert data["steps"] == ["next_session"]


class TestFile:
    """The file as another library reads it."""

    @given(
        treatment=treatments,
        treated_on=treated,
        details=st.booleans(),
        reference=st.none() | names,
    )
    def test_read_back(
        self, treatment: Treatment, treated_on: dt.date, details: bool, reference: str | None
    ) -> None:
        """Every date is one private all-day event that blocks no time and rings no bell."""
        kept = key_dates(treatment, treated_on=treated_on)
        text = as_calendar(kept, details=details, reference=reference, clinic=FULL)
        found = events(text)

        assert [e.dtstart.value for e in found] == [one.date for one in kept]
        for event, one in zip(found, kept, strict=True):
            assert event.dtend.value == one.last_date + dt.timedelta(days=1)
            assert event.dtstamp.value == dt.datetime.combine(treated_on, dt.time(), dt.UTC)
            assert getattr(event, "class").value == "PRIVATE"
            assert event.transp.value == "TRANSPARENT"
            assert event.sequence.value == "0"
            assert bool(event.contents.get("description")) is details
            assert set(event.contents).isdisjoint({"valarm", "rrule", "attendee", "organizer"})

    def test_lines(self) -> None:
        """Lines end in CRLF and are folded at 75 octets, as calendars ask."""
        text = as_calendar(DATES, details=True, clinic=Clinic(name="عيادة " * 20))
        lines = text.split("\r\n")

        assert "\n" not in "".join(lines)
        assert max(len(line.encode()) for line in lines) <= 75
        assert lines[-1] == ""

    def test_nothing_is_given_away(self) -> None:
        """Without details no line of the file tells of skin, needles or the clinic."""
        for device in ("pen", "radiofrequency", "home_roller"):
            kept = key_dates(Treatment(device=device), treated_on=TREATED_ON)
            file = as_calendar(kept, clinic=FULL, reference="skin-4711").lower()
            # An id may spell "face" in hexadecimal.
            text = "".join(line for line in file.splitlines() if not line.startswith("uid:"))
            for word in (
                *("skin", "needl", "peel", "care", "clinic", "derma", "face", "colour"),
                *("treat", "session", "heal", "harbour", "7946", "4711", "radio", "roller"),
            ):
                assert word not in text

    def test_titles_stay_neutral(self) -> None:
        """With details the titles are the same: only the description tells more."""
        plain, told = (events(as_calendar(DATES, details=yes)) for yes in (False, True))

        assert [e.summary.value for e in plain] == [e.summary.value for e in told]

    def test_titles_hold_their_day(self) -> None:
        """Each title holds the day that the leaflet counts."""
        for event, one in zip(events(as_calendar(DATES)), DATES, strict=True):
            assert str(one.day) in event.summary.value
            assert str(one.last_day) in event.summary.value

    def test_details(self) -> None:
        """A description tells what ends, whose advice comes first, and when to call."""
        for event, one in zip(
            events(as_calendar(DATES, details=True, clinic=FULL)), DATES, strict=True
        ):
            said = event.description.value
            for step in care_steps(PEN):
                assert (step.title in said) is (step.step in one.steps)
            assert "Call 112 now" in said
            assert "advice comes first" in said
            assert FULL.phone
            assert FULL.phone in said

    def test_details_after_heat(self) -> None:
        """After needles with heat the emergency part of a description says more."""
        heat = Treatment(device="radiofrequency")
        of_heat = of(KeyDateKind.COLOUR_CHECK, heat)
        plain = of(KeyDateKind.COLOUR_CHECK)

        assert len(as_calendar(of_heat, details=True)) > len(as_calendar(plain, details=True))

    @given(name=names)
    def test_hostile_names(self, name: str) -> None:
        """No name adds a line of its own: it is read back as it was, in the description."""
        found = events(as_calendar(DATES[:1], details=True, clinic=Clinic(name=name)))

        assert len(found) == 1
        assert name in found[0].description.value.split("\n")
        assert set(found[0].contents) == {
            *("uid", "dtstamp", "dtstart", "dtend", "summary", "class"),
            *("transp", "sequence", "description"),
        }

    @pytest.mark.parametrize(
        "name",
        [
            "x\\nBEGIN:VALARM\\nEND:VALARM",
            "x;ATTENDEE=mailto:a@evil.example",
            "END:VEVENT,BEGIN:VEVENT",
            '";VALUE=URI:javascript:x',
            "\\",
            "\\;\\,\\:",
            "😀" * 60,
        ],
    )
    def test_known_harms(self, name: str) -> None:
        """What calendars take for syntax is text again when it is read."""
        [event] = events(as_calendar(DATES[:1], details=True, clinic=Clinic(name=name)))

        assert name in event.description.value.split("\n")

    def test_a_line_break_in_disguise(self) -> None:
        """A backslash before a capital N, a line break to icalendar, adds no property."""
        name = "x\\NBEGIN:VALARM\\NEND:VALARM"
        [event] = events(as_calendar(DATES[:1], details=True, clinic=Clinic(name=name)))

        assert "valarm" not in event.contents
        assert "BEGIN:VALARM" in event.description.value


class TestIds:
    """What is imported again replaces itself."""

    @given(treatment=treatments, treated_on=treated)
    def test_unique(self, treatment: Treatment, treated_on: dt.date) -> None:
        """No two events of a file share an id, and each is a UUID."""
        kept = key_dates(treatment, treated_on=treated_on)
        ids = [e.uid.value for e in events(as_calendar(kept))]

        assert len(set(ids)) == len(ids)
        assert all(str(UUID(id)) == id for id in ids)

    def test_repeatable(self) -> None:
        """The same input gives the same file, and an equal depth is the same depth."""
        one = key_dates(Treatment(depth_mm=1), treated_on=TREATED_ON)
        other = key_dates(Treatment(depth_mm=1.0), treated_on=TREATED_ON)

        assert as_calendar(one) == as_calendar(list(other))

    def test_stable(self) -> None:
        """Ids are those of earlier versions, and neither details nor a clinic change them."""
        ids = [e.uid.value for e in events(as_calendar(DATES))]
        told = [e.uid.value for e in events(as_calendar(DATES, details=True, clinic=FULL))]

        assert ids[0] == "635facc1-f5cc-5e7c-a687-06a104afbf9e"
        assert ids == told

    @pytest.mark.parametrize(
        "other",
        [
            as_calendar(key_dates(PEN, treated_on=dt.date(2026, 11, 21))),
            as_calendar(key_dates(Treatment(depth_mm=1.4), treated_on=TREATED_ON)),
            as_calendar(key_dates(Treatment(depth_mm=1.5, area="neck"), treated_on=TREATED_ON)),
            as_calendar(DATES, reference="appointment-1"),
        ],
    )
    def test_apart(self, other: str) -> None:
        """Another treatment, day or reference has no id in common."""
        ids = {e.uid.value for e in events(as_calendar(DATES))}

        assert ids.isdisjoint(e.uid.value for e in events(other))

    def test_given_twice(self) -> None:
        """A date given twice is written once."""
        assert as_calendar([*DATES, *DATES]) == as_calendar(DATES)


class TestWrongInput:
    """Errors that name the field."""

    @pytest.mark.parametrize(
        "kept", [None, [], 1, PEN, "dates", [PEN], [*DATES, None]], ids=repr
    )
    def test_dates(self, kept: object) -> None:
        """What is no date, or none at all, is refused."""
        with pytest.raises(InvalidInputError, match=r"^dates must be "):
            as_calendar(kept)  # type: ignore[arg-type]

    @pytest.mark.parametrize("reference", ["", " ", "a\nb", "\u202e", "a" * 121, 4711, b"a"])
    def test_reference(self, reference: object) -> None:
        """A reference that is no line of text is refused."""
        with pytest.raises(InvalidInputError, match=r"^reference must be "):
            as_calendar(DATES, reference=reference)  # type: ignore[arg-type]

    @pytest.mark.parametrize("details", ["no", 1, None])
    def test_details(self, details: object) -> None:
        """Only a plain yes tells more: what is merely true to Python is refused."""
        with pytest.raises(InvalidInputError, match=r"^details must be True or False "):
            as_calendar(DATES, details=details)  # type: ignore[arg-type]

    def test_clinic(self) -> None:
        """What is no clinic is refused."""
        with pytest.raises(InvalidInputError, match=r"^clinic must be "):
            as_calendar(DATES, clinic="Harbour")  # type: ignore[arg-type]

    def test_missing_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without icalendar the error names what to install, and the dates are there anyway."""
        monkeypatch.setitem(sys.modules, "icalendar", None)

        assert key_dates(PEN, treated_on=TREATED_ON) == DATES
        with pytest.raises(MissingExtraError) as caught:
            as_calendar(DATES)
        assert "microneedling-care[calendar]" in str(caught.value)
