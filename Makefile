# Everything from a fresh clone with Python 3.11+ and git: `make demo` and `make test` set up their own .venv.

PYTHON ?= python3
BIN := .venv/bin
ACCEPTANCE := ../shared/acceptance

.PHONY: demo test browser pictures lint accept bench readme floors clean

demo: .venv/installed
	@$(BIN)/policydiff demo demo-policies

test: .venv/installed
	$(BIN)/python -m pytest -q -n auto

# The HTML pages in a real browser: needs Chromium, its driver and a Chinese font
# (Debian: apt-get install chromium chromium-driver fonts-noto-cjk).
browser: .venv/browser
	$(BIN)/python -m pytest -q -m browser tests/browser

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

# The pictures that README.md shows, drawn anew; needs what `make browser` needs.
pictures: .venv/browser
	$(BIN)/python docs/pictures/make.py

# axe-playwright-python is there for the axe-core that it carries; the driver that it would bring along is not used.
.venv/browser: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browser]'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps axe-playwright-python
	@touch $@

# Only what pyproject.toml declares decides whether the environment is up to date.
.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
