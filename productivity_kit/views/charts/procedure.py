"""A procedure as a diagram: a track for each actor, its steps in the act's order, their outcomes, the ways back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from productivity_kit.procedure import StepState
from productivity_kit.programme import Act
from productivity_kit.programme.parts import Procedure, Step
from productivity_kit.text import Texts
from productivity_kit.text.labels import STATES
from productivity_kit.views.charts.figure import draw
from productivity_kit.views.charts.lanes import Look
from productivity_kit.views.charts.lettering import LINE, wrap
from productivity_kit.views.charts.marks import RIGHT, Box, Label, Point, Rule, box, rule
from productivity_kit.views.charts.paths import edges, favourable, longest, targets
from productivity_kit.views.charts.routes import Line, route
from productivity_kit.views.charts.steps import day_words, look_of, who_acts

_FIRST, _APART, _BAND = 44.0, 28.0, 24.0
"""The first track, from one to the next, and how wide a track is; left of them lie the ways that pass steps by."""
_REACH = 11.0
_BETWEEN = 12.0


class Node(NamedTuple):
    """A step drawn: its numbered mark on its actor's track and its words beside it; `way` is on the favourable way.

    `look` and `state` say how it went, where that is told.
    """

    at: Point
    number: Label
    way: bool
    who: Label
    words: Label
    term: Label | None
    outcomes: tuple[Label, ...]
    look: Look | None
    state: Label | None


class Track(NamedTuple):
    """An actor's track with its name and the line that leads to it."""

    band: Box
    name: Label
    leader: Rule


def procedure(name: str, act: Act, say: Texts, key: str, went: Iterable[StepState] = ()) -> str:
    """The diagram of a procedure: whose step it is, in which order, in which term, and what follows which outcome.

    `went` tells how far it came: each step then says its state in the last round in which it had a part.

    `say` needs the act to name its actors, events and norms.

    Raises:
        KeyError: the act has no such procedure.
    """
    page = act.procedures[name]
    actors = list(dict.fromkeys(step.actor for step in page.steps.values()))
    left = _FIRST + _APART * len(actors)
    states = {state.step: state for state in went}
    top = LINE * len(actors) + _BETWEEN
    nodes: list[Node] = []
    for place, (id_, step) in enumerate(page.steps.items()):
        x = _FIRST + _APART * actors.index(step.actor)
        nodes.append(_told(_node(place, step, x, left, top, page, act, say), states.get(id_), step, say))
        top = _bottom(nodes[-1]) + _BETWEEN
    return draw(
        "procedure",
        say,
        key,
        _caption(page, actors, say),
        top,
        act=act,
        page=page,
        tracks=[_track(k, actor, left, top - _BETWEEN, act, say) for k, actor in enumerate(actors)],
        lines=_lines(page, nodes),
        nodes=nodes,
        rows=[
            (*_row(place, step, page, act, say), *([_state_cell(states.get(id_), step, say)] if states else []))
            for place, (id_, step) in enumerate(page.steps.items())
        ],
        told=bool(states),
        places=tuple(dict.fromkeys(act.norms[step.norm].place for step in page.steps.values())),
        slips=[slip for norm in _norms(page) for slip in act.slips_of(norm)],
    )


def _norms(page: Procedure) -> list[str]:
    return list(dict.fromkeys(step.norm for step in page.steps.values()))


def _track(k: int, actor: str, left: float, bottom: float, act: Act, say: Texts) -> Track:
    x, y = _FIRST + _APART * k, LINE * k + 6
    name = who_acts(actor, act, say)
    label = Label(left, round(y + 5, 1), wrap(name, RIGHT - left, strong=True)[:1], strong=1)
    return Track(box(x - _BAND / 2, y, _BAND, bottom - y), label, rule(x, y, left - 4, y))


