"""The words that the act's amounts and an application's costs share."""

from __future__ import annotations

from typing import Literal

CostKind = Literal[
    "fee",
    "travel",
    "booking",
    "bedding",
    "lodging",
    "daily-allowance",
    "pay",
    "plan-development",
    "study-development",
    "study-expertise",
    "technological-audit",
    "energy-audit",
    "other-diagnostics",
    "it-consulting",
    "management-system",
    "engineering",
    "technology-search",
    "production-management",
    "industrial-design",
    "organisation-plan",
    "organisation-implementation",
    "cluster-strategy",
    "cluster-roadmap",
    "cluster-implementation",
    "other",
]
Technology = Literal[
    "automated-control",
    "energy-efficient",
    "green",
    "project-management",
    "lean",
    "kaizen",
    "tpm",
    "erp",
    "iso",
    "other",
]
Fare = Literal[
    "compartment", "soft-two-berth", "tourist-express", "business-express", "economy", "business", "first", "regular"
]
Transport = Literal["rail", "air", "road", "water"]
Room = Literal["standard-single", "better"]
Form = Literal["courses", "internship"]
Role = Literal["engineer", "technician", "top-manager", "foreign-specialist", "other"]
Size = Literal["small", "medium", "large"]
