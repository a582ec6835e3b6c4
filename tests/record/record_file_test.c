#include "record/record_file.h"

#include "../base/scratch.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "worksheet/replaced_records.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

/* A folder of its own, and the record in it. */
struct place {
	struct arena *arena;
	const char *folder;
	const char *path;
};

static int begin(void **state)
{
	struct arena *arena = arena_new();
	struct place *place = arena_alloc(arena, 1, sizeof(*place));

	place->arena = arena;
	place->folder = scratch_folder(arena, "record");
	if (place->folder == NULL)
		return -1;
	place->path = file_join(arena, place->folder, "w.record.yaml");
	*state = place;
	return 0;
}

static int end(void **state)
{
	struct place *place = *state;
	const int status =
		system(arena_printf(place->arena, "rm -rf %s", place->folder));

	arena_free(place->arena);
	return status;
}

/* A record of one sheet that has no items. */
static const char *record_of(struct place *place, const char *code)
{
	return arena_printf(place->arena,
		"record: 1\nworksheet: {id: w}\nseed: 1\nbanks: []\nforms:\n"
		"- {name: A, tier: core, code: %s, points: 1, pages: 1, "
		"sections: []}\nitems: {}\n",
		code);
}

/* Write a record; what became of the one before. */
static struct record_kept put_record(struct place *place, const char *text)
{
	struct record_file file;
	const char *failed;
	struct record_sink sink;

	assert_int_equal(
		record_file_begin(&file, place->arena, place->path, &failed),
		0);
	sink = record_file_sink(&file);
	sink.put(sink.to, text, strlen(text) / 2);
	sink.put(sink.to, text + strlen(text) / 2,
		strlen(text) - strlen(text) / 2);
	assert_int_equal(record_file_end(&file), 0);
	return file.kept;
}

static void assert_has(struct place *place, const char *path, const char *text)
{
	const char *why = NULL;
	const struct source *source = file_read(place->arena, path, 1000, &why);

	assert_non_null(source);
	assert_string_equal(source->text, text);
}

static size_t count(struct place *place)
{
	return replaced_records_in(place->arena, place->folder).count;
}

static void another_record_is_kept(void **state)
{
	struct place *place = *state;
	const char *one = record_of(place, "K7MQR-N");
	const char *two = record_of(place, "39QPT-6");
	const char *kept = file_join(
		place->arena, place->folder, "records/w-K7MQR-N.record.yaml");
	struct text_list replaced;

	assert_null(put_record(place, one).path);
	assert_string_equal(put_record(place, two).path, kept);
	assert_has(place, kept, one);
	assert_has(place, place->path, two);
	replaced = replaced_records(place->arena, place->path);
	assert_int_equal(replaced.count, 1);
	assert_string_equal(replaced.at[0], kept);
}

static void the_same_record_is_not_kept(void **state)
{
	struct place *place = *state;
	const char *one = record_of(place, "K7MQR-N");
	struct stat status;

	put_record(place, one);
	put_record(place, one);
	assert_int_equal(count(place), 1);
	assert_int_not_equal(
		stat(file_join(place->arena, place->folder, "records"),
			&status),
		0);
}

static void a_record_is_kept_once(void **state)
{
	struct place *place = *state;
	const char *one = record_of(place, "K7MQR-N");
	const char *two = record_of(place, "39QPT-6");

	for (int i = 0; i < 3; i++) {
		put_record(place, one);
		put_record(place, two);
	}
	assert_int_equal(count(place), 3);
}

static void another_of_the_same_code_has_a_number(void **state)
{
	struct place *place = *state;
	const char *one = record_of(place, "K7MQR-N");

	put_record(place, one);
	put_record(place, arena_printf(place->arena, "%s# more\n", one));
	assert_string_equal(put_record(place, record_of(place, "39QPT-6")).path,
		file_join(place->arena, place->folder,
			"records/w-K7MQR-N-2.record.yaml"));
	assert_int_equal(replaced_records(place->arena, place->path).count, 2);
}

static void what_cannot_be_read_is_kept_with_a_word(void **state)
{
	struct place *place = *state;
	struct record_kept kept;

	put_record(place, "record: [");
	kept = put_record(place, "record: 2\n");
	assert_string_equal(kept.why, "is broken");
	assert_non_null(strstr(kept.path, "records/w-broken.record.yaml"));
	kept = put_record(place, record_of(place, "no code"));
	assert_string_equal(kept.why, "is from a newer version of pensum");
	assert_non_null(strstr(kept.path, "records/w-newer.record.yaml"));
	kept = put_record(place, record_of(place, "K7MQR-N"));
	assert_string_equal(kept.why, "is broken");
	assert_int_equal(replaced_records(place->arena, place->path).count, 0);
	assert_int_equal(count(place), 4);
}

static void a_dropped_record_changes_nothing(void **state)
{
	struct place *place = *state;
	const char *one = record_of(place, "K7MQR-N");
	struct record_file file;
	const char *failed;

	put_record(place, one);
	assert_int_equal(
		record_file_begin(&file, place->arena, place->path, &failed),
		0);
	record_file_drop(&file);
	assert_has(place, place->path, one);
	assert_int_equal(count(place), 1);
}

static void a_folder_that_takes_no_record_ends_the_run(void **state)
{
	struct place *place = *state;
	const char *records = file_join(place->arena, place->folder, "records");
	struct record_file file;
	const char *failed;

	put_record(place, record_of(place, "K7MQR-N"));
	assert_int_equal(file_write(records, "", 0), 0);
	assert_int_not_equal(
		record_file_begin(&file, place->arena, place->path, &failed),
		0);
	assert_string_equal(failed,
		file_join(place->arena, records, "w-K7MQR-N.record.yaml"));
}

int main(void)
{
#define IN_PLACE(test) cmocka_unit_test_setup_teardown(test, begin, end)
	const struct CMUnitTest tests[] = {
		IN_PLACE(another_record_is_kept),
		IN_PLACE(the_same_record_is_not_kept),
		IN_PLACE(a_record_is_kept_once),
		IN_PLACE(another_of_the_same_code_has_a_number),
		IN_PLACE(what_cannot_be_read_is_kept_with_a_word),
		IN_PLACE(a_dropped_record_changes_nothing),
		IN_PLACE(a_folder_that_takes_no_record_ends_the_run),
	};

	return cmocka_run_group_tests_name("record_file", tests, NULL, NULL);
}
