#include "press/run/check_summary.h"

#include "base/arena.h"
#include "base/excerpt.h"
#include "base/points.h"
#include "draw/blueprint/constraint.h"
#include "worksheet/draw_read.h"
#include "worksheet/roster/roster.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The tags of all items, sorted, with duplicates. */
static struct text_list all_tags(struct arena *arena, const struct bank *bank)
{
	const char **tags = NULL;
	size_t count = 0, room = 0;

	for (size_t i = 0; i < bank->count; i++) {
		const struct text_list own = bank->items[i].tags;

		for (size_t k = 0; k < own.count; k++) {
			tags = arena_grow(
				arena, tags, count, &room, sizeof(*tags));
			tags[count++] = own.at[k];
		}
	}
	if (count > 0)
		qsort(tags, count, sizeof(*tags), text_compare);
	return (struct text_list){tags, count};
}

static void put_count(
	struct buffer *out, bool *first, int count, const char *what)
{
	buffer_printf(out, "%s%d %s", *first ? "" : ", ", count, what);
	*first = false;
}

static void put_tags(struct buffer *out, const struct bank *bank)
{
	const struct text_list tags = all_tags(out->arena, bank);
	bool first = true;

	if (tags.count == 0)
		return;
	buffer_puts(out, "  tags: ");
	for (size_t i = 0, next; i < tags.count; i = next) {
		next = i + 1;
		while (next < tags.count &&
			strcmp(tags.at[i], tags.at[next]) == 0)
			next++;
		put_count(out, &first, (int)(next - i), tags.at[i]);
	}
	buffer_putc(out, '\n');
}

static void put_kinds(struct buffer *out, const struct bank *bank)
{
	const struct kind_list kinds = kind_all();
	twelfths points = 0;
	bool first = true;

	for (size_t i = 0; i < bank->count; i++)
		points += bank->items[i].points;
	buffer_printf(out, "  %zu %s worth %s %s: ", bank->count,
		bank->count == 1 ? "item" : "items",
		points_print(out->arena, points), points_noun(points));
	for (size_t k = 0; k < kinds.count; k++) {
		int count = 0;

		for (size_t i = 0; i < bank->count; i++)
			count += bank->items[i].kind == kinds.at[k];
		if (count > 0)
			put_count(out, &first, count, kinds.at[k]->name);
	}
	buffer_putc(out, '\n');
}

static void put_stimuli(struct buffer *out, const struct bank *bank)
{
	size_t items = 0;

	if (bank->stimuli.count == 0)
		return;
	for (size_t i = 0; i < bank->count; i++)
		items += bank->items[i].stimulus != NULL;
	buffer_printf(out, "  %zu %s with %zu %s\n", bank->stimuli.count,
		bank->stimuli.count == 1 ? "stimulus" : "stimuli", items,
		items == 1 ? "item" : "items");
}

static void put_difficulties(struct buffer *out, const struct bank *bank)
{
	static const char *const names[DIFFICULTIES + 1] = {
		"not given", "easy", "2", "medium", "4", "hard"};
	int counts[DIFFICULTIES + 1] = {0};
	bool first = true;

	for (size_t i = 0; i < bank->count; i++)
		counts[bank->items[i].difficulty]++;
	buffer_puts(out, "  difficulty: ");
	for (size_t i = 1; i <= DIFFICULTIES + 1; i++) {
		const size_t at = i % (DIFFICULTIES + 1);

		if (counts[at] > 0)
			put_count(out, &first, counts[at], names[at]);
	}
	buffer_putc(out, '\n');
}

void check_summary_bank(struct buffer *out, const struct bank *bank)
{
	buffer_printf(out, "%s: bank %s, \"%s\"\n",
		excerpt_cleaned(out->arena, bank->source->name), bank->id,
		bank->title);
	put_kinds(out, bank);
	put_stimuli(out, bank);
	put_difficulties(out, bank);
	put_tags(out, bank);
}

