# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The check-in page, asked by real requests.
"""

import datetime as dt
import html
import re

import pytest

import microneedling_care as care

pytest.importorskip("flask", reason="Flask is not here")
app = pytest.importorskip("app", reason="the examples are not here")
form = pytest.importorskip("form", reason="the examples are not here")
MultiDict = pytest.importorskip("werkzeug.datastructures").MultiDict

TODAY = dt.date(2026, 11, 24)
FILLED = {"day": "3", "depth_mm": "1.5", "device": "pen", "area": "face"}


def read(**fields: object) -> object:
    """A filled form with *fields* changed, as it is read."""
    return form.read_form(MultiDict({**FILLED, **fields}), today=TODAY)


def posted(**fields: object) -> tuple[int, str]:
    """A filled form with *fields* changed, sent: the status and what is shown."""
    answer = app.app.test_client().post("/", data={**FILLED, **fields})
    return answer.status_code, html.unescape(answer.text)


class TestForm:
    """The empty form."""

    def test_it_asks_for_everything_the_library_knows(self) -> None:
        """Every sign, risk factor, device and area can be picked, under the library's words."""
        page = html.unescape(app.app.test_client().get("/").text)
        names = set(re.findall(r'name="sign-(\w+)"', page))
        asked = [text.ask for text in care.signs()]

        assert names == set(care.Sign)
        assert all(ask in page for ask in asked)
        for kind in (care.RiskFactor, care.Device, care.Area, care.Severity, care.Trend):
            assert all(care.label(member) in page for member in kind)

    def test_the_emergency_signs_come_first(self) -> None:
        """Every line of them stands before the form, and nothing folds them away."""
        page = html.unescape(app.app.test_client().get("/").text)
        before = page[: page.index("<form")]

        assert all(sign.text in before for sign in care.emergency_signs().signs)
        assert 'href="tel:999"' in before
        assert "<details" not in before

    @pytest.mark.parametrize("path", ["/", "/care.css"])
    def test_what_the_browser_is_told(self, path: str) -> None:
        """No script may run and nothing may frame it; only a style sheet may be kept."""
        headers = app.app.test_client().get(path).headers
        policy = headers["Content-Security-Policy"]

        assert policy.startswith("default-src 'none';")
        assert "script-src" not in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["Referrer-Policy"] == "no-referrer"
        assert (headers["Cache-Control"] == "no-store") == (path == "/")

    def test_nothing_travels_in_an_address(self) -> None:
        """The form is sent in the body, and a query string fills nothing in."""
        page = app.app.test_client().get("/?depth_mm=1.5&sign-pus=yes").text

        assert re.findall(r'<form method="(\w+)"', page) == ["post"]
        assert page == app.app.test_client().get("/").text


