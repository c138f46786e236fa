# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Jinja2: advice as a page, escaped, with nothing but the attributes of the answer.
"""

import html

import pytest

import microneedling_care as care

jinja2 = pytest.importorskip("jinja2", reason="Jinja2 is not installed")

PAGE = """
<h1 class="{{ advice.level.id }}">{{ advice.name }}: {{ advice.headline }}</h1>
<p>{{ advice.action }} {{ advice.by_when }}</p>
{% for reason in advice.reasons %}
<h2>{{ reason.label }}</h2>
<p>{{ reason.text }}{% for factor in reason.factors %} {{ factor }}{% endfor %}</p>
{% endfor %}
<h2>{{ advice.emergency_signs.heading }}</h2>
<ul>{% for sign in advice.emergency_signs.signs %}<li>{{ sign.text }}</li>{% endfor %}</ul>
{% for note in advice.notes %}<p>{{ note }}</p>{% endfor %}
"""
# What is misspelt in a template is an error, not an empty place in the advice.
pages = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)


@pytest.mark.parametrize("signs", [["peeling"], ["pus"], ["trouble_breathing", "itch"]])
def test_a_page(signs: list[str]) -> None:
    """The page shows every reason and every emergency sign, escaped."""
    report = care.Report(
        treatment=care.Treatment(), day=3, signs=signs, risk_factors=["diabetes"]
    )
    advice = care.escalation_advice(report)
    shown = pages.from_string(PAGE).render(advice=advice)
    words = [advice.action, *advice.notes, *(reason.text for reason in advice.reasons)]
    words += [sign.text for sign in advice.emergency_signs.signs]

    assert f'class="{advice.level.id}"' in shown
    assert all(word in html.unescape(shown) for word in words)
    assert all(str(jinja2.filters.escape(word)) in shown for word in words)
