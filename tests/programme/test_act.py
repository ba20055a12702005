"""The shipped act: what it holds, and how it cites itself."""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.programme import Act, load_act
from productivity_kit.programme.loader import CURRENT, LAW
from productivity_kit.text import LANGUAGES, Language

from .law_copy import figures

# The annex of the act: nine headings and, under each, its codes in the act's order.
ANNEX = {
    "agro": ["10", "11.07"],
    "mining": ["09", "09.1", "09.10", "09.9"],
    "light-wood": ["13", "14", "15", "16", "17", "31"],
    "chemicals-pharma": ["19.20", "20", "21", "22"],
    "building-materials": ["23"],
    "metal-machinery": ["24", "25", "26", "27", "28", "29", "30", "33", "33.1", "33.2"],
    "other-industry": ["32", "35.11", "38.21", "38.32"],
    "transport-storage": ["50", "51", "52"],
    "information-communication": ["61", "62"],
}


def test_the_compiled_form_is_the_yaml(act: Act) -> None:
    """What the package loads in a moment is exactly what its YAML files say."""
    assert act == load_act(LAW / CURRENT)


def test_which_act_it_is(act: Act) -> None:
    """Resolution 254 of 14 March 2011 as worded by 440 of 17 June 2015, repealed by 370 of 23 June 2016."""
    identity = act.identity
    assert (identity.number, identity.approved) == ("254", date(2011, 3, 14))
    assert (identity.wording, identity.wording_date) == ("440", date(2015, 6, 17))
    assert (identity.repealed_by, identity.repealed_on) == ("370", date(2016, 6, 23))


def test_the_annex_has_36_codes_under_nine_headings(act: Act) -> None:
    """The annex: 36 codes of the classifier, each once, under its heading and in the act's order."""
    assert [(code, sector.heading) for code, sector in act.sectors.items()] == [
        (code, heading) for heading, codes in ANNEX.items() for code in codes
    ]
    assert len(act.sectors) == 36
    assert list(act.headings) == list(ANNEX)
    assert all(sector.norm == f"annex.{code}" for code, sector in act.sectors.items())


def test_eight_instruments_and_twelve_measures(act: Act) -> None:
    """5.3: eight instruments; twelve things can be asked for, each under one instrument."""
    assert sorted(act.instruments) == [str(n) for n in range(1, 9)]
    assert {name: measure.instrument for name, measure in act.measures.items()} == {
        "leasing": "1",
        "plan": "2",
        "study": "2",
        "training": "3",
        "experts": "3",
        "diagnostics": "4",
        "improvement": "4",
        "organisation-plan": "5",
        "organisation-implementation": "5",
        "promotion": "6",
        "cluster-development": "7",
        "cluster-implementation": "8",
    }


@pytest.mark.parametrize(
    ("norm", "language", "place"),
    [
        ("5.4.A.5", "kk", "5-бөлім, 4-кіші бөлім, 1-құралды ұсыну тетігі, 5-тармақ"),
        ("5.4.A.5", "ru", "раздел 5, подраздел 4, механизм предоставления инструмента 1, п. 5"),
        ("5.4.A.5", "en", "section 5, subsection 4, procedure for instrument 1, clause 5"),
        ("5.4.B.12.2", "kk", "5-бөлім, 4-кіші бөлім, 2–5-құралдарды ұсыну тетігі, 12-тармақ, 2) тармақша"),
        ("5.4.B.12.2", "ru", "раздел 5, подраздел 4, механизм предоставления инструментов 2–5, п. 12, подп. 2)"),
        ("5.4.B.12.2", "en", "section 5, subsection 4, procedure for instruments 2–5, clause 12, item 2)"),
        ("5.3.1.term", "kk", "5-бөлім, 3-кіші бөлім, 1-құрал"),
        ("5.3.1.term", "ru", "раздел 5, подраздел 3, инструмент 1"),
        ("5.3.1.term", "en", "section 5, subsection 3, instrument 1"),
        ("annex.13", "kk", "Бағдарламаға қосымша"),
    ],
)
def test_a_norm_cites_its_place(act: Act, norm: str, language: Language, place: str) -> None:
    """A norm is cited as a lawyer of the language does it: section, clause, item."""
    assert act.cite(norm, language) == act.name("norms", norm, language) == place


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_norm_can_be_cited_and_says_something(act: Act, language: Language) -> None:
    """No norm lacks a place or a statement in any language."""
    for key, norm in act.norms.items():
        assert act.cite(key, language)
        assert norm.statement[language].strip()


