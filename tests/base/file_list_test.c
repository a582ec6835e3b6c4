#include "base/file/file_list.h"

#include "base/buffer.h"
#include "base/file/file.h"
#include "scratch.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const char *const files[] = {"b.yaml", "a.yaml", "B.yaml",
	".hidden.yaml", "c.pdf", "yaml", "d.yaml~"};

struct folder {
	struct arena *arena;
	const char *path;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct folder *folder = arena_alloc(arena, 1, sizeof(*folder));

	*folder = (struct folder){arena, scratch_folder(arena, "file-list")};
	*state = folder;
	if (folder->path == NULL)
		return -1;
	for (size_t i = 0; i < LENGTH(files); i++)
		file_write(file_join(arena, folder->path, files[i]), "", 0);
	return 0;
}

static int teardown(void **state)
{
	const struct folder *folder = *state;

	for (size_t i = 0; i < LENGTH(files); i++)
		unlink(file_join(folder->arena, folder->path, files[i]));
	rmdir(folder->path);
	arena_free(folder->arena);
	return 0;
}

static void assert_lists(
	const struct folder *folder, const char *ending, const char *expected)
{
	const struct text_list list =
		file_list(folder->arena, folder->path, ending);
	struct buffer out = {.arena = folder->arena};

	for (size_t i = 0; i < list.count; i++)
		buffer_printf(&out, "%s ", list.at[i]);
	assert_string_equal(buffer_text(&out), expected);
}

static void names_with_the_ending_come_in_the_order_of_their_bytes(void **state)
{
	assert_lists(*state, ".yaml", "B.yaml a.yaml b.yaml ");
	assert_lists(*state, "yaml", "B.yaml a.yaml b.yaml yaml ");
	assert_lists(*state, "", "B.yaml a.yaml b.yaml c.pdf d.yaml~ yaml ");
	assert_lists(*state, ".csv", "");
	assert_lists(*state, "longer-than-any-name", "");
}

static void a_folder_that_cannot_be_read_has_no_files(void **state)
{
	const struct folder *folder = *state;
	const char *none = file_join(folder->arena, folder->path, "none");

	assert_int_equal(file_list(folder->arena, none, "").count, 0);
}

static void an_empty_path_is_the_current_folder(void **state)
{
	const struct folder *folder = *state;
	const int here = open(".", O_RDONLY);

	assert_int_equal(chdir(folder->path), 0);
	assert_int_equal(file_list(folder->arena, "", ".pdf").count, 1);
	assert_int_equal(fchdir(here), 0);
	close(here);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_with_the_ending_come_in_the_order_of_their_bytes),
		TEST(a_folder_that_cannot_be_read_has_no_files),
		TEST(an_empty_path_is_the_current_folder),
	};

	return cmocka_run_group_tests_name("file_list", tests, NULL, NULL);
}
