# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Reading the files that ship with the package, from a folder or a zip.
"""

from functools import cache
from typing import Any


@cache
def _package() -> Any:
    """Where this package is; found once, for finding costs more than reading."""
    # Imported here and below: they cost half as much as attrs, and importing reads nothing.
    from importlib_resources import files

    return files("microneedling_care")


def read_json(*path: str) -> dict[str, Any]:
    """
    The JSON table at *path* inside this package.

    Raises:
        FileNotFoundError: If there is no such file.
    """
    import json

    table: dict[str, Any] = json.loads(read_text(*path))
    return table


def read_text(*path: str) -> str:
    """
    The text at *path* inside this package.

    Raises:
        FileNotFoundError: If there is no such file.
    """
    text: str = _package().joinpath(*path).read_text("utf-8")
    return text


def folders(*path: str) -> tuple[str, ...]:
    """The names of the folders in the folder at *path*, in order."""
    folder = _package().joinpath(*path)
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir()))
