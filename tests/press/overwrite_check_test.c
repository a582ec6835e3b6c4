#include "press/overwrite_check.h"

#include "folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char packet[] = "  answers: back\n";

static void put(const struct folder *folder, const char *name, const char *id,
	const char *options)
{
	folder_put(folder, name, folder_record(folder, id, options, "X"), 1);
}

/* Whether a run of "unit" may write a file, which exists. */
static bool may_write(
	const struct folder *folder, bool of_packet, const char *name)
{
	const struct worksheet worksheet = {.id = "unit"};
	const struct press press = {.arena = folder->arena,
		.host = &folder->heard->host,
		.worksheet = &worksheet,
		.folder = folder->path};
	struct names *names = names_new(folder->arena);

	folder_put(folder, name, "%PDF", 2);
	names_add(names, name);
	return overwrite_check(&press, of_packet, names);
}

static void a_run_replaces_its_own_files_and_those_of_nobody(void **state)
{
	const struct folder *folder = *state;

	put(folder, "unit.record.yaml", "unit", "");
	assert_true(may_write(folder, false, "unit-A.pdf"));
	assert_true(may_write(folder, false, "unit-B.pdf"));
	assert_string_equal(folder_heard(folder), "");
}

static void files_of_another_worksheet_are_spared(void **state)
{
	const struct folder *folder = *state;

	put(folder, "unit-key.record.yaml", "unit-key", "  matrix: csv\n");
	assert_true(may_write(folder, false, "unit-A.pdf"));
	assert_false(may_write(folder, false, "unit-key-A.pdf"));
	assert_string_equal(folder_heard(folder),
		"pensum: error: DIR/unit-key-A.pdf is of worksheet "
		"\"unit-key\", and would be replaced: write into another "
		"folder (-o)\n");
	assert_false(may_write(folder, false, "unit-key-matrix.csv"));
}

static void a_packet_and_a_worksheet_of_one_name_are_apart(void **state)
{
	const struct folder *folder = *state;

	put(folder, "unit.record.yaml", "unit", packet);
	assert_true(may_write(folder, true, "unit-answers.pdf"));
	assert_false(may_write(folder, false, "unit-A.pdf"));
	assert_string_equal(folder_heard(folder),
		"pensum: error: DIR/unit-A.pdf is of packet \"unit\", and "
		"would be replaced: write into another folder (-o)\n");
}

static void files_in_memory_replace_nothing(void **state)
{
	const struct folder *folder = *state;
	const struct worksheet worksheet = {.id = "unit"};
	const struct press press = {
		.worksheet = &worksheet, .folder = "", .in_memory = true};

	assert_true(overwrite_check(&press, false, names_new(folder->arena)));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_run_replaces_its_own_files_and_those_of_nobody),
		TEST(files_of_another_worksheet_are_spared),
		TEST(a_packet_and_a_worksheet_of_one_name_are_apart),
		TEST(files_in_memory_replace_nothing),
	};

	return cmocka_run_group_tests_name(
		"overwrite_check", tests, NULL, NULL);
}
