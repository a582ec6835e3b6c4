#include "base/repeats.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <stdlib.h>
#include <string.h>

enum {
	LIKE_MAX = 10, /* copies of a message shown for a file */
	KIND_MAX = 20  /* shown of those that differ in quotes */
};

static int compare(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

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

/* By message, then by place. */
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

/* Keep at most LIKE_MAX copies of a message; the last counts those left out.
 * Returns the number kept. */
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

/* Keep at most KIND_MAX of the messages that differ only in what they quote,
 * such as an unknown field in every item.  Returns the number kept. */
static size_t leave_out_kinds(
	struct arena *arena, struct shown *all, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		all[i].kind = kind_of(arena, all[i].error->message);
	qsort(all, count, sizeof(*all), by_kind);
	for (size_t i = 0, end; i < count; i = end) {
		size_t more = 0;

		for (end = i;
			end < count && compare_kinds(&all[end], &all[i]) == 0;
			end++)
			if (end - i >= KIND_MAX)
				more += 1 + all[end].more;
		for (size_t k = i; k < end && k - i < KIND_MAX; k++)
			all[kept++] = all[k];
		all[kept - 1].of_kind = more;
	}
	return kept;
}

struct shown *repeats_trim(struct arena *arena, const struct error *errors,
	size_t count, size_t *kept)
{
	struct shown *all = arena_alloc(arena, count + 1, sizeof(*all));

	for (size_t i = 0; i < count; i++)
		all[i].error = &errors[i];
	*kept = leave_out(all, count);
	if (*kept > KIND_MAX)
		*kept = leave_out_kinds(arena, all, *kept);
	qsort(all, *kept, sizeof(*all), by_place);
	return all;
}
