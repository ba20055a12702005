"""What is said of each kind of rule on costs, and which facts of a line it looks at; by the names of the rules."""

from __future__ import annotations

from productivity_kit.text.message import message

PASSED = {
    "double-funding": message("No other budget programme pays for the lines that are left."),
    "cost-scope": message("The lines that are left are of kinds that the measure pays back."),
    "cost-people": message("The lines that are left are for persons whom the measure is for."),
    "cost-purpose": message("The lines that are left served the measure's purpose."),
    "cost-technology": message("The lines that are left served technologies that raise efficiency."),
    "cost-form": message("The training took a form that the act names."),
    "cost-window": message("The lines that are left were made in time."),
    "cost-group": message("The price is claimed for each employee apart."),
    "cost-journey": message("One journey there and back is claimed for each training."),
    "cost-fare": message("The fares are of classes that count."),
    "cost-proof": message("Documents prove these costs."),
    "cost-lodging": message("The nights lie within the months that count."),
    "cost-trip-norm": message("The lodging is within the norms."),
    "cost-months": message("The pay is for whole calendar months."),
}
"""What is said where a rule lets every line through."""
LOOKED_AT = {
    "double-funding": ("funded_elsewhere",),
    "cost-scope": ("kind",),
    "cost-purpose": ("purpose",),
    "cost-technology": ("technology", "purpose"),
    "cost-form": ("form",),
    "cost-group": ("group", "people"),
    "cost-journey": ("journeys", "since"),
    "cost-fare": ("transport", "fare", "economy_fare", "transport_provided"),
    "cost-proof": ("proof",),
    "cost-lodging": ("since", "nights", "form"),
    "cost-trip-norm": ("country", "room", "nights", "economy_fare"),
    "cost-months": ("since", "until"),
}
"""The facts of a line that a rule cuts it for."""
DATED_BY = {"payment": "payments", "act": "acted", "invoice": "invoiced"}
"""What dates a cost by the options of the reading `cost-date`."""
