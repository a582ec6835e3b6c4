#include "worksheet/replaced_records.h"

#include "../bank/said.h"
#include "../base/scratch.h"
#include "base/common.h"
#include "base/file/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct shelf {
	struct arena *arena;
	const char *folder;
};

/* Two records, and some that were replaced: of quiz two, of quiz-2 one, of a
 * worksheet that is gone one, and two whose names have no code. */
static const char *const names[] = {
	"quiz.record.yaml",
	"quiz-2.record.yaml",
	"records/quiz-K7MQR-N.record.yaml",
	"records/quiz-K7MQR-N-2.record.yaml",
	"records/quiz-2-FDEWX7F-4.record.yaml",
	"records/gone-ACDEF-G.record.yaml",
	"records/quiz-AB-C.record.yaml",
	"records/quiz-old.record.yaml",
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct shelf *shelf = arena_alloc(arena, 1, sizeof(*shelf));

	*shelf = (struct shelf){arena, scratch_folder(arena, "replaced")};
	*state = shelf;
	if (shelf->folder == NULL ||
		mkdir(file_join(arena, shelf->folder, "records"), 0700) != 0)
		return -1;
	for (size_t i = 0; i < LENGTH(names); i++)
		file_write(file_join(arena, shelf->folder, names[i]), "", 0);
	return 0;
}

static int teardown(void **state)
{
	const struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(names); i++)
		unlink(file_join(shelf->arena, shelf->folder, names[i]));
	rmdir(file_join(shelf->arena, shelf->folder, "records"));
	rmdir(shelf->folder);
	arena_free(shelf->arena);
	return 0;
}

/* A path without the folder. */
static const char *within(const struct shelf *shelf, const char *path)
{
	return path + strlen(shelf->folder) + 1;
}

static const char *listed(const struct shelf *shelf, struct text_list paths)
{
	struct buffer out = {.arena = shelf->arena};

	for (size_t i = 0; i < paths.count; i++)
		buffer_printf(&out, "%s\n", within(shelf, paths.at[i]));
	return buffer_text(&out);
}

static void a_record_has_those_of_its_own_name(void **state)
{
	const struct shelf *shelf = *state;
	const char *quiz = file_join(shelf->arena, shelf->folder, names[0]);
	const char *second = file_join(shelf->arena, shelf->folder, names[1]);

	assert_string_equal(listed(shelf, replaced_records(shelf->arena, quiz)),
		"records/quiz-K7MQR-N-2.record.yaml\n"
		"records/quiz-K7MQR-N.record.yaml\n");
	assert_string_equal(
		listed(shelf, replaced_records(shelf->arena, second)),
		"records/quiz-2-FDEWX7F-4.record.yaml\n");
}

static void a_folder_has_kept_records_first(void **state)
{
	const struct shelf *shelf = *state;
	const struct text_list paths =
		replaced_records_in(shelf->arena, shelf->folder);

	assert_int_equal(paths.count, LENGTH(names));
	assert_string_equal(
		within(shelf, paths.at[0]), "records/gone-ACDEF-G.record.yaml");
	assert_string_equal(within(shelf, paths.at[6]), "quiz-2.record.yaml");
	assert_string_equal(within(shelf, paths.at[7]), "quiz.record.yaml");
}

/* What a path or a pattern comes to, "!" before what its own path names; and
 * the warnings. */
static const char *found(const struct shelf *shelf, const char *record)
{
	const struct source source = source_of("w", "");
	const struct node node = {
		.type = NODE_SCALAR, .text = record, .at = {&source, 1, 1}};
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	const struct replaced_files files =
		replaced_records_with(&reading, &node, shelf->folder);
	struct buffer out = {.arena = shelf->arena};

	for (size_t i = 0; i < files.count; i++)
		buffer_printf(&out, "%s%s\n", files.at[i].named ? "!" : "",
			within(shelf, files.at[i].path.path));
	buffer_puts(&out, said(shelf->arena, reading.errors));
	return buffer_text(&out);
}

static void a_path_brings_what_it_replaced(void **state)
{
	assert_string_equal(found(*state, "quiz.record.yaml"),
		"!quiz.record.yaml\n"
		"records/quiz-K7MQR-N-2.record.yaml\n"
		"records/quiz-K7MQR-N.record.yaml\n");
	assert_string_equal(
		found(*state, "new.record.yaml"), "!new.record.yaml\n");
}

static void a_pattern_matches_the_names_that_records_had(void **state)
{
	assert_string_equal(found(*state, "quiz-?.record.yaml"),
		"quiz-2.record.yaml\n"
		"records/quiz-2-FDEWX7F-4.record.yaml\n");
	assert_string_equal(found(*state, "g*.record.yaml"),
		"records/gone-ACDEF-G.record.yaml\n");
}

static void a_pattern_that_matches_nothing_gets_a_warning(void **state)
{
	assert_string_equal(found(*state, "z*.record.yaml"),
		"w:1:1: warning: no record matches \"z*.record.yaml\" yet\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_record_has_those_of_its_own_name),
		TEST(a_folder_has_kept_records_first),
		TEST(a_path_brings_what_it_replaced),
		TEST(a_pattern_matches_the_names_that_records_had),
		TEST(a_pattern_that_matches_nothing_gets_a_warning),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
