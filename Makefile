# Everything starts here: `make run`, `make check`, `make test`, `make lint`, `make bench`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
POSTGRES_URL ?= postgres://postgres@127.0.0.1:5432/postgres
# Twice as many as processors: a worker waits for its browser, its server or its database a third of the time.
# Each worker has a database, a folder for exports and, where it needs one, a browser of its own.
WORKERS ?= $(shell echo $$(( $$(nproc 2>/dev/null || echo 2) * 2 )))
PYTEST = $(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal
ON_SQLITE = env -u DATABASE_URL
# Else every worker, and every process that a test starts, compiles all of it anew.
export PYTHONDONTWRITEBYTECODE =

.PHONY: help run check test test-browser test-sqlite test-postgres test-later test-later-part squashed lint lint-types lint-rest bench bench-extraction bench-throughput bench-expressions bench-links bench-link-states bench-link-checks bench-export bench-search bench-api bench-api-sqlite bench-api-postgres bench-finder bench-discovery bench-pages bench-growth train-extraction train-links lock openapi drills soak sbom audit fuzz fuzz-sqlite fuzz-postgres judges mutants clean

help:
	@echo "make run           the site with its data and demo accounts on http://127.0.0.1:8000"
	@echo "make check         before every commit: the linters, and the quick part of the tests"
	@echo "make test          all tests, on PostgreSQL, where one answers, and on SQLite"
	@echo "make test-browser  the real-browser tests alone"
	@echo "make test-later    the tests without a browser, with the clock a year ahead and on a leap day"
	@echo "make squashed      a new database against one that took the original migrations, on SQLite and PostgreSQL"
	@echo "make lint          ruff, mypy, djlint, migrations, API schema"
	@echo "make bench         the benchmarks, each with its peer in the same run"
	@echo "make openapi       the description of the API, written to docs/openapi.json"
	@echo "make drills        kills what writes, and restarts, fills and stops what serves (docs/reliability.md)"
	@echo "make soak          an hour of mixed work on each database: does memory, or anything else, grow"
	@echo "make sbom          what a site runs, as CycloneDX: sbom.json"
	@echo "make audit         known holes in what is installed, where the advisory database can be reached"
	@echo "make fuzz          requests made up from that description, on SQLite and on PostgreSQL"
	@echo "make judges        programs of others look at what is given out (docs/judges.md)"
	@echo "make mutants       breaks one rule at a time and tells which no test notices (docs/mutants.md)"
	@echo "make lock          compile requirements*.in to requirements*.txt"

# Bytecode of what is imported is written then; of all that is there it takes a third of the time that installing takes.
$(VENV)/.runtime: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.development: $(VENV)/.runtime requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check -r requirements-dev.txt
	touch $@

run: export DEBUG = 1
run: $(VENV)/.runtime
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py load_directory
	$(BIN)/python manage.py demo_accounts
	$(BIN)/python manage.py collect fixtures/samples
	$(BIN)/python manage.py export exports
	@echo "Site:  http://127.0.0.1:8000/"
	@echo "Admin: http://127.0.0.1:8000/admin/"
	@echo "API:   http://127.0.0.1:8000/api/v1/"
	$(BIN)/python manage.py runserver 127.0.0.1:8000

# Both, whatever the first says; and the whole suite last, so that its count ends what is printed.
test:
	@$(MAKE) --no-print-directory --keep-going --jobs=1 test-postgres test-sqlite

test-sqlite: $(VENV)/.development
	$(ON_SQLITE) $(PYTEST)

test-postgres: $(VENV)/.development
	@if $(BIN)/python -c "import psycopg; psycopg.connect('$(POSTGRES_URL)', connect_timeout=3)" 2>/dev/null; \
	then DATABASE_URL=$(POSTGRES_URL) $(PYTEST) -m "not browser"; \
	else echo "SKIPPED: no PostgreSQL answers at $(POSTGRES_URL); set POSTGRES_URL to test on one."; fi

test-browser: $(VENV)/.development
	$(ON_SQLITE) $(PYTEST) -m browser

# Under a minute and a half: rules, acts of moderation, pages and API. It leaves out PostgreSQL, browsers, what starts
# processes or servers, the admin, the page of a decision, suggesting, intake, link checks, search and exports.
CHECKED := tests/test_architecture.py tests/test_contract.py tests/test_fields.py tests/test_hostile_cases.py \
  $(addprefix tests/directory/,api contacts fetching models moderation pages values words) \
  $(addprefix tests/advocacy/,extraction matching pages review) --ignore tests/advocacy/review/test_decision_page.py
check: $(VENV)/.development
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target lint
	$(ON_SQLITE) $(PYTEST) $(CHECKED)

# A fixed date beside the clock of the tests (tests/clock.py) turns red here.
LATER := 2027-11-21 2028-02-29
test-later: $(VENV)/.development
	status=0; for moment in $(LATER); do \
	  TEST_CLOCK=$$moment $(ON_SQLITE) $(PYTEST) -m "not browser" || status=1; \
	done; exit $$status

# What tells most for its time: the pages, lists and acts that ask what day it is.
LATER_PART := tests/test_clock.py tests/advocacy/review/test_queue.py tests/advocacy/review/test_obligations.py \
  tests/advocacy/review/test_worksheet.py tests/advocacy/pages/test_asked_calls.py tests/advocacy/pages/test_call_pages.py \
  tests/advocacy/test_doubted_contacts.py tests/advocacy/test_validation_data_set.py tests/directory/contacts \
  tests/directory/pages
test-later-part: $(VENV)/.development
	TEST_CLOCK=2028-02-29 $(ON_SQLITE) $(PYTEST) $(LATER_PART)

# Not of the suite: what it compares does not change, and it takes more than a minute.
squashed: $(VENV)/.development
	$(ON_SQLITE) $(BIN)/python -m pytest tests/squashed_tables.py

lint: lint-types lint-rest

lint-types: $(VENV)/.development
	DEBUG=1 $(BIN)/mypy config directory advocacy
	$(BIN)/mypy --config-file clients/python/pyproject.toml clients/python/advocacy_directory

lint-rest: $(VENV)/.development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --quiet --lint templates
	DEBUG=1 $(BIN)/python manage.py makemigrations --check --dry-run
	DEBUG=1 $(BIN)/python manage.py spectacular --validate --fail-on-warn --file /dev/null

# Status 2 is "nothing to measure against", said aloud as SKIPPED; everything else that is not 0 fails.
bench: bench-extraction bench-throughput bench-expressions bench-links bench-export bench-search bench-api bench-finder bench-discovery bench-pages bench-growth

# EXTRACTION= without the curve, and without writing the tables.
EXTRACTION ?= --curve --write
bench-extraction: $(VENV)/.development
	$(BIN)/python benchmarks/extraction.py $(EXTRACTION) || test $$? -eq 2
	$(BIN)/python benchmarks/fields.py || test $$? -eq 2

# Writes advocacy/extraction/weights.json; TRAIN=--check only compares with the one that is there.
train-extraction: $(VENV)/.development
	$(BIN)/python -m advocacy.extraction.training $(TRAIN)

bench-expressions: $(VENV)/.development
	$(BIN)/python benchmarks/expressions.py

bench-throughput: $(VENV)/.development
	$(BIN)/python benchmarks/throughput.py

bench-export: $(VENV)/.development
	$(BIN)/python benchmarks/export.py

# Writes directory/link_checks/weights.json; WEIGH=--check only compares, WEIGH=--left-out judges each set by the others.
train-links: $(VENV)/.development
	$(BIN)/python benchmarks/link_training.py $(WEIGH)

# LINKS="--urls 500 --hosts 100" for a short run.
bench-links: bench-link-states bench-link-checks

bench-link-states: $(VENV)/.development
	$(BIN)/python benchmarks/link_states.py

bench-link-checks: $(VENV)/.development
	$(BIN)/python benchmarks/link_checks.py $(LINKS)

# GROWTH="--postgres postgres://postgres@127.0.0.1:5432/postgres"
bench-growth: $(VENV)/.development
	$(BIN)/python benchmarks/growth.py $(GROWTH)

bench-finder: $(VENV)/.development
	$(BIN)/python benchmarks/finder.py || test $$? -eq 2
	$(BIN)/python benchmarks/finder.py --slower 4 || test $$? -eq 2

# DISCOVERY="--fast --misses" while the rules of reading are worked on.
bench-discovery: $(VENV)/.development
	$(BIN)/python benchmarks/discovery.py $(DISCOVERY)

# PAGES="--misses" prints what is lost and what came along.
bench-pages: $(VENV)/.development
	$(BIN)/python benchmarks/pages.py $(PAGES) || test $$? -eq 2

bench-search: $(VENV)/.development
	$(BIN)/python benchmarks/search.py

# API="--sizes 200,20000 --seconds 3" for a short run; docs/benchmarks.md has its tables. Both, whatever the first says.
bench-api:
	@$(MAKE) --no-print-directory --keep-going --jobs=1 bench-api-sqlite bench-api-postgres

bench-api-sqlite: $(VENV)/.development
	$(BIN)/python benchmarks/api.py $(API) || test $$? -eq 2

bench-api-postgres: $(VENV)/.development
	@if $(BIN)/python -c "import psycopg; psycopg.connect('$(POSTGRES_URL)', connect_timeout=3)" 2>/dev/null; \
	then $(BIN)/python benchmarks/api.py --postgres $(POSTGRES_URL) $(API) || test $$? -eq 2; \
	else echo "SKIPPED: no PostgreSQL answers at $(POSTGRES_URL); set POSTGRES_URL to measure on one."; fi

lock: $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 requirements-dev.in -o requirements-dev.txt

openapi: $(VENV)/.runtime
	DEBUG=1 $(BIN)/python manage.py spectacular --validate --fail-on-warn --format openapi-json --file docs/openapi.json

# DRILLS="--short": three minutes, kills, slow senders and load; DRILLS="--seed 7 --only approve --database sqlite" for one that failed.
drills: $(VENV)/.development
	$(BIN)/python drills/kills.py $(DRILLS)
	$(if $(DRILLS),,$(BIN)/python drills/serving.py)
	$(if $(DRILLS),,$(BIN)/python drills/many.py)
	$(if $(DRILLS),,$(BIN)/python drills/mirror.py)
	$(if $(filter-out --short,$(DRILLS)),,$(BIN)/python drills/slow_senders.py $(DRILLS))
	$(if $(filter-out --short,$(DRILLS)),,$(BIN)/python drills/load.py $(or $(DRILLS),--seconds 60 --database sqlite))

# SOAK="--minutes 480 --database postgres": a night.
soak: $(VENV)/.development
	$(BIN)/python drills/soak.py $(SOAK)

# What a site runs, with versions, licences and hashes, as CycloneDX 1.6: sbom.json. The same input gives the same file.
sbom: $(VENV)/.development
	$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --mc-type application --output-reproducible \
	  --spec-version 1.6 --output-file sbom.json requirements.txt

# Known holes in what is installed; needs the advisory database of PyPI, and says so where it is out of reach.
audit: $(VENV)/.development
	$(BIN)/python -m drills.audit

# MUTANTS="--only NAME" for one; --list names them all.
mutants: $(VENV)/.development
	$(BIN)/python mutants/run.py --jobs 2 $(MUTANTS)

# FUZZ_EXAMPLES=50 for a short run.
fuzz: fuzz-sqlite fuzz-postgres

fuzz-sqlite: $(VENV)/.development
	$(BIN)/python fuzzing/fuzz.py sqlite

fuzz-postgres: $(VENV)/.development
	$(BIN)/python fuzzing/fuzz.py postgres || test $$? -eq 2

# JUDGES="spectral vnu" for some of them.
judges: $(VENV)/.development
	$(BIN)/python judges/run.py $(JUDGES) || test $$? -eq 2

clean:
	rm -rf $(VENV) directory.sqlite3*
