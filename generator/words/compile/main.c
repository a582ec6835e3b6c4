/*
 * compile: the tables of words as C, on standard output.
 *
 *     compile en.yaml fr.yaml …
 *
 * Runs when Pensum is built, and fails the build if a table has mistakes.
 */
#include "base/arena.h"
#include "base/file/file.h"
#include "words/compile/emit.h"
#include "words/compile/pseudolocale.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	TABLE_BYTES = 1024 * 1024
};

/* The tables of the given files, English first. */
struct shelf {
	struct reading reading;
	const struct node **roots;
	struct table *tables;
	bool *read;
	size_t count;
};

static const struct node *parse(struct reading *reading, const char *path)
{
	const struct where nowhere = {NULL, 0, 0};
	const struct source *source;
	const char *why;

	source = file_read(reading->arena, path, TABLE_BYTES, &why);
	if (source == NULL) {
		error_at(reading->errors, nowhere, "cannot read %s: %s", path,
			why);
		return NULL;
	}
	return node_read(reading->arena, source, reading->errors);
}

/* Find a table that was read, by its language; NULL if none. */
static const struct table *named(const struct shelf *shelf, const char *tag)
{
	for (size_t i = 0; i < shelf->count; i++)
		if (shelf->read[i] && strcmp(shelf->tables[i].tag, tag) == 0)
			return &shelf->tables[i];
	return NULL;
}

/* Read the tables that depend on none, or on one that was read before. */
static bool read_ready(struct shelf *shelf)
{
	bool any = false;

	for (size_t i = 0; i < shelf->count; i++) {
		const char *like = table_like(shelf->roots[i]);
		const struct table *base =
			like == NULL ? NULL : named(shelf, like);

		if (shelf->read[i] || (like != NULL && base == NULL))
			continue;
		shelf->read[i] = table_read(&shelf->reading, shelf->roots[i],
			base, &shelf->tables[i]);
		any = any || shelf->read[i];
	}
	return any;
}

static bool read_all(struct shelf *shelf)
{
	while (error_count(shelf->reading.errors) == 0 && read_ready(shelf))
		;
	for (size_t i = 0; i < shelf->count; i++)
		if (!shelf->read[i] && error_count(shelf->reading.errors) == 0)
			error_at(shelf->reading.errors, shelf->roots[i]->at,
				"no table is of the language \"%s\"",
				table_like(shelf->roots[i]));
	return error_count(shelf->reading.errors) == 0;
}

static struct shelf shelf_new(struct reading reading, size_t count)
{
	return (struct shelf){
		.reading = reading,
		.roots = arena_alloc(
			reading.arena, count, sizeof(const struct node *)),
		.tables = arena_alloc(
			reading.arena, count + 1, sizeof(struct table)),
		.read = arena_alloc(reading.arena, count, sizeof(bool)),
		.count = count,
	};
}

static bool compile(struct reading reading, char **paths, size_t count)
{
	struct shelf shelf = shelf_new(reading, count);
	struct buffer out = {.arena = reading.arena};

	for (size_t i = 0; i < count; i++) {
		shelf.roots[i] = parse(&reading, paths[i]);
		if (shelf.roots[i] == NULL)
			return false;
	}
	if (!read_all(&shelf))
		return false;
	shelf.tables[count] =
		pseudolocale_table(reading.arena, &shelf.tables[0]);
	emit_tables(&out, shelf.tables, count + 1);
	return fwrite(out.at, 1, out.length, stdout) == out.length &&
	       fflush(stdout) == 0;
}

int main(int count, char **arguments)
{
	struct arena *arena = arena_new();
	const struct reading reading = {arena, error_list_new(arena)};
	const bool done = compile(reading, arguments + 1, (size_t)count - 1);

	error_print_all(reading.errors, stderr, false);
	arena_free(arena);
	return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
