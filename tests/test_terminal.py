# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The terminal tool: every command, every width, and no traceback ever.
"""

import csv
import io
import json
import os
import subprocess
import sys
import types
from pathlib import Path

import attrs
import pytest

import microneedling_care as care
from microneedling_care import __main__ as terminal
from microneedling_care import cases
from microneedling_care.arguments import FILES
from microneedling_care.sheet import _DEPTHS, conditions_in_words
from microneedling_care.terminal import plain_ascii

COMMANDS = [
    ["day", "0"],
    ["day", "3", "--depth", "1.5", "--full"],
    ["day", "3", "--depth", "0.2", "--device", "home_roller"],
    ["day", "400", "--device", "radiofrequency", "--area", "neck"],
    ["day", "--treated-on", "2026-11-20", "--on", "2026-11-23"],
    ["leaflet"],
    [
        *["leaflet", "--depth", "1.5", "--treated-on", "2026-11-20", "--benefit", "acne_scars"],
        *[
            "--leave-out",
            "course",
            "--clinic",
            "Harbour Skin Clinic",
            "--phone",
            "020 7946 0000",
        ],
        *[
            "--out-of-hours",
            "111",
            "--web",
            "https://harbour.example",
            "--emergency-number",
            "999",
        ],
    ],
    ["stages"],
    ["sign", "flaky skin"],
    ["sign", "flaky", "skin"],
    ["sign", "pus"],
    ["sign", "bruising", "--depth", "0.2"],
    ["signs"],
    ["care", "--area", "scalp"],
    ["benefits"],
    ["benefit", "age_spots"],
    ["claims"],
    ["levels"],
    ["emergency"],
    ["sources"],
    ["sources", "chu-2021"],
    ["info"],
    ["advice", "--day", "3"],
    ["advice", "--treated-on", "2026-11-20", "--on", "2026-11-23", "--sign", "itch:mild:mild"],
    ["advice", "--day", "3", "--sign", "peeling", "--sign", "redness:worse:one-sided"],
    ["advice", "--day", "3", "--sign", "pus:severe:spreading:near_eye", "--worried"],
    ["advice", "--day", "60", "--sign", "hollows", "--device", "radiofrequency"],
    ["advice", "--day", "1", "--unsure", "blurred vision", "--clinic-reachable", "no"],
    [
        *["advice", "--day", "2", "--hours", "40", "--temperature", "38.2", "--no-better"],
        *["--risk", "diabetes", "--product", "exosomes", "--numbing-cream", "yes"],
        *["--numbing-cream-hours", "30", "--blood-exposure", "unsure"],
        *["--blood-exposure-hours", "30", "--hepatitis-b-protected", "no"],
        *["--under-treatment", "yes", "--under-treatment-hours", "10", "--sign", "itch"],
    ],
]


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """What the command prints; it has to succeed and say nothing on stderr."""
    assert terminal.main(argv) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
class TestEveryCommand:
    """Each command in each form."""

    @pytest.mark.parametrize("width", [40, 80, 300])
    def test_lines_fit(
        self,
        argv: list[str],
        width: int,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """No line is longer than the terminal or 80 columns, single long words aside."""
        monkeypatch.setenv("COLUMNS", str(width))
        for line in run(capsys, *argv).splitlines():
            assert len(line) <= min(width, 80) or len(line.split()) <= 2, line

    def test_json(self, argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """The same as data."""
        assert json.loads(run(capsys, *argv, "--json"))

    def test_ascii(self, argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """Plain ASCII where it is asked for."""
        assert run(capsys, *argv, "--ascii").isascii()
        assert run(capsys, *argv, "--ascii", "--json").isascii()


def test_a_terminal_without_unicode_gets_ascii(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the terminal cannot print is spelt in ASCII instead of failing."""
    monkeypatch.setattr(terminal, "_printable", lambda lines: False)

    assert run(capsys, "sources").isascii()


