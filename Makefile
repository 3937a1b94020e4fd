PY ?= python3.11
BIN = .venv/bin
ROOMS = bot demo domain handlers locales reports scheduler services storage talk web
PROGRAM = $(wildcard $(ROOMS:=/*.py) $(ROOMS:=/*/*.py) $(ROOMS:=/*/*/*.py))

.PHONY: demo test soak check bench chaos lock migration clean

demo: .venv/.prod
	$(BIN)/python -m bot demo $(ARGS)

test: .venv/.dev
	$(BIN)/python -m pytest -q -n auto --dist worksteal $(ARGS)

soak: .venv/.dev
	$(BIN)/python -m pytest -q -n auto --dist worksteal --soak -o faulthandler_timeout=0 $(ARGS)

check: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/python -m pip check

bench: .venv/.dev .venv/.prod
	$(BIN)/python -m bench $(ARGS)

chaos: .venv/.dev .venv/.prod
	$(BIN)/python -m bench.chaos $(ARGS)

lock: .venv/.dev
	$(BIN)/uv pip compile -q --universal -p 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal -p 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements.lock --group dev -o requirements-dev.lock
	$(BIN)/python -c 'import tomllib; print("\n".join(tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["ears"]))' | \
	$(BIN)/uv pip compile -q --universal -p 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -c requirements.lock - -o requirements-ears.lock

.venv/.made:
	@$(PY) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PY) -m venv .venv
	@touch $@

.venv/.libraries: requirements.lock | .venv/.made
	$(BIN)/python -m pip install -q --disable-pip-version-check --use-pep517 --require-hashes -r requirements.lock
	@touch $@

.venv/.prod: .venv/.libraries $(PROGRAM)
	$(BIN)/python -m compileall -q $(ROOMS)
	$(BIN)/python -m bot.expressions
	@touch $@

.venv/.dev: requirements.lock requirements-dev.lock | .venv/.made
	$(BIN)/python -m pip install -q --disable-pip-version-check --use-pep517 --require-hashes -r requirements.lock -r requirements-dev.lock
	@touch $@ .venv/.libraries

clean:
	rm -rf .venv
