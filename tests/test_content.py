# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Every file of content: complete, fresh, sourced, and honest about itself.
"""

import copy
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from microneedling_care import (
    Basis,
    Benefit,
    CareStep,
    Certainty,
    Claim,
    ContentError,
    Device,
    Product,
    Question,
    RiskFactor,
    Sign,
    benefits,
    claims,
    disagreements,
    find_sign,
    risks,
    rules,
    signs,
    sources,
)
from microneedling_care import content as made
from microneedling_care.benefit_rows import BENEFIT_ROWS
from microneedling_care.care_rows import CARE_ROWS
from microneedling_care.claim_rows import CLAIM_ROWS
from microneedling_care.disagreement_rows import DISAGREEMENTS
from microneedling_care.recovery import STAGE_ROWS
from microneedling_care.sign_rows import SIGN_COURSES

PACKAGE = Path(made.__file__).parent
LOCALES = sorted((PACKAGE / "locales").iterdir())
FILES = sorted(LOCALES[0].glob("*.toml"))
HERE = Path(__file__).parent


def read(file: Path) -> dict[str, Any]:
    """A TOML file as a table."""
    return tomllib.loads(file.read_text("utf-8"))


def sentences(table: dict[str, Any]) -> Iterator[str]:
    """Every sentence of a words file."""
    for value in table.values():
        if isinstance(value, dict):
            yield from sentences(value)
        elif isinstance(value, list):
            yield from value
        else:
            yield value


def test_files_were_found() -> None:
    """There is a language, and it has words: the tests below look at something."""
    assert [locale.name for locale in LOCALES] == ["en"]
    assert len(FILES) >= 8


def test_the_json_is_fresh() -> None:
    """Every JSON file is what the one command makes of the TOML beside it."""
    stale = [
        path.name
        for path, text in made.everything_made().items()
        if not path.is_file() or path.read_text("utf-8") != text
    ]

    assert stale == [], "run: python -m microneedling_care.content"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_words_are_complete(file: Path) -> None:
    """Nothing is missing, left over, misspelt or holds a digit."""
    made.check_words("en", file.stem, read(file))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_only_placeholders_as_markup(file: Path) -> None:
    """No sentence holds markup, double spaces or space at its ends."""
    for sentence in sentences(read(file)):
        assert not re.search(r"[<>*`\[\]\\]|  |\n|^ | $", re.sub(r"\{\w+\}", "x", sentence))


class TestBrokenContent:
    """A good file with one thing changed is refused, with the whole message."""

    @pytest.mark.parametrize(
        ("file", "change", "message"),
        [
            (
                "signs",
                lambda words: words["peeling"].pop("label"),
                "en/signs.toml: peeling.label: missing",
            ),
            (
                "signs",
                lambda words: words["peeling"].update(lable="Peeling"),
                "en/signs.toml: peeling.lable: left over; nothing reads it",
            ),
            (
                "signs",
                lambda words: words["pus"].update(looks=" "),
                "en/signs.toml: pus.looks: empty, or not text all through: ' '",
            ),
            (
                "signs",
                lambda words: words["pus"].update(looks=7),
                "en/signs.toml: pus.looks: expected str, got 7",
            ),
            (
                "signs",
                lambda words: words["pus"].update(synonyms=[]),
                "en/signs.toml: pus.synonyms: empty, or not text all through: []",
            ),
            (
                "signs",
                lambda words: words["pus"].update(feels="It lasts 3 days."),
                "en/signs.toml: pus.feels: a digit in a sentence, not a {placeholder}: 'It lasts 3 days.'",
            ),
            (
                "care_steps",
                lambda words: words["makeup"].update(why="Wait {untill}."),
                "en/care_steps.toml: makeup.why: unknown placeholder {untill}; "
                "it may speak {until}",
            ),
            (
                "stages",
                lambda words: words["peeling"].update(title="Peeling {day}"),
                "en/stages.toml: peeling.title: unknown placeholder {day}; it may speak none",
            ),
            (
                "stages",
                lambda words: words["peeling"].update(title="Peeling {}"),
                "en/stages.toml: peeling.title: a brace that is no placeholder: 'Peeling {}'",
            ),
            (
                "care_steps",
                lambda words: words["acids_and_scrubs"].update(
                    do="Leave them alone for a while.", already="Rinse.", why="They sting."
                ),
                "en/care_steps.toml: acids_and_scrubs: never speaks {until}",
            ),
            (
                "terms",
                lambda words: words["durations"]["hours"].pop("24"),
                "en/terms.toml: durations.hours.24: missing",
            ),
            (
                "terms",
                lambda words: words["durations"]["hours"].update({"23": "23 hours"}),
                "en/terms.toml: durations.hours.23: left over; nothing reads it",
            ),
        ],
    )
    def test_one_change(
        self, file: str, change: Callable[[dict[str, Any]], object], message: str
    ) -> None:
        """The error names the file, the key and what is wrong."""
        words = copy.deepcopy(read(LOCALES[0] / f"{file}.toml"))
        change(words)

        with pytest.raises(ContentError) as caught:
            made.check_words("en", file, words)

        assert str(caught.value) == message

    def test_one_word_for_two_signs(self) -> None:
        """A synonym that stands under two signs is refused."""
        words = read(LOCALES[0] / "signs.toml")
        words["pus"]["synonyms"].append("Flaky-Skin")

        with pytest.raises(ContentError) as caught:
            made.check_synonyms("en", words)

        assert str(caught.value) == (
            "en/signs.toml: pus.synonyms: 'Flaky-Skin' stands under peeling, too"
        )

    def test_a_language_written_no_way(self) -> None:
        """A language says that it is written from left to right or from right to left."""
        made.check_direction("xx", {"language": {"direction": "rtl"}})
        with pytest.raises(ContentError) as caught:
            made.check_direction("xx", {"language": {"direction": "down"}})

        assert str(caught.value) == (
            "xx/outputs.toml: language.direction: neither ltr nor rtl: 'down'"
        )

    def test_a_missing_file(self, tmp_path: Path) -> None:
        """A language without one of its files is refused."""
        folder = tmp_path / "xx"
        folder.mkdir()

        with pytest.raises(ContentError) as caught:
            made.made_from(folder)

        assert str(caught.value) == "xx/stages.toml: missing"

    def test_a_file_that_is_no_toml(self, tmp_path: Path) -> None:
        """A file that does not parse is refused with its line."""
        folder = tmp_path / "xx"
        folder.mkdir()
        (folder / "stages.toml").write_text("[first_day\n")

        with pytest.raises(ContentError, match=r"xx/stages\.toml: .*line 1"):
            made.made_from(folder)


class TestSources:
    """Nothing is said that no source carries."""

    ROWS = (
        *SIGN_COURSES,
        *STAGE_ROWS,
        *CARE_ROWS,
        *BENEFIT_ROWS,
        *CLAIM_ROWS,
        *rules(),
        *risks(),
        *made.figures(),
    )

    def test_every_row_cites(self) -> None:
        """Every row and every figure cites at least one known publication."""
        known = {source.id for source in sources()}

        assert self.ROWS
        for row in self.ROWS:
            assert row.sources, row
            assert known.issuperset(row.sources), row

    def test_every_publication_is_cited(self) -> None:
        """No publication is kept that nothing cites."""
        cited = {source for row in self.ROWS for source in row.sources}
        cited |= {
            source
            for question in DISAGREEMENTS
            for position in question.positions
            for source in position.sources
        }

        assert cited == {source.id for source in sources()}

    def test_a_row_that_cites_nothing_is_not_made(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A row without a source, or with an unknown one, is refused by name."""
        known: dict[str, object] = {source.id: {} for source in sources()}
        made.check_sources(known)
        for cited, problem in (
            ((), "nothing is cited by"),
            (("chu-2012",), "spelt like it: chu-2021"),
        ):
            row = attrs.evolve(CARE_ROWS[0], sources=cited)
            monkeypatch.setattr(made, "CARE_ROWS", (row,))
            with pytest.raises(ContentError, match=problem):
                made.check_sources(known)

    def test_recalled_ones_are_marked(self) -> None:
        """Publications that were not read say so."""
        assert any(not source.read for source in sources())
        assert all(source.note for source in sources())

    def test_what_rests_on_recalled_ones_alone_is_not_called_firm(self) -> None:
        """A rule whose only source was not read is never graded authority or study."""
        read_ids = {source.id for source in sources() if source.read}
        for row in (*rules(), *risks()):
            if not read_ids.intersection(row.sources):
                assert row.basis in (Basis.CONVENTION, Basis.EDITORIAL), row.id


