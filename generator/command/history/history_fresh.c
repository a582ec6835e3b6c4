/*
 * How many fresh forms the banks can still supply.
 *
 * A record contains its worksheet.  The worksheet is read again against today's
 * banks, and every used item is avoided.  Its roster and its own `avoid` are
 * left out: both refer to other files, which may be gone, and neither matters
 * here.
 */
#include "command/history/history.h"

#include "base/arena.h"
#include "base/message.h"
#include "draw/explain/capacity.h"
#include "draw/form.h"
#include "yaml/write.h"

#include <string.h>

/* Does a field refer to other files?  `forms: roster` does. */
static bool is_of_files(const struct pair *pair)
{
	const char *key = pair->key->text;

	return strcmp(key, "roster") == 0 || strcmp(key, "avoid") == 0 ||
	       (strcmp(key, "forms") == 0 && pair->value->type == NODE_SCALAR &&
		       strcmp(pair->value->text, "roster") == 0);
}

/* A worksheet's content without references to other files. */
static struct node content_alone(
	struct arena *arena, const struct node *content)
{
	struct pair *pairs = arena_alloc(arena, content->count, sizeof(*pairs));
	struct node alone = *content;

	alone.count = 0;
	for (size_t i = 0; i < content->count; i++)
		if (!is_of_files(&content->pairs[i]))
			pairs[alone.count++] = content->pairs[i];
	alone.pairs = pairs;
	return alone;
}

static const struct worksheet *read_again(
	struct reading *reading, const struct past_run *run)
{
	struct buffer text = {.arena = reading->arena};
	struct source *source = arena_alloc(reading->arena, 1, sizeof(*source));
	const struct node alone = content_alone(reading->arena, run->content);

	write_exact(&text, &alone);
	*source = (struct source){
		message_printf(reading->arena, "worksheet in %s", run->path),
		buffer_text(&text), text.length};
	return worksheet_read(reading, source,
		run->worksheet_path == NULL ? "-" : run->worksheet_path, NULL);
}

static struct history_sheet look_at(struct arena *arena,
	const struct worksheet *worksheet, const struct usage *uses)
{
	struct worksheet sheet = *worksheet;
	struct history_sheet fresh = {.id = sheet.id};
	const struct pool *pool;
	struct capacity carried;

	sheet.avoid = usage_names(arena, uses);
	sheet.form_count = 1;
	sheet.overlap = OVERLAP_ANY;
	pool = pool_new(arena, &sheet);
	carried = capacity_forms(pool, FORMS_MAX);
	fresh.forms = carried.least;
	fresh.most = carried.most;
	fresh.items = pool->need;
	fresh.unknown = carried.unknown;
	if (carried.unknown)
		fresh.why = "this machine has no solver for its blueprint";
	else if (fresh.most == 0)
		fresh.why = form_why_not(arena, &sheet);
	return fresh;
}

/* Do all banks that a run drew from still exist? */
static bool has_banks(const struct history *history, const struct past_run *run)
{
	for (size_t i = 0; i < run->bank_count; i++)
		for (size_t k = 0; k < history->bank_count; k++)
			if (history->banks[k].bank == NULL &&
				strcmp(history->banks[k].id,
					run->banks[i].id) == 0)
				return false;
	return true;
}

static struct history_sheet find_fresh(struct reading *reading,
	const struct history *history, const struct past_run *run)
{
	struct history_sheet unknown = {.id = run->worksheet, .unknown = true};
	const struct worksheet *worksheet = NULL;

	if (run->content == NULL || run->content->type != NODE_MAPPING)
		unknown.why = "the record does not contain the worksheet";
	else if (!has_banks(history, run))
		unknown.why = "a bank that it draws from is gone";
	else if ((worksheet = read_again(reading, run)) == NULL)
		unknown.why = "the banks do not fit it any longer";
	return worksheet == NULL
		       ? unknown
		       : look_at(reading->arena, worksheet, &history->uses);
}

/* Is run i the latest of its worksheet?  Of runs on one day, the last read
 * is. */
static bool is_latest(const struct usage *uses, size_t i)
{
	const struct past_run *run = uses->runs[i];

	for (size_t k = 0; k < uses->run_count; k++) {
		const struct past_run *other = uses->runs[k];
		const int order = strcmp(other->day, run->day);

		if (strcmp(other->worksheet, run->worksheet) == 0 &&
			(order > 0 || (order == 0 && k > i)))
			return false;
	}
	return true;
}

void history_find_fresh(struct reading *reading, struct history *history)
{
	const struct usage *uses = &history->uses;
	struct history_sheet *sheets =
		arena_alloc(reading->arena, uses->run_count, sizeof(*sheets));

	for (size_t i = 0; i < uses->run_count; i++)
		if (is_latest(uses, i))
			sheets[history->sheet_count++] =
				find_fresh(reading, history, uses->runs[i]);
	history->sheets = sheets;
}
