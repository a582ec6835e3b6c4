#include "worksheet/avoid.h"

#include "shelf.h"

#define TOP                                                                    \
	"worksheet: w\n"                                                       \
	"title: T\n"                                                           \
	"banks: [one.yaml]\n"                                                  \
	"sections: [{title: S, draw: {count: 1}}]\n"
#define RECORD(made, worksheet, seed, id)                                      \
	"record: 1\nmade: " made "\nworksheet: {id: " worksheet                \
	"}\nseed: " seed "\nforms: [{name: A, sections: [{items: [{id: " id    \
	"}]}]}]\n"

/* Records of this worksheet and of another one. */
static const struct shelf_file records[] = {
	{"run-1.yaml", RECORD("2026-01-10", "w", "1", "one/a")},
	{"run-2.yaml", RECORD("2026-02-10", "w", "2", "one/b")},
	{"run-x.yaml", RECORD("2026-03-10", "x", "1", "one/c")},
};

static int setup(void **state)
{
	const struct shelf *shelf;
	int status = shelf_setup(state);

	shelf = *state;
	for (size_t i = 0; i < LENGTH(records) && status == 0; i++)
		status = file_write(
			file_join(shelf->arena, shelf->folder, records[i].name),
			records[i].text, strlen(records[i].text));
	return status;
}

static int teardown(void **state)
{
	const struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(records); i++)
		unlink(file_join(shelf->arena, shelf->folder, records[i].name));
	return shelf_teardown(state);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* What a worksheet with this field avoids once its seed is known. */
static const char *avoided(
	const struct shelf *shelf, const char *avoid, uint64_t seed)
{
	struct buffer out = {.arena = shelf->arena};
	struct errors *errors;
	const struct worksheet *read = shelf_read(shelf,
		arena_printf(shelf->arena, TOP "avoid: %s\n", avoid), &errors);
	struct worksheet sheet;

	assert_string_equal(said(shelf->arena, errors), "");
	sheet = *read;
	avoid_add_runs(shelf->arena, &sheet, seed);
	for (size_t i = 0; i < sheet.avoid.count; i++)
		buffer_printf(&out, "%s ", sheet.avoid.at[i]);
	return buffer_text(&out);
}

static void names_are_sorted_and_each_is_there_once(void **state)
{
	assert_string_equal(
		avoided(*state, "[run-x.yaml, a.record.yaml, run-1.yaml]", 9),
		"one/a one/c one/e1 one/s1 ");
	assert_string_equal(avoided(*state, "[]", 9), "");
}

/* A pattern matches the record that this very run will write. */
static void a_pattern_leaves_out_the_run_of_this_seed(void **state)
{
	assert_string_equal(
		avoided(*state, "['run-*.yaml']", 1), "one/b one/c ");
	assert_string_equal(
		avoided(*state, "['run-*.yaml']", 2), "one/a one/c ");
	assert_string_equal(
		avoided(*state, "['run-*.yaml']", 3), "one/a one/b one/c ");
}

static void a_path_counts_whatever_its_seed(void **state)
{
	assert_string_equal(avoided(*state, "[run-1.yaml]", 1), "one/a ");
	assert_string_equal(avoided(*state, "['run-*.yaml', ./run-1.yaml]", 1),
		"one/a one/b one/c ");
}

static void only_runs_since_the_day_count(void **state)
{
	assert_string_equal(
		avoided(*state, "{records: ['run-*'], since: 2026-02-10}", 9),
		"one/b one/c ");
	assert_string_equal(
		avoided(*state, "{records: ['run-*'], since: 2026-03}", 9),
		"one/c ");
	/* An entry's own day goes before that of all. */
	assert_string_equal(
		avoided(*state,
			"{records: [run-1.yaml, {record: run-2.yaml, since: "
			"2025-01-01}], since: 2027-01-01}",
			9),
		"one/b ");
}

static void a_day_or_a_record_that_makes_no_sense_is_refused(void **state)
{
	static const struct saying sayings[] = {
		{TOP "avoid: {records: [run-1.yaml], since: 1990s}\n",
			"w:5:39: error: since: expected a day such as "
			"2026-01-01, found \"1990s\"\n"},
		{TOP "avoid: {records: {run: 1}}\n",
			"w:5:18: error: records: expected a list of records, "
			"found a mapping\n"},
		{TOP "avoid: [{since: 2026-01-01}]\n",
			"w:5:9: error: record to avoid needs a \"record\"\n"},
	};

	shelf_assert_says(*state, sayings, LENGTH(sayings));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_are_sorted_and_each_is_there_once),
		TEST(a_pattern_leaves_out_the_run_of_this_seed),
		TEST(a_path_counts_whatever_its_seed),
		TEST(only_runs_since_the_day_count),
		TEST(a_day_or_a_record_that_makes_no_sense_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