class TestNothingWasLeftOut:
    """Every row of the dossiers is carried by something here."""

    KINDS = (CareStep, Question, Benefit, Claim, Sign, RiskFactor, Product, Device)

    @pytest.mark.parametrize(
        "file", sorted(HERE.glob("dossier_rows_*.toml")), ids=lambda file: file.stem
    )
    def test_every_row_is_carried(self, file: Path) -> None:
        """Each dossier row names at least one id, and every id exists."""
        ids = {member.value for kind in self.KINDS for member in kind}
        tables = read(file)

        assert tables
        for table, rows in tables.items():
            assert rows, table
            for row, carriers in rows.items():
                assert carriers, (table, row)
                assert ids.issuperset(carriers), (table, row)

    def test_every_care_step_benefit_claim_and_question_has_its_row(self) -> None:
        """Each id has exactly one row, in the order of the vocabulary."""
        assert [row.step for row in CARE_ROWS] == list(CareStep)
        assert [row.benefit for row in BENEFIT_ROWS] == list(Benefit)
        assert [row.claim for row in CLAIM_ROWS] == list(Claim)
        assert [row.question for row in DISAGREEMENTS] == list(Question)


HEDGES = {
    Certainty.HIGH: r"\bdoes\b",
    Certainty.MODERATE: r"\bprobably\b",
    Certainty.LOW: r"\bmay\b",
    Certainty.VERY_LOW: r"\bit is not clear whether\b",
    Certainty.NONE_FOUND: r"\bno studies that tested\b",
}


