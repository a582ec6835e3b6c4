/*
 * Questions name the pages of their answers.  But the page of an answer depends
 * on how many pages the questions take, which may change with the numbers
 * named.  So both sides are composed again until the numbers are correct, which
 * usually takes three passes.  If they never settle, questions name no pages.
 * Answers always can, because the questions come first.
 */
#include "press/practice/packet.h"

#include "base/arena.h"
#include "press/job.h"
#include "press/names.h"
#include "press/overwrite_check.h"

#include <string.h>

enum {
	TRIES = 8
};

static const char *const answers_names[] = {
	[PACKET_BACK] = "back",
	[PACKET_SEPARATE] = "separate",
	[PACKET_FOLD] = "fold",
	[PACKET_NONE] = "none",
};

_Static_assert(LENGTH(answers_names) == PACKET_COUNT, "one for each place");

/* State of composing a packet. */
struct packing {
	struct press *press;
	struct job job;
	struct typesetter *typesetter;
	struct arena *arena; /* of the current pass */
	const struct document *sides[SIDES];
	struct item_pages *said; /* pages that questions name */
	size_t total;            /* pages, as the folios say */
	struct press_sheaf sheaf;
};

static size_t pages_size(const struct packing *packing)
{
	return packing->job.form->numbers * sizeof(struct item_pages);
}

/* Compose one side, and note its pages. */
static void compose(
	struct packing *packing, enum side side, struct packet packet)
{
	struct job *job = &packing->job;
	struct item_pages *pages =
		side == SIDE_SHEET ? job->pages : job->answer_pages;

	memset(pages, 0, pages_size(packing));
	job->packet = packet;
	packing->sides[side] = job_compose(
		job, packing->press, packing->typesetter, packing->arena, side);
}

/* Compose both sides with the assumed pages.  Returns true if they were
 * correct; otherwise the actual pages are assumed next time. */
static bool came_true(struct packing *packing, bool refer)
{
	struct job *job = &packing->job;
	const size_t numbers = (size_t)job->form->numbers;
	size_t before, total;
	bool same;

	compose(packing, SIDE_SHEET,
		(struct packet){
			0, packing->total, refer ? packing->said : NULL});
	before = packing->sides[SIDE_SHEET]->page_count;
	compose(packing, SIDE_KEY,
		(struct packet){before, packing->total, job->pages});
	for (size_t i = 0; i < numbers; i++) {
		job->answer_pages[i].first += (int)before;
		job->answer_pages[i].last += (int)before;
	}
	total = before + packing->sides[SIDE_KEY]->page_count;
	same = total == packing->total &&
	       (!refer || memcmp(packing->said, job->answer_pages,
				  pages_size(packing)) == 0);
	packing->total = total;
	memcpy(packing->said, job->answer_pages, pages_size(packing));
	return same;
}

static bool settle(struct packing *packing, bool refer)
{
	for (int i = 0; i < TRIES; i++) {
		arena_free(packing->arena);
		packing->arena = arena_new();
		if (came_true(packing, refer) ||
			packing->job.status != STATUS_DONE)
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
	const enum status status = job_report(&packing->job, press);

	if (status != STATUS_DONE)
		return status;
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
	compose(packing, SIDE_KEY, (struct packet){0, 0, packing->job.pages});
	status = add_file(packing, &packing->sides[SIDE_SHEET], 1, "");
	if (status != STATUS_DONE)
		return status;
	return add_file(packing, &packing->sides[SIDE_KEY], 1, "-answers");
}

static enum status print_fold(struct packing *packing)
{
	packing->job.fold = true;
	return print_none(packing);
}

static enum status (*const prints[])(struct packing *packing) = {
	[PACKET_BACK] = print_back,
	[PACKET_SEPARATE] = print_separate,
	[PACKET_FOLD] = print_fold,
	[PACKET_NONE] = print_none,
};

_Static_assert(LENGTH(prints) == PACKET_COUNT, "one for each place");

const char *packet_answers_name(enum packet_answers answers)
{
	return answers_names[answers];
}

enum packet_answers packet_answers_named(const char *name)
{
	int answers = 0;

	while (answers < PACKET_COUNT &&
		strcmp(answers_names[answers], name) != 0)
		answers++;
	return (enum packet_answers)answers;
}

enum status packet_print(
	struct press *press, enum packet_answers answers, struct record *record)
{
	struct packing packing = {.press = press};
	enum status status;

	packing.job = job_new(press, 0, TIER_CORE);
	packing.job.pages_wanted = 0;
	packing.job.answer_pages = arena_alloc(packing.job.arena,
		packing.job.form->numbers, sizeof(struct item_pages));
	packing.said = arena_alloc(packing.job.arena, packing.job.form->numbers,
		sizeof(*packing.said));
	packing.arena = arena_new();
	packing.typesetter = set_typesetter_new();
	status = prints[answers](&packing);
	if (status == STATUS_DONE)
		status = press_publish_sheaf(press, &packing.sheaf);
	if (status == STATUS_DONE && record != NULL)
		record_add(record, packing.job.form, packing.job.pages,
			packing.job.page_count);
	set_typesetter_free(packing.typesetter);
	arena_free(packing.arena);
	job_free(&packing.job);
	return status;
}

enum status packet_check_names(const struct press *press)
{
	struct arena *arena = arena_new();
	struct names *names = names_new(arena);
	const char *id = press->worksheet->id;
	bool spared;

	names_add(names, arena_printf(arena, "%s.pdf", id));
	names_add(names, arena_printf(arena, "%s-answers.pdf", id));
	spared = overwrite_check(press, true, names);
	arena_free(arena);
	return spared ? STATUS_DONE : STATUS_IO;
}
