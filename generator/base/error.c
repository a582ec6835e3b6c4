#include "base/error.h"

#include "base/arena.h"
#include "base/excerpt.h"
#include "base/message.h"
#include "base/repeats.h"
#include "base/siphash.h"

#include <stdlib.h>
#include <string.h>

enum {
	BUCKETS = 4096 /* of the hash table that finds duplicates */
};

static const char reading_lines[] = MESSAGE("reading lines");

struct errors {
	struct arena *arena;
	struct error *at;
	size_t count, room, mistakes;
	const struct source **sources; /* in order of first mention */
	size_t source_count, source_room;
	const struct source **looked; /* whether or not they have errors */
	size_t looked_count, looked_room;
	struct error_watcher watcher;
	const struct source *counted; /* has these lines */
	size_t lines;
	bool repeated;   /* the latest message was a duplicate */
	size_t *buckets; /* NULL before the first mistake */
};

struct errors *error_list_new(struct arena *arena)
{
	struct errors *errors = arena_alloc(arena, 1, sizeof(*errors));

	errors->arena = arena;
	return errors;
}

void error_watch(struct errors *errors, struct error_watcher watcher)
{
	errors->watcher = watcher;
}

void error_watch_like(struct errors *errors, const struct errors *like)
{
	errors->watcher = like->watcher;
}

void error_working(const struct errors *errors, const char *what, size_t done,
	size_t count)
{
	if (errors->watcher.working != NULL)
		errors->watcher.working(
			errors->watcher.with, what, done, count);
}

static size_t lines_of(const struct source *source)
{
	const char *at = source->text;
	const char *end = at + source->length;
	size_t count = 1;

	while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
		count++;
		at++;
	}
	return count;
}

void error_reading(
	struct errors *errors, const struct source *source, size_t line)
{
	if (errors->watcher.working == NULL)
		return;
	if (errors->counted != source) {
		errors->counted = source;
		errors->lines = lines_of(source);
	}
	error_working(errors, reading_lines, line, errors->lines);
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
		(uint64_t)error->at.col << 2 | error->weight,
	};

	return siphash(key, error->message, strlen(error->message));
}

static bool equal(const struct error *a, const struct error *b)
{
	return a->hash == b->hash && a->source == b->source &&
	       a->at.line == b->at.line && a->at.col == b->at.col &&
	       a->weight == b->weight && strcmp(a->message, b->message) == 0;
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
	if (error.weight == WEIGHT_ERROR)
		errors->mistakes++;
}

bool error_at(struct errors *errors, struct where at, const char *format, ...)
{
	struct error error = {.at = at};
	va_list args;

	va_start(args, format);
	error.message = message_vprintf(errors->arena, format, args);
	va_end(args);
	record(errors, error);
	return false;
}

void error_warn_at(
	struct errors *errors, struct where at, const char *format, ...)
{
	struct error error = {.at = at, .weight = WEIGHT_WARNING};
	va_list args;

	va_start(args, format);
	error.message = message_vprintf(errors->arena, format, args);
	va_end(args);
	record(errors, error);
}

void error_note_at(
	struct errors *errors, struct where at, const char *format, ...)
{
	struct error error = {.at = at, .weight = WEIGHT_NOTE};
	va_list args;

	va_start(args, format);
	error.message = message_vprintf(errors->arena, format, args);
	va_end(args);
	record(errors, error);
}

void error_warn_briefly_at(
	struct errors *errors, struct where at, const char *format, ...)
{
	struct error error = {
		.at = at, .weight = WEIGHT_WARNING, .brief = true};
	va_list args;

	va_start(args, format);
	error.message = message_vprintf(errors->arena, format, args);
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
	hint = message_vprintf(errors->arena, format, args);
	va_end(args);
	error = &errors->at[errors->count - 1];
	if (error->hints != NULL)
		hint = arena_printf(
			errors->arena, "%s\n%s", error->hints, hint);
	error->hints = hint;
}

void error_add_source(struct errors *errors, const struct source *source)
{
	for (size_t i = 0; i < errors->looked_count; i++)
		if (errors->looked[i] == source)
			return;
	errors->looked =
		arena_grow(errors->arena, errors->looked, errors->looked_count,
			&errors->looked_room, sizeof(*errors->looked));
	errors->looked[errors->looked_count++] = source;
}

const struct source *const *error_sources(
	const struct errors *errors, size_t *count)
{
	*count = errors->looked_count;
	return errors->looked;
}

size_t error_count_all(const struct errors *errors)
{
	return errors->count;
}

size_t error_count(const struct errors *errors)
{
	return errors->mistakes;
}

static void put_place(const struct where *at, struct buffer *out)
{
	if (at->source == NULL)
		buffer_puts(out, "pensum");
	else
		excerpt_clean(out, at->source->name, strlen(at->source->name));
	if (at->source != NULL && at->line > 0)
		buffer_printf(out, ":%u", (unsigned)at->line);
	if (at->source != NULL && at->line > 0 && at->col > 0)
		buffer_printf(out, ":%u", (unsigned)at->col);
}

static void put_message(
	const struct error *error, struct buffer *out, bool color)
{
	static const struct {
		const char *name, *start;
	} weights[] = {
		[WEIGHT_ERROR] = {MESSAGE("error"), "\033[1;31m"},
		[WEIGHT_WARNING] = {MESSAGE("warning"), "\033[1;35m"},
		[WEIGHT_NOTE] = {MESSAGE("note"), "\033[1;36m"},
	};

	put_place(&error->at, out);
	buffer_printf(out, ": %s%s:%s ",
		color ? weights[error->weight].start : "",
		message_text(weights[error->weight].name),
		color ? "\033[0m" : "");
	excerpt_clean(out, error->message, strlen(error->message));
	buffer_putc(out, '\n');
}

static void put_hints(const char *hints, struct buffer *out)
{
	while (hints != NULL) {
		const size_t length = strcspn(hints, "\n");

		buffer_puts(out, "      = ");
		excerpt_clean(out, hints, length);
		buffer_putc(out, '\n');
		hints = hints[length] == '\n' ? hints + length + 1 : NULL;
	}
}

void error_each(const struct errors *errors, bool color,
	void (*tell)(void *with, const struct mistake *mistake), void *with)
{
	struct shown *all;
	struct excerpt excerpt = {0};
	struct buffer out = {.arena = errors->arena};
	size_t count;

	all = repeats_trim(errors->arena, errors->at, errors->count, &count);
	for (size_t i = 0; i < count; i++) {
		const struct error *error = all[i].error;

		out.length = 0;
		put_message(error, &out, color);
		if (!error->brief)
			excerpt_put(&excerpt, &error->at, &out);
		put_hints(error->hints, &out);
		if (all[i].more > 0)
			message_put(&out,
				"      = and %zu more of the same in this "
				"file\n",
				all[i].more);
		if (all[i].of_kind > 0)
			message_put(&out,
				"      = and %zu more like it in this file\n",
				all[i].of_kind);
		tell(with, &(struct mistake){error->at, error->weight,
				   error->message, buffer_text(&out)});
	}
}

/* Standard error is unbuffered, so each message goes out as a whole. */
static void print(void *out, const struct mistake *mistake)
{
	fputs(mistake->text, out);
}

void error_print_all(const struct errors *errors, FILE *out, bool color)
{
	error_each(errors, color, print, out);
}
