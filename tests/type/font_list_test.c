#include "type/font/font_list.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char *const han[] = {"Hani"};
static const char *const kana[] = {"Hira", "Hani"};
static const char *const math[] = {"Zmth"};
static const char *const zh[] = {"zh"};
static const char *const hant[] = {"zh-Hant", "zh-TW"};
static const char *const ja[] = {"ja"};
static const char *const sans[] = {"sans"};

static struct listed chain[] = {
	{.family = "Latin"},
	{.family = "First", .scripts = {han, 1}},
	{.family = "Chinese", .scripts = {han, 1}, .languages = {zh, 1}},
	{.family = "Taiwan", .scripts = {han, 1}, .languages = {hant, 2}},
	{.family = "Japan", .scripts = {kana, 2}, .languages = {ja, 1}},
	{.family = "Sans Math",
		.scripts = {math, 1},
		.roles = {sans, 1},
		.large_print = "sans"},
	{.family = "Math", .scripts = {math, 1}},
};

static struct listed roles[] = {
	{.role = "serif", .family = "Charis"},
	{.role = "sans", .family = "Andika"},
};

static const struct font_list list = {
	{roles, LENGTH(roles)}, {chain, LENGTH(chain)}};

static void assert_special(const char *role, const char *script,
	const char *language, const char *family)
{
	const struct listed *found =
		font_list_special(&list, role, script, language);

	assert_string_equal(found == NULL ? "" : found->family, family);
}

static void the_most_precise_language_wins(void **state)
{
	(void)state;
	assert_special(NULL, "Hani", "zh", "Chinese");
	assert_special(NULL, "Hani", "zh-CN", "Chinese");
	assert_special(NULL, "Hani", "zh-Hant", "Taiwan");
	assert_special(NULL, "Hani", "zh-hant-HK", "Taiwan");
	assert_special(NULL, "Hani", "zh-TW", "Taiwan");
	assert_special(NULL, "Hani", "ja-JP", "Japan");
}

static void else_the_first_for_the_script_is_taken(void **state)
{
	(void)state;
	assert_special(NULL, "Hani", "en", "First");
	assert_special(NULL, "Hani", "jav", "First");
	assert_special(NULL, "Hira", "en", "Japan");
	assert_special(NULL, "Latn", "en", "");
}

static void a_family_may_be_for_some_roles_alone(void **state)
{
	(void)state;
	assert_special("sans", "Zmth", "en", "Sans Math");
	assert_special("serif", "Zmth", "en", "Math");
	assert_special(NULL, "Zmth", "en", "Math");
}

static void large_print_has_the_formulas_of_another_role(void **state)
{
	(void)state;
	assert_string_equal(font_list_plain(&list, "serif"), "sans");
	assert_string_equal(font_list_plain(&list, NULL), "sans");
	assert_null(font_list_plain(&list, "sans"));
}

static void roles_and_families_are_found_by_name(void **state)
{
	const struct text_list names = font_list_names(&list, *state);

	assert_ptr_equal(font_list_role(&list, "sans"), &roles[1]);
	assert_ptr_equal(font_list_role(&list, "charis"), &roles[0]);
	assert_null(font_list_role(&list, "Taiwan"));
	assert_ptr_equal(font_list_fallback(&list, "TAIWAN"), &chain[3]);
	assert_null(font_list_fallback(&list, "Charis"));
	assert_int_equal(names.count, 2);
	assert_string_equal(names.at[0], "serif");
	assert_string_equal(names.at[1], "sans");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_most_precise_language_wins),
		TEST(else_the_first_for_the_script_is_taken),
		TEST(a_family_may_be_for_some_roles_alone),
		TEST(large_print_has_the_formulas_of_another_role),
		TEST(roles_and_families_are_found_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
