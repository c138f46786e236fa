# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What an app calls: the answers of one language, text in hand.

Every function of `Guide` stands at module level, too, with a *locale* keyword.
"""

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from functools import cache
from os import PathLike
from types import MappingProxyType
from typing import Final, TypeVar

import attrs

from . import _words
from ._resources import folders
from .errors import InvalidInputError, UnknownLocaleError, UnknownWordError
from .escalation import ACT_WITHIN_HOURS
from .evidence import ContentInfo, ContentUnit, Review, ReviewStatus, near
from .report import Report
from .texts import (
    Advice,
    BenefitText,
    CareStepText,
    ClaimText,
    DisagreementText,
    EmergencySigns,
    ExpectedSign,
    LevelText,
    RecoveryDay,
    SignText,
    StageText,
    folded,
)
from .treatment import Treatment, check_day, check_member, check_treatment
from .version import TEXT_LICENCE
from .vocabulary import Benefit, CareStep, Claim, DepthBand, Level, Sign, Stage

_STAGES: Final = tuple(Stage)
_UNKNOWN: Final = Treatment()
_Text = TypeVar(
    "_Text", StageText, SignText, CareStepText, BenefitText, ClaimText, LevelText, Advice
)


@cache
def available_locales() -> tuple[str, ...]:
    """
    The languages there are; each is complete.

    >>> available_locales()
    ('en',)
    """
    return folders("locales")


class Guide:
    """
    All the words of one language.

    Frozen and cheap: the words are read on first use and shared by all guides
    of that language, across threads. It pickles as its locale.

    Attributes:
        locale: The language.
    """

    __slots__ = ("_locale", "_reviews")

    def __init__(
        self, locale: str, reviews: Mapping[str, Review] = MappingProxyType({})
    ) -> None:
        if locale not in available_locales():
            raise UnknownLocaleError(locale, available_locales())
        self._locale = locale
        self._reviews = MappingProxyType(dict(reviews))

    @property
    def locale(self) -> str:
        """The language."""
        return self._locale

    def __repr__(self) -> str:
        return f"guide({self._locale!r})"

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Guide)
            and other._locale == self._locale
            and other._reviews == self._reviews
        )

    def __hash__(self) -> int:
        return hash(self._locale)

    def __reduce__(self) -> "tuple[type[Guide], tuple[str, dict[str, Review]]]":
        return (Guide, (self._locale, dict(self._reviews)))

    def _signed(self, text: _Text, family: str, id: str) -> _Text:
        """*text* with the review of its unit, if it has one."""
        review = self._reviews.get(f"{family}.{id}") if self._reviews else None
        return text if review is None else attrs.evolve(text, review=review)

    def _stage(self, stage: Stage, band: DepthBand) -> StageText:
        text = _words.stage_text(self._locale, stage, band)
        return self._signed(text, "stages", stage)

    def _sign(self, sign: Sign, band: DepthBand) -> SignText:
        return self._signed(_words.sign_text(self._locale, sign, band), "signs", sign)

    def _care_step(self, step: CareStep, band: DepthBand | None) -> CareStepText:
        text = _words.care_step_text(self._locale, step, band)
        return self._signed(text, "care_steps", step)

    def recovery_stages(self, treatment: Treatment = _UNKNOWN) -> tuple[StageText, ...]:
        """See `recovery_stages`."""
        band = check_treatment(treatment).window_band
        return tuple(self._stage(stage, band) for stage in Stage)

    def recovery_day(self, treatment: Treatment, day: int) -> RecoveryDay:
        """See `recovery_day`."""
        # Here and below: rows are imported on first use, by whoever asks for them.
        from .recovery import expected_on, stage_on

        check_day(day)
        band = check_treatment(treatment).window_band
        stage = stage_on(treatment, day)
        following = _STAGES[_STAGES.index(stage) + 1 :]
        steps = self.care_steps(treatment)
        today = tuple(step for step in steps if _holds(step, day))
        return RecoveryDay(
            treatment=treatment,
            day=day,
            stage=self._stage(stage, band),
            next_stage=self._stage(following[0], band) if following else None,
            expected=tuple(
                ExpectedSign(
                    sign=self._sign(course.sign, band),
                    days_to_typical_end=window.typical_last_day - day,
                    days_to_outer_limit=window.outer_last_day - day,
                )
                for course, window in expected_on(treatment, day)
            ),
            care_steps=today,
            ending_today=tuple(step for step in today if step.last_day == day),
            beginning_tomorrow=tuple(step for step in steps if step.first_day == day + 1),
            notes=_words.notes(self._locale, treatment),
            emergency_signs=self.emergency_signs(),
        )

    def signs(self, treatment: Treatment = _UNKNOWN) -> tuple[SignText, ...]:
        """See `signs`."""
        band = check_treatment(treatment).window_band
        return tuple(self._sign(sign, band) for sign in Sign)

    def sign(self, sign: Sign | str, treatment: Treatment = _UNKNOWN) -> SignText:
        """See `sign`."""
        band = check_treatment(treatment).window_band
        return self._sign(check_member("sign", sign, Sign), band)

    def find_sign(self, phrase: str) -> Sign:
        """See `find_sign`."""
        phrases = _words.phrases(self._locale)
        word = folded(phrase) if isinstance(phrase, str) else ""
        if word in phrases:
            return phrases[word][1]
        alike = near(word, phrases) if word else ()
        raise UnknownWordError("sign", phrase, tuple(phrases[key][0] for key in alike))

    def label(self, member: Enum) -> str:
        """See `label`."""
        from .labels import label_of

        return label_of(self._locale, member)

    def care_steps(self, treatment: Treatment = _UNKNOWN) -> tuple[CareStepText, ...]:
        """See `care_steps`."""
        from .recovery import care_rows_for

        return tuple(
            self._care_step(row.step, treatment.band)
            for row in care_rows_for(check_treatment(treatment))
        )

    def care_step(self, step: CareStep | str, treatment: Treatment = _UNKNOWN) -> CareStepText:
        """See `care_step`."""
        step = check_member("step", step, CareStep)
        return self._care_step(step, check_treatment(treatment).band)

    def benefits(self) -> tuple[BenefitText, ...]:
        """See `benefits`."""
        return tuple(self.benefit(benefit) for benefit in Benefit)

    def benefit(self, benefit: Benefit | str) -> BenefitText:
        """See `benefit`."""
        benefit = check_member("benefit", benefit, Benefit)
        return self._signed(_words.benefit_texts(self._locale)[benefit], "benefits", benefit)

    def claims(self) -> tuple[ClaimText, ...]:
        """See `claims`."""
        return tuple(self.claim(claim) for claim in Claim)

    def claim(self, claim: Claim | str) -> ClaimText:
        """See `claim`."""
        claim = check_member("claim", claim, Claim)
        return self._signed(_words.claim_texts(self._locale)[claim], "claims", claim)

    def disagreements(self) -> tuple[DisagreementText, ...]:
        """See `disagreements`."""
        return _words.disagreement_texts(self._locale)

    def escalation_levels(self) -> tuple[LevelText, ...]:
        """See `escalation_levels`."""
        return tuple(
            self._signed(
                _words.level_text(self._locale, level, ACT_WITHIN_HOURS[level]),
                "levels",
                level.id,
            )
            for level in Level
        )

    def escalation_advice(self, report: Report) -> Advice:
        """See `escalation_advice`."""
        if not isinstance(report, Report):
            raise InvalidInputError("report", report, "a Report")
        advice = _words.advice(self._locale, report)
        return self._signed(advice, "levels", advice.level.id)

    def emergency_signs(self) -> EmergencySigns:
        """See `emergency_signs`."""
        return _words.emergency_signs(self._locale)

    def intended_use(self) -> str:
        """See `intended_use`."""
        said: str = _words.words(self._locale, "terms")["notes"]["intended_use"]
        return said

    def attribution(self) -> str:
        """See `attribution`."""
        said: str = _words.words(self._locale, "terms")["attribution"]["text"]
        return said.format_map({"licence": TEXT_LICENCE})

    def content_units(self) -> tuple[ContentUnit, ...]:
        """See `content_units`."""
        from .review import reviewed_units

        return reviewed_units(self._locale, self._reviews)

    def content_info(self) -> ContentInfo:
        """See `content_info`."""
        from .review import content_info_of

        return content_info_of(self._locale)

    def review_status(self) -> ReviewStatus:
        """See `review_status`."""
        from .review import status_of

        return status_of(self.content_units())

    def stale(self, on: dt.date) -> tuple[ContentUnit, ...]:
        """See `stale`."""
        from .review import stale_on

        if isinstance(on, dt.datetime) or not isinstance(on, dt.date):
            raise InvalidInputError("on", on, "a datetime.date without a time")
        return stale_on(self.content_units(), on)


def _holds(step: CareStepText, day: int) -> bool:
    return step.first_day <= day and (step.last_day is None or day <= step.last_day)


def guide(
    locale: str, *, reviews: str | PathLike[str] | None = None, drop_outdated: bool = False
) -> Guide:
    """
    All the words of one language.

    There is no fallback: a language is complete or it does not exist.

    >>> guide("en").sign("peeling").label
    'Peeling and flaking'

    Args:
        reviews: A signed sheet that came back, as a TOML file; what it signs
            carries its review from then on.
        drop_outdated: Leave out its entries for text that has changed since;
            else they are an error.

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
        ContentError: If the reviews are not as they have to be; it names the
            line.
    """
    if reviews is None:
        return Guide(locale)
    from .review import read_reviews

    read = read_reviews(reviews, Guide(locale).locale, drop_outdated=drop_outdated)
    return Guide(locale, read)


_plain_guide: Final = cache(Guide)


def _guide(locale: str) -> Guide:
    """The guide of *locale* without reviews, made once."""
    return _plain_guide(locale) if isinstance(locale, str) else Guide(locale)


def attribution(*, locale: str = "en") -> str:
    """
    The line to show beside the text, as its licence asks.

    >>> attribution()
    'Text from microneedling_care, under the licence CC BY 4.0.'

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).attribution()


