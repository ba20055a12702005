"""The template in a real browser: its frame, and controls that everybody can use."""

from __future__ import annotations

import os
import re
import signal
import subprocess

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from productivity_kit.serving.texts import texts
from productivity_kit.text import LANGUAGES, Language
from tests.browser.pages import DESK, PHONE, Visitor, assert_accessible, assert_nothing_cut_off, leave, wait_ready
from tests.serving.running import Server

CONTROLS = "/voila/render/widgets.ipynb"
QUERY = "/voila/render/leasing.ipynb"
RATE = "Remuneration rate, per cent a year"


def kernel_of(page: Page) -> str:
    """The id of the page's kernel."""
    found = re.search(r'"kernelId": "([\w-]+)"', page.locator("#jupyter-config-data").text_content() or "")
    assert found
    return found[1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_controls_are_accessible_and_whole(trier: Visitor, language: Language, width: int) -> None:
    """On a phone and at a desk, in each language: no grave finding of axe-core, no label cut off."""
    page = wait_ready(trier.open_page(CONTROLS, language, width))
    assert_accessible(page)
    assert_nothing_cut_off(page)


def test_colours_are_accessible_in_the_dark(trier: Visitor) -> None:
    """The dark colours, too, have no grave finding."""
    assert_accessible(wait_ready(trier.open_page(CONTROLS, color_scheme="dark")))


def test_every_control_has_the_name_that_is_seen(trier: Visitor) -> None:
    """Assistive technology finds each control by its visible label, in its role, with its state."""
    page = wait_ready(trier.open_page(CONTROLS, "en"))
    expect(page.get_by_role("slider", name=RATE)).to_have_attribute("aria-valuetext", "14")
    for bound, value in (("lower bound", "10"), ("upper bound", "20")):
        expect(page.get_by_role("slider", name=f"Years: {bound}")).to_have_attribute("aria-valuetext", value)
    expect(page.get_by_role("slider", name="Readiness")).to_have_attribute("aria-valuetext", "no")
    expect(page.get_by_role("textbox", name=f"{RATE}: exact value")).to_have_text("14")
    expect(page.get_by_role("textbox", name="Readiness")).to_have_count(0)
    expect(page.get_by_role("spinbutton", name="Price of the leased object, tenge")).to_be_visible()
    expect(page.get_by_role("combobox", name="Payments")).to_be_visible()
    expect(page.get_by_role("radiogroup", name="Is the contract signed?").get_by_role("radio")).to_have_count(2)
    shown = page.get_by_role("group", name="Shown")
    expect(shown.get_by_role("button", name="sums", pressed=True)).to_be_visible()
    expect(shown.get_by_role("button", name="shares", pressed=False)).to_be_visible()
    expect(page.get_by_role("button", name="In detail", pressed=False)).to_be_visible()
    expect(page.get_by_role("checkbox", name="The enterprise works in a priority sector")).to_be_visible()
    expect(page.get_by_label("Date of the application")).to_be_visible()


def test_states_follow_the_hand(trier: Visitor) -> None:
    """What is pressed, moved or unfolded says so at once."""
    page = wait_ready(trier.open_page(CONTROLS, "en"))
    page.get_by_role("button", name="shares").click()
    expect(page.get_by_role("button", name="shares", pressed=True)).to_be_visible()
    expect(page.get_by_role("button", name="sums", pressed=False)).to_be_visible()
    readiness = page.get_by_role("slider", name="Readiness")
    readiness.press("ArrowRight")
    expect(readiness).to_have_attribute("aria-valuetext", "in part")
    fold = page.get_by_role("button", name="More", expanded=False)
    fold.press("Enter")
    expect(page.get_by_role("button", name="More", expanded=True)).to_be_visible()
    expect(page.get_by_text("Folded words.")).to_be_visible()
    page.get_by_role("radio", name="yes").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="no")).to_be_checked()
    expect(page.get_by_role("radio", name="yes")).not_to_be_checked()


def test_a_slider_is_moved_by_a_key_and_by_typing(trier: Visitor) -> None:
    """One press of an arrow, or a number typed into the readout, reaches the kernel and comes back."""
    page = wait_ready(trier.open_page(CONTROLS, "en"))
    told = page.locator("#told")
    page.get_by_role("slider", name=RATE).press("ArrowRight")
    expect(told).to_have_text("15")
    readout = page.get_by_role("textbox", name=RATE)
    readout.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("22")
    page.keyboard.press("Enter")
    expect(told).to_have_text("22")


