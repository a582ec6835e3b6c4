#include "base/error.h"

#include "base/arena.h"
#include "base/excerpt.h"
#include "base/siphash.h"

#include <stdlib.h>
#include <string.h>

enum {
	BUCKETS = 4096 /* of the hash table that finds duplicates */
};

struct error {
	struct where at;
	uint32_t source; /* its index in errors.sources */
	bool warning, brief;
	uint64_t hash;
	const char *message;
	const char *hints; /* a line each; NULL if none */
	size_t next;       /* next in its bucket: index + 1, or 0 */
};

struct errors {
	struct arena *arena;
	struct error *at;
	size_t count, room, mistakes;
	const struct source **sources; /* in order of first mention */
	size_t source_count, source_room;
	const struct source *
		*looked; /* at, whether or not they are mentioned */
	size_t looked_count, looked_room;
	bool repeated;   /* the latest message was a duplicate */
	size_t *buckets; /* NULL before the first mistake */
};

struct errors *errors_new(struct arena *arena)
{
	struct errors *errors = arena_alloc(arena, 1, sizeof(*errors));

	errors->arena = arena;
	return errors;
}

static uint32_t source_index(struct errors *errors, const struct source *source)
{
	for (size_t i = errors->source_count; i > 0; i--)
		if (errors->sources[i - 1] == source)
			return (uint32_t)(i - 1);
	errors->sources =
		arena_grow(errors->arena, errors->sources, errors->source_count,
			&errors->source_room, sizeof(struct source *));
	errors->sources[errors->source_count] = source;
	return (uint32_t)errors->source_count++;
}

static uint64_t hash_of(const struct error *error)
{
	const struct siphash_key key = {
		(uint64_t)error->source << 32 | error->at.line,
		(uint64_t)error->at.col << 1 | error->warning,
	};

	return siphash(key, error->message, strlen(error->message));
}

static bool equal(const struct error *a, const struct error *b)
{
	return a->hash == b->hash && a->source == b->source &&
	       a->at.line == b->at.line && a->at.col == b->at.col &&
	       a->warning == b->warning && strcmp(a->message, b->message) == 0;
}

static bool known(const struct errors *errors, const struct error *error)
{
	size_t i = errors->buckets[error->hash % BUCKETS];

	while (i > 0 && !equal(&errors->at[i - 1], error))
		i = errors->at[i - 1].next;
	return i > 0;
}

static void record(struct errors *errors, struct error error)
{
	size_t *bucket;

	error.source = source_index(errors, error.at.source);
	error.hash = hash_of(&error);
	if (errors->buckets == NULL)
		errors->buckets = arena_alloc(
			errors->arena, BUCKETS, sizeof(*errors->buckets));
	errors->repeated = known(errors, &error);
	if (errors->repeated)
		return;
	bucket = &errors->buckets[error.hash % BUCKETS];
	error.next = *bucket;
	errors->at = arena_grow(errors->arena, errors->at, errors->count,
		&errors->room, sizeof(error));
	errors->at[errors->count++] = error;
	*bucket = errors->count;
	if (!error.warning)
		errors->mistakes++;
}

bool error_at(struct errors *errors, struct where at, const char *format, ...)
{
	struct error error = {.at = at};
	va_list args;

	va_start(args, format);
	error.message = arena_vprintf(errors->arena, format, args);
	va_end(args);
	record(errors, error);
	return false;
}

void warn_at(struct errors *errors, struct where at, const char *format, ...)
{
	struct error error = {.at = at, .warning = true};
	va_list args;

	va_start(args, format);
	error.message = arena_vprintf(errors->arena, format, args);
	va_end(args);
	record(errors, error);
}

void warn_briefly_at(
	struct errors *errors, struct where at, const char *format, ...)
{
	struct error error = {.at = at, .warning = true, .brief = true};
	va_list args;

	va_start(args, format);
	error.message = arena_vprintf(errors->arena, format, args);
	va_end(args);
	record(errors, error);
}

