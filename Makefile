# `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

SWIFT ?= swift
JOBS ?= 2
DESTDIR ?=
APT := apt-get -o DPkg::Lock::Timeout=300

LIBRARIES := libxml2-dev libcurl4-openssl-dev libsqlite3-dev zlib1g-dev libbrotli-dev libzstd-dev libssl-dev \
	libuchardet-dev libcld2-dev libtomlplusplus-dev pkgconf python3-jsonschema ca-certificates
PACKAGING := debhelper dpkg-dev lintian
BOOTING := mmdebstrap systemd-container iproute2

# Static Swift runtime, no path of the build machine in the program, symbols bound at start.
BUILD := $(SWIFT) build -c release -j $(JOBS) --static-swift-stdlib --disable-local-rpath -Xlinker -z -Xlinker now
# Where Debian has no Swift package, debian/control's one is left out of the build's dependencies.
PROFILE := $(shell dpkg-query -W -f='$${db:Status-Status}' swiftlang 2>/dev/null | grep -qx installed \
	|| echo -Ppkg.ingest.swift-from-path)
SCRIPTS := .ci/run Examples/demo.sh $(wildcard debian/*.prerm debian/*.postrm debian/tests/smoke debian/tests/service Benchmarks/*.sh Benchmarks/*/*.sh Tests/Package/*.sh)

.PHONY: help setup setup-deb build build-transport demo test crash deb acceptance reproducible bench lint install clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

# needs PACKAGE...: installs those that are missing; touches nothing where none is.
define needs
	@command -v dpkg-query >/dev/null || { echo "not a Debian system: install the equivalents of: $(1)" >&2; exit 1; }; \
	missing=(); for p in $(1); do \
	  [ "$$(dpkg-query -W -f='$${db:Status-Status}' "$$p" 2>/dev/null || true)" = installed ] || missing+=("$$p"); done; \
	[ $${#missing[@]} -gt 0 ] || exit 0; \
	echo "installing: $${missing[*]}"; \
	root=(); if [ "$$(id -u)" != 0 ]; then \
	  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then root=(sudo); else \
	    echo "this needs root; run: apt-get update && $(APT) install -y --no-install-recommends $${missing[*]}" >&2; exit 1; fi; fi; \
	"$${root[@]}" $(APT) update -q; \
	"$${root[@]}" env DEBIAN_FRONTEND=noninteractive $(APT) install -y -q --no-install-recommends "$${missing[@]}"
endef

setup: ## install the libraries that are missing
	$(call needs,$(LIBRARIES))
	@command -v $(firstword $(SWIFT)) >/dev/null || \
	  { echo "no '$(SWIFT)': install Swift 6.2 or newer (https://www.swift.org/install) or say SWIFT=/path/to/swift" >&2; exit 1; }

setup-deb: setup
	$(call needs,$(PACKAGING))

build: setup ## build the program: .build/release/ingest
	$(BUILD) --product ingest

# For Benchmarks/fetch/speed.sh
build-transport: setup
	$(BUILD) --product transport-benchmark

demo: build ## the whole path on a bundled site, output in out/demo
	$(BUILD) --product demo-site
	INGEST=.build/release/ingest SITE=.build/release/demo-site Examples/demo.sh out/demo

# The sweep comes first: beside the tests it would starve their servers on a small machine.
# --disable-xctest: there are none, and the last line is the summary of the tests that there are.
test: crash ## build and run all tests, the short crash sweep first
	$(SWIFT) test -j $(JOBS) --disable-xctest

crash: setup ## the short crash sweep on the debug build, where strace can be used
	$(SWIFT) build -j $(JOBS) --build-tests
	Benchmarks/crash/short.sh .build/debug/ingest

deb: setup-deb ## build the Debian package: out/*.deb
	SWIFT='$(SWIFT)' DEB_BUILD_OPTIONS="$${DEB_BUILD_OPTIONS:-parallel=$(JOBS)}" dpkg-buildpackage -b -tc -us -uc $(PROFILE)
	mkdir -p out
	version=$$(dpkg-parsechangelog -S Version); arch=$$(dpkg-architecture -q DEB_HOST_ARCH); \
	mv -f ../ingest_"$$version"_"$$arch".{deb,changes,buildinfo} out/; \
	for extra in ../ingest-dbgsym_"$$version"_"$$arch".{deb,ddeb}; do [ ! -e "$$extra" ] || mv -f "$$extra" out/; done; \
	lintian --pedantic --display-info out/ingest_"$$version"_"$$arch".changes; \
	size=$$(stat -c %s out/ingest_"$$version"_"$$arch".deb); echo "out/ingest_$${version}_$$arch.deb: $$size bytes"; \
	[ "$$size" -le 6000000 ] || { echo "more than 6 MB: has something linked the whole of Foundation, or has share/ grown?" >&2; exit 1; }

acceptance: ## try the package that `make deb` made on a booted Debian; needs root
	$(call needs,$(BOOTING))
	Tests/Package/acceptance.py out/ingest_$$(dpkg-parsechangelog -S Version)_$$(dpkg --print-architecture).deb

reproducible: setup-deb ## build the package twice, in different folders, and compare the bytes
	SWIFT='$(SWIFT)' Tests/Package/reproducible.sh

bench: build ## quality and speed on the benchmark pages
	Benchmarks/run.sh

lint: ## format of the Swift sources, scripts, files
	$(SWIFT) format lint --strict -r Package.swift Sources Tests Examples
	@if command -v shellcheck >/dev/null; then shellcheck $(SCRIPTS); else echo "shellcheck is not installed: scripts not checked"; fi
	@for script in $(SCRIPTS); do sh -c 'head -1 "$$1" | grep -q "^#!"' sh "$$script" || { echo "$$script: no interpreter line"; exit 1; }; done
	@if [ -e .git ]; then \
	  ! git grep -nIE '[[:blank:]]+$$' -- ':!Examples/site' ':!Tests/Fixtures' ':!*.patch' || { echo "blanks at the end of a line"; exit 1; }; \
	  ! git grep -nIP '\t' -- '*.swift' '*.md' || { echo "tabs"; exit 1; }; \
	  ! git grep -nIE '^(<<<<<<<|>>>>>>>) ' || { echo "a merge was left undone"; exit 1; }; fi

install: ## install under DESTDIR what `make build` made
	install -D -m 0755 .build/release/ingest $(DESTDIR)/usr/bin/ingest
	install -d $(DESTDIR)/usr/share/ingest $(DESTDIR)/etc/ingest/sources.d $(DESTDIR)/etc/ingest/rules.d
	cp -R --no-preserve=ownership share/. $(DESTDIR)/usr/share/ingest
	[ -e $(DESTDIR)/etc/ingest/ingest.toml ] || install -m 0644 Examples/ingest.toml $(DESTDIR)/etc/ingest/ingest.toml
	install -D -m 0644 man/ingest.1 $(DESTDIR)/usr/share/man/man1/ingest.1
	install -D -m 0644 man/ingest.toml.5 $(DESTDIR)/usr/share/man/man5/ingest.toml.5
	install -D -m 0644 -t $(DESTDIR)/usr/lib/systemd/system systemd/ingest.service systemd/ingest.timer
	install -D -m 0644 debian/ingest.sysusers $(DESTDIR)/usr/lib/sysusers.d/ingest.conf

clean: ## remove what was built
	rm -rf .build out
	rm -rf debian/.debhelper debian/debhelper-build-stamp debian/files debian/ingest debian/*.substvars debian/*.debhelper
