"""Long-term leasing (instrument 1): its payments, what it saves, the lessor's fund, the way to its targets.

Pure functions over whole tiyn and exact fractions. Whether a lease is within the programme is judged
elsewhere; here any terms can be reckoned.
"""

from productivity_kit.leasing.advantage import Comparison, compare, market_rate_of
from productivity_kit.leasing.faults import Fault, FaultsError
from productivity_kit.leasing.fund import Funding, FundYear, Reuse, funding, relend
from productivity_kit.leasing.path import (
    Gap,
    PathYear,
    Times,
    gap,
    growth,
    path,
    productivity,
    required_yearly_growth,
    shortfall,
    target_factor,
    utilisation,
)
from productivity_kit.leasing.schedule import Row, Schedule, schedule
from productivity_kit.leasing.terms import Every, Kind, LeaseTerms, LeaseTermsError, LendingTerms

__all__ = [
    "Comparison",
    "Every",
    "Fault",
    "FaultsError",
    "FundYear",
    "Funding",
    "Gap",
    "Kind",
    "LeaseTerms",
    "LeaseTermsError",
    "LendingTerms",
    "PathYear",
    "Reuse",
    "Row",
    "Schedule",
    "Times",
    "compare",
    "funding",
    "gap",
    "growth",
    "market_rate_of",
    "path",
    "productivity",
    "relend",
    "required_yearly_growth",
    "schedule",
    "shortfall",
    "target_factor",
    "utilisation",
]
