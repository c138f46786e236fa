# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Text messages: never too long, and never without what to do.
"""

import attrs
import pytest
from gsm0338 import Codec
from hypothesis import given
from hypothesis import strategies as st

from microneedling_care import InvalidInputError, Level, Report, Treatment, as_data
from microneedling_care.outputs import (
    Clinic,
    Document,
    Encoding,
    Message,
    advice_card,
    as_message,
    day_card,
    leaflet,
)
from strategies import days, reports, treatments

PHONE = Clinic(phone="020 7946 0000")
FULL = Clinic(
    name="Harbour Skin Clinic",
    phone="+44 20 7946 0000",
    out_of_hours="+44 20 7946 0999",
    web="https://clinic.example/aftercare",
    emergency_number="112",
)
SIGN_OF = {
    Level.SELF_CARE: "peeling",
    Level.MONITOR: "itch",
    Level.CONTACT_CLINIC: "spots",
    Level.SAME_DAY: "pus",
    Level.EMERGENCY: "trouble_breathing",
}
DAY_OF = {Level.MONITOR: 6, Level.CONTACT_CLINIC: 20}

# 03.38 as another library has it.
GSM = Codec()

clinics = st.builds(
    Clinic,
    name=st.none() | st.sampled_from(["Harbour Skin Clinic", "عيادة البشرة", "😀 [Klinik] €"]),
    phone=st.none() | st.sampled_from(["020 7946 0000", "+44 20 7946 0000"]),
    out_of_hours=st.none() | st.just("111"),
    web=st.none()
    | st.sampled_from(["https://clinic.example/~after[care]", "https://诊所.example/’"]),
    emergency_number=st.none() | st.sampled_from(["112", "999"]),
)
documents = st.one_of(
    st.builds(advice_card, reports(least_signs=1), clinic=clinics),
    st.builds(day_card, treatments, days, clinic=clinics),
    st.builds(leaflet, treatments, clinic=clinics),
)


def answer(level: Level, clinic: Clinic = PHONE) -> Document:
    """An answer of one level."""
    report = Report(
        treatment=Treatment(depth_mm=1.5), day=DAY_OF.get(level, 2), signs=[SIGN_OF[level]]
    )
    document = advice_card(report, clinic=clinic)
    assert document.level is level
    return document


BASE = answer(Level.SAME_DAY)


def spoken(*lines: str) -> Document:
    """A document that says *lines* in short, and nothing after them."""
    return attrs.evolve(BASE, short=lines, contact="")


def of(text: str) -> Message:
    """*text* alone as a message of any length."""
    return as_message(spoken(text), segments=10_000)


def least(document: Document) -> int:
    """How many segments *document* cannot do without."""
    try:
        return as_message(document, segments=1).segments
    except InvalidInputError as error:
        return int(error.expected.split()[0])


class TestEveryMessage:
    """What holds for each document there is."""

    @given(document=documents, more=st.integers(0, 6))
    def test_limit(self, document: Document, more: int) -> None:
        """A message never takes more segments than it may; if it must, it is refused."""
        segments = least(document) + more

        assert as_message(document, segments=segments).segments <= segments
        for fewer in range(1, least(document)):
            with pytest.raises(InvalidInputError, match=r"^segments must be "):
                as_message(document, segments=fewer)

    @given(document=documents, more=st.integers(0, 6))
    def test_what_is_kept(self, document: Document, more: int) -> None:
        """Lines are whole, in order and the most important ones; the contact is last."""
        message = as_message(document, segments=least(document) + more)
        text = message.text
        if document.contact:
            assert text.endswith(f"\n{document.contact}")
            text = text.removesuffix(f"\n{document.contact}")
        lines = text.split("\n")

        assert tuple(lines) == document.short[: len(lines)]
        assert len(lines) >= (1 if document.level is Level.EMERGENCY else 2)

    @given(document=documents, more=st.integers(0, 6))
    def test_nothing_is_left_out_for_nothing(self, document: Document, more: int) -> None:
        """The next line would have made the message too long."""
        segments = least(document) + more
        lines = as_message(document, segments=segments).text.split("\n")
        kept = len(lines) - bool(document.contact)
        longer = attrs.evolve(document, short=document.short[: kept + 1])

        assert (
            kept == len(document.short) or as_message(longer, segments=50).segments > segments
        )

    @given(document=documents)
    def test_parts(self, document: Document) -> None:
        """The parts are the text, and each is within what a network carries."""
        message = as_message(document, segments=50)
        room = 153 if message.encoding is Encoding.GSM7 else 67

        assert "".join(message.parts) == message.text
        if message.segments > 1:
            assert all(length(part, message.encoding) <= room for part in message.parts)


def length(text: str, encoding: Encoding) -> int:
    """How long *text* is, as other code counts it."""
    if encoding is Encoding.GSM7:
        return len(GSM.encode(text)[0])
    return len(text.encode("utf-16-be")) // 2


class TestCounting:
    """Letters, septets and units."""

    # The escape alone is no letter; the other table lists it as one.
    @given(
        text=st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters="\x1b"),
            min_size=1,
            max_size=400,
        )
    )
    def test_against_another_library(self, text: str) -> None:
        """Encoding and length are those of another library's table."""
        # It replaces typography before it counts, as it says.
        message = of(text)
        try:
            septets = len(GSM.encode(message.text)[0])
        except UnicodeEncodeError:
            assert message.encoding is Encoding.UCS2
            assert message.units == length(message.text, Encoding.UCS2)
        else:
            assert (message.encoding, message.units) == (Encoding.GSM7, septets)

    def test_every_letter(self) -> None:
        """Of all letters of the alphabets, those in GSM-7 are the other library's."""
        for point in range(0x3000):
            letter = chr(point)
            if letter == "\x1b":
                continue
            message = of(letter)
            try:
                septets = len(GSM.encode(message.text)[0])
            except UnicodeEncodeError:
                assert message.encoding is Encoding.UCS2, ascii(letter)
            else:
                assert message.encoding is Encoding.GSM7, ascii(letter)
                assert message.units == septets

    @pytest.mark.parametrize(
        ("text", "encoding", "units", "segments"),
        [
            ("a" * 160, "gsm7", 160, 1),
            ("a" * 161, "gsm7", 161, 2),
            ("a" * 306, "gsm7", 306, 2),
            ("a" * 307, "gsm7", 307, 3),
            ("€" * 80, "gsm7", 160, 1),
            ("€" * 81, "gsm7", 162, 2),
            ("a" * 152 + "€" + "a" * 151, "gsm7", 305, 2),
            ("a" * 152 + "€" + "a" * 152, "gsm7", 306, 3),
            ("ж" * 70, "ucs2", 70, 1),
            ("ж" * 71, "ucs2", 71, 2),
            ("ж" * 134, "ucs2", 134, 2),
            ("😀" * 35, "ucs2", 70, 1),
            ("ж" * 66 + "😀" * 2, "ucs2", 70, 1),
            ("ж" * 66 + "😀" + "ж" * 65, "ucs2", 133, 2),
            ("ж" * 66 + "😀" + "ж" * 66, "ucs2", 134, 3),
            ("ç", "ucs2", 1, 1),
            ("Ç", "gsm7", 1, 1),
        ],
        ids=lambda value: value[-3:] if isinstance(value, str) else None,
    )
    def test_edges(self, text: str, encoding: str, units: int, segments: int) -> None:
        """At each edge one unit more is one segment more; a double letter is never split."""
        message = of(text)

        assert (message.encoding, message.units, message.segments) == (
            Encoding(encoding),
            units,
            segments,
        )

    def test_typography(self) -> None:
        """Curly quotes, dashes and wide spaces become plain, so the message stays GSM-7."""
        message = of("“it’s” 3–5\u00a0days — wait…")

        assert message.text == '"it\'s" 3-5 days - wait...'
        assert message.encoding is Encoding.GSM7

    def test_letters_are_left(self) -> None:
        """A letter outside GSM-7 is not changed, whatever it costs."""
        assert of("Klinika Łódź").text == "Klinika Łódź"
        assert of("Klinika Łódź").encoding is Encoding.UCS2

    def test_links_are_left(self) -> None:
        """A link that holds a curly quote still leads where it led."""
        document = leaflet(Treatment(), clinic=Clinic(web="https://clinic.example/’"))

        assert as_message(document, segments=9).text.endswith("https://clinic.example/’")


