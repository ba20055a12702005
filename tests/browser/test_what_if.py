"""The what-if page as its visitors meet it, in Chromium."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from productivity_kit import texts, the_act
from productivity_kit.views.whatif.model import WhatIf
from tests.browser.pages import PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready

ACT = the_act()
PAGE = "/voila/render/what-if.ipynb"


def test_a_reform_in_the_address_is_marked_and_accessible(visitor: Visitor) -> None:
    """A figure of the act and a reading changed by the address, in Kazakh on a phone."""
    query = {"case": "training", "p.amounts.training.caps.1.sum": "1000000", "r.cap-3-5": "cost"}
    page = wait_ready(visitor.open_page(PAGE, "kk", PHONE, query))
    expect(page.locator("mark").first).to_be_visible()
    assert_nothing_cut_off(page)
    assert_accessible(page)
    page.get_by_role("button", name=texts("kk")("Change"), exact=True).last.scroll_into_view_if_needed()
    expect(page.locator(".pk-verdict")).to_be_in_viewport()


def test_a_fact_is_changed_kept_and_searched(visitor: Visitor) -> None:
    """Own money of 16 mln falls short; the link holds it; what moves the sum is a picture; the turn is 16 875 000."""
    page = wait_ready(visitor.open_page(PAGE, "en", query={"case": "leasing"}))
    own, say = WhatIf(ACT, {"case": "leasing"}).facts()["lease.own_money.amount"], texts("en", ACT)
    label = f"{own.name(ACT, say)}: 18,000,000 tenge"
    page.get_by_label("A fact of the application").select_option(label=label)
    value = page.get_by_label("New value").first
    value.fill("16 000 000")
    page.get_by_role("button", name="Change", exact=True).first.click()
    expect(page.locator("mark").filter(has_text="not met").first).to_be_visible()
    expect(page).to_have_url(re.compile("f.lease.own_money.amount=16"))
    page.get_by_role("button", name="Back to the beginning").click()
    page.get_by_role("button", name="Where does the answer turn").click()
    expect(page.get_by_text("16,874,999")).to_be_visible()
    page.get_by_role("button", name="Which fact moves the sum most?").click()
    expect(page.get_by_role("img", name="Which fact moves the sum most")).to_be_visible()


def test_what_cannot_be_is_said(visitor: Visitor) -> None:
    """A wrong value is told of, and nothing is changed."""
    page = wait_ready(visitor.open_page(PAGE, "ru", query={"case": "leasing", "f.lease.months": "<b>many</b>"}))
    expect(page.get_by_role("alert").filter(has_text="<b>many</b>")).to_be_visible()
