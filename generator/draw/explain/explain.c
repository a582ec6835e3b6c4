#include "draw/explain/explain.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "draw/explain/explain_noun.h"
#include "draw/explain/shortfall.h"
#include "worksheet/draw_read.h"

#include <assert.h>
#include <string.h>

/* Why a matching item was not drawn. */
enum loss {
	LOSS_NONE,
	LOSS_AVOIDED,
	LOSS_PINNED,
	LOSS_TAKEN,
	LOSS_TAKEN_EARLIER,
	LOSS_ENEMY,
	LOSS_COUNT
};

static const struct {
	const char *one, *many;
} losses[] = {
	[LOSS_NONE] = {"", ""},
	[LOSS_AVOIDED] = {MESSAGE_FORMS(
		"is to be avoided", "are to be avoided")},
	[LOSS_PINNED] = {MESSAGE_FORMS("is pinned in another section",
		"are pinned in other sections")},
	[LOSS_TAKEN] = {MESSAGE_FORMS(
		"is taken by another section", "are taken by other sections")},
	[LOSS_TAKEN_EARLIER] = {MESSAGE_FORMS("is taken by an earlier section",
		"are taken by earlier sections")},
	[LOSS_ENEMY] = {MESSAGE_FORMS("is an enemy of an item on the form",
		"are enemies of items on the form")},
};

static_assert(LENGTH(losses) == LOSS_COUNT, "one for each loss");

static const char *const difficulties[STRATA] = {
	"", "easy", "2", "medium", "4", "hard"};

/* A stratum that stayed short in a section. */
struct shortage {
	const struct chosen *chosen;
	size_t section;
	int stratum;
	size_t slot; /* the first that stayed short */
	int left;    /* over all forms */
};

static void begin_line(struct buffer *out, const struct section *section)
{
	if (out->length > 0)
		buffer_putc(out, '\n');
	buffer_printf(out, "section \"%s\": ", worksheet_section_name(section));
}

static bool has_quotas(const struct draw *draw)
{
	int sum = 0;

	for (int d = 1; d < STRATA; d++)
		sum += draw->difficulty[d];
	return sum > 0;
}

static void put_stratum(
	struct buffer *out, const struct draw *draw, int stratum)
{
	if (stratum > 0)
		message_put(out, " of difficulty %s",
			message_text(difficulties[stratum]));
	else if (has_quotas(draw))
		message_put(out, " of a difficulty that is not listed");
}

/* Returns true if there are any. */
static bool put_tags(struct buffer *out, const char *before,
	struct text_list tags, const char *between)
{
	for (size_t i = 0; i < tags.count; i++)
		buffer_printf(out, "%s \"%s\"",
			message_text(i == 0 ? before : between), tags.at[i]);
	return tags.count > 0;
}

static void put_stimuli(struct buffer *out, const struct draw *draw)
{
	for (size_t i = 0; i < draw->stimulus_count; i++)
		buffer_printf(out, "%s \"%s\"",
			message_text(i == 0 ? MESSAGE(" on") : MESSAGE(" or")),
			draw->stimuli[i]->name);
}

/* `3 essay items of difficulty easy on "b/map" tagged "unit-18", not "old"` */
static void put_asked(
	struct buffer *out, const struct draw *draw, int stratum, int count)
{
	bool tagged;

	buffer_printf(out, "%d ", count);
	explain_noun(out, draw, count);
	put_stratum(out, draw, stratum);
	put_stimuli(out, draw);
	tagged = put_tags(out, MESSAGE(" tagged"), draw->tags, MESSAGE(" and"));
	tagged |= put_tags(out, tagged ? MESSAGE(", and") : " tagged",
		draw->any_tags, " or");
	put_tags(out, tagged ? MESSAGE(", not") : " not tagged", draw->not_tags,
		" or");
}

static bool is_pin_of(const struct pool_section *section, uint32_t item)
{
	size_t i = 0;

	while (i < section->section->pin_count && section->pins[i] != item)
		i++;
	return i < section->section->pin_count;
}

static enum loss loss_of(const struct shortage *shortage, uint32_t index)
{
	const struct chosen *chosen = shortage->chosen;
	const struct pool_item *item = &chosen->pool->items[index];
	const uint32_t owner = chosen->owner[index];

