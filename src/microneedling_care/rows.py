# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
The shape of every row of judgement; the rows themselves are in the modules beside.
"""

from enum import StrEnum, auto
from typing import Final

import attrs

from .data import Public
from .evidence import Figure
from .vocabulary import (
    Area,
    Basis,
    Benefit,
    CareStep,
    Certainty,
    Claim,
    DepthBand,
    Device,
    Direction,
    Effect,
    Extent,
    Finding,
    Level,
    Needling,
    Product,
    Reason,
    RegulatoryStatus,
    RiskFactor,
    Severity,
    Sign,
    Site,
    Trend,
    Verdict,
)

_ByBand = tuple[int, int, int, int, int, int]


@attrs.frozen(eq=False, repr=False)
class Window(Public):
    """
    How long one sign is ordinary at one depth, in hours from the treatment.

    Attributes:
        begins_hours: When it may begin.
        typical_end_hours: When it has gone for most people.
        outer_limit_hours: When it stops being ordinary.
        typical_basis: What the typical end rests on.
        outer_basis: What the outer limit rests on.
    """

    begins_hours: int
    typical_end_hours: int
    outer_limit_hours: int
    typical_basis: Basis
    outer_basis: Basis

    @property
    def first_day(self) -> int:
        """The first day it may show."""
        return self.begins_hours // 24

    @property
    def typical_last_day(self) -> int:
        """The last day most people have it."""
        return self.typical_end_hours // 24

    @property
    def outer_last_day(self) -> int:
        """The last day it is ordinary."""
        return self.outer_limit_hours // 24


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SignCourse(Public):
    """
    The course of one ordinary sign.

    Attributes:
        sign: Which one.
        peak_hours: When it is usually strongest, from and to.
        rf_peak_hours: The same after radiofrequency, where it differs.
        windows: One per depth band, in the order of `DepthBand`; None where
            the sign is not expected.
        sources: Ids of the publications behind the windows.
    """

    sign: Sign
    peak_hours: tuple[int, int]
    rf_peak_hours: tuple[int, int] | None = None
    windows: tuple[
        Window | None, Window | None, Window | None, Window | None, Window | None, Window | None
    ]
    sources: tuple[str, ...]

    def window(self, band: DepthBand) -> Window | None:
        """The window at *band*, or None if the sign is not expected there."""
        return self.windows[_POSITION[band]]


_POSITION: Final = {band: position for position, band in enumerate(DepthBand)}


class Kind(StrEnum):
    """Whether a care step is a thing to do or a thing to leave alone."""

    DO = auto()
    LEAVE_ALONE = auto()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class CareRow(Public):
    """
    One care step: when it holds, for whom, and on what ground.

    Attributes:
        step: Which one.
        kind: A thing to do or to leave alone.
        begins_hours: Hours from treatment until it begins.
        ends_hours: Hours from treatment until it ends, by depth band in the
            order of `DepthBand`; None if it does not end.
        basis: What the timing rests on.
        advice_basis: What the advice itself rests on, where that is firmer
            than its timing; None if it is no firmer.
        sources: Ids of the publications behind it.
        figures: The other numbers that its words speak.
        areas: The areas it is for; empty if for all.
        devices: The devices it is for; empty if for all.
    """

    step: CareStep
    kind: Kind
    begins_hours: int = 0
    ends_hours: _ByBand | None
    basis: Basis
    advice_basis: Basis | None = None
    sources: tuple[str, ...]
    figures: tuple[Figure, ...] = ()
    areas: tuple[Area, ...] = ()
    devices: tuple[Device, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BenefitRow(Public):
    """
    What is known of one benefit.

    Attributes:
        benefit: Which one.
        needling: Needles alone or with radiofrequency; one does not stand
            for the other.
        certainty: How sure anyone is that it happens at all.
        size_certainty: How sure anyone is how much, or that it is enough to be
            worth having; None if as sure.
        harm_certainty: How sure anyone is that it can bring on the very
            trouble it was meant to treat; None if that was not graded.
        direction: Which way the evidence points.
        regulatory_status: What a regulator has said about this use.
        figures: Every number that its words speak.
        sources: Ids of the publications behind it.
    """

    benefit: Benefit
    needling: Needling
    certainty: Certainty
    size_certainty: Certainty | None = None
    harm_certainty: Certainty | None = None
    direction: Direction
    regulatory_status: RegulatoryStatus
    figures: tuple[Figure, ...] = ()
    sources: tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ClaimRow(Public):
    """
    One belief and its verdict.

    Attributes:
        claim: Which one.
        verdict: What the evidence says of it.
        founding: Whether the text this library grew from said it.
        figures: Every number that its words speak.
        see_also: Signs, care steps and benefits that say more.
        sources: Ids of the publications behind the verdict.
    """

    claim: Claim
    verdict: Verdict
    founding: bool = False
    figures: tuple[Figure, ...] = ()
    see_also: tuple[Sign | CareStep | Benefit, ...] = ()
    sources: tuple[str, ...]


class Question(StrEnum):
    """A question that the sources answer in different ways."""

    REDNESS_DAYS = auto()
    MILD_OR_MODERATE = auto()
    CHANNEL_CLOSURE = auto()
    SUNSCREEN_FIRST_DAY = auto()
    MAKEUP_WAIT = auto()
    EXERCISE_WAIT = auto()
    RETINOID_WAIT = auto()
    ICE = auto()
    ANTI_INFLAMMATORY_TABLETS = auto()
    OINTMENT = auto()
    SWELLING_PEAK = auto()
    DEEPER_LONGER = auto()
    DEEPER_BETTER = auto()
    DARK_MARKS_RISK = auto()
    SESSION_INTERVAL = auto()
    NO_DOWNTIME = auto()
    PURGING = auto()
    IMPETIGO = auto()
    FACE_BLISTERS = auto()
    FACE_WEAKNESS = auto()
    ISOTRETINOIN = auto()


@attrs.frozen(eq=False, repr=False)
class Position(Public):
    """
    One answer to a question.

    Attributes:
        name: The key of its sentence.
        sources: Ids of the publications that give it; empty for a popular
            belief that no publication was found for.
        figures: The numbers that its sentence speaks.
    """

    name: str
    sources: tuple[str, ...]
    figures: tuple[Figure, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Disagreement(Public):
    """
    One question, its answers, and the side the library takes.

    Attributes:
        question: Which one.
        about: What it bears on.
        positions: The answers found, from the shortest or mildest on.
        careful: The name of the position that the library follows, or
            `BETWEEN`.
        figures: The numbers that the library's own answer speaks.
    """

    question: Question
    about: tuple[Sign | CareStep | Claim | Level | RiskFactor, ...]
    positions: tuple[Position, ...]
    careful: str
    figures: tuple[Figure, ...] = ()


@attrs.frozen(eq=False, repr=False)
class Rule(Public):
    """
    When this is reported, at least this level, for this reason.

    Attributes:
        id: The dossier's number, with a letter where it needed several rows.
        signs: Any one of these, or another thing told, is what it is about.
        level: The least urgent answer there may be.
        reason: Why.
        basis: What the rule rests on.
        sources: Ids of the publications behind it.
        together_with: Needs one of these signs besides; empty if none.
        severity: Holds at this severity or worse.
        trend: Holds at this trend or worse.
        extent: Holds at this extent or more.
        one_sided: Holds only where the sign is on one side.
        near: Holds only at these sites or treated areas; empty if anywhere.
        heat: Holds only after radiofrequency.
        from_day: The first day it holds, by depth band in the order of
            `DepthBand`.
        to_day: The last day it holds, likewise; None if for ever.
        numbing_cream_hours: Holds only with numbing cream on now or within
            these hours; not sure counts as yes.
        even_if_not_asked: Whether numbing cream that nobody asked about
            counts as yes, too.
        exposure_hours: Holds from and to these hours since the exposure.
        unless_protected: Does not hold with hepatitis B protection.
        under_treatment_hours: Holds only where a medicine was started at
            least these hours ago.
        products: Holds only where one of these was needled in.
        act_within_hours: Act within this time; None for the level's own.
    """

    id: str
    signs: tuple[Sign | Finding, ...]
    level: Level
    reason: Reason
    basis: Basis
    sources: tuple[str, ...]
    together_with: tuple[Sign, ...] = ()
    severity: Severity = Severity.MILD
    trend: Trend = Trend.IMPROVING
    extent: Extent = Extent.DOTS
    one_sided: bool = False
    near: tuple[Site | Area, ...] = ()
    heat: bool = False
    from_day: tuple[int, int, int, int, int, int] = (0, 0, 0, 0, 0, 0)
    to_day: tuple[int, int, int, int, int, int] | None = None
    numbing_cream_hours: int | None = None
    even_if_not_asked: bool = False
    exposure_hours: tuple[int, int | None] | None = None
    unless_protected: bool = False
    under_treatment_hours: int | None = None
    products: tuple[Product, ...] = ()
    act_within_hours: int | None = None


@attrs.frozen(eq=False, repr=False)
class RiskRow(Public):
    """
    One effect of one risk factor.

    Attributes:
        id: The row's number, for the sheet.
        factor: Which one.
        effect: FLOOR lifts the rules to *level*, RAISE lifts them by one
            level but not above *level*, ASK leaves the level and asks for
            *asks*.
        rules: Ids of the rules it acts on.
        level: The floor, or the cap of a raise.
        basis: What it rests on.
        sources: Ids of the publications behind it.
        asks: What to ask for, where it was not told.
        act_within_hours: Act within this time; None for the rule's own.
    """

    id: str
    factor: RiskFactor
    effect: Effect
    rules: tuple[str, ...]
    level: Level
    basis: Basis
    sources: tuple[str, ...]
    asks: tuple[Sign | Finding, ...] = ()
    act_within_hours: int | None = None
