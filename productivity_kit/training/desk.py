"""The desk: an application under assessment, asked again and again with other readings and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from productivity_kit.application.model import Application
from productivity_kit.application.reading import application_of
from productivity_kit.assessment import assess
from productivity_kit.document import Node
from productivity_kit.document.places import amended
from productivity_kit.programme import Act
from productivity_kit.training.answers import answered
from productivity_kit.training.queries import Query
from productivity_kit.training.view import Known, View


@dataclass
class Desk:
    """An application as its document holds it, at first ("") and at the later days of the case.

    What was assessed once is not assessed again.
    """

    act: Act
    trees: Mapping[str, Node]
    _applications: dict[str, Application] = field(default_factory=dict)
    _views: dict[object, View] = field(default_factory=dict)

    def application(self, when: str = "") -> Application:
        """The application as it stands at this time of the case.

        Raises:
            DocumentError: what is written over it later makes it faulty.
            LookupError: the case has no such later day.
        """
        if when not in self._applications:
            self._applications[when] = application_of(self.trees[when], self.act)
        return self._applications[when]

    def view(self, query: Query | None = None, when: str = "") -> View:
        """The assessment that a query asks.

        Raises:
            DocumentError: its readings or facts are no such ones.
            LookupError: a fact leads nowhere, or the application does not ask for the measure.
        """
        application = self.application(when)
        measure = (query.measure if query else None) or application.measures[0]
        readings = dict(query.readings) if query else {}
        facts = dict(query.facts) if query else {}
        asked = (when, measure, tuple(sorted(readings.items())), tuple(sorted(facts.items())))
        if asked not in self._views:
            if facts:
                application = application_of(amended(self.trees[when], facts), self.act)
            answer = assess(application, self.act, readings)
            self._views[asked] = View(self.act, application, answer.measure(measure), answer.together)
        return self._views[asked]

    def known(self, query: Query, when: str = "") -> Known:
        """The kit's answer to a query.

        Raises:
            DocumentError, LookupError, AttributeError: the query names what is not there.
        """
        return answered(query, self.view(query, when))
