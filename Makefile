# make run    set everything up and open the window on a sample photo (ARGS="..." for more)
# make test   set everything up, check style, types and walls, run the tests
# make translations  update the window's translations and say what is missing
# make package  build the packages for Linux (.deb, AppImage) in dist/package, in an environment of its own
# make manual  make the pictures of docs/manual anew and renew the keys in it (needs no screen)
# make test-slow, lint, bench, clean
# Another Python or folder: make PYTHON=python3.12 VENV=/tmp/venv test

VENV ?= .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
SHELL := /bin/bash

.PHONY: run test test-slow package lint bench translations manual clean system system-test
.DELETE_ON_ERROR:

run: system $(INSTALLED)
	$(BIN)/adnet-annotate $(ARGS)

test: lint system-test
	$(BIN)/python -m pytest -m "not slow" $(ARGS)

test-slow: system-test $(INSTALLED)
	$(BIN)/python -m pytest -m slow $(ARGS)

lint: $(INSTALLED)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(INSTALLED)
	$(BIN)/adnet bench $(ARGS)

package: $(INSTALLED)
	$(BIN)/python tools/build_package.py $(ARGS)

translations: $(INSTALLED)
	$(BIN)/python tools/translations.py $(ARGS)

manual: $(INSTALLED)
	$(BIN)/python tools/manual_pictures.py $(ARGS)

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find adnet_core app training resources tests -name __pycache__ -type d -prune -exec rm -rf {} +

# What Qt needs of the system is looked up each time: it costs a few milliseconds.
system:
	@tools/system_libraries.sh

system-test:
	@tools/system_libraries.sh --test

# An existing environment with a working pip is kept; a broken one (an interrupted first run) is made anew.
$(INSTALLED): pyproject.toml constraints.txt
	@set -e; \
	if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	    python="$$(tools/find_python.sh $(PYTHON))"; \
	    echo "Making $(VENV) with $$python"; \
	    "$$python" -m venv --clear $(VENV); \
	fi
	@echo "Installing into $(VENV); the first time this downloads for some minutes"
	$(BIN)/python -m pip install --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
