# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Answers as lines of text for a terminal or an e-mail.

Every function gives the lines of one answer, wrapped to a width; the words
come from the guide and its headings, none are written here.
"""

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from ._words import words
from .evidence import ContentInfo, Source
from .texts import (
    BenefitText,
    CareStepText,
    ClaimText,
    EmergencySigns,
    LevelText,
    SignText,
    StageText,
)


class Page:
    """
    Lines of one language, wrapped to a width.

    Attributes:
        width: The longest a line may be; a longer word stands alone.
    """

    def __init__(self, locale: str, width: int) -> None:
        self.width = width
        terms = words(locale, "terms")
        self._headings: Mapping[str, str] = terms["headings"]
        self._lead_ins: Mapping[str, str] = terms["lead_ins"]

    def heading(self, name: str, **numbers: int) -> str:
        """One heading with its numbers."""
        return self._headings[name].format_map({k: str(v) for k, v in numbers.items()})

    def wrapped(self, text: str, first: str = "", rest: str = "") -> list[str]:
        """*text* in lines, the first and the following ones indented."""
        return textwrap.wrap(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def bullets(self, lines: Iterable[str]) -> Iterator[str]:
        """*lines* as a list."""
        for line in lines:
            yield from self.wrapped(line, "  - ", "    ")

    def section(self, name: str, *texts: str) -> Iterator[str]:
        """A heading and what stands under it; nothing if there is nothing."""
        if texts:
            yield ""
            yield from self.wrapped(self.heading(name).upper())
            for text in texts:
                yield from self.wrapped(text, "  ", "  ")

    def titled(self, text: str) -> Iterator[str]:
        """A title with a line under it."""
        lines = self.wrapped(text)
        yield from lines
        yield "=" * max(map(len, lines))

    def span(self, first: int, last: int | None) -> str:
        """From which day to which."""
        if last is None:
            return self.heading("from_day", first=first)
        if first == last:
            return self.heading("one_day", first=first)
        return self.heading("days", first=first, last=last)

    def emergency(self, signs: EmergencySigns) -> Iterator[str]:
        """The list that every answer carries."""
        yield ""
        yield from self.wrapped(signs.heading.upper())
        yield from self.wrapped(signs.lead_in, "  ", "  ")
        yield from self.bullets(sign.text for sign in signs.signs)
        yield from self.wrapped(signs.worried, "  ", "  ")

    def stage(self, stage: StageText) -> Iterator[str]:
        """One stage of recovery."""
        span = self.span(stage.first_day, stage.last_day)
        yield from self.titled(f"{stage.title}: {span}")
        yield from self.wrapped(stage.summary)
        yield from self.wrapped(stage.under_the_skin)
        for name, lines in (
            ("see_and_feel", stage.see_and_feel),
            ("what_helps", stage.what_helps),
            ("not_normal", stage.not_normal),
        ):
            yield from self.wrapped(self._lead_ins[name])
            yield from self.bullets(lines)
        yield from self.wrapped(stage.get_help)

    def sign(self, sign: SignText) -> Iterator[str]:
        """One sign."""
        yield from self.titled(sign.label)
        yield from self.section("feels", sign.feels)
        yield from self.section("looks", sign.looks)
        if sign.skin_tones:
            yield from self.section("skin_tones", sign.skin_tones)
        if sign.usual:
            yield from self.section("usual", sign.usual)
        yield from self.section("helps", *sign.helps)
        yield ""
        if sign.not_usual:
            yield from self.wrapped(self._lead_ins["not_usual"])
            yield from self.bullets(sign.not_usual)
        yield from self.wrapped(sign.get_help)
        yield from self.section("synonyms", ", ".join(sign.synonyms))
        yield from self.cited(sign.sources)

    def care_step(self, step: CareStepText) -> Iterator[str]:
        """One care step."""
        yield from self.titled(f"{step.title}: {self.span(step.first_day, step.last_day)}")
        yield from self.wrapped(step.do)
        yield from self.section("why", step.why)
        yield from self.section("already", step.already)
        yield from self.section("ground", step.ground)
        yield from self.cited(step.sources)

    def benefit(self, benefit: BenefitText) -> Iterator[str]:
        """One benefit with its limits."""
        yield from self.titled(benefit.name)
        yield from self.wrapped(benefit.statement)
        yield from self.section("certainty", benefit.certainty_label)
        yield from self.section("how_much", benefit.how_much)
        yield from self.section("sessions", benefit.sessions_studied)
        yield from self.section("lasts", benefit.lasts)
        yield ""
        yield from self.wrapped(self._lead_ins["limits"])
        yield from self.bullets(benefit.limits)
        yield from self.section("not_for", benefit.not_for)
        yield from self.section("can_make_worse", benefit.can_make_worse)
        yield from self.section("regulator", benefit.regulator)
        yield from self.cited(benefit.sources)

    def claim(self, claim: ClaimText) -> Iterator[str]:
        """One belief."""
        yield from self.titled(claim.belief)
        yield from self.wrapped(f"{self.heading('verdict')}: {claim.verdict_label}")
        yield from self.section("say_instead", claim.say_instead)
        yield from self.cited(claim.sources)

    def level(self, level: LevelText) -> Iterator[str]:
        """One level of urgency."""
        yield from self.titled(f"{level.name} ({level.level.id})")
        yield from self.wrapped(level.definition)
        yield from self.section("action", level.action, level.by_when)
        yield from self.section("contact", level.contact)

    def source(self, source: Source) -> Iterator[str]:
        """One publication."""
        unread = "" if source.read else f" ({self.heading('not_read')})"
        year = f", {source.year}" if source.year else ""
        yield from self.wrapped(f"{source.id}: {source.title}. {source.authors}{year}{unread}")
        links = [source.doi and f"doi {source.doi}", source.pmid and f"PMID {source.pmid}"]
        for link in (*filter(None, links), *source.urls):
            yield f"    {link}"

    def cited(self, ids: Iterable[str]) -> Iterator[str]:
        """The ids of publications."""
        yield from self.section("sources", ", ".join(ids))

    def info(self, info: ContentInfo) -> Iterator[str]:
        """Which content this is."""
        yield f"{info.version} ({info.released}), {info.locale}, {info.units}"
        yield info.fingerprint


def plain_ascii(line: str) -> str:
    """*line* in ASCII: letters without their marks, quotes and dashes plain."""
    for fancy, plain in (("\u2018", "'"), ("\u2019", "'"), ("\u2013", "-"), ("\u2014", "-")):
        line = line.replace(fancy, plain)
    line = line.replace("\u201c", '"').replace("\u201d", '"')
    decomposed = unicodedata.normalize("NFKD", line)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.encode("ascii", "replace").decode("ascii")
