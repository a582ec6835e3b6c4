#include "press/roster/class_set.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct student students[10];

static const struct roster roster = {.students = students, .count = 10};

static void a_part_is_named_for_its_students(void **state)
{
	const struct worksheet sheet = {.id = "quiz", .roster = &roster};

	assert_string_equal(
		class_set_name(*state, &sheet, 0, 10, ""), "quiz-roster.pdf");
	assert_string_equal(class_set_name(*state, &sheet, 0, 10, "-key"),
		"quiz-roster-key.pdf");
	assert_string_equal(class_set_name(*state, &sheet, 0, 4, ""),
		"quiz-roster-1-4.pdf");
	assert_string_equal(class_set_name(*state, &sheet, 9, 10, "-key"),
		"quiz-roster-10-10-key.pdf");
}

static void a_student_takes_part_with_form_and_tier(void **state)
{
	static const bool forms[] = {true, false};
	const struct press press = {
		.selection = {
			.tiers = {TIER_SUPPORT, TIER_CORE}, .tier_count = 2}};
	const struct class_set set = {.press = &press, .forms = forms};
	const struct student core = {.form = 0, .tier = TIER_CORE};
	const struct student support = {.form = 0, .tier = TIER_SUPPORT};
	const struct student more = {.form = 0, .tier = TIER_EXTENSION};
	const struct student other = {.form = 1, .tier = TIER_CORE};

	(void)state;
	assert_true(class_set_takes(&set, &core));
	assert_true(class_set_takes(&set, &support));
	assert_false(class_set_takes(&set, &more));
	assert_false(class_set_takes(&set, &other));
}

static const char *notes(
	struct arena *arena, const struct student *student, size_t tier_count)
{
	const struct worksheet sheet = {
		.wording = wording_of("en"), .tier_count = tier_count};
	const struct press press = {.worksheet = &sheet};

	return class_set_notes(arena, &press, student);
}

static void notes_name_what_is_special_of_a_copy(void **state)
{
	const struct student plain = {.tier = TIER_CORE, .extra = ""};
	const struct student large = {
		.tier = TIER_CORE, .large_print = true, .extra = "desk 4"};
	const struct student support = {
		.tier = TIER_SUPPORT, .large_print = true, .extra = ""};
	const struct student extra = {.tier = TIER_CORE, .extra = "50 min"};

	assert_string_equal(notes(*state, &plain, 1), "");
	assert_string_equal(notes(*state, &plain, 2), "core");
	assert_string_equal(notes(*state, &extra, 1), "50 min");
	assert_string_equal(notes(*state, &large, 1), "large print · desk 4");
	assert_string_equal(
		notes(*state, &support, 1), "support · large print");
	assert_string_equal(
		notes(*state, &large, 2), "core · large print · desk 4");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_part_is_named_for_its_students),
		TEST(a_student_takes_part_with_form_and_tier),
		TEST(notes_name_what_is_special_of_a_copy),
	};

	return cmocka_run_group_tests_name("class_set", tests, NULL, NULL);
}
