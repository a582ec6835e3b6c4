/*
 * What fuzzing found, and what it began with, fed to each door again: the
 * files of corpus/DOOR and regress/DOOR, and those that doors share.
 */
#include "base/arena.h"
#include "base/common.h"
#include "base/file/file.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum {
	BYTES = 1024 * 1024,
	FONTS = 2000,
	CHANGES = 12
};

typedef int fuzz_door(const uint8_t *bytes, size_t length);

/* The Makefile gives each its file's name. */
fuzz_door bank_fuzz, date_fuzz, expression_fuzz, font_fuzz, import_fuzz,
	jpeg_fuzz, markdown_fuzz, math_fuzz, png_fuzz, record_fuzz, roster_fuzz,
	run_fuzz, svg_fuzz, worksheet_fuzz, yaml_fuzz;

static const struct door {
	const char *name;
	fuzz_door *enter;
	const char *shared; /* inputs that are others', too */
} doors[] = {
	{"bank", bank_fuzz, NULL},
	{"date", date_fuzz, NULL},
	{"expression", expression_fuzz, NULL},
	{"font", font_fuzz, NULL},
	{"jpeg", jpeg_fuzz, "../picture/files"},
	{"markdown", markdown_fuzz, NULL},
	{"math", math_fuzz, NULL},
	{"png", png_fuzz, "../picture/files"},
	{"record", record_fuzz, NULL},
	{"import", import_fuzz, NULL},
	{"roster", roster_fuzz, NULL},
	{"run", run_fuzz, "corpus/bank"},
	{"svg", svg_fuzz, "../picture/files"},
	{"worksheet", worksheet_fuzz, NULL},
	{"yaml", yaml_fuzz, NULL},
};

static void feed_file(const struct door *door, const char *path)
{
	struct arena *arena = arena_new();
	const char *why = NULL;
	const struct source *file = file_read(arena, path, BYTES, &why);

	if (file == NULL)
		fail_msg("cannot read %s: %s", path, why);
	/* What a crash is about is the last line said. */
	fprintf(stderr, "%s\n", path);
	door->enter((const uint8_t *)file->text, file->length);
	arena_free(arena);
}

/* All files of a folder; how many there were. */
static int feed(const struct door *door, const char *folder)
{
	struct arena *arena = arena_new();
	const char *path = file_join(arena, "tests/fuzz", folder);
	struct dirent **entries = NULL;
	const int count = scandir(path, &entries, NULL, alphasort);
	int fed = 0;

	for (int i = 0; i < count; i++) {
		if (*entries[i]->d_name != '.') {
			feed_file(door,
				file_join(arena, path, entries[i]->d_name));
			fed++;
		}
		free(entries[i]);
	}
	free(entries);
	arena_free(arena);
	return fed;
}

static void a_door_stands_what_it_is_fed(void **state)
{
	const struct door *door = *state;

	char corpus[40], regress[40];

	snprintf(corpus, sizeof(corpus), "corpus/%s", door->name);
	snprintf(regress, sizeof(regress), "regress/%s", door->name);
	assert_true(feed(door, corpus) > 0);
	assert_true(door->shared == NULL || feed(door, door->shared) > 0);
	feed(door, regress);
}

/* Knuth's generator (MMIX): the same changes in every run. */
static uint8_t chance(uint64_t *state)
{
	*state = *state * UINT64_C(6364136223846793005) +
		 UINT64_C(1442695040888963407);
	return (uint8_t)(*state >> 56);
}

/* See font_fuzz.c for what the bytes are. */
static void a_font_of_changed_bytes_does_no_harm(void **state)
{
	uint64_t seed = 1;

	(void)state;
	for (int i = 0; i < FONTS; i++) {
		uint8_t bytes[3 + 3 * CHANGES];
		const size_t changes = 1 + chance(&seed) % CHANGES;

		for (size_t k = 0; k < sizeof(bytes); k++)
			bytes[k] = chance(&seed);
		/* Most are whole, and half of the changes are in the first
		 * 1,024 bytes, where the tables' places stand. */
		bytes[1] = bytes[1] % 8 == 0 ? bytes[1] : 0;
		for (size_t k = 3; k < sizeof(bytes); k += 6)
			bytes[k] %= 4;
		font_fuzz(bytes, 3 + 3 * changes);
	}
}

int main(void)
{
	struct CMUnitTest tests[LENGTH(doors) + 1] = {
		cmocka_unit_test(a_font_of_changed_bytes_does_no_harm)};

	for (size_t i = 0; i < LENGTH(doors); i++)
		tests[i + 1] = (struct CMUnitTest){.name = doors[i].name,
			.test_func = a_door_stands_what_it_is_fed,
			.initial_state = (void *)(uintptr_t)&doors[i]};
	return cmocka_run_group_tests_name("doors", tests, NULL, NULL);
}
