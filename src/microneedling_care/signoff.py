# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The sheet that a clinician reads and signs: every unit, its text and its ground.

What is our own inference comes first and is marked, since it needs a clinician
most. Within that, units stand by family, the most urgent families first.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from ._words import words
from .escalation import rules
from .evidence import ContentInfo, ContentUnit, Source, sources
from .sheet import conditions_in_words

FORMATS: Final = ("markdown", "csv", "html")

_COLUMNS: Final = (
    "id",
    "editorial",
    "level",
    "text",
    "numbers",
    "basis",
    "sources",
    "fingerprint",
    "agree, change or reject",
)

_STYLE: Final = """
body { font: 15px/1.45 sans-serif; max-width: 62rem; margin: 1rem auto; padding: 0 1rem }
h2 { margin-top: 2.5rem; border-bottom: 2px solid }
article { border: 1px solid; padding: .5rem .8rem; margin: .6rem 0; break-inside: avoid }
article.editorial { border-left-width: 8px }
h3 { margin: 0; font-size: 1rem }
dl { margin: .3rem 0; display: grid; grid-template-columns: 9rem 1fr; gap: .15rem .8rem }
dt { font-weight: bold }
dd { margin: 0 }
.small { font-size: .8rem; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border: 1px solid; padding: .25rem .4rem; text-align: left; vertical-align: top }
th:nth-child(1) { width: 14% }
th:nth-child(2) { width: 24% }
th:nth-child(3) { width: 9% }
th:nth-child(5) { width: 15% }
th:nth-child(6) { width: 9% }
td { overflow-wrap: anywhere }
tr { break-inside: avoid }
tr.editorial td:first-child { border-left-width: 8px }
.sign { margin: .4rem 0 0 }
@media print {
  body { font-size: 9pt; max-width: none; margin: 0 }
  a { color: inherit }
  dl { grid-template-columns: 6rem 1fr }
}
"""


def in_order(units: Iterable[ContentUnit]) -> list[ContentUnit]:
    """*units* as the sheet has them: our own inference first."""
    return sorted(units, key=lambda unit: not unit.editorial)


def sheet(units: Iterable[ContentUnit], info: ContentInfo, form: str) -> str:
    """
    The sheet over *units*.

    Args:
        form: ``'markdown'``, ``'csv'`` or ``'html'``.
    """
    listed = in_order(units)
    if form == "csv":
        return _csv(listed)
    if form == "html":
        return _html(listed, info)
    return "\n".join(_markdown(listed, info))


def filled(unit: ContentUnit) -> list[tuple[str, str]]:
    """
    Each sentence of *unit* with its numbers in place, by the name of its part.

    A number that differs by depth stands as all its values, in their order.
    """
    values: dict[str, list[str]] = {}
    for number in unit.numbers:
        said = values.setdefault(number.name.rpartition(" ")[2], [])
        if number.value not in said:
            said.append(number.value)
    numbers = {name: " / ".join(said) for name, said in values.items()}
    return [
        (part, line.format_map(numbers))
        for part, lines in unit.text
        if part not in _UNREAD
        for line in lines
    ]


# Words for a search box are not advice.
_UNREAD: Final = frozenset({"synonyms"})


def _numbers(unit: ContentUnit) -> list[str]:
    return [f"{number.name}: {number.value} ({number.basis})" for number in unit.numbers]


def _level(unit: ContentUnit) -> str:
    return unit.level.id if unit.level is not None else ""


