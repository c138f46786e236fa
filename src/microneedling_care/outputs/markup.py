# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Text that is HTML already, so that no template escapes it a second time.
"""


class Html(str):
    """
    HTML that is safe to put into a page as it is.

    It is a `str`. Jinja and Django both ask for ``__html__`` and leave it as
    it is; whatever is joined to it is plain text again, and gets escaped.

    >>> Html("<b>ready</b>").__html__()
    '<b>ready</b>'
    """

    __slots__ = ()

    def __html__(self) -> str:
        """It, as templates ask for it."""
        return self
