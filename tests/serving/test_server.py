"""What the server answers, asked over the wire."""

from __future__ import annotations

import html
import json
import re
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest

from productivity_kit.serving.texts import texts
from productivity_kit.text import LANGUAGES, Language
from tests.serving.running import NOTEBOOKS, ROOT, Answer, Server

PAGE = "/voila/render/leasing.ipynb"
FAILING = "/voila/render/failing.ipynb"

every_language = pytest.mark.parametrize("language", LANGUAGES)


def query_of(page: Answer) -> dict[str, str]:
    """The query as the kernel of the page learnt it."""
    found = re.search(r'<p id="query">(.*?)</p>', page.text)
    assert found, page.text
    query: dict[str, str] = json.loads(html.unescape(found[1]))
    return query


def kernel_of(page: Answer) -> str:
    """The id of the kernel of the page."""
    found = re.search(r'"kernelId": "([\w-]+)"', page.text)
    assert found, page.text
    return found[1]


@every_language
def test_the_root_leads_to_the_first_page(warm: Server, language: Language) -> None:
    """The root is no list of files: it leads on, relative to where a browser sees it, and keeps the query."""
    answer = warm.ask(f"/?rate=14&lang={language}&note=a%26b", **{"Accept-Language": "en"})
    assert answer.status == 302
    assert answer.headers["Location"] == f"voila/render/leasing.ipynb?rate=14&note=a%26b&lang={language}"


@pytest.mark.parametrize(
    ("query", "accepted", "location"),
    [
        ("", "kk,ru;q=0.5", "?lang=kk"),
        ("?lang=de&rate=14", "", "?rate=14&lang=ru"),
        ("?lang=kk&lang=fr", "en", "?lang=en"),
        ("?lang=kk&token=hub", "", "?lang=kk"),
    ],
)
def test_an_address_is_mended_before_the_page_is_made(warm: Server, query: str, accepted: str, location: str) -> None:
    """Without a known language the browser's is written into the address, so that frame and content agree; a
    hub's token is taken out of what people pass on."""
    answer = warm.ask(PAGE + query, **{"Accept-Language": accepted})
    assert (answer.status, answer.headers["Location"]) == (302, location)


@every_language
def test_the_query_reaches_a_preheated_kernel(warm: Server, language: Language) -> None:
    """A kernel that started before its visitor learns the visitor's whole address, once and for all."""
    warm.wait_for_pool("leasing.ipynb")
    asked = {"lang": language, "name": "Өнімділік & <b>", "rate": "14"}
    page = warm.ask(f"{PAGE}?{urlencode(asked)}")
    assert query_of(page) == asked
    assert '<p id="again">3</p>' in page.text


@every_language
def test_the_query_reaches_a_kernel_started_for_its_visitor(narrow: Server, language: Language) -> None:
    """Where nothing is heated, the query arrives all the same."""
    page = narrow.ask(f"{PAGE}?lang={language}&rate=14")
    assert query_of(page) == {"lang": language, "rate": "14"}
    leave(narrow, page)


def test_the_text_comes_before_the_visitors_part(warm: Server) -> None:
    """The frame, then what was there before the visitor, then what is theirs, then the end: in sight at once."""
    page = warm.ask(f"{PAGE}?lang=kk")
    frame = [texts()[key]["kk"] for key in ("skip", "loading")]
    parts = ["<!DOCTYPE html>", *frame, "Words that are there before", '<p id="query">', "</footer>"]
    places = [page.text.index(part) for part in parts]
    assert places == sorted(places)
    assert page.text.startswith("<!DOCTYPE html>")


def test_a_page_begins_before_its_kernel(narrow: Server) -> None:
    """Where no kernel is ready, the frame and the words about loading come at once, before one has started."""
    with narrow.answering(f"{PAGE}?lang=kk") as response:
        begun = b""
        while not re.search(rb'id="pk-loading">.*</p>', begun):
            begun += response.read1()
        beginning = begun.decode()
        assert '<html lang="kk"' in beginning
        assert all(said in beginning for said in texts()["loading"].values())
        assert "kernelId" not in beginning
        page = Answer(response.status, {}, beginning + response.read().decode())
    leave(narrow, page)


def test_only_page_cells_are_shown_and_no_lab_cell_runs(warm: Server) -> None:
    """A lab cell that would fail does not; neither its words nor those of an untagged cell are shown."""
    page = warm.ask(f"{PAGE}?lang=en")
    assert "pk-failed" not in page.text
    assert "for the lab" not in page.text
    assert "a result of no tagged cell" not in page.text
    assert "visitor_query()" not in page.text


def test_the_page_names_no_other_host(warm: Server) -> None:
    """Nothing in the page, nor in a file it loads, has an address elsewhere."""
    page = warm.ask(f"{PAGE}?lang=en")
    files = re.findall(r'(?:href|src)="(/voila/templates/[^"]+)"', page.text)
    assert len(files) > 5
    for text in (page.text, *(warm.ask(file).text for file in files)):
        assert set(re.findall(r"https?://[^\s\"')]+", text)) <= {"http://www.w3.org/2000/svg"}


