# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The sheet a clinician signs, and what changed since.
"""

import copy
import csv
import io
import json
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import microneedling_care as care
from microneedling_care import __main__ as terminal
from microneedling_care.changes import Change, changed_units, exported, lines, read_export
from microneedling_care.signoff import FORMATS, filled, in_order, sheet

UNITS = care.content_units()
INFO = care.content_info()
EXPORT = {unit["id"]: unit for unit in json.loads(exported(INFO, UNITS))["units"]}


class Tags(HTMLParser):
    """Every tag and anchor of a page, and that they close in order."""

    VOID = frozenset({"meta", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what opened, what it is called and where it points."""
        if tag not in self.VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if name == "href" and value:
                self.links.add(value)

    def handle_endtag(self, tag: str) -> None:
        """Check that what closes is what opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Collect the text."""
        self.text += data


class TestSheet:
    """Every unit, with its text, numbers, basis, sources and fingerprint."""

    @pytest.mark.parametrize("form", FORMATS)
    def test_every_unit_is_there(self, form: str) -> None:
        """Each unit's fingerprint stands on the sheet once, whatever its form."""
        text = sheet(UNITS, INFO, form)

        for unit in UNITS:
            assert text.count(unit.fingerprint[:16]) == 1

    def test_our_own_inference_comes_first(self) -> None:
        """No unit that others carry stands before one that is ours."""
        marks = [unit.editorial for unit in in_order(UNITS)]

        assert marks == sorted(marks, reverse=True)
        assert True in marks
        assert False in marks

    @pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
    def test_every_number_is_filled_in(self, unit: care.ContentUnit) -> None:
        """No placeholder is left in the text of a sheet."""
        for _, line in filled(unit):
            assert "{" not in line

    def test_numbers_by_depth_stand_side_by_side(self) -> None:
        """A time that differs by depth shows each of its values once, in order."""
        unit = next(unit for unit in UNITS if unit.id == "care_steps.makeup")
        text = " ".join(line for _, line in filled(unit))

        assert "24 hours / 48 hours / 3 days" in text

    def test_csv(self) -> None:
        """The CSV has one line a unit, each with the same cells."""
        rows = list(csv.reader(io.StringIO(sheet(UNITS, INFO, "csv"))))

        assert len({len(row) for row in rows}) == 1
        assert [row[0] for row in rows[1:]] == [unit.id for unit in in_order(UNITS)]
        assert {row[1] for row in rows[1:]} == {"yes", ""}

    def test_html(self) -> None:
        """The page closes its tags, finds its anchors and loads nothing."""
        text = sheet(UNITS, INFO, "html")
        page = Tags()
        page.feed(text)

        assert page.open == []
        anchors = {link[1:] for link in page.links if link.startswith("#")}
        assert anchors <= page.ids
        assert anchors
        for loading in ("<script", "<link", "<img", "@import", "url("):
            assert loading not in text

    def test_every_source_has_its_link(self) -> None:
        """Each publication with an identifier or address is linked."""
        page = Tags()
        page.feed(sheet(UNITS, INFO, "html"))

        for source in care.sources():
            if source.doi:
                assert f"https://doi.org/{source.doi}" in page.links
            assert source.id in page.text

    def test_a_signature_can_be_copied_from_it(self, tmp_path: Path) -> None:
        """The id and fingerprint of a line make a review that is taken in."""
        row = next(csv.DictReader(io.StringIO(sheet(UNITS, INFO, "csv"))))
        file = tmp_path / "reviews.toml"
        file.write_text(
            f'[[review]]\nunit = "{row["id"]}"\nfingerprint = "{row["fingerprint"]}"\n'
            'reviewed_by = "Dermatology nurse"\non = 2026-12-01\n'
        )

        assert tomllib.loads(file.read_text())
        assert care.guide("en", reviews=file).review_status().reviewed == 1


