"""Charts as inline SVG in a whole <figure>: the finding above, its figures as a table and the source below.

Each takes plain data, the texts of a language made with the act (`texts(language, act)`) and a key that keeps
the ids of two charts of a kind apart, and gives HTML. Their look is in `static/charts.css`.
"""

from productivity_kit.views.charts.actors import actors
from productivity_kit.views.charts.bars import bars
from productivity_kit.views.charts.cost import cost
from productivity_kit.views.charts.fund import fund
from productivity_kit.views.charts.mix import mix
from productivity_kit.views.charts.payments import payments
from productivity_kit.views.charts.planned import planned
from productivity_kit.views.charts.procedure import procedure
from productivity_kit.views.charts.productivity import productivity
from productivity_kit.views.charts.timeline import timeline
from productivity_kit.views.charts.utilisation import utilisation

__all__ = [
    "actors",
    "bars",
    "cost",
    "fund",
    "mix",
    "payments",
    "planned",
    "procedure",
    "productivity",
    "timeline",
    "utilisation",
]
