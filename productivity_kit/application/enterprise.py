"""The enterprise, its project and its years of work."""

from __future__ import annotations

from datetime import date
from typing import Literal

from productivity_kit.application.facts import Count, Facts, Key, Oked, Quantity, Words, Year
from productivity_kit.document.values import Tiyn
from productivity_kit.programme.cost_words import Role, Size
from productivity_kit.programme.criteria.applicants import MapLevel, ReviewBody


class Applicant(Facts, frozen=True):
    """The enterprise that applies."""

    name: Words | None = None
    """Its name."""
    kind: Literal["legal-entity", "sole-trader"] | None = None
    """A legal entity, or a sole trader."""
    registered: date | None = None
    """The day of its state registration."""
    main_activity: Oked | None = None
    """The OKED code of its main activity."""
    activity: Oked | None = None
    """The activity that the application rests on, where it is not the main one."""
    activity_since: date | None = None
    """The day from which it has carried out its activity in the priority sector."""
    size: Size | None = None
    """As the enterprise declares it; the figures below decide under the law in force."""
    employees: Count | None = None
    """The yearly average."""
    assets: Tiyn | None = None
    """The yearly average value of its assets, written in tenge, held in tiyn."""
    income: Tiyn | None = None
    """Its yearly income, the mean of three years, written in tenge, held in tiyn."""


class Expertise(Facts, frozen=True):
    """The comprehensive non-departmental expertise of a feasibility study."""

    conclusion: Literal["positive", "negative"] | None = None
    """What it came to."""
    by: ReviewBody | None = None
    """Who made it."""
    date: date | None = None
    """The day of the conclusion."""


class Project(Facts, frozen=True):
    """The investment project."""

    name: Words | None = None
    """Its name."""
    activity: Oked | None = None
    """The OKED code of what the project makes."""
    stage: Literal["planned", "running"] | None = None
    """Whether it is still planned or already carried out."""
    cost: Tiyn | None = None
    """The whole cost of the project, written in tenge, held in tiyn."""
    works: Tiyn | None = None
    """The sum of its construction and installation works, written in tenge, held in tiyn."""
    map: Literal[MapLevel, "none"] | None = None
    """The Industrialisation Map that it is on."""
    expertise: Expertise = Expertise()
    plan_approved: bool | None = None
    """Whether the leasing operator has approved the comprehensive plan for financing."""


class YearOfWork(Facts, frozen=True):
    """One year of the enterprise: output written in tenge, held in tiyn, people, capacity and what was made with it."""

    year: Year
    """The calendar year."""
    output: Tiyn | None = None
    """What was made in the year, in money."""
    employees: Count | None = None
    """The yearly average number of employees."""
    capacity: Quantity | None = None
    """How much could be made, in the enterprise's own units."""
    produced: Quantity | None = None
    """How much was made, in the same units."""
    planned: bool = False
    """A plan, not yet a fact."""


class Cluster(Facts, frozen=True):
    """The territorial cluster and where it stands in the competition."""

    name: Words | None = None
    """Its name."""
    key: Key | None = None
    """By which earlier payments name the same cluster."""
    first_stage: Literal["winner", "not-winner", "not-entered"] | None = None
    """How the first stage of the selection ended for it; not entered: an association that came straight to the second
    stage with a strategy and roadmap of its own."""
    second_stage: Literal["winner", "not-winner"] | None = None
    """How the second stage ended for it."""


class Person(Facts, frozen=True):
    """One whose training or work is paid for."""

    key: Key
    """By which costs and papers point to this person."""
    name: Words | None = None
    """The person's name."""
    role: Role | None = None
    """As what the person works."""
    employed: bool | None = None
    """Whether the enterprise employs this person."""
    foreign: bool | None = None
    """Whether the person is a foreigner."""
    qualified: bool | None = None
    """Whether the person has the qualification that the act asks for."""
    higher_education: bool | None = None
    """Higher professional education in the field of the work."""
    in_field_since: date | None = None
    """The day from which this person has worked in that field."""
    obliged: bool | None = None
    """Whether a contract with the enterprise holds the duties on using what was learned."""
