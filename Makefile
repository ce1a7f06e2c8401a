# Two commands are enough: `make serve` and `make test`. Both set everything up first.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# Settings: make serve PORT=8080, make test ARGS="tests/unit -k money", make build SLIM=0 SITE_URL=https://…
PORT ?= 8000
ARGS ?=

# The engines that tests/engines runs in: make test ENGINES="chromium firefox webkit".
every_engine := chromium firefox webkit
export ENGINES ?= chromium

# What is checked: `.ci/run` looks at the site with its PDFs, made while types are checked.
checked := build
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
pdf: setup-browser build ## Build the site with PDFs and with the cards for shared addresses
	@SOURCE_DATE_EPOCH="$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null)}" \
		$(bin)/python -m calculators._sitebuild.paper.pdf site

.PHONY: screenshots
screenshots: setup-browser build ## Photograph all kinds of pages for a look at them (ARGS="--only home --modes phone")
	@$(bin)/python -m calculators._sitebuild.paper.screenshots site $(ARGS)

.PHONY: setup-engines
setup-engines: setup-browser
	@[ "$(ENGINES)" = chromium ] || $(bin)/python -m tests.engines.programs

.PHONY: test
test: pdf setup-engines ## Run every test on the built site (ARGS= goes to pytest)
	$(bin)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal $(ARGS)

.PHONY: test-engines
test-engines: ENGINES := $(every_engine)
test-engines: build setup-engines ## Run the tests of engines in Chromium, Firefox and WebKit
	$(bin)/python -m pytest tests/engines $(ARGS)

# What answers, starts and is kept: the rest of the tests does not look at the runtime.
plain := tests/site tests/formats tests/browser/test_examples.py tests/browser/test_live.py \
	tests/browser/test_library.py tests/browser/test_snapshot.py tests/browser/test_offline.py

.PHONY: test-plain
test-plain: ## Build the site on Pyodide's own files (SLIM=0), and test its answers
	SLIM=0 $(MAKE) test ARGS="$(plain)"

# Where a slow processor once showed that something moves under a finger.
throttled := $(addprefix tests/browser/test_,examples.py live.py known.py groups.py \
	rehearsal.py total_compensation.py)

.PHONY: test-throttled
test-throttled: ## Test typing in a browser whose processor is four times slower
	$(MAKE) test ARGS="--throttle 4 $(throttled)"

# What looks at the calendar.
dated := $(addprefix tests/browser/test_,brief.py deadline.py examples.py keeping.py known.py \
	new_day.py sharing.py total_compensation.py)

.PHONY: test-days
test-days: pdf ## Test what looks at the calendar on each of ten telling days
	@for day in $$($(bin)/python -m tests.browser.conditions); do \
		echo "On $$day"; \
		$(bin)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal --quiet \
			--day $$day $(dated) || exit 1; \
	done

# LibreOffice has to be there: the ordinary run leaves the test out where it is not.
.PHONY: test-sheets
test-sheets: setup ## Let LibreOffice recalculate a thousand spreadsheets (SHEETS=1000)
	@command -v soffice >/dev/null || { echo "Install LibreOffice Calc first."; exit 1; }
	SHEETS="$${SHEETS:-1000}" $(bin)/python -m pytest tests/property/test_sheet.py -k libreoffice --timeout=3600

.PHONY: test-mutants
test-mutants: setup ## Break what computes and decides, to see whether the tests notice (NAME=counter_offer)
	HYPOTHESIS_PROFILE=mutants $(bin)/python -m tests.checks.mutants $(ARGS) $(NAME)

# In one process: what each worker saw would have to be put together. Being watched takes its time.
covering := tests/unit tests/property tests/formats --ignore=tests/unit/sitebuild --ignore=tests/unit/checks

.PHONY: test-coverage
test-coverage: build ## List the lines and branches of what ships that no test reaches
	$(bin)/python -m coverage run -m pytest --numprocesses=0 --timeout=1800 $(covering) $(ARGS)
	$(bin)/python -m coverage report

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
check-words: setup $(checked)
	$(bin)/codespell
	.ci/leaks site

.PHONY: check-pages
check-pages: setup $(checked)
	$(node)/html-validate --config .ci/html-validate.json site
	.ci/links site
	$(bin)/python -m tests.checks.markup site

# Reading grades and sentences, sources that are cited and were checked, addresses outside.
.PHONY: check-guide
check-guide: setup $(checked)
	$(bin)/python -m tests.checks.grades site
	$(bin)/python -m tests.checks.cited site
	$(bin)/python -m tests.checks.outside site

.PHONY: links-outside
links-outside: setup build ## Ask every address outside whether it answers; list sources not checked for a year
	$(bin)/python -m tests.checks.cited site "$$(date -u +%F)"; cited=$$?; \
		$(bin)/python -m tests.checks.outside site --fetch && exit $$cited

.PHONY: audit
audit: setup ## Ask for known vulnerabilities of every locked package (needs a way to osv.dev)
	.ci/audit

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
lock: setup ## Renew requirements.txt, .ci/*.txt and package-lock.json
	.ci/lock

.PHONY: clean
clean: ## Remove what builds and tools made
	rm -rf site mutants .cache/coverage .cache/wheel .cache/app .cache/library .cache/runtime .cache/data .cache/pdf .cache/cards .cache/screenshots .cache/pytest .cache/ruff .cache/mypy .cache/hypothesis

.PHONY: clean-all
clean-all: clean ## Remove what set-up fetched, too
	rm -rf .venv node_modules .cache