def test_the_languages_name_the_same_figures(act: Act) -> None:
    """A norm's figures are the same in the three statements."""
    different = {
        key: norm.statement
        for key, norm in act.norms.items()
        if not figures(norm.statement.kk) == figures(norm.statement.ru) == figures(norm.statement.en)
    }
    assert different == {}


@pytest.mark.parametrize(
    ("part", "key", "en"),
    [
        ("sectors", "13", "Manufacture of textiles"),
        ("actors", "leasing-operator", "leasing operator"),
        ("events", "contract-signed", "financial leasing contract signed"),
        ("options", "term-edge/in", "Exactly 10 years may be given."),
        ("measures", "leasing", "Leasing"),
        ("headings", "mining", "Mining industry"),
    ],
)
def test_things_have_names(act: Act, part: str, key: str, en: str) -> None:
    """Whatever a message can speak of has a name in each language."""
    assert act.name(part, key, "en") == en
    assert all(act.name(part, key, language) for language in LANGUAGES)


def test_slips_stand_at_their_norms(act: Act) -> None:
    """Clause 5 cites clause 11 for clause 3: the slip is met at that norm and at no other of leasing."""
    assert [slip is act.slips["clause-11-for-3"] for slip in act.slips_of("5.4.B.5")] == [True]
    assert act.slips_of("5.3.1.term") == ()


def test_a_place_that_norms_share_is_said_once(act: Act) -> None:
    """Clauses 5 and 6 of one procedure, and a norm of another place: no place stands twice."""
    place, other = act.places[act.norms["5.4.B.5"].place].en, act.cite("5.3.1.term", "en")
    assert act.cite_all(["5.4.B.5"], "en") == act.cite("5.4.B.5", "en") == f"{place}, clause 5"
    told = act.cite_all(["5.4.B.5", "5.3.1.term", "5.4.B.6.positive", "5.4.B.5"], "en")
    assert told == f"{place}: clause 5; clause 6; {other}"
    assert act.cite_all([], "en") == ""


def test_a_slip_concerns_the_measures_whose_part_of_the_norm_it_stands_in(act: Act) -> None:
    """1.indicators.2018 is one norm for all measures: a lease meets neither slip, training only that on competence."""
    competence, processes = (act.slips[f"{name}-targets-differ"] for name in ("competence", "processes"))
    assert act.slips_of("1.indicators.2018") == (competence, processes)
    assert act.slips_of("1.indicators.2018", "leasing") == ()
    assert act.slips_of("1.indicators.2018", "training") == (competence,)
    assert act.slips_of("1.indicators.2018", "leasing", "diagnostics") == (processes,)


def test_a_slip_without_a_measure_is_met_by_all(act: Act) -> None:
    """Clause 5 cites clause 11 to whoever asks for a reimbursement; the slip on the table of goals names its goals."""
    assert act.slips_of("5.4.B.5", "experts") == (act.slips["clause-11-for-3"],)
    for name in ("competence", "processes"):
        slip = act.slips[f"{name}-targets-differ"]
        goals = [goal for goal in (*act.indicators, *act.results) if goal.norm in slip.norms]
        assert {measure for goal in goals for measure in goal.measures} >= {*slip.measures}


def test_the_first_option_of_a_reading_is_its_default(act: Act) -> None:
    """Defaults by the reasons given with each reading."""
    expected = {
        "term-edge": "in",
        "own-money": "of-leased",
        "cash-source": "any",
        "leasing-minimum": "total",
        "light-industry": "divisions",
        "sector-match": "prefix",
        "sector-of": "as-written",
        "day-one": "next",
        "in-force": "assumed",
        "filing": "by-filing",
        "pending-repeal": "by-filing",
        "by-year": "exclusive",
        "times": "to",
        "funding-mix": "operator",
        "earlier-contracts": "paragraph",
        "study-conclusion": "always",
    }
    assert {name: act.readings[name].default for name in expected} == expected


def test_the_budget_by_year(act: Act) -> None:
    """Section 7, thousand tenge: four years of fact, then the same sum in each of six years."""
    assert act.budget == {
        2011: 15_764_910, 2012: 10_133_367, 2013: 134_050, 2014: 126_670, **dict.fromkeys(range(2015, 2021), 697_311),
    }  # fmt: skip
