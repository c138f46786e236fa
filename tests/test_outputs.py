# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Leaflets, days and answers as documents, and as text and Markdown.
"""

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import microneedling_care as care
from microneedling_care import outputs
from microneedling_care.help_rows import EMERGENCY_NOTES, HELP_ROWS
from microneedling_care.outputs.markdown import escaped
from microneedling_care.sign_rows import COURSE_OF
from microneedling_care.vocabulary import HelpGroup
from strategies import days, reports, treatments
from test_data import valid

PEN = care.Treatment(depth_mm=1.5)
HEAT = care.Treatment(device="radiofrequency", depth_mm=2.0, area="neck")
CLINIC = outputs.Clinic(
    name="Harbour Skin Clinic",
    phone="020 7946 0000",
    out_of_hours="+44 20 7946 0001",
    web="https://harbour.example/aftercare",
    emergency_number="999",
)

clinics = st.sampled_from([outputs.Clinic(), CLINIC])
documents = st.one_of(
    st.builds(
        outputs.leaflet,
        treatments,
        treated_on=st.none() | st.dates(max_value=dt.date(9000, 1, 1)),
        clinic=clinics,
        leave_out=st.sampled_from([(), (outputs.Part.SOURCES,)]),
    ),
    st.builds(outputs.day_card, treatments, days, clinic=clinics),
    st.builds(outputs.advice_card, reports(), clinic=clinics),
)


def blocks(document: outputs.Document) -> Iterator[outputs.Block]:
    """Every block of *document*."""

    def inside(section: outputs.Section) -> Iterator[outputs.Block]:
        yield from section.blocks
        for inner in section.sections:
            yield from inside(inner)

    yield from document.blocks
    for section in document.sections:
        yield from inside(section)


def cards(document: outputs.Document) -> list[outputs.Block]:
    """Every care card of *document*."""
    return [block for block in blocks(document) if block.kind is outputs.BlockKind.CARD]


def said(document: outputs.Document) -> str:
    """All of *document* on one line, so that wrapping does not hide a phrase."""
    return " ".join(outputs.as_text(document).split())


class TestEveryDocument:
    """What holds for a leaflet, a day and an answer alike."""

    @given(documents)
    def test_the_emergency_signs_are_there(self, document: outputs.Document) -> None:
        """Every document carries the whole emergency card, and that worry counts."""
        signs = care.emergency_signs()
        lines = tuple(sign.text for sign in signs.signs)
        found = [card for card in cards(document) if card.items == lines]

        assert len(found) == 1
        assert found[0].level is care.Level.EMERGENCY
        assert signs.worried in found[0].after

    @given(documents)
    def test_what_it_is_for_is_there(self, document: outputs.Document) -> None:
        """Every document says what it is for, and that nobody has reviewed it."""
        text = said(document)

        assert care.intended_use() in text
        assert care.attribution() in text
        assert care.content_info().version == document.content_version
        notes = care.recovery_day(PEN, 0).notes
        assert all(note in text for note in notes)

    @given(documents)
    def test_nothing_is_empty(self, document: outputs.Document) -> None:
        """No section, list, card or entry is shown without content."""
        for block in blocks(document):
            assert block.text or block.items or block.entries or block.timeline
            assert all(entry.term for entry in block.entries)
        for section in document.sections:
            assert section.blocks or section.sections

    @given(documents)
    def test_the_prefix_is_that_of_the_level(self, document: outputs.Document) -> None:
        """A card is announced as what its level is, and a level without a card as nothing."""
        prefixes = {
            care.Level.SELF_CARE: "",
            care.Level.MONITOR: "",
            care.Level.CONTACT_CLINIC: "Non-urgent advice",
            care.Level.SAME_DAY: "Urgent advice",
            care.Level.EMERGENCY: "Immediate action required",
        }
        for card in cards(document):
            assert card.level is not None
            assert card.prefix == prefixes[card.level]

    @given(documents)
    def test_units_and_sources_exist(self, document: outputs.Document) -> None:
        """Everything that names a unit or a publication names one that is there."""
        units = {unit.id for unit in care.content_units()}
        known = {source.id for source in care.sources()}
        for block in blocks(document):
            for piece in (block, *block.entries):
                assert piece.unit is None or piece.unit in units
                assert set(piece.sources) <= known

    @given(documents, st.integers(20, 120))
    def test_lines_fit(self, document: outputs.Document, width: int) -> None:
        """No line of text is wider than asked for, single long words aside."""
        for line in outputs.as_text(document, width=width).splitlines():
            assert len(line) <= width or len(line.split()) <= 2

    @given(documents)
    def test_markdown_says_the_same(self, document: outputs.Document) -> None:
        """Each block's text stands in the Markdown, its markup escaped."""
        text = outputs.as_markdown(document)

        assert text.startswith(f"# {escaped(document.title)}\n")
        for block in blocks(document):
            for line in (block.text, *block.items, *block.after):
                assert escaped(line) in text
            for entry in block.entries:
                assert escaped(entry.text) in text

    @given(documents)
    def test_data_fits_the_schema(self, document: outputs.Document) -> None:
        """A document becomes plain data that fits the shipped schema."""
        data = valid(document)

        assert data["title"] == document.title


