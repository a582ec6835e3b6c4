#include "press/run/print_folder.h"

#include "base/common.h"
#include "folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	SHEETS = 2
};

/* The folder for two sheets of a record of "unit" in the folder "own", if the
 * test's folder is asked for. */
static const char *chosen(const struct folder *folder, const char *asked,
	const char *record, const char *second)
{
	const struct form forms[SHEETS] = {
		{.code = "AAAAA-A"}, {.code = second}};
	const struct form *list[SHEETS] = {&forms[0], &forms[1]};
	struct worksheet worksheet = {.id = "unit"};
	const struct source source = {.name = folder_path(folder, record)};
	const struct recorded recorded = {
		.source = &source, .worksheet = &worksheet};
	const struct record_choice choice = {
		.forms = list, .selection.count = SHEETS};
	const char *path = print_folder(folder->arena,
		asked == NULL ? NULL : folder_path(folder, asked), &recorded,
		&choice);

	if (path == NULL || strncmp(path, folder->path, strlen(folder->path)))
		return path;
	path += strlen(folder->path);
	return path + (*path == '/');
}

static void put(const struct folder *folder, const char *name)
{
	const char *text = folder_record(folder, "unit", "", "AAAAA-A");

	folder_put(folder, name,
		arena_printf(folder->arena,
			"%s- name: \"B\"\n  tier: core\n  code: \"BBBBB-B\"\n",
			text),
		1);
}

static void an_empty_folder_is_as_good_as_any(void **state)
{
	assert_string_equal(
		chosen(*state, "", "records/unit.record.yaml", "BBBBB-B"), "");
	assert_null(chosen(*state, NULL, "unit.record.yaml", "BBBBB-B"));
}

static void the_folder_of_the_same_run_is_taken(void **state)
{
	put(*state, "unit.record.yaml");
	assert_string_equal(
		chosen(*state, "", "unit.record.yaml", "BBBBB-B"), "");
}

static void records_of_other_worksheets_do_not_count(void **state)
{
	put(*state, "unit-key.record.yaml");
	put(*state, "units.record.yaml");
	assert_string_equal(
		chosen(*state, "", "records/unit.record.yaml", "CCCCC-C"), "");
}

static void the_folder_of_another_run_is_left_for_the_records_own(void **state)
{
	put(*state, "unit.record.yaml");
	assert_string_equal(
		chosen(*state, "", "records/unit.record.yaml", "CCCCC-C"),
		"records");
	unlink(folder_path(*state, "unit.record.yaml"));
	put(*state, "unit-301-400.record.yaml");
	assert_string_equal(
		chosen(*state, "", "records/unit.record.yaml", "CCCCC-C"),
		"records");
}

static void beside_another_run_the_folder_is_that_of_replaced_records(
	void **state)
{
	put(*state, "unit.record.yaml");
	assert_string_equal(
		chosen(*state, "", "old.record.yaml", "CCCCC-C"), "records");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_empty_folder_is_as_good_as_any),
		TEST(the_folder_of_the_same_run_is_taken),
		TEST(records_of_other_worksheets_do_not_count),
		TEST(the_folder_of_another_run_is_left_for_the_records_own),
		TEST(beside_another_run_the_folder_is_that_of_replaced_records),
	};

	return cmocka_run_group_tests_name("print_folder", tests, NULL, NULL);
}
