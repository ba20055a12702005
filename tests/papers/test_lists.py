"""The lists of papers as the act has them: clauses 11 to 16 and clause 1 of procedure D."""

from __future__ import annotations

import pytest

from productivity_kit.papers import papers_to_bring
from productivity_kit.programme import Act
from productivity_kit.text import LANGUAGES, texts

from .folders import LISTS, SUM, said, whole

REGISTRATION = ("5.4.B.11.1", "5.4.B.12.1", "5.4.B.13.1", "5.4.B.14.1", "5.4.B.15.1", "5.4.B.16.1")
LICENCES = ("5.4.B.12.7", "5.4.B.15.7")
CONCLUSION = "5.4.B.12.11"
COPIES = (
    *(f"5.4.B.11.{n}" for n in (2, 3, 4, 5, 7)), *(f"5.4.B.12.{n}" for n in (2, 3, 4, 5, 6)),
    *(f"5.4.B.13.{n}" for n in (3, 4, 5, 6, 8, 11, 12)), "5.4.B.14.3", *(f"5.4.B.15.{n}" for n in (3, 4, 5, 6)),
    *(f"5.4.B.16.{n}" for n in (3, 4, 5, 6)), *(f"5.4.D.1.{n}" for n in (1, 2, 3, 4, 5)),
)  # fmt: skip
"""The items that say "copy" and nothing of an original."""
APPROVED = (
    "5.4.B.11.8", "5.4.B.11.9", "5.4.B.12.8", "5.4.B.12.9", "5.4.B.13.15", "5.4.B.13.16", "5.4.B.14.5", "5.4.B.14.6",
    "5.4.B.15.8", "5.4.B.15.9", "5.4.B.16.9", "5.4.B.16.10",
)  # fmt: skip
"""The items that speak of a form approved by the authorised body."""


def test_every_document_of_the_act_is_an_item_or_a_rule_of_the_folder(act: Act) -> None:
    """The act has 77 norms on documents: 73 items of lists, clauses 17, 18, 19, and the forms approved elsewhere."""
    documents = {key for key, norm in act.norms.items() if norm.kind == "document"}
    rules = {"5.4.forms", "5.4.B.17", "5.4.B.18", "5.4.B.19"}
    assert len(documents) == 77
    assert set(act.papers) == documents - rules
    named = {norm for one in act.paper_lists.values() for norm in (one.forms, one.beyond, one.data, one.folder)}
    assert named - {None} == rules


@pytest.mark.parametrize("measure", LISTS)
def test_the_items_of_each_list(act: Act, measure: str) -> None:
    """10 items for the plan, 12 for the study, 16, 7, 12, 11 and 5 for the rest, in the act's order."""
    assert [paper.norm for paper in papers_to_bring(act, measure)] == list(LISTS[measure])


@pytest.mark.parametrize(
    ("measure", "items"),
    [("plan", 10), ("study", 12), ("training", 16), ("experts", 7), ("diagnostics", 12), ("improvement", 12),
     ("organisation-plan", 11), ("organisation-implementation", 11), ("cluster-development", 5), ("leasing", 0),
     ("promotion", 0), ("cluster-implementation", 0)],
)  # fmt: skip
def test_how_many(act: Act, measure: str, items: int) -> None:
    """Leasing, promotion and cluster implementation have lists that other rules draw up: none stands in the act."""
    assert len(papers_to_bring(act, measure)) == items
    assert (act.paper_lists[measure].elsewhere == ()) == (items > 0)


def test_a_measure_that_there_is_not(act: Act) -> None:
    """Nothing is listed for what the act does not give."""
    with pytest.raises(KeyError, match="lunch"):
        papers_to_bring(act, "lunch")


@pytest.mark.parametrize("sent", ["by-hand", "by-post", None])
@pytest.mark.parametrize("measure", LISTS)
def test_the_form_by_the_way_of_filing(act: Act, measure: str, sent: str | None) -> None:
    """By hand a copy with the original, by post a notarised copy; the study's conclusion is named with one form."""
    both = {"by-hand": ("copy-with-original",), "by-post": ("notarised-copy",)}
    for paper in papers_to_bring(act, measure, sent):
        if paper.norm in (*REGISTRATION, *LICENCES):
            assert paper.forms == both.get(sent or "", ("copy-with-original", "notarised-copy"))
        elif paper.norm == CONCLUSION:
            assert paper.forms == ("copy-with-original",)
        else:
            assert paper.forms == (("copy",) if paper.norm in COPIES else ())


def test_which_are_made_on_an_approved_form(act: Act) -> None:
    """Twelve items name a form approved outside the act, two for each of clauses 11 to 16."""
    assert tuple(norm for norm, item in sorted(act.papers.items()) if item.approved_form) == tuple(sorted(APPROVED))


def test_what_the_lists_have_not_in_common(act: Act) -> None:
    """11 asks for no taxes; 14 for no act, invoice or licence; procedure D for neither charter nor experience."""
    kinds = {measure: {act.papers[norm].kind for norm in LISTS[measure]} for measure in LISTS}
    assert [measure for measure in LISTS if "taxes" not in kinds[measure]] == ["plan", "cluster-development"]
    assert [measure for measure in LISTS if "act" not in kinds[measure]] == ["experts"]
    assert [measure for measure in LISTS if "invoice" not in kinds[measure]] == ["experts"]
    assert [measure for measure in LISTS if "charter" not in kinds[measure]] == ["cluster-development"]
    licensed = {"study", "training", "diagnostics", "improvement"}
    assert {measure for measure in LISTS if "licence" in kinds[measure]} == licensed
    assert {measure for measure in LISTS if "staff" in kinds[measure]} == {
        "organisation-plan", "organisation-implementation",
    }  # fmt: skip