	if (is_pin_of(&chosen->pool->sections[shortage->section], index))
		return LOSS_NONE;
	if (item->avoided)
		return LOSS_AVOIDED;
	if (item->pinned)
		return LOSS_PINNED;
	if (owner == 0)
		return item->pin_enemy || choose_has_enemy(
						  chosen, index, shortage->slot)
			       ? LOSS_ENEMY
			       : LOSS_NONE;
	if ((owner - 1) % chosen->pool->section_count == shortage->section)
		return LOSS_NONE;
	return chosen->forms == 1 ? LOSS_TAKEN_EARLIER : LOSS_TAKEN;
}

static int count_losses(const struct shortage *shortage, int *counts)
{
	const struct pool *pool = shortage->chosen->pool;
	const struct draw *draw =
		&pool->sections[shortage->section].section->draw;
	int sum = 0;

	for (size_t i = 0; i < pool->item_count; i++) {
		const struct item *item = pool->items[i].item;
		enum loss loss = LOSS_NONE;

		if (draw_read_matches(draw, item) &&
			pool_stratum(draw, item) == shortage->stratum)
			loss = loss_of(shortage, (uint32_t)i);
		counts[loss]++;
		sum += loss != LOSS_NONE;
	}
	return sum;
}

/* `of 12 that match, 9 are taken by … and 1 is an enemy of …` */
static void put_losses(
	struct buffer *out, const int *counts, int sum, int matching)
{
	int rest = sum;

	message_put(out, ": of %d that match", matching);
	for (int loss = LOSS_NONE + 1; loss < LOSS_COUNT; loss++) {
		const int count = counts[loss];
		const bool last = count == rest && rest < sum;

		if (count == 0)
			continue;
		buffer_printf(out, "%s %d %s",
			last ? message_text(" and") : ",", count,
			message_count((uint64_t)count, losses[loss].one,
				losses[loss].many));
		rest -= count;
	}
}

static void put_there_are(
	struct buffer *out, const struct shortage *shortage, int have)
{
	int counts[LOSS_COUNT] = {0};
	const int lost = count_losses(shortage, counts);
	const char *number = have == 0 ? message_text("none")
				       : arena_printf(out->arena, "%d", have);

	if (lost == 0) {
		message_put(out, "the banks have %s that match", number);
		return;
	}
	message_put(out, "%s can be drawn", number);
	put_losses(out, counts, lost, have + lost);
}

static int count_pins(const struct section *section, int stratum)
{
	int count = 0;

	for (size_t i = 0; i < section->pin_count; i++)
		count += pool_stratum(&section->draw, section->pins[i]) ==
			 stratum;
	return count;
}

/* Pins are on every form, so they count only if one form is asked for. */
static void put_shortage(
	struct buffer *out, const struct shortage *shortage, size_t forms)
{
	const struct pool *pool = shortage->chosen->pool;
	const struct pool_section *section = &pool->sections[shortage->section];
	const struct draw *draw = &section->section->draw;
	const int need = section->need[shortage->stratum];
	const int pins = count_pins(section->section, shortage->stratum);
	const int drawn = need * (int)shortage->chosen->forms - shortage->left;

	begin_line(out, section->section);
	if (forms == 1) {
		put_asked(out, draw, shortage->stratum, need + pins);
		message_put(
			out, message_count((size_t)need + (size_t)pins,
				     " is asked for, ", " are asked for, "));
		put_there_are(out, shortage, drawn + pins);
		return;
	}
	message_put(out, "%zu forms without overlap need ", forms);
	put_asked(out, draw, shortage->stratum, need * (int)forms);
	message_put(out, pins > 0 ? " besides the pins, " : ", ");
	put_there_are(out, shortage, drawn);
}

static struct shortage find_shortage(
	const struct chosen *chosen, size_t section, int stratum)
{
	const size_t sections = chosen->pool->section_count;
	struct shortage shortage = {chosen, section, stratum, 0, 0};

	for (size_t form = chosen->forms; form-- > 0;) {
		const size_t slot = form * sections + section;
		const int left = chosen->slots[slot].need[stratum];

		if (left > 0)
			shortage.slot = slot;
		shortage.left += left;
	}
	return shortage;
}

const char *explain_shortages(
	struct arena *arena, const struct chosen *chosen, size_t forms)
{
	const int *more = forms == 1 ? shortfall_items(arena, chosen) : NULL;
	struct buffer out = {.arena = arena};