def test_handles_are_large_and_fields_do_not_make_a_phone_zoom(trier: Visitor) -> None:
    """Handles of sliders measure at least 24 pixels each way; what is typed into has letters of 16 or more."""
    page = wait_ready(trier.open_page(CONTROLS, "en", PHONE))
    for handle in page.locator(".noUi-handle").all():
        box = handle.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
    fields = page.locator("input:not([type=radio], [type=checkbox]), select, textarea")
    sizes = fields.evaluate_all("(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize))")
    assert sizes
    assert min(sizes) >= 16


def test_the_focus_is_seen(trier: Visitor) -> None:
    """Whatever the Tab key reaches has a ring around it."""
    page = wait_ready(trier.open_page(CONTROLS, "en"))
    for _ in range(20):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        style, width = focused.evaluate(
            "(one) => [getComputedStyle(one).outlineStyle, getComputedStyle(one).outlineWidth]"
        )
        assert (style, width) == ("solid", "3px"), focused.evaluate("(one) => one.outerHTML")


def test_the_first_tab_stop_skips_to_the_content(trier: Visitor) -> None:
    """A person with a keyboard gets past the frame with one key."""
    page = wait_ready(trier.open_page(CONTROLS, "en"))
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text(texts()["skip"]["en"], use_inner_text=True)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_speaks_one_language(trier: Visitor, language: Language) -> None:
    """Title, header and footer are in the language of the address, and only in it; its link is marked."""
    page = wait_ready(trier.open_page(QUERY, language))
    assert page.locator("html").get_attribute("lang") == language
    expect(page).to_have_title({"kk": "Сұрау", "ru": "Запрос", "en": "Query"}[language])
    shown = page.locator("body").inner_text()
    for other in LANGUAGES:
        assert (texts()["about_advice"][other] in shown) == (other == language)
        assert (texts()["product"][other] in shown) == (other == language)
    expect(page.locator(".pk-languages [aria-current]")).to_have_attribute("hreflang", language)


def test_another_language_keeps_the_scenario(trier: Visitor) -> None:
    """The link to another language leads to the same page with the same words in its address."""
    page = wait_ready(trier.open_page(QUERY, "kk", query={"rate": "14", "name": "Ө&1"}))
    page.get_by_role("link", name="English").click()
    wait_ready(page)
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.locator("#query")).to_have_text('{"lang": "en", "name": "Ө&1", "rate": "14"}')


def test_without_a_language_the_browsers_own_is_taken(trier: Visitor) -> None:
    """A Kazakh browser that follows a bare link reads Kazakh."""
    page = wait_ready(trier.open_page(QUERY, None, locale="kk-KZ"))
    assert page.locator("html").get_attribute("lang") == "kk"
    expect(page.locator("#query")).to_have_text('{"lang": "kk"}')


def test_a_ready_page_says_so(trier: Visitor) -> None:
    """When all is drawn, the text about loading goes, and the status line tells who cannot see it."""
    page = wait_ready(trier.open_page(CONTROLS, "ru"))
    expect(page.get_by_role("status")).to_have_text(texts()["ready"]["ru"])
    expect(page.locator("#pk-loading")).to_be_hidden()


def test_a_closed_page_frees_its_place(trier: Visitor, trial: Server) -> None:
    """The server learns at once that a visitor has left."""
    trial.wait_until(lambda: trial.health()["visitors"] == 0)  # of the tests before
    page = wait_ready(trier.open_page(CONTROLS))
    assert trial.health()["visitors"] == 1
    leave(page)
    trial.wait_until(lambda: trial.health()["visitors"] == 0)


def test_a_lost_kernel_is_said(trier: Visitor) -> None:
    """When the kernel dies the page says so aloud, and offers to begin anew, which works."""
    page = wait_ready(trier.open_page(CONTROLS, "ru"))
    listing = subprocess.run(["ps", "-ewwo", "pid,args"], capture_output=True, text=True, check=True).stdout
    (process,) = (line for line in listing.splitlines() if f"kernel-{kernel_of(page)}" in line)
    os.kill(int(process.split()[0]), signal.SIGKILL)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text(texts()["lost"]["ru"], use_inner_text=True)
    alert.get_by_role("button", name=texts()["reload"]["ru"]).click()
    wait_ready(page)
    expect(page.get_by_role("alert")).to_have_count(0)


