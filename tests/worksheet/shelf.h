/*
 * shelf: a folder of its own for a test, with banks and a record in it.
 */
#ifndef TESTS_WORKSHEET_SHELF_H
#define TESTS_WORKSHEET_SHELF_H

#include "../bank/said.h"
#include "../base/scratch.h"
#include "base/file/file.h"
#include "worksheet/worksheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

struct shelf {
	struct arena *arena;
	const char *folder;
};

static const struct shelf_file {
	const char *name, *text;
} shelf_files[] = {
	{"one.yaml", "bank: one\n"
		     "items:\n"
		     "- {id: t1, kind: timeline, term: T, date: 1949, "
		     "significance: S, tags: [mao]}\n"
		     "- {id: s1, kind: short_answer, stem: S, answer: A, "
		     "tags: [deng, reform]}\n"
		     "- {id: e1, kind: essay, stem: S, "
		     "rubric: [{criterion: C, points: 4}]}\n"},
	{"two.yaml", "bank: two\n"
		     "items: [{id: s1, kind: short_answer, stem: S, "
		     "answer: A}]\n"},
	{"again.yaml", "bank: one\n"
		       "items: [{id: s1, kind: short_answer, stem: S, "
		       "answer: A}]\n"},
	{"sources.yaml", "bank: sources\n"
			 "stimuli: [{id: map, text: M}]\n"
			 "items: [{id: s1, kind: short_answer, stimulus: map, "
			 "stem: S, answer: A}]\n"},
	{"more.yaml", "bank: more\n"
		      "stimuli: [{id: map, text: M}, {id: letter, text: L}]\n"
		      "items: [{id: s1, kind: short_answer, stimulus: map, "
		      "stem: S, answer: A}, {id: s2, kind: short_answer, "
		      "stimulus: letter, stem: S, answer: A}]\n"},
	{"goals.yaml", "bank: goals\n"
		       "items: [{id: g1, kind: short_answer, stem: S, "
		       "answer: A, tags: [trade], standards: [RH.1, RH.2], "
		       "minutes: 2}, {id: g2, kind: short_answer, stem: S, "
		       "answer: A, tags: [war]}]\n"},
	{"bad.yaml", "bank: bad\nitems: []\n"},
	{"a.record.yaml", "record: 1\n"
			  "forms:\n"
			  "- {name: A, sections: [{items: [{id: one/s1}, "
			  "{id: one/e1}]}]}\n"
			  "- {name: B, sections: [{items: [{id: one/s1}, "
			  "{id: one/a}]}]}\n"},
};

static inline int shelf_setup(void **state)
{
	struct arena *arena = arena_new();
	struct shelf *shelf = arena_alloc(arena, 1, sizeof(*shelf));
	const char *folder = scratch_folder(arena, "sheet-[test]");

	shelf->arena = arena;
	shelf->folder = folder;
	*state = shelf;
	if (shelf->folder == NULL)
		return -1;
	for (size_t i = 0; i < LENGTH(shelf_files); i++)
		file_write(file_join(arena, folder, shelf_files[i].name),
			shelf_files[i].text, strlen(shelf_files[i].text));
	return 0;
}

static inline int shelf_teardown(void **state)
{
	const struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(shelf_files); i++)
		unlink(file_join(
			shelf->arena, shelf->folder, shelf_files[i].name));
	rmdir(shelf->folder);
	arena_free(shelf->arena);
	return 0;
}

/* A worksheet read as though it stood in the folder. */
static inline const struct worksheet *shelf_read(
	const struct shelf *shelf, const char *text, struct errors **errors)
{
	struct source *source = arena_alloc(shelf->arena, 1, sizeof(*source));
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};

	*source = source_of("w", text);
	*errors = reading.errors;
	return worksheet_read(&reading, source,
		file_join(shelf->arena, shelf->folder, "w.yaml"), NULL);
}

/* Check what is said of each of these worksheets, which have mistakes. */
static inline void shelf_assert_says(
	const struct shelf *shelf, const struct saying *sayings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct errors *errors;

		assert_null(shelf_read(shelf, sayings[i].text, &errors));
		assert_string_equal(
			said(shelf->arena, errors), sayings[i].said);
	}
}

/* A worksheet that has no mistake. */
static inline const struct worksheet *shelf_good(
	const struct shelf *shelf, const char *text)
{
	struct errors *errors;
	const struct worksheet *sheet = shelf_read(shelf, text, &errors);

	assert_string_equal(said(shelf->arena, errors), "");
	assert_non_null(sheet);
	return sheet;
}

#endif
