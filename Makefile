# Everything a person does with this checkout; "make" alone lists it. Each target sets up what it needs.
# PYTHON=python3.12 chooses the Python, VENV=folder another place for the virtual environment.

VENV ?= .venv
BIN := $(VENV)/bin
KEYWORDS := --no-default-keywords -k message -k say -k _ -k counted:1,2

export PYTHON VENV
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help casebook lab test lint bench translations lock wheel clean browser database

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | expand -t 16

casebook: $(VENV)/package ## open the casebook in the browser (Ctrl-C ends it)
	$(BIN)/productivity-kit casebook

lab: $(VENV)/package ## open the notebooks in JupyterLab
	$(BIN)/jupyter lab --notebook-dir notebooks

test: lint browser database ## check everything: style, types, notebooks, tests, pages in a real browser
	$(BIN)/pytest --quiet --nbval-lax notebooks
	$(BIN)/pytest

lint: $(VENV)/package ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/package ## measure against peers in the same run
	$(BIN)/python -m tests.benchmarks

translations: $(VENV)/package ## gather new messages into the catalogues and compile them
	$(BIN)/pybabel --quiet extract -F pyproject.toml $(KEYWORDS) --no-wrap --sort-by-file --no-location \
		--omit-header -o $(VENV)/messages.pot productivity_kit
	$(BIN)/python .ci/translations.py $(VENV)/messages.pot productivity_kit/locale/*/LC_MESSAGES/*.po

lock: $(VENV)/locked ## resolve requirements.lock anew: newest versions, all systems, Python 3.11 to 3.13
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --upgrade --generate-hashes \
		--all-extras --custom-compile-command "make lock" --output-file requirements.lock pyproject.toml

wheel: $(VENV)/package ## build the wheel into dist/
	$(BIN)/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean: ## remove what was built and installed here
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

browser: $(VENV)/package
	sh .ci/setup browser

database: $(VENV)/package
	sh .ci/setup database

# Stamps: what is done once for each version of the files named.
$(VENV)/locked: requirements.lock
	sh .ci/setup python
	touch $@

$(VENV)/package: $(VENV)/locked pyproject.toml
	sh .ci/setup package
	touch $@
