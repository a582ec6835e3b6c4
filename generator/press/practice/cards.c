#include "press/practice/cards.h"

#include "bank/stimulus.h"
#include "base/arena.h"
#include "blocks/reference.h"
#include "draw/chance/arrange.h"
#include "draw/chance/deal.h"
#include "draw/chance/pool.h"
#include "layout/paper/card_pages.h"
#include "layout/small_print.h"
#include "press/job.h"
#include "press/practice/exclusions.h"
#include "press/practice/standalone.h"
#include "worksheet/draw_read.h"

/* State of collecting a deck. */
struct hand {
	struct arena *arena;
	const struct worksheet *worksheet;
	const struct section *section;
	struct rank_key key; /* of the form that chance deals its cards for */
	struct exclusions left, taken;
	struct deck_card *cards;
	size_t count, room;
};

static struct text_list joined(
	struct arena *arena, struct text_list a, struct text_list b)
{
	const char **at = arena_alloc(arena, a.count + b.count, sizeof(*at));

	for (size_t i = 0; i < a.count + b.count; i++)
		at[i] = i < a.count ? a.at[i] : b.at[i - a.count];
	return (struct text_list){at, a.count + b.count};
}

/* Add the item's pictures to those of the card. */
static void add_pictures(
	struct arena *arena, const struct item *item, struct card_side *front)
{
	const size_t room = front->picture_count + 1 + item->images.count;
	struct card_picture *pictures =
		arena_alloc(arena, room, sizeof(*pictures));
	size_t count = front->picture_count;

	for (size_t i = 0; i < count; i++)
		pictures[i] = front->pictures[i];
	if (item->image != NULL &&
		(count == 0 || pictures[0].image != item->image))
		pictures[count++].image = item->image;
	for (size_t i = 0; i < item->images.count; i++)
		if (item->images.at[i].image != NULL)
			pictures[count++] = (struct card_picture){
				.image = item->images.at[i].image,
				.caption = item->images.at[i].caption};
	front->pictures = pictures;
	front->picture_count = count;
}

/* A head needs nothing else.  A question needs its introduction, its pictures
 * and its source. */
static void introduce(struct arena *arena, const struct item *whole,
	const struct item *item, struct card_side *front)
{
	const struct stimulus *stimulus = whole->stimulus;

	if (front->head != NULL)
		return;
	if (whole->lead != NULL)
		front->body = joined(
			arena, kind_text(arena, whole->lead), front->body);
	add_pictures(arena, item, front);
	if (whole != item)
		add_pictures(arena, whole, front);
	if (stimulus != NULL && stimulus->title != NULL)
		front->notes = joined(
			arena, front->notes, kind_text(arena, stimulus->title));
}

static bool side_names_others(const struct card_side *side)
{
	const struct text_list head = {&side->head, side->head != NULL};

	return standalone_names_others(head) ||
	       standalone_names_others(side->body) ||
	       standalone_names_others(side->list) ||
	       standalone_names_others(side->notes);
}

static struct text_list resolved(const struct hand *hand,
	const struct drawn *drawn, struct text_list list)
{
	const struct form none = {.name = "", .worksheet = hand->worksheet};
	const struct references references = {
		.arena = hand->arena, .form = &none};
	const struct reference_scope scope = reference_scope(drawn);
	const char **at = arena_alloc(hand->arena, list.count, sizeof(*at));

	for (size_t i = 0; i < list.count; i++)
		at[i] = reference_text(&references, &scope, list.at[i]);
	return (struct text_list){at, list.count};
}

/* Replace references to choices by their letters. */
static struct card_side resolved_side(const struct hand *hand,
	const struct drawn *drawn, struct card_side side)
{
	side.body = resolved(hand, drawn, side.body);
	side.list = resolved(hand, drawn, side.list);
	side.notes = resolved(hand, drawn, side.notes);
	return side;
}

/* The cards of an item, or of one part of an item. */
static void add_cards(
	struct hand *hand, const struct item *whole, const struct item *item)
{
	struct card_list cards;
	struct drawn drawn = {.item = item};