class TestLeaflet:
    """The whole aftercare document."""

    def test_every_part_is_there(self) -> None:
        """Every part that is not left out has its section."""
        whole = outputs.leaflet(
            PEN, treated_on=dt.date(2026, 11, 20), benefits=["acne_scars"], leave_out=()
        )
        parts = {section.part for section in whole.sections}

        assert parts == set(outputs.Part) - {outputs.Part.GET_HELP}
        assert len(cards(whole)) == 3

    @given(treatments, st.sets(st.sampled_from(outputs.Part)))
    def test_parts_can_be_left_out(
        self, treatment: care.Treatment, parts: set[outputs.Part]
    ) -> None:
        """What is left out is gone; what protects people cannot be."""
        always = {outputs.Part.EMERGENCY, outputs.Part.INTENDED_USE}
        if parts & always:
            with pytest.raises(care.InvalidInputError, match="leave_out must be any of: get_"):
                outputs.leaflet(treatment, leave_out=parts)
            return
        shown = outputs.leaflet(treatment, leave_out=parts)
        found = {section.part for section in shown.sections}

        assert not found & parts
        assert always <= found
        assert len(cards(shown)) == (1 if outputs.Part.GET_HELP in parts else 3)

    def test_the_emergency_card_alone(self) -> None:
        """Without the other cards, the emergency card stays, with the number to tap."""
        shown = outputs.leaflet(PEN, clinic=CLINIC, leave_out=["get_help"])

        assert [card.level for card in cards(shown)] == [care.Level.EMERGENCY]
        assert [entry.link for entry in cards(shown)[0].entries] == ["tel:999"]

    @given(treatments)
    def test_every_step_sign_and_stage_is_said(self, treatment: care.Treatment) -> None:
        """A leaflet leaves out no care step, no ordinary sign and no stage."""
        units = {
            piece.unit
            for block in blocks(outputs.leaflet(treatment))
            for piece in (block, *block.entries)
        }

        assert {f"care_steps.{one.step}" for one in care.care_steps(treatment)} <= units
        assert {f"stages.{one.stage}" for one in care.recovery_stages(treatment)} <= units
        ordinary = [sign for sign in care.signs(treatment) if sign.window]
        assert {f"signs.{one.sign}" for one in ordinary} <= units

    @given(treatments, st.dates(max_value=dt.date(9000, 1, 1)))
    def test_dates_are_those_of_the_days(
        self, treatment: care.Treatment, treated_on: dt.date
    ) -> None:
        """The date of the last usual day stands beside each sign."""
        shown = outputs.leaflet(treatment, treated_on=treated_on)
        section = next(s for s in shown.sections if s.part is outputs.Part.EXPECTED)
        ordinary = [sign for sign in care.signs(treatment) if sign.window]
        for entry, sign in zip(section.blocks[0].entries, ordinary, strict=True):
            assert sign.window is not None
            last = treated_on + dt.timedelta(days=sign.window.outer_last_day)
            assert f"day {sign.window.outer_last_day} ({last.day} " in entry.note

    def test_a_benefit_has_its_limits(self) -> None:
        """What is hoped for is shown with all that it will not do."""
        text = said(outputs.leaflet(PEN, benefits=["acne_scars", care.Benefit.AGE_SPOTS]))
        for benefit in (care.benefit("acne_scars"), care.benefit("age_spots")):
            assert benefit.statement in text
            assert benefit.can_make_worse in text
            assert all(limit in text for limit in benefit.limits)

    def test_unknown_depth_is_said_first(self) -> None:
        """Where the depth is not known, the reader hears so before anything else."""
        first = outputs.leaflet(care.Treatment()).blocks

        assert [block.kind for block in first] == [
            outputs.BlockKind.ENTRIES,
            outputs.BlockKind.IMPORTANT,
        ]

    def test_blisters_after_heat(self) -> None:
        """After needles with heat, and only then, the emergency card has one line more."""
        with_heat, without = (
            set(cards(outputs.leaflet(treatment))[0].after) for treatment in (HEAT, PEN)
        )

        assert len(with_heat - without) == 1
        assert without < with_heat

    def test_the_clinic(self) -> None:
        """Every line of the clinic is there, its numbers and its page as links."""
        shown = outputs.leaflet(PEN, clinic=CLINIC)
        links = {entry.link for block in blocks(shown) for entry in block.entries}

        assert {"tel:02079460000", "tel:+442079460001", "tel:999", CLINIC.web} <= links
        assert "Call 999 now" in said(shown)
        assert "999" not in said(outputs.leaflet(PEN))

    @pytest.mark.parametrize(
        ("field", "given_"),
        [
            ("treatment", {"treatment": "pen"}),
            ("treated_on", {"treated_on": "2026-11-20"}),
            ("treated_on", {"treated_on": dt.datetime(2026, 11, 20)}),
            ("treated_on", {"treated_on": dt.date.max}),
            ("clinic", {"clinic": "Harbour"}),
            ("benefits", {"benefits": "acne_scars"}),
            ("benefits", {"benefits": ["eternal_youth"]}),
            ("leave_out", {"leave_out": "sources"}),
            ("leave_out", {"leave_out": 3}),
            ("leave_out", {"leave_out": ["price"]}),
        ],
    )
    def test_bad_input_names_the_field(self, field: str, given_: dict[str, object]) -> None:
        """Each argument that is wrong is an error that names it."""
        with pytest.raises(care.InvalidInputError) as caught:
            outputs.leaflet(**{"treatment": PEN, **given_})  # type: ignore[arg-type]

        assert caught.value.field == field

    def test_an_unknown_language(self) -> None:
        """A language that nobody has written is an error, never another language."""
        with pytest.raises(care.UnknownLocaleError):
            outputs.leaflet(PEN, locale="xx")
        with pytest.raises(care.UnknownLocaleError):
            outputs.timeline(PEN, locale="xx")


