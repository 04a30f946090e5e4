# make demo   installs what is missing, builds, runs the embedded sample and says where the site lies
# make test   installs what is missing, runs the tests
# make check  what must pass before a change lands: format, build without warnings, tests
.PHONY: demo test check build release install format clean

SWIFT ?= swift
# Starts real servers around the tests; without Python 3 the tests that need them are skipped.
BESIDE_SERVERS := $(if $(shell command -v python3),Scripts/real-servers run .build/real-servers)

demo: install release
	.build/release/opengauge run Pipelines/sample.yml

test: install
	$(SWIFT) build --build-tests
	@$(if $(BESIDE_SERVERS),,echo "python3 is missing: the tests beside real servers are skipped")
	$(BESIDE_SERVERS) $(SWIFT) test --skip-build

check: install
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	@$(if $(BESIDE_SERVERS),,echo "python3 is missing: the tests beside real servers are skipped")
	$(BESIDE_SERVERS) $(SWIFT) test --skip-build

build: install
	$(SWIFT) build

release: install
	$(SWIFT) build --configuration release --product opengauge --static-swift-stdlib

install:
	Scripts/install-libraries

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

clean:
	$(SWIFT) package clean
