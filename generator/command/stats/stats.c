/*
 * Figures of banks: what they have, how much of it, and what is missing.
 */
#include "bank/kind.h"
#include "base/arena.h"
#include "base/excerpt.h"
#include "base/message.h"
#include "base/points.h"
#include "command/command.h"
#include "command/screen.h"
#include "command/stats/reading_ease.h"
#include "command/stats/tally.h"
#include "press/session.h"

#include <stdio.h>
#include <string.h>

enum {
	ROWS_MOST = 15, /* of tags, of standards */
	MINUTE = 60
};

struct stats {
	struct buffer *out;
	const struct bank *const *banks;
	size_t bank_count, columns;
};

/* Adds an item to a tally. */
typedef void count_item(struct tally *tally, const struct item *item);

static void count_kind(struct tally *tally, const struct item *item)
{
	tally_add(tally, item->kind->name, 1);
}

static void count_difficulty(struct tally *tally, const struct item *item)
{
	static const char *const names[] = {NULL, MESSAGE("easy"), "2",
		MESSAGE("medium"), "4", MESSAGE("hard")};

	for (size_t i = 1; i < LENGTH(names); i++)
		tally_add(tally, message_text(names[i]),
			(size_t)item->difficulty == i);
}

static void count_tags(struct tally *tally, const struct item *item)
{
	for (size_t i = 0; i < item->tags.count; i++)
		tally_add(tally, item->tags.at[i], 1);
}

static void count_standards(struct tally *tally, const struct item *item)
{
	for (size_t i = 0; i < item->standards.count; i++)
		tally_add(tally, item->standards.at[i], 1);
}

/* Words are separated by white space here. */
static size_t words(const char *text)
{
	size_t count = 0;

	while (*text != '\0') {
		text += strspn(text, " \t\n");
		count += *text != '\0';
		text += strcspn(text, " \t\n");
	}
	return count;
}

static void count_length(struct tally *tally, const struct item *item)
{
	static const struct {
		const char *name;
		size_t most;
	} classes[] = {{MESSAGE("up to 5 words"), 5},
		{MESSAGE("6 to 10 words"), 10}, {MESSAGE("11 to 20 words"), 20},
		{MESSAGE("21 to 40 words"), 40},
		{MESSAGE("more than 40 words"), SIZE_MAX}};
	const size_t own = words(kind_item_stem(item));
	bool counted = false;

	for (size_t i = 0; i < LENGTH(classes); i++) {
		const bool fits = own <= classes[i].most;

		tally_add(
			tally, message_text(classes[i].name), fits && !counted);
		counted = counted || fits;
	}
}

static void count_missing(struct tally *tally, const struct item *item)
{
	tally_add(tally, "tags", item->tags.count == 0);
	tally_add(tally, "standards", item->standards.count == 0);
	tally_add(tally, "difficulty", item->difficulty == 0);
	tally_add(tally, "minutes", item->seconds == 0);
	tally_add(tally, "explanation", item->explanation == NULL);
}

static const struct {
	const char *head;
	count_item *count;
	bool sorted;
} sections[] = {
	{MESSAGE("kinds"), count_kind, true},
	{MESSAGE("difficulty"), count_difficulty, false},
	{MESSAGE("tags"), count_tags, true},
	{MESSAGE("standards"), count_standards, true},
	{MESSAGE("length of questions"), count_length, false},
	{MESSAGE("items without"), count_missing, false},
};

static void put_section(const struct stats *stats, size_t i)
{
	struct tally tally = {.arena = stats->out->arena};

	for (size_t b = 0; b < stats->bank_count; b++)
		for (size_t k = 0; k < stats->banks[b]->count; k++)
			sections[i].count(&tally, &stats->banks[b]->items[k]);
	if (sections[i].sorted)
		tally_sort(&tally);
	tally_put(&tally, stats->out, sections[i].head, ROWS_MOST,
		stats->columns);
}

static void put_bank(struct buffer *out, const struct bank *bank)
{
	twelfths points = 0;
	int seconds = 0;

	for (size_t i = 0; i < bank->count; i++) {
		points += bank->items[i].points;
		seconds += bank->items[i].seconds;
	}
	buffer_printf(out, "%s: %s\n",
		excerpt_cleaned(out->arena, bank->source->name), bank->title);
	message_put(out,
		message_count(bank->count, "  %zu item worth %s %s\n",
			"  %zu items worth %s %s\n"),
		bank->count, points_print(out->arena, points),
		message_text(points_noun(points)));
	if (seconds > 0)
		message_put(out, "  %d minutes, of items that give a time\n",
			(seconds + MINUTE / 2) / MINUTE);
}

static void put_ease(const struct stats *stats)
{
	struct reading_counts counts = {0};

	for (size_t b = 0; b < stats->bank_count; b++)
		for (size_t i = 0; i < stats->banks[b]->count; i++) {
			const struct item *item = &stats->banks[b]->items[i];

			if (strncmp(item->language, "en", 2) == 0)
				reading_ease_add(&counts, kind_item_stem(item));
		}
	if (counts.words > 0)
		message_put(stats->out,
			"\nreading ease (Flesch, English questions): %.0f\n",
			reading_ease(&counts));
}

static void put_all(const struct stats *stats)
{
	for (size_t b = 0; b < stats->bank_count; b++)
		put_bank(stats->out, stats->banks[b]);
	for (size_t i = 0; i < LENGTH(sections); i++)
		put_section(stats, i);
	put_ease(stats);
	fputs(buffer_text(stats->out), stdout);
}

enum status stats_run(const struct options *options)
{
	const struct where nowhere = {NULL, 0, 0};
	struct stats stats = {.columns = screen_columns()};
	struct terminal terminal;
	const struct pensum_host *host;
	struct session session;
	struct buffer out;
	const struct bank **banks;
	bool fine = true;

	if (options->file_count == 0)
		return command_usage("stats needs at least one bank");
	host = terminal_begin(&terminal, options->arena);
	for (size_t i = 0; i < options->file_count; i++)
		if (session_readable(host, options->files[i]) != STATUS_DONE)
			return STATUS_IO;
	session = session_new(host, false);
	out = (struct buffer){.arena = session.arena};
	banks = arena_alloc(session.arena, options->file_count, sizeof(*banks));
	for (size_t i = 0; i < options->file_count; i++) {
		banks[i] =
			bank_load(&session.reading, options->files[i], nowhere);
		fine = fine && banks[i] != NULL;
	}
	stats.out = &out;
	stats.banks = banks;
	stats.bank_count = options->file_count;
	if (fine)
		put_all(&stats);
	return session_end(&session, fine ? STATUS_DONE : STATUS_MISTAKES);
}
