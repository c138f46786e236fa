# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Django: a day of recovery as JSON and as a page, by real requests.
"""

import html

import pytest

import microneedling_care as care

django = pytest.importorskip("django", reason="Django is not installed")

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import Context, Engine
from django.test import Client
from django.urls import path
from django.utils.html import escape

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])
django.setup()


def recovery(request: HttpRequest, day: int) -> JsonResponse:
    """One day, such as ``/recovery/3?depth_mm=1.5``."""
    try:
        treatment = care.Treatment(depth_mm=float(request.GET["depth_mm"]))
        return JsonResponse(care.as_data(care.recovery_day(treatment, day)))
    except (KeyError, ValueError) as error:
        return JsonResponse({"error": str(error)}, status=400)


PAGE = Engine().from_string("""
<h1>{{ today.stage.title }}</h1>
<p>{{ today.stage.summary }}</p>
{% for step in today.care_steps %}<h2>{{ step.title }}</h2><p>{{ step.do }}</p>{% endfor %}
<h2>{{ today.emergency_signs.heading }}</h2>
<ul>{% for sign in today.emergency_signs.signs %}<li>{{ sign.text }}</li>{% endfor %}</ul>
""")


def page(request: HttpRequest, day: int) -> HttpResponse:
    """The same as a page; Django escapes the text."""
    today = care.recovery_day(care.Treatment(depth_mm=1.5), day)
    return HttpResponse(PAGE.render(Context({"today": today})))


urlpatterns = [path("recovery/<int:day>", recovery), path("page/<int:day>", page)]


def test_a_day_as_json() -> None:
    """A day is answered as data, its fields in the order of the class."""
    answer = Client().get("/recovery/3", {"depth_mm": "1.5"})
    today = care.recovery_day(care.Treatment(depth_mm=1.5), 3)

    assert answer.json() == care.as_data(today)
    assert list(answer.json())[:3] == ["treatment", "day", "stage"]


@pytest.mark.parametrize("query", [{}, {"depth_mm": "15"}, {"depth_mm": "deep"}])
def test_a_bad_request_is_refused(query: dict[str, str]) -> None:
    """A missing, impossible or unreadable depth is a 400, never a guess."""
    assert Client().get("/recovery/3", query).status_code == 400


def test_a_page() -> None:
    """A template reads the answer by its attributes and shows every word of it, escaped."""
    today = care.recovery_day(care.Treatment(depth_mm=1.5), 3)
    shown = Client().get("/page/3").content.decode()
    words = [today.stage.title, *(step.do for step in today.care_steps)]

    assert all(word in html.unescape(shown) for word in words)
    assert shown.count("<li>") == len(care.EmergencyGroup)
    assert all(escape(word) in shown for word in words)
