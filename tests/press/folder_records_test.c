#include "press/folder_records.h"

#include "folder.h"
#include "yaml/node.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool is_seven(const void *run, const struct source *source)
{
	(void)run;
	return strstr(source->text, "seed: 7\n") != NULL;
}

static bool is_none(const void *run, const struct source *source)
{
	(void)run;
	(void)source;
	return false;
}

/* The id of the worksheet that made a file; "-" if no record lists it. */
static const char *owner(const struct folder *folder, const char *name,
	const struct record_filter *filter)
{
	struct listed_files files = {.at = NULL};

	folder_records_add(folder->arena, &files, name);
	folder_records_find(folder->arena, folder->path, filter, &files);
	return files.at[0].record == NULL
		       ? "-"
		       : folder_records_id(files.at[0].record);
}

static void put(const struct folder *folder, const char *name, const char *id,
	const char *options, int second)
{
	folder_put(
		folder, name, folder_record(folder, id, options, "X"), second);
}

static void a_file_belongs_to_the_record_that_lists_it(void **state)
{
	static const struct record_filter all = {.is_own = is_none};
	const struct folder *folder = *state;

	put(folder, "unit.record.yaml", "unit", "", 1);
	put(folder, "quiz.record.yaml", "quiz", "", 2);
	assert_string_equal(owner(folder, "unit-A.pdf", &all), "unit");
	assert_string_equal(owner(folder, "quiz-A-key.pdf", &all), "quiz");
	assert_string_equal(owner(folder, "quiz-B.pdf", &all), "-");
	assert_string_equal(owner(folder, "mine.pdf", &all), "-");
}

static void the_latest_record_counts(void **state)
{
	static const struct record_filter all = {.is_own = is_none};
	static const char one_file[] = "  one_file: true\n";
	const struct folder *folder = *state;

	put(folder, "unit.record.yaml", "unit", one_file, 5);
	put(folder, "unit-key.record.yaml", "unit-key", one_file, 3);
	assert_string_equal(owner(folder, "unit-key.pdf", &all), "unit");
	put(folder, "unit-key.record.yaml", "unit-key", one_file, 9);
	assert_string_equal(owner(folder, "unit-key.pdf", &all), "unit-key");
}

static void records_that_were_replaced_count_too(void **state)
{
	static const struct record_filter all = {.is_own = is_none};
	const struct folder *folder = *state;

	put(folder, "records/unit-K7MQR-N.record.yaml", "unit", "", 1);
	assert_string_equal(owner(folder, "unit-A.pdf", &all), "unit");
}

static void only_records_of_kindred_names_are_read(void **state)
{
	static const struct record_filter akin = {"unit-3", is_none, NULL};
	const struct folder *folder = *state;

	put(folder, "unit.record.yaml", "unit", "", 1);
	put(folder, "unit-3-key.record.yaml", "unit-3-key", "", 1);
	put(folder, "units.record.yaml", "units", "", 1);
	put(folder, "quiz.record.yaml", "quiz", "", 1);
	assert_string_equal(owner(folder, "unit-A.pdf", &akin), "unit");
	assert_string_equal(
		owner(folder, "unit-3-key-A.pdf", &akin), "unit-3-key");
	assert_string_equal(owner(folder, "units-A.pdf", &akin), "-");
	assert_string_equal(owner(folder, "quiz-A.pdf", &akin), "-");
}

static void if_all_are_of_the_run_none_is_parsed(void **state)
{
	static const struct record_filter own = {NULL, is_seven, NULL};
	const struct folder *folder = *state;

	put(folder, "unit.record.yaml", "unit", "", 1);
	assert_string_equal(owner(folder, "unit-A.pdf", &own), "-");
	folder_put(folder, "quiz.record.yaml", "record: 1\nseed: 8\n", 1);
	assert_string_equal(owner(folder, "unit-A.pdf", &own), "unit");
}

static void what_is_no_record_is_passed_over(void **state)
{
	static const struct record_filter all = {.is_own = is_none};
	const struct folder *folder = *state;

	folder_put(folder, "a.record.yaml", "- [unclosed\n", 1);
	folder_put(folder, "b.record.yaml", "just text", 1);
	folder_put(folder, "c.record.yaml", "worksheet: {id: [x]}\n", 1);
	put(folder, "unit.record.yaml", "unit", "", 1);
	assert_string_equal(owner(folder, "unit-A.pdf", &all), "unit");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_file_belongs_to_the_record_that_lists_it),
		TEST(the_latest_record_counts),
		TEST(records_that_were_replaced_count_too),
		TEST(only_records_of_kindred_names_are_read),
		TEST(if_all_are_of_the_run_none_is_parsed),
		TEST(what_is_no_record_is_passed_over),
	};

	return cmocka_run_group_tests_name("folder_records", tests, NULL, NULL);
}
