#include "press/practice/cards.h"

#include "base/arena.h"
#include "draw/chance/arrange.h"
#include "draw/chance/pool.h"
#include "layout/paper/card_pages.h"
#include "press/job.h"

/* The cards of a deck, as they are gathered. */
struct hand {
	struct arena *arena;
	const struct item **items;
	size_t count, room;
};

static void add_card(struct hand *hand, const struct item *item)
{
	if (item->kind != KIND_TIMELINE || item->content == NULL)
		return;
	hand->items = arena_grow(hand->arena, hand->items, hand->count,
		&hand->room, sizeof(*hand->items));
	hand->items[hand->count++] = item;
}

/* An item with parts is a card for each that can be one. */
static void add_cards(struct hand *hand, const struct item *item)
{
	add_card(hand, item);
	for (size_t i = 0; i < item->part_count; i++)
		add_card(hand, &item->parts[i]);
}

/* All items that the section matches, in the order it asks for. */
static struct hand all_cards(const struct press *press, uint64_t seed)
{
	const struct worksheet *worksheet = press->worksheet;
	const struct section *section = &worksheet->sections[0];
	const struct rank_key key = {
		.seed = seed, .section = section->id, .purpose = RANK_ORDER};
	const struct pool *pool = pool_new(press->arena, worksheet);
	struct placed *placed =
		arena_alloc(press->arena, pool->item_count, sizeof(*placed));
	struct hand hand = {.arena = press->arena};
	size_t count = 0;

	for (size_t i = 0; i < pool->item_count; i++)
		if (pool_matches(&section->draw, pool->items[i].item))
			placed[count++] =
				(struct placed){.item = pool->items[i].item,
					.at = (uint32_t)i,
					.tiers = 1};
	arrange_items(press->arena, &key, section->order, placed, count);
	for (size_t i = 0; i < count; i++)
		add_cards(&hand, placed[i].item);
	return hand;
}

/* The items that the plan draws. */
static struct hand drawn_cards(
	const struct press *press, const struct form *form)
{
	const struct form_section *section = &form->sections[0];
	struct hand hand = {.arena = press->arena};

	for (size_t i = 0; i < section->count; i++)
		add_cards(&hand, section->items[i].item);
	return hand;
}

static enum status print_deck(
	struct press *press, struct job *job, const struct deck *deck)
{
	struct typesetter *typesetter = typesetter_new();
	const struct composer composer = {
		.arena = job->arena,
		.typesetter = typesetter,
		.look = press->look,
		.errors = job->errors,
	};
	const struct document *document = cards_compose(&composer, deck);
	const struct pdf_job file = {
		&document, 1, document->title, press->date};
	const char *name =
		arena_printf(press->arena, "%s.pdf", press->worksheet->id);
	enum status status;

	if (errors_count(job->errors) > 0) {
		job->status = STATUS_MISTAKES;
		status = job_report(job, press->host);
	} else {
		status = press_pdf(press, job->arena, name, &file);
	}
	typesetter_free(typesetter); /* whose lines the document shows */
	return status;
}

enum status cards_print(struct press *press, bool counted, uint64_t seed)
{
	struct job job = job_new(press, 0, TIER_CORE);
	const struct hand hand =
		counted ? drawn_cards(press, job.form) : all_cards(press, seed);
	const struct deck deck = {
		press->worksheet->title, hand.items, hand.count};
	const enum status status = print_deck(press, &job, &deck);

	job_free(&job);
	return status;
}
