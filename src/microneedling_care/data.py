# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Every public object as plain data that any JSON writer takes, and back again.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import Enum, IntEnum
from functools import partial
from typing import Any, ClassVar, TypeAlias, TypeVar, get_args

import attrs

from ._resources import read_json
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

    Attributes:
        comes_in: Whether a person tells it; everything else is the library's
            to say.
    """

    comes_in: ClassVar[bool] = False

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
        coming_in = getattr(handler, "mode", None) == "validation"
        return json_schema(cls, coming_in=coming_in)


_P = TypeVar("_P", bound=Public)


def from_data(kind: type[_P], data: object) -> _P:
    """
    *data* as one of *kind*: an instance, or a table of what it is made from.

    The other way round of `as_data`, for what a person tells: `Report`,
    `Treatment` and `Observation`. What has a default may be left out.

    >>> from microneedling_care import Treatment
    >>> from_data(Treatment, {"depth_mm": 0.5, "area": "neck"})
    Treatment(depth_mm=0.5, device=<Device.PEN: 'pen'>, area=<Area.NECK: 'neck'>)

    Raises:
        InvalidInputError: If it is neither, a field is missing or unknown, or
            its value is not as the class asks.
    """
    if isinstance(data, kind):
        return data
    name = kind.__name__
    if not kind.comes_in:
        raise InvalidInputError(name, data, "what this library made")
    if not isinstance(data, Mapping):
        raise InvalidInputError(name, data, "a table of its fields")
    fields = attrs.fields_dict(kind)
    for key in data:
        if key not in fields:
            raise InvalidInputError(name, key, f"made from these alone: {', '.join(fields)}")
    for field in fields.values():
        if field.default is attrs.NOTHING and field.name not in data:
            raise InvalidInputError(field.name, None, "given")
    return kind(**{key: _told(fields[key].type, value) for key, value in data.items()})


def _told(declared: object, value: object) -> object:
    """*value* with every table in it as what the field is *declared* to hold."""
    if isinstance(declared, type) and issubclass(declared, Public):
        return from_data(declared, value)
    if not isinstance(value, (list, tuple)):
        return value
    listed: Sequence[object] = value
    for part in get_args(declared):
        if isinstance(part, type) and issubclass(part, Public):
            # Beside tables, ids stand for themselves.
            return [from_data(part, one) if isinstance(one, Mapping) else one for one in listed]
    return value


def json_schema(kind: type[Public], *, coming_in: bool) -> dict[str, Any]:
    """
    The JSON Schema of *kind* as data, whole: what it refers to stands in its place.

    A class that holds itself is an object of any kind where it does.
    """
    definitions = read_json("schema.json")["$defs"]

    def whole(node: Any, within: tuple[str, ...]) -> Any:
        if isinstance(node, list):
            return [whole(part, within) for part in node]
        if not isinstance(node, dict):
            return node
        if "$ref" not in node:
            return {key: whole(part, within) for key, part in node.items()}
        name = str(node["$ref"]).removeprefix("#/$defs/")
        if name in within:
            return {"title": name, "type": "object"}
        return whole(definitions[name], (*within, name))

    suffix = "Input" if coming_in and kind.comes_in else ""
    schema: dict[str, Any] = whole({"$ref": f"#/$defs/{kind.__name__}{suffix}"}, ())
    return schema
