# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What was done, and how many days ago.
"""

import datetime as dt
from enum import Enum
from functools import cache
from typing import ClassVar, Final, TypeVar

import attrs

from .data import Public
from .errors import InvalidInputError
from .vocabulary import Area, DepthBand, Device

# Set depths above this are not in use for needles alone; 15 is a slipped 1.5.
DEEPEST_NEEDLES_MM: Final = 3.5
DEEPEST_RADIOFREQUENCY_MM: Final = 8.0
LAST_DAY: Final = 3650

# Needle length in millimetres at which each band ends, the last one aside.
_BAND_ENDS: Final = (
    (0.3, DepthBand.SURFACE),
    (0.5, DepthBand.SHALLOW),
    (1.0, DepthBand.MODERATE),
    (1.5, DepthBand.DEEP),
)

_E = TypeVar("_E", bound=Enum)


def check_member(field: str, value: object, kind: type[_E]) -> _E:
    """
    *value* as a member of *kind*; its id as a string will do.

    Raises:
        InvalidInputError: If it is neither.
    """
    if isinstance(value, kind):
        return value
    ids = _ids(kind)
    found = ids.get(value) if isinstance(value, str) else None
    if isinstance(found, kind):
        return found
    raise InvalidInputError(field, value, f"one of: {', '.join(ids)}")


@cache
def _ids(kind: type[Enum]) -> dict[str, Enum]:
    return {member.name.lower(): member for member in kind}


def check_day(day: int, field: str = "day") -> int:
    """
    *day* if it is a whole number of days from 0 to 3,650.

    Raises:
        InvalidInputError: If it is not.
    """
    # bool is an int to Python, but True is no day.
    if isinstance(day, bool) or not isinstance(day, int) or not 0 <= day <= LAST_DAY:
        raise InvalidInputError(field, day, f"a whole number of days from 0 to {LAST_DAY}")
    return day


def _device(value: Device | str) -> Device:
    return check_member("device", value, Device)


def _area(value: Area | str) -> Area:
    return check_member("area", value, Area)


@attrs.frozen(eq=False, repr=False)
class Treatment(Public):
    """
    What was done. It holds no person's data.

    Every field may be left out: a pen on the face at unknown depth is the
    default, and the answers say when the depth is not known. An id such as
    ``'pen'`` serves as well as the member.

    >>> Treatment(depth_mm=1.5).band
    <DepthBand.DEEP: 'deep'>
    >>> Treatment(depth_mm=15)
    Traceback (most recent call last):
    microneedling_care.errors.InvalidInputError: depth_mm must be above 0 and \
at most 3.5 mm for needles alone; check the decimal point (got 15)

    Attributes:
        depth_mm: Needle depth as set, in millimetres: above 0 and at most
            3.5, or at most 8 with radiofrequency; None if it is not known.
        device: What carried the needles.
        area: Where.

    Raises:
        InvalidInputError: If a field holds anything else.
    """

    comes_in: ClassVar[bool] = True

    depth_mm: float | None = None
    device: Device = attrs.field(default=Device.PEN, converter=_device)
    area: Area = attrs.field(default=Area.FACE, converter=_area)

    def __attrs_post_init__(self) -> None:
        depth = self.depth_mm
        if depth is None:
            return
        heat = self.device is Device.RADIOFREQUENCY
        deepest = DEEPEST_RADIOFREQUENCY_MM if heat else DEEPEST_NEEDLES_MM
        if (
            isinstance(depth, bool)
            or not isinstance(depth, (int, float))
            or not 0 < depth <= deepest
        ):
            kind = "with radiofrequency" if heat else "for needles alone"
            raise InvalidInputError(
                "depth_mm",
                depth,
                f"above 0 and at most {deepest:g} mm {kind}; check the decimal point",
            )

    @property
    def heat(self) -> bool:
        """Whether the needles also heated the skin."""
        return self.device is Device.RADIOFREQUENCY

    @property
    def band(self) -> DepthBand | None:
        """The depth band, or None if the depth is not known."""
        if self.heat:
            return DepthBand.RF
        if self.depth_mm is None:
            return None
        for end, band in _BAND_ENDS:
            if self.depth_mm <= end:
                return band
        return DepthBand.VERY_DEEP

    @property
    def window_band(self) -> DepthBand:
        """
        The band whose windows of ordinary recovery hold.

        Unknown depth takes *moderate*: the shorter half of the middle column
        that the escalation dossier names for it.
        """
        return self.band or DepthBand.MODERATE


def check_treatment(treatment: Treatment) -> Treatment:
    """
    *treatment* if it is one.

    Raises:
        InvalidInputError: If it is not.
    """
    if not isinstance(treatment, Treatment):
        raise InvalidInputError("treatment", treatment, "a Treatment")
    return treatment


def days_between(treated_on: dt.date, on: dt.date) -> int:
    """
    Calendar days from the treatment to *on*; the day of treatment is day 0.

    >>> import datetime
    >>> days_between(datetime.date(2026, 2, 27), datetime.date(2026, 3, 2))
    3

    Raises:
        InvalidInputError: If either is no plain date (a ``datetime`` has a
            time zone to settle first), or *on* is before the treatment or
            more than 3,650 days after it.
    """
    for field, value in (("treated_on", treated_on), ("on", on)):
        if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
            raise InvalidInputError(field, value, "a datetime.date without a time")
    days = (on - treated_on).days
    if not 0 <= days <= LAST_DAY:
        last = min(treated_on.toordinal() + LAST_DAY, dt.date.max.toordinal())
        raise InvalidInputError("on", on, f"from {treated_on} to {dt.date.fromordinal(last)}")
    return days
