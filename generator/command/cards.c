#include "command/cards.h"

#include "base/arena.h"
#include "base/file.h"
#include "command/work.h"
#include "draw/arrange.h"
#include "draw/pool.h"
#include "layout/cards.h"
#include "pdf/pdf.h"

#include <string.h>

/* All items that the section matches, in the order it asks for. */
static struct deck all_cards(const struct press *press, uint64_t seed)
{
	const struct worksheet *worksheet = press->worksheet;
	const struct section *section = &worksheet->sections[0];
	const struct rank_key key = {
		.seed = seed, .section = section->id, .purpose = RANK_ORDER};
	struct placed *placed = NULL;
	const struct item **items;
	size_t count = 0, room = 0;
	uint32_t at = 0;

	for (size_t b = 0; b < worksheet->bank_count; b++)
		for (size_t i = 0; i < worksheet->banks[b]->count; i++, at++) {
			const struct item *item =
				&worksheet->banks[b]->items[i];

			if (!pool_matches(&section->draw, item))
				continue;
			placed = arena_grow(press->arena, placed, count, &room,
				sizeof(*placed));
			placed[count++] = (struct placed){
				.item = item, .at = at, .tiers = 1};
		}
	arrange_items(press->arena, &key, section->order, placed, count);
	items = arena_alloc(press->arena, count, sizeof(*items));
	for (size_t i = 0; i < count; i++)
		items[i] = placed[i].item;
	return (struct deck){worksheet->title, items, count};
}

/* The items that the plan draws. */
static struct deck drawn_cards(
	const struct press *press, const struct form *form)
{
	const struct form_section *section = &form->sections[0];
	const struct item **items =
		arena_alloc(press->arena, section->count, sizeof(*items));

	for (size_t i = 0; i < section->count; i++)
		items[i] = section->items[i].item;
	return (struct deck){press->worksheet->title, items, section->count};
}

static enum status print_deck(
	struct press *press, struct work *work, const struct deck *deck)
{
	struct typesetter *typesetter = typesetter_new();
	const struct composer composer = {
		.arena = work->arena,
		.typesetter = typesetter,
		.look = press->look,
		.errors = work->errors,
	};
	const struct document *document = cards_compose(&composer, deck);
	const struct pdf_job job = {&document, 1, document->title, press->date};
	const char *name =
		arena_printf(press->arena, "%s.pdf", press->worksheet->id);
	struct pdf_bytes pdf;

	typesetter_free(typesetter);
	if (errors_count(work->errors) > 0) {
		work->status = STATUS_MISTAKES;
		return work_report(work);
	}
	pdf = pdf_write(work->arena, &job);
	if (pdf.bytes != NULL)
		return press_file(press, name, pdf.bytes, pdf.length);
	fprintf(stderr, "pensum: error: cannot make %s: %s\n", name, pdf.why);
	return STATUS_IO;
}

enum status cards_print(struct press *press, bool counted, uint64_t seed)
{
	const int error = file_make_folder(press->directory);
	enum status status;
	struct deck deck;
	struct work work;

	if (error != 0) {
		fprintf(stderr, "pensum: error: cannot make folder %s: %s\n",
			press->directory, strerror(error));
		return STATUS_IO;
	}
	work = work_new(press, 0, TIER_CORE);
	deck = counted ? drawn_cards(press, work.form) : all_cards(press, seed);
	status = print_deck(press, &work, &deck);
	work_free(&work);
	return status;
}
