# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Every public object as plain data that any JSON writer takes.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import Enum, IntEnum
from typing import TypeAlias

import attrs

from .errors import InvalidInputError

Data: TypeAlias = "bool | int | float | str | Sequence[Data] | Mapping[str, Data] | None"


def as_data(value: object) -> Data:
    """
    *value* as dicts, lists, strings and numbers, in stable order.

    Ids and levels become their string ids, dates ISO dates, durations whole
    hours. The JSON Schema of it is ``schema.json`` in this package.

    >>> from microneedling_care import Report, Treatment, escalate
    >>> as_data(Treatment(depth_mm=0.5))
    {'depth_mm': 0.5, 'device': 'pen', 'area': 'face'}

    Raises:
        InvalidInputError: If it is nothing that this library gives out.
    """
    if isinstance(value, IntEnum):
        return value.name.lower()
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, dt.timedelta):
        return value // dt.timedelta(hours=1)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        items: tuple[object, ...] = value
        return [as_data(item) for item in items]
    kind = type(value)
    if attrs.has(kind):
        return {field.name: as_data(getattr(value, field.name)) for field in attrs.fields(kind)}
    raise InvalidInputError("value", value, "something this library gives out")
