"""The fixed words for outcomes, stages and states: one place for every view."""

from __future__ import annotations

from productivity_kit.text.message import message

OUTCOMES = {
    "met": message("met"),
    "not-met": message("not met"),
    "unknown": message("not known"),
    "not-applicable": message("does not apply"),
}
SYMBOLS = {"met": "✓", "not-met": "✗", "unknown": "?", "not-applicable": "–"}

ANSWERS = {
    "met": message("The support can be given: every condition is met."),
    "not-met": message("The support cannot be given: a condition is not met."),
    "unknown": message("Not decided: a fact is missing."),
}

STAGES = {
    "in-force": message("Is the act in force?"),
    "applicant": message("Who may apply"),
    "terms": message("The terms of the lease"),
    "agreement": message("What is agreed"),
    "results": message("What is watched"),
}

STATES = {
    "done": message("done"),
    "late": message("done late"),
    "due": message("its turn, in time"),
    "overdue": message("overdue"),
    "open": message("its turn, no term"),
    "waiting": message("not yet its turn"),
    "closed": message("falls away"),
    "out-of-order": message("before its turn"),
}
