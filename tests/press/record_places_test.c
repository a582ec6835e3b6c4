#include "press/run/record_places.h"

#include "folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The names of the records at some places, and what is said. */
static const char *found(
	const struct folder *folder, const char *const *places, size_t count)
{
	struct arena *arena = folder->arena;
	const char **paths = arena_alloc(arena, count, sizeof(*paths));
	struct buffer out = {.arena = arena};
	struct text_list records;
	enum status status;

	for (size_t i = 0; i < count; i++)
		paths[i] = folder_path(folder, places[i]);
	status = record_places(&folder->heard->host, arena,
		(struct text_list){paths, count}, &records);
	for (size_t i = 0; i < records.count; i++)
		buffer_printf(
			&out, "%s ", records.at[i] + strlen(folder->path) + 1);
	buffer_puts(&out, folder_heard(folder));
	assert_int_equal(status, strstr(buffer_text(&out), "error") == NULL
					 ? STATUS_DONE
					 : STATUS_IO);
	return buffer_text(&out);
}

static void fill(const struct folder *folder)
{
	static const char *const names[] = {"b.record.yaml", "a.record.yaml",
		"a.yaml", "records/a-K7MQR-N.record.yaml",
		"records/b-K7MQR-N-2.record.yaml"};

	for (size_t i = 0; i < LENGTH(names); i++)
		folder_put(folder, names[i], "record: 1\n", 1);
}

static void a_folder_has_its_records_and_those_replaced(void **state)
{
	static const char *const all[] = {""};

	fill(*state);
	assert_string_equal(found(*state, all, 1),
		"records/a-K7MQR-N.record.yaml "
		"records/b-K7MQR-N-2.record.yaml "
		"a.record.yaml b.record.yaml ");
}

static void a_file_has_those_that_it_replaced(void **state)
{
	static const char *const two[] = {"b.record.yaml", "a.yaml"};

	fill(*state);
	assert_string_equal(found(*state, two, 2),
		"records/b-K7MQR-N-2.record.yaml b.record.yaml a.yaml ");
}

static void places_without_records_are_reported(void **state)
{
	static const char *const some[] = {
		"c.record.yaml", "empty", "a.record.yaml"};
	const struct folder *folder = *state;

	fill(folder);
	unlink(folder_path(folder, "records/a-K7MQR-N.record.yaml"));
	file_make_folder(folder_path(folder, "empty"));
	assert_string_equal(found(folder, some, 3),
		"a.record.yaml pensum: error: cannot read "
		"DIR/c.record.yaml: No such file or directory; did you mean "
		"DIR/a.record.yaml?\n"
		"pensum: error: there is no record in the folder DIR/empty\n");
	rmdir(folder_path(folder, "empty"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_folder_has_its_records_and_those_replaced),
		TEST(a_file_has_those_that_it_replaced),
		TEST(places_without_records_are_reported),
	};

	return cmocka_run_group_tests_name("record_places", tests, NULL, NULL);
}