class TestBenefits:
    """Law 10: the verb follows the certainty, and no benefit without its limits."""

    @pytest.mark.parametrize("benefit", benefits(), ids=lambda b: b.benefit)
    def test_the_verb_follows_the_certainty(self, benefit: Any) -> None:
        """The statement begins with the hedge of its certainty, and no firmer one."""
        first = re.split(r"(?<=[.!?])\s", benefit.statement)[0].lower()

        assert re.search(HEDGES[benefit.certainty], first)
        for certainty in Certainty:
            if certainty < benefit.certainty and certainty is Certainty.MODERATE:
                assert not re.search(HEDGES[certainty], first)

    @pytest.mark.parametrize("benefit", benefits(), ids=lambda b: b.benefit)
    def test_the_summary_is_hedged_too(self, benefit: Any) -> None:
        """The one-line summary does not promise more than the statement."""
        hedged = r"\b(probably|may|might|not clear|no stud|no trial|not shown|could|not been)"

        assert re.search(hedged, benefit.summary.lower())

    @pytest.mark.parametrize("benefit", benefits(), ids=lambda b: b.benefit)
    def test_no_benefit_without_its_limits(self, benefit: Any) -> None:
        """Limits, who should not expect it, and what it can make worse are there."""
        assert benefit.limits
        assert benefit.not_for
        assert benefit.can_make_worse

    def test_nothing_reaches_high_certainty(self) -> None:
        """No benefit in the dossier is high, so none is here."""
        assert Certainty.HIGH not in {benefit.certainty for benefit in benefits()}

    def test_cleared_is_never_approved(self) -> None:
        """A regulator's clearance is not called approval."""
        for benefit in benefits():
            assert "approved" not in benefit.regulator.lower()


