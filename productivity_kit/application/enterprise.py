"""The enterprise, its project and its years of work."""

from __future__ import annotations

from datetime import date
from typing import Literal

from productivity_kit.application.facts import Count, Facts, Key, Oked, Quantity, Words, Year
from productivity_kit.document.values import Tiyn
from productivity_kit.programme.criteria.applicants import MapLevel, ReviewBody

Size = Literal["small", "medium", "large"]


class Applicant(Facts, frozen=True):
    """The enterprise that applies."""

    name: Words | None = None
    kind: Literal["legal-entity", "sole-trader"] | None = None
    registered: date | None = None
    main_activity: Oked | None = None
    activity: Oked | None = None
    """The activity that the application rests on, where it is not the main one."""
    activity_since: date | None = None
    """The day from which it has carried out its activity in the priority sector."""
    size: Size | None = None
    """As the enterprise declares it; the figures below decide under the law in force."""
    employees: Count | None = None
    """The yearly average."""
    assets: Tiyn | None = None
    """The yearly average value of its assets, in tiyn (written in tenge)."""
    income: Tiyn | None = None
    """Its yearly income, the mean of three years, in tiyn (written in tenge)."""


class Expertise(Facts, frozen=True):
    """The comprehensive non-departmental expertise of a feasibility study."""

    conclusion: Literal["positive", "negative"] | None = None
    by: ReviewBody | None = None
    date: date | None = None


class Project(Facts, frozen=True):
    """The investment project."""

    name: Words | None = None
    activity: Oked | None = None
    stage: Literal["planned", "running"] | None = None
    cost: Tiyn | None = None
    """The whole cost of the project, in tiyn (written in tenge)."""
    works: Tiyn | None = None
    """The sum of its construction and installation works, in tiyn (written in tenge)."""
    map: MapLevel | Literal["none"] | None = None
    """The Industrialisation Map that it is on."""
    expertise: Expertise = Expertise()
    plan_approved: bool | None = None
    """Whether the leasing operator has approved the comprehensive plan for financing."""


class YearOfWork(Facts, frozen=True):
    """One year of the enterprise: output in tiyn (written in tenge), people, capacity and what was made with it."""

    year: Year
    output: Tiyn | None = None
    employees: Count | None = None
    capacity: Quantity | None = None
    produced: Quantity | None = None
    planned: bool = False
    """A plan, not yet a fact."""


class Cluster(Facts, frozen=True):
    """The territorial cluster and where it stands in the competition."""

    name: Words | None = None
    key: Key | None = None
    """By which earlier payments name the same cluster."""
    first_stage: Literal["winner", "not-winner", "not-entered"] | None = None
    """Not entered: an association that came straight to the second stage with a strategy and roadmap of its own."""
    second_stage: Literal["winner", "not-winner"] | None = None


class Person(Facts, frozen=True):
    """One whose training or work is paid for."""

    key: Key
    name: Words | None = None
    role: Literal["engineer", "technician", "top-manager", "foreign-specialist", "other"] | None = None
    employed: bool | None = None
    """Whether the enterprise employs this person."""
    foreign: bool | None = None
    qualified: bool | None = None
    obliged: bool | None = None
    """Whether a contract with the enterprise holds the duties on using what was learned."""