	if (item->content == NULL || item->kind->cards == NULL ||
		!draw_read_has_kind(&hand->section->draw, item->kind))
		return;
	drawn.dealt = deal_things(hand->arena, &hand->key, item);
	cards = item->kind->cards(
		hand->arena, item, &drawn.dealt, &hand->worksheet->wording);
	for (size_t i = 0; i < cards.count; i++) {
		struct card card = cards.at[i];

		introduce(hand->arena, whole, item, &card.front);
		if (side_names_others(&card.front) ||
			side_names_others(&card.back)) {
			exclusions_add(&hand->left, whole);
			continue;
		}
		card.front = resolved_side(hand, &drawn, card.front);
		card.back = resolved_side(hand, &drawn, card.back);
		hand->cards = arena_grow(hand->arena, hand->cards, hand->count,
			&hand->room, sizeof(*hand->cards));
		hand->cards[hand->count++] = (struct deck_card){item, card};
		exclusions_add_name(&hand->taken, whole->name);
	}
}

static void add_item(struct hand *hand, const struct item *item)
{
	add_cards(hand, item, item);
	for (size_t i = 0; i < item->part_count; i++)
		add_cards(hand, item, &item->parts[i]);
}

/* All items that the section matches and that are not avoided, in its order. */
static void take_all(struct hand *hand, const struct worksheet *worksheet)
{
	const struct pool *pool = pool_new(hand->arena, worksheet);
	struct placed *placed =
		arena_alloc(hand->arena, pool->item_count, sizeof(*placed));
	size_t count = 0;

	for (size_t i = 0; i < pool->item_count; i++)
		if (!pool->items[i].avoided &&
			draw_read_matches(
				&hand->section->draw, pool->items[i].item))
			placed[count++] =
				(struct placed){.item = pool->items[i].item,
					.at = (uint32_t)i,
					.tiers = 1};
	arrange_items(
		hand->arena, &hand->key, hand->section->order, placed, count);
	for (size_t i = 0; i < count; i++)
		add_item(hand, placed[i].item);
}

/* The items that the plan draws. */
static void take_drawn(struct hand *hand, const struct form *form)
{
	for (size_t i = 0; i < form->sections[0].count; i++)
		add_item(hand, form->sections[0].items[i].item);
}

/* If no part has a card, the kind of the whole item explains nothing. */
static enum status refuse(const struct press *press, struct job *job)
{
	const struct where whole = {press->worksheet->banks[0]->source, 0, 0};

	error_at(job->errors, whole,
		"none of the items asked for has a front and a back for a "
		"card");
	job->status = STATUS_MISTAKES;
	return job_report(job, press);
}

static enum status print_deck(
	struct press *press, struct job *job, const struct deck *deck)
{
	struct typesetter *typesetter = set_typesetter_new();
	const struct composer composer = {
		.arena = job->arena,
		.typesetter = typesetter,
		.look = press->look,
		.errors = job->errors,
	};
	const struct document *document = card_pages_compose(&composer, deck);
	const struct pdf_job file = {
		&document, 1, document->title, press->date};
	const char *name =
		arena_printf(press->arena, "%s.pdf", press->worksheet->id);
	enum status status;

	small_print_list_add(press->small, document);
	if (error_count(job->errors) > 0) {
		job->status = STATUS_MISTAKES;
		status = job_report(job, press);
	} else {
		status = press_pdf(press, job->arena, name, &file);
	}
	set_typesetter_free(typesetter); /* the document refers to its lines */
	return status;
}

enum status cards_print(struct press *press, bool counted, uint64_t seed,
	struct card_grid grid, struct text_list *names)
{
	const struct section *section = &press->worksheet->sections[0];
	struct hand hand = {.arena = press->arena,
		.worksheet = press->worksheet,
		.section = section,
		.key = {seed, 0, section->id, RANK_ORDER},
		.left.arena = press->arena,
		.taken.arena = press->arena};
	enum status status;
	struct deck deck;
	struct job job;

	job = job_new(press, 0, TIER_CORE);
	if (counted)
		take_drawn(&hand, job.form);
	else
		take_all(&hand, press->worksheet);
	exclusions_tell(&hand.left, press->host);
	if (names != NULL)
		*names = exclusions_names(&hand.taken);
	deck = (struct deck){
		press->worksheet->title, hand.cards, hand.count, grid};
	status = hand.count == 0 ? refuse(press, &job)
				 : print_deck(press, &job, &deck);
	job_free(&job);
	return status;
}
