# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
A chatbot that quotes: it looks words up, asks back, and never makes a sentence.

    pip install microneedling-care
    python chatbot.py

It takes one sign at a time, spelt as the library knows it or picked from what
is suggested. Anything else is asked back, never guessed: "I do not have chest
pain" is no sign. A language model may lead up to these answers, but what the
library says goes to the reader whole and unchanged.
"""

from dataclasses import dataclass

import microneedling_care as care


@dataclass(frozen=True)
class Quote:
    """Text of the library as it stands, with the unit it is from and who checked that."""

    text: str
    unit: str
    review: str


@dataclass(frozen=True)
class Reply:
    """What goes to the reader: quotes or a choice, and the emergency signs always."""

    quotes: tuple[Quote, ...]
    choices: tuple[str, ...]
    emergency: care.EmergencySigns


class Chat:
    """One conversation about one treatment; it remembers signs, and nothing beyond it."""

    def __init__(self, treatment: care.Treatment, day: int) -> None:
        self._treatment = treatment
        self._day = day
        self._signs: list[care.Sign] = []

    def reply(self, said: str) -> Reply:
        """The answer to one message."""
        emergency = care.emergency_signs()
        try:
            sign = care.find_sign(said)
        except care.UnknownWordError as error:
            return Reply((), error.suggestions, emergency)
        self._signs.append(sign)
        report = care.Report(treatment=self._treatment, day=self._day, signs=self._signs)
        return Reply(self._quotes(sign, care.escalation_advice(report)), (), emergency)

    def _quotes(self, sign: care.Sign, advice: care.Advice) -> tuple[Quote, ...]:
        """What to do by when, why, and when to get help with the sign: whole texts only."""
        unit = f"levels.{advice.level.id}"
        quotes = [
            _quote(f"{advice.headline} {advice.action} {advice.by_when}", unit, advice.review)
        ]
        for reason in advice.reasons:
            text = " ".join((f"{reason.label}: {reason.text}", *reason.factors))
            quotes.append(
                _quote(text, f"rules.{reason.rule}", _reviews()[f"rules.{reason.rule}"])
            )
        about = care.sign(sign, self._treatment)
        helped = f"{about.label}: {about.get_help}"
        return (*quotes, _quote(helped, f"signs.{sign}", about.review))


def _reviews() -> dict[str, care.Review]:
    return {unit.id: unit.review for unit in care.content_units()}


def _quote(text: str, unit: str, review: care.Review) -> Quote:
    state = f"reviewed {review.last_reviewed}" if review.reviewed else "not reviewed yet"
    return Quote(text, unit, state)


def shown(reply: Reply) -> str:
    """A reply as lines for a terminal."""
    emergency = reply.emergency
    lines = [f"“{quote.text}” [{quote.unit}, {quote.review}]" for quote in reply.quotes]
    if not reply.quotes:
        lines.append("I look up single words, and I do not have that one.")
    if reply.choices:
        lines.append(f"Did you mean one of these? {', '.join(reply.choices)}")
    lines += [emergency.lead_in, *(f"- {sign.text}" for sign in emergency.signs)]
    return "\n".join((*lines, emergency.worried))


if __name__ == "__main__":
    print(care.intended_use())
    chat = Chat(care.Treatment(), int(input("How many days since the treatment? ")))
    while said := input("What do you see or feel? "):
        print(shown(chat.reply(said)))
