"""One call that answers a whole application."""

from productivity_kit.assessment.assess import assess, decided
from productivity_kit.assessment.export import as_json
from productivity_kit.assessment.offer import LeaseOffer, lease_offer
from productivity_kit.assessment.result import Assessment, MeasureAssessment
from productivity_kit.assessment.schema import answer_schema
from productivity_kit.assessment.verification import verify

__all__ = [
    "Assessment",
    "LeaseOffer",
    "MeasureAssessment",
    "answer_schema",
    "as_json",
    "assess",
    "decided",
    "lease_offer",
    "verify",
]
