"""Of whom or what an item of a list is asked, and which papers of the folder answer it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from productivity_kit.application.costs import Cost
from productivity_kit.application.enterprise import Person
from productivity_kit.application.model import Application
from productivity_kit.application.papers import Paper
from productivity_kit.application.performers import Performer
from productivity_kit.findings import Inquiry
from productivity_kit.performers import engagements
from productivity_kit.programme.papers import ListedPaper, Per


class Subject(NamedTuple):
    """One of whom an item is asked: its path in the application (empty: the application itself), and who it is.

    `of` is None where the item is asked once, or where nobody is named of whom it would be asked.
    """

    path: str = ""
    of: Performer | Person | Cost | None = None

    @property
    def name(self) -> str:
        """How a person calls it: the stated name, else the key."""
        match self.of:
            case None:
                return ""
            case Cost():
                return self.of.what or self.path.rpartition(".")[2]
        return self.of.name or self.of.key


class Numbered(NamedTuple):
    """A paper of the folder with its path."""

    path: str
    paper: Paper


class Taken(NamedTuple):
    """The papers that answer an item; `unsure`: there are some that do not say whose they are."""

    papers: tuple[Numbered, ...]
    unsure: bool = False


def lines_of(application: Application, measure: str) -> dict[str, Cost]:
    """The lines of costs of a measure by their paths."""
    numbered = enumerate(application.costs, start=1)
    return {f"costs.{cost.key or number}": cost for number, cost in numbered if cost.measure == measure}


def people_of(application: Application, measure: str) -> tuple[Person, ...]:
    """Those for whom a measure's costs were made; all, where no cost names one and nothing else is asked for."""
    pointed = {key for cost in lines_of(application, measure).values() for key in people_on(cost)}
    alone = not pointed and len(application.measures) == 1
    return tuple(person for person in application.people if person.key in pointed or alone)


def people_on(cost: Cost) -> tuple[str, ...]:
    """The keys of those whose training, journey, lodging or pay a line of costs is."""
    return cost.people if cost.people is not None else () if cost.person is None else (cost.person,)


def subjects(item: ListedPaper, ask: Inquiry, measure: str) -> tuple[Subject, ...]:
    """Of whom or what the item is asked; one without a name where nobody is stated."""
    return ask.once(_subjects, item.per, item.claimed.kinds if item.claimed else (), measure)


def _subjects(per: Per, kinds: tuple[str | None, ...], measure: str, ask: Inquiry) -> tuple[Subject, ...]:
    found: Iterator[Subject]
    match per:
        case "performer":
            found = (Subject(work.path, work.performer) for work in engagements(ask, measure))
        case "person":
            found = (Subject(f"people.{p.key}", p) for p in people_of(ask.application, measure))
        case "cost":
            lines = lines_of(ask.application, measure).items()
            found = (Subject(path, cost) for path, cost in lines if cost.kind in kinds)
        case _:
            found = iter(())
    return tuple(found) or (Subject(),)


def papers_under(norm: str, ask: Inquiry) -> tuple[Numbered, ...]:
    """The papers that the folder holds under a norm, in its order."""
    return ask.once(_papers_by_norm).get(norm, ())


def _papers_by_norm(ask: Inquiry) -> dict[str, tuple[Numbered, ...]]:
    found: dict[str, tuple[Numbered, ...]] = {}
    for each in ask.once(numbered):
        found[each.paper.paper] = (*found.get(each.paper.paper, ()), each)
    return found


def numbered(ask: Inquiry) -> tuple[Numbered, ...]:
    """The papers of the folder, in its order."""
    papers = enumerate(ask.application.folder.papers or (), start=1)
    return tuple(Numbered(f"folder.papers.{number}", paper) for number, paper in papers)


def taken(norm: str, subject: Subject, ask: Inquiry, *, alone: bool) -> Taken:
    """The papers that answer the item of this norm for the subject.

    A paper that does not say whose it is belongs to the only one of whom the item is asked (`alone`).
    """
    papers = papers_under(norm, ask)
    if subject.of is None or not papers:
        return Taken(papers)
    of_it = [belongs(found.paper, subject.of, ask.application) for found in papers]
    own = tuple([found for found, its in zip(papers, of_it, strict=True) if its])
    free = tuple([found for found, its in zip(papers, of_it, strict=True) if its is None])
    if own or not free:
        return Taken(own)
    return Taken(free) if alone else Taken((), unsure=True)


def belongs(paper: Paper, of: Performer | Person | Cost, application: Application) -> bool | None:
    """Whether the paper is this one's, as it says itself or by the lines of costs that it proves.

    None where it does not say whose it is.
    """
    if not isinstance(of, Cost):
        named = _named(paper, of, application)
        return of.key in named if named else None
    if paper.costs is not None:
        return of.key in paper.costs
    return None if paper.person is None else paper.person in people_on(of)


def _named(paper: Paper, of: Performer | Person, application: Application) -> set[str]:
    """The keys of the performers, or of the persons, that the paper names."""
    own = paper.performer if isinstance(of, Performer) else paper.person
    if own is not None or not paper.costs:
        return set() if own is None else {own}
    proved = [cost for cost in application.costs if cost.key is not None and cost.key in paper.costs]
    if isinstance(of, Performer):
        return {cost.performer for cost in proved if cost.performer is not None}
    return {key for cost in proved for key in people_on(cost)}