static int supply(
	const struct worksheet *worksheet, const struct section *section)
{
	int count = 0;

	for (size_t b = 0; b < worksheet->bank_count; b++) {
		const struct bank *bank = worksheet->banks[b];

		for (size_t i = 0; i < bank->count; i++)
			count += pool_matches(&section->draw, &bank->items[i]);
	}
	return count;
}

/* "20 points": what a section that is limited by points draws. */
static const char *drawn_by_points(struct arena *arena, const struct draw *draw)
{
	for (size_t i = 0; i < draw->blueprint.count; i++) {
		const struct demand points = {
			.constraint = draw->blueprint.at[i]};

		if (points.constraint.type == CONSTRAINT_POINTS)
			return arena_printf(arena, "%s points",
				constraint_print_limits(arena, &points));
	}
	return "items";
}

/* "5", or "3 to 6" if the tiers differ. */
static const char *drawn(struct arena *arena, const struct draw *draw)
{
	const int least = draw_read_least(draw);
	int most = least;

	if (draw->by_points)
		return drawn_by_points(arena, draw);
	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		if (draw_read_count(draw, tier) > most)
			most = draw_read_count(draw, tier);
	return least == most ? arena_printf(arena, "%d", most)
			     : arena_printf(arena, "%d to %d", least, most);
}

static void put_forms(struct buffer *out, const struct worksheet *worksheet)
{
	buffer_printf(out, "  %d %s", worksheet->form_count,
		worksheet->form_count == 1 ? "form" : "forms");
	if (worksheet->tier_count > 1)
		buffer_printf(out, " on %zu tiers", worksheet->tier_count);
	buffer_printf(out, " from %zu %s\n", worksheet->bank_count,
		worksheet->bank_count == 1 ? "bank" : "banks");
}

void check_summary_worksheet(
	struct buffer *out, const struct worksheet *worksheet)
{
	buffer_printf(out, "%s: worksheet %s, \"%s\"\n",
		excerpt_cleaned(out->arena, worksheet->source->name),
		worksheet->id, worksheet->title);
	put_forms(out, worksheet);
	if (worksheet->roster != NULL)
		buffer_printf(out, "  %zu %s in %s\n", worksheet->roster->count,
			worksheet->roster->count == 1 ? "student" : "students",
			excerpt_cleaned(out->arena, worksheet->roster->path));
	for (size_t i = 0; i < worksheet->section_count; i++) {
		const struct section *section = &worksheet->sections[i];

		if (section->draw.item != NULL) {
			buffer_printf(out,
				"  section \"%s\" draws %s variants of "
				"\"%s\"\n",
				section->id, drawn(out->arena, &section->draw),
				section->pins[0]->name);
			continue;
		}
		buffer_printf(out, "  section \"%s\" draws %s of %d items\n",
			section->id, drawn(out->arena, &section->draw),
			supply(worksheet, section));
	}
}

static size_t forms_of(const struct recorded *recorded)
{
	return recorded->form_count == 0
		       ? 0
		       : recorded->form_count / recorded->tier_count;
}

void check_summary_record(struct buffer *out, const struct recorded *recorded,
	const char *changes)
{
	const size_t forms = forms_of(recorded);

	buffer_printf(out, "%s: record of worksheet %s, seed %" PRIu64 "\n",
		excerpt_cleaned(out->arena, recorded->source->name),
		recorded->worksheet->id, recorded->seed);
	buffer_printf(out, "  made %s by %s\n", recorded->facts.made,
		excerpt_cleaned(out->arena, recorded->generator));
	buffer_printf(out, "  %zu %s", forms, forms == 1 ? "form" : "forms");
	if (recorded->tier_count > 1)
		buffer_printf(out, " on %zu tiers", recorded->tier_count);
	buffer_printf(out, " of %zu items\n", recorded->item_count);
	for (const char *at = changes; *at != '\0';) {
		const size_t length = strcspn(at, "\n");

		buffer_printf(out, "  %.*s\n", (int)length, at);
		at += length + (at[length] == '\n');
	}
}
