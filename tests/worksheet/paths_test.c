#include "worksheet/paths.h"

#include "shelf.h"

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

/* The files that a list names, without the folder, and what is said. */
static const char *files_of(
	const struct shelf *shelf, const char *list, const char **messages)
{
	struct source *source = arena_alloc(shelf->arena, 1, sizeof(*source));
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	struct buffer out = {.arena = shelf->arena};
	struct path_list paths;
	bool fine;

	*source = source_of("w", list);
	fine = paths_read(&reading,
		node_read(shelf->arena, source, reading.errors), shelf->folder,
		&paths);
	*messages = said(shelf->arena, reading.errors);
	assert_int_equal(fine, **messages == '\0');
	for (size_t i = 0; i < paths.count; i++) {
		const char *path = paths.at[i].path;

		if (strncmp(path, shelf->folder, strlen(shelf->folder)) == 0)
			path += strlen(shelf->folder) + 1;
		buffer_printf(&out, "%s ", path);
	}
	return buffer_text(&out);
}

static void assert_files(
	const struct shelf *shelf, const char *list, const char *expected)
{
	const char *messages;

	assert_string_equal(files_of(shelf, list, &messages), expected);
	assert_string_equal(messages, "");
}

/* The folder's own name, sheet-[test], holds what looks like a pattern. */
static void patterns_are_files_in_the_order_of_their_bytes(void **state)
{
	assert_files(*state, "[two.yaml, 'o*.yaml', '[a-b]*.yaml']",
		"two.yaml one.yaml a.record.yaml again.yaml bad.yaml ");
	assert_files(*state, "['?ore.yaml']", "more.yaml ");
}

static void a_file_is_listed_once_by_its_first_name(void **state)
{
	assert_files(*state, "[./one.yaml, one.yaml, 'one*', two.yaml]",
		"./one.yaml two.yaml ");
}

static void a_path_need_not_be_there_and_may_be_whole(void **state)
{
	assert_files(*state, "[gone.yaml, gone.yaml, /dev/null]",
		"gone.yaml gone.yaml /dev/null ");
}

static void a_pattern_without_a_file_is_a_mistake(void **state)
{
	const char *messages;

	assert_string_equal(
		files_of(*state, "['x*.yaml', one.yaml, []]", &messages),
		"one.yaml ");
	assert_string_equal(messages,
		"w:1:2: error: no file matches \"x*.yaml\"\n"
		"w:1:23: error: path: expected text, found an empty list\n"
		"= if this is text, put it in quotes\n");
}

static void a_pattern_is_known_by_its_signs(void **state)
{
	(void)state;
	assert_true(paths_is_pattern("a*"));
	assert_true(paths_is_pattern("?"));
	assert_true(paths_is_pattern("a[b"));
	assert_false(paths_is_pattern("a{b,c}.yaml"));
	assert_false(paths_is_pattern(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(patterns_are_files_in_the_order_of_their_bytes),
		TEST(a_file_is_listed_once_by_its_first_name),
		TEST(a_path_need_not_be_there_and_may_be_whole),
		TEST(a_pattern_without_a_file_is_a_mistake),
		TEST(a_pattern_is_known_by_its_signs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