def content_units(*, locale: str = "en") -> tuple[ContentUnit, ...]:
    """
    Every unit of content as a clinician signs it, with its fingerprint.

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).content_units()


def content_info(*, locale: str = "en") -> ContentInfo:
    """
    Which content this is: version, release date, fingerprint.

    >>> content_info().units == len(content_units())
    True

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).content_info()


def review_status(*, locale: str = "en") -> ReviewStatus:
    """
    How much of the content has been checked. Today: nothing.

    >>> review_status().reviewed
    0

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).review_status()


def stale(*, on: dt.date, locale: str = "en") -> tuple[ContentUnit, ...]:
    """
    What is overdue for review on a day; what was never reviewed is.

    Raises:
        InvalidInputError: If *on* is no plain date.
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).stale(on)


def recovery_stages(
    treatment: Treatment = _UNKNOWN, *, locale: str = "en"
) -> tuple[StageText, ...]:
    """
    The six stages of recovery after *treatment*, with their days.

    They follow each other without gap or overlap; the last has no end.

    >>> [(stage.title, stage.first_day) for stage in recovery_stages()][:3]
    [('First day', 0), ('Calming down', 1), ('Peeling', 2)]

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).recovery_stages(treatment)


def recovery_day(treatment: Treatment, day: int, *, locale: str = "en") -> RecoveryDay:
    """
    What one day of recovery may bring, and what to do on it.

    >>> today = recovery_day(Treatment(depth_mm=1.5), day=3)
    >>> today.stage.title
    'Peeling'

    Raises:
        InvalidInputError: If *day* is no whole number from 0 to 3,650.
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).recovery_day(treatment, day)


