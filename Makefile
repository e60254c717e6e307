.PHONY: setup run test bars lint clean

PY := .venv/bin/python

setup:
	@tools/setup.sh

run: setup
	@if [ -t 0 ] && [ -t 1 ]; then .venv/bin/sayso talk; else .venv/bin/sayso demo; fi

lint: setup
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

test: lint
	@$(PY) -m pytest

bars: setup
	@$(PY) -m benchmarks.bars

clean:
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
