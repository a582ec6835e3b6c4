/*
 * reader: pictures for tests, read from memory.
 */
#ifndef TESTS_PICTURE_READER_H
#define TESTS_PICTURE_READER_H

#include "../bank/said.h"
#include "bank/image.h"
#include "base/file/file.h"
#include "picture/formats.h"
#include "picture/svg/svg.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	READER_BYTES = 100 * 1024 /* of a file */
};

typedef bool picture_reader(
	const struct intake *intake, struct picture *picture);

/* A picture that was read, and what was said of it. */
struct read {
	bool fine;
	struct picture picture;
	const char *said;
};

/* A reader: an SVG as lines and letters, or not at all. */
static inline bool read_lines(
	const struct intake *intake, struct picture *picture)
{
	struct arena *arena = intake->reading->arena;
	struct errors *errors = intake->reading->errors;
	struct fault fault = {.arena = arena};
	const struct xml *root = xml_read(arena, intake->source, errors);

	return root != NULL &&
	       (svg_draw(arena, root, &fault, picture) ||
		       error_at(errors, fault.at, "%s", fault.why));
}

/* The source and all that is read are the arena's. */
static inline struct read read_picture(
	struct arena *arena, picture_reader *reader, struct source source)
{
	struct source *named = arena_alloc(arena, 1, sizeof(*named));
	struct source *bank = arena_alloc(arena, 1, sizeof(*bank));
	struct image *image = arena_alloc(arena, 1, sizeof(*image));
	struct reading reading = {arena, error_list_new(arena)};
	struct read read = {.fine = false};

	*named = source;
	*bank = source_of("b", "image: p");
	image->name = "p";
	image->at = (struct where){bank, 1, 8};
	read.fine =
		reader(&(struct intake){&reading, image, named}, &read.picture);
	assert_int_equal(read.fine, error_count(reading.errors) == 0);
	read.said = said(arena, reading.errors);
	return read;
}

/* A file of tests/picture/files, as bytes that may be changed. */
static inline char *bytes_of(
	struct arena *arena, const char *name, size_t *length)
{
	const char *why = NULL;
	const struct source *file =
		file_read(arena, file_join(arena, "tests/picture/files", name),
			READER_BYTES, &why);

	assert_non_null(file);
	*length = file->length;
	return arena_copy(arena, file->text, file->length);
}

static inline void put_big(char *at, uint32_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		at[i] = (char)(value >> 8 * (bytes - 1 - i));
}

#endif