def test_a_page_says_where_its_parts_may_come_from(warm: Server) -> None:
    """Pages carry the security headers, set no cookie and are kept nowhere."""
    page = warm.ask(f"{PAGE}?lang=en")
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in page.headers["Cache-Control"]
    assert "Set-Cookie" not in page.headers


def test_the_address_changes_neither_template_nor_theme(warm: Server) -> None:
    """?template= and ?theme= are words like others: the visitor gets our page."""
    page = warm.ask(f"{PAGE}?lang=en&template=lab&theme=dark")
    assert 'class="pk-page"' in page.text
    assert query_of(page) == {"lang": "en", "template": "lab", "theme": "dark"}


def test_a_failed_cell_shows_kind_words_and_nothing_of_the_failure(warm: Server) -> None:
    """What was before the failure stays; then a text in three languages, no error, no code, no path."""
    page = warm.ask(f"{FAILING}?lang=ru")
    assert "Words before the failure" in page.text
    assert "Words after the failure" not in page.text
    assert page.text.count('class="pk-error pk-failed"') == 1
    assert all(said in page.text for said in texts()["failed"].values())
    for telltale in ("a secret of the server", "ValueError", "Traceback", "raise ", str(ROOT), "site-packages"):
        assert telltale not in page.text


@every_language
@pytest.mark.parametrize(
    "path",
    [
        "/no/such/page",
        "/voila/render/none.ipynb",
        "/voila/render/../notebooks/leasing.ipynb",
        "/voila/render/",
        "/voila/tree",
        "/voila/files/leasing.ipynb",
        "/voila/api/contents/",
        "/api/kernels",
        "/login",
    ],
)
def test_what_is_not_a_page_is_not_found(warm: Server, language: Language, path: str) -> None:
    """A wrong address, and every list or file that Voilà would show, meets a page of ours that leads home."""
    answer = warm.ask(f"{path}?lang={language}")
    assert answer.status == 404
    assert f'<html lang="{language}"' in answer.text
    assert texts()["not_found_title"][language] in answer.text
    assert f'href="/?lang={language}"' in answer.text


@pytest.mark.parametrize(
    ("path", "status"), [("/?lang=%ff%fe", 302), (f"{PAGE}?lang=%ff", 302), ("/voila/render/%ff.ipynb?lang=kk", 404)]
)
def test_an_address_of_broken_bytes_leads_to_a_page(warm: Server, path: str, status: int) -> None:
    """What is no text is replaced: the page opens in the browser's language, or one says that there is no such page."""
    answer = warm.ask(path, **{"Accept-Language": "kk"})
    assert answer.status == status
    assert answer.headers.get("Location", "?lang=kk").endswith("lang=kk")
    assert status == 302 or texts()["not_found_title"]["kk"] in answer.text


def test_health_counts_visitors_and_not_kernels_that_wait(warm: Server) -> None:
    """A page taken is one visitor more; closed, one less; the pool is told apart."""
    warm.wait_for_pool("leasing.ipynb")
    before = warm.health()
    assert before["limit"] == 40
    assert set(before["pools"]) == {path.name for path in NOTEBOOKS.glob("*.ipynb")}
    page = warm.ask(f"{PAGE}?lang=en")
    assert warm.health()["visitors"] == before["visitors"] + 1
    leave(warm, page)
    assert warm.health()["visitors"] == before["visitors"]


def leave(server: Server, page: Answer) -> None:
    """Closes the page, as a browser does: without a cookie."""
    assert server.ask(f"/voila/api/shutdown/{kernel_of(page)}", "POST").status == 204


def test_of_two_who_come_at_once_one_gets_in(narrow: Server) -> None:
    """The last place is given once; the other is told so kindly, be it before or after their page has begun."""
    with ThreadPoolExecutor(2) as both:
        pages = list(both.map(narrow.ask, [f"{PAGE}?lang=en"] * 2))
    (inside,) = (page for page in pages if '<p id="query">' in page.text)
    (outside,) = (page for page in pages if page is not inside)
    assert texts()["full"]["en"] in outside.text
    assert outside.text.rstrip().endswith("</html>")
    leave(narrow, inside)


@every_language
def test_a_visitor_too_many_is_told_kindly(narrow: Server, language: Language) -> None:
    """When the house is full: 503, when to come again, and a page in the visitor's language; later, a place."""
    first = narrow.ask(f"{PAGE}?lang=en")
    second = narrow.ask(f"{PAGE}?lang={language}")
    assert (second.status, second.headers["Retry-After"]) == (503, "60")
    assert f'<html lang="{language}"' in second.text
    assert texts()["full_title"][language] in second.text
    assert texts()["full"][language] in second.text
    assert narrow.health()["visitors"] == narrow.health()["limit"] == 1
    leave(narrow, first)
    third = narrow.ask(f"{PAGE}?lang={language}")
    assert third.status == 200
    leave(narrow, third)
