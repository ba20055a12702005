"""The questions of the guide, one a screen, and when each is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.message import Message, message
from productivity_kit.views.start.answers import LARGEST, PREFIX, Answers, AnswerValue, day, refusal, whole

Kind = Literal["choose", "many", "list", "number", "day"]


@dataclass(frozen=True)
class Question:
    """One question: its heading, the words below it, what may be answered, and when it is asked.

    `options` gives the choices with their words; `unit` what a number counts, `most` how large it may be.
    """

    name: str
    kind: Kind
    heading: Message
    hint: Message | None = None
    options: Callable[[Act, Texts], Mapping[str, str]] = lambda act, say: {}
    unit: Message | None = None
    most: int = LARGEST
    asked: Callable[[Answers], bool] = lambda answers: True


def _words(**words: Message) -> Callable[[Act, Texts], Mapping[str, str]]:
    return lambda act, say: {key.replace("_", "-"): say.say(text) for key, text in words.items()}


def _sectors(act: Act, say: Texts) -> Mapping[str, str]:
    listed = {code: f"{code} {act.norms[sector.norm].statement[say.language]}" for code, sector in act.sectors.items()}
    return {**listed, NO_SECTOR: say("Another activity, which is not in the list")}


def _measures(act: Act, say: Texts) -> Mapping[str, str]:
    ordered = sorted(act.measures.items(), key=lambda item: item[1].instrument)
    return {name: f"{m.short[say.language]}. {m.gives[say.language]}" for name, m in ordered}


def needs(*measures: str) -> Callable[[Answers], bool]:
    """Asked where one of these measures is wanted."""
    return lambda answers: any(measure in measures for measure in answers.many("needs"))


NO_SECTOR = "none"
YES_NO = _words(yes=message("yes"), no=message("no"))
THOUSAND = message("thousand tenge")
PAID_BACK = (
    "plan", "study", "training", "experts", "diagnostics", "improvement", "organisation-plan",
    "organisation-implementation", "cluster-development",
)  # fmt: skip
"""The measures that give part of the costs back."""


def _cost(measure: str, heading: Message) -> Question:
    return Question(f"cost-{measure}", "number", heading, unit=THOUSAND, asked=needs(measure))


QUESTIONS: tuple[Question, ...] = (
    Question(
        "kind", "choose", message("Who applies?"),
        options=_words(
            legal_entity=message("a legal entity (for example an LLP or a JSC)"),
            sole_trader=message("an individual entrepreneur"),
        ),
    ),
    Question(
        "activity", "list", message("What does the enterprise make or do?"),
        hint=message("The list is the act's annex: the priority sectors by OKED code."),
        options=_sectors,
    ),
    Question(
        "year", "choose", message("Has it worked in this sector for at least one year?"),
        options=YES_NO,
        asked=lambda answers: answers.text("activity") not in (None, NO_SECTOR),
    ),
    Question(
        "needs", "many", message("What do you want support for?"),
        hint=message("Several at once are possible."),
        options=_measures,
    ),
    Question(
        "value", "number", message("What is the equipment worth that you want to lease?"),
        unit=THOUSAND, asked=needs("leasing"),
    ),
    Question(
        "own", "number", message("How much money of your own do you put in?"),
        unit=THOUSAND, asked=needs("leasing"),
    ),
    Question(
        "term", "number", message("For how many months do you want to lease it?"),
        unit=message("months"), most=600, asked=needs("leasing"),
    ),
    _cost("plan", message("What did the comprehensive plan cost?")),
    Question(
        "approved", "choose", message("Has the leasing operator approved the plan for financing?"),
        options=YES_NO, asked=needs("plan"),
    ),
    Question(
        "map", "choose", message("Is the project on the Industrialisation Map?"),
        options=_words(
            republican=message("yes, on the republican one"), regional=message("yes, on a regional one"),
            none=message("no"),
        ), asked=needs("study"),
    ),
    Question(
        "conclusion", "choose", message("What did the expertise of the study conclude?"),
        options=_words(
            positive=message("its conclusion is positive"), negative=message("its conclusion is negative"),
            none=message("there is no conclusion yet"),
        ), asked=needs("study"),
    ),
    _cost("study", message("What did the study and its expertise cost?")),
    Question(
        "works", "number", message("How much will the construction and installation works cost?"),
        unit=THOUSAND, asked=needs("study"),
    ),
    Question(
        "trained", "number", message("How many employees were trained?"),
        unit=message("employees"), asked=needs("training"),
    ),
    _cost("training", message("What did the training of one employee cost?")),
    Question(
        "specialists", "number", message("How many foreign specialists did you engage?"),
        unit=message("specialists"), asked=needs("experts"),
    ),
    _cost("experts", message("What did one specialist earn over the whole calendar months of a year?")),
    Question(
        "size", "choose", message("How large is the enterprise?"),
        hint=message("The limit for large enterprises is another one. The folder must show the figures behind it."),
        options=_words(small=message("small"), medium=message("medium"), large=message("large")),
        asked=needs("diagnostics"),
    ),
    _cost("diagnostics", message("What did the technological or energy audit cost?")),
    _cost("improvement", message("What did the consultants, designers or engineers cost?")),
    _cost("organisation-plan", message("What did the plan of better organisation cost?")),
    _cost("organisation-implementation", message("What did carrying that plan out cost?")),
    Question(
        "stage", "choose", message("How far did the cluster come in the competition?"),
        options=_words(
            first=message("it won the first stage"), second=message("it won the second stage"),
            none=message("it has won no stage"),
        ), asked=needs("cluster-development", "cluster-implementation"),
    ),
    _cost("cluster-development", message("What did the strategy and the road map cost?")),
    Question(
        "paid", "day", message("When did you pay for it?"),
        hint=message("Where there were several payments, the earliest."), asked=needs(*PAID_BACK),
    ),
    Question(
        "filed", "day", message("On which day will you apply?"),
        hint=message("This wording of the act was in force from 17 June 2015 until the summer of 2016."),
    ),
    Question(
        "route", "choose", message("Where will you file the application?"),
        options=_words(
            direct=message("straight with the programme operator"),
            through_chamber=message("with the chamber of entrepreneurs"),
        ), asked=needs(*(name for name in PAID_BACK if not name.startswith("cluster"))),
    ),
)  # fmt: skip

BY_NAME = {question.name: question for question in QUESTIONS}


def path(answers: Answers) -> tuple[Question, ...]:
    """The questions that these answers lead through, in order."""
    return tuple(question for question in QUESTIONS if question.asked(answers))


def next_question(answers: Answers) -> Question | None:
    """The first question without an answer, or None where all are answered."""
    return next((question for question in path(answers) if question.name not in answers.given), None)


def read(question: Question, text: str, act: Act, say: Texts) -> AnswerValue | None:
    """The answer that a text gives to a question, or None where it gives none."""
    match question.kind:
        case "number":
            return whole(text, question.most)
        case "day":
            return day(text)
        case "many":
            chosen = tuple(text.split())
            return chosen if chosen and set(chosen) <= set(question.options(act, say)) else None
    return text if text in question.options(act, say) else None


def answers_from(query: Mapping[str, str], act: Act, say: Texts) -> tuple[Answers, tuple[Message, ...]]:
    """The answers in an address, and a message for every value that is no answer."""
    answers, refused = Answers(), []
    for question in QUESTIONS:
        text = query.get(PREFIX + question.name)
        if text is None or not question.asked(answers):
            continue
        value = read(question, text, act, say)
        if value is None:
            refused.append(refusal(question.name, text))
        answers = answers.having(question.name, value)
    unknown = [key for key in query if key.startswith(PREFIX) and key.removeprefix(PREFIX) not in BY_NAME]
    refused.extend(refusal(key, query[key]) for key in unknown)
    return answers, tuple(refused)
