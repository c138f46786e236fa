# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The library from a terminal: ``python -m microneedling_care --help``.
"""

import argparse
import datetime as dt
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any, Final, NoReturn

from .cases import cases, failing
from .changes import changed_units, exported, lines, read_export
from .data import as_data
from .errors import CareError, InvalidInputError
from .escalation import risks, rules
from .evidence import source, sources
from .guide import Guide
from .report import Observation, Report
from .sheet import FORMATS, rule_table
from .signoff import FORMATS as SHEET_FORMATS
from .signoff import sheet
from .terminal import Page, plain_ascii
from .treatment import Treatment, days_between
from .version import __version__
from .vocabulary import Answer, Extent, Severity, Site, Trend

_WIDEST: Final = 80
_NARROWEST: Final = 20

_ABOUT: Final = """\
Aftercare for microneedling: what a day of recovery may bring, what to do, what
microneedling can and cannot do, and who to contact how fast.

General information. The treating clinic's advice comes first. It is not for
emergencies: call your local emergency number. No doctor or nurse has reviewed
the content yet."""

_EXAMPLES: Final = """\
examples:
  microneedling-care day 3 --depth 1.5
  microneedling-care day --treated-on 2026-11-20 --on 2026-11-23
  microneedling-care advice --day 3 --sign peeling --sign redness:worse
  microneedling-care sign "flaky skin"
  microneedling-care benefit acne_scars --json
  microneedling-care rules --format csv"""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        raise _UsageError(message)


class _UsageError(Exception):
    """What the command line says cannot be done."""


def _one_line(error: Exception) -> str:
    """*error* as one line, whatever stood on the command line."""
    letters = (letter if letter.isprintable() else " " for letter in str(error))
    return " ".join("".join(letters).split())


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise InvalidInputError("date", text, "a date such as 2026-11-23") from None


def _number(field: str, text: str | None) -> float | None:
    if text is None:
        return None
    # Python would read 1_5 as 15.
    if "_" in text:
        raise InvalidInputError(field, text, "a number")
    try:
        value = float(text)
    except ValueError:
        raise InvalidInputError(field, text, "a number") from None
    # An error then shows the number as it was written: 15, not 15.0.
    return int(value) if value.is_integer() and abs(value) < 1e9 else value


def _day(text: str) -> int:
    try:
        if "_" in text:
            raise ValueError
        return int(text)
    except ValueError:
        raise InvalidInputError("day", text, "a whole number of days") from None


def _treatment(asked: argparse.Namespace) -> Treatment:
    return Treatment(
        depth_mm=_number("depth_mm", asked.depth), device=asked.device, area=asked.area
    )


def _observation(guide: Guide, text: str) -> Observation:
    """``redness:worse:near_eye`` as an observation; the sign may be a synonym."""
    phrase, *qualifiers = text.split(":")
    fields: dict[str, Any] = {}
    for qualifier in qualifiers:
        word = qualifier.strip().replace("-", "_")
        if word not in _QUALIFIERS:
            raise InvalidInputError(
                "sign", text, f"followed by any of: {', '.join(_QUALIFIERS)}"
            )
        name, value = _QUALIFIERS[word]
        # Taking the last would let a mild word calm a severe one.
        if fields.setdefault(name, value) != value:
            raise InvalidInputError("sign", text, f"followed by one {name}, not several")
    return Observation(guide.find_sign(phrase), **fields)


# No word stands under two of them, so their order is free.
_QUALIFIERS: Final[dict[str, tuple[str, Any]]] = {
    "one_sided": ("one_sided", True),
    **{member.name.lower(): ("severity", member) for member in Severity},
    **{member.name.lower(): ("trend", member) for member in Trend},
    **{member.name.lower(): ("extent", member) for member in Extent},
    **{member.name.lower(): ("site", member) for member in Site},
}


def _report(guide: Guide, asked: argparse.Namespace) -> Report:
    return Report(
        treatment=_treatment(asked),
        day=_asked_day(asked),
        hours=_number("hours", asked.hours),
        signs=[_observation(guide, text) for text in asked.sign],
        unsure=[guide.find_sign(text) for text in asked.unsure],
        temperature_c=_number("temperature_c", asked.temperature),
        risk_factors=asked.risk,
        products=asked.product,
        numbing_cream=asked.numbing_cream,
        numbing_cream_hours=_number("numbing_cream_hours", asked.numbing_cream_hours),
        blood_exposure=asked.blood_exposure,
        blood_exposure_hours=_number("blood_exposure_hours", asked.blood_exposure_hours),
        hepatitis_b_protected=asked.hepatitis_b_protected,
        under_treatment=asked.under_treatment,
        under_treatment_hours=_number("under_treatment_hours", asked.under_treatment_hours),
        no_better=asked.no_better,
        clinic_reachable=asked.clinic_reachable,
        worried=asked.worried,
    )


def _answered(guide: Guide, page: Page, asked: argparse.Namespace) -> tuple[Any, list[str]]:
    """What was asked for, as an object and as lines."""
    command = asked.command
    if command == "day":
        today = guide.recovery_day(_treatment(asked), _asked_day(asked))
        return today, list(page.day(today, asked.full))
    if command == "advice":
        advice = guide.escalation_advice(_report(guide, asked))
        return advice, list(page.advice(advice))
    if command == "sign":
        sign = guide.sign(guide.find_sign(" ".join(asked.words)), _treatment(asked))
        return sign, list(page.sign(sign))
    if command == "benefit":
        benefit = guide.benefit(asked.id)
        return benefit, list(page.benefit(benefit))
    if command == "emergency":
        signs = guide.emergency_signs()
        return signs, list(page.emergency(signs))
    if command == "info":
        info = guide.content_info()
        return info, list(page.info(info))
    many: dict[str, tuple[Callable[[], Any], Callable[[Any], Iterable[str]]]] = {
        "stages": (lambda: guide.recovery_stages(_treatment(asked)), page.stage),
        "signs": (lambda: guide.signs(_treatment(asked)), page.sign),
        "care": (lambda: guide.care_steps(_treatment(asked)), page.care_step),
        "benefits": (guide.benefits, page.benefit),
        "claims": (guide.claims, page.claim),
        "levels": (guide.escalation_levels, page.level),
        "sources": (lambda: (source(asked.id),) if asked.id else sources(), page.source),
    }
    every, render = many[command]
    found = every()
    lines = [line for one in found for line in (*render(one), "")]
    return found, lines[:-1]


def _asked_day(asked: argparse.Namespace) -> int:
    dates = (asked.treated_on, asked.on)
    if asked.day is not None and dates == (None, None):
        return _day(asked.day)
    if asked.day is None and None not in dates:
        return days_between(_date(asked.treated_on), _date(asked.on))
    raise _UsageError("give a day, or both --treated-on and --on")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="microneedling-care",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=__version__)
    shared = _Parser(add_help=False)
    shared.add_argument("--locale", default="en", help="the language (en)")
    shared.add_argument("--json", action="store_true", help="as JSON")
    shared.add_argument("--ascii", action="store_true", help="as plain ASCII")
    treated = _Parser(add_help=False)
    treated.add_argument("--depth", metavar="MM", help="needle depth; left out if not known")
    treated.add_argument("--device", default="pen", help="home_roller, roller, stamp, pen, ...")
    treated.add_argument("--area", default="face", help="face, around_eyes, neck, scalp, ...")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, help: str, *parents: _Parser) -> _Parser:
        return commands.add_parser(name, help=help, parents=[shared, *parents])

    day = add("day", "one day of recovery", treated)
    day.add_argument("day", nargs="?", help="days since the treatment, which is day 0")
    _add_dates(day)
    day.add_argument("--full", action="store_true", help="every step and sign in full")
    add("stages", "every stage of recovery", treated)
    sign = add("sign", "one sign, by any of its names", treated)
    sign.add_argument("words", nargs="+", help="such as: flaky skin")
    add("signs", "every sign", treated)
    add("care", "everything to do and leave alone", treated)
    add("benefits", "what microneedling may bring")
    add("benefit", "one benefit").add_argument("id")
    add("claims", "common beliefs, and what to say instead")
    add("levels", "the five levels of urgency")
    add("emergency", "when to call for help at once")
    add("sources", "every publication that is cited").add_argument("id", nargs="?")
    add("info", "which content this is")
    _add_advice(add("advice", "who to contact, how fast and why", treated))
    table = commands.add_parser("rules", help="every rule as a table, for sign-off")
    table.add_argument("--format", choices=FORMATS, default="table")
    table.add_argument(
        "--json", action="store_const", const="json", dest="format", help="as JSON"
    )
    table.add_argument("--locale", default="en", help="the language (en)")
    whole = commands.add_parser("signoff", help="every unit as a sheet to sign")
    whole.add_argument("--format", choices=SHEET_FORMATS, default="markdown")
    whole.add_argument("--locale", default="en", help="the language (en)")
    export = commands.add_parser("export", help="the whole content, to be kept")
    export.add_argument("--locale", default="en", help="the language (en)")
    changes = commands.add_parser("changes", help="what changed between two exports")
    changes.add_argument("old")
    changes.add_argument("new")
    tested = commands.add_parser("selftest", help="the clinical cases, on this very package")
    tested.add_argument("--json", action="store_true", help="as JSON")
    return parser


def _add_dates(command: argparse.ArgumentParser) -> None:
    command.add_argument("--treated-on", metavar="DATE", help="instead of a day")
    command.add_argument("--on", metavar="DATE", help="the day it is, with --treated-on")


def _add_advice(advice: argparse.ArgumentParser) -> None:
    advice.add_argument("--day", help="days since the treatment, which is day 0")
    _add_dates(advice)
    advice.add_argument("--hours", help="hours since treatment, where known")
    for option, help in (
        ("--sign", "a sign, with qualifiers after colons: redness:worse:severe"),
        ("--unsure", "a sign nobody is sure of"),
        ("--risk", "a risk factor, such as diabetes"),
        ("--product", "what was needled in, such as exosomes"),
    ):
        advice.add_argument(option, action="append", default=[], help=help)
    advice.add_argument("--temperature", metavar="C", help="in Celsius")
    for name in ("numbing-cream", "blood-exposure", "under-treatment"):
        advice.add_argument(f"--{name}", default=Answer.NOT_ASKED, metavar="yes|no|unsure")
        advice.add_argument(f"--{name}-hours", metavar="H")
    for name in ("hepatitis-b-protected", "clinic-reachable"):
        advice.add_argument(f"--{name}", default=Answer.NOT_ASKED, metavar="yes|no|unsure")
    advice.add_argument("--worried", action="store_true")
    advice.add_argument("--no-better", action="store_true", help="a second report, no better")


def _selftest(as_json: bool) -> int:
    failed = failing()
    passed = len(cases()) - len(failed)
    if as_json:
        wrong = [
            {"case": case.sentence, "expected": case.expect.id, "answered": level.id}
            for case, level in failed
        ]
        print(json.dumps({"passed": passed, "failed": wrong}, ensure_ascii=True, indent=2))
    else:
        for case, level in failed:
            print(f"{case.sentence} Expected {case.expect.id}, answered {level.id}.")
        print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed else 0


def _run(asked: argparse.Namespace) -> int:
    if asked.command == "selftest":
        return _selftest(asked.json)
    if asked.command == "changes":
        found = changed_units(read_export(asked.old), read_export(asked.new))
        print("\n".join(lines(found)))
        return 0
    guide = Guide(asked.locale)
    if asked.command == "export":
        print(exported(guide.content_info(), guide.content_units()))
        return 0
    if asked.command == "signoff":
        print(sheet(guide.content_units(), guide.content_info(), asked.format))
        return 0
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))
    if asked.command == "rules":
        print(rule_table(rules(), risks(), asked.format, asked.locale, width))
        return 0
    page = Page(asked.locale, width)
    answer, said = _answered(guide, page, asked)
    if asked.json:
        said = [json.dumps(as_data(answer), ensure_ascii=False, indent=2)]
        if asked.ascii or not _printable(said):
            said = [json.dumps(as_data(answer), ensure_ascii=True, indent=2)]
    elif asked.ascii or not _printable(said):
        said = [plain_ascii(line) for line in said]
    print("\n".join(said))
    return 0


def _printable(lines: Iterable[str]) -> bool:
    try:
        "".join(lines).encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def main(argv: Sequence[str] | None = None) -> int:
    """
    Answer the command line; 2 and one line on bad input, never a traceback.

    Args:
        argv: The arguments; those of the process if left out.
    """
    try:
        try:
            return _run(_parser().parse_args(argv))
        finally:
            # Here, where a reader that is gone can be answered for, not at exit.
            print(end="", flush=True)
    except (CareError, _UsageError) as error:
        print(f"microneedling-care: {_one_line(error)}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader has seen enough; nothing is left to tell it.
        _drop_output()
        return 0
    except OSError as error:
        print(f"microneedling-care: {_one_line(error)}", file=sys.stderr)
        _drop_output()
        return 1


def _drop_output() -> None:
    """Close stdout with what is still unprinted, so that nothing fails again at exit."""
    with suppress(OSError):
        sys.stdout.close()


if __name__ == "__main__":
    sys.exit(main())
