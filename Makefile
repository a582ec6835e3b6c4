# Pensum: `make sample` prints the sample worksheet and its keys into out/,
# `make test` runs every test.  Both first install the Debian packages that
# are missing.  `make help` lists the rest; `V=1` shows whole commands.

CC = gcc
CFLAGS = -O2 -g $(hardening)
LDFLAGS = -pie -Wl,-z,relro,-z,now
WERROR = -Werror
PREFIX = /usr/local
BUILD = .build

hardening = -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong
sanitizers = -O1 -g1 -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer -DARENA_TIGHT

build_packages = gcc libc6-dev make pkg-config libhpdf-dev libyaml-dev \
	libharfbuzz-dev libfribidi-dev libicu-dev libmd4c-dev \
	libfontconfig-dev nettle-dev zlib1g-dev libpng-dev \
	libjpeg62-turbo-dev libexpat1-dev libqrencode-dev libdeflate-dev \
	coinor-libcbc-dev coinor-libcbc3 unicode-cldr-core librsvg2-dev \
	librsvg2-2 \
	libgif-dev libgif7 libwebp-dev libwebp7 libwebpdemux2 \
	libavif-dev libavif15 libheif-dev libheif1 libmpfr-dev libmpfr6 \
	$(addprefix hyphen-,cs da de el en-gb en-us es fr hu id it nl no pl \
	pt-br pt-pt ro ru sv uk)
font_packages = $(sort $(shell awk -f fonts/packages.awk fonts/fonts.yaml))
test_packages = libcmocka-dev libhyphen-dev qpdf poppler-utils mupdf-tools fonts-noto-core \
	fonts-sil-gentiumplus fonts-freefont-ttf parallel zbar-tools strace \
	libxml2-utils \
	python3 python3-yaml \
	man-db python3-jsonschema python3-mpmath librsvg2-bin librsvg2-tests \
	zsh fish
house_packages = clang clang-format clang-tidy cppcheck valgrind shellcheck \
	universal-ctags binutils git netpbm \
	lintian dpkg-dev

# No fused multiplication: a picture's places are the same on every machine.
std = -std=c17 -ffp-contract=off -D_POSIX_C_SOURCE=200809L
warnings = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wwrite-strings -Wvla -Wcast-qual -Wformat=2 \
	-Wundef -Wswitch-enum $(WERROR)
libs = yaml-0.1 harfbuzz harfbuzz-subset fribidi icu-uc md4c fontconfig nettle \
	libpng libjpeg expat libdeflate
# Libraries linked into the program where Debian has an archive, because each
# shared one delays every start; but not those that HarfBuzz loads anyway.
archives = yaml fribidi nettle jpeg expat deflate
# Libraries loaded when needed, not linked.
loaded_libs = librsvg-2.0 libwebp libavif libheif
lib_cflags := $(shell pkg-config --cflags $(libs) $(loaded_libs) 2>/dev/null \
	| sed 's/-I/-isystem /g')
lib_flags := $(shell pkg-config --libs $(libs) 2>/dev/null)
archive_or_shared = $(if $(wildcard $(shell $(CC) -print-file-name=lib$(1).a)),\
	-l:lib$(1).a,-l$(1))
lib_flags := $(foreach flag,$(lib_flags),$(if $(filter \
	$(archives:%=-l%),$(flag)),$(call archive_or_shared,$(flag:-l%=%)),$(flag)))
lib_ldlibs = -Wl,--as-needed $(lib_flags) -lhpdf -lz -lm -lpthread
cflags = $(std) $(warnings) -fPIE -Igenerator $(lib_cflags) $(CFLAGS)

