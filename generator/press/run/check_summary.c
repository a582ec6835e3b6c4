#include "press/run/check_summary.h"

#include "base/arena.h"
#include "base/excerpt.h"
#include "base/message.h"
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
	message_put(out, "  tags: ");
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
	message_put(out,
		message_count(bank->count, "  %zu item worth %s %s: ",
			"  %zu items worth %s %s: "),
		bank->count, points_print(out->arena, points),
		message_text(points_noun(points)));
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
	message_put(out,
		message_count(bank->stimuli.count, "  %zu stimulus with ",
			"  %zu stimuli with "),
		bank->stimuli.count);
	message_put(
		out, message_count(items, "%zu item\n", "%zu items\n"), items);
}

static void put_difficulties(struct buffer *out, const struct bank *bank)
{
	static const char *const names[DIFFICULTIES + 1] = {

		MESSAGE("not given"), MESSAGE("easy"), "2", MESSAGE("medium"),
		"4", MESSAGE("hard")};
	int counts[DIFFICULTIES + 1] = {0};
	bool first = true;

	for (size_t i = 0; i < bank->count; i++)
		counts[bank->items[i].difficulty]++;
	message_put(out, "  difficulty: ");
	for (size_t i = 1; i <= DIFFICULTIES + 1; i++) {
		const size_t at = i % (DIFFICULTIES + 1);

		if (counts[at] > 0)
			put_count(out, &first, counts[at],
				message_text(names[at]));
	}
	buffer_putc(out, '\n');
}

void check_summary_bank(struct buffer *out, const struct bank *bank)
{
	message_put(out, "%s: bank %s, \"%s\"\n",
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
			count += draw_read_matches(
				&section->draw, &bank->items[i]);
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
			return message_printf(arena, "%s points",
				constraint_print_limits(arena, &points));
	}
	return message_text("items");
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
			     : message_printf(arena, "%d to %d", least, most);
}

static void put_forms(struct buffer *out, const struct worksheet *worksheet)
{
	message_put(out,
		message_count((uint64_t)worksheet->form_count, "  %d form",
			"  %d forms"),
		worksheet->form_count);
	if (worksheet->tier_count > 1)
		message_put(out, " on %zu tiers", worksheet->tier_count);
	message_put(out,
		message_count(worksheet->bank_count, " from %zu bank\n",
			" from %zu banks\n"),
		worksheet->bank_count);
}

void check_summary_worksheet(
	struct buffer *out, const struct worksheet *worksheet)
{
	message_put(out, "%s: worksheet %s, \"%s\"\n",
		excerpt_cleaned(out->arena, worksheet->source->name),
		worksheet->id, worksheet->title);
	put_forms(out, worksheet);
	if (worksheet->roster != NULL)
		message_put(out,
			message_count(worksheet->roster->count,
				"  %zu student in %s\n",
				"  %zu students in %s\n"),
			worksheet->roster->count,
			excerpt_cleaned(out->arena, worksheet->roster->path));
	for (size_t i = 0; i < worksheet->section_count; i++) {
		const struct section *section = &worksheet->sections[i];

		if (section->draw.item != NULL) {
			message_put(out,
				"  section \"%s\" draws %s variants of "
				"\"%s\"\n",
				section->id, drawn(out->arena, &section->draw),
				section->pins[0]->name);
			continue;
		}
		message_put(out, "  section \"%s\" draws %s of %d items\n",
			section->id, drawn(out->arena, &section->draw),
			supply(worksheet, section));
	}
}

void check_summary_settings(
	struct buffer *out, const struct worksheet *worksheet)
{
	const struct settings *settings = &worksheet->settings;

	for (size_t i = 0; i < settings->count; i++) {
		const struct inherited *setting = &settings->at[i];
		const struct node *value = setting->value;

		buffer_printf(out, "  %s", setting->name);
		if (value->type == NODE_SCALAR)
			buffer_printf(out, ": %s",
				excerpt_cleaned(out->arena, value->text));
		buffer_printf(out, " (%s:%u)\n",
			excerpt_cleaned(out->arena, setting->at.source->name),
			setting->at.line);
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

	message_put(out, "%s: record of worksheet %s, seed %" PRIu64 "\n",
		excerpt_cleaned(out->arena, recorded->source->name),
		recorded->worksheet->id, recorded->seed);
	message_put(out, "  made %s by %s\n", recorded->facts.made,
		excerpt_cleaned(out->arena, recorded->generator));
	message_put(
		out, message_count(forms, "  %zu form", "  %zu forms"), forms);
	if (recorded->tier_count > 1)
		message_put(out, " on %zu tiers", recorded->tier_count);
	message_put(out, " of %zu items\n", recorded->item_count);
	for (const char *at = changes; *at != '\0';) {
		const size_t length = strcspn(at, "\n");

		buffer_printf(out, "  %.*s\n", (int)length, at);
		at += length + (at[length] == '\n');
	}
}
