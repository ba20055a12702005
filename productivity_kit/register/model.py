"""A register of applications as a document: one entry an application decided."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, get_args

import msgspec

from productivity_kit.application.facts import Facts, Key, Oked, Year
from productivity_kit.document.values import Share, Tiyn
from productivity_kit.programme.shapes import MeasureId

Region = Literal[
    "akmola",
    "aktobe",
    "almaty-region",
    "atyrau",
    "east-kazakhstan",
    "zhambyl",
    "west-kazakhstan",
    "karaganda",
    "kostanay",
    "kyzylorda",
    "mangystau",
    "pavlodar",
    "north-kazakhstan",
    "south-kazakhstan",
    "astana",
    "almaty",
]
"""The 14 regions and 2 cities of Kazakhstan while the programme ran."""

REGIONS: tuple[str, ...] = get_args(Region)

Times = Annotated[Share, msgspec.Meta(description="How many times the base year's figure, such as 1.5.")]


class YearResult(Facts, frozen=True):
    """What a recipient reached in a year; both need the enterprise's own figures."""

    growth: Times | None = None
    """Labour productivity in times of the base year: 1.5 or 3/2."""
    utilisation: Share | None = None
    """What was made, of the capacity: 70 % or 0.7."""


class Entry(Facts, frozen=True, kw_only=True):
    """An application that was decided. A fact left out is unknown."""

    measure: MeasureId
    applicant: Key
    """A short name; the same enterprise has the same one in every entry, so that it is counted once."""
    region: Region | None = None
    sector: Oked | None = None
    decided: date | None = None
    granted: bool | None = None
    """Whether the support was given."""
    sum: Tiyn | None = None
    """What was paid or financed."""
    loans: Tiyn | None = None
    """The part of the sum that external loans bore, not the budget (1.budget.further)."""
    cluster: Key | None = None
    """The territorial cluster, for the measures on clusters."""
    technological_audit: bool | None = None
    energy_audit: bool | None = None
    automated_control: bool | None = None
    """Whether an automated control system was introduced after the audits (4.result.2.3)."""
    results: dict[Year, YearResult] = {}
    """What a recipient of leasing reached, by year."""


class Register(Facts, frozen=True, kw_only=True):
    """The entries of some years.

    Of a year in `years` every decision is here: what is not, did not happen. Of any other year nothing is known.
    """

    years: tuple[Year, ...]
    entries: tuple[Entry, ...] = ()
