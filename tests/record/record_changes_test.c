#include "record/record_changes.h"

#include "../bank/said.h"
#include "../base/scratch.h"
#include "base/file/file.h"
#include "base/version.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define SHORT(id, stem)                                                        \
	"- {id: " id ", kind: short_answer, stem: " stem ", answer: A}\n"

static const char bank[] = "bank: b\n"
			   "stimuli: [{id: s, text: T}]\n"
			   "items:\n" SHORT("x", "X") SHORT("y", "Y");

/* A folder with a bank, and a run that drew all of it. */
struct desk {
	struct arena *arena;
	const char *folder, *path;
	struct source record;
	struct worksheet sheet;
	struct bank bank;
	const struct bank *banks[1];
	struct recorded recorded;
};

static void write_bank(const struct desk *desk, const char *text)
{
	assert_int_equal(file_write(desk->path, text, strlen(text)), 0);
}

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct desk *desk = arena_alloc(arena, 1, sizeof(*desk));
	struct reading reading = {arena, error_list_new(arena)};
	const struct bank *read;

	desk->arena = arena;
	desk->folder = scratch_folder(arena, "changes-test");
	if (desk->folder == NULL)
		return -1;
	desk->path = file_join(arena, desk->folder, "b.yaml");
	write_bank(desk, bank);
	desk->record = source_of(
		file_join(arena, desk->folder, "out/w.record.yaml"), "");
	read = bank_load(&reading, desk->path, (struct where){NULL, 0, 0});
	if (read == NULL)
		return -1;
	desk->bank = *read;
	desk->bank.hash = file_hash(arena, bank, strlen(bank));
	desk->banks[0] = &desk->bank;
	desk->sheet.banks = desk->banks;
	desk->sheet.bank_count = 1;
	desk->recorded = (struct recorded){.source = &desk->record,
		.generator = "pensum " PENSUM_VERSION,
		.worksheet = &desk->sheet};
	*state = desk;
	return 0;
}

static int teardown(void **state)
{
	const struct desk *desk = *state;

	unlink(desk->path);
	rmdir(desk->folder);
	arena_free(desk->arena);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* What is said of the banks now, with the bank's path as b.yaml. */
static const char *changes(const struct desk *desk)
{
	struct buffer said = {.arena = desk->arena};
	struct buffer out = {.arena = desk->arena};
	const size_t length = strlen(desk->path);

	record_changes_of_banks(&desk->recorded, &said);
	for (const char *at = buffer_text(&said); *at != '\0';) {
		const bool path = strncmp(at, desk->path, length) == 0;

		buffer_add(&out, path ? "b.yaml" : at, path ? 6 : 1);
		at += path ? length : 1;
	}
	return buffer_text(&out);
}

static void what_stays_is_not_spoken_of(void **state)
{
	assert_string_equal(changes(*state), "");
}

static void each_part_that_was_drawn_is_compared(void **state)
{
	struct desk *desk = *state;

	write_bank(desk, "bank: b\n"
			 "defaults: {points: 2}\n"
			 "stimuli: [{id: s, text: Other}]\n"
			 "items:\n" SHORT("y", "Other") SHORT("z", "Z"));
	assert_string_equal(changes(desk), "bank b.yaml has changed since:\n"
					   "  defaults of all items differ\n"
					   "  stimulus s differs\n"
					   "  item x is gone\n"
					   "  item y differs\n");
}

/* Order and layout of the file are no change to what was drawn. */
static void what_was_not_drawn_may_change(void **state)
{
	struct desk *desk = *state;

	write_bank(desk,
		"# new\n"
		"bank: b\n"
		"stimuli: [{id: s, text: \"T\"}, {id: t, text: T}]\n"
		"items:\n" SHORT("y", "Y") SHORT("x", "'X'") SHORT("z", "Z"));
	assert_string_equal(changes(desk), "bank b.yaml has changed since, but "
					   "nothing drawn from it has\n");
}

static void a_bank_that_is_none_any_more_is_said_to_be(void **state)
{
	struct desk *desk = *state;

	write_bank(desk, "a: [\n");
	assert_string_equal(
		changes(desk), "bank b.yaml is not a bank any longer\n");
	unlink(desk->path);
	assert_string_equal(changes(desk), "bank b.yaml is gone\n");
}

static void another_version_is_reported(void **state)
{
	struct desk *desk = *state;

	desk->recorded.generator = "pensum 0.0.1";
	assert_string_equal(changes(desk),
		"the record was made by pensum 0.0.1, this is "
		"pensum " PENSUM_VERSION ": pages may differ\n");
}

/* Here, beside the record, or in the folder above it. */
static void a_file_is_looked_for_in_three_folders(void **state)
{
	struct desk *desk = *state;

	assert_string_equal(record_changes_find_file(
				    desk->arena, &desk->recorded, desk->path),
		desk->path);
	assert_string_equal(record_changes_find_file(
				    desk->arena, &desk->recorded, "Makefile"),
		"Makefile");
	assert_null(record_changes_find_file(
		desk->arena, &desk->recorded, "b.yaml"));
	desk->record.name =
		file_join(desk->arena, desk->folder, "w.record.yaml");
	assert_string_equal(record_changes_find_file(
				    desk->arena, &desk->recorded, "b.yaml"),
		desk->path);
	assert_int_equal(
		mkdir(file_join(desk->arena, desk->folder, "out"), 0777), 0);
	desk->record.name =
		file_join(desk->arena, desk->folder, "out/w.record.yaml");
	assert_non_null(record_changes_find_file(
		desk->arena, &desk->recorded, "b.yaml"));
	rmdir(file_join(desk->arena, desk->folder, "out"));
}

static void a_file_is_the_same_by_its_hash(void **state)
{
	struct desk *desk = *state;
	const char *hash = desk->banks[0]->hash;
	const char *why = "untouched";

	assert_true(record_changes_same_file(
		desk->arena, desk->path, BANK_BYTES, hash, &why));
	assert_null(why);
	write_bank(desk, "other");
	assert_false(record_changes_same_file(
		desk->arena, desk->path, BANK_BYTES, hash, &why));
	assert_null(why);
	assert_false(record_changes_same_file(
		desk->arena, desk->path, 2, hash, &why));
	assert_non_null(why);
	assert_false(record_changes_same_file(
		desk->arena, desk->folder, BANK_BYTES, hash, &why));
	assert_non_null(why);
}

static void fonts_that_come_go_or_change_are_reported(void **state)
{
	static const struct font_record then[] = {{"Same", "1", false},
		{"Gone", "2", false}, {"Old", "3", true},
		{"Not needed", "6", true}};
	static const struct font_record now[] = {
		{"New", "4", true}, {"Old", "5", true}, {"Same", "1", false}};
	struct desk *desk = *state;
	struct buffer out = {.arena = desk->arena};

	desk->recorded.facts.fonts = then;
	desk->recorded.facts.font_count = LENGTH(then);
	record_changes_of_fonts(&desk->recorded, now, LENGTH(now), &out);
	assert_string_equal(buffer_text(&out),
		"font Gone is no longer used: pages may differ\n"
		"font Old has another version now: pages may differ\n"
		"font New was not used then: pages may differ\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_stays_is_not_spoken_of),
		TEST(each_part_that_was_drawn_is_compared),
		TEST(what_was_not_drawn_may_change),
		TEST(a_bank_that_is_none_any_more_is_said_to_be),
		TEST(another_version_is_reported),
		TEST(a_file_is_looked_for_in_three_folders),
		TEST(a_file_is_the_same_by_its_hash),
		TEST(fonts_that_come_go_or_change_are_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
