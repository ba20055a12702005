"""Every figure of the lists decides something: changed in the law, it changes how a paper stands on its boundary."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from productivity_kit.application import Application
from productivity_kit.application.performers import Specialist
from productivity_kit.programme import Act
from productivity_kit.programme.papers import Experience, ListedPaper, Specialists

from .folders import BEGUN, put, said, whole, with_firm, with_paper, with_person

CLAUSES = {11: "plan", 12: "study", 13: "training", 14: "experts", 15: "improvement", 16: "organisation-plan"}
FIGURES: dict[tuple[str, str], Any] = {
    **{(f"5.4.B.{clause}.1", "older_certificate"): date(2012, 12, 24) for clause in CLAUSES},
    **{(norm, "tax_years"): 1 for norm in ("5.4.B.12.1bis", *(f"5.4.B.{clause}.2" for clause in (13, 14, 15, 16)))},
    **{(norm, "references"): 1 for norm in ("5.4.B.11.10", "5.4.B.12.10", "5.4.B.13.14", "5.4.B.15.10", "5.4.B.16.11")},
    **{(norm, "experience"): (3,) for norm in ("5.4.B.11.8", "5.4.B.12.8", "5.4.B.15.8", "5.4.B.16.9")},
    ("5.4.B.13.15", "experience"): (3, 5),
    ("5.4.B.14.6", "experience"): (5,),
    **{(norm, "specialists"): 3 for norm in ("5.4.B.11.9", "5.4.B.12.9", "5.4.B.13.16", "5.4.B.15.9")},
    ("5.4.B.16.10", "specialists"): 2,
    ("5.4.B.16.7", "sheets"): 50,
}
"""Each figure of the lists with the act's own value."""


def measure_of(norm: str) -> str:
    return CLAUSES[int(norm.split(".")[3])]


def years_before(years: int, days: int = 0) -> date:
    """So many years before the work began, and some days nearer to it."""
    return BEGUN.replace(year=BEGUN.year - years) + timedelta(days)


def at(norm: str, field: str, value: Any, off: int, kind: str | None = None) -> Application:
    """The application whose paper is just on the figure (`off` 0) or just short of it (1)."""
    application = whole(measure_of(norm))
    match field:
        case "older_certificate":
            day = value - timedelta(1 - off)
            return with_paper(application, norm, holds=("charter", "certificate"), date=day)
        case "tax_years":
            return with_paper(application, norm, years=tuple(range(2014, 2014 - value + off, -1)))
        case "references" | "sheets":
            return with_paper(application, norm, **{field: value - off})
        case "specialists":
            who = Specialist(higher_education=True, cv_signed=True, in_field_since=years_before(value, off))
            return with_firm(application, specialists=(who,))
    if norm == "5.4.B.14.6":
        return with_person(application, in_field_since=years_before(value, off))
    return with_firm(application, in_field_since=years_before(value, off), kind=kind)


def changed(act: Act, norm: str, **facts: Any) -> Act:
    """The act with one item of its lists otherwise."""
    papers = {**act.papers, norm: msgspec.structs.replace(act.papers[norm], **facts)}
    return msgspec.structs.replace(act, papers=papers)


def figures(item: ListedPaper) -> dict[str, Any]:
    """Every figure of an item."""
    found = {
        "older_certificate": item.older_certificate,
        "tax_years": item.tax_years,
        "references": item.references,
        "sheets": item.sheets,
        "experience": tuple(one.years for one in item.experience) or None,
        "specialists": item.specialists.years if item.specialists else None,
    }
    return {field: value for field, value in found.items() if value is not None}


def test_every_figure_is_tried(act: Act) -> None:
    """The lists hold these figures and no other; a figure added needs its row above."""
    assert {(n, field): value for n, item in act.papers.items() for field, value in figures(item).items()} == FIGURES
    kinds = {field.name for field in msgspec.structs.fields(ListedPaper)}
    said_otherwise = {
        "kind", "measures", "per", "form", "by_post", "approved_form", "when", "if_any", "licence", "kinds", "claimed",
        "whole_sum", "higher_education", "conclusions", "duties", "effect", "positive", "parts", "decides",
    }  # fmt: skip
    assert kinds - said_otherwise == {field for _, field in FIGURES}