def test_every_founding_statement_is_kept() -> None:
    """The founding text's statements all stand in the library with a verdict."""
    founding = {claim.claim for claim in claims() if claim.founding}

    assert {
        Claim.PEELING_IS_NORMAL,
        Claim.LIKE_MILD_SUNBURN,
        Claim.SCABBY_TEXTURE_IS_NORMAL,
        Claim.DEEPER_TAKES_LONGER,
        Claim.WORRIED_ASK_THE_CLINIC,
        Claim.HELPS_HYPERPIGMENTATION,
        Claim.SHEDDING_MAKES_NEW_MELANOCYTES,
        Claim.HELPS_AGE_SPOTS,
        Claim.IMPROVES_WRINKLES,
        Claim.IMPROVES_SCARS,
        Claim.IMPROVES_FACE_LINES,
        Claim.IMPROVES_STRETCH_MARKS,
        Claim.FRESH_YOUTHFUL_LOOK,
        Claim.NEW_SKIN_REPLACES_OLD,
    } <= founding


def test_disagreements_say_every_position() -> None:
    """Each question says as many positions as it has, and its own answer."""
    for question in disagreements():
        assert len(question.said) == len(question.positions) >= 1
        assert question.answer


@pytest.mark.parametrize("sign", signs(), ids=lambda sign: sign.sign)
def test_every_label_and_synonym_is_found(sign: Any) -> None:
    """A sign's id, label and synonyms all lead to it."""
    for phrase in (sign.sign.value, sign.label, *sign.synonyms):
        assert find_sign(phrase) is sign.sign
        assert find_sign(f"  {phrase.upper().replace(' ', '-')} ") is sign.sign


@pytest.mark.parametrize("sign", signs(), ids=lambda sign: sign.sign)
def test_colour_holds_on_every_skin(sign: Any) -> None:
    """Where colour comes in, the words speak of brown and black skin."""
    if sign.skin_tones:
        assert re.search(r"\bbrown\b", sign.skin_tones.lower())
        assert re.search(r"\bblack\b", sign.skin_tones.lower())
        return
    for sentence in re.split(r"(?<=[.!?])\s", f"{sign.feels} {sign.looks}".lower()):
        if re.search(r"\b(red|pink|purple|violet)\b", sentence):
            assert "your usual colour" in sentence or "darker" in sentence


def test_the_made_json_is_json() -> None:
    """Every file that ships is valid JSON with nothing but text in it."""
    for path, text in made.everything_made().items():
        assert isinstance(json.loads(text), (dict, list)), path


def test_cases_are_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Away from the tests, where there are no cases to make, the rest is made."""
    monkeypatch.setattr(made, "_CASES", PACKAGE / "nothing.toml")

    assert PACKAGE / "cases.json" not in made.everything_made()


class TestTheCommand:
    """The one command that makes the JSON."""

    def test_it_writes(self, capsys: pytest.CaptureFixture[str]) -> None:
        """On good content it writes every file and says how many."""
        assert made.main() == 0
        assert capsys.readouterr().out.startswith("wrote ")

    def test_it_refuses_in_one_line(
        self,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
    ) -> None:
        """On bad content it writes nothing and says in one line what is wrong."""
        (tmp_path / "locales" / "xx").mkdir(parents=True)
        (tmp_path / "sources.toml").write_bytes((PACKAGE / "sources.toml").read_bytes())
        monkeypatch.setattr(made, "_FOLDER", tmp_path)

        assert made.main() == 2
        assert capsys.readouterr().err == "xx/stages.toml: missing\n"
        assert not list(tmp_path.rglob("*.json"))
