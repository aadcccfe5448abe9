# Everything sets itself up: Python 3.11 or newer and make are enough.

PYTHON ?= python3
BIN := .venv/bin
TOOLS := tests/tools/node_modules/.package-lock.json

.PHONY: help demo test test-all fuzz mutants bundle check lock clean

help:
	@echo "make demo      render every example to build/demo/ and say where to look"
	@echo "make test      the fast tests and the code checks, the same on every machine"
	@echo "make test-all  adds what needs LibreOffice, Chromium, npm or time"
	@echo "make fuzz      draws random SOPs and names every fault: CASES=2000 JOBS=2, or SEED=17"
	@echo "make mutants   breaks the rules of lint in many small ways: do their examples notice?"
	@echo "make bundle    collects in build/bundle/ what installs soptool without internet"
	@echo "make lock      write requirements-dev.lock anew from pyproject.toml"

demo: .venv/.ready
	@$(BIN)/python scripts/demo.py

test: check
	$(BIN)/pytest -q -m "not slow" -n auto

test-all: check
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(TOOLS) || true; fi
	$(BIN)/pytest -q --hypothesis-profile=thorough --counts=build/test-counts.json

CASES ?= 600
JOBS ?= 1
FIRST ?= 0

fuzz: .venv/.ready
	@$(BIN)/python -m tests.support.fuzz --cases $(CASES) --jobs $(JOBS) --first $(FIRST) \
		$(if $(SEED),--seed $(SEED)) $(if $(STEPS),--steps $(STEPS)) \
		$(if $(PERFORMERS),--performers $(PERFORMERS))

mutants: .venv/.ready
	@$(BIN)/python -m scripts.mutants $(RULES)

bundle: .venv/.ready
	@$(BIN)/python -m scripts.bundle

check: .venv/.ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

.venv/.ready: requirements-dev.lock pyproject.toml
	@$(PYTHON) scripts/check_python.py
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "installing into .venv (the first time takes a minute)"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS): tests/tools/package-lock.json
	@cd tests/tools && npm ci --ignore-scripts

lock: .venv/.ready
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
		--no-emit-index-url --no-header --no-annotate --group dev pyproject.toml -o requirements-dev.lock

clean:
	rm -rf .venv build dist tests/tools/node_modules
