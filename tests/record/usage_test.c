#include "record/usage.h"

#include "base/arena.h"

#include "../bank/said.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define FORM(name, tier, items)                                                \
	"- {name: " name ", tier: " tier ", code: C, points: 1, pages: 1,\n"   \
	"   sections: [{id: s, items: [" items "]}]}\n"
#define ITEM(id) "{id: " id ", number: 1, points: 1, hash: h, page: 1}"

/* A record of this many forms, with these other fields. */
#define RECORD(more, forms)                                                    \
	"record: 1\n" more "worksheet: {id: w, path: w.yaml}\n"                \
	"seed: 7\n"                                                            \
	"banks: [{bank: b, path: b.yaml}]\n"                                   \
	"forms:\n" forms                                                       \
	"items: {b/a: {id: a}, b/c: {id: c}, x/a: {id: a}, b: {id: b}}\n"

/* What is said of a record whose file is of 2026-07-01. */
static const char *read_uses(
	struct arena *arena, const char *text, struct usage *uses)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	bool fine;
	const char *what;

	*source = source_of("r", text);
	fine = usage_read(&reading, source, "2026-07-01", uses);
	what = said(arena, reading.errors);
	assert_int_equal(fine, *what == '\0');
	return what;
}

/* "b/a 2026-01-01 A", a line for each use. */
static const char *print_uses(struct arena *arena, const struct usage *uses)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < uses->count; i++)
		buffer_printf(&out, "%s %s%s %s\n", uses->at[i].name,
			uses->at[i].run->day,
			uses->at[i].run->day_of_file ? "*" : "",
			uses->at[i].form);
	return buffer_text(&out);
}

static void uses_are_sorted_by_item_and_the_latest_is_first(void **state)
{
	struct arena *arena = arena_new();
	struct usage uses = {.count = 0};

	(void)state;
	assert_string_equal(
		read_uses(arena,
			RECORD("made: 2026-01-01\n",
				FORM("B", "core", ITEM("b/c") ", " ITEM("b/a"))
					FORM("A", "core", ITEM("b/c"))),
			&uses),
		"");
	assert_string_equal(
		read_uses(arena, RECORD("", FORM("A", "core", ITEM("b/c"))),
			&uses),
		"");
	usage_sort(&uses);
	assert_string_equal(print_uses(arena, &uses), "b/a 2026-01-01 B\n"
						      "b/c 2026-07-01* A\n"
						      "b/c 2026-01-01 B\n"
						      "b/c 2026-01-01 A\n");
	assert_int_equal(uses.run_count, 2);
	assert_int_equal(usage_names(arena, &uses).count, 2);
	assert_int_equal(usage_count(&uses, "b/a"), 1);
	assert_int_equal(usage_count(&uses, "b/c"), 3);
	assert_int_equal(usage_count(&uses, "b/b"), 0);
	assert_int_equal(usage_count(&uses, "c"), 0);
	assert_int_equal(usage_count(&(struct usage){0}, "b/a"), 0);
	assert_string_equal(uses.runs[0]->worksheet_path, "w.yaml");
	assert_string_equal(uses.runs[0]->banks[0].path, "b.yaml");
	arena_free(arena);
}

static void tiers_of_a_form_are_one_use(void **state)
{
	struct arena *arena = arena_new();
	struct usage uses = {.count = 0};

	(void)state;
	read_uses(arena,
		RECORD("made: 2026-01-01\n",
			FORM("A", "support", ITEM("b/a"))
				FORM("A", "core", ITEM("b/a") ", " ITEM("b/c"))
					FORM("B", "support", ITEM("b/a"))
						FORM("B", "core", ITEM("b/a"))),
		&uses);
	usage_sort(&uses);
	assert_string_equal(print_uses(arena, &uses), "b/a 2026-01-01 A\n"
						      "b/a 2026-01-01 B\n"
						      "b/c 2026-01-01 A\n");
	arena_free(arena);
}

static void mistakes_are_reported(void **state)
{
	struct arena *arena = arena_new();
	struct usage uses = {.count = 0};

	(void)state;
	assert_string_equal(read_uses(arena, "bank: b\n", &uses),
		"r:1:1: error: expected a record, found a bank\n"
		"= for a bank: pensum practice BANK, or name it in a "
		"worksheet's banks\n");
	assert_string_equal(
		read_uses(arena,
			RECORD("",
				FORM("A", "core", ITEM("x/a") ", " ITEM("b"))),
			&uses),
		"r:7:36: error: the bank of item \"x/a\" is not in the record\n"
		"r:7:87: error: the bank of item \"b\" is not in the record\n");
	assert_string_equal(read_uses(arena,
				    "record: 1\nworksheet: {id: w}\nseed: 7\n"
				    "banks: [b]\nforms: []\nitems: {}\n",
				    &uses),
		"r:4:9: error: bank: expected a text, found nothing\n");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			uses_are_sorted_by_item_and_the_latest_is_first),
		cmocka_unit_test(tiers_of_a_form_are_one_use),
		cmocka_unit_test(mistakes_are_reported),
	};

	return cmocka_run_group_tests_name("uses", tests, NULL, NULL);
}
