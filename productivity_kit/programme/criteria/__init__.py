"""The rules of the act as data: what each kind of rule needs to know, with the norm that says it.

A rule here only carries the act's figures; the room that judges it reads them.
"""

from productivity_kit.programme.criteria.agreement import (
    AgreedSum,
    AgreedTerm,
    AgreementCriterion,
    CopiesSent,
    CopyReturned,
    Followed,
    NoFee,
    Parties,
    StatisticsConsent,
    TargetMissed,
    TermsBroken,
)
from productivity_kit.programme.criteria.applicants import (
    ApprovedPlan,
    Confirmation,
    Entrepreneur,
    IndustrialisationMap,
    OwnRules,
    PrioritySector,
    StageWinner,
    StudyConclusion,
    TimeInSector,
)
from productivity_kit.programme.criteria.base import Criterion, Months, Stage
from productivity_kit.programme.criteria.force import ByApplication, InForce
from productivity_kit.programme.criteria.leasing import (
    EarlierContracts,
    FundingMix,
    LeasedValue,
    LeaseRate,
    LeaseTerm,
    OwnMoney,
)
from productivity_kit.programme.criteria.monitoring import Counted, Monitored, MonitoringCriterion
from productivity_kit.programme.criteria.papers import FolderMadeUp, PaperCriterion, PaperHandedIn, PapersAgree
from productivity_kit.programme.criteria.performers import (
    Engaged,
    Experience,
    Licensed,
    OfKind,
    PerformerCriterion,
    WorksDone,
)
from productivity_kit.programme.criteria.procedure import Decision, InTime
from productivity_kit.programme.criteria.results import ProductivityTarget, UtilisationTarget
from productivity_kit.programme.criteria.together import AfterDecision, AnyTogether, MadeInTime, Together

# What a page of the law can list; `InTime` stands apart, since the terms of the steps make it.
AnyCriterion = (
    InForce
    | ByApplication
    | Entrepreneur
    | PrioritySector
    | TimeInSector
    | IndustrialisationMap
    | StudyConclusion
    | ApprovedPlan
    | StageWinner
    | OwnRules
    | Confirmation
    | OwnMoney
    | LeasedValue
    | LeaseTerm
    | LeaseRate
    | FundingMix
    | EarlierContracts
    | Decision
    | Parties
    | ProductivityTarget
    | UtilisationTarget
)

__all__ = [
    "AfterDecision",
    "AgreedSum",
    "AgreedTerm",
    "AgreementCriterion",
    "AnyCriterion",
    "AnyTogether",
    "ApprovedPlan",
    "ByApplication",
    "Confirmation",
    "CopiesSent",
    "CopyReturned",
    "Counted",
    "Criterion",
    "Decision",
    "EarlierContracts",
    "Engaged",
    "Entrepreneur",
    "Experience",
    "FolderMadeUp",
    "Followed",
    "FundingMix",
    "InForce",
    "InTime",
    "IndustrialisationMap",
    "LeaseRate",
    "LeaseTerm",
    "LeasedValue",
    "Licensed",
    "MadeInTime",
    "Monitored",
    "MonitoringCriterion",
    "Months",
    "NoFee",
    "OfKind",
    "OwnMoney",
    "OwnRules",
    "PaperCriterion",
    "PaperHandedIn",
    "PapersAgree",
    "Parties",
    "PerformerCriterion",
    "PrioritySector",
    "ProductivityTarget",
    "Stage",
    "StageWinner",
    "StatisticsConsent",
    "StudyConclusion",
    "TargetMissed",
    "TermsBroken",
    "TimeInSector",
    "Together",
    "UtilisationTarget",
    "WorksDone",
]
