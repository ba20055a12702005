"""The lists of papers (section 5.4, clauses 11-16 and procedure D): what is handed in and what it must show."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from productivity_kit.programme.cost_words import CostKind
from productivity_kit.programme.criteria.performers import PerformerKind
from productivity_kit.programme.shapes import MeasureId, NormId, PaperKindId, ReadingId, Shape, Text, Words

PaperForm = Literal["original", "copy", "copy-with-original", "notarised-copy"]
PaperRole = Literal["contract", "act", "invoice", "payment"]
PaperPart = Literal["strategy", "road-map"]
Per = Literal["application", "performer", "person", "cost"]
Least = Annotated[int, msgspec.Meta(ge=1)]


class PaperKind(Shape, frozen=True):
    """What a paper is called, and the part it plays between applicant and performer."""

    name: Words
    role: PaperRole | None = None


class Claimed(Shape, frozen=True):
    """The paper is asked for only where costs of these kinds are claimed, if a reading is read so."""

    kinds: tuple[CostKind, ...]
    reading: ReadingId
    option: Text
    """The option under which the condition holds; under any other the paper is always asked for."""


class Experience(Shape, frozen=True):
    """The least years of work in the field, of these kinds of performers (of all, where none is named)."""

    years: Least
    kinds: tuple[PerformerKind, ...] = ()


class Specialists(Shape, frozen=True):
    """What must be shown of the performer's specialists."""

    years: Least
    higher_education: bool = False
    signed_cv: bool = False


class ListedPaper(Shape, frozen=True):
    """One item of a list; it stands under the norm that asks for it."""

    kind: PaperKindId
    measures: tuple[MeasureId, ...]
    per: Per = "application"
    """One for the application, or one for each performer, person or line of costs."""
    form: PaperForm | None = None
    """The form by hand, and by post where `by_post` names no other; None: the list names none."""
    by_post: PaperForm | None = None
    approved_form: bool = False
    """It is made on a form that the authorised body approves and the act does not hold."""
    when: Words | None = None
    """The condition under which it is asked for."""
    if_any: bool = False
    """Handed in only if there is one."""
    licence: bool = False
    """Asked for only where the law requires a licence or permit."""
    kinds: tuple[PerformerKind, ...] = ()
    """Asked for only of performers of these kinds."""
    claimed: Claimed | None = None
    whole_sum: bool = False
    """For the whole sum of the services."""
    older_certificate: date | None = None
    """It is the charter with proof of registration; a certificate issued before this day stays valid."""
    tax_years: Least | None = None
    """The least number of full financial years that it covers."""
    references: Least | None = None
    experience: tuple[Experience, ...] = ()
    specialists: Specialists | None = None
    higher_education: bool = False
    sheets: Least | None = None
    """The least number of sheets."""
    conclusions: bool = False
    """It holds conclusions and recommendations."""
    duties: bool = False
    """It holds the duties on using what was learned."""
    effect: bool = False
    """It shows the effect gained."""
    positive: bool = False
    """It is positive."""
    parts: tuple[PaperPart, ...] = ()
    """All of these are in it."""
    decides: MeasureId | None = None
    """It is the decision on this measure, and in its favour."""

    def asked_form(self, sent: str | None) -> frozenset[PaperForm]:
        """The form asked for on this way of filing; both where the way is not known, none where none is named."""
        by_post = self.by_post or self.form
        match sent:
            case "by-hand":
                ways = [self.form]
            case "by-post":
                ways = [by_post]
            case _:
                ways = [self.form, by_post]
        return frozenset([form for form in ways if form is not None])

    @property
    def years_of_specialists(self) -> int:
        """How many years of work in the field it asks of each specialist; 0 where it asks for none."""
        if self.specialists is not None:
            return self.specialists.years
        return max((one.years for one in self.experience), default=0)


class PaperList(Shape, frozen=True):
    """How a measure is asked for: the application itself, and what holds for the folder as a whole."""

    application: NormId | None = None
    """What says that an application is made."""
    forms: NormId | None = None
    """What says that its form is approved outside the act."""
    elsewhere: tuple[NormId, ...] = ()
    """What says that the list of papers, or a part of it, stands outside the act."""
    beyond: NormId | None = None
    """The operator may not ask for papers outside the list."""
    data: NormId | None = None
    """The applicant names the source of its data and the date of calculation."""
    folder: NormId | None = None
    """One folder with numbered sheets."""