sources = $(filter-out $(words_compiler) $(messages_compiler) \
	$(hyphens_packer),$(sort $(wildcard generator/*/*.c generator/*/*/*.c)))
objects = $(sources:%.c=$(BUILD)/%.o) $(words_made:%.c=%.o) \
	$(messages_made:%.c=%.o) $(hyphens_made:%.c=%.o) \
	$(embedded_made:%.c=%.o)
program_objects = $(BUILD)/generator/main.o \
	$(filter $(BUILD)/generator/command/%,$(objects))

# The build turns the words of all languages into C: generator/words/.
cldr = /usr/share/unicode/cldr/common
words_tables = generator/words/en.yaml $(sort \
	$(filter-out %/en.yaml,$(wildcard generator/words/*.yaml)))
words_compiler = $(sort $(wildcard generator/words/compile/*.c))
words_compile = $(BUILD)/generator/words/compile/compile
words_reader = $(patsubst %.c,$(BUILD)/%.o,$(wildcard generator/base/*.c \
	generator/base/*/*.c generator/text/*/*.c generator/text/*.c \
	generator/yaml/*.c))
words_list = $(BUILD)/generator/words/tables.list
words_made = $(BUILD)/generator/words/plurals.c \
	$(BUILD)/generator/words/tables.c
words_locales = $(subst -,_,$(notdir $(words_tables:.yaml=))) \
	$(foreach table,$(notdir $(words_tables:.yaml=)),\
	$(firstword $(subst -, ,$(table))))
# And the hyphenation patterns of these, files of Debian's packages.
hyphens = cs=cs_CZ da=da_DK de=de_DE el=el_GR en=en_US en-GB=en_GB es=es_ES \
	fr=fr hu=hu_HU id=id_ID it=it_IT nb,nn,no=nb_NO nl=nl_NL pl=pl_PL \
	pt,pt-BR=pt_BR pt-PT=pt_PT ro=ro_RO ru=ru_RU sv=sv_SE uk=uk_UA
hyphens_folder = /usr/share/hyphen
hyphens_packer = $(sort $(wildcard generator/type/pack/*.c))
hyphens_pack = $(BUILD)/generator/type/pack/pack
hyphens_made = $(BUILD)/generator/type/word/packed.c
hyphens_arguments = $(foreach hyphen,$(hyphens),$(subst \
	=,=$(hyphens_folder)/hyph_,$(hyphen)).dic)
# The program has the templates and the guide in it.
embedded = $(sort $(wildcard generator/guide/*.md generator/templates/*/*))
commit := $(shell git rev-parse --short HEAD 2>/dev/null)
embedded_made = $(BUILD)/generator/command/start/embedded.c

# It also finds every message in the sources: generator/words/README.md.
messages_tables = $(sort $(wildcard generator/words/messages/*.yaml))
messages_compiler = $(sort $(wildcard generator/words/messages/*.c))
messages_compile = $(BUILD)/generator/words/messages/messages
messages_made = $(BUILD)/generator/base/messages.c
version = $(shell sed -n 's/.*PENSUM_VERSION "\(.*\)"/\1/p' \
	generator/base/version.h)
library = $(BUILD)/libpensum.a
command_library = $(BUILD)/libcommand.a
program = $(BUILD)/pensum
tests = $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/*/*_test.c)))
fairness = $(BUILD)/tests/fairness/fairness
faults = $(BUILD)/tests/faults/preload.so $(BUILD)/tests/faults/sweep
preload_sources = $(addprefix tests/faults/,fault.c memory.c files.c)
sweep_sources = $(addprefix tests/faults/,sweep.c result.c)
fairness_objects = $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/fairness/*.c))
reads = $(BUILD)/tests/corpora/reads $(BUILD)/tests/corpora/formulas
bench = $(BUILD)/tests/bench/bench
bench_objects = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/bench/*.c)))
fuzz_sources = $(sort $(wildcard tests/fuzz/*_fuzz.c))
fuzzers = $(fuzz_sources:%.c=$(BUILD)/%)
FUZZ_SECONDS = 60
FUZZ = $(patsubst tests/fuzz/%_fuzz.c,%,$(fuzz_sources))
c_files = $(wildcard generator/*.[ch] generator/*/*.[ch] generator/*/*/*.[ch] \
	tests/*.[ch] tests/*/*.[ch])

quiet = $(if $(V),,@)
submake = +@$(MAKE) --no-print-directory \
	$(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc))
have_libraries = $(if $(lib_flags),,$(error \
	libraries are missing; `make deps` installs them))

.PHONY: all vary levels sample test test-long run-long check oracle random trips corpora asan asan-long tsan faults \
	faults-sample faults-built fairness bench fill fuzz run-fuzz mutate golden deps \
	test-deps house-deps format format-check layers lint tidy cppcheck \
	valgrind coverage install uninstall deb deb-test container clean manual pictures help run-tests \
	run-covered FORCE
.SECONDARY:

## all: build the program, ./pensum (the default)
all: pensum

