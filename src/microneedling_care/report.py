# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What a person says on one day, checked on the way in.
"""

from collections.abc import Iterable
from enum import Enum
from typing import ClassVar, Final, TypeVar

import attrs

from .data import Public
from .errors import InvalidInputError
from .treatment import LAST_DAY, Treatment, check_day, check_member
from .vocabulary import Answer, Extent, Product, RiskFactor, Severity, Sign, Site, Trend

# The health-service figure for "infection may have spread" [nhs-cellulitis-999].
FEVER_C: Final = 38.0
# Ours: the source says "feels very cold" and gives no figure [sepsis-safety-net].
LOW_TEMPERATURE_C: Final = 36.0

_LOWEST_C: Final = 25.0
_HIGHEST_C: Final = 45.0

_E = TypeVar("_E", bound=Enum)


def celsius(fahrenheit: float) -> float:
    """
    A temperature in Fahrenheit as the Celsius that `Report` takes.

    >>> celsius(100.4)
    38.0

    Raises:
        InvalidInputError: If it is no number.
    """
    return round((_number("fahrenheit", fahrenheit, -460, 1000) - 32) / 1.8, 1)


def _number(field: str, value: float, least: float, most: float) -> float:
    if (
        isinstance(value, bool)
        or not isinstance(value, (int, float))
        or not least <= value <= most
    ):
        raise InvalidInputError(field, value, f"a number from {least:g} to {most:g}")
    return value


def _members(field: str, values: Iterable[_E | str], kind: type[_E]) -> tuple[_E, ...]:
    """*values* as members of *kind*, each once, in the order of the vocabulary."""
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise InvalidInputError(field, values, "a list, even of one")
    found = {check_member(field, value, kind) for value in values}
    # Most tell none or one, and a vocabulary is long to walk.
    return tuple(found) if len(found) < 2 else tuple(m for m in kind if m in found)


def _severity(value: Severity | str | None) -> Severity | None:
    return None if value is None else check_member("severity", value, Severity)


def _trend(value: Trend | str | None) -> Trend | None:
    return None if value is None else check_member("trend", value, Trend)


def _extent(value: Extent | str | None) -> Extent | None:
    return None if value is None else check_member("extent", value, Extent)


def _site(value: Site | str | None) -> Site | None:
    return None if value is None else check_member("site", value, Site)


def _sign(value: Sign | str) -> Sign:
    return check_member("sign", value, Sign)


@attrs.frozen(eq=False, repr=False)
class Observation(Public):
    """
    One sign with what is known of it; None stands for "don't know".

    Not knowing counts as moderate, unchanged and a patch; never as better
    than the mildest answer, never as worse than the gravest.

    Attributes:
        sign: What is seen or felt.
        severity: How bad it is.
        trend: Where it is heading since yesterday.
        extent: How far it reaches.
        one_sided: Whether it is on one side only.
        site: Where exactly, if it matters.

    Raises:
        InvalidInputError: If a field holds anything else.
    """

    comes_in: ClassVar[bool] = True

    sign: Sign = attrs.field(converter=_sign)
    severity: Severity | None = attrs.field(default=None, converter=_severity)
    trend: Trend | None = attrs.field(default=None, converter=_trend)
    extent: Extent | None = attrs.field(default=None, converter=_extent)
    one_sided: bool | None = None
    site: Site | None = attrs.field(default=None, converter=_site)

    def __attrs_post_init__(self) -> None:
        if self.one_sided is not None and not isinstance(self.one_sided, bool):
            raise InvalidInputError("one_sided", self.one_sided, "True, False or None")


_SIGN_ORDER: Final = {sign: position for position, sign in enumerate(Sign)}


def _in_order(observation: Observation) -> tuple[int, int, int, int, int, str]:
    return (
        _SIGN_ORDER[observation.sign],
        observation.severity or 0,
        observation.trend or 0,
        observation.extent or 0,
        (None, False, True).index(observation.one_sided),
        observation.site or "",
    )


def _observations(values: Iterable[Sign | Observation | str]) -> tuple[Observation, ...]:
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise InvalidInputError("signs", values, "a list, even of one")
    found = {
        value
        if isinstance(value, Observation)
        else Observation(check_member("signs", value, Sign))
        for value in values
    }
    return tuple(sorted(found, key=_in_order))


def _unsure(values: Iterable[Sign | str]) -> tuple[Sign, ...]:
    return _members("unsure", values, Sign)


def _risk_factors(values: Iterable[RiskFactor | str]) -> tuple[RiskFactor, ...]:
    return _members("risk_factors", values, RiskFactor)


def _products(values: Iterable[Product | str]) -> tuple[Product, ...]:
    return _members("products", values, Product)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Report(Public):
    """
    What a person says on one day.

    The shortest useful report is a treatment, a day and a list of signs.
    Whatever is left out counts as not asked or not known, and never calms.
    Ids such as ``'peeling'`` serve as well as members; order and repetition
    do not matter.

    >>> report = Report(treatment=Treatment(depth_mm=1.5), day=3, signs=["peeling"])
    >>> report.signs[0].sign.value
    'peeling'

    Attributes:
        treatment: What was done.
        day: Calendar days since the treatment, 0 to 3,650.
        hours: Hours since the treatment, where they are known; they have to
            fit *day*.
        signs: What is seen or felt: bare signs, or observations that say more.
        unsure: Signs the person cannot say yes or no to.
        temperature_c: Body temperature in Celsius, 25 to 45; see `celsius`.
            Feverish without a thermometer is `Sign.FEVER`.
        risk_factors: What asks for more care.
        products: What was needled in or put on besides numbing cream.
        numbing_cream: Whether numbing cream was used at this treatment.
        numbing_cream_hours: Hours since it was last on the skin; 0 if it is
            on now.
        blood_exposure: Whether somebody else's blood may have got in: a
            reused needle, a shared roller, a mix-up of blood products.
        blood_exposure_hours: Hours since then.
        hepatitis_b_protected: Whether the person is vaccinated or immune.
        under_treatment: Whether a medicine was started for these signs.
        under_treatment_hours: Hours since then.
        no_better: Whether this is a second report of the same trouble that
            is no better.
        clinic_reachable: Whether the clinic can be reached in time.
        worried: Whether the person is worried, whatever the signs.

    Raises:
        InvalidInputError: If a field holds anything else, or fields
            contradict each other.
    """

    comes_in: ClassVar[bool] = True

    treatment: Treatment
    day: int
    signs: tuple[Observation, ...] = attrs.field(default=(), converter=_observations)
    hours: float | None = None
    unsure: tuple[Sign, ...] = attrs.field(default=(), converter=_unsure)
    temperature_c: float | None = None
    risk_factors: tuple[RiskFactor, ...] = attrs.field(default=(), converter=_risk_factors)
    products: tuple[Product, ...] = attrs.field(default=(), converter=_products)
    numbing_cream: Answer = Answer.NOT_ASKED
    numbing_cream_hours: float | None = None
    blood_exposure: Answer = Answer.NOT_ASKED
    blood_exposure_hours: float | None = None
    hepatitis_b_protected: Answer = Answer.NOT_ASKED
    under_treatment: Answer = Answer.NOT_ASKED
    under_treatment_hours: float | None = None
    no_better: bool = False
    clinic_reachable: Answer = Answer.NOT_ASKED
    worried: bool = False

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.treatment, Treatment):
            raise InvalidInputError("treatment", self.treatment, "a Treatment")
        check_day(self.day)
        for field in _ANSWER_FIELDS:
            answer = check_member(field, getattr(self, field), Answer)
            object.__setattr__(self, field, answer)
        for field in _YES_OR_NO_FIELDS:
            value = getattr(self, field)
            if not isinstance(value, bool):
                raise InvalidInputError(field, value, "True or False")
        if self.temperature_c is not None:
            _number("temperature_c", self.temperature_c, _LOWEST_C, _HIGHEST_C)
        if self.hours is not None:
            # Day 2 may be 25 hours after a late evening or 71 after a morning.
            _number("hours", self.hours, max(0, 24 * (self.day - 1)), 24 * (self.day + 1))
        for field, answer_field in _HOURS_OF.items():
            hours = getattr(self, field)
            if hours is None:
                continue
            _number(field, hours, 0, 24 * (LAST_DAY + 1))
            if getattr(self, answer_field) not in (Answer.YES, Answer.UNSURE):
                raise InvalidInputError(
                    field, hours, f"left out unless {answer_field} is 'yes' or 'unsure'"
                )


_ANSWER_FIELDS: Final = (
    "numbing_cream",
    "blood_exposure",
    "hepatitis_b_protected",
    "under_treatment",
    "clinic_reachable",
)
_YES_OR_NO_FIELDS: Final = ("no_better", "worried")
_HOURS_OF: Final = {
    "numbing_cream_hours": "numbing_cream",
    "blood_exposure_hours": "blood_exposure",
    "under_treatment_hours": "under_treatment",
}
