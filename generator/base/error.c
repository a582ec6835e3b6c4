#include "base/error.h"

#include "base/arena.h"
#include "base/excerpt.h"
#include "base/siphash.h"

#include <stdlib.h>
#include <string.h>

enum {
	BUCKETS = 4096, /* of the hash table that finds duplicates */
	LIKE_MAX = 10,  /* of one message, that are shown for a file */
	KIND_MAX = 20   /* of warnings that differ only in what they quote */
};

struct error {
	struct where at;
	uint32_t source; /* its index in errors.sources */
	enum weight weight;
	bool brief;
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

struct errors *error_list_new(struct arena *arena)
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
	error.message = arena_vprintf(errors->arena, format, args);
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
	error.message = arena_vprintf(errors->arena, format, args);
	va_end(args);
	record(errors, error);
}

void error_note_at(
	struct errors *errors, struct where at, const char *format, ...)
{
	struct error error = {.at = at, .weight = WEIGHT_NOTE};
	va_list args;

	va_start(args, format);
	error.message = arena_vprintf(errors->arena, format, args);
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

static int compare(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

/* A message to print, and how many others like it are left out. */
struct shown {
	const struct error *error;
	size_t more; /* of the same message */
	const char *kind;
	size_t of_kind; /* that differ in what they quote */
};

/* By place, then in the order they were recorded, which is the order of their
 * addresses. */
static int by_place(const void *a, const void *b)
{
	const struct error *const x = ((const struct shown *)a)->error;
	const struct error *const y = ((const struct shown *)b)->error;
	int order = compare(x->source, y->source);

	if (order == 0)
		order = compare(x->at.line, y->at.line);
	if (order == 0)
		order = compare(x->at.col, y->at.col);
	return order != 0 ? order : (x > y) - (x < y);
}

/* By what is said, then by place. */
static int by_message(const void *a, const void *b)
{
	const struct error *const x = ((const struct shown *)a)->error;
	const struct error *const y = ((const struct shown *)b)->error;
	int order = compare(x->source, y->source);

	if (order == 0)
		order = (int)x->weight - (int)y->weight;
	if (order == 0)
		order = strcmp(x->message, y->message);
	return order != 0 ? order : by_place(a, b);
}

static bool alike(const struct error *a, const struct error *b)
{
	return a->source == b->source && a->weight == b->weight &&
	       strcmp(a->message, b->message) == 0;
}

/* One slip that was copied all over a file is shown some times; the last of
 * these says how many more there are.  Answers how many are left. */
static size_t leave_out(struct shown *all, size_t count)
{
	size_t kept = 0;

	qsort(all, count, sizeof(*all), by_message);
	for (size_t i = 0, end; i < count; i = end) {
		end = i + 1;
		while (end < count && alike(all[end].error, all[i].error))
			end++;
		for (size_t k = i; k < end && k < i + LIKE_MAX; k++)
			all[kept++].error = all[k].error;
		if (end - i > LIKE_MAX)
			all[kept - 1].more = end - i - LIKE_MAX;
	}
	return kept;
}

/* The message without its quotations and numbers. */
static const char *kind_of(struct arena *arena, const char *message)
{
	struct buffer out = {.arena = arena};
	bool quoted = false;

	for (; *message != '\0'; message++) {
		if (!quoted && (*message < '0' || *message > '9'))
			buffer_putc(&out, *message);
		quoted ^= *message == '"';
	}
	return buffer_text(&out);
}

static int compare_kinds(const struct shown *a, const struct shown *b)
{
	int order = compare(a->error->source, b->error->source);

	if (order == 0)
		order = (int)a->error->weight - (int)b->error->weight;
	return order != 0 ? order : strcmp(a->kind, b->kind);
}

static int by_kind(const void *a, const void *b)
{
	const int order = compare_kinds(a, b);

	return order != 0 ? order : by_place(a, b);
}

/* A warning that a file deserves all over is shown some times, too.  Mistakes
 * are shown: each has to be mended. */
static size_t leave_out_kinds(
	const struct errors *errors, struct shown *all, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		all[i].kind = kind_of(errors->arena, all[i].error->message);
	qsort(all, count, sizeof(*all), by_kind);
	for (size_t i = 0, end; i < count; i = end) {
		size_t more = 0, most = KIND_MAX;

		if (all[i].error->weight == WEIGHT_ERROR)
			most = count;
		for (end = i;
			end < count && compare_kinds(&all[end], &all[i]) == 0;
			end++)
			if (end - i >= most)
				more += 1 + all[end].more;
		for (size_t k = i; k < end && k - i < most; k++)
			all[kept++] = all[k];
		all[kept - 1].of_kind = more;
	}
	return kept;
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
		[WEIGHT_ERROR] = {"error", "\033[1;31m"},
		[WEIGHT_WARNING] = {"warning", "\033[1;35m"},
		[WEIGHT_NOTE] = {"note", "\033[1;36m"},
	};

	put_place(&error->at, out);
	buffer_printf(out, ": %s%s:%s ",
		color ? weights[error->weight].start : "",
		weights[error->weight].name, color ? "\033[0m" : "");
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
	struct shown *all =
		arena_alloc(errors->arena, errors->count + 1, sizeof(*all));
	struct excerpt excerpt = {0};
	struct buffer out = {.arena = errors->arena};
	size_t count;

	for (size_t i = 0; i < errors->count; i++)
		all[i].error = &errors->at[i];
	count = leave_out(all, errors->count);
	if (count > KIND_MAX)
		count = leave_out_kinds(errors, all, count);
	qsort(all, count, sizeof(*all), by_place);
	for (size_t i = 0; i < count; i++) {
		const struct error *error = all[i].error;

		out.length = 0;
		put_message(error, &out, color);
		if (!error->brief)
			excerpt_put(&excerpt, &error->at, &out);
		put_hints(error->hints, &out);
		if (all[i].more > 0)
			buffer_printf(&out,
				"      = and %zu more of the same in this "
				"file\n",
				all[i].more);
		if (all[i].of_kind > 0)
			buffer_printf(&out,
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
