#include "record/record_check.h"

#include "../bank/said.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define HEAD                                                                   \
	"record: 1\n"                                                          \
	"worksheet: {id: w}\n"                                                 \
	"seed: 7\n"                                                            \
	"banks: []\n"                                                          \
	"forms:\n"                                                             \
	"- name: A\n"                                                          \
	"  tier: core\n"                                                       \
	"  code: C\n"                                                          \
	"  points: 1\n"                                                        \
	"  pages: 1\n"                                                         \
	"  sections:\n"                                                        \
	"  - id: s\n"                                                          \
	"    items:\n"
#define FACTS ", number: 1, points: 1, hash: h, page: 1"

/* What is said of a record; its sum where there is nothing to say. */
static const char *checked(
	struct arena *arena, const char *text, struct record_sum *sum)
{
	const struct source source = source_of("r", text);
	struct reading reading = {arena, error_list_new(arena)};
	const struct node *root = node_read(arena, &source, reading.errors);
	const bool fine = root != NULL && record_check(&reading, root, sum);
	const char *what = said(arena, reading.errors);

	assert_int_equal(fine, *what == '\0');
	return what;
}

static void a_record_that_holds_together_is_summed_up(void **state)
{
	struct arena *arena = arena_new();
	struct record_sum sum;

	(void)state;
	assert_string_equal(
		checked(arena,
			HEAD "    - {id: b/a, stimulus: b/map" FACTS "}\n"
			     "    - {id: b/c" FACTS "}\n"
			     "stimuli: {b/map: {id: map, text: T}}\n"
			     "items: {b/a: {id: a}, b/c: {id: c}}\n",
			&sum),
		"");
	assert_string_equal(sum.worksheet, "w");
	assert_string_equal(sum.seed, "7");
	assert_int_equal(sum.forms, 1);
	assert_int_equal(sum.items, 2);
	arena_free(arena);
}

static void content_that_is_missing_is_named(void **state)
{
	struct arena *arena = arena_new();
	struct record_sum sum;

	(void)state;
	assert_string_equal(
		checked(arena,
			HEAD "    - {id: b/a, stimulus: b/map" FACTS "}\n"
			     "    - {id: b/c, stimulus: [x]" FACTS "}\n"
			     "    - {id: b/d, page: 1}\n"
			     "stimuli: {b/other: {id: other, text: T}}\n"
			     "items: {b/a: {id: a}, b/d: {id: d}}\n",
			&sum),
		"r:14:27: error: the content of stimulus \"b/map\" is not in "
		"the record\n"
		"r:15:12: error: the content of item \"b/c\" is not in the "
		"record\n"
		"r:15:27: error: stimulus: expected a text, found a list\n"
		"r:16:7: error: number: expected a text, found nothing\n"
		"r:16:7: error: points: expected a text, found nothing\n"
		"r:16:7: error: hash: expected a text, found nothing\n");
	assert_string_equal(
		checked(arena,
			HEAD "    - {id: b/a, stimulus: b/map" FACTS "}\n"
			     "items: {b/a: {id: a}}\n",
			&sum),
		"r:14:27: error: the content of stimulus \"b/map\" is not in "
		"the record\n");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_that_holds_together_is_summed_up),
		cmocka_unit_test(content_that_is_missing_is_named),
	};

	return cmocka_run_group_tests_name("record_check", tests, NULL, NULL);
}
