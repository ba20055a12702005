"""What a decision point must hold: a question that the kit can answer, with the right answer among the options."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from productivity_kit.document import DocumentError
from productivity_kit.document.leaves import choice_fault
from productivity_kit.text import desk as desk_words
from productivity_kit.text import labels, texts
from productivity_kit.text.message import Message, message
from productivity_kit.training.answers import procedure_steps
from productivity_kit.training.judging import is_right
from productivity_kit.training.points import DISTRACTOR, AnyPoint, Clause, One, Option, Order
from productivity_kit.training.queries import Query, ReadingOf
from productivity_kit.training.telling import Telling
from productivity_kit.training.view import Known

Fault = tuple[str, Message]
UNASKED = (LookupError, AttributeError, DocumentError)
FEWEST_STEPS = 3


def point_faults(point: AnyPoint, telling: Telling) -> Iterator[Fault]:
    """The faults of one point: the path within it, and what is wrong."""
    for number, sheet in enumerate(point.sheets, start=1):
        if sheet not in telling.folder():
            yield f"sheets.{number}", choice_fault(sheet, telling.folder())
    for name, query in point.figures.items():
        yield from _unanswered(query, f"figures.{name}", telling)
    trouble = list(_unanswered(point.answer, "answer", telling))
    yield from trouble
    if point.answer.gives not in point.takes:
        yield "answer", message(
            "A question of kind “{kind}” cannot ask this: it takes {takes:words}, and this gives “{gives}”.",
            kind=str(point.__struct_config__.tag), takes=point.takes, gives=point.answer.gives,
        )  # fmt: skip
    elif not trouble:
        known = telling.desk.known(point.answer, point.when)
        yield from _keys(point, telling)
        yield from _choices(point, known, telling)
        yield from _mistakes(point, known, telling)


def _unanswered(query: Query, path: str, telling: Telling) -> Iterator[Fault]:
    """A query that names what is not there, or whose answer is not known."""
    try:
        known = telling.desk.known(query, telling.when)
    except DocumentError as error:
        for problem in error.problems:
            said = texts("en").say(problem.message)
            yield path, message("The kit cannot be asked this: {reason}", reason=f"{problem.field}: {said}")
        return
    except UNASKED as error:
        yield path, message("The kit cannot be asked this: there is no “{name}”.", name=str(error).strip("'\""))
        return
    if known.value is None:
        fault = message("The kit does not know the answer: a fact is missing. State it, or ask something else.")
        yield path, fault


def _keys(point: AnyPoint, telling: Telling) -> Iterator[Fault]:
    """Keys of options that no answer could have, and options without a text or a name."""
    options: dict[str, Option] = getattr(point, "options", {})
    known = domain(point, telling)
    for key, option in options.items():
        here = f"options.{key}"
        if key.startswith(DISTRACTOR) or known is None:
            if option.text is None and point.answer.names != "subjects":
                yield here, message("This option has no text: say it in three languages.")
        elif key not in known:
            yield here, choice_fault(key, known)


def domain(point: AnyPoint, telling: Telling) -> set[str] | None:
    """All keys that an answer of this kind can have; None where they are words of the application."""
    case = telling.case
    match point.answer.names:
        case "outcomes" | "decisions" | "notices" | "states" as names:
            words = {
                "outcomes": labels.OUTCOMES,
                "decisions": labels.ANSWERS,
                "notices": desk_words.NOTICES,
                "states": labels.STATES,
            }
            return set(words[names])
        case "options" if isinstance(point.answer, ReadingOf):
            return set(case.act.readings[point.answer.reading].options)
        case "norms":
            return set(case.act.norms)
        case "actors":
            return set(case.act.actors)
        case "steps":
            return set(procedure_steps(telling.desk.view(point.answer, point.when)))
        case "costs":
            return {cost.key for cost in telling.application.costs if cost.key}
        case "sheets":
            return set(case.sheets)
    return None


def _choices(point: AnyPoint, known: Known, telling: Telling) -> Iterator[Fault]:
    """The right answer is among the options, and so is a wrong one that says why it is wrong."""
    assert known.value is not None
    if isinstance(point, Order):
        if isinstance(known.value, tuple) and len(known.value) < FEWEST_STEPS:
            yield "answer", message("There is nothing to order: name at least three steps.")
        return
    offered = telling.choices(point)
    if not isinstance(known.value, str | frozenset) or not hasattr(point, "options"):
        return
    right = {key for key in offered if not key.startswith(DISTRACTOR) and is_right(key, known.value)}
    if isinstance(point, One | Clause):
        yield from _one_right(point, right, known.value)
    elif left_out := sorted(set(known.value) - right):
        fault = message("The right answer is not among the options: add {keys:words}.", keys=left_out)
        yield "options", fault
    if right and right == set(offered):
        yield "options", message("Every option is right: add a wrong one.")


def _one_right(point: One | Clause, right: Iterable[str], value: str | frozenset[str]) -> Iterator[Fault]:
    if not right:
        keys = [value] if isinstance(value, str) else sorted(value)
        yield "options", message("The right answer is not among the options: add {keys:words}.", keys=keys)
    for key, option in point.options.items():
        if key not in right and option.why is None:
            fault = message("This option is wrong, and nothing says why: add “why”.")
            yield f"options.{key}", fault


def _mistakes(point: AnyPoint, known: Known, telling: Telling) -> Iterator[Fault]:
    for number, mistake in enumerate(getattr(point, "mistakes", ()), start=1):
        here = f"mistakes.{number}.answer"
        trouble = list(_unanswered(mistake.answer, here, telling))
        yield from trouble
        if mistake.answer.gives != point.answer.gives:
            yield here, message("A mistake must give what the question asks: “{gives}”.", gives=point.answer.gives)
        elif not trouble and telling.desk.known(mistake.answer, point.when).value == known.value:
            yield here, message("This is no mistake: it gives the right answer. Take another one.")
