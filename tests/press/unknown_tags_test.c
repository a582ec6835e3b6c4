#include "press/unknown_tags.h"

#include "../bank/shelf.h"
#include "heard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char text[] =
	"bank: b\n"
	"items:\n"
	"- {id: a, kind: short_answer, stem: S, answer: A, tags: [cells]}\n"
	"- {id: c, kind: short_answer, stem: S, answer: A, "
	"tags: [genes, cells]}\n";

/* What is said of tags; whether the run goes on is left in *on. */
static const char *said_of(struct shelf *shelf, struct text_list tags,
	enum pensum_level none, bool *on)
{
	const struct bank *bank = good_bank(shelf, text);
	struct heard *heard = heard_new(shelf->arena);

	*on = unknown_tags_tell(
		&heard->host, tags, (struct bank_list){&bank, 1}, none);
	return heard_all(heard);
}

static void known_tags_need_no_word(void **state)
{
	static const char *const tags[] = {"genes", "cells"};
	bool on;

	assert_string_equal(
		said_of(*state, (struct text_list){tags, 2}, PENSUM_ERROR, &on),
		"");
	assert_true(on);
	assert_string_equal(
		said_of(*state, (struct text_list){NULL, 0}, PENSUM_ERROR, &on),
		"");
	assert_true(on);
}

static void a_tag_beside_known_ones_is_warned_of(void **state)
{
	static const char *const tags[] = {"gens", "cells", "rocks"};
	bool on;

	assert_string_equal(
		said_of(*state, (struct text_list){tags, 3}, PENSUM_ERROR, &on),
		"pensum: warning: --tag: no item in the banks has the tag "
		"\"gens\"; did you mean \"genes\"?\n"
		"pensum: warning: --tag: no item in the banks has the tag "
		"\"rocks\"\n");
	assert_true(on);
}

static void if_all_are_unknown_the_level_is_the_callers(void **state)
{
	static const char *const tags[] = {"rocks"};
	bool on;

	assert_string_equal(
		said_of(*state, (struct text_list){tags, 1}, PENSUM_ERROR, &on),
		"pensum: error: --tag: no item in the banks has the tag "
		"\"rocks\"\n");
	assert_false(on);
	assert_string_equal(said_of(*state, (struct text_list){tags, 1},
				    PENSUM_WARNING, &on),
		"pensum: warning: --tag: no item in the banks has the tag "
		"\"rocks\"\n");
	assert_false(on);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(known_tags_need_no_word),
		TEST(a_tag_beside_known_ones_is_warned_of),
		TEST(if_all_are_unknown_the_level_is_the_callers),
	};

	return cmocka_run_group_tests_name("unknown_tags", tests, NULL, NULL);
}