def signs(treatment: Treatment = _UNKNOWN, *, locale: str = "en") -> tuple[SignText, ...]:
    """
    Every sign, the ordinary ones with their window after *treatment*.

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).signs(treatment)


def sign(sign: Sign | str, treatment: Treatment = _UNKNOWN, *, locale: str = "en") -> SignText:
    """
    One sign, with its window after *treatment* if it is an ordinary one.

    Raises:
        InvalidInputError: If there is no such sign; see `find_sign` for words.
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).sign(sign, treatment)


def find_sign(phrase: str, *, locale: str = "en") -> Sign:
    """
    The sign that goes by exactly this label or synonym.

    Case, spaces, hyphens and apostrophes do not count. Nothing is guessed.

    >>> find_sign("Flaky skin")
    <Sign.PEELING: 'peeling'>

    Raises:
        UnknownWordError: If no sign goes by it; it suggests near ones.
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).find_sign(phrase)


def label(member: Enum, *, locale: str = "en") -> str:
    """
    What an id is called, for the fields of a form.

    >>> from microneedling_care import RiskFactor
    >>> label(RiskFactor.DIABETES)
    'Diabetes'

    Args:
        member: A member of any closed set whose ids have a name.

    Raises:
        InvalidInputError: If *member* is anything else.
        UnknownLocaleError: If nobody has written that language yet.
    """
    return Guide(locale).label(member)


def care_steps(
    treatment: Treatment = _UNKNOWN, *, locale: str = "en"
) -> tuple[CareStepText, ...]:
    """
    Everything to do or leave alone after *treatment*, with its days.

    Unknown depth takes the longest time of any needle depth.

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).care_steps(treatment)