class TestAnswers:
    """The five levels, as somebody reads them who is frightened."""

    @pytest.mark.parametrize("level", Level)
    @pytest.mark.parametrize("clinic", [PHONE, FULL], ids=["phone", "full"])
    def test_three_segments(self, level: Level, clinic: Clinic) -> None:
        """The whole of each answer fits in three segments of GSM-7."""
        document = answer(level, clinic)
        message = as_message(document)

        assert message.encoding is Encoding.GSM7
        assert message.text.split("\n") == [*document.short, *filter(None, [document.contact])]

    @pytest.mark.parametrize("level", Level)
    def test_two_segments(self, level: Level) -> None:
        """What to do, when to call an ambulance and the phone fit in two."""
        message = as_message(answer(level, FULL), segments=2)

        assert message.text.startswith(answer(level, FULL).short[0])
        assert FULL.emergency_number
        assert FULL.emergency_number in message.text

    @pytest.mark.parametrize("level", Level)
    def test_the_level_is_said_once(self, level: Level) -> None:
        """The first line does not say the level's name and then say it again."""
        first = answer(level).short[0]

        assert first.lower().count(answer(level).title.lower()) <= 1

    def test_emergency(self) -> None:
        """In an emergency the number to call is first and last, and no other is there."""
        document = answer(Level.EMERGENCY, FULL)
        lines = as_message(document).text.split("\n")

        assert "112" in lines[0]
        assert lines[-1].endswith("112")
        assert "7946" not in document.contact + "".join(document.short)

    def test_no_number_is_guessed(self) -> None:
        """Without an emergency number the message holds none and still says to call."""
        document = answer(Level.EMERGENCY)
        first, *_ = as_message(document).text.split("\n")

        assert document.contact == ""
        assert not any(letter.isdigit() for letter in first)

    def test_after_heat(self) -> None:
        """After needles with heat the emergency line says more, in every kind of document."""
        heat = Treatment(device="radiofrequency")
        report = Report(treatment=heat, day=2, signs=["pus"])
        plain = Report(treatment=Treatment(), day=2, signs=["pus"])

        assert len(leaflet(heat).short[1]) > len(leaflet(Treatment()).short[1])
        assert len(day_card(heat, 2).short[1]) > len(day_card(Treatment(), 2).short[1])
        assert len(advice_card(report).short[1]) > len(advice_card(plain).short[1])

    @pytest.mark.parametrize("level", Level)
    def test_name_in_another_script(self, level: Level) -> None:
        """A name outside GSM-7 is sent whole and costs UCS-2, or is left out to save it."""
        clinic = Clinic(name="عيادة البشرة", phone="020 7946 0000")
        short = as_message(answer(level, clinic))
        whole = as_message(answer(level, clinic), segments=9)

        assert short.encoding is Encoding.GSM7
        if level is not Level.EMERGENCY:
            assert "عيادة البشرة" in whole.text
            assert whole.encoding is Encoding.UCS2
            assert whole.segments == -(-whole.units // 67)

    @pytest.mark.parametrize(
        ("clinic", "end"),
        [
            (FULL, FULL.phone),
            (attrs.evolve(FULL, phone=None), FULL.web),
            (Clinic(out_of_hours="111"), "111"),
        ],
    )
    def test_contact(self, clinic: Clinic, end: str) -> None:
        """The phone ends the message, else the link, else the line for when it is closed."""
        document = answer(Level.SAME_DAY, clinic)

        assert as_message(document).text.endswith(end)

    def test_contact_once(self) -> None:
        """The line for when the clinic is closed is not said twice."""
        document = answer(Level.SAME_DAY, Clinic(out_of_hours="0999 111"))

        assert as_message(document).text.count("0999 111") == 1

    def test_no_contact(self) -> None:
        """Without a clinic the message ends with its last line."""
        document = answer(Level.SAME_DAY, Clinic())

        assert as_message(document).text.endswith(document.short[-1])


class TestWrongInput:
    """Errors that name the field."""

    @pytest.mark.parametrize("segments", [0, -1, 1.0, "3", None, True])
    def test_segments(self, segments: object) -> None:
        """What is no whole number above 0 is refused."""
        with pytest.raises(InvalidInputError) as caught:
            as_message(answer(Level.SAME_DAY), segments=segments)  # type: ignore[arg-type]

        assert (
            str(caught.value) == f"segments must be a whole number above 0 (got {segments!r})"
        )

    def test_too_few_segments(self) -> None:
        """Too few segments are refused, and the error says how many would do."""
        with pytest.raises(InvalidInputError) as caught:
            as_message(answer(Level.SAME_DAY), segments=1)

        assert str(caught.value) == (
            "segments must be 2 or more for what may not be left out (got 1)"
        )

    @pytest.mark.parametrize("document", [None, "text", Document], ids=repr)
    def test_document(self, document: object) -> None:
        """What is no document is refused."""
        with pytest.raises(InvalidInputError, match=r"^document must be a Document "):
            as_message(document)  # type: ignore[arg-type]

    def test_nothing_to_say(self) -> None:
        """A document without a short form is refused: no message is sent empty."""
        with pytest.raises(InvalidInputError, match=r"^document must be "):
            as_message(spoken())


def test_as_data() -> None:
    """A message is plain data, too."""
    message = of("a")

    assert as_data(message) == {"text": "a", "encoding": "gsm7", "units": 1, "parts": ["a"]}
