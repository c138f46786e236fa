# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
msgspec: an app's own request, and the answer as data.
"""

import pytest

import microneedling_care as care

msgspec = pytest.importorskip("msgspec", reason="msgspec is not installed")


class Told(msgspec.Struct, forbid_unknown_fields=True):
    """
    A request as one app takes it.

    Decoding into `Report` itself would pass over a misspelt field, and with it
    the sign that was in it.
    """

    day: int
    depth_mm: float | None = None
    signs: tuple[str, ...] = ()


def answer(body: bytes) -> bytes:
    """The advice for a request, JSON in and JSON out."""
    told = msgspec.json.decode(body, type=Told)
    report = care.Report(
        treatment=care.Treatment(depth_mm=told.depth_mm), day=told.day, signs=told.signs
    )
    return msgspec.json.encode(care.as_data(care.escalation_advice(report)))


def test_json_in_and_json_out() -> None:
    """A request is answered with the advice for it."""
    report = care.Report(treatment=care.Treatment(depth_mm=1.5), day=3, signs=["pus"])
    got = msgspec.json.decode(answer(b'{"day": 3, "depth_mm": 1.5, "signs": ["pus"]}'))

    assert got == care.as_data(care.escalation_advice(report))


@pytest.mark.parametrize(
    "body",
    [b'{"day": 3, "sings": ["pus"]}', b'{"day": "3"}', b'{"signs": []}', b'{"day": 3.5}'],
)
def test_a_request_of_another_shape_is_refused(body: bytes) -> None:
    """A misspelt, missing or wrongly typed field is refused."""
    with pytest.raises(msgspec.ValidationError):
        answer(body)


@pytest.mark.parametrize(
    "body", [b'{"day": -1}', b'{"day": 3, "depth_mm": 15}', b'{"day": 3, "signs": ["puss"]}']
)
def test_a_value_that_cannot_be_is_refused(body: bytes) -> None:
    """The right shape with an impossible value is refused by the library."""
    with pytest.raises(care.InvalidInputError):
        answer(body)
