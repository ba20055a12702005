"""Who may do the work (section 5.2): every performer against every criterion of its measure."""

from productivity_kit.performers.engaged import Engagement, Work, engaged, engagements
from productivity_kit.performers.experience import experience, long_enough
from productivity_kit.performers.fitness import licensed, of_kind
from productivity_kit.performers.whom import spoken_of
from productivity_kit.performers.works import works_done

__all__ = [
    "Engagement",
    "Work",
    "engaged",
    "engagements",
    "experience",
    "licensed",
    "long_enough",
    "of_kind",
    "spoken_of",
    "works_done",
]
