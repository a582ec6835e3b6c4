#include "command/list/item_answer.h"

#include "bank/bank.h"
#include "bank/kind.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "words/wording.h"

static const size_t *in_order(struct arena *arena, size_t count)
{
	size_t *order = arena_alloc(arena, count, sizeof(*order));

	for (size_t i = 0; i < count; i++)
		order[i] = i;
	return order;
}

/* All of the item's lists, in the bank's order. */
static struct dealt whole(struct arena *arena, const struct item *item)
{
	const struct kind_rules *kind = item->kind;
	struct dealt dealt = {0};

	if (kind->shuffle != NULL)
		dealt.choice_count = kind->shuffle(item).count;
	if (kind->pick != NULL)
		dealt.picked_count = kind->pick(item).count;
	dealt.choices = in_order(arena, dealt.choice_count);
	dealt.picked = in_order(arena, dealt.picked_count);
	return dealt;
}

static void put_list(struct buffer *out, struct text_list texts)
{
	for (size_t i = 0; i < texts.count; i++)
		buffer_printf(out, "%s%s", i > 0 ? "; " : "", texts.at[i]);
}

static void put_side(struct buffer *out, const struct card_side *side)
{
	if (side->head != NULL)
		buffer_puts(out, side->head);
	else if (side->list.count > 0)
		put_list(out, side->list);
	else
		put_list(out, side->body);
}

/* The words of its blanks, or the backs of its flash cards; if there are
 * several, with their fronts. */
static void put_answer(struct buffer *out, const struct item *item)
{
	const struct wording wording = wording_of(item->language);
	const struct dealt dealt = whole(out->arena, item);
	struct card_list cards;
	struct text_list brief = {0};

	if (item->content == NULL || item->kind->cards == NULL)
		return;
	if (item->kind->blanks != NULL && item->kind->blanks(item) > 0)
		brief = item->kind->brief(out->arena, item, &dealt, &wording);
	if (brief.count > 0) {
		put_list(out, brief);
		return;
	}
	cards = item->kind->cards(out->arena, item, &dealt, &wording);
	for (size_t i = 0; i < cards.count; i++) {
		if (i > 0)
			buffer_puts(out, "; ");
		if (cards.count > 1) {
			put_side(out, &cards.at[i].front);
			buffer_puts(out, " = ");
		}
		put_side(out, &cards.at[i].back);
	}
}

const char *item_answer(struct arena *arena, const struct item *item)
{
	struct buffer out = {.arena = arena};

	if (item->part_count == 0)
		put_answer(&out, item);
	for (size_t i = 0; i < item->part_count; i++) {
		buffer_printf(
			&out, "%s(%c) ", i > 0 ? " " : "", (char)('a' + i));
		put_answer(&out, &item->parts[i]);
	}
	return buffer_text(&out);
}
