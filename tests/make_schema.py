# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Makes the JSON Schema of what `as_data` gives and of what comes in: ``python tests/make_schema.py``.

The public classes are mirrored with the types they have as data: ids and
levels are words, durations whole hours. msgspec makes the schema of the mirror.
"""

import datetime as dt
import json
import types
from collections.abc import Iterable
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, ForwardRef, Literal, Union, get_args, get_origin, get_type_hints

import attrs
import msgspec

import microneedling_care as care
from microneedling_care import outputs

TARGET = Path(care.__file__).with_name("schema.json")

PUBLIC = tuple(
    kind
    for module in (care, outputs)
    for name in module.__all__
    if isinstance(kind := getattr(module, name), type) and attrs.has(kind)
)

# Classes that hold themselves are named while they are being mirrored.
_BEGUN: set[Any] = set()


@cache
def mirrored(kind: Any) -> Any:
    """*kind* as it is once it has become data."""
    if kind is dt.timedelta:
        return int
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Literal[tuple(member.name.lower() for member in kind)]
    if kind in _BEGUN:
        return ForwardRef(kind.__name__, module=__name__)
    if isinstance(kind, type) and attrs.has(kind):
        _BEGUN.add(kind)
        hints = get_type_hints(kind)
        fields = [(field.name, mirrored(hints[field.name])) for field in attrs.fields(kind)]
        _BEGUN.remove(kind)
        globals()[kind.__name__] = mirror = msgspec.defstruct(
            kind.__name__,
            fields,
            kw_only=True,
            forbid_unknown_fields=True,
            namespace={"__doc__": (kind.__doc__ or "").strip().split("\n")[0]},
            module=__name__,
        )
        return mirror
    if get_origin(kind) is tuple:
        return tuple[tuple(part if part is ... else mirrored(part) for part in get_args(kind))]
    if get_origin(kind) in (Union, types.UnionType):
        return _either([mirrored(part) for part in get_args(kind)])
    return kind


@cache
def taken(kind: Any) -> Any:
    """*kind* as data may bring it in: what has a default may be left out."""
    if isinstance(kind, type) and attrs.has(kind):
        hints = get_type_hints(kind.__init__)
        fields: list[Any] = []
        for field in attrs.fields(kind):
            if field.default is attrs.NOTHING:
                fields.append((field.name, taken(hints[field.name])))
            else:
                default = care.as_data(field.default)
                fields.append((field.name, taken(hints[field.name]), default))
        return msgspec.defstruct(
            f"{kind.__name__}Input",
            fields,
            kw_only=True,
            forbid_unknown_fields=True,
            namespace={"__doc__": (kind.__doc__ or "").strip().split("\n")[0]},
        )
    if get_origin(kind) is Iterable:
        return list[tuple(taken(part) for part in get_args(kind))]
    if get_origin(kind) in (Union, types.UnionType):
        # Beside the ids of a set, no other string will do.
        ids = any(isinstance(part, type) and issubclass(part, Enum) for part in get_args(kind))
        parts = [part for part in get_args(kind) if not (ids and part is str)]
        return _either([taken(part) for part in parts])
    return mirrored(kind)


def _either(parts: list[Any]) -> Any:
    """One of *parts*; several sets of ids become one."""
    ids = [id for part in parts if get_origin(part) is Literal for id in get_args(part)]
    rest = [part for part in parts if get_origin(part) is not Literal]
    whole = [Literal[tuple(ids)], *rest] if ids else rest
    return Union[tuple(whole)]  # noqa: UP007 (built at run time)


def schema() -> str:
    """The schema as it ships."""
    _, components = msgspec.json.schema_components(
        [*map(mirrored, PUBLIC), *map(taken, (kind for kind in PUBLIC if kind.comes_in))],
        ref_template="#/$defs/{name}",
    )
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "microneedling_care",
        "description": "What as_data() gives for each public class, and what may come in.",
        "$defs": components,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    TARGET.write_text(schema(), "utf-8")