class TestHelpCards:
    """The cards that speak before anybody has made a report."""

    @pytest.mark.parametrize("area", care.Area)
    @pytest.mark.parametrize("device", ["pen", "radiofrequency"])
    def test_no_sign_stands_on_too_calm_a_card(self, area: care.Area, device: str) -> None:
        """Every sign stands on a card at least as urgent as any level it reaches alone."""
        depths = (None, 0.2, 0.5, 1.0, 1.5, 2.5)
        treated = [care.Treatment(depth_mm=depth, device=device, area=area) for depth in depths]
        on_card = {sign: row.level for row in reversed(HELP_ROWS) for sign in row.signs}
        for group in care.emergency_signs().signs:
            on_card |= dict.fromkeys(group.signs, care.Level.EMERGENCY)
        for note in EMERGENCY_NOTES:
            if note.concerns(treated[0]):
                on_card |= dict.fromkeys(note.signs, care.Level.EMERGENCY)
        for sign in care.Sign:
            reached = max(
                care.escalate(care.Report(treatment=treatment, day=day, signs=[sign])).level
                for treatment in treated
                for day in (0, 1, 3, 7, 14, 60, 400)
            )
            assert on_card[sign] >= reached, sign

    def test_every_group_once(self) -> None:
        """Every line has one row, and no card has more than six lines."""
        assert [row.group for row in HELP_ROWS] == list(HelpGroup)
        for level in care.Level:
            assert sum(row.level is level for row in HELP_ROWS) <= 6

    def test_what_grows_is_for_today(self) -> None:
        """Every ordinary sign that is for today once it gets worse stands on that card."""
        row = next(row for row in HELP_ROWS if row.group is HelpGroup.GROWING)
        for sign in COURSE_OF:
            worse = care.Observation(sign, trend=care.Trend.WORSE)
            level = care.escalate(care.Report(treatment=PEN, day=5, signs=[worse])).level
            assert (level >= care.Level.SAME_DAY) <= (sign in row.signs), sign


