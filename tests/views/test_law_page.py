"""The law page without a browser: its search, its shelves, its deep links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from productivity_kit import the_act
from productivity_kit.text import LANGUAGES, Language, capital, texts
from productivity_kit.views.law.cases import exercised
from productivity_kit.views.law.course import usual_course
from productivity_kit.views.law.model import LawModel
from productivity_kit.views.law.page import LawPage, make
from productivity_kit.views.law.search import index_of, marked, words
from productivity_kit.views.law.shelves import SHELVES
from productivity_kit.views.page import Visit

from .test_leasing_page import Balance

ACT = the_act()
INDEX = index_of(ACT)


def page(language: Language = "en", **query: str) -> LawPage:
    """The page of a visitor."""
    return make(Visit("law", ACT, texts(language, ACT), query))


@pytest.mark.parametrize(
    ("query", "language", "norm"),
    [
        ("лизинг мерзімі", "kk", "5.3.1.term"),
        ("топ-менеджер", "ru", "2.def.top-manager"),
        ("capacity utilisation", "en", "1.indicators.2015"),
        ("5.4.A.5", "en", "5.4.A.5"),
        ("ТОП-МЕНЕДЖЕР", "kk", "2.def.top-manager"),
    ],
)
def test_a_word_finds_its_norm(query: str, language: Language, norm: str) -> None:
    """In each language, by id, in capitals: the norm is among the first ten."""
    assert norm in INDEX.find(query, language)[:10]


def test_every_word_counts_by_its_beginning() -> None:
    """More words find fewer norms; a beginning finds what the word finds; an ending does not matter."""
    both = INDEX.find("leasing operator", "en")
    assert set(both) < set(INDEX.find("leasing", "en"))
    assert set(INDEX.find("leasing", "en")) <= set(INDEX.find("leas", "en"))
    assert set(INDEX.find("лизингіне", "kk")) >= set(INDEX.find("лизинг", "kk"))


def test_statements_go_before_notes_and_the_readers_language_before_others() -> None:
    """Norms that say the word in the reader's language stand before those that have it only beside."""
    found = INDEX.find("leasing", "en")
    says = ["leasing" in ACT.norms[norm].statement.en.lower() for norm in found]
    assert says == sorted(says, reverse=True)


def test_nothing_is_found_for_nothing() -> None:
    """No words, no norms; unknown words neither."""
    assert INDEX.find("", "en") == INDEX.find("– … !", "en") == INDEX.find("qqqq", "en") == ()


@given(st.text(), st.sampled_from(LANGUAGES))
def test_no_query_breaks_the_search(query: str, language: Language) -> None:
    """Whatever is typed, the answer is norms of the act, each once."""
    found = INDEX.find(query, language)
    assert len(set(found)) == len(found)
    assert set(found) <= set(ACT.norms)


@given(st.sampled_from(sorted(ACT.norms)), st.sampled_from(LANGUAGES))
def test_a_norm_is_found_by_its_own_words(norm: str, language: Language) -> None:
    """The first words of a statement find it."""
    query = " ".join(words(ACT.norms[norm].statement[language])[:6])
    assert norm in INDEX.find(query[:100].rpartition(" ")[0] or query, language)


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_marking_loses_nothing(text: str, beginnings: list[str]) -> None:
    """The pieces together are the text."""
    assert "".join(piece for piece, _ in marked(text, tuple(beginnings))) == text