def test_data_is_never_lost_to_a_terminal_without_unicode(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """JSON that the terminal cannot print is escaped and still means the same."""
    monkeypatch.setattr(terminal, "as_data", lambda answer: "fl\u00e4ky")
    monkeypatch.setattr(type(sys.stdout), "encoding", "ascii")

    printed = run(capsys, "emergency", "--json")
    assert printed.isascii()
    assert json.loads(printed) == "fl\u00e4ky"


@pytest.mark.parametrize(("encoding", "printable"), [("ascii", False), ("utf-8", True)])
def test_what_a_terminal_can_print(
    monkeypatch: pytest.MonkeyPatch, encoding: str, printable: bool
) -> None:
    """Whether text can be printed is a matter of the terminal's encoding."""
    monkeypatch.setattr(sys, "stdout", types.SimpleNamespace(encoding=encoding))

    assert terminal._printable(["na\u00efve"]) is printable
    assert terminal._printable(["plain"])


def test_ascii_keeps_letters_and_quotes() -> None:
    """Accents go, quotes and dashes become plain, the rest a question mark."""
    assert (
        plain_ascii("na\u00efve \u2018a\u2019 \u2013 \u201cb\u201d \u2603")
        == "naive 'a' - \"b\" ?"
    )


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["nonsense"],
        ["day"],
        ["day", "3", "--on", "2026-11-23"],
        ["day", "--treated-on", "2026-11-23"],
        ["day", "--treated-on", "2026-11-23", "--on", "2026-11-22"],
        ["day", "--treated-on", "yesterday", "--on", "2026-11-22"],
        ["day", "three"],
        ["day", "--", "-1"],
        ["day", "9999999999999999999999"],
        ["day", "3", "--depth", "15"],
        ["day", "3", "--depth", "nan"],
        ["day", "3", "--depth", "deep"],
        ["day", "3", "--device", "laser"],
        ["day", "3", "--area", ""],
        ["day", "3", "--locale", "xx"],
        ["sign", "pealing"],
        ["sign", ""],
        ["benefit", "eternal_youth"],
        ["sources", "nobody-2020"],
        ["day", "3", "four\nfive"],
        ["day", "1_0"],
        ["day", "3", "--depth", "1_5"],
        ["day", "3", "--depth", "1e400"],
        ["advice", "--sign", "pus"],
        ["advice", "--day", "3", "--sign", "redness:sideways"],
        ["advice", "--day", "3", "--sign", "redness:"],
        ["advice", "--day", "3", "--sign", "redness:severe:mild"],
        ["advice", "--day", "3", "--numbing-cream", "maybe"],
        ["advice", "--day", "3", "--sign", "x" * 10_000],
        ["advice", "--day", "3", "--temperature", "60"],
        ["advice", "--day", "3", "--temperature", "hot"],
        ["advice", "--day", "3", "--risk", "flying"],
        ["advice", "--day", "3", "--hours", "1"],
        ["advice", "--day", "3", "--worried", "very"],
        ["leaflet", "--leave-out", "emergency"],
        ["leaflet", "--benefit", "eternal_youth"],
        ["leaflet", "--treated-on", "tomorrow"],
        ["leaflet", "--calendar", "-"],
        ["leaflet", "--phone", "call me"],
        ["leaflet", "--web", "javascript:alert(1)"],
        ["leaflet", "--clinic", "two\nlines"],
        ["rules", "--format", "clay"],
        ["rules", "--locale", "xx"],
    ],
    ids=lambda argv: " ".join(argv)[:40] or "nothing",
)
def test_bad_input_is_one_line(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Bad input gives exit code 2, one line on stderr and nothing else."""
    assert terminal.main(argv) == 2
    printed = capsys.readouterr()

    assert printed.out == ""
    assert printed.err.startswith("microneedling-care: ")
    assert printed.err.count("\n") == 1
    assert "Traceback" not in printed.err


def test_a_number_is_shown_as_it_was_written(capsys: pytest.CaptureFixture[str]) -> None:
    """An error shows 15 where 15 was given, not 15.0."""
    terminal.main(["day", "3", "--depth", "15"])

    assert capsys.readouterr().err.endswith("(got 15)\n")


class TestFiles:
    """What is written instead of printed."""

    TREATED = ("--treated-on", "2026-11-20")

    @pytest.mark.parametrize(
        "command",
        [
            ["leaflet", *TREATED],
            ["day", *TREATED, "--on", "2026-11-23"],
            ["advice", *TREATED, "--on", "2026-11-23", "--sign", "pus"],
        ],
        ids=lambda command: command[0],
    )
    def test_written(
        self, command: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """Each format goes to its own file, whole, and nothing is printed."""
        files = {name: tmp_path / name for name in FILES}
        options = [part for name, file in files.items() for part in (f"--{name}", str(file))]

        assert run(capsys, *command, *options) == ""
        text = {name: file.read_text("utf-8") for name, file in files.items()}
        assert text["markdown"].startswith("# ")
        assert text["html"].startswith("<!DOCTYPE html>")
        assert text["picture"].startswith("<svg ")
        assert text["calendar"].startswith("BEGIN:VCALENDAR")
        assert len(text["message"]) < len(text["text"])
        assert ('class="mnc-today"' in text["picture"]) is (command[0] != "leaflet")

    @pytest.mark.parametrize("name", FILES)
    def test_printed(
        self, name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """A dash stands for the terminal."""
        file = tmp_path / "file"
        run(capsys, "leaflet", *self.TREATED, f"--{name}", str(file))

        printed = run(capsys, "leaflet", *self.TREATED, f"--{name}", "-")
        assert printed.splitlines() == file.read_text("utf-8").splitlines()

    def test_a_file_that_cannot_be_written(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        """A folder in the file's place is one line on stderr and a failure."""
        assert terminal.main(["leaflet", "--text", str(tmp_path)]) == 2
        assert capsys.readouterr().err.count("\n") == 1


class TestRules:
    """The table a clinician signs."""

    def test_csv(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Every rule and every risk row is a line of valid CSV."""
        rows = list(csv.reader(io.StringIO(run(capsys, "rules", "--format", "csv"))))

        assert len({len(row) for row in rows}) == 1
        ids = [row[0] for row in rows[1:]]
        assert ids == [row.id for row in (*care.rules(), *care.risks())]

    def test_markdown(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Every line of the Markdown table has the same cells."""
        lines = run(capsys, "rules", "--format", "markdown").splitlines()

        assert len({line.count(" | ") for line in lines}) == 1
        assert len(lines) == 2 + len(care.rules()) + len(care.risks())

    def test_table(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The plain table names every row and fits a terminal."""
        printed = run(capsys, "rules")

        for row in (*care.rules(), *care.risks()):
            assert f"{row.id} " in printed
        assert max(map(len, printed.splitlines())) <= 80

    @pytest.mark.parametrize("option", [["--json"], ["--format", "json"]])
    def test_json(self, option: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """As JSON every row has its fields as they are."""
        data = json.loads(run(capsys, "rules", *option))

        assert [row["id"] for row in data["rules"]] == [row.id for row in care.rules()]
        assert [row["id"] for row in data["risks"]] == [row.id for row in care.risks()]

    def test_every_condition_is_said(self) -> None:
        """Two rules about the same sign differ in words wherever they differ."""
        said = [
            (rule.signs, rule.level, rule.reason, *conditions_in_words(rule, "en"))
            for rule in care.rules()
        ]
        meant = [
            attrs.evolve(rule, id="", basis=care.Basis.STUDY, sources=(), act_within_hours=None)
            for rule in care.rules()
        ]

        assert len(set(said)) == len(set(meant))

    def test_an_open_end_is_said(self) -> None:
        """A rule without an end in hours says where it starts."""
        rule = attrs.evolve(care.rules()[0], exposure_hours=(72, None))

        assert conditions_in_words(rule, "en") == ["from 72 hours after it"]

    def test_depths_are_those_of_the_bands(self) -> None:
        """The depths in the words are where the depth bands end."""
        ends = [float(words.split()[1]) for words in _DEPTHS if words.endswith("mm")]
        bands = list(care.DepthBand)

        assert len(_DEPTHS) == len(bands)
        for end, band, deeper in zip(ends, bands, bands[1:], strict=False):
            assert care.Treatment(depth_mm=end).band is band
            assert care.Treatment(depth_mm=end + 0.01).band is deeper


class TestSelftest:
    """The clinical cases on the installed package."""

    def test_it_passes(self, capsys: pytest.CaptureFixture[str]) -> None:
        """All cases pass on this package."""
        assert f"{len(cases.cases())} passed, 0 failed" in run(capsys, "selftest")

    def test_it_can_fail(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A case that expects something else is named, and the exit code says so."""
        entry = {
            "is": "Peeling is an emergency.",
            "treatment": {},
            "day": 3,
            "signs": ["peeling"],
            "expect": "emergency",
            "rules": ["R40"],
            "because": "It is not.",
        }
        monkeypatch.setattr(cases, "read_json", lambda name: {"case": [entry]})

        assert terminal.main(["selftest", "--json"]) == 1
        assert len(json.loads(capsys.readouterr().out)["failed"]) == 1

        assert terminal.main(["selftest"]) == 1
        assert capsys.readouterr().out.splitlines() == [
            "Peeling is an emergency. Expected emergency, answered self_care.",
            "0 passed, 1 failed",
        ]


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    """Help says what it is not for, and shows examples; the version is the package's."""
    for argv in (["--help"], ["advice", "--help"], ["--version"]):
        with pytest.raises(SystemExit) as caught:
            terminal.main(argv)
        assert caught.value.code == 0
    printed = capsys.readouterr().out

    assert "emergenc" in printed
    assert "examples:" in printed
    assert care.__version__ in printed


def test_a_closed_pipe_is_no_error() -> None:
    """A reader that stops early, such as ``head``, causes no traceback."""
    done = subprocess.run(
        f"{sys.executable} -m microneedling_care sources | head -n 1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


def test_a_reader_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that breaks while printing ends quietly."""

    def broken(asked: object) -> int:
        raise BrokenPipeError

    monkeypatch.setattr(terminal, "_run", broken)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert terminal.main(["sources"]) == 0


def test_output_that_cannot_be_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is one line on stderr and a failure, not a traceback."""

    def full(asked: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(terminal, "_run", full)

    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", io.StringIO())
        assert terminal.main(["sources"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_nothing_is_left_to_fail_at_exit() -> None:
    """A reader gone before a short answer is printed causes no complaint at exit."""
    done = subprocess.run(
        f"{sys.executable} -m microneedling_care emergency | true",
        shell=True,
        # Unbuffered output would fail at once instead of at exit.
        env={**os.environ, "PYTHONUNBUFFERED": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""


def test_as_a_module() -> None:
    """``python -m microneedling_care`` is the same tool."""
    done = subprocess.run(
        [sys.executable, "-m", "microneedling_care", "day", "x"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr.startswith("microneedling-care: day must be ")
