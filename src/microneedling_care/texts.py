# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What the guide answers with: facts and words joined, frozen all the way down.
"""

import datetime as dt

import attrs

from .data import Public
from .evidence import UNREVIEWED, Figure, Review
from .rows import BenefitRow, ClaimRow, Disagreement, Kind, Window
from .treatment import Treatment
from .vocabulary import Basis, CareStep, EmergencyGroup, Finding, Level, RiskFactor, Sign, Stage


@attrs.frozen(kw_only=True, eq=False, repr=False)
class StageText(Public):
    """
    One stage of recovery for one treatment.

    Attributes:
        stage: Which one.
        first_day: Its first day; the treatment is on day 0.
        last_day: Its last day, or None for the last stage.
        title: What it is called.
        summary: It in one line.
        under_the_skin: What is happening there.
        see_and_feel: What a person may notice.
        what_helps: What to do.
        not_normal: What is not part of it.
        get_help: When to look at the escalation advice.
        basis: What its days rest on.
        sources: Ids of the publications behind it.
        review: Who has checked it.
    """

    stage: Stage
    first_day: int
    last_day: int | None
    title: str
    summary: str
    under_the_skin: str
    see_and_feel: tuple[str, ...]
    what_helps: tuple[str, ...]
    not_normal: tuple[str, ...]
    get_help: str
    basis: Basis
    sources: tuple[str, ...]
    review: Review = UNREVIEWED


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SignText(Public):
    """
    One sign, in words and in numbers for one treatment.

    Attributes:
        sign: Which one.
        label: What it is called.
        ask: A yes-or-no question for a form.
        feels: How it feels.
        looks: How it looks, shape before colour.
        skin_tones: How it looks on white, brown and black skin, where colour
            comes in; else None.
        synonyms: What people also call it.
        window: How long it is ordinary for this treatment; None if it is not
            expected.
        usual: What is usual and until when; None for a sign that is never
            part of ordinary recovery.
        not_usual: What about it is not usual.
        helps: What helps.
        get_help: What to do about it if it is not usual.
        sources: Ids of the publications behind it.
        review: Who has checked it.
    """

    sign: Sign
    label: str
    ask: str
    feels: str
    looks: str
    skin_tones: str | None
    synonyms: tuple[str, ...]
    window: Window | None
    usual: str | None
    not_usual: tuple[str, ...]
    helps: tuple[str, ...]
    get_help: str
    sources: tuple[str, ...]
    review: Review = UNREVIEWED


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ExpectedSign(Public):
    """
    A sign that ordinary recovery may bring on one day.

    Attributes:
        sign: Its words and window.
        days_to_typical_end: Days until it has gone for most people; negative
            once they are over.
        days_to_outer_limit: Days until it stops being ordinary.
    """

    sign: SignText
    days_to_typical_end: int
    days_to_outer_limit: int


@attrs.frozen(kw_only=True, eq=False, repr=False)
class CareStepText(Public):
    """
    One thing to do or leave alone, for one treatment.

    Attributes:
        step: Which one.
        kind: A thing to do or to leave alone.
        first_day: The first day it is in force.
        last_day: The last, or None if it has no end.
        title: What it is called.
        do: What to do or leave alone.
        why: Why, in one sentence.
        already: What to do if it already happened.
        ground: How firm the ground is, in one sentence.
        basis: What its timing rests on.
        figures: The other numbers it speaks.
        sources: Ids of the publications behind it.
        review: Who has checked it.
    """

    step: CareStep
    kind: Kind
    first_day: int
    last_day: int | None
    title: str
    do: str
    why: str
    already: str
    ground: str
    basis: Basis
    figures: tuple[Figure, ...]
    sources: tuple[str, ...]
    review: Review = UNREVIEWED


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BenefitText(BenefitRow):
    """
    One benefit with its limits: they are one unit and cannot be shown apart.

    Attributes:
        name: What it is called.
        summary: It in one line, with the verb that its certainty allows.
        statement: What can be said.
        how_much: How much, in counts of people where a source gives them.
        sessions_studied: Sessions and spacing, and when change was measured.
        lasts: How long it lasts.
        limits: What it will not do.
        not_for: Who should not expect it.
        can_make_worse: What it can make worse.
        regulator: What a regulator has said.
        certainty_label: The certainty in words.
        review: Who has checked it.
    """

    name: str
    summary: str
    statement: str
    how_much: str
    sessions_studied: str
    lasts: str
    limits: tuple[str, ...]
    not_for: str
    can_make_worse: str
    regulator: str
    certainty_label: str
    review: Review = UNREVIEWED


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ClaimText(ClaimRow):
    """
    One belief, its verdict, and what to say instead.

    Attributes:
        belief: What people say.
        verdict_label: The verdict in words.
        say_instead: What to say instead.
        review: Who has checked it.
    """

    belief: str
    verdict_label: str
    say_instead: str
    review: Review = UNREVIEWED


@attrs.frozen(kw_only=True, eq=False, repr=False)
class DisagreementText(Disagreement):
    """
    One question that sources answer differently, in words.

    Attributes:
        asked: The question.
        answer: What this library says, and why it is the careful side.
        said: What each position says, in their order.
    """

    asked: str
    answer: str
    said: tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class EmergencySign(Public):
    """
    One line of the list that every answer carries.

    Attributes:
        group: Which one.
        text: The line; it finishes the lead-in of `EmergencySigns`.
        signs: The signs it stands for.
    """

    group: EmergencyGroup
    text: str
    signs: tuple[Sign, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class EmergencySigns(Public):
    """
    When to call for help at once.

    Attributes:
        heading: The heading of the card.
        lead_in: What each line finishes.
        signs: The lines.
        worried: That worry is a reason, too.
    """

    heading: str
    lead_in: str
    signs: tuple[EmergencySign, ...]
    worried: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class RecoveryDay(Public):
    """
    One day of recovery after one treatment.

    Attributes:
        treatment: What was done.
        day: Days since.
        stage: The stage this day belongs to.
        next_stage: The one after it, or None.
        expected: The signs that ordinary recovery may bring today.
        care_steps: What is in force today.
        ending_today: Those of them that end today.
        beginning_tomorrow: Those that begin tomorrow.
        notes: What has to be known of this answer: unknown depth, heat, a
            home device, who comes first, that nobody has reviewed it.
        emergency_signs: When to call for help at once.
    """

    treatment: Treatment
    day: int
    stage: StageText
    next_stage: StageText | None
    expected: tuple[ExpectedSign, ...]
    care_steps: tuple[CareStepText, ...]
    ending_today: tuple[CareStepText, ...]
    beginning_tomorrow: tuple[CareStepText, ...]
    notes: tuple[str, ...]
    emergency_signs: EmergencySigns


@attrs.frozen(kw_only=True, eq=False, repr=False)
class LevelText(Public):
    """
    One level of urgency, in words.

    Attributes:
        level: Which one.
        name: What it is called.
        headline: It in one line, the action first.
        definition: What it means.
        action: What to do.
        by_when: By when.
        contact: Who to contact.
        if_unreachable: Who next, if they cannot be reached in time.
        say: What to say to them.
        meanwhile: What to do until then.
        more_urgent: What would make it more urgent.
        if_alone: What to do about a single sign of this level.
        review: Who has checked it.
    """

    level: Level
    name: str
    headline: str
    definition: str
    action: str
    by_when: str
    contact: str
    if_unreachable: str
    say: str
    meanwhile: tuple[str, ...]
    more_urgent: tuple[str, ...]
    if_alone: str
    review: Review = UNREVIEWED


@attrs.frozen(kw_only=True, eq=False, repr=False)
class AdviceReason(Public):
    """
    Why the advice is what it is: one rule that fired, in words.

    Attributes:
        rule: The rule's id.
        about: The sign, or other thing told, that it comes from.
        label: What that is called.
        text: Why.
        factors: Why the risk factors count, where they lifted the level.
        factor_ids: Which they are.
        unsure: Whether the person could not say yes or no to the sign.
        level: The level it asks for.
        basis: What the rule rests on.
        sources: Ids of the publications behind it.
    """

    rule: str
    about: Sign | Finding
    label: str
    text: str
    factors: tuple[str, ...]
    factor_ids: tuple[RiskFactor, ...]
    unsure: bool
    level: Level
    basis: Basis
    sources: tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class AdviceQuestion(Public):
    """
    Something to ask again, or at last: the answer may raise the level.

    Attributes:
        about: What it asks for.
        ask: The question.
    """

    about: Sign | Finding
    ask: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Advice(Public):
    """
    The answer to a report, with text in hand. Never an "all clear".

    Attributes:
        level: How fast to act.
        name: The level's name.
        headline: It in one line.
        action: What to do.
        by_when: By when, in words.
        act_within: The same as a duration; None for self care.
        contact: Who to contact.
        next_contact: Who next, if they cannot be reached in time.
        say: What to say to them.
        meanwhile: What to do until then.
        more_urgent: What would make it more urgent.
        reasons: Why, most urgent first.
        questions: What to ask again.
        also_report: Whom else to report to, for trouble with a device.
        notes: What has to be known of this answer.
        emergency_signs: When to call for help at once.
        rules: Ids of every rule that fired, most urgent first.
        sources: Ids of the publications behind the reasons.
        review: Who has checked it.
    """

    level: Level
    name: str
    headline: str
    action: str
    by_when: str
    act_within: dt.timedelta | None
    contact: str
    next_contact: str
    say: str
    meanwhile: tuple[str, ...]
    more_urgent: tuple[str, ...]
    reasons: tuple[AdviceReason, ...]
    questions: tuple[AdviceQuestion, ...]
    also_report: str | None
    notes: tuple[str, ...]
    emergency_signs: EmergencySigns
    rules: tuple[str, ...]
    sources: tuple[str, ...]
    review: Review = UNREVIEWED


def folded(phrase: str) -> str:
    """*phrase* as `find_sign` compares it: letters and digits alone, in lower case."""
    return "".join(letter for letter in phrase.casefold() if letter.isalnum())
