#include "draw/chance/rank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char item[] = "modern-china-18/internet-plus";

static uint64_t rank(uint64_t seed, uint32_t form, const char *section,
	enum rank_purpose purpose, const char *name)
{
	const struct rank_key key = {seed, form, section, purpose};

	return rank_of(&key, name);
}

/* Worked out by a SipHash of another hand, from the rule in rank.c. */
static void ranks_are_what_the_first_release_gave(void **state)
{
	(void)state;
	assert_int_equal(rank(0, 0, "", RANK_DRAW, ""), 0xb8f09a5607194c52);
	assert_int_equal(
		rank(2015, 0, "timeline", RANK_DRAW, item), 0x85f9cae329a8a917);
	assert_int_equal(
		rank(2015, 6, "timeline", RANK_DRAW, item), 0xd7e5bd6744080272);
	assert_int_equal(rank(2015, 0, "timeline", RANK_ORDER, item),
		0xb2cddceeec003029);
	assert_int_equal(
		rank(UINT64_MAX, RANK_ALL_FORMS, "Prüfung", RANK_DRAW, "b/é"),
		0xdcc8a02cdb5eaa98);
}

static void parts_are_what_the_first_release_gave(void **state)
{
	const struct rank_key key = {2015, 0, "quiz", RANK_CHOICE};

	(void)state;
	assert_int_equal(rank_of_part(rank_chances_of_parts(&key, "b/i"), 0),
		0x30d43d0258a5ffc1);
	assert_int_equal(rank_of_part(rank_chances_of_parts(&key, "b/i"), 1),
		0xae26f61d9dc45668);
	assert_int_equal(rank_of_part(rank_chances_of_parts(&key, "b/i"), 300),
		0x994b341151826b38);
}

static void every_part_of_the_key_matters(void **state)
{
	const uint64_t one = rank(1, 1, "s", RANK_DRAW, "i");

	(void)state;
	assert_int_not_equal(one, rank(2, 1, "s", RANK_DRAW, "i"));
	assert_int_not_equal(one, rank(1, 2, "s", RANK_DRAW, "i"));
	assert_int_not_equal(one, rank(1, 1, "t", RANK_DRAW, "i"));
	assert_int_not_equal(one, rank(1, 1, "s", RANK_CHOICE, "i"));
	assert_int_not_equal(one, rank(1, 1, "s", RANK_DRAW, "j"));
}

static void section_and_name_do_not_run_together(void **state)
{
	(void)state;
	assert_int_not_equal(rank(1, 0, "ab", RANK_DRAW, "c"),
		rank(1, 0, "a", RANK_DRAW, "bc"));
	assert_int_not_equal(rank(1, 0, "", RANK_DRAW, "abc"),
		rank(1, 0, "abc", RANK_DRAW, ""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranks_are_what_the_first_release_gave),
		cmocka_unit_test(parts_are_what_the_first_release_gave),
		cmocka_unit_test(every_part_of_the_key_matters),
		cmocka_unit_test(section_and_name_do_not_run_together),
	};

	return cmocka_run_group_tests_name("rank", tests, NULL, NULL);
}
