/*
 * messages: every message of the sources, as C on standard output.
 *
 *     messages base/error.c … messages/fr.yaml …
 *
 * Runs when Pensum is built.  Fails the build if a message cannot be translated
 * or a language's table does not match the sources.
 */
#include "base/arena.h"
#include "base/file/file.h"
#include "words/messages/emit_messages.h"
#include "yaml/node.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	FILE_BYTES = 4 * 1024 * 1024
};

static bool is_table(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot != NULL && strcmp(dot, ".yaml") == 0;
}

static const struct source *read(struct reading *reading, const char *path)
{
	const char *why;
	const struct source *source =
		file_read(reading->arena, path, FILE_BYTES, &why);

	if (source == NULL)
		error_at(reading->errors, (struct where){0},
			"cannot read %s: %s", path, why);
	return source;
}

static void read_sources(struct reading *reading, struct catalog *catalog,
	char **paths, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct source *source =
			is_table(paths[i]) ? NULL : read(reading, paths[i]);

		if (source != NULL)
			extract(catalog, source);
	}
	extract_sort(catalog);
}

/* Read the tables at the paths.  Returns the number without mistakes. */
static size_t read_tables(struct reading *reading,
	const struct catalog *catalog, char **paths, size_t count,
	struct translation *translations)
{
	size_t sound = 0;

	for (size_t i = 0; i < count; i++) {
		const struct source *source =
			is_table(paths[i]) ? read(reading, paths[i]) : NULL;
		const struct node *root =
			source == NULL ? NULL
				       : node_read(reading->arena, source,
						 reading->errors);

		if (root != NULL && translation_read(reading, root, catalog,
					    &translations[sound]))
			sound++;
	}
	return sound;
}

static bool run(struct reading *reading, char **paths, size_t count)
{
	struct catalog catalog = {
		.arena = reading->arena, .errors = reading->errors};
	struct translation *translations =
		arena_alloc(reading->arena, count + 1, sizeof(*translations));
	struct buffer out = {.arena = reading->arena};
	size_t tables;

	read_sources(reading, &catalog, paths, count);
	tables = read_tables(reading, &catalog, paths, count, translations);
	if (error_count(reading->errors) > 0)
		return false;
	translations[tables++] = translation_pseudo(&catalog);
	emit_messages(&out, &catalog, translations, tables);
	return fwrite(out.at, 1, out.length, stdout) == out.length &&
	       fflush(stdout) == 0;
}

int main(int count, char **arguments)
{
	struct arena *arena = arena_new();
	struct reading reading = {arena, error_list_new(arena)};
	const bool done = run(&reading, arguments + 1, (size_t)count - 1);

	error_print_all(reading.errors, stderr, false);
	arena_free(arena);
	return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
