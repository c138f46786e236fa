# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What comes in as plain data, checked by the guards of its class.

Pydantic and FastAPI come here through the hook of `Public`; nothing else does.
"""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

import attrs

from ._resources import read_json
from .errors import InvalidInputError
from .report import Observation, Report
from .treatment import Treatment

_T = TypeVar("_T")

# What a person tells; everything else is the library's to say.
COMES_IN: Final = (Treatment, Observation, Report)


def from_data(kind: type[_T], data: object) -> _T:
    """
    *data* as one of *kind*: an instance, or a table of what it is made from.

    >>> from_data(Treatment, {"depth_mm": 0.5, "area": "neck"})
    Treatment(depth_mm=0.5, device=<Device.PEN: 'pen'>, area=<Area.NECK: 'neck'>)

    Raises:
        InvalidInputError: If it is neither, a field is missing or unknown, or
            its value is not as the class asks.
    """
    if isinstance(data, kind):
        return data
    name = kind.__name__
    if kind not in COMES_IN:
        raise InvalidInputError(name, data, "what this library made")
    if not isinstance(data, Mapping):
        raise InvalidInputError(name, data, "a table of its fields")
    known: Any = kind
    fields = attrs.fields_dict(known)
    for key in data:
        if key not in fields:
            raise InvalidInputError(name, key, f"made from these alone: {', '.join(fields)}")
    for field in fields.values():
        if field.default is attrs.NOTHING and field.name not in data:
            raise InvalidInputError(field.name, None, "given")
    values: dict[str, Any] = dict(data)
    if kind is Report:
        values["treatment"] = from_data(Treatment, values["treatment"])
        signs = values.get("signs")
        if isinstance(signs, (list, tuple)):
            values["signs"] = [
                from_data(Observation, sign) if isinstance(sign, Mapping) else sign
                for sign in signs
            ]
    made: _T = known(**values)
    return made


def json_schema(kind: type, *, coming_in: bool) -> dict[str, Any]:
    """The JSON Schema of *kind* as data, whole: what it refers to stands in its place."""
    definitions = read_json("schema.json")["$defs"]

    def whole(node: Any) -> Any:
        if isinstance(node, list):
            return [whole(part) for part in node]
        if not isinstance(node, dict):
            return node
        if "$ref" in node:
            return whole(definitions[str(node["$ref"]).removeprefix("#/$defs/")])
        return {key: whole(part) for key, part in node.items()}

    name = kind.__name__
    schema: dict[str, Any] = whole(
        definitions[f"{name}Input" if coming_in and kind in COMES_IN else name]
    )
    return schema
