# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
What can go wrong, each with the parts a program needs to answer for it.
"""


class CareError(Exception):
    """The base of every error of this library; never raised itself."""


class InvalidInputError(CareError, ValueError):
    """
    A value that nothing sensible can be said about.

    Attributes:
        field: The field or argument, such as ``'depth_mm'``.
        value: What was given.
        expected: What would work.
    """

    def __init__(self, field: str, value: object, expected: str) -> None:
        super().__init__(field, value, expected)
        self.field = field
        self.value = value
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.field} must be {self.expected} (got {_shown(self.value)})"


class UnknownWordError(CareError, LookupError):
    """
    A word or an id that the library does not have.

    Attributes:
        kind: What was looked up, such as ``'sign'``.
        word: What was given.
        suggestions: Near ones, nearest first; never used in its place.
    """

    def __init__(self, kind: str, word: str, suggestions: tuple[str, ...]) -> None:
        super().__init__(kind, word, suggestions)
        self.kind = kind
        self.word = word
        self.suggestions = suggestions

    def __str__(self) -> str:
        near = ", ".join(repr(word) for word in self.suggestions)
        hint = f"did you mean {near}" if near else "nothing is near it"
        return f"no {self.kind} called {_shown(self.word)}; {hint}"


class UnknownLocaleError(CareError, LookupError):
    """
    A language that nobody has written yet.

    Attributes:
        locale: What was asked for.
        available: The languages there are.
    """

    def __init__(self, locale: str, available: tuple[str, ...]) -> None:
        super().__init__(locale, available)
        self.locale = locale
        self.available = available

    def __str__(self) -> str:
        return f"no guide in {_shown(self.locale)}; choose one of: {', '.join(self.available)}"


class ContentError(CareError):
    """
    Bundled content that is not as it must be: our bug, or a translator's.

    Attributes:
        where: The file and the key, such as ``'en/signs: peeling.label'``.
        problem: What is wrong there.
    """

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(where, problem)
        self.where = where
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"


class MissingExtraError(CareError, ImportError):
    """
    Something that is not installed because only a few need it.

    Attributes:
        extra: The extra that brings it, such as ``'html'``.
        package: What is missing.
    """

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    def __str__(self) -> str:
        return f"{self.package} is missing; pip install 'microneedling-care[{self.extra}]'"


def _shown(value: object, limit: int = 80) -> str:
    """*value* as an error shows it: its repr, cut where a hostile one would flood."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 3]}..."
