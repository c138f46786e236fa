# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Every public object as plain data that any JSON writer takes.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import Enum, IntEnum
from functools import partial
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


def _values(of: "Public") -> tuple[object, ...]:
    return tuple(getattr(of, field.name) for field in attrs.fields(type(of)))


@attrs.frozen(eq=False, repr=False)
class Public:
    """
    The base of every public class: compared, hashed and shown by its fields.

    attrs would write the same for each class anew, which takes twice as long
    to import. Pydantic and FastAPI take the classes as they are: for them a
    core schema is a plain dict, so nothing of pydantic is imported.
    """

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return _values(self) == _values(other)

    def __hash__(self) -> int:
        return hash((type(self), _values(self)))

    def __repr__(self) -> str:
        kind = type(self)
        shown = ", ".join(
            f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(kind)
        )
        return f"{kind.__name__}({shown})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> dict[str, object]:
        # Imported here: only pydantic calls this, and what it needs knows this class.
        from .incoming import from_data

        return {
            "type": "function-plain",
            "function": {"type": "no-info", "function": partial(from_data, cls)},
            "serialization": {"type": "function-plain", "function": as_data},
            # Names the component of an OpenAPI document.
            "ref": f"{cls.__module__}.{cls.__name__}",
        }

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: object, handler: object
    ) -> dict[str, object]:
        from .incoming import json_schema

        coming_in = getattr(handler, "mode", None) == "validation"
        return json_schema(cls, coming_in=coming_in)