class TestAdviceCard:
    """The answer to a report."""

    @given(reports())
    def test_it_says_what_the_advice_says(self, report: care.Report) -> None:
        """Level, action, deadline, reasons and steps are those of the advice."""
        advice = care.escalation_advice(report)
        shown = outputs.advice_card(report, clinic=CLINIC)
        text = said(shown)

        assert shown.level is advice.level
        assert cards(shown)[0].level is advice.level
        for line in (
            advice.headline,
            advice.action,
            advice.by_when,
            advice.say,
            *advice.meanwhile,
            *advice.more_urgent,
            *(question.ask for question in advice.questions),
            *(f"{reason.label}: {reason.text}" for reason in advice.reasons),
        ):
            assert line in text, line

    def test_an_emergency_shows_only_how_to_reach_help(self) -> None:
        """The card of an emergency has the number to call, and no page to read."""
        report = care.Report(treatment=PEN, day=0, signs=["trouble_breathing"])
        links = [
            entry.link for entry in cards(outputs.advice_card(report, clinic=CLINIC))[0].entries
        ]

        assert [link for link in links if link] == ["tel:999"]

    def test_heat_and_devices(self) -> None:
        """Trouble with a device says whom else to tell."""
        report = care.Report(treatment=HEAT, day=60, signs=["hollows"])
        also = care.escalation_advice(report).also_report

        assert also
        assert also in said(outputs.advice_card(report))

    def test_bad_input_names_the_field(self) -> None:
        """A report or clinic that is none is an error that names it."""
        report = care.Report(treatment=PEN, day=1)
        with pytest.raises(care.InvalidInputError, match=r"^report must be"):
            outputs.advice_card("peeling")  # type: ignore[arg-type]
        with pytest.raises(care.InvalidInputError, match=r"^clinic must be"):
            outputs.advice_card(report, clinic="Harbour")  # type: ignore[arg-type]


class TestDayCard:
    """One day of recovery."""

    @given(treatments, days)
    def test_it_says_what_the_day_says(self, treatment: care.Treatment, day: int) -> None:
        """Stage, usual signs and care steps are those of the day."""
        today = care.recovery_day(treatment, day)
        text = said(outputs.day_card(treatment, day))

        assert today.stage.summary in text
        for expected in today.expected:
            assert expected.sign.looks in text
        for step in today.care_steps:
            assert f"{step.title} (" in text
            assert step.do in text
        assert all(note in text for note in today.notes)

    @given(documents)
    def test_in_brief(self, document: outputs.Document) -> None:
        """In brief every name and day stays, and so does all that protects people."""
        short = outputs.brief(document)
        for whole, part in zip(blocks(document), blocks(short), strict=True):
            assert [(one.term, one.note) for one in part.entries] == [
                (one.term, one.note) for one in whole.entries
            ]
            kept = [one for one in whole.entries if not one.note]
            assert [one for one in part.entries if not one.note] == kept
            assert (part.text, part.items, part.after) == (whole.text, whole.items, whole.after)

    def test_a_day_in_brief(self) -> None:
        """A day in brief has fewer than half the words."""
        card = outputs.day_card(PEN, 3)

        assert len(said(outputs.brief(card))) < len(said(card)) / 2

    def test_tomorrow(self) -> None:
        """What begins tomorrow is named today."""
        tomorrow = [day for day in range(30) if care.recovery_day(PEN, day).beginning_tomorrow]

        assert tomorrow
        for day in tomorrow:
            step = care.recovery_day(PEN, day).beginning_tomorrow[0]
            assert f"- {step.title}" in outputs.as_text(outputs.day_card(PEN, day), width=200)


