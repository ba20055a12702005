"""Whatever becomes of a file on its way, reading it ends in an application or in a list of faults."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from productivity_kit.application import Application, load_application
from productivity_kit.document import DocumentError, read_file
from tests.facts import CASE

from .helpers import values

JSON = json.dumps(values(read_file(CASE)), ensure_ascii=False, indent=1).encode()


def tried(path: Path, raw: bytes) -> Application | DocumentError:
    """Read the bytes; a refusal must have words for each of its faults."""
    path.write_bytes(raw)
    try:
        return load_application(path)
    except DocumentError as error:
        assert error.problems
        assert str(error)
        return error


@settings(deadline=timedelta(seconds=2), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(tmp_path: Path, raw: bytes) -> None:
    """No application is made of noise, and noise is refused in words and in time."""
    assert isinstance(tried(tmp_path / "application", raw), DocumentError)


@settings(deadline=timedelta(seconds=2), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_scalar_of_the_case_may_be_anything(tmp_path: Path, data: st.DataObject) -> None:
    """With any text, null, list or block in the place of one value the case is read or refused."""
    document = json.loads(JSON)
    place, keys = document, data.draw(st.sampled_from(list(_places(document))))
    for key in keys[:-1]:
        place = place[key]
    place[keys[-1]] = data.draw(st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just([{}]))
    tried(tmp_path / "application", json.dumps(document).encode())


def _places(node: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every path in the document but the empty one."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(node, dict):
        inner = list(node.items())
    elif isinstance(node, list):
        inner = list(enumerate(node))
    return [path] * bool(path) + [found for key, value in inner for found in _places(value, (*path, key))]
