"""Every case as a trainee meets it, in Chromium: worked through to its end, rightly and wrongly."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from productivity_kit.training import case_names, open_case
from tests.browser.desk import ACT, DECIDE, WALK, all_marks, begin, path_of, work_through
from tests.browser.pages import DESK, PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready
from tests.training.walking import playable, right, wrong

CASES = [name for name in case_names() if playable(open_case(name, ACT, check=False))]


@pytest.mark.parametrize("name", CASES)
def test_the_right_way_ends_with_all_marks(visitor: Visitor, name: str) -> None:
    """Every question answered rightly with the page's own controls, in Russian at a desk, to the result sheet."""
    case = open_case(name, ACT, check=False)
    page = wait_ready(visitor.open_page(path_of(case), "ru", DESK))
    begin(page, case, "ru", DECIDE)
    work_through(page, case, "ru", right, "right")
    expect(page.get_by_role("heading", level=2, name=all_marks(case, "ru"))).to_be_visible()
    assert_accessible(page)
    assert_nothing_cut_off(page)


@pytest.mark.parametrize("name", CASES)
def test_the_wrong_way_shows_where_it_leads(visitor: Visitor, name: str) -> None:
    """Every question answered wrongly, in Kazakh on a phone: the way goes on to the end, and the marks are not full."""
    case = open_case(name, ACT, check=False)
    page = wait_ready(visitor.open_page(path_of(case), "kk", PHONE))
    begin(page, case, "kk", WALK)
    work_through(page, case, "kk", wrong, "wrong")
    expect(page.locator(".pk-results")).to_be_visible()
    expect(page.get_by_role("heading", level=2, name=all_marks(case, "kk"))).to_have_count(0)
    assert_nothing_cut_off(page)
