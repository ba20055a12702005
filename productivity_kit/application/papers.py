"""The folder: the papers that lie in it and how it is made up."""

from __future__ import annotations

from datetime import date
from typing import Literal

from productivity_kit.application.facts import Count, Facts, Key, Words, Year
from productivity_kit.document.values import Tiyn
from productivity_kit.programme.papers import PaperForm
from productivity_kit.programme.shapes import PaperId


class Paper(Facts, frozen=True):
    """One paper in the folder; `paper` is the norm of the list that asks for it, such as 5.4.B.13.4."""

    paper: PaperId
    """The norm of the list that asks for this paper, such as 5.4.B.13.4."""
    form: PaperForm | None = None
    """In which form it lies there."""
    performer: Key | None = None
    """The key of the performer whom it is about."""
    person: Key | None = None
    """The key of the person whom it is about."""
    costs: tuple[Key, ...] | None = None
    """The lines of costs that it proves."""
    number: Words | None = None
    """Its number."""
    date: date | None = None
    """Its date."""
    sum: Tiyn | None = None
    """The sum that it names, in tenge."""
    parties: tuple[Words, ...] | None = None
    """Who made it with whom, as they are named in it."""
    signed: bool | None = None
    """Whether it is signed."""
    refers_to: Words | None = None
    """The number of the contract or invoice that it names."""
    sheets: Count | None = None
    """How many sheets it has."""
    pages: Count | None = None
    """How many pages it has."""
    conclusions: bool | None = None
    """Whether it holds conclusions and recommendations."""
    years: tuple[Year, ...] | None = None
    """The financial years that it covers."""
    references: Count | None = None
    """How many recommendations it holds."""
    holds: tuple[Literal["charter", "certificate", "reference", "strategy", "road-map"], ...] | None = None
    """Of the papers on registration, whose `date` is then that of the certificate, and of a cluster's strategy and road
    map: what it holds."""
    effect: bool | None = None
    """Whether it shows the effect gained."""
    standard_form: bool | None = None
    """Whether it is on the form that the authorised body approved, where there is one."""
    key: Key | None = None
    """By which texts about this folder point to it."""


class Folder(Facts, frozen=True):
    """How the folder is made up, and what was said of its figures."""

    papers: tuple[Paper, ...] | None = None
    """All papers in it: one that is not listed is missing. Where the list is left out, nothing is known of them."""
    one_folder: bool | None = None
    """Whether all papers lie in one folder."""
    numbered: bool | None = None
    """Whether its sheets are numbered."""
    source: Words | None = None
    """The source of the data, as the applicant names it."""
    calculated_on: date | None = None
    """The date of calculation that the applicant names."""
    unnamed: tuple[Literal["source", "date"], ...] | None = None
    """Which of the two the applicant names nowhere."""
    asked_beyond: tuple[Words, ...] | None = None
    """Papers that the operator asked for though no list has them; an empty list says: none."""