@pytest.mark.parametrize("measure", LISTS)
def test_what_must_be_shown_is_said_in_each_language(act: Act, measure: str) -> None:
    """Every figure of a list is spoken with its unit; no sentence is left with an empty place."""
    for language in LANGUAGES:
        say = texts(language, act)
        for paper in papers_to_bring(act, measure):
            assert paper.name[language]
            assert all("{" not in say.say(shown) for shown in paper.shows)


@pytest.mark.parametrize(
    ("norm", "shown"),
    [
        ("5.4.B.16.7", ["sheets: at least 50", "conclusions and recommendations"]),
        ("5.4.B.16.10", ["at least 2 years of work of each specialist",
                         "CVs signed by the performer's head or who stands in"]),
        ("5.4.B.11.9", ["special higher education of each specialist", "at least 3 years of work of each specialist"]),
        ("5.4.B.14.6", ["at least 5 years of work in the field"]),
        ("5.4.B.13.2", ["full financial years: at least 1"]),
        ("5.4.B.13.14", ["references: at least 1"]),
        ("5.4.B.13.8", ["the duties on using what was learned at the enterprise"]),
        ("5.4.B.14.7", ["the effect gained"]),
        ("5.4.B.14.5", ["higher professional education in the field"]),
        ("5.4.B.12.1", ["a certificate issued before the law of 24 December 2012 took effect stays valid"]),
        ("5.4.B.13.15", [
            "at least 3 years of work in the field (education organisation, science organisation, "
            "specialised organisation)",
            "at least 5 years of work in the field (science-industrial enterprise, industrial enterprise)",
        ]),
    ],
)  # fmt: skip
def test_what_a_paper_must_show(act: Act, norm: str, shown: list[str]) -> None:
    """In the act's words and with its figures."""
    measure = act.papers[norm].measures[0]
    (paper,) = (paper for paper in papers_to_bring(act, measure) if paper.norm == norm)
    assert [texts("en", act).say(message) for message in paper.shows] == shown


def test_the_folders_of_these_tests_hold_what_they_promise() -> None:
    """In each folder every paper is there, so that each test below changes one thing."""
    assert SUM == 90_000_000
    for measure in LISTS:
        assert {norm: said(whole(measure), norm) for norm in LISTS[measure]} == dict.fromkeys(LISTS[measure], "there")


COMMON = "act invoice payment-orders"
ITEMS = {
    "plan": f"charter contract {COMMON} comprehensive-plan leasing-decision qualification specialists references",
    "study": f"charter taxes contract {COMMON} study licence qualification specialists references expertise-conclusion",
    "training": f"charter taxes contract {COMMON} training-programme employee-contract training-report "
    "training-certificate travel lodging licence references qualification specialists",
    "experts": "charter taxes contract specialist-payment specialist-education specialist-experience work-report",
    "diagnostics": f"charter taxes contract {COMMON} licence qualification specialists references outcome-report "
    "engineering",
    "organisation-plan": f"charter taxes contract {COMMON} organisation-plan introduction-act qualification staff "
    "references",
    "cluster-development": "cluster-strategy contract act invoice payment-order",
}
"""What each list asks for, item by item."""
OF_PERFORMERS = set(f"contract licence qualification specialists references staff payment-order {COMMON}".split())
OF_PEOPLE = {
    "employee-contract", "training-certificate", "specialist-payment", "specialist-education", "specialist-experience",
}  # fmt: skip
OF_COSTS = {"travel", "lodging"}


@pytest.mark.parametrize("measure", ITEMS)
def test_what_each_item_is_and_of_whom_it_is_asked(act: Act, measure: str) -> None:
    """Deeds and proofs of a performer from each, of an employee or a specialist from each, of a journey for each."""
    items = [act.papers[norm] for norm in LISTS[measure]]
    assert [item.kind for item in items] == ITEMS[measure].split()
    for item in items:
        per = {"performer": OF_PERFORMERS, "person": OF_PEOPLE, "cost": OF_COSTS}
        (expected,) = [name for name, kinds in per.items() if item.kind in kinds] or ["application"]
        assert item.per == expected


def test_the_lists_that_two_measures_share(act: Act) -> None:
    """Clause 15 serves diagnostics and improvement, clause 16 the plan and its carrying out; the others one each."""
    shared = {("15", ("diagnostics", "improvement")), ("16", ("organisation-plan", "organisation-implementation"))}
    found = {(norm.split(".")[3], item.measures) for norm, item in act.papers.items() if len(item.measures) > 1}
    assert found == shared
    assert {norm.split(".")[3] for norm, item in act.papers.items() if len(item.measures) == 1} & {"15", "16"} == set()


def test_a_condition_is_said_in_words(act: Act) -> None:
    """Who asks what to bring reads under which condition; 12.11 has one only on the other reading."""
    conditional = {n for n, item in act.papers.items() if item.if_any or item.licence or item.kinds or item.claimed}
    assert {norm for norm, item in act.papers.items() if item.when} == conditional - {"5.4.B.12.11"}