def changed(id: str, part: str, value: Any) -> dict[str, Any]:
    """The export with one part of one unit changed."""
    other = copy.deepcopy(EXPORT)
    other[id][part] = value
    return other


class TestChanges:
    """What changed, and what of it is a matter of safety."""

    def test_nothing(self) -> None:
        """The same content has no changes."""
        assert list(changed_units(EXPORT, EXPORT)) == []

    def test_a_word(self) -> None:
        """Another sentence is wording, with both sentences shown."""
        new = changed("signs.pus", "text", [["label", ["Matter"]]])
        (found,) = changed_units(EXPORT, new)

        assert found.change is Change.WORDING
        assert not found.safety
        assert "Matter" in found.after

    def test_a_number(self) -> None:
        """Another number is a matter of safety."""
        numbers = copy.deepcopy(EXPORT["signs.redness"]["numbers"])
        numbers[1]["value"] = "1 hour"
        (found,) = changed_units(EXPORT, changed("signs.redness", "numbers", numbers))

        assert found.change is Change.NUMBER
        assert found.safety
        assert "1 hour" in found.after
        assert "1 hour" not in found.before

    def test_a_number_that_is_gone(self) -> None:
        """A number taken away shows what there was."""
        (found,) = changed_units(EXPORT, changed("signs.redness", "numbers", []))

        assert found.change is Change.NUMBER
        assert found.before

    def test_a_level(self) -> None:
        """Another level is a matter of safety, and stands before wording."""
        new = changed("rules.R21", "level", "monitor")
        new["signs.itch"]["text"] = []
        first, second = changed_units(EXPORT, new)

        assert (first.change, first.before, first.after) == (
            Change.LEVEL,
            "same_day",
            "monitor",
        )
        assert second.change is Change.WORDING

    def test_a_unit_more_or_less(self) -> None:
        """A unit that is new or gone is a matter of safety."""
        less = {id: unit for id, unit in EXPORT.items() if id != "signs.pus"}

        assert [c.change for c in changed_units(EXPORT, less)] == [Change.REMOVED]
        assert [c.change for c in changed_units(less, EXPORT)] == [Change.ADDED]
        gone = list(lines(changed_units(EXPORT, less)))
        come = list(lines(changed_units(less, EXPORT)))
        assert gone[0] == "SAFETY removed signs.pus"
        assert [line[:4] for line in gone[1:]] == ["  - "]
        assert [line[:4] for line in come[1:]] == ["  + "]


class TestCommands:
    """The same from a terminal."""

    @pytest.mark.parametrize("form", FORMATS)
    def test_signoff(self, form: str, capsys: pytest.CaptureFixture[str]) -> None:
        """The command prints the sheet in each form."""
        assert terminal.main(["signoff", "--format", form]) == 0
        assert capsys.readouterr().out == sheet(UNITS, INFO, form) + "\n"

    def test_export_and_changes(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """An export read back has no changes; a seeded number is found."""
        assert terminal.main(["export"]) == 0
        old, new = tmp_path / "old.json", tmp_path / "new.json"
        old.write_text(capsys.readouterr().out, "utf-8")
        new.write_text(
            old.read_text("utf-8").replace('"value": "48 hours"', '"value": "49 hours"', 1),
            "utf-8",
        )

        assert read_export(str(old)) == EXPORT
        assert terminal.main(["changes", str(old), str(old)]) == 0
        assert capsys.readouterr().out == "\n"
        assert terminal.main(["changes", str(old), str(new)]) == 0
        assert capsys.readouterr().out.startswith("SAFETY number ")

    @pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"units": [1]}'])
    def test_a_file_that_is_no_export(
        self, content: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What is no export is one line on stderr and exit code 2."""
        file = tmp_path / "x.json"
        if content is not None:
            file.write_text(content)

        assert terminal.main(["changes", str(file), str(file)]) == 2
        assert capsys.readouterr().err.count("\n") == 1