def _node(place: int, step: Step, x: float, left: float, top: float, page: Procedure, act: Act, say: Texts) -> Node:
    room = RIGHT - left
    y = round(top + 10, 1)
    who = Label(left, round(top + 14, 1), wrap(who_acts(step.actor, act, say), room, strong=True), strong=9)
    words = Label(left, round(who.bottom + 12, 1), wrap(step.does[say.language], room))
    clause = act.norms[step.norm].clause
    parts = (term_words(step, page, say), say("clause {n}", n=clause) if clause else "")
    term = " · ".join(part for part in parts if part)
    under = words
    label = None
    if term:
        label = under = Label(left, round(words.bottom + 12, 1), wrap(term, room))
    outcomes = []
    for text in _outcomes(step, page, act, say):
        under = Label(left, round(under.bottom + 12, 1), wrap(text, room))
        outcomes.append(under)
    way = place in favourable(page)
    number = Label(x, round(y + 4.5, 1), (str(place + 1),), "middle")
    return Node(Point(x, y), number, way, who, words, label, (*outcomes,), None, None)


def _told(node: Node, state: StepState | None, step: Step, say: Texts) -> Node:
    """The node with the state of its step below it."""
    if state is None:
        return node
    words = wrap(state_words(state, step, say), RIGHT - node.who.x, strong=True)
    below = Label(node.who.x, round(_bottom(node) + 12, 1), words, strong=9)
    return node._replace(look=look_of(state), state=below)


def state_words(state: StepState, step: Step, say: Texts) -> str:
    """How a step stands, with the day that matters."""
    words, day = say.say(STATES[state.status.value]), day_words(state, step, say)
    return f"{words}: {day}" if day else words


def _bottom(node: Node) -> float:
    last = [label for label in (node.who, node.words, node.term, *node.outcomes, node.state) if label is not None]
    return max(label.bottom for label in last)


def term_words(step: Step, page: Procedure, say: Texts) -> str:
    """The term of a step in words; empty for one that starts all."""
    days = page.steps[step.within].working_days if step.within else step.working_days
    if days is not None:
        return say("within {term:working-days}", term=days)
    return step.term[say.language] if step.term else ""


def _outcomes(step: Step, page: Procedure, act: Act, say: Texts) -> list[str]:
    """Each outcome with the numbers of the steps that follow it, where it may end in more ways or lead back."""
    if len(step.gives) < 2 and not step.again:
        return []
    return [_outcome(event, page, act, say) for event in step.gives]


def _outcome(event: str, page: Procedure, act: Act, say: Texts) -> str:
    name = act.events[event][say.language]
    ends = [str(place + 1) for place in targets(page, event)]
    return say("→ {steps:words}: {event}", steps=ends, event=name) if ends else say("→ end: {event}", event=name)


def _row(place: int, step: Step, page: Procedure, act: Act, say: Texts) -> tuple[str, ...]:
    """The cells of a step in the table."""
    return (
        str(place + 1),
        step.does[say.language],
        who_acts(step.actor, act, say),
        term_words(step, page, say) or "–",
        "; ".join(_outcome(event, page, act, say) for event in step.gives) or "–",
        act.cite(step.norm, say.language),
    )


def _state_cell(state: StepState | None, step: Step, say: Texts) -> str:
    return "–" if state is None else state_words(state, step, say)


def _lines(page: Procedure, nodes: list[Node]) -> list[Line]:
    return [route(edge, [node.at for node in nodes], _REACH) for edge in edges(page)]


def _caption(page: Procedure, actors: list[str], say: Texts) -> tuple[str, ...]:
    steps = say.counted("{n:number} step", "{n:number} steps", len(page.steps))
    told = [say("{name}: {steps}, done by {who:actors}.", name=page.name[say.language], steps=steps, who=actors)]
    days = longest(page)
    if days:
        told.append(say("On the favourable way the act's own terms take {days:working-days} in all.", days=days))
    else:
        told.append(say("This act names no number of days for it."))
    return tuple(told)
