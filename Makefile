# Two commands: `make demo` and `make test`. Both install what they need into .venv, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint messages figures grader-quality benchmark clean

demo: $(VENV)/base
	$(BIN)/saiten grade examples/submissions --output grades

test: $(VENV)/test lint
	$(BIN)/python -W error -m pytest -n 2 --dist loadfile --no-loadscope-reorder --hypothesis-profile=ci  # the same each time
	$(BIN)/saiten check --quick

lint: $(VENV)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy src reference exercises

# the engine's messages: from the sources into the catalog, where they are translated, and from there into what is read
LOCALE := src/saiten/locale
messages: $(VENV)/test
	$(BIN)/pybabel -q extract --no-default-keywords -k _ -k plural:1,2 --add-location file --sort-by-file \
		-o $(VENV)/saiten.pot src/saiten
	$(BIN)/pybabel -q update -D saiten -i $(VENV)/saiten.pot -d $(LOCALE) --ignore-pot-creation-date --ignore-obsolete -w 110
	$(BIN)/pybabel -q compile -D saiten -d $(LOCALE)

# the figures of docs/handouts, from the references
figures: $(VENV)/test
	$(BIN)/python -m figures

grader-quality: $(VENV)/test
	$(BIN)/saiten check --mutants --output docs/grader-quality.md
	SAITEN_TESTS=all $(BIN)/python -W error -m pytest tests/course/test_mutants.py

benchmark: $(VENV)/test
	$(BIN)/python benchmarks/grading.py
	$(BIN)/python benchmarks/watch.py

PIP := $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "saiten needs Python 3.11 or later; say which with: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/base: $(VENV)/pyvenv.cfg pyproject.toml constraints.txt
	$(PIP) --editable .
	@$(BIN)/python -m compileall -q src reference graders  # pip does so for what is not editable
	@touch $@

# The list is whole: nothing has to be resolved, and two can install at once, one of them PyTorch and a quarter of the rest.
# Not compiled beforehand, which takes a minute: what is imported is compiled then.
$(VENV)/test: $(VENV)/pyvenv.cfg pyproject.toml constraints.txt
	@awk '/^torch==/ || NR % 4 == 0' constraints.txt > $(VENV)/some.txt
	@awk '!(/^torch==/ || NR % 4 == 0)' constraints.txt > $(VENV)/others.txt
	$(PIP) --no-compile --no-deps --requirement $(VENV)/some.txt & \
		$(PIP) --no-compile --no-deps --requirement $(VENV)/others.txt --editable . && wait $$!
	@$(BIN)/pip check --disable-pip-version-check
	@touch $@

clean:
	rm -rf $(VENV) grades
