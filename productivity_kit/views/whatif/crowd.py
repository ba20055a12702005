"""The number of people in an application as a fact of its own: the last of them stands for those who come."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost

HEAD_COUNT = "head-count"
MOST = 200


def paid_for(application: Application) -> tuple[str, ...]:
    """The keys of the people for whom there are costs, in the application's order."""
    with_costs = {cost.person for cost in application.costs}
    return tuple(person.key for person in application.people if person.key in with_costs)


def with_people(application: Application, count: int) -> Application:
    """The application for the first so many people, or with the last of them, costs and all, again and again.

    Raises:
        ValueError: there is nobody, or the count is not between 1 and 200.
    """
    keys = paid_for(application)
    if not keys or not 1 <= count <= MOST:
        raise ValueError(count)
    gone = set(keys[count:])
    people = [person for person in application.people if person.key not in gone]
    costs = [cost for cost in application.costs if cost.person not in gone]
    last = next(person for person in application.people if person.key == keys[-1])
    for number in range(len(keys) + 1, count + 1):
        key = f"{last.key[:34]}-{number}"
        people.append(replace(last, key=key))
        costs.extend(_copied((cost for cost in application.costs if cost.person == last.key), key))
    return replace(application, people=tuple(people), costs=tuple(costs))


def _copied(costs: Iterable[Cost], person: str) -> Iterable[Cost]:
    return [replace(cost, key=None, person=person) for cost in costs]
