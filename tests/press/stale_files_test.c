#include "press/stale_files.h"

#include "folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* What is said of a folder's files after a run of "unit" that made unit-A.pdf.
 */
static const char *said_after(
	const struct folder *folder, const struct stale *run)
{
	const char *paths[] = {folder_path(folder, "unit-A.pdf")};
	const struct worksheet worksheet = {.id = "unit"};
	struct made_files made = {.at = paths, .count = 1};
	const struct press press = {.arena = folder->arena,
		.host = &folder->heard->host,
		.worksheet = &worksheet,
		.folder = folder->path,
		.made = &made};

	stale_files(&press, run);
	return folder_heard(folder);
}

static void put_files(const struct folder *folder, const char *const *names)
{
	for (; *names != NULL; names++)
		folder_put(folder, *names, "%PDF", 1);
}

static bool stands(const struct folder *folder, const char *name)
{
	return file_stands(folder_path(folder, name));
}

static void lettered_files_without_a_record_are_stale(void **state)
{
	static const char *const names[] = {"unit-A.pdf", "unit-B.pdf",
		"unit-AB-support-key.pdf", "unit-C-overlay.pdf", "unit-key.pdf",
		"unit-Ba.pdf", "unit-B-notes.pdf", "unit.pdf", "unity-B.pdf",
		"other-B.pdf", NULL};
	const struct stale run = {.seed = 7};

	put_files(*state, names);
	assert_string_equal(said_after(*state, &run),
		"pensum: warning: left from an earlier run of this "
		"worksheet: DIR/unit-AB-support-key.pdf, DIR/unit-B.pdf, "
		"DIR/unit-C-overlay.pdf\n"
		"  --clean removes such files\n");
}

static void recorded_files_of_the_worksheet_are_stale(void **state)
{
	static const char *const names[] = {
		"unit.pdf", "unit-key.pdf", "unit-matrix.csv", NULL};
	const struct folder *folder = *state;
	const struct stale run = {.seed = 7};

	put_files(folder, names);
	folder_put(folder, "unit.record.yaml",
		folder_record(folder, "unit",
			"  one_file: true\n  matrix: csv\n", "X"),
		1);
	folder_put(folder, "unit-key.record.yaml",
		folder_record(folder, "unit-key", "  one_file: true\n", "X"),
		2);
	assert_string_equal(said_after(folder, &run),
		"pensum: warning: left from an earlier run of this "
		"worksheet: DIR/unit.pdf, DIR/unit-matrix.csv\n"
		"  --clean removes such files\n");
}

static void a_part_of_a_run_leaves_its_other_parts(void **state)
{
	static const char *const names[] = {"unit.pdf", "unit-B.pdf", NULL};
	const struct folder *folder = *state;
	const struct stale same = {.seed = 7, .part = true};
	const struct stale other = {.seed = 8, .part = true};

	put_files(folder, names);
	folder_put(folder, "unit.record.yaml",
		folder_record(folder, "unit", "  one_file: true\n", "X"), 1);
	assert_string_equal(said_after(folder, &same), "");
	assert_string_equal(said_after(folder, &other),
		"pensum: warning: left from an earlier run of this "
		"worksheet: DIR/unit.pdf\n"
		"  --clean removes such files\n");
}

static void only_files_as_pensum_wrote_them_are_removed(void **state)
{
	static const char *const names[] = {"unit-B.pdf", NULL};
	const struct folder *folder = *state;
	const struct stale run = {.seed = 7, .clean = true};

	put_files(folder, names);
	folder_put(folder, "unit-matrix.csv", "1,2\n", 1);
	folder_put(folder, "unit.record.yaml",
		folder_record(folder, "unit", "  matrix: csv\n", "X"), 1);
	assert_string_equal(said_after(folder, &run),
		"pensum: removed DIR/unit-matrix.csv\n"
		"pensum: warning: not as Pensum made it, and not removed: "
		"DIR/unit-B.pdf\n");
	assert_true(stands(folder, "unit-B.pdf"));
	assert_false(stands(folder, "unit-matrix.csv"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(lettered_files_without_a_record_are_stale),
		TEST(recorded_files_of_the_worksheet_are_stale),
		TEST(a_part_of_a_run_leaves_its_other_parts),
		TEST(only_files_as_pensum_wrote_them_are_removed),
	};

	return cmocka_run_group_tests_name("stale_files", tests, NULL, NULL);
}
