"""The trainer's page in Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from productivity_kit import texts
from productivity_kit.serving import notebooks
from productivity_kit.text import LANGUAGES, Language
from tests.browser.pages import PHONE, Visitor, assert_accessible, assert_nothing_cut_off, wait_ready
from tests.serving.running import serving


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


def test_a_server_of_results_that_is_down_is_said_in_words(browser: Browser, tmp_path: Path) -> None:
    """The trainer reads a sentence, the operator the reason, at the start and then; the password nobody reads."""
    address = "postgresql+psycopg://kit:a-password@127.0.0.1:1/results"
    with serving(notebooks(), env={"PRODUCTIVITY_KIT_ATTEMPTS": address}, log=tmp_path / "log") as server:
        server.wait_until(lambda: said(tmp_path) == 1)
        visitor = Visitor(browser, server.url)
        page = wait_ready(visitor.open_page("/voila/render/trainer.ipynb", "ru"))
        page.get_by_label(texts("ru")("Group code")).fill("KIDI-7")
        page.get_by_role("button", name=texts("ru")("Show the group")).click()
        expect(page.get_by_text(texts("ru")("The results cannot be read on this server."))).to_be_visible()
        server.wait_until(lambda: said(tmp_path) == 2)
        assert visitor.troubles == []
        visitor.close()
    assert "a-password" not in (tmp_path / "log").read_text("utf-8")


def said(folder: Path) -> int:
    """How often the log says that results cannot be kept."""
    return (folder / "log").read_text("utf-8").count("The results cannot be kept")
