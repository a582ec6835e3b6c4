#include "layout/pages/fold.h"

#include "base/arena.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"

#include <string.h>

enum {
	LINE = 500,
	DASH = 4 * MPT,
	GRAY = 110,
	LEAST_GAPS = 3 /* and the line beside its label */
};

/* A question's answer, after its number and a part's letter. */
static void set_answer(
	struct frame frame, const struct block *question, const char *letter)
{
	const struct texts texts = question->brief;
	const mpt gap = frame.desk->look->gap;

	frame.desk->at = question->at;
	prose_set_labelled(frame,
		arena_printf(frame.desk->arena, "%s%s",
			say_number(frame.desk, question->printed), letter),
		texts.count > 0
			? texts.at[0]
			: say_rich(frame.desk,
				  say_word(frame.desk, WORD_ANSWERS_VARY),
				  SPAN_ASIDE),
		USE_SMALL, gap / 2);
	for (size_t i = 1; i < texts.count; i++)
		prose_set_rich(galley_inset(frame, 2 * gap), texts.at[i],
			USE_SMALL, 0);
}

static void set_question(struct frame frame, const struct block *question)
{
	const struct block *part = block_child(question, BLOCK_QUESTION);

	if (part == NULL)
		set_answer(frame, question, "");
	for (; part != NULL; part = block_next(part))
		set_answer(frame, part,
			arena_printf(frame.desk->arena, " %s", part->label));
}

static void add_section(
	struct fold *fold, struct frame frame, const struct block *section)
{
	const struct block *question = block_child(section, BLOCK_QUESTION);

	for (; question != NULL; question = block_next(question)) {
		const size_t at = (size_t)question->number - 1;

		fold->questions[at] = question;
		set_question(galley_on(frame, &fold->answers[at]), question);
	}
}

struct fold fold_new(
	struct desk *desk, const struct block *form, size_t numbers)
{
	struct fold fold = {.count = numbers};
	const struct frame frame = {.desk = desk,
		.x = desk->look->page.margin,
		.measure = desk->look->width};
	const struct block *section;

	fold.answers = arena_alloc(desk->arena, numbers, sizeof(*fold.answers));
	fold.questions =
		arena_alloc(desk->arena, numbers, sizeof(struct block *));
	for (section = block_child(form, BLOCK_SECTION); section != NULL;
		section = section->next)
		add_section(&fold, frame, section);
	return fold;
}

/* The line to fold along, with its caption. */
static void add_line(struct frame frame)
{
	const struct look *look = frame.desk->look;
	const char *label = say_word(frame.desk, WORD_FOLD_LINE);
	const struct line text = galley_set_line(frame, label, USE_SMALL);
	const bool beside =
		text.width + LEAST_GAPS * look->gap <= frame.measure;
	struct row *row = galley_row(
		frame, look->gap, look->leading[USE_SMALL], CUT_NEVER);

	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.y = look->leading[USE_SMALL] / 2,
			.width = frame.measure -
				 (beside ? text.width + look->gap : 0),
			.height = LINE,
			.dash = DASH,
			.gray = GRAY});
	if (beside)
		galley_row_line(frame, row, &text,
			(struct spot){frame.x + frame.measure - text.width,
				look->rise[USE_SMALL], 0});
	else
		prose_set_rich(
			frame, say_rich(frame.desk, label, 0), USE_SMALL, 0);
}

struct galley fold_strip(struct frame frame, const struct fold *fold,
	const struct item_pages *pages, int page)
{
	struct galley strip = {0};

	frame = galley_on(frame, &strip);
	for (size_t i = 0; i < fold->count; i++) {
		const struct galley *answer = &fold->answers[i];

		if (pages[i].first != page || fold->questions[i] == NULL)
			continue;
		if (strip.count == 0)
			add_line(frame);
		for (size_t k = 0; k < answer->count; k++)
			*galley_row(frame, 0, 0, CUT_NEVER) = answer->rows[k];
	}
	return strip;
}

void fold_refuse(struct desk *desk, const struct fold *fold,
	const struct item_pages *pages, int page)
{
	for (size_t i = 0; i < fold->count; i++)
		if (pages[i].first == page && fold->questions[i] != NULL) {
			error_at(desk->errors, fold->questions[i]->at,
				"the answers to \"%s\" and the other questions "
				"on page %d are too long to be folded under",
				strrchr(fold->questions[i]->name, '/') + 1,
				page);
			return;
		}
}
