# Everything from a fresh clone with Python 3.11+ and git: `make demo` and `make test` set up their own .venv.

PYTHON ?= python3
BIN := .venv/bin
ACCEPTANCE := ../shared/acceptance

.PHONY: demo test lint accept bench readme floors clean

demo: .venv/installed
	@$(BIN)/policydiff demo demo-policies

test: .venv/installed
	$(BIN)/python -m pytest -q -n auto

lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The labelled cases beside the project, with floors that only ever rise (.ci/floors.toml).
accept: .venv/installed
	$(BIN)/python .ci/check_floors.py $(ACCEPTANCE)

bench: .venv/installed
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.history

# What README.md shows of the program's output.
readme: .venv/installed
	$(BIN)/python docs/readme_output.py

# Raise the floors to what is reached now.
floors: .venv/installed
	$(BIN)/python .ci/check_floors.py $(ACCEPTANCE) --raise

clean:
	rm -rf .venv build dist *.egg-info .pytest_cache .hypothesis .mypy_cache .ruff_cache

# Only what pyproject.toml declares decides whether the environment is up to date.
.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
