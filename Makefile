# Two commands on a fresh machine with Python and make: `make demo` and `make test`.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL := install --require-hashes --only-binary :all: --no-deps

# Programs that tests start again and again come up from modules that were compiled once.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: install postgres demo test lint check bench chaos pictures lock clean

$(VENV)/run: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) $(INSTALL) -r requirements.lock
	printf '#!/bin/sh\nPYTHONPATH="%s" exec "%s" -P -m bot "$$@"\n' "$(CURDIR)" "$(CURDIR)/$(BIN)/python" > $(BIN)/naast
	chmod +x $(BIN)/naast
	touch $@

$(VENV)/dev: $(VENV)/run requirements-dev.lock pyproject.toml
	$(PIP) $(INSTALL) -r requirements-dev.lock
	touch $@

install: $(VENV)/run
	@echo "The command is $(CURDIR)/$(BIN)/naast"

# The driver of PostgreSQL, for a house that keeps its data there.
postgres: $(VENV)/run
	$(PIP) $(INSTALL) -r <(sed -n '/^asyncpg==/,/[^\]$$/p' requirements-dev.lock)

demo: $(VENV)/run
	$(BIN)/python -m bot demo

test: $(VENV)/dev
	$(BIN)/python -m pytest -rs

lint: $(VENV)/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint
	$(BIN)/python -m tests.plain_figures
	$(BIN)/coverage run -m pytest -n 0
	$(BIN)/coverage report

bench: $(VENV)/dev
	$(BIN)/python -m tests.bench

chaos: $(VENV)/dev
	NAAST_CHAOS=1 $(BIN)/python -m pytest tests/test_crash_*.py tests/test_contact_properties.py --kills 1000 -rP

pictures: $(VENV)/dev
	$(BIN)/python -m tests.pictures

lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --no-emit-index-url -o requirements.lock
	uv pip compile pyproject.toml --group dev --extra postgres --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --no-header --no-emit-index-url -o requirements-dev.lock

clean:
	rm -rf $(VENV) .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
