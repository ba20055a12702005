"""Every case in cases/ can be worked through: a new case is covered by being there."""

from __future__ import annotations

import pytest

from productivity_kit import texts, the_act
from productivity_kit.resources import notebooks
from productivity_kit.text import LANGUAGES, Language
from productivity_kit.training import Telling, case_names, judge, open_case, varied
from productivity_kit.training.attempt import Attempt, answered, hinted, next_point, share
from productivity_kit.training.checking import said_in
from productivity_kit.training.points import Clause, One
from productivity_kit.training.result import as_csv, as_json, result_sheet
from productivity_kit.views.case.model import CaseModel
from productivity_kit.views.case.sections import Sections
from tests.training.walking import right, wrong

ACT = the_act()
PLAYABLE = [name for name in case_names() if open_case(name, ACT).points]
SEEDS = (1, 2, 3)


@pytest.mark.parametrize("name", PLAYABLE)
def test_walked_the_right_way_it_gives_all_marks(name: str) -> None:
    """The kit's own answers, given as answers, are right at every point, in the case's order, to its end."""
    case = open_case(name, ACT)
    telling, attempt = Telling(case, texts("en", ACT)), Attempt(name, "decide")
    for number, (key, point) in enumerate(case.points.items(), start=1):
        assert next_point(attempt, case) == key
        given = right(point, telling)
        attempt = answered(attempt, case, key, given, judge(point, given, telling.desk), number * 10)
    assert next_point(attempt, case) is None
    assert share(attempt) == 1
    assert result_sheet(attempt, case).missed == ()


@pytest.mark.parametrize("name", PLAYABLE)
def test_walked_a_wrong_way_it_ends_all_the_same(name: str) -> None:
    """A wrong answer at every point, hints taken: no marks, every mistake told, every clause of it among the missed."""
    case = open_case(name, ACT)
    telling, attempt = Telling(case, texts("en", ACT)), Attempt(name, "walk")
    for number, (key, point) in enumerate(case.points.items(), start=1):
        given = wrong(point, telling)
        judgement = judge(point, given, telling.desk)
        assert not judgement.right
        assert judgement.share < 1
        if isinstance(point, One | Clause):
            assert judgement.why, key
        attempt = answered(hinted(attempt, key), case, key, given, judgement, number * 10)
    assert next_point(attempt, case) is None
    assert attempt.marks < attempt.of / 2
    sheet = result_sheet(attempt, case)
    assert set(sheet.missed) == {norm for entry in attempt.entries for norm in entry.norms}
    assert as_csv(sheet).startswith(b"\xef\xbb\xbfpoint,stage")
    assert as_json(sheet).startswith(b"{")


@pytest.mark.parametrize("name", PLAYABLE)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("well", [True, False])
def test_every_page_of_it_can_be_drawn(name: str, language: Language, well: bool) -> None:
    """Question, papers, hint, feedback, result and notices in each language; nothing is left unfilled."""
    case = open_case(name, ACT)
    model = CaseModel(case, texts(language, ACT), lambda: 0.0)
    sections = Sections(model)
    drawn = [sections.story(), sections.begin()]
    model.begin("walk")
    while not model.over:
        model.hint()
        drawn += [sections.progress(), sections.question(), sections.sheets(), sections.hint()]
        model.answer((right if well else wrong)(model.now, model.telling))
        drawn.append(sections.feedback())
        model.go_on()
    drawn += [sections.result(), sections.notices()]
    for html in drawn:
        assert "{" not in html
        assert "&lt;" not in html


@pytest.mark.parametrize("name", PLAYABLE)
def test_nothing_is_known_before_the_answer(name: str) -> None:
    """What the page sends before an answer holds no word of its feedback."""
    case = open_case(name, ACT)
    model = CaseModel(case, texts("en", ACT), lambda: 0.0)
    sections = Sections(model)
    model.begin("walk")
    while not model.over:
        before = sections.question() + sections.sheets() + sections.progress()
        options = getattr(model.now, "options", {})
        told = [option.why.en for option in options.values() if option.why is not None and "{" not in option.why.en]
        assert not [text for text in told if text in before]
        model.answer(right(model.now, model.telling))
        model.go_on()


@pytest.mark.parametrize("name", PLAYABLE)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_variant_is_as_right_as_the_case(name: str, seed: int) -> None:
    """Other figures, drawn by a seed: the same seed gives the same case, and the kit's answers are right in it."""
    case = open_case(name, ACT)
    other, again = varied(case, seed), varied(case, seed)
    assert other.application == again.application
    if case.changes:
        assert other.application != case.application
    telling = Telling(other, texts("en", ACT))
    for point in other.points.values():
        assert judge(point, right(point, telling), telling.desk).right


@pytest.mark.parametrize("name", PLAYABLE)
def test_no_text_is_left_in_another_language(name: str) -> None:
    """The English texts have no Cyrillic letter in them, and the Kazakh ones are not the Russian ones."""
    case = open_case(name, ACT)
    for path, said in (
        pair for part in (case.story, case.points, case.later, case.sheets) for pair in said_in(part, "")
    ):
        assert not isinstance(said, str)
        assert not any("а" <= letter.lower() <= "я" for letter in said.en), path
        assert len(said.kk) < 60 or said.kk != said.ru, path


@pytest.mark.parametrize("name", PLAYABLE)
def test_it_has_a_page(name: str) -> None:
    """A notebook shows it, by its own name or, where that is taken, as "<name>-desk"."""
    assert any((notebooks() / f"{page}.ipynb").is_file() for page in (name, f"{name}-desk"))


@pytest.mark.parametrize("name", case_names())
def test_it_is_made_up_and_says_so(name: str) -> None:
    """No real enterprise: the application itself states that it is made up."""
    assert open_case(name, ACT).application.made_up
