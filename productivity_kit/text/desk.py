"""The fixed words of the desk: decision points, notices, the kinds and forms of papers."""

from __future__ import annotations

from productivity_kit.text.message import message

NOTICES = {
    "positive": message("notice of the decision in favour"),
    "negative": message("reasoned notice of refusal"),
    "gaps": message("notice of what is missing or wrong in the folder"),
}

POINTS = {
    "route": message("Route"),
    "in-force": message("In force"),
    "applicant": message("Applicant"),
    "performer": message("Performer"),
    "papers": message("Papers"),
    "terms": message("Terms"),
    "costs": message("Costs"),
    "sum": message("Sum"),
    "decision": message("Decision"),
    "notice": message("Notice"),
    "procedure": message("Dates"),
    "agreement": message("Agreement"),
    "results": message("Follow-up"),
}

SHEETS = {
    "application": message("Application"),
    "contract": message("Contract"),
    "act": message("Act of services"),
    "invoice": message("Invoice"),
    "payment-order": message("Payment order"),
    "report": message("Report"),
    "programme": message("Training programme"),
    "licence": message("Licence"),
    "certificate": message("Certificate"),
    "charter": message("Charter"),
    "registration": message("Certificate of state registration"),
    "tax-statement": message("Statement of taxes paid"),
    "reference": message("Reference from a client"),
    "cv": message("Curriculum vitae"),
    "letter": message("Letter"),
    "decision": message("Decision"),
    "agreement": message("Agreement"),
    "ticket": message("Ticket"),
    "plan": message("Plan"),
    "conclusion": message("Conclusion"),
    "table": message("Table"),
}

FORMS = {
    "original": message("original"),
    "copy": message("copy"),
    "copy-with-original": message("copy, original shown"),
    "notarised-copy": message("notarised copy"),
}
