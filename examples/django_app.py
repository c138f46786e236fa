# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Django in one file: a report in, advice out, as JSON or in a template.

    pip install "microneedling-care[html]" django
    python django_app.py runserver
"""

import json
import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

import microneedling_care as care
from microneedling_care import outputs

CLINIC = outputs.Clinic(name="Harbour Skin Clinic", phone="020 7946 0000")

# The card is HTML already, and Django leaves it as it is; the rest is escaped.
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ clinic.name }}</title>
<style>{{ style }}</style>
</head>
<body>
<main>
<h1>{{ clinic.name }}</h1>
{{ card }}
</main>
</body>
</html>
"""

settings.configure(
    ALLOWED_HOSTS=["localhost", "127.0.0.1"],
    ROOT_URLCONF=__name__,
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [("django.template.loaders.locmem.Loader", {"page.html": PAGE})]
            },
        }
    ],
)


@require_POST
@never_cache
def advice(request: HttpRequest) -> HttpResponse:
    """The advice as data; its shape is in the package's ``schema.json``."""
    try:
        report = care.from_data(care.Report, json.loads(request.body))
    except ValueError as error:
        return refused(error)
    return JsonResponse(care.as_data(care.escalation_advice(report)))


@require_POST
@never_cache
def card(request: HttpRequest) -> HttpResponse:
    """The same as a piece of the host's own page."""
    try:
        report = care.from_data(care.Report, json.loads(request.body))
    except ValueError as error:
        return refused(error)
    shown = {
        "card": outputs.as_html(outputs.advice_card(report, clinic=CLINIC)),
        "clinic": CLINIC,
        "style": outputs.Html(outputs.stylesheet()),
    }
    return render(request, "page.html", shown)


def refused(error: ValueError) -> JsonResponse:
    """Which field is wrong and what would work; what was sent is not sent back."""
    if isinstance(error, care.InvalidInputError):
        return JsonResponse({"field": error.field, "expected": error.expected}, status=422)
    return JsonResponse({"field": "body", "expected": "JSON"}, status=400)


urlpatterns = [path("advice", advice), path("card", card)]
application = get_wsgi_application()

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