# Several BUILD folders may take turns, so dates do not show whose program
# this is.
pensum: $(program) FORCE
	@cmp -s $< $@ || install $< $@

$(program): $(program_objects) $(library)
	@echo '  link $@'
	$(quiet)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(lib_ldlibs)

# The library that other programs can link; generator/pensum.h is its face.
$(library): $(filter-out $(program_objects),$(objects))
	$(quiet)rm -f $@
	$(quiet)ar rcsD $@ $^

# Of the program, for tests of its parts.
$(command_library): $(filter-out %/main.o,$(program_objects))
	$(quiet)rm -f $@
	$(quiet)ar rcsD $@ $^

$(BUILD)/%.o: %.c
	$(have_libraries)@mkdir -p $(@D)
	@echo '  cc $<'
	$(quiet)$(CC) $(cflags) -MMD -MP -c -o $@ $<

# A table may come, old as it is, or go.
$(words_list): FORCE
	@mkdir -p $(@D)
	@echo '$(words_tables)' >$@.new
	@if cmp -s $@.new $@; then rm -f $@.new; else mv $@.new $@; fi

$(BUILD)/generator/words/plurals.c: generator/words/plurals.awk Makefile \
		$(words_tables) $(words_list)
	@mkdir -p $(@D)
	@test -r $(cldr)/supplemental/plurals.xml || { echo \
		'unicode-cldr-core is missing; `make deps` installs it' >&2; \
		exit 1; }
	@echo '  make $@'
	$(quiet)LC_ALL=C awk -v locales='$(sort $(words_locales))' -f $< \
		$(cldr)/supplemental/plurals.xml >$@.new && mv $@.new $@

$(BUILD)/generator/words/tables.c: $(words_compile) $(words_tables) \
		$(words_list)
	@echo '  make $@'
	$(quiet)$(words_compile) $(words_tables) >$@.new && mv $@.new $@

$(words_compile): $(words_compiler:%.c=$(BUILD)/%.o) \
		$(words_reader) \
		$(addprefix $(BUILD)/generator/words/,pattern.o plural.o \
		plurals.o word.o)
	@echo '  link $@'
	$(quiet)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(lib_ldlibs)

$(hyphens_made): $(hyphens_pack) Makefile
	@mkdir -p $(@D)
	@for file in $(patsubst %,$(hyphens_folder)/hyph_%.dic,$(foreach \
		hyphen,$(hyphens),$(lastword $(subst =, ,$(hyphen))))); do \
		test -r $$file || { echo "$$file is missing;" \
		'`make deps` installs it' >&2; exit 1; }; done
	@echo '  make $@'
	$(quiet)$< $(hyphens_arguments) >$@.new && mv $@.new $@

$(hyphens_pack): $(hyphens_packer:%.c=$(BUILD)/%.o) \
		$(patsubst %.c,$(BUILD)/%.o,$(wildcard generator/base/*.c \
		generator/base/*/*.c)) \
		$(BUILD)/generator/words/compile/untranslated.o
	@echo '  link $@'
	$(quiet)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(lib_ldlibs)

$(embedded_made): generator/command/start/embed.awk $(embedded) FORCE
	@mkdir -p $(@D)
	$(quiet)LC_ALL=C awk -v commit='$(commit)' -f $< $(embedded) >$@.new
	@if cmp -s $@.new $@; then rm -f $@.new; else \
		echo '  make $@'; mv $@.new $@; fi

# The time of messages.c changes only with the messages.
$(messages_made): $(messages_made).stamp ;
$(messages_made).stamp: $(messages_compile) $(sources) $(messages_tables)
	@mkdir -p $(@D)
	$(quiet)$(messages_compile) $(sources) generator/main.c \
		$(messages_tables) >$(messages_made).new
	@if cmp -s $(messages_made).new $(messages_made); then \
		rm -f $(messages_made).new; else echo '  make $(messages_made)'; \
		mv $(messages_made).new $(messages_made); fi
	@touch $@

$(messages_compile): $(messages_compiler:%.c=$(BUILD)/%.o) $(words_reader) \
		$(addprefix $(BUILD)/generator/words/compile/,pseudolocale.o \
		untranslated.o)
	@echo '  link $@'
	$(quiet)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(lib_ldlibs)

