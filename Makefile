# Two commands are enough: `make serve` and `make test`. Both set everything up first.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# Settings: make serve PORT=8080, make test ARGS="tests/unit -k money", make build SLIM=0 SITE_URL=https://…
PORT ?= 8000
ARGS ?=

bin := .venv/bin
node := PATH="$(CURDIR)/$(bin):$$PATH" node_modules/.bin

# The theme prints a notice about its successor at each build; we know (see mkdocs.yml).
export NO_MKDOCS_2_WARNING := 1
export PLAYWRIGHT_BROWSERS_PATH ?= $(CURDIR)/.cache/browsers
export HYPOTHESIS_STORAGE_DIRECTORY ?= $(CURDIR)/.cache/hypothesis

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

.PHONY: setup
setup: ## Fetch what the project needs (the other commands do it themselves)
	@.ci/setup

.PHONY: setup-browser
setup-browser: setup
	@.ci/setup browser

.PHONY: serve
serve: setup ## Serve the site and rebuild it on every edit (PORT=8000)
	@.ci/serve $(PORT)

.PHONY: build
build: setup ## Build the site into site/
	$(bin)/mkdocs build --strict

# The time that the files tell is that of the commit, so that the same commit gives the same files.
.PHONY: try
try: setup ## Answer a calculator's first example here (NAME=counter-offer ARGS="offer=100k …")
	@$(bin)/python -m calculators._sitebuild.commands.try_calculator $(NAME) $(ARGS)

.PHONY: calculator
calculator: setup ## Write a new calculator with page, test and menu line (NAME="relocation break-even")
	@$(bin)/python -m calculators._sitebuild.commands.new_calculator $(NAME)

.PHONY: pdf
pdf: setup-browser build ## Build the site with PDFs of the checklists and of the whole guide
	@SOURCE_DATE_EPOCH="$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null)}" \
		$(bin)/python -m calculators._sitebuild.paper.pdf site

.PHONY: test
test: pdf ## Run every test on the built site (ARGS= goes to pytest)
	$(bin)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal $(ARGS)

# What answers, starts and is kept: the rest of the tests does not look at the runtime.
plain := tests/site tests/formats tests/browser/test_examples.py tests/browser/test_live.py \
	tests/browser/test_library.py tests/browser/test_snapshot.py tests/browser/test_offline.py

.PHONY: test-plain
test-plain: ## Build the site on Pyodide's own files (SLIM=0), and test its answers
	SLIM=0 $(MAKE) test ARGS="$(plain)"

.PHONY: check
check: check-style check-types check-imports check-words check-pages check-guide ## Everything short of tests

.PHONY: check-style
check-style: setup
	$(bin)/ruff format --check --quiet .
	$(bin)/ruff check .
	$(node)/biome check --error-on-warnings
	$(bin)/zizmor --offline --quiet .github

.PHONY: check-types
check-types: setup
	$(bin)/mypy
	$(node)/tsc --project .ci/tsconfig.json
	$(node)/tsc --project .ci/tsconfig.offline.json

.PHONY: check-imports
check-imports: setup
	$(bin)/lint-imports --no-logo --no-cache

.PHONY: check-words
check-words: setup build
	$(bin)/codespell
	.ci/leaks site

.PHONY: check-pages
check-pages: setup build
	$(node)/html-validate --config .ci/html-validate.json site
	.ci/links site

# Reading grades, and the form of the addresses outside; that every source is cited and every
# citation has a source is checked by the build itself.
.PHONY: check-guide
check-guide: setup build
	$(bin)/python -m tests.checks.grades site
	$(bin)/python -m tests.checks.outside site

.PHONY: links-outside
links-outside: setup build ## Ask every address outside whether it still answers
	$(bin)/python -m tests.checks.outside site --fetch

.PHONY: dated
dated: setup ## List the figures, such as legal limits, that are or soon will be out of date
	$(bin)/python -m tests.checks.dated

.PHONY: fix
fix: setup ## Format all code and mend what ruff and Biome can mend
	$(bin)/ruff check --fix --exit-zero --quiet .
	$(bin)/ruff format .
	-$(node)/biome check --write

.PHONY: bench
bench: setup-browser build ## Measure sizes and speeds, and print them
	$(bin)/python -m tests.bench $(ARGS)

.PHONY: holidays
holidays: setup ## Make the holiday data anew and tell what is in it
	@$(bin)/python -m calculators._sitebuild.data.files

.PHONY: lock
lock: setup ## Renew requirements.txt, .ci/uv.txt and package-lock.json
	.ci/lock

.PHONY: clean
clean: ## Remove what builds and tools made
	rm -rf site .cache/wheel .cache/app .cache/library .cache/runtime .cache/data .cache/pdf .cache/pytest .cache/ruff .cache/mypy .cache/hypothesis

.PHONY: clean-all
clean-all: clean ## Remove what set-up fetched, too
	rm -rf .venv node_modules .cache