class TestTimeline:
    """The facts of the picture."""

    @given(treatments, st.none() | days)
    def test_bars_are_the_windows(self, treatment: care.Treatment, day: int | None) -> None:
        """Each bar runs as its sign's window does, and the picture holds them all."""
        picture = outputs.timeline(treatment, day=day)
        ordinary = [sign for sign in care.signs(treatment) if sign.window]

        assert [bar.sign for bar in picture.signs] == [sign.sign for sign in ordinary]
        for bar, sign in zip(picture.signs, ordinary, strict=True):
            assert sign.window is not None
            assert bar.first_day == sign.window.first_day
            assert bar.typical_last_day == sign.window.typical_last_day
            assert bar.outer_last_day == sign.window.outer_last_day
            assert bar.label in picture.description
            assert bar.outer_last_day < picture.last_day
        assert picture.stages[0].first_day == 0
        assert all(span.first_day <= picture.last_day for span in picture.stages)

    def test_a_bad_day(self) -> None:
        """A day that is none is an error."""
        with pytest.raises(care.InvalidInputError, match=r"^day must be"):
            outputs.timeline(PEN, day=-1)


class TestMarkdown:
    """Markdown escapes whatever comes in."""

    def test_a_hostile_name(self) -> None:
        """Markup in a clinic's name stays text."""
        clinic = outputs.Clinic(name="[x](javascript:y) <b> `c` # | *d* _e_ ~f~ $g$ !h")
        text = outputs.as_markdown(outputs.leaflet(PEN, clinic=clinic))

        assert "[x](" not in text
        assert "<b>" not in text
        assert "\\[x\\](javascript:y) \\<b\\> \\`c\\` \\# \\|" in text

    @pytest.mark.parametrize("start", ["1. ", "- ", "+ ", "= ", "12) ", "  * "])
    def test_the_start_of_a_line(self, start: str) -> None:
        """What would begin a list or a rule is escaped at the start of a line."""
        assert "\\" in escaped(f"{start}text")

    def test_headings_begin_where_asked(self) -> None:
        """The title has the level asked for, and what is below it the next ones."""
        text = outputs.as_markdown(outputs.leaflet(PEN), heading_level=3)
        levels = {line.split()[0] for line in text.splitlines() if line.startswith("#")}

        assert levels == {"###", "####", "#####"}

    @pytest.mark.parametrize("level", [0, 5, True, 1.5, "2"])
    def test_a_bad_level(self, level: object) -> None:
        """A heading level that leaves no room below is an error."""
        with pytest.raises(care.InvalidInputError, match=r"^heading_level must be"):
            outputs.as_markdown(outputs.leaflet(PEN), heading_level=level)  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [19, 1001, True, 72.0, "72"])
def test_a_bad_width(width: object) -> None:
    """A width that no line fits in is an error."""
    with pytest.raises(care.InvalidInputError, match=r"^width must be"):
        outputs.as_text(outputs.leaflet(PEN), width=width)  # type: ignore[arg-type]


@pytest.mark.parametrize("render", [outputs.as_text, outputs.as_markdown])
def test_what_is_no_document(render: object) -> None:
    """Only a document can be rendered."""
    with pytest.raises(care.InvalidInputError, match=r"^document must be"):
        render("leaflet")  # type: ignore[operator]


def test_the_public_names() -> None:
    """Every name of the outputs is listed, in order, and has a docstring."""
    assert list(outputs.__all__) == sorted(outputs.__all__)
    for name in outputs.__all__:
        assert (getattr(outputs, name).__doc__ or "").strip(), name