$(words_made:%.c=%.o) $(messages_made:%.c=%.o) $(hyphens_made:%.c=%.o) \
		$(embedded_made:%.c=%.o): %.o: %.c
	$(quiet)$(CC) $(cflags) -MMD -MP -c -o $@ $<

$(BUILD)/tests/fairness/%.o: cflags += -Itests

$(fairness): $(fairness_objects) $(library)
	@echo '  link $@'
	$(quiet)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lcmocka $(lib_ldlibs)

$(BUILD)/tests/faults/preload.so: $(preload_sources) tests/faults/fault.h
	@mkdir -p $(@D)
	@echo '  link $@'
	$(quiet)$(CC) $(std) $(warnings) -O2 -fPIC -shared -o $@ \
		$(preload_sources) -ldl

$(BUILD)/tests/faults/sweep: $(sweep_sources) tests/faults/result.h \
		tests/faults/fault.h
	@mkdir -p $(@D)
	@echo '  link $@'
	$(quiet)$(CC) $(std) $(warnings) -O2 -o $@ $(sweep_sources)

$(BUILD)/tests/%_test: $(BUILD)/tests/%_test.o $(library)
	@echo '  link $@'
	$(quiet)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) \
		$(filter $(command_library),$^) $(library) -lcmocka $(lib_ldlibs)

$(filter $(BUILD)/tests/command/%,$(tests)): $(command_library)

# The compilers of tables are no part of the library.
$(BUILD)/tests/words/conversions_test $(BUILD)/tests/words/extract_test: \
	$(addprefix $(BUILD)/generator/words/messages/,conversions.o extract.o)

# Patterns are compared with what libhyphen makes of them.
hyphens_whole = $(CURDIR)/.build/tests/hyphens
$(BUILD)/tests/type/hyphen_test: lib_ldlibs += -lhyphen
$(BUILD)/tests/type/hyphen_test: $(hyphens_whole)/stamp
$(BUILD)/tests/type/hyphen_test.o: cflags += -DHYPHENS='"$(hyphens_whole)"'

$(hyphens_whole)/stamp: tests/type/hyphens.sh Makefile
	@echo '  make $@'
	$(quiet)sh $< $(@D) $(foreach hyphen,$(hyphens),$(lastword \
		$(subst =, ,$(hyphen)))) && touch $@

# libFuzzer sets the name of a fuzz target's entry point; the test that replays
# findings links several, each named after its file.
$(BUILD)/%_door.o: %_fuzz.c
	$(have_libraries)@mkdir -p $(@D)
	@echo '  cc $<'
	$(quiet)$(CC) $(cflags) -DLLVMFuzzerTestOneInput=$(*F)_fuzz -MMD -MP \
		-c -o $@ $<

$(BUILD)/tests/fuzz/replay_test: $(fuzz_sources:%_fuzz.c=$(BUILD)/%_door.o)

$(BUILD)/tests/fuzz/svg_fuzz: $(BUILD)/tests/fuzz/svg_mutator.o

