"""The lists themselves: what an applicant must bring for a measure, before there is any folder."""

from __future__ import annotations

from functools import cache

import msgspec

from productivity_kit.programme import Act
from productivity_kit.programme.papers import ListedPaper, PaperForm, Per
from productivity_kit.programme.shapes import Words
from productivity_kit.text.message import Message, message


class PaperToBring(msgspec.Struct, frozen=True):
    """One paper of a measure's list.

    `norm` is the item that asks for it, `name` what it is called, `per` how often it is asked for, `forms` the forms
    that serve on the way of filing (none: the list names none; two: they differ by the way and it was not given),
    `when` the condition in words, `shows` what it must show, `approved_form` whether it is made on a form that the
    act does not hold.
    """

    norm: str
    name: Words
    per: Per
    forms: tuple[PaperForm, ...]
    when: Words | None
    shows: tuple[Message, ...]
    approved_form: bool


@cache
def items_of(act: Act, measure: str) -> dict[str, ListedPaper]:
    """The items of a measure's list by their norms; none where the act holds no list for it."""
    return {norm: item for norm, item in act.papers.items() if measure in item.measures}


def papers_to_bring(act: Act, measure: str, sent: str | None = None) -> tuple[PaperToBring, ...]:
    """What must be brought for a measure, filed "by-hand" or "by-post" (None: not yet known).

    Raises:
        KeyError: the act knows no such measure.
    """
    if measure not in act.paper_lists:
        raise KeyError(measure)
    return tuple(
        PaperToBring(
            norm=norm,
            name=act.paper_kinds[item.kind].name,
            per=item.per,
            forms=tuple(sorted(item.asked_form(sent))),
            when=item.when,
            shows=shows(item),
            approved_form=item.approved_form,
        )
        for norm, item in items_of(act, measure).items()
    )


def shows(item: ListedPaper) -> tuple[Message, ...]:
    """What a paper must show, a message for each thing; the figures are those of the list."""
    return (*_figures(item), *_things(item), *_of_people(item))


def _figures(item: ListedPaper) -> list[Message]:
    said = []
    if item.older_certificate is not None:
        said.append(message("a certificate issued before the law of {day:date} took effect stays valid",
                            day=item.older_certificate))  # fmt: skip
    if item.tax_years is not None:
        said.append(message("full financial years: at least {least:number}", least=item.tax_years))
    if item.references is not None:
        said.append(message("references: at least {least:number}", least=item.references))
    if item.sheets is not None:
        said.append(message("sheets: at least {least:number}", least=item.sheets))
    return said


def _things(item: ListedPaper) -> list[Message]:
    said = (
        (item.conclusions, message("conclusions and recommendations")),
        (item.duties, message("the duties on using what was learned at the enterprise")),
        (item.effect, message("the effect gained")),
        (item.higher_education, message("higher professional education in the field")),
    )
    return [text for asked, text in said if asked]


def _of_people(item: ListedPaper) -> list[Message]:
    said = []
    for one in item.experience:
        if one.kinds:
            said.append(message("at least {years:years} of work in the field ({kinds:organisations})",
                                years=one.years, kinds=one.kinds))  # fmt: skip
        else:
            said.append(message("at least {years:years} of work in the field", years=one.years))
    asked = item.specialists
    if asked is not None:
        if asked.higher_education:
            said.append(message("special higher education of each specialist"))
        said.append(message("at least {years:years} of work of each specialist", years=asked.years))
        if asked.signed_cv:
            said.append(message("CVs signed by the performer's head or who stands in"))
    return said