	for (size_t s = 0; s < chosen->pool->section_count; s++)
		for (int d = 0; d < STRATA; d++) {
			const struct shortage shortage =
				find_shortage(chosen, s, d);

			if (shortage.left == 0)
				continue;
			put_shortage(&out, &shortage, forms);
			if (more != NULL && more[s * STRATA + (size_t)d] > 0)
				message_put(&out, "; %d more would be enough",
					more[s * STRATA + (size_t)d]);
		}
	if (forms > 1)
		shortfall_put_forms(&out, chosen->pool, forms);
	return buffer_text(&out);
}

/* Pins are on every tier, so no tier may print fewer. */
static void check_tiers(
	struct buffer *out, const struct pool_section *section, int stratum)
{
	const struct draw *draw = &section->section->draw;
	const int pins = count_pins(section->section, stratum);

	for (enum tier tier = 0; tier < TIER_COUNT; tier++) {
		const int fewer = draw->fewer[tier][stratum];

		if (fewer == 0 || fewer <= section->need[stratum])
			continue;
		begin_line(out, section->section);
		message_put(out,
			message_count((uint64_t)pins, "%d pinned item",
				"%d pinned items"),
			pins);
		put_stratum(out, draw, stratum);
		message_put(out, ", %d asked for on the %s tier",
			section->need[stratum] + pins - fewer, tier_name(tier));
	}
}

static void check_counts(struct buffer *out, const struct pool_section *section)
{
	const struct section *asked = section->section;

	for (int d = 0; d < STRATA; d++) {
		const int pins = count_pins(asked, d);
		const int quota = section->need[d] + pins;

		if (section->need[d] >= 0) {
			check_tiers(out, section, d);
			continue;
		}
		begin_line(out, asked);
		if (quota < 0) {
			message_put(out,
				"the difficulties add up to %d, the count is "
				"%d",
				asked->draw.count - quota, asked->draw.count);
			continue;
		}
		message_put(out,
			message_count((uint64_t)pins, "%d pinned item",
				"%d pinned items"),
			pins);
		put_stratum(out, &asked->draw, d);
		message_put(out, ", %d asked for", quota);
	}
}

/* Was an item already pinned by an earlier pin? */
static bool pinned_before(const struct pool *pool, size_t s, size_t pin)
{
	const uint32_t item = pool->sections[s].pins[pin];

	for (size_t i = 0; i < pin; i++)
		if (pool->sections[s].pins[i] == item)
			return true;
	for (size_t i = 0; i < s; i++)
		if (is_pin_of(&pool->sections[i], item))
			return true;
	return false;
}

static void check_enemies(
	struct buffer *out, const struct pool *pool, size_t s, uint32_t pin)
{
	const struct pool_item *item = &pool->items[pin];

	for (size_t i = 0; i < item->enemy_count; i++) {
		const uint32_t enemy = item->enemies[i];

		if (!pool->items[enemy].pinned || enemy > pin ||
			(i > 0 && enemy == item->enemies[i - 1]))
			continue;
		begin_line(out, pool->sections[s].section);
		message_put(out,
			item_enemies(pool->items[enemy].item, item->item)
				? "the pinned items \"%s\" and \"%s\" are "
				  "enemies"
				: "the pinned items \"%s\" and \"%s\" cannot "
				  "be on one form: one gives away the answer "
				  "of the other, and leaks are to be avoided",
			pool->items[enemy].item->id, item->item->id);
	}
}

static void check_pin(
	struct buffer *out, const struct pool *pool, size_t s, size_t i)
{
	const uint32_t pin = pool->sections[s].pins[i];

	if (!pinned_before(pool, s, i)) {
		check_enemies(out, pool, s, pin);
		return;
	}
	begin_line(out, pool->sections[s].section);
	message_put(out, "\"%s\" is pinned twice", pool->items[pin].item->id);
}

const char *explain_contradictions(struct arena *arena, const struct pool *pool)
{
	struct buffer out = {.arena = arena};

	for (size_t s = 0; s < pool->section_count; s++) {
		const struct pool_section *section = &pool->sections[s];

		check_counts(&out, section);
		for (size_t i = 0; i < section->section->pin_count; i++)
			check_pin(&out, pool, s, i);
	}
	return out.length == 0 ? NULL : buffer_text(&out);
}