$(BUILD)/%_fuzz: $(BUILD)/%_fuzz.o $(library)
	@echo '  link $@'
	$(quiet)$(CC) $(CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ \
		$(lib_ldlibs)

$(reads): $(BUILD)/%: $(BUILD)/%.o $(library)
	@echo '  link $@'
	$(quiet)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(lib_ldlibs)

$(bench): $(bench_objects) $(library)
	@echo '  link $@'
	$(quiet)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(lib_ldlibs)

# An empty program that loads the same shared libraries.
bare = $(bench)-bare
$(bare): $(program)
	@mkdir -p $(@D)
	@echo '  link $@'
	$(quiet)echo 'int main(void) { return 0; }' | $(CC) $(CFLAGS) \
		$(LDFLAGS) -fPIE -o $@ -xc - -xnone -Wl,--no-as-needed \
		$$(LC_ALL=C readelf -d $< | \
		sed -n 's/.*(NEEDED).*\[\(.*\)\]/-l:\1/p')

## sample: print the sample worksheet and its keys into out/
sample: deps
	$(submake) WERROR= all
	@mkdir -p out
	./pensum make banks/unit-18-quiz.yaml

## test: units and cases under sanitizers, in minutes
test: test-deps
	$(submake) asan

## asan: the same, without installing missing packages first
asan:
	$(submake) BUILD=$(BUILD)/asan CFLAGS='$(sanitizers)' LDFLAGS=-pie \
		run-tests

# Those of the same tests that take long, and more random worksheets.
asan-long:
	$(submake) LONG=only SHEETS=300 asan

run-tests: $(tests) $(program)
	@sh tests/run_tests.sh $(program) $(tests)

## test-long: tests that take longer: chance, memory, more faults, fuzzing
test-long: house-deps
	$(submake) run-long

run-long:
	+@sh tests/run_long.sh '$(MAKE)' fairness asan-long \
		'mutate COUNT=3000' 'trips COUNT=100' valgrind faults-sample corpora \
		'fuzz FUZZ_SECONDS=60 FUZZ_RUNS=2000'

faults-built: $(program) $(faults)

## faults: every call for memory and files fails in turn, for half an hour
faults: faults-built
	$(submake) BUILD=$(BUILD)/leak CFLAGS='-O1 -g -fsanitize=leak' \
		LDFLAGS=-pie $(BUILD)/leak/pensum
	@sh tests/faults/run.sh $(BUILD) $(BUILD)/leak 0 40

# A sample of them, of a few minutes.
faults-sample: faults-built
	$(submake) BUILD=$(BUILD)/asan CFLAGS='$(sanitizers)' LDFLAGS=-pie \
		$(BUILD)/asan/pensum
	@sh tests/faults/run.sh $(BUILD) $(BUILD)/asan 240 20

## check: the unit tests alone, without sanitizers
check: $(tests) $(program)
	@PENSUM=$(program) sh tests/run_units.sh $(tests)

## tsan: the library in a program with threads, under ThreadSanitizer
tsan: $(program)
	$(submake) BUILD=$(BUILD)/tsan CFLAGS='-O1 -g -fsanitize=thread' \
		LDFLAGS=-pie $(BUILD)/tsan/tests/press/embed_test
	@PENSUM=$(program) TSAN_OPTIONS=suppressions=$$PWD/tests/tsan.supp \
		sh tests/run_units.sh \
		$(BUILD)/tsan/tests/press/embed_test

## oracle: read COUNT (10000) random texts a second time, and compare the pages
oracle: COUNT = 10000
oracle: $(program)
	@PENSUM_FONTS='$(CURDIR)/fonts/fonts.yaml' \
		python3 tests/oracle/oracle.py $(program) $(COUNT)

## vary: compute all variants' and COUNT (1000) forms' answers by another hand
vary: COUNT = 1000
vary: $(program)
	@sh tests/run_vary.sh $(program) 1000000 $(COUNT)

## levels: compare what gcc -O0, -O2, -O3 and clang -O2 make of tests
levels:
	+@sh tests/run_levels.sh '$(MAKE)' $(BUILD)

## random: print COUNT (10000) random worksheets, and read back what must hold
random: COUNT = 10000
random: $(program)
	@PENSUM_FONTS='$(CURDIR)/fonts/fonts.yaml' \
		python3 tests/random/worksheets.py $(program) $(COUNT) \
		--keep $(BUILD)/broken-worksheets

## trips: send COUNT (200) random banks through each format and back
trips: COUNT = 200
trips: $(program)
	@PENSUM_FONTS='$(CURDIR)/fonts/fonts.yaml' \
		python3 tests/trips/trips.py $(program) $(COUNT) \
		--keep $(BUILD)/broken-trips

## corpora: compare with other readers of YAML, CSV and PDF, and a YAML test suite
corpora: $(reads) $(program)
	@PENSUM_FONTS='$(CURDIR)/fonts/fonts.yaml' \
		sh tests/run_corpora.sh $(BUILD) $(program)

## fairness: draw 100,000 forms and show by chi-square that chance is fair
fairness: $(fairness)
	@$(fairness)
## fuzz: fuzz each input door for FUZZ_SECONDS (60)
fuzz:
	$(submake) BUILD=$(BUILD)/fuzz CC=clang LDFLAGS=-pie \
		CFLAGS='$(sanitizers) -fsanitize=fuzzer-no-link' run-fuzz

run-fuzz: $(FUZZ:%=$(BUILD)/tests/fuzz/%_fuzz)
	@FUZZ_SECONDS=$(FUZZ_SECONDS) FUZZ_RUNS=$(FUZZ_RUNS) \
		sh tests/run_fuzz.sh $(BUILD) $(FUZZ)

## fill: how full the pages of the samples are, in per cent
fill: $(program)
	@PENSUM_FONTS=$${PENSUM_FONTS:-$(CURDIR)/fonts/fonts.yaml} \
		python3 tests/bench/fill.py $(program) \
		$$(grep -l '^worksheet:' banks/*.yaml)

## bench: compare times with bare libharu and libyaml; `BENCH=quick` is a trial
bench: $(bench) $(bare) $(program)
	@sh tests/bench/run.sh $(bench) $(bare) $(program) $(BENCH)

## mutate: run the program on COUNT (10000) randomly changed banks
COUNT = 10000
mutate: $(BUILD)/tests/command/mutate_test $(program)
	@seq 0 500 $$(($(COUNT) - 1)) | PENSUM=$(program) MUTANTS=500 \
		xargs -P $$(nproc) -I '{}' env MUTANT_FIRST='{}' $<

## golden: show how the cases' output differs, and keep it if told to
golden: $(program)
	@sh tests/run_cases.sh --golden $(program) $(CASES)

## deps: install the Debian packages that the program needs
deps:
	@sh tests/packages.sh $(build_packages) $(font_packages)

## fonts-LANGUAGE: install what a language's letters need besides, fonts-th
fonts-%:
	@packages=$$(awk -v language='$*' -f fonts/packages.awk \
		fonts/fonts.yaml | sort -u); \
	if [ -z "$$packages" ]; then \
		echo "fonts/fonts.yaml names no fonts for $*"; exit 1; \
	fi; \
	sh tests/packages.sh $$packages

## test-deps: install those that its tests need
test-deps:
	@sh tests/packages.sh $(build_packages) $(font_packages) \
		$(test_packages)

## house-deps: install those that the checks of the code need
house-deps:
	@sh tests/packages.sh $(build_packages) $(font_packages) \
		$(test_packages) $(house_packages)

## format: format the code with clang-format
format:
	clang-format -i $(c_files)

## format-check: fail if `make format` would change something
format-check:
	@clang-format --dry-run -Werror $(c_files)

## layers: check that includes point only to earlier stations
layers:
	@sh tests/lint/layers.sh

## lint: check the other conventions
lint: $(objects) $(BUILD)/generator/main.o $(program)
	@CC='$(CC)' CFLAGS='$(cflags)' PROGRAM='$(program)' \
		OBJECTS='$(filter %.o,$^)' sh tests/run_lint.sh

# How far clang's analyzer follows each function: a tenth of its own limit finds
# nearly as much in a tenth of the time.
TIDY_NODES = 20000

## tidy: run clang-tidy; with TIDY_NODES=225000, for half an hour
tidy:
	@printf '%s\n' $(sources) $(words_compiler) $(messages_compiler) \
		$(hyphens_packer) \
		generator/main.c | \
		xargs -P $$(nproc) -n 4 sh -c \
		'clang-tidy --quiet "$$@" -- $(cflags) -Xclang -analyzer-config \
		-Xclang max-nodes=$(TIDY_NODES)' tidy

## cppcheck: run cppcheck, without its false alarms (tests/lint/cppcheck.supp)
cppcheck:
	@cppcheck --std=c17 --enable=warning,performance,portability --quiet \
		--error-exitcode=1 --library=posix -Igenerator -j$$(nproc) \
		--suppressions-list=tests/lint/cppcheck.supp generator

# Without tests that are slow under valgrind, not about memory, or that end a
# call inside a library, which then leaks memory.
quick_tests = $(filter-out %/fairness_test %/leak_test %/mutate_test \
	%/hyphen_test \
	%/conflict_test %/assembly_test %/embed_test %/formats_test \
	$(BUILD)/tests/command/% $(BUILD)/tests/fuzz/%,$(tests))

## valgrind: the program on samples, and quick unit tests, under memcheck
valgrind: $(quick_tests) $(program)
	@sh tests/run_valgrind.sh $(program) $(quick_tests)

## coverage: the share of lines that tests run, file by file
coverage:
	@find $(BUILD)/coverage -name '*.gcda' -delete 2>/dev/null || :
	$(submake) BUILD=$(BUILD)/coverage CFLAGS='-O0 -g --coverage' \
		run-covered; status=$$?; \
		sh tests/coverage.sh $(BUILD)/coverage $(sources) && \
		exit "$$status"

run-covered: LDFLAGS = -pie --coverage -Wl,--wrap=_exit \
	$(BUILD)/tests/coverage.o
run-covered: $(BUILD)/tests/coverage.o
	$(submake) LDFLAGS='$(LDFLAGS)' CFLAGS='$(CFLAGS)' LONG=also \
		faults-built run-tests
	@sh tests/faults/run.sh $(BUILD) $(BUILD) 24 4

## install: install under PREFIX (/usr/local), below DESTDIR if given
install: all
	install -D pensum '$(DESTDIR)$(PREFIX)/bin/pensum'
	install -D -m 644 fonts/fonts.yaml \
		'$(DESTDIR)$(PREFIX)/share/pensum/fonts.yaml'
	install -D -m 644 generator/pensum.1 \
		'$(DESTDIR)$(PREFIX)/share/man/man1/pensum.1'
	install -D -m 644 generator/pensum-files.5 \
		'$(DESTDIR)$(PREFIX)/share/man/man5/pensum-files.5'
	@for shell in bash=bash-completion/completions/pensum \
		zsh=zsh/vendor-completions/_pensum \
		fish=fish/vendor_completions.d/pensum.fish; do \
		file='$(DESTDIR)$(PREFIX)/share/'"$${shell#*=}"; \
		echo "  make $$file"; install -d "$$(dirname "$$file")" && \
		./pensum completion "$${shell%%=*}" >"$$file" && \
		chmod 644 "$$file" || exit; done
	@cd banks && find . -type f -exec install -D -m 644 '{}' \
		'$(DESTDIR)$(PREFIX)/share/doc/pensum/banks/{}' ';'
	install -d '$(DESTDIR)$(PREFIX)/share/doc/pensum/guide'
	install -m 644 generator/guide/*.md \
		'$(DESTDIR)$(PREFIX)/share/doc/pensum/guide'

## deb: make a Debian package, .build/pensum_VERSION_ARCH.deb
deb: all
	@sh generator/package/deb.sh '$(MAKE)' '$(BUILD)' '$(version)' \
		$(font_packages)

## deb-test: install the package beside nothing but what it needs, and print
deb-test: deb
	@sh tests/package/deb.sh $(BUILD)/pensum_$(version)_*.deb

## container: build an image with podman or docker
container:
	@for tool in podman docker; do \
		command -v $$tool >/dev/null && exec $$tool build -t pensum \
			-f generator/package/Containerfile .; \
	done; echo 'podman or docker is needed' >&2; exit 1

## uninstall: remove the installed files
uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/pensum' \
		'$(DESTDIR)$(PREFIX)/share/man/man1/pensum.1' \
		'$(DESTDIR)$(PREFIX)/share/man/man5/pensum-files.5' \
		'$(DESTDIR)$(PREFIX)/share/bash-completion/completions/pensum' \
		'$(DESTDIR)$(PREFIX)/share/zsh/vendor-completions/_pensum' \
		'$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/pensum.fish'
	rm -rf '$(DESTDIR)$(PREFIX)/share/pensum' \
		'$(DESTDIR)$(PREFIX)/share/doc/pensum'

## clean: remove built files and the worksheets in out/
clean:
	rm -rf $(BUILD) pensum out/*.pdf out/*.record.yaml

## manual: make the manual of all fields, generator/pensum-files.5, again
manual: $(program)
	@python3 generator/package/fields_manual.py $(program) \
		>generator/pensum-files.5

## pictures: make the guide's pictures and the README's row of sheets again
pictures: $(program)
	@PENSUM_FONTS=fonts/fonts.yaml sh banks/pictures/languages.sh $(program)
	@PENSUM_FONTS='$(CURDIR)/fonts/fonts.yaml' sh banks/pictures/guide.sh '$(CURDIR)/$(program)'

## help: this list
help:
	@sed -n 's/^## \([a-z-]*\): /\1\t/p' Makefile | expand -t 16

-include $(objects:.o=.d) $(words_compiler:%.c=$(BUILD)/%.d) \
	$(hyphens_packer:%.c=$(BUILD)/%.d) \
	$(messages_compiler:%.c=$(BUILD)/%.d) \
	$(BUILD)/generator/main.d $(tests:=.d) $(reads:=.d) \
	$(fairness_objects:.o=.d) $(bench_objects:.o=.d) \
	$(fuzzers:=.d) $(fuzzers:_fuzz=_door.d)
