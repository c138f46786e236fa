# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
How one language names a day of recovery: by its number, and by its date if known.
"""

import datetime as dt

from microneedling_care._words import words
from microneedling_care.errors import InvalidInputError
from microneedling_care.treatment import LAST_DAY


def check_treated_on(treated_on: dt.date | None) -> dt.date | None:
    """
    *treated_on* if it is a plain date with ten years to come, or None.

    Raises:
        InvalidInputError: If it is not.
    """
    if treated_on is None:
        return None
    latest = dt.date.max - dt.timedelta(days=LAST_DAY)
    if isinstance(treated_on, dt.datetime) or not isinstance(treated_on, dt.date):
        raise InvalidInputError("treated_on", treated_on, "a datetime.date without a time")
    if treated_on > latest:
        raise InvalidInputError("treated_on", treated_on, f"{latest} or earlier")
    return treated_on


class Days:
    """
    The days after one treatment, as one language says them.

    Attributes:
        treated_on: The date of day 0, or None if it is not known.
    """

    def __init__(self, locale: str, treated_on: dt.date | None) -> None:
        self.treated_on: dt.date | None = check_treated_on(treated_on)
        self._headings = words(locale, "terms")["headings"]
        self._said = words(locale, "outputs")

    def full_date(self, date: dt.date) -> str:
        """*date* with its weekday and year."""
        return self._date("full", date)

    def until(self, last: int | None) -> str:
        """Until which day something holds."""
        if last is None:
            return str(self._headings["no_end"])
        return self._dated(self._heading("until_day", last=last), last)

    def span(self, first: int, last: int | None) -> str:
        """From which day to which."""
        if last is None:
            return self._dated(self._heading("from_day", first=first), first)
        if first == last:
            return self._dated(self._heading("one_day", first=first), first)
        return self._dated(self._heading("days", first=first, last=last), first, last)

    def window(self, typical: int, outer: int) -> str:
        """When a sign has gone for most people, and until when it is usual."""
        name = "window_one" if typical == outer else "window"
        return self._dated(self._heading(name, typical=typical, outer=outer), outer)

    def _heading(self, name: str, **numbers: int) -> str:
        said: str = self._headings[name]
        return said.format_map(numbers)

    def _date(self, form: str, date: dt.date) -> str:
        said: str = self._said["dates"][form]
        return said.format_map(
            {
                "weekday": self._said["weekdays"][str(date.isoweekday())],
                "day": date.day,
                "month": self._said["months"][str(date.month)],
                "year": date.year,
            }
        )

    def _dated(self, said: str, *days: int) -> str:
        """*said* with the dates of *days* behind it, if they are known."""
        if self.treated_on is None:
            return said
        first, *last = (
            self._date("short", self.treated_on + dt.timedelta(days=day)) for day in days
        )
        date = first
        if last:
            date = self._said["dates"]["span"].format_map({"first": first, "last": last[0]})
        whole: str = self._said["dates"]["day_and_date"]
        return whole.format_map({"day": said, "date": date})
