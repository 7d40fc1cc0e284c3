# Needs Python 3.11 or newer, make and bash; the scripts in setup/ see to the rest. `make help` lists what there is.
# Another interpreter: make PYTHON=/path/to/python3. More for pytest or the benchmark: make test ARGS="-k kinsoku".
PYTHON ?= python3
ARGS ?=
FUZZ ?= 20
export PYTHON

bin := .venv/bin
done := .venv/.done

.DEFAULT_GOAL := help
.PHONY: help setup demo test fuzz eval check bench docs upgrade clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

setup: $(done)/dev $(done)/fonts $(done)/tests-tools ## everything to work on the project: packages, fonts, programs for the tests
	@:

demo: $(done)/package $(done)/fonts ## set up, then make a briefing and a one-page summary from an example
	@$(bin)/masthead make examples/zh-inspection.txt

test: setup ## every test
	@$(bin)/pytest -n 2 $(ARGS)

fuzz: setup ## the fuzz tests with 20 times as many examples, others each time; FUZZ=n for n times
	@FUZZ=$(FUZZ) $(bin)/pytest -n 2 tests/fuzz $(ARGS)

eval: $(done)/dev ## how well facts are found: precision and recall by concern; ARGS="figures -v" for one, with what was missed
	@$(bin)/python -m tests.eval $(ARGS)

check: $(done)/dev ## lint, format, types, import rules
	@$(bin)/ruff check
	@$(bin)/ruff format --check
	@$(bin)/mypy
	@$(bin)/lint-imports --no-logo

bench: $(done)/bench $(done)/fonts $(done)/bench-tools ## a table of speed and memory beside Typst, WeasyPrint, docxtpl and python-docx, measured here
	@$(bin)/python tests/bench $(ARGS)

docs: setup ## the README's pictures, from the examples
	@setup/pictures.sh

upgrade: $(done)/dev ## newest versions of the dependencies, written to setup/constraints.txt
	@setup/upgrade.sh

clean: ## remove what make made, but not what is in output/
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

inputs := pyproject.toml setup/constraints.txt setup/steps.sh setup/apt.sh

$(done)/package: $(inputs) setup/package.sh
	@setup/package.sh

$(done)/dev $(done)/bench: $(done)/package
	@setup/package.sh $(@F)

$(done)/fonts: $(done)/package setup/fonts.sh
	@setup/fonts.sh

$(done)/%-tools: $(inputs) setup/tools.sh | $(done)/package
	@setup/tools.sh $*
