# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A document as HTML: a fragment to embed, a whole page, and the one style sheet.

The templates and the style sheets are in ``templates``. They are filled by
Jinja2, which the extra ``html`` brings.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final
from xml.etree import ElementTree as ET

from microneedling_care._resources import read_text
from microneedling_care._words import words
from microneedling_care.errors import InvalidInputError, MissingExtraError
from microneedling_care.vocabulary import Level

from .documents import Document, Entry, Section, check_document
from .markdown import check_heading_level
from .markup import Html
from .svg import drawing
from .timelines import Timeline

# A page with fewer sections is taken in without a list of them.
_FEWEST_CONTENTS: Final = 5
_LONGEST_FACT: Final = 40

# How the card of a level looks; the others have no card and look plain.
_LOOKS: Final[Mapping[Level | None, str]] = MappingProxyType(
    {Level.CONTACT_CLINIC: "non-urgent", Level.SAME_DAY: "urgent", Level.EMERGENCY: "emergency"}
)


def as_html(document: Document, *, heading_level: int = 2) -> Html:
    """
    *document* as a piece of a page; `stylesheet` goes into that page once.

    Every class begins with ``mnc-``. It brings no style and no script, loads
    nothing, and can be read without a style sheet, too.

    Args:
        heading_level: The level of the title, 1 to 4.

    Raises:
        InvalidInputError: If an argument holds anything else.
        MissingExtraError: If Jinja2 is not installed.
    """
    check_document(document)
    check_heading_level(heading_level)
    return _filled("fragment.html", document, level=heading_level)


def as_page(document: Document) -> Html:
    """
    *document* as a whole page: a file to open, to print or to send.

    Raises:
        InvalidInputError: If *document* is none.
        MissingExtraError: If Jinja2 is not installed.
    """
    check_document(document)
    contents = None
    # Whoever got an answer is to act on it, not to choose what to read.
    if document.level is None and len(_shown(document)) >= _FEWEST_CONTENTS:
        contents = words(document.locale, "outputs")["headings"]["contents"]
    style = Html(stylesheet() + _template("page.css"))
    return _filled("page.html", document, style=style, contents=contents)


def stylesheet() -> str:
    """
    The style sheet of every fragment and picture, for a page that shows them.

    Nothing in it reaches beyond the elements of a fragment. Colours are custom
    properties such as ``--mnc-link``, to be set on ``.mnc``; light and dark
    follow the page's ``color-scheme``.
    """
    return "\n".join(map(_template, ("colours.css", "document.css", "timeline.css")))


def _shown(document: Document) -> list[Section]:
    return [section for section in document.sections if section.blocks or section.sections]


def _filled(name: str, document: Document, **values: object) -> Html:
    fill = _renderer(name)
    return Html(
        fill(
            document=document,
            sections=_shown(document),
            are_short=_are_short,
            checked=_checked,
            linked=_linked,
            look=_look,
            picture=_picture,
            **values,
        )
    )


def _template(name: str) -> str:
    return read_text("outputs", "templates", name)


@cache
def _renderer(name: str) -> Callable[..., str]:
    """
    What fills the template *name*.

    Two threads may compile it; both get the same, and the last one is kept.
    """
    try:
        import jinja2
    except ImportError:
        raise MissingExtraError("html", "Jinja2") from None
    environment = jinja2.Environment(
        autoescape=True,
        loader=jinja2.FunctionLoader(_template),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template(name).render


def _checked(link: str) -> str:
    """*link* if it leads to a phone or a web page: escaping alone would let scripts through."""
    if not link.startswith(("tel:", "https://", "http://")):
        raise InvalidInputError("link", link, "a tel:, https: or http: address")
    return link


def _linked(entry: Entry) -> str:
    """The text of a link; a phone number stays on one line where it can."""
    dialled = entry.link is not None and entry.link.startswith("tel:")
    return entry.text.replace(" ", "\N{NO-BREAK SPACE}") if dialled else entry.text


def _are_short(entries: Iterable[Entry]) -> bool:
    """Whether what stands beside each name fits there on a phone, too."""
    return all(
        len(entry.text or entry.note) <= _LONGEST_FACT and not (entry.text and entry.note)
        for entry in entries
    )


def _look(level: Level | None) -> str:
    return _LOOKS.get(level, "plain")


def _picture(timeline: Timeline) -> Html:
    return Html(ET.tostring(drawing(timeline, titled=False), encoding="unicode"))