def _csv(units: Iterable[ContentUnit]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for unit in units:
        writer.writerow(
            (
                unit.id,
                "yes" if unit.editorial else "",
                _level(unit),
                "\n".join(f"{part}: {line}" for part, line in filled(unit)),
                "\n".join(_numbers(unit)),
                unit.basis,
                " ".join(unit.sources),
                unit.revision,
                "",
            )
        )
    return text.getvalue().rstrip("\n")


def _intro(units: list[ContentUnit], info: ContentInfo) -> list[str]:
    notes = words(info.locale, "terms")["notes"]
    editorial = sum(unit.editorial for unit in units)
    return [
        f"Content {info.version} of {info.released}, {info.locale}, "
        f"{info.units} units, of which {editorial} hold our own inference.",
        f"Fingerprint of the whole: {info.fingerprint}",
        str(notes["intended_use"]),
        "Tick agree, or write what has to change. To bring the signatures back, write one "
        "table [[review]] a unit into a TOML file: unit, fingerprint, reviewed_by, on.",
    ]


def _groups(units: list[ContentUnit]) -> Iterator[tuple[str, list[ContentUnit]]]:
    """Units under a heading each: first what is ours, then what others carry."""
    for editorial, title in ((True, "Our own inference"), (False, "Carried by sources")):
        families = dict.fromkeys(u.family for u in units if u.editorial is editorial)
        for family in families:
            group = [u for u in units if u.editorial is editorial and u.family == family]
            yield f"{title}: {family.replace('_', ' ')} ({len(group)})", group


def _markdown(units: list[ContentUnit], info: ContentInfo) -> Iterator[str]:
    yield "# Sign-off sheet"
    for paragraph in _intro(units, info):
        yield f"\n{paragraph}"
    for title, group in _groups(units):
        yield f"\n## {title}"
        for unit in group:
            yield f"\n### `{unit.id}`{f' ({_level(unit)})' if _level(unit) else ''}\n"
            for part, line in filled(unit):
                yield f"- *{part}*: {line}"
            for number in _numbers(unit):
                yield f"- number, {number}"
            yield f"- rests on: {unit.basis}; {', '.join(unit.sources) or 'no publication'}"
            yield f"- fingerprint: `{unit.revision}`"
            yield "- [ ] agree  [ ] change  [ ] reject:"
    yield "\n## Sources\n"
    for source in sources():
        yield f"- `{source.id}`: {_cited(source)} {' '.join(_links(source))}".rstrip()


def _cited(source: Source) -> str:
    year = f", {source.year}" if source.year else ""
    return f"{source.title}. {source.authors}{year}{'' if source.read else ' (not read)'}"


def _links(source: Source) -> list[str]:
    links = [f"https://doi.org/{source.doi}"] if source.doi else []
    if source.pmid:
        links.append(f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/")
    return links or list(source.urls)


def _html(units: list[ContentUnit], info: ContentInfo) -> str:
    body = "\n".join(_html_body(units, info))
    return (
        f'<!doctype html>\n<html lang="{escape(info.locale)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Sign-off sheet {escape(info.version)}</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>"
    )


def _html_body(units: list[ContentUnit], info: ContentInfo) -> Iterator[str]:
    yield "<h1>Sign-off sheet</h1>"
    for paragraph in _intro(units, info):
        yield f'<p class="small">{escape(paragraph)}</p>'
    for title, group in _groups(units):
        yield f"<h2>{escape(title)}</h2>"
        if group[0].family in _ROWS:
            yield from _html_rows(group, info.locale)
        else:
            for unit in group:
                yield from _html_unit(unit)
    yield '<h2>Sources</h2>\n<ul class="small">'
    for source in sources():
        links = " ".join(
            f'<a href="{escape(link)}">{escape(link)}</a>' for link in _links(source)
        )
        yield (
            f'<li id="source-{escape(source.id)}"><b>{escape(source.id)}</b>: '
            f"{escape(_cited(source))} {links}</li>"
        )
    yield "</ul>"


# Families short enough for a line each, so that a sheet fits an afternoon.
_ROWS: Final = frozenset({"rules", "risk_factors", "emergency_groups", "notes"})


def _when(unit: ContentUnit, locale: str) -> list[str]:
    """When *unit* holds: a rule's signs and conditions in words, else its numbers."""
    rule = _RULES.get(unit.id.rpartition(".")[2]) if unit.family == "rules" else None
    if rule is None:
        return [f"{number.name}: {number.value}" for number in unit.numbers]
    signs = " / ".join(sign.replace("_", " ") for sign in rule.signs)
    return [signs, *conditions_in_words(rule, locale)]


_RULES: Final = {rule.id: rule for rule in rules()}


def _html_rows(units: list[ContentUnit], locale: str) -> Iterator[str]:
    heads = ("id", "when", "level", "text", "rests on", "sign")
    yield (
        "<table>\n<thead><tr>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr></thead>"
    )
    yield "<tbody>"
    for unit in units:
        when = "; ".join(_when(unit, locale))
        text = " ".join(line for _, line in filled(unit))
        cells = (
            f'<b>{escape(unit.id)}</b><br><span class="small">{unit.revision}</span>',
            escape(when.replace("_", " ")),
            escape(_level(unit).replace("_", " ")),
            escape(text),
            f'{escape(unit.basis)}<br><span class="small">{_anchors(unit)}</span>',
            "&#9744;&#160;agree<br>&#9744;&#160;change<br>&#9744;&#160;reject",
        )
        marked = ' class="editorial"' if unit.editorial else ""
        yield f"<tr{marked}>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    yield "</tbody>\n</table>"


def _anchors(unit: ContentUnit) -> str:
    return ", ".join(
        f'<a href="#source-{escape(source)}">{escape(source)}</a>' for source in unit.sources
    )


def _html_unit(unit: ContentUnit) -> Iterator[str]:
    marked = ' class="editorial"' if unit.editorial else ""
    level = f" ({_level(unit)})" if unit.level is not None else ""
    yield f"<article{marked}>\n<h3>{escape(unit.id)}{escape(level)}</h3>\n<dl>"
    before = ""
    for part, line in filled(unit):
        name = "" if part == before else part.replace("_", " ")
        yield f"<dt>{escape(name)}</dt><dd>{escape(line)}</dd>"
        before = part
    if unit.numbers:
        numbers = "; ".join(_numbers(unit))
        yield f'<dt>numbers</dt><dd class="small">{escape(numbers)}</dd>'
    yield f'<dt>rests on</dt><dd class="small">{escape(unit.basis)}; {_anchors(unit)}</dd>'
    yield f'<dt>fingerprint</dt><dd class="small">{unit.revision}</dd>\n</dl>'
    yield '<p class="sign">&#9744; agree &#160; &#9744; change &#160; &#9744; reject:</p>'
    yield "</article>"
