"""The program as a whole: its language, its help, its use by other programs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from productivity_kit.cli.main import spoken
from productivity_kit.text import LANGUAGES, Language, texts
from productivity_kit.text.languages import ENVIRONMENT
from productivity_kit.version import VERSION

from .conftest import Run

COMMANDS = ["assess", "papers", "template", "check-answer", "norms", "readings", "schema", "check", "casebook"]
ABOUT = "The rules of Kazakhstan's Productivity 2020 programme: a training tool, not legal advice."
PROGRAM = [sys.executable, "-c", "from productivity_kit.cli import main; main()"]
LANGUAGE_HELP = "The language of the answer."


def program(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [*PROGRAM, *words],
        capture_output=True, text=True, encoding="utf-8", check=False, env={**os.environ, **environment},
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_help(run: Run, language: Language) -> None:
    """Help lists all commands in the language, and so does the program without any word."""
    done = run("--help", "--lang", language)
    assert done.code == 0
    assert texts(language)(ABOUT) in " ".join(done.out.split())
    assert all(f"  {name} " in done.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_of_each_command(run: Run, command: str, language: Language) -> None:
    """Each command explains itself in the language; the library's own words are not English then."""
    done = run(command, "--help", "--lang", language)
    assert done.code == 0
    assert texts(language)(LANGUAGE_HELP) in " ".join(done.out.split())
    assert done.out.startswith("Usage:") == (language == "en")


@pytest.mark.parametrize(
    "words", [["assess"], ["unknown"], ["assess", "a", "b"], ["norms", "--port"], ["check", "--lang", "xx"], ["--lang"]]
)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_wrong_use(run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str], language: Language) -> None:
    """A missing file, an unknown command, option or language is wrong use: code 2, told in the language."""
    monkeypatch.setenv(ENVIRONMENT, language)
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert ("Error:" in done.err) == (language == "en")


def test_the_version(run: Run) -> None:
    """The version is the package's."""
    done = run("--version")
    assert done.code == 0
    assert VERSION in done.out


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        (["norms", "--lang", "kk"], {"LANG": "ru_RU.UTF-8"}, "kk"),
        (["--lang=ru", "norms"], {}, "ru"),
        (["norms"], {ENVIRONMENT: "kk", "LANG": "ru_RU.UTF-8"}, "kk"),
        (["norms"], {"LC_ALL": "ru_KZ.UTF-8", "LANG": "kk_KZ.UTF-8"}, "ru"),
        (["norms"], {"LC_MESSAGES": "ru_KZ", "LANG": "kk_KZ"}, "ru"),
        (["norms"], {"LANG": "kk_KZ.UTF-8"}, "kk"),
        (["norms"], {"LANG": "de_DE.UTF-8"}, "en"),
        (["norms", "--lang", "de"], {"LANG": "kk"}, "kk"),
        (["norms", "--lang"], {}, "en"),
        ([], {}, "en"),
    ],
)
def test_which_language(
    monkeypatch: pytest.MonkeyPatch, words: list[str], environment: dict[str, str], language: Language
) -> None:
    """What is asked for with --lang, else the kit's own variable, else the system's, else English."""
    for name in (ENVIRONMENT, "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, environment.get(name, ""))
    assert spoken(words) == language


def test_started_as_a_program(case_path: Path) -> None:
    """In a process of its own it answers the same, in UTF-8, and its exit code is that of the answer."""
    done = program("assess", str(case_path), "--lang", "kk", "--reading", "cash-source=own", PYTHONIOENCODING="utf-8")
    assert done.returncode == 1
    assert "5.3.1.participation" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("encoding", ["cp1251", "ascii"])
def test_written_in_utf8_whatever_the_code_page(case_path: Path, encoding: str) -> None:
    """Into a file or a pipe on a system of another code page, Kazakh is written in UTF-8, and so is JSON."""
    told = program("assess", str(case_path), "--lang", "kk", PYTHONIOENCODING=encoding)
    assert (told.returncode, told.stderr) == (0, "")
    assert "Ұзақ мерзімді лизингтік қаржыландыру" in told.stdout
    data = json.loads(program("assess", str(case_path), "--lang", "kk", "--json", PYTHONIOENCODING=encoding).stdout)
    assert data["measures"][0]["measure"] == "leasing"
    refused = program("assess", "жоқ.yaml", "--lang", "kk", PYTHONIOENCODING=encoding)
    assert refused.returncode == 2
    assert "жоқ.yaml" in refused.stderr


def test_bad_input_has_no_traceback(tmp_path: Path) -> None:
    """What is no document at all ends in a sentence and code 2."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0" * 100)
    done = program("assess", str(path), "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "The file is not UTF-8 text: save it as UTF-8." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [["norms"], ["schema"], ["norms", "--lang", "kk"]])
def test_a_reader_that_goes_away(words: list[str]) -> None:
    """Where the next program reads one line and leaves, as `head -1` does, nothing is said about it."""
    process = subprocess.Popen(
        [*PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline()
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait(timeout=30) in (0, 1)
