# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What the command line takes, and what it means to the library.
"""

import argparse
import datetime as dt
from typing import Any, Final, NoReturn

from .errors import InvalidInputError
from .guide import Guide
from .outputs import Clinic, Part
from .report import Observation, Report
from .sheet import FORMATS
from .signoff import FORMATS as SHEET_FORMATS
from .treatment import Treatment, days_between
from .version import __version__
from .vocabulary import Answer, Extent, Severity, Site, Trend

_ABOUT: Final = """\
Aftercare for microneedling: what a day of recovery may bring, what to do, what
microneedling can and cannot do, and who to contact how fast.

General information. The treating clinic's advice comes first. It is not for
emergencies: call your local emergency number. No doctor or nurse has reviewed
the content yet."""

_EXAMPLES: Final = """\
examples:
  microneedling-care day 3 --depth 1.5
  microneedling-care leaflet --depth 1.5 --treated-on 2026-11-20 --html leaflet.html
  microneedling-care day --treated-on 2026-11-20 --on 2026-11-23
  microneedling-care advice --day 3 --sign peeling --sign redness:worse
  microneedling-care sign "flaky skin"
  microneedling-care benefit acne_scars --json
  microneedling-care rules --format csv"""

# What a document can be written as, each to a file of its own.
FILES: Final = {
    "text": "plain text",
    "markdown": "Markdown",
    "html": "a page",
    "message": "a text message",
    "picture": "the course as SVG",
    "calendar": "the dates to keep, with --treated-on",
}
_CLINIC: Final = {
    "clinic": "NAME",
    "phone": "NUMBER",
    "out-of-hours": "NUMBER",
    "web": "LINK",
    "emergency-number": "NUMBER",
}


class UsageError(Exception):
    """What the command line says cannot be done."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


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


def treatment(asked: argparse.Namespace) -> Treatment:
    """What was done."""
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


def clinic(asked: argparse.Namespace) -> Clinic:
    """Whom the reader can reach."""
    return Clinic(
        name=asked.clinic,
        phone=asked.phone,
        out_of_hours=asked.out_of_hours,
        web=asked.web,
        emergency_number=asked.emergency_number,
    )


def treated_on(asked: argparse.Namespace) -> dt.date | None:
    """The date of the treatment, if it is known."""
    return None if asked.treated_on is None else _date(asked.treated_on)


def report(guide: Guide, asked: argparse.Namespace) -> Report:
    """What is told of the day."""
    return Report(
        treatment=treatment(asked),
        day=asked_day(asked),
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


def asked_day(asked: argparse.Namespace) -> int:
    """The day, as a number or from two dates."""
    dates = (asked.treated_on, asked.on)
    if asked.day is not None and dates == (None, None):
        return _day(asked.day)
    if asked.day is None and None not in dates:
        return days_between(_date(asked.treated_on), _date(asked.on))
    raise UsageError("give a day, or both --treated-on and --on")


def parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    tool = _Parser(
        prog="microneedling-care",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    tool.add_argument("--version", action="version", version=__version__)
    shared = _Parser(add_help=False)
    shared.add_argument("--locale", default="en", help="the language (en)")
    shared.add_argument("--json", action="store_true", help="as JSON")
    shared.add_argument("--ascii", action="store_true", help="as plain ASCII")
    treated = _Parser(add_help=False)
    treated.add_argument("--depth", metavar="MM", help="needle depth; left out if not known")
    treated.add_argument("--device", default="pen", help="home_roller, roller, stamp, pen, ...")
    treated.add_argument("--area", default="face", help="face, around_eyes, neck, scalp, ...")
    shown = _Parser(add_help=False)
    for name, what in FILES.items():
        shown.add_argument(f"--{name}", metavar="FILE", help=f"write {what}; - to print it")
    for name, what in _CLINIC.items():
        shown.add_argument(f"--{name}", metavar=what)
    commands = tool.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, help: str, *parents: _Parser) -> _Parser:
        return commands.add_parser(name, help=help, parents=[shared, *parents])

    leaflet = add("leaflet", "the whole aftercare, from first day to result", treated, shown)
    leaflet.add_argument("--treated-on", metavar="DATE", help="then every day has its date")
    leaflet.add_argument(
        "--benefit", action="append", default=[], help="what is hoped for, such as acne_scars"
    )
    leaflet.add_argument(
        "--leave-out", action="append", metavar="PART", help=f"of: {', '.join(Part)}"
    )
    day = add("day", "one day of recovery", treated, shown)
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
    _add_advice(add("advice", "who to contact, how fast and why", treated, shown))
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
    return tool


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
