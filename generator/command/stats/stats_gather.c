#include "command/stats/stats_gather.h"

#include "bank/kind.h"
#include "base/message.h"
#include "base/utf8.h"

#include <string.h>

enum {
	MINUTE = 60
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

/* Whether a character is of a script without spaces between words: kana, Han,
 * Thai to Khmer. */
static bool is_unspaced(uint32_t code)
{
	return (code >= 0x0e00 && code < 0x1000) ||
	       (code >= 0x1780 && code < 0x1800) ||
	       (code >= 0x3040 && code < 0xa000) ||
	       (code >= 0x20000 && code < 0x40000);
}

static bool is_space(uint32_t code)
{
	return code == ' ' || code == '\t' || code == '\n' || code == 0xa0 ||
	       code == 0x3000;
}

/* Signs and punctuation make no words by themselves. */
static bool begins_word(uint32_t code)
{
	if (code < 0x80)
		return (code >= '0' && code <= '9') ||
		       (code >= 'A' && code <= 'Z') ||
		       (code >= 'a' && code <= 'z');
	return !is_unspaced(code) && code >= 0xc0 &&
	       (code < 0x2000 || code > 0x2bff) &&
	       (code < 0x3000 || code > 0x303f) &&
	       (code < 0xff00 || code > 0xff0f);
}

/* Words are separated by white space.  In scripts without any, two characters
 * count as one. */
static size_t words(const char *text)
{
	const size_t length = strlen(text);
	size_t count = 0, unspaced = 0;
	bool within = false;

	for (size_t at = 0; at < length;) {
		const uint32_t code = utf8_next(text, length, &at);

		unspaced += is_unspaced(code);
		count += !within && begins_word(code);
		within = !is_space(code) && (within || begins_word(code));
	}
	return count + (unspaced + 1) / 2;
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
	const char *head, *title; /* in a text, on paper */
	count_item *count;
	bool sorted;
} sections[] = {
	{MESSAGE("kinds"), MESSAGE("Kinds"), count_kind, true},
	{MESSAGE("difficulty"), MESSAGE("Difficulty"), count_difficulty, false},
	{MESSAGE("tags"), MESSAGE("Tags"), count_tags, true},
	{MESSAGE("standards"), MESSAGE("Standards"), count_standards, true},
	{MESSAGE("length of questions"), MESSAGE("Length of questions"),
		count_length, false},
	{MESSAGE("items without"), MESSAGE("Items without"), count_missing,
		false},
};

/* How often each item was used, in classes. */
static void count_use(
	struct tally *tally, const struct usage *uses, const struct bank *bank)
{
	static const char *const names[] = {MESSAGE("fresh"),
		MESSAGE("used once"), MESSAGE("used twice"),
		MESSAGE("used more often")};

	for (size_t i = 0; i < bank->count; i++) {
		const size_t times = usage_count(uses, bank->items[i].name);
		const size_t own =
			times < LENGTH(names) ? times : LENGTH(names) - 1;

		for (size_t k = 0; k < LENGTH(names); k++)
			tally_add(tally, message_text(names[k]), k == own);
	}
}

static void add_group(struct stats *stats, struct stats_group group)
{
	if (tally_largest(&group.tally) > 0)
		stats->groups[stats->group_count++] = group;
}

static void gather_section(struct stats *stats, size_t s)
{
	struct tally tally = {.arena = stats->arena};

	for (size_t b = 0; b < stats->bank_count; b++)
		for (size_t i = 0; i < stats->banks[b]->count; i++)
			sections[s].count(&tally, &stats->banks[b]->items[i]);
	if (sections[s].sorted)
		tally_sort(&tally);
	add_group(stats, (struct stats_group){message_text(sections[s].head),
				 message_text(sections[s].title), tally,
				 sections[s].count == count_kind});
}

static void gather_use(struct stats *stats)
{
	const size_t records = stats->uses->run_count;
	struct tally tally = {.arena = stats->arena};

	for (size_t b = 0; b < stats->bank_count; b++)
		count_use(&tally, stats->uses, stats->banks[b]);
	add_group(stats,
		(struct stats_group){
			message_printf(stats->arena,
				message_count(records, "use, by %zu record",
					"use, by %zu records"),
				records),
			message_printf(stats->arena,
				message_count(records, "Use, by %zu record",
					"Use, by %zu records"),
				records),
			tally, false});
}

static void gather_sums(struct stats *stats)
{
	for (size_t b = 0; b < stats->bank_count; b++) {
		const struct bank *bank = stats->banks[b];

		stats->items += bank->count;
		for (size_t i = 0; i < bank->count; i++) {
			stats->points += bank->items[i].points;
			stats->seconds += bank->items[i].seconds;
			if (strncmp(bank->items[i].language, "en", 2) == 0)
				reading_ease_add(&stats->reading,
					kind_item_stem(&bank->items[i]));
		}
	}
}

int stats_gather_minutes(int64_t seconds)
{
	return (int)((seconds + MINUTE / 2) / MINUTE);
}

void stats_gather(struct stats *stats)
{
	for (size_t s = 0; s < LENGTH(sections); s++)
		gather_section(stats, s);
	if (stats->uses != NULL && stats->uses->run_count > 0)
		gather_use(stats);
	gather_sums(stats);
}
