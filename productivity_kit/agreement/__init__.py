"""What is agreed: the monitoring agreement of leasing (5.4.A.6) and the agreement on reimbursement (5.4.B.6-10)."""

from productivity_kit.agreement.consequences import target_missed, terms_broken
from productivity_kit.agreement.copies import copies_sent, copy_returned
from productivity_kit.agreement.parties import parties
from productivity_kit.agreement.sums import Reimbursed, agreed_sum, no_fee
from productivity_kit.agreement.terms import agreed_term, statistics_consent

__all__ = [
    "Reimbursed",
    "agreed_sum",
    "agreed_term",
    "copies_sent",
    "copy_returned",
    "no_fee",
    "parties",
    "statistics_consent",
    "target_missed",
    "terms_broken",
]
