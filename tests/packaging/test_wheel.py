"""The wheel: it carries everything, and works where there is no checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.packaging.servers import Installed, answered, free_port, run

BUNDLED = "productivity_kit/_bundled/"
ANSWERS = (0, 1, 3)  # what `assess` ends with when it could read the application


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    run([sys.executable, "-m", "pip", "wheel", *options, str(checkout)], cwd=folder, env=os.environ)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(image: Installed, wheel: Path) -> Installed:
    image.run("python", "-m", "pip", "install", "--no-index", "--no-deps", "--force-reinstall", str(wheel))
    return image


def test_wheel_carries_every_file_of_the_package_the_notebooks_and_the_cases(checkout: Path, wheel: Path) -> None:
    """Nothing that the checkout works with is left out of the wheel, and no test or hidden file is in it."""
    carried = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    expected = set()
    for top, prefix in (("productivity_kit", ""), ("notebooks", BUNDLED), ("cases", BUNDLED)):
        files = (path for path in (checkout / top).rglob("*") if path.is_file())
        expected |= {prefix + path.relative_to(checkout).as_posix() for path in files}
    assert carried == expected
    kinds = {Path(name).suffix for name in carried}
    assert {".yaml", ".mo", ".csv", ".j2", ".css", ".js", ".svg", ".ipynb", ".typed"} <= kinds


def test_the_installed_package_is_what_runs(installed: Installed) -> None:
    """No path leads back to the checkout: package, notebooks and cases all lie in the environment."""
    code = "import productivity_kit as k, productivity_kit.serving as s; print(k.__file__, s.notebooks(), s.cases())"
    for path in installed.run("python", "-c", code).split():
        assert Path(path).is_relative_to(installed.programs.parent), path


def test_the_installed_command_judges_the_bundled_case_as_the_checkout_does(installed: Installed) -> None:
    """The whole answer is the same, so no law data, calendar or catalogue is missing from the wheel."""
    folder = installed.run("python", "-c", "import productivity_kit.serving as s; print(s.cases())").strip()
    arguments = ["assess", f"{folder}/leasing/application.yaml", "--json", "--lang", "kk"]
    answer = json.loads(installed.run("productivity-kit", *arguments, codes=ANSWERS))
    here = [sys.executable, "-c", "from productivity_kit.cli import main; main()", *arguments]
    assert answer == json.loads(subprocess.run(here, capture_output=True, check=False).stdout)
    assert [measure["measure"] for measure in answer["measures"]] == ["leasing"]


def test_the_installed_casebook_serves_its_page(installed: Installed) -> None:
    """`productivity-kit casebook` needs no checkout: the root leads to the first page, its cells run."""
    port = free_port()
    arguments = ["casebook", "--no-browser", "--port", str(port), "--lang", "kk"]
    with installed.serving("productivity-kit", *arguments, env={}) as server:
        address, text = answered(server, f"http://127.0.0.1:{port}/?lang=kk")
    assert address.endswith("/voila/render/start.ipynb?lang=kk")
    assert "«Өнімділік 2020» практикумы" in text
    assert "pk-output" in text
    assert "pk-failed" not in text
