#include "draw/form_twins.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "bank/kind/timeline.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	TERMS_MAX = 4
};

/* What is said of a form "A" with one section of these terms. */
static const char *said_of(struct arena *arena, enum ask ask,
	const char *const *terms, size_t count)
{
	static const struct source source = {"b", "", 0};
	struct timeline timelines[TERMS_MAX] = {0};
	struct node nodes[TERMS_MAX] = {0};
	struct item items[TERMS_MAX] = {0};
	struct drawn drawn[TERMS_MAX] = {0};
	const struct section section = {.ask = ask};
	const struct form_section own = {
		.section = &section, .items = drawn, .count = count};
	const struct form form = {
		.name = "A", .sections = &own, .section_count = 1};
	struct errors *errors = error_list_new(arena);
	bool any;

	for (size_t i = 0; i < count; i++) {
		timelines[i].term = terms[i];
		nodes[i].at = (struct where){&source, (uint32_t)i + 1, 1};
		items[i].name = arena_printf(arena, "b/%zu", i);
		items[i].node = &nodes[i];
		items[i].content = &timelines[i];
		drawn[i].item = &items[i];
	}
	any = form_twins_warn(arena, &form, errors);
	assert_int_equal(any, *said(arena, errors) != '\0');
	return said(arena, errors);
}

static void equal_terms_cannot_be_put_in_order(void **state)
{
	static const char *const terms[] = {"War", "Peace", "War", "War"};

	for (int ask = ASK_ORDER; ask < ASK_COUNT; ask++) {
		const char *what =
			said_of(*state, (enum ask)ask, terms, LENGTH(terms));

		assert_non_null(
			strstr(what, "b:3:1: warning: form A: \"b/2\" "));
		assert_non_null(strstr(what, " \"b/0\", and nobody can tell "
					     "which comes first\n"));
		/* One warning is enough. */
		assert_null(strstr(what, "b/3"));
	}
}

static void terms_that_only_print_alike_are_twins_too(void **state)
{
	static const char *const terms[] = {"The\u00a0War", "Peace", "The War"};

	assert_non_null(strstr(
		said_of(*state, ASK_ORDER, terms, LENGTH(terms)), "\"b/2\""));
}

static void other_tasks_may_ask_twice(void **state)
{
	static const char *const terms[] = {"War", "War"};

	for (int ask = 0; ask < ASK_ORDER; ask++)
		assert_string_equal(
			said_of(*state, (enum ask)ask, terms, 2), "");
}

static void terms_that_differ_are_fine(void **state)
{
	static const char *const terms[] = {"War", "Wars", "Peace"};

	assert_string_equal(
		said_of(*state, ASK_ORDER, terms, LENGTH(terms)), "");
	assert_string_equal(said_of(*state, ASK_ORDER, terms, 0), "");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(equal_terms_cannot_be_put_in_order),
		TEST(terms_that_only_print_alike_are_twins_too),
		TEST(other_tasks_may_ask_twice),
		TEST(terms_that_differ_are_fine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