class TestReading:
    """What was filled in, as a report."""

    def test_everything(self) -> None:
        """Every field of the form is in the report."""
        found = read(
            **{
                "sign-redness": "yes",
                "severity-redness": "mild",
                "trend-redness": "worse",
                "sign-peeling": "yes",
                "sign-itch": "no",
                "sign-pus": "unsure",
                "risk_factors": ["diabetes", "eczema"],
                "temperature_c": "37,9",
                "worried": "yes",
            }
        )
        report = care.Report(
            treatment=care.Treatment(1.5),
            day=3,
            signs=[care.Observation("redness", severity="mild", trend="worse"), "peeling"],
            unsure=["pus"],
            risk_factors=["diabetes", "eczema"],
            temperature_c=37.9,
            worried=True,
        )

        assert isinstance(found, form.CheckIn)
        assert (found.report, found.treated_on) == (report, None)

    def test_a_date_is_counted(self) -> None:
        """The date of treatment gives the day, today being day 0 at the least."""
        found = read(day="", treated_on="2026-11-20")
        today = read(day="", treated_on="2026-11-24")

        assert (found.report.day, found.treated_on) == (4, dt.date(2026, 11, 20))
        assert today.report.day == 0

    def test_an_unknown_depth(self) -> None:
        """Not knowing the depth is an answer."""
        found = read(depth_mm="", depth_unknown="yes")

        assert found.report.treatment == care.Treatment()

    @pytest.mark.parametrize(
        ("fields", "wrong"),
        [
            ({"day": ""}, {"day"}),
            ({"day": "-1"}, {"day"}),
            ({"day": "3.5"}, {"day"}),
            ({"day": "9" * 5000}, {"day"}),
            ({"day": "²"}, {"day"}),
            ({"day": "", "treated_on": "yesterday"}, {"treated_on"}),
            ({"day": "", "treated_on": "2026-11-25"}, {"treated_on"}),
            ({"day": "", "treated_on": "1926-11-25"}, {"treated_on"}),
            ({"treated_on": "2026-11-20"}, {"day"}),
            ({"depth_mm": ""}, {"depth_mm"}),
            ({"depth_mm": "15"}, {"depth_mm"}),
            ({"depth_mm": "nan"}, {"depth_mm"}),
            ({"depth_mm": "deep"}, {"depth_mm"}),
            ({"depth_unknown": "yes"}, {"depth_mm"}),
            ({"device": "hammer"}, {"device"}),
            ({"area": ""}, {"area"}),
            ({"temperature_c": "102"}, {"temperature_c"}),
            ({"temperature_c": "high"}, {"temperature_c"}),
            ({"sign-redness": "yes", "trend-redness": "wurse"}, {"signs"}),
            ({"risk_factors": ["none"]}, {"risk_factors"}),
            ({"day": "", "depth_mm": "15", "temperature_c": "x"}, None),
        ],
    )
    def test_what_is_wrong_is_named(
        self, fields: dict[str, object], wrong: set[str] | None
    ) -> None:
        """Each wrong field has its own sentence, and all of them are told at once."""
        found = read(**fields)

        assert isinstance(found, dict)
        assert set(found) == (wrong or set(fields))
        assert all(text.endswith(".") for text in found.values())

    def test_what_was_not_offered_is_no_answer(self) -> None:
        """An answer that the form does not offer is refused, not taken for a no."""
        found = read(**{"sign-pus": "YES"})

        assert isinstance(found, dict)
        assert set(found) == {"signs"}


class TestAnswer:
    """What is shown for a report."""

    def test_the_advice_and_the_day(self) -> None:
        """The advice stands first, then the day, both with the clinic's phone."""
        status, page = posted(**{"sign-pus": "yes", "worried": "yes"})
        advice = care.escalation_advice(
            care.Report(treatment=care.Treatment(1.5), day=3, signs=["pus"], worried=True)
        )
        today = care.recovery_day(care.Treatment(1.5), 3)

        assert status == 200
        assert page.index(advice.action) < page.index(today.stage.summary)
        assert page.count('href="tel:02079460000"') == 2
        assert all(page.count(sign.text) == 2 for sign in advice.emergency_signs.signs)

    def test_a_bad_depth_is_told_beside_its_field(self) -> None:
        """The error stands at the field and in the summary, and what was filled in is kept."""
        status, page = posted(**{"depth_mm": "15", "sign-pus": "unsure", "worried": "yes"})
        field = page[page.index('id="depth_mm-problem"') :][:900]

        assert status == 422
        assert page.count("check the decimal point") == 2
        assert re.search(r'<input id="depth_mm"[^>]*value="15"[^>]*aria-invalid="true"', field)
        assert re.search(r'name="sign-pus" value="unsure" checked', page)
        assert re.search(r'name="worried" value="yes" checked', page)
        assert page.count("<details open") == 1

    def test_what_is_typed_is_escaped(self) -> None:
        """Markup in a field is shown as it was typed and never becomes markup."""
        answer = app.app.test_client().post("/", data={**FILLED, "depth_mm": '"><script>'})

        assert "<script>" not in answer.text
        assert "&#34;&gt;&lt;script&gt;" in answer.text

    def test_too_much_is_refused(self) -> None:
        """A flood is refused before it is read."""
        status, _ = posted(day="1" * 100_000)

        assert status == 413
