# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What people see: leaflets, cards, messages, pictures and calendars.

``from microneedling_care import outputs``. Importing the package does not
import this, so whoever wants only the answers pays nothing for it. Three
functions make a `Document`; the ``as_`` functions turn one into a format.
Nothing here adds to what the library says or changes it.
"""

from .calendars import as_calendar
from .cards import advice_card, day_card
from .clinic import Clinic
from .dates import KeyDate, KeyDateKind, key_dates
from .documents import Block, BlockKind, Document, Entry, Part, Section, brief
from .html import as_html, as_page, stylesheet
from .leaflets import leaflet
from .markdown import as_markdown
from .markup import Html
from .messages import Encoding, Message, as_message
from .svg import as_svg
from .text import as_text
from .timelines import SignBar, StageSpan, Timeline, timeline

__all__ = [
    "Block",
    "BlockKind",
    "Clinic",
    "Document",
    "Encoding",
    "Entry",
    "Html",
    "KeyDate",
    "KeyDateKind",
    "Message",
    "Part",
    "Section",
    "SignBar",
    "StageSpan",
    "Timeline",
    "advice_card",
    "as_calendar",
    "as_html",
    "as_markdown",
    "as_message",
    "as_page",
    "as_svg",
    "as_text",
    "brief",
    "day_card",
    "key_dates",
    "leaflet",
    "stylesheet",
    "timeline",
]
