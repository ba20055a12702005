"""The trainer's page in Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from productivity_kit import texts
from productivity_kit.text import LANGUAGES, Language
from tests.browser.pages import PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_that_nobody_is_in_is_empty(visitor: Visitor, language: Language) -> None:
    """The page is readable on a phone, and an unknown code shows no results."""
    say = texts(language)
    page = wait_ready(visitor.open_page("/voila/render/trainer.ipynb", language, PHONE))
    expect(page.get_by_role("heading", level=1)).to_have_text(say("For the trainer"))
    page.get_by_label(say("Group code")).fill("nobody-is-in-this-group")
    page.get_by_role("button", name=say("Show the group")).click()
    expect(page.locator("#group")).to_be_focused()
    expect(page.locator("#group")).to_contain_text("0")
    assert_nothing_cut_off(page)
    assert_accessible(page)
