# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What a host fills in is hostile until it is checked.
"""

import unicodedata
from collections.abc import Callable, Iterator

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from microneedling_care import InvalidInputError, Report, Treatment
from microneedling_care.outputs import Clinic, advice_card, day_card, leaflet
from microneedling_care.outputs.clinic import dialled

FIELDS = tuple(field.name for field in attrs.fields(Clinic))
NUMBERS = ("phone", "out_of_hours", "emergency_number")

# A harmless value of each field, to hide a harm in.
GOOD = {
    "name": "Harbour Skin Clinic",
    "phone": "020 7946 0000",
    "out_of_hours": "111",
    "web": "https://clinic.example/aftercare",
    "emergency_number": "112",
}


def refused(field: str, value: object) -> InvalidInputError:
    """The error that *value* in *field* raises."""
    with pytest.raises(InvalidInputError) as caught:
        Clinic(**{field: value})  # type: ignore[arg-type]
    assert caught.value.field == field
    assert caught.value.value is value
    return caught.value


@pytest.mark.parametrize("field", FIELDS)
class TestEveryField:
    """What no field takes."""

    @pytest.mark.parametrize(
        "value", ["", " ", "\u00a0", 0, 112, 1.5, True, b"112", ["112"], object()], ids=repr
    )
    def test_not_a_line(self, field: str, value: object) -> None:
        """What is empty, blank or no text is refused, and the error shows it."""
        assert str(refused(field, value)).endswith(f"(got {value!r})")

    @pytest.mark.parametrize(
        "harm",
        [
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\x1b[2J",
            "\x7f",
            "\x85",
            "\u2028",
            "\u2029",
            "\u200b",
            "\u200d",
            "\u2060",
            "\ufeff",
            "\u00ad",
            "\u200f",
            "\u202e",
            "\u2066",
            "\U000e0041",
            "\ud800",
            "\ue000",
            "\uffff",
            "\u3164",
            "\u2800",
        ],
        ids=ascii,
    )
    def test_what_does_not_print(self, field: str, harm: str) -> None:
        """Line breaks, controls, marks that turn text round and blanks are refused anywhere."""
        good = GOOD[field]

        for value in (harm + good, good + harm, good[:2] + harm + good[2:]):
            assert str(refused(field, value)).isprintable()

    def test_ten_thousand_characters(self, field: str) -> None:
        """A text too long to print is refused, and the error does not repeat it."""
        assert len(str(refused(field, GOOD[field] * 1000))) < 250

    @given(letter=st.characters(categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]))
    def test_every_unprintable_letter(self, field: str, letter: str) -> None:
        """No letter of a class that does not print is taken."""
        refused(field, GOOD[field] + letter)

    def test_none(self, field: str) -> None:
        """Every field may be left out."""
        assert getattr(Clinic(**{field: None}), field) is None

    def test_guards_stay_on(self, field: str) -> None:
        """A host that switches attrs validators off switches nothing off here."""
        attrs.validators.set_disabled(True)
        try:
            refused(field, "\u202e")
        finally:
            attrs.validators.set_disabled(False)


class TestJoiners:
    """The two marks without room that some scripts cannot be written without."""

    @pytest.mark.parametrize(
        "name", ["\u067e\u0648\u0633\u062a\u200c\u0647\u0627", "\u0915\u094d\u200d\u0937"]
    )
    def test_inside_a_word(self, name: str) -> None:
        """A Persian or Hindi name keeps the mark between its letters."""
        assert Clinic(name=name).name == name

    @pytest.mark.parametrize("mark", ["\u200c", "\u200d"])
    def test_anywhere_else(self, mark: str) -> None:
        """At an end, beside ASCII, doubled or in a link the same mark is refused."""
        for name in (
            f"{mark}\u067e",
            f"\u067e{mark}",
            f"a{mark}b",
            f"\u067e{mark}{mark}\u067e",
        ):
            refused("name", name)
        refused("web", f"https://\u067e{mark}\u067e.example")


class TestName:
    """What a clinic may be called."""

    @pytest.mark.parametrize(
        "name",
        [
            "O'Neill & Söhne <3",
            '<script>alert("1")</script>',
            "عيادة البشرة",
            "त्वचा क्लिनिक",
            "皮肤诊所",
            "スキンクリニック",
            "מרפאת עור",
            "คลินิกผิวหนัง",
            "Phòng khám Da liễu",
            "Clínica & Señora 😀",
            "9",
        ],
    )
    def test_good(self, name: str) -> None:
        """A name in any script is kept as it is; renderers escape what is markup."""
        assert Clinic(name=name).name == name

    @given(
        name=st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=120)
    )
    def test_plain_letters(self, name: str) -> None:
        """Letters, digits, punctuation and symbols are taken, blanks aside."""
        if set(name).isdisjoint("\u115f\u1160\u2800\u3164\uffa0"):
            assert Clinic(name=name).name == name

    def test_a_pile_of_marks(self) -> None:
        """Marks piled on one letter, which would cover the lines around it, are refused."""
        assert Clinic(name="Za" + "\u0301" * 6).name

        refused("name", "Za" + "\u0301" * 7 + "lgo")


class TestNumbers:
    """What can be dialled."""

    @pytest.mark.parametrize("field", NUMBERS)
    @pytest.mark.parametrize(
        "number",
        [
            "0800 CALL NOW",
            "020 7946 0000 ext 12",
            "020 7946 0000 x12",
            "020 7946 0000;ext=12",
            "020 7946 0000,12",
            "020 7946 0000#12",
            "*21*0900123456#",
            "tel:112",
            "javascript:alert(1)",
            "112 / 999",
            "112 or 999",
            "020 7946 0000 020 7946 0001",
            "٠٢٠ ٧٩٤٦ ٠٠٠٠",
            "०२० ७९४६",
            "１１２",
            "¹¹²",
            "12+34",
            "++44 20 7946 0000",
            "+",
            "1",
            "()",
            "112\u2013113",
            "1" * 16,
        ],
    )
    def test_bad(self, field: str, number: str) -> None:
        """Letters, extensions, other digits, codes and two numbers in one are refused."""
        refused(field, number)

    @pytest.mark.parametrize("number", ["112 999", "112-999", "112.999", "1 1 2", "(112)"])
    def test_an_emergency_number_is_one(self, number: str) -> None:
        """Where a slip would dial a wrong number in an emergency, only digits are taken."""
        refused("emergency_number", number)

    @pytest.mark.parametrize(
        ("number", "link"),
        [
            ("112", "tel:112"),
            ("15", "tel:15"),
            ("020 7946 0000", "tel:02079460000"),
            ("01.23.45.67.89", "tel:0123456789"),
            ("(030) 901820-0", "tel:0309018200"),
            ("+44 20 7946 0000", "tel:+442079460000"),
            ("+44 (0)20 7946 0000", "tel:+442079460000"),
            ("(+44) 20 7946 0000", "tel:+442079460000"),
            (" +33 1 23 45 67 89", "tel:+33123456789"),
            ("(0)20 7946 0000", "tel:02079460000"),
        ],
    )
    def test_good(self, number: str, link: str) -> None:
        """A number as people print it is kept, and its link dials just that number."""
        assert Clinic(phone=number).phone == number
        assert dialled(number) == link

    @given(number=st.text("0123456789 +()-.", min_size=1, max_size=30))
    def test_what_is_dialled(self, number: str) -> None:
        """Every number that is taken is dialled as digits, with a plus only in front."""
        try:
            clinic = Clinic(phone=number)
        except InvalidInputError:
            return
        link = dialled(clinic.phone or "")

        assert link.removeprefix("tel:").removeprefix("+").isdecimal()
        assert ("+" in link) is ("+" in number)


class TestWeb:
    """What a link may lead to."""

    @pytest.mark.parametrize(
        "link",
        [
            "javascript:alert(1)",
            "JaVaScRiPt://clinic.example/%0aalert(1)",
            "data:text/html,<b>",
            "vbscript:x",
            "file:///etc/passwd",
            "ftp://clinic.example",
            "mailto:a@clinic.example",
            "tel:112",
            "//clinic.example",
            "/aftercare",
            "clinic.example",
            "https:clinic.example",
            "https://",
            "https:///aftercare",
            "https://?q",
            "https://.",
            "https://-/",
            "https://clinic.example@evil.example/",
            "https://name:word@evil.example/",
            "https://clinic.example\\@evil.example/",
            "https:\\\\evil.example",
            "https://evil%2eexample/",
            "https://clinic.example/ x",
            "https://clinic.example/\u00a0x",
            "https://clinic.example/\u3000x",
            'https://clinic.example/"onclick=x',
            "https://clinic.example/'x",
            "https://clinic.example/<script>",
            "https://clinic.example/`x`",
            "https://clinic.example:port/",
            "https://clinic.example:99999/",
            "https://[::1",
            "https://evil\uff0fclinic.example/",
            "https://evil\uff20clinic.example/",
            "https://evil\u2100clinic.example/",
        ],
        ids=ascii,
    )
    def test_bad(self, link: str) -> None:
        """Other schemes, hidden hosts, spaces and quotes are refused."""
        refused("web", link)

    @pytest.mark.parametrize(
        "link",
        [
            "https://clinic.example",
            "http://clinic.example:8080/a?b=c&d=e#f",
            "HTTPS://Clinic.Example/A",
            "https://xn--bcher-kva.example/",
            "https://bücher.example/nachsorge",
            "https://عيادة.example/",
            "https://诊所.example/术后",
            "https://clinic.example/@name/(page)",
            "https://192.0.2.1/",
            "https://[2001:db8::1]/",
        ],
    )
    def test_good(self, link: str) -> None:
        """A plain web address is kept as it is, in any script."""
        assert Clinic(web=link).web == link


def documents(clinic: object) -> Iterator[Callable[[], object]]:
    """Whatever takes a clinic."""
    treatment = Treatment(depth_mm=1.5)
    report = Report(treatment=treatment, day=2, signs=["pus"])
    yield lambda: leaflet(treatment, clinic=clinic)  # type: ignore[arg-type]
    yield lambda: day_card(treatment, 2, clinic=clinic)  # type: ignore[arg-type]
    yield lambda: advice_card(report, clinic=clinic)  # type: ignore[arg-type]


@pytest.mark.parametrize("clinic", [None, "Harbour Skin Clinic", {"name": "x"}, Clinic])
def test_only_a_clinic_is_a_clinic(clinic: object) -> None:
    """Every document refuses what is no `Clinic`, and names the argument."""
    for make in documents(clinic):
        with pytest.raises(InvalidInputError) as caught:
            make()

        assert caught.value.field == "clinic"


def test_a_changed_clinic_is_checked_again() -> None:
    """A copy with another field is checked like the first."""
    clinic = Clinic(**GOOD)

    assert attrs.evolve(clinic, name="Other").phone == clinic.phone
    with pytest.raises(InvalidInputError, match=r"^phone must be "):
        attrs.evolve(clinic, phone="\n")


def test_the_classes_are_what_they_are_said_to_be() -> None:
    """The marks that turn text round and those without width are of the refused classes."""
    assert {unicodedata.category(mark) for mark in "\u200b\u200e\u202e\u2066\ufeff"} == {"Cf"}