DENIED = """
for (const [owner, name] of [[window, "localStorage"], [window, "sessionStorage"], [document, "cookie"]])
  Object.defineProperty(owner, name, { get() { throw new DOMException("denied", "SecurityError"); } });
"""


def test_a_browser_that_stores_nothing_is_served(trier: Visitor, trial: Server) -> None:
    """With cookies and storage denied the page works all the same, and its place is free once it is left."""
    trial.wait_until(lambda: trial.health()["visitors"] == 0)  # of the tests before
    page = trier.browser.new_context().new_page()
    page.add_init_script(DENIED)
    page.goto(f"{trier.url.rstrip('/')}{CONTROLS}?lang=en")
    wait_ready(page)
    page.get_by_role("slider", name=RATE).press("ArrowRight")
    expect(page.locator("#told")).to_have_text("15")
    page.goto("about:blank")
    trial.wait_until(lambda: trial.health()["visitors"] == 0)


def test_a_connection_that_comes_back_is_no_loss(trier: Visitor) -> None:
    """The way to the kernel breaks off and is found again: the page goes on where it was, and says nothing."""
    ways: list[WebSocketRoute] = []
    page = trier.browser.new_context().new_page()
    page.route_web_socket(re.compile("/channels"), lambda way: ways.append(way) or way.connect_to_server())
    page.goto(f"{trier.url.rstrip('/')}{CONTROLS}?lang=en")
    wait_ready(page)
    page.get_by_role("slider", name=RATE).press("ArrowRight")
    expect(page.locator("#told")).to_have_text("15")
    ways[-1].close(code=3001)
    while len(ways) < 2:
        page.wait_for_timeout(50)
    page.get_by_role("slider", name=RATE).press("ArrowRight")
    expect(page.locator("#told")).to_have_text("16")
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_failed_leads_on(trier: Visitor, language: Language) -> None:
    """What could not be drawn is said in one language, and nothing is "loading" any more; a link leads home."""
    page = trier.open_page("/voila/render/failing.ipynb", language)
    failed = page.get_by_role("alert")
    expect(failed).to_contain_text(texts()["failed"][language], use_inner_text=True)
    expect(page.locator("#pk-loading")).to_be_hidden()
    assert_accessible(page)
    trier.troubles.clear()
    failed.get_by_role("link", name=texts()["home"][language]).click()
    wait_ready(page)
    assert page.locator("html").get_attribute("lang") == language


def test_an_error_in_a_callback_is_said_and_not_shown(trier: Visitor) -> None:
    """When a control makes the kernel fail, the page says so kindly; nothing of the error reaches the browser,
    and other controls go on."""
    heard: list[bytes] = []
    page = trier.browser.new_context().new_page()
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: heard.append(_bytes(frame))))
    page.goto(f"{trier.url.rstrip('/')}{CONTROLS}?lang=en")
    wait_ready(page)
    page.get_by_role("button", name="Fail").click()
    expect(page.get_by_role("alert")).to_contain_text(texts()["stuck"]["en"], use_inner_text=True)
    page.get_by_role("slider", name=RATE).press("ArrowRight")
    expect(page.locator("#told")).to_have_text("15")
    said = b"".join(heard)
    assert b'"msg_type": "error"' in said
    for telltale in (b"a secret of the server", b"Traceback", b"site-packages"):
        assert telltale not in said


def _bytes(frame: str | bytes) -> bytes:
    return frame.encode() if isinstance(frame, str) else frame


def test_no_markup_can_bring_in_a_script(trier: Visitor) -> None:
    """HTML with a script in it, were it ever shown unescaped, stays without effect."""
    page = wait_ready(trier.open_page(CONTROLS))
    page.locator("#told").evaluate(
        '(place) => { place.innerHTML = \'<img src=x: onerror="document.title = 1"><a href="javascript:1">x</a>\'; }'
    )
    trier.troubles.append("here the browser objects to the script")
    expect(page).not_to_have_title("1")
    assert any("Content Security Policy" in trouble for trouble in trier.troubles)
    trier.troubles.clear()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_does_not_exist_leads_home(trier: Visitor, language: Language) -> None:
    """The page of an error is as accessible as the others, and its link leads to the first page."""
    page = trier.open_page("/nothing", language)
    expect(page.get_by_role("heading", level=1)).to_have_text(texts()["not_found_title"][language], use_inner_text=True)
    assert_accessible(page)
    trier.troubles.clear()  # the page itself was refused
    page.get_by_role("link", name=texts()["home"][language]).click()
    wait_ready(page)
    assert page.locator("html").get_attribute("lang") == language
