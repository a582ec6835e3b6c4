#include "press/run/name_check.h"

#include "../bank/said.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const uint32_t indexes[] = {0, 1, 2, 3};

static const struct student class_of_five[5];

struct checked_run {
	struct arena *arena;
	struct worksheet worksheet;
	struct press press;
	struct output output;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct checked_run *run = arena_alloc(arena, 1, sizeof(*run));

	run->arena = arena;
	run->worksheet = (struct worksheet){
		.id = "unit", .key_style = KEY_LIST, .forms_at = {.line = 0}};
	run->press = (struct press){.arena = arena,
		.worksheet = &run->worksheet,
		.folder = "",
		.in_memory = true};
	run->output.forms = true;
	*state = run;
	return 0;
}

static int teardown(void **state)
{
	const struct checked_run *run = *state;

	arena_free(run->arena);
	return 0;
}

/* What is said of forms with these names, on core alone or support, too. */
static const char *said_of(struct checked_run *run, const char *const *names,
	size_t count, size_t tiers)
{
	const struct source source = source_of("w.yaml", "");
	struct errors *errors = error_list_new(run->arena);
	enum status status;

	run->worksheet.forms_at.source = &source;
	run->worksheet.form_names = (struct text_list){names, count};
	run->worksheet.form_count = (int)count;
	run->press.selection.forms = indexes;
	run->press.selection.form_count = count;
	run->press.selection.tiers[0] = TIER_CORE;
	run->press.selection.tiers[1] = TIER_SUPPORT;
	run->press.selection.tier_count = tiers;
	run->press.selection.count = count * tiers;
	status = name_check(&run->press, &run->output, errors);
	assert_int_equal(status,
		error_count(errors) > 0 ? STATUS_MISTAKES : STATUS_DONE);
	return said(run->arena, errors);
}

static void distinct_forms_have_distinct_files(void **state)
{
	static const char *const names[] = {"A", "B", "Monday", "roster"};
	struct checked_run *run = *state;

	run->worksheet.key_style = KEY_BOTH;
	run->output.matrix = "both";
	assert_string_equal(said_of(run, names, 4, 2), "");
}

static void forms_that_differ_in_case_alone_are_refused(void **state)
{
	static const char *const names[] = {"Monday", "monday"};

	assert_string_equal(said_of(*state, names, 2, 1),
		"w.yaml: error: form \"monday\" needs another name: two "
		"files of this run would be unit-monday.pdf\n");
}

static void a_form_may_not_have_the_name_of_the_matrix(void **state)
{
	static const char *const names[] = {"A", "matrix"};
	struct checked_run *run = *state;

	assert_string_equal(said_of(run, names, 2, 1), "");
	run->output.matrix = "csv";
	assert_string_equal(said_of(run, names, 2, 1), "");
	run->output.matrix = "pdf";
	assert_string_equal(said_of(run, names, 2, 1),
		"w.yaml: error: form \"matrix\" needs another name: two "
		"files of this run would be unit-matrix.pdf\n");
}

static void a_form_may_not_be_named_like_a_side_or_tier_of_another(void **state)
{
	static const char *const key[] = {"A", "A-key"};
	static const char *const tier[] = {"A", "A-support"};

	assert_string_equal(said_of(*state, key, 2, 1),
		"w.yaml: error: form \"A-key\" needs another name: two files "
		"of this run would be unit-A-key.pdf\n");
	assert_string_equal(said_of(*state, tier, 2, 1), "");
	assert_string_equal(said_of(*state, tier, 2, 2),
		"w.yaml: error: form \"A-support\" needs another name: two "
		"files of this run would be unit-A-support.pdf\n");
}

static void files_of_a_class_have_names_too(void **state)
{
	static const struct roster roster = {
		.students = class_of_five, .count = 5};
	static const char *const names[] = {"A", "roster", "roster-4-5"};
	struct checked_run *run = *state;

	run->worksheet.roster = &roster;
	run->press.split = 100;
	assert_string_equal(said_of(run, names, 3, 1),
		"w.yaml: error: form \"roster\" needs another name: two files "
		"of this run would be unit-roster.pdf\n");
	run->press.split = 3;
	assert_string_equal(said_of(run, names, 3, 1),
		"w.yaml: error: form \"roster-4-5\" needs another name: two "
		"files of this run would be unit-roster-4-5.pdf\n");
	run->press.selection.first = 0;
	run->press.selection.last = 3;
	assert_string_equal(said_of(run, names, 3, 1), "");
}

static void bound_into_one_file_forms_have_no_names(void **state)
{
	static const char *const names[] = {"Monday", "monday"};
	struct checked_run *run = *state;

	run->output.one_file = true;
	assert_string_equal(said_of(run, names, 2, 1), "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(distinct_forms_have_distinct_files),
		TEST(forms_that_differ_in_case_alone_are_refused),
		TEST(a_form_may_not_have_the_name_of_the_matrix),
		TEST(a_form_may_not_be_named_like_a_side_or_tier_of_another),
		TEST(files_of_a_class_have_names_too),
		TEST(bound_into_one_file_forms_have_no_names),
	};

	return cmocka_run_group_tests_name("name_check", tests, NULL, NULL);
}