void error_hint(struct errors *errors, const char *format, ...)
{
	struct error *error;
	const char *hint;
	va_list args;

	if (errors->count == 0 || errors->repeated)
		return;
	va_start(args, format);
	hint = arena_vprintf(errors->arena, format, args);
	va_end(args);
	error = &errors->at[errors->count - 1];
	if (error->hints != NULL)
		hint = arena_printf(
			errors->arena, "%s\n%s", error->hints, hint);
	error->hints = hint;
}

void errors_looked(struct errors *errors, const struct source *source)
{
	for (size_t i = 0; i < errors->looked_count; i++)
		if (errors->looked[i] == source)
			return;
	errors->looked =
		arena_grow(errors->arena, errors->looked, errors->looked_count,
			&errors->looked_room, sizeof(*errors->looked));
	errors->looked[errors->looked_count++] = source;
}

const struct source *const *errors_sources(
	const struct errors *errors, size_t *count)
{
	*count = errors->looked_count;
	return errors->looked;
}

size_t errors_said(const struct errors *errors)
{
	return errors->count;
}

size_t errors_count(const struct errors *errors)
{
	return errors->mistakes;
}

static int compare(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

/* By place, then in the order they were recorded, which is the order of their
 * addresses. */
static int by_place(const void *a, const void *b)
{
	const struct error *const x = *(const struct error *const *)a;
	const struct error *const y = *(const struct error *const *)b;
	int order = compare(x->source, y->source);

	if (order == 0)
		order = compare(x->at.line, y->at.line);
	if (order == 0)
		order = compare(x->at.col, y->at.col);
	return order != 0 ? order : (x > y) - (x < y);
}

static void print_place(const struct where *at, FILE *out)
{
	if (at->source == NULL)
		fputs("pensum", out);
	else
		print_clean(out, at->source->name, strlen(at->source->name));
	if (at->source != NULL && at->line > 0)
		fprintf(out, ":%u", (unsigned)at->line);
	if (at->source != NULL && at->line > 0 && at->col > 0)
		fprintf(out, ":%u", (unsigned)at->col);
}

static void print_message(const struct error *error, FILE *out, bool color)
{
	const char *start = error->warning ? "\033[1;35m" : "\033[1;31m";

	print_place(&error->at, out);
	fprintf(out, ": %s%s:%s ", color ? start : "",
		error->warning ? "warning" : "error", color ? "\033[0m" : "");
	print_clean(out, error->message, strlen(error->message));
	fputc('\n', out);
}

static void print_hints(const char *hints, FILE *out)
{
	while (hints != NULL) {
		const size_t length = strcspn(hints, "\n");

		fputs("      = ", out);
		print_clean(out, hints, length);
		fputc('\n', out);
		hints = hints[length] == '\n' ? hints + length + 1 : NULL;
	}
}

static void print_all(const struct errors *errors, FILE *out, bool color)
{
	const struct error **sorted =
		arena_alloc(errors->arena, errors->count + 1, sizeof(*sorted));
	struct excerpt excerpt = {0};

	for (size_t i = 0; i < errors->count; i++)
		sorted[i] = &errors->at[i];
	qsort(sorted, errors->count, sizeof(struct error *), by_place);
	for (size_t i = 0; i < errors->count; i++) {
		print_message(sorted[i], out, color);
		if (!sorted[i]->brief)
			excerpt_print(&excerpt, &sorted[i]->at, out);
		print_hints(sorted[i]->hints, out);
	}
}

/* Format in memory first: standard error is unbuffered, and a write for each
 * character of a thousand messages would take longer than all the rest. */
void errors_print(const struct errors *errors, FILE *out, bool color)
{
	char *text = NULL;
	size_t length = 0;
	FILE *memory = open_memstream(&text, &length);

	if (memory == NULL) {
		print_all(errors, out, color);
		return;
	}
	print_all(errors, memory, color);
	fclose(memory);
	fwrite(text, 1, length, out);
	free(text);
}
