/*
 * Questions name the pages of their answers, but on which page an answer
 * stands depends on how many pages the questions take, and those may change
 * with the numbers named.  So both sides are composed until the pages come
 * out as they were said to be; that takes three times as a rule, and where
 * it should never be, questions name no pages.  Answers can always name
 * theirs, for questions stand before them.
 */
#include "press/packet.h"

#include "base/arena.h"
#include "press/work.h"

#include <string.h>

enum {
	TRIES = 8
};

/* A packet in the making. */
struct packing {
	struct press *press;
	struct work work;
	struct typesetter *typesetter;
	struct arena *arena; /* of the try */
	const struct document *sides[SIDES];
	struct item_pages *said; /* where questions say the answers are */
	size_t total;            /* pages, as the folios say */
	struct sheaf sheaf;
};

static size_t pages_size(const struct packing *packing)
{
	return packing->work.form->numbers * sizeof(struct item_pages);
}

/* Compose one side; pages are noted anew. */
static void compose(
	struct packing *packing, enum side side, struct packet packet)
{
	struct work *work = &packing->work;
	struct item_pages *pages =
		side == SIDE_SHEET ? work->pages : work->answer_pages;

	memset(pages, 0, pages_size(packing));
	work->packet = packet;
	packing->sides[side] = work_compose(work, packing->press,
		packing->typesetter, packing->arena, side);
}

/* Compose both sides, as said; whether it came out so.  If not, what came
 * out is said next time. */
static bool came_true(struct packing *packing, bool refer)
{
	struct work *work = &packing->work;
	const size_t numbers = (size_t)work->form->numbers;
	size_t before, total;
	bool same;

	compose(packing, SIDE_SHEET,
		(struct packet){
			0, packing->total, refer ? packing->said : NULL});
	before = packing->sides[SIDE_SHEET]->page_count;
	compose(packing, SIDE_KEY,
		(struct packet){before, packing->total, work->pages});
	for (size_t i = 0; i < numbers; i++) {
		work->answer_pages[i].first += (int)before;
		work->answer_pages[i].last += (int)before;
	}
	total = before + packing->sides[SIDE_KEY]->page_count;
	same = total == packing->total &&
	       (!refer || memcmp(packing->said, work->answer_pages,
				  pages_size(packing)) == 0);
	packing->total = total;
	memcpy(packing->said, work->answer_pages, pages_size(packing));
	return same;
}

static bool settle(struct packing *packing, bool refer)
{
	for (int i = 0; i < TRIES; i++) {
		arena_free(packing->arena);
		packing->arena = arena_new();
		if (came_true(packing, refer) ||
			packing->work.status != STATUS_DONE)
			return true;
	}
	return false;
}

static enum status add_file(struct packing *packing,
	const struct document *const *documents, size_t count, const char *what)
{
	struct press *press = packing->press;
	const struct pdf_job job = {documents, count,
		count > 1 ? press->worksheet->title : documents[0]->title,
		press->date};
	const char *name = arena_printf(
		press->arena, "%s%s.pdf", press->worksheet->id, what);

	if (packing->work.status != STATUS_DONE)
		return work_report(&packing->work);
	return press_add(press, packing->arena, name, &job, &packing->sheaf);
}

static enum status print_back(struct packing *packing)
{
	if (!settle(packing, true))
		settle(packing, false);
	return add_file(packing, packing->sides, SIDE_KEY + 1, "");
}

static enum status print_none(struct packing *packing)
{
	compose(packing, SIDE_SHEET, (struct packet){0});
	return add_file(packing, &packing->sides[SIDE_SHEET], 1, "");
}

static enum status print_separate(struct packing *packing)
{
	enum status status;

	compose(packing, SIDE_SHEET, (struct packet){0});
	compose(packing, SIDE_KEY, (struct packet){0, 0, packing->work.pages});
	status = add_file(packing, &packing->sides[SIDE_SHEET], 1, "");
	if (status != STATUS_DONE)
		return status;
	return add_file(packing, &packing->sides[SIDE_KEY], 1, "-answers");
}

static enum status print_fold(struct packing *packing)
{
	packing->work.fold = true;
	return print_none(packing);
}

static enum status (*const prints[])(struct packing *packing) = {
	[ANSWERS_BACK] = print_back,
	[ANSWERS_SEPARATE] = print_separate,
	[ANSWERS_FOLD] = print_fold,
	[ANSWERS_NONE] = print_none,
};

_Static_assert(LENGTH(prints) == ANSWERS_COUNT, "one for each place");

enum status packet_print(
	struct press *press, enum answers_at answers, struct record *record)
{
	struct packing packing = {.press = press};
	enum status status;

	packing.work = work_new(press, 0, TIER_CORE);
	packing.work.answer_pages = arena_alloc(packing.work.arena,
		packing.work.form->numbers, sizeof(struct item_pages));
	packing.said = arena_alloc(packing.work.arena,
		packing.work.form->numbers, sizeof(*packing.said));
	packing.arena = arena_new();
	packing.typesetter = typesetter_new();
	status = prints[answers](&packing);
	if (status == STATUS_DONE)
		status = press_publish(press, &packing.sheaf);
	if (status == STATUS_DONE && record != NULL)
		record_add(record, packing.work.form, packing.work.pages,
			packing.work.page_count);
	typesetter_free(packing.typesetter);
	arena_free(packing.arena);
	work_free(&packing.work);
	return status;
}