@pytest.mark.parametrize(("norm", "field"), [key for key in FIGURES if key[1] not in ("experience", "specialists")])
def test_a_changed_figure_changes_a_state(act: Act, norm: str, field: str) -> None:
    """One more, and what was enough is not; one less, and what fell short is enough."""
    value = FIGURES[norm, field]
    one = timedelta(1) if isinstance(value, date) else 1
    short = "unknown" if isinstance(value, date) else "wrong-contents"
    on, off = at(norm, field, value, 0), at(norm, field, value, 1)
    assert (said(on, norm, act), said(off, norm, act)) == ("there", short)
    more, less = (value - one, value + one) if isinstance(value, date) else (value + one, value - one)
    assert said(on, norm, changed(act, norm, **{field: more})) == short
    assert said(off, norm, changed(act, norm, **{field: less})) == "there"


@pytest.mark.parametrize(
    ("norm", "place", "kind"),
    [
        ("5.4.B.11.8", 0, None), ("5.4.B.12.8", 0, None), ("5.4.B.13.15", 0, "education"),
        ("5.4.B.13.15", 1, "industrial"), ("5.4.B.14.6", 0, None), ("5.4.B.15.8", 0, None), ("5.4.B.16.9", 0, None),
    ],
)  # fmt: skip
def test_changed_years_of_experience(act: Act, norm: str, place: int, kind: str | None) -> None:
    """3 years of performers, 5 of hosts and of foreign specialists: each to the day."""
    years = FIGURES[norm, "experience"][place]
    listed = act.papers[norm].experience

    def of(other: int) -> Act:
        rest = [one if n != place else Experience(other, one.kinds) for n, one in enumerate(listed)]
        return changed(act, norm, experience=tuple(rest))

    on, off = at(norm, "experience", years, 0, kind), at(norm, "experience", years, 1, kind)
    assert (said(on, norm, act), said(off, norm, act)) == ("there", "wrong-contents")
    assert said(on, norm, of(years + 1)) == "wrong-contents"
    assert said(off, norm, of(years - 1)) == "there"


@pytest.mark.parametrize("norm", [norm for norm, field in FIGURES if field == "specialists"])
def test_changed_years_of_specialists(act: Act, norm: str) -> None:
    """3 years, and 2 of the qualified staff of clause 16."""
    years = FIGURES[norm, "specialists"]
    item = act.papers[norm].specialists
    assert item is not None

    def of(other: int) -> Act:
        return changed(act, norm, specialists=Specialists(other, item.higher_education, item.signed_cv))

    on, off = at(norm, "specialists", years, 0), at(norm, "specialists", years, 1)
    assert (said(on, norm, act), said(off, norm, act)) == ("there", "wrong-contents")
    assert said(on, norm, of(years + 1)) == "wrong-contents"
    assert said(off, norm, of(years - 1)) == "there"


def test_the_whole_sum_is_asked_of_the_right_papers(act: Act) -> None:
    """ "For the whole sum" stands with invoice and payment orders of six lists, not with 14.4."""
    asked = {norm for norm, item in act.papers.items() if item.whole_sum}
    assert asked == {
        "5.4.B.11.4", "5.4.B.11.5", "5.4.B.12.4", "5.4.B.12.5", "5.4.B.13.5", "5.4.B.13.6", "5.4.B.15.5", "5.4.B.15.6",
        "5.4.B.16.5", "5.4.B.16.6", "5.4.D.1.4", "5.4.D.1.5",
    }  # fmt: skip


def test_a_leap_day() -> None:
    """Entered on 29 February 2012: three years are full on the last day of February 2015, before the work began."""
    application = put(with_firm(whole("plan"), in_field_since=date(2012, 2, 29)))
    assert said(application, "5.4.B.11.8") == "there"