def care_step(
    step: CareStep | str, treatment: Treatment = _UNKNOWN, *, locale: str = "en"
) -> CareStepText:
    """
    One thing to do or leave alone after *treatment*.

    >>> care_step("makeup", Treatment(depth_mm=0.5)).last_day
    1

    Raises:
        InvalidInputError: If there is no such step.
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).care_step(step, treatment)


def benefits(*, locale: str = "en") -> tuple[BenefitText, ...]:
    """
    What people hope for, each with how sure anyone is and what it will not do.

    >>> {benefit.certainty.value for benefit in benefits()} & {"high"}
    set()

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).benefits()


def benefit(benefit: Benefit | str, *, locale: str = "en") -> BenefitText:
    """
    One benefit with its limits.

    Raises:
        InvalidInputError: If there is no such benefit.
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).benefit(benefit)


def claims(*, locale: str = "en") -> tuple[ClaimText, ...]:
    """
    Common beliefs, each with a verdict and what to say instead.

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).claims()


def claim(claim: Claim | str, *, locale: str = "en") -> ClaimText:
    """
    One belief with its verdict.

    Raises:
        InvalidInputError: If there is no such claim.
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).claim(claim)


def disagreements(*, locale: str = "en") -> tuple[DisagreementText, ...]:
    """
    Where the sources disagree, and which side the library takes.

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).disagreements()


def escalation_levels(*, locale: str = "en") -> tuple[LevelText, ...]:
    """
    The five levels, from the calmest to the most urgent.

    >>> [level.level.id for level in escalation_levels()]
    ['self_care', 'monitor', 'contact_clinic', 'same_day', 'emergency']

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).escalation_levels()


def escalation_advice(report: Report, *, locale: str = "en") -> Advice:
    """
    Who to contact, how fast and why, in words.

    A look-up of published advice, not a diagnosis; see `escalate` for the ids
    alone. There is no answer that says all is well.

    >>> report = Report(treatment=Treatment(), day=2, signs=["pus"])
    >>> escalation_advice(report).level
    <Level.SAME_DAY: 3>

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).escalation_advice(report)


def emergency_signs(*, locale: str = "en") -> EmergencySigns:
    """
    When to call for help at once; every answer carries it.

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).emergency_signs()


def intended_use(*, locale: str = "en") -> str:
    """
    What this text is for and what not, to be shown with any whole leaflet.

    Raises:
        UnknownLocaleError: If nobody has written that language yet.
    """
    return _guide(locale).intended_use()