@pytest.mark.parametrize("by", SHELVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shelf_can_be_stood_before(by: str, language: Language) -> None:
    """Each way to browse has names in the language and norms under every one of them; the HTML closes its tags."""
    model = LawModel(ACT, texts(language, ACT))
    assert model.shelves[by]
    for key, shelf in model.shelves[by].items():
        assert shelf.name, key
        assert shelf.norms, key
        assert set(shelf.norms) <= set(ACT.norms)
    shown = page(language, by=by)
    balance = Balance()
    balance.feed(shown.opening() + shown.results.value + shown.sections.glossary())
    assert (balance.faults, balance.open) == ([], [])


def test_the_clauses_hold_every_norm_once() -> None:
    """Nobody who reads the act shelf by shelf misses one."""
    shelves = LawModel(ACT, texts("en", ACT)).shelves["clause"]
    assert sorted(norm for shelf in shelves.values() for norm in shelf.norms) == sorted(ACT.norms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deep_link_shows_all_of_a_norm(language: Language) -> None:
    """Statement, place, note, readings with options and reason, the cases, the official text, the link itself."""
    shown = page(language, norm="5.3.1.participation").results.value
    item, reading = ACT.norms["5.3.1.participation"], ACT.readings["own-money"]
    assert item.note is not None
    for text in (item.statement, item.note, reading.question, reading.reason, *reading.options.values()):
        assert escape(text[language]) in shown
    assert capital(ACT.cite("5.3.1.participation", language)) in shown
    assert f'href="leasing.ipynb?lang={language}"' in shown
    assert f"?lang={language}&amp;norm=5.3.1.participation" in shown
    assert ACT.identity.official[language] in shown


def test_a_slip_is_shown_where_it_is_met() -> None:
    """Clause 5 speaks of clause 11: the slip stands under the norm, and has a shelf of its own."""
    slip = ACT.slips["clause-11-for-3"]
    assert slip.text.en in page(norm="5.4.B.5").results.value
    assert slip.text.en in page(by="slip", key="clause-11-for-3").results.value


def test_a_search_marks_its_words_and_markup_stays_text() -> None:
    """What was typed is marked where it stands, and never becomes markup."""
    shown = page(q="leasing")
    assert "<mark>leasing</mark>" in shown.results.value
    shown.controls["search"].value = "<img src=x>"
    assert "<img" not in shown.results.value


def test_controls_and_address_follow() -> None:
    """Another shelf, a search, no search again: the list, its heading and the address agree."""
    shown = page()
    shown.controls["by"].value = "measure"
    assert shown.controls["key"].value == "leasing"
    shown.controls["key"].value = "training"
    assert "by=measure&amp;key=training" in shown.results.value
    shown.controls["search"].value = "лизинг"
    assert shown.model.address() == {"q": "лизинг"}
    shown.controls["search"].value = ""
    assert shown.model.address() == {"by": "measure", "key": "training"}


def test_more_is_shown_when_asked() -> None:
    """Twenty at a time, and the button goes when all are there."""
    shown = page(q="programme")
    n = len(shown.model.found())
    assert n > 40
    assert shown.results.value.count('class="pk-norm"') == 20
    shown.more.click()
    assert shown.results.value.count('class="pk-norm"') == 40
    while shown.more.layout.display != "none":
        shown.more.click()
    assert shown.results.value.count('class="pk-norm"') == n


@pytest.mark.parametrize("query", [{"norm": "5.9"}, {"by": "colour"}, {"by": "measure", "key": "x"}, {"x": "1"}])
def test_what_the_address_cannot_have_is_said(query: dict[str, str]) -> None:
    """A norm, shelf or key that does not exist is named; the page shows its beginning."""
    shown = page(**query)
    assert len(shown.model.refused) == 1
    assert shown.model.found() == LawModel(ACT, texts("en", ACT)).found() or "by" in query


def test_cases_are_found_by_their_answers() -> None:
    """The leasing case turns on the norms of its findings and steps."""
    assert [one.case.name for one in exercised(ACT)["5.4.A.5"]][:1] == ["leasing"]
    assert "annex.list" not in exercised(ACT)


def test_both_pages_of_a_case_are_linked() -> None:
    """A case that is looked at on one page and worked through on another is linked by both; others by their one."""
    leasing = exercised(ACT)["5.4.A.5"][0]
    assert (leasing.page, leasing.desk) == ("leasing.ipynb", "leasing-desk.ipynb")
    assert next(one for one in exercised(ACT)["5.4.B.3"] if one.case.name == "training").desk is None
    shown = page("kk", norm="5.4.A.5").results.value
    assert 'href="leasing.ipynb?lang=kk"' in shown
    assert 'href="leasing-desk.ipynb?lang=kk"' in shown


PROCEDURES = list(LawModel(ACT, texts("en", ACT)).shelves["procedure"])


def test_the_procedures_stand_in_the_acts_order() -> None:
    """Section 5.4: A leasing, B reimbursement by both routes, C promotion, D and E clusters; none is left out."""
    assert PROCEDURES == [
        "leasing", "reimbursement", "reimbursement-chamber", "promotion", "cluster-development",
        "cluster-implementation",
    ]  # fmt: skip
    assert set(PROCEDURES) == set(ACT.procedures)


@pytest.mark.parametrize("name", PROCEDURES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_procedure_is_drawn_as_a_diagram_and_as_a_timeline(language: Language, name: str) -> None:
    """Actors, terms and outcomes in the diagram; the days of the way in the timeline; the measures given by it."""
    shown = page(language, by="procedure", key=name)
    assert shown.diagram.value.count("<figure") == shown.ahead.value.count("<figure") == 1
    balance = Balance()
    balance.feed(shown.diagram.value + shown.ahead.value + shown.results.value)
    assert (balance.faults, balance.open) == ([], [])
    for step in ACT.procedures[name].steps.values():
        assert escape(step.does[language]) in shown.diagram.value
        assert ACT.norms[step.norm].statement[language][:20] in shown.results.value
    measures = {key for key in ACT.measures if name in ACT.procedures_of(key).values()}
    assert {key for key in ACT.measures if f'key={key}"' in shown.diagram.value} == measures


def test_the_way_goes_as_the_visitor_supposes() -> None:
    """Filed on Friday 18 September 2015, incomplete by the 23rd, mended in 5 days by Monday the 28th, checked again by
    Thursday 1 October; with 0 days for what the act leaves open, that moves to Monday 28 September (5.4.B.3)."""
    shown = page(by="procedure", key="reimbursement", filed="2015-09-18")
    assert "18.09.2015" in shown.ahead.value
    assert "Submission 2" not in shown.ahead.value
    shown.course["days"].value = 5
    shown.course["back"].value = "application-incomplete"
    assert "Submission 2" in shown.ahead.value
    assert "01.10.2015" in shown.ahead.value
    assert "filed=2015-09-18&amp;back=application-incomplete&amp;days=5" in shown.results.value
    shown.course["days"].value = 0
    assert "01.10.2015" not in shown.ahead.value


def test_another_procedure_is_not_sent_back_by_the_outcomes_of_this_one() -> None:
    """Leasing knows no second submission: the choice is gone with the procedure, the day of filing stays."""
    shown = page(by="procedure", key="reimbursement", filed="2015-09-18", back="reimbursement-refused")
    shown.controls["key"].value = "leasing"
    assert [option for _, option in shown.course["back"].options] == [""]
    assert shown.model.course.back == ""
    assert "18.09.2015" in shown.ahead.value


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        ({"filed": "2016-08-01"}, "The day of filing is a date from 14 March 2011 to 23 June 2016"),
        ({"filed": "soon"}, "The day of filing is a date from"),
        ({"days": "61"}, "A whole number of days from 0 to 60 is expected."),
        ({"days": "٣"}, "A whole number of days from 0 to 60 is expected."),
        ({"back": "cluster-incomplete"}, "“cluster-incomplete” is not one of the choices."),
    ],
)
def test_a_course_that_cannot_be_is_named_and_harmless(asked: dict[str, str], fault: str) -> None:
    """The address is what anybody typed: what is wrong is said with what would be right, and the usual course shown."""
    shown = page(by="procedure", key="reimbursement", **asked)
    assert fault in shown.sections.refused().replace("\u00a0", " ")
    assert shown.model.course == usual_course(ACT)


def test_without_a_procedure_nothing_is_drawn() -> None:
    """A norm, a search or another shelf leaves no diagram behind."""
    shown = page(by="procedure", key="leasing")
    shown.controls["search"].value = "leasing"
    assert shown.drawn.layout.display == "none"
    assert shown.diagram.value == shown.ahead.value == ""
