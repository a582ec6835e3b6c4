#include "layout/block/say.h"
#include "layout/question/roles.h"

#include "bank/kind.h"
#include "base/arena.h"
#include "layout/block/grid.h"
#include "layout/block/lists.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"
#include "layout/question/choice_pictures.h"

#include <assert.h>

enum {
	RING = 25, /* around a letter, per cent of the text's size */
	RING_STROKE = 1400,
	BESIDE = 65, /* between the choices and the letters beside them */
	ROW = 115,   /* height of a line of letters, per cent of the size */
	UNPRINTED = 18 * MPT, /* margin that some printers cannot print on */
	PERCENT = 100
};

/* The choices of a question, in printed order. */
struct offer {
	const struct setting *setting;
	const struct block *at[KIND_LETTERS];
	size_t count;
	struct choice_pictures pictures;
};

static const char *label_of(const struct desk *desk, const struct block *choice)
{
	return say_choice(desk, choice->label);
}

/* The widest indent behind a letter. */
static mpt hang_of(const struct offer *offer)
{
	const struct frame frame = offer->setting->frame;
	mpt most = 0;

	for (size_t i = 0; i < offer->count; i++) {
		const mpt hang = lists_indent_behind(
			frame, label_of(frame.desk, offer->at[i]));

		if (hang > most)
			most = hang;
	}
	return most;
}

static void find_choices(struct offer *offer, const struct block *choices)
{
	const struct block *choice;

	for (choice = choices->children; choice != NULL;
		choice = choice->next) {
		assert(offer->count < KIND_LETTERS);
		offer->at[offer->count++] = choice;
	}
	offer->pictures = (struct choice_pictures){
		.at = offer->at, .count = offer->count, .hang = hang_of(offer)};
}

static bool is_right(const struct block *choice)
{
	return (choice->flags & BLOCK_RIGHT_ONE) != 0;
}

/* "A. text", this far below the row above. */
static void set_lettered(
	struct frame frame, const struct block *choice, mpt above)
{
	prose_set_hanging(frame, label_of(frame.desk, choice),
		choice->texts.at[0], above, NULL);
}

/* Ring the letter of a choice if it is correct.  This is its first row. */
static void answer_ring(
	struct frame frame, struct row *row, const struct block *choice)
{
	const struct look *look = frame.desk->look;
	const mpt size = look->styles[USE_TEXT].size;
	const mpt room = size * RING / PERCENT;
	struct line label;

	if (frame.desk->replies == NULL || !is_right(choice))
		return;
	label = galley_set_line(frame, label_of(frame.desk, choice), USE_TEXT);
	reply_mark(frame, row,
		(struct mark){.type = MARK_BOX,
			.x = frame.x - room,
			.y = look->rise[USE_TEXT] + row->drop - size * 3 / 4 -
			     room / 2,
			.width = label.width + 2 * room,
			.height = size * 3 / 4 + room,
			.stroke = RING_STROKE});
}

/* Set a choice on the sheet. */
static void set_choice(
	struct frame frame, const struct block *choice, mpt above)
{
	const size_t first = frame.galley->count;

	set_lettered(frame, choice, above);
	answer_ring(frame, &frame.galley->rows[first], choice);
}

static void set_in_grid(struct frame frame, const void *of, size_t i)
{
	const struct offer *offer = of;
	const struct block *choice = offer->at[i];

	if (choice->image == NULL) {
		set_choice(frame, choice, 0);
		return;
	}
	choice_pictures_set(
		&offer->pictures, frame, choice, label_of(frame.desk, choice));
	answer_ring(frame, &frame.galley->rows[0], choice);
}

/* Does every choice fit on one line in a grid of this many columns? */
static bool fits(const struct offer *offer, const struct grid *grid)
{
	const struct frame frame = grid->frame;

	for (size_t i = 0; i < offer->count; i++) {
		const mpt hang = lists_indent_behind(
			frame, label_of(frame.desk, offer->at[i]));
		const mpt room = grid_column(grid) - hang;
		const struct prose_size size = prose_measure(
			frame, offer->at[i]->texts.at[0], USE_TEXT);

		if (size.lines != 1 || size.width > room)
			return false;
	}
	return true;
}

/*
 * Choose four columns, two or one: the most in which every choice fits on one
 * line.  Four columns may leave at most one empty cell in the last row, so that
 * no choice stands alone there.
 */
static struct grid choose_grid(const struct offer *offer)
{
	static const size_t columns[] = {4, 2};
	const size_t count = offer->count;
	const struct frame frame = offer->setting->frame;
	struct grid grid = {.frame = frame,
		.gutter = frame.desk->look->styles[USE_TEXT].size};

	for (size_t i = 0; i < LENGTH(columns); i++) {
		grid.columns = columns[i];
		if ((count < columns[i] || count % columns[i] == 0 ||
			    count % columns[i] + 1 == columns[i]) &&
			fits(offer, &grid))
			return grid;
	}
	grid.columns = 1;
	return grid;
}

static void set_in_columns(const struct offer *offer, const struct grid *grid)
{
	const mpt gap = grid->frame.desk->look->gap;

	for (size_t i = 0; i < offer->count; i += grid->columns) {
		const size_t end = i + grid->columns;
		const struct grid_row row = {i,
			end < offer->count ? end : offer->count,
			i == 0 ? gap : gap / 3, CUT_POOR};

		grid_add(grid, &row, set_in_grid, offer);
	}
}

static void set_below_each_other(const struct offer *offer)
{
	const struct frame frame = offer->setting->frame;
	const mpt gap = frame.desk->look->gap;

	for (size_t i = 0; i < offer->count; i++)
		set_choice(frame, offer->at[i], i == 0 ? gap : gap / 3);
}

/*
 * Where the letters beside the choices begin, from the column's left: in the
 * margin, but not so near the paper's edge that a printer drops them, and not
 * close to the text of the column to the left.
 */
static mpt letters_from(const struct look *look)
{
	const mpt margin = look->page.margin - UNPRINTED;
	const mpt gutter = look->gutter / 2;
	const mpt room =
		look->page.columns == 1 || margin < gutter ? margin : gutter;

	return room > 0 ? -room : 0;
}

/* Put the correct letters beside the choices, whose rows begin with `first`, if
 * the margin of numbers is empty: there they are easy to check. */
static void answer_letters(const struct setting *setting,
	const struct block *choices, size_t first)
{
	const struct frame frame = setting->frame;
	const struct look *look = frame.desk->look;
	const struct galley *galley = frame.galley;
	const mpt size = look->styles[USE_TEXT].size;
	const mpt from = letters_from(look);

	if (setting->question->flags & BLOCK_MARGIN)
		return;
	reply_begin_beside(frame.desk, setting->question->number);
	reply_say(frame.desk, choices->key);
	for (size_t i = first; i < galley->count; i++) {
		struct row *row = &galley->rows[i];

		reply_room(frame, row,
			(struct mark){.x = from,
				.y = look->rise[USE_TEXT] + row->drop,
				.width = frame.x - size * BESIDE / PERCENT -
					 from,
				.height = size * ROW / PERCENT});
	}
	reply_end(frame.desk);
}

void choices_sheet(const struct setting *setting, const struct block *choices)
{
	struct offer offer = {.setting = setting};
	struct galley *galley = setting->frame.galley;
	struct desk *desk = setting->frame.desk;
	const size_t first = galley->count;
	bool pictured;
	struct grid grid;
	uint32_t outer;

	find_choices(&offer, choices);
	pictured = choice_pictures_any(&offer.pictures);
	grid = pictured ? choice_pictures_grid(&offer.pictures, setting->frame)
			: choose_grid(&offer);
	outer = galley_enter(desk, ROLE_LIST);
	if (grid.columns > 1 || pictured)
		set_in_columns(&offer, &grid);
	else
		set_below_each_other(&offer);
	galley_leave(desk, outer);
	galley->rows[first].cut = CUT_NEVER;
	answer_letters(setting, choices, first);
}

/* "Answer: C." and the choice's text; or "Answers: A, C." and a line for
 * each. */
static void set_answers(struct frame frame, const struct block *choices)
{
	const mpt gap = frame.desk->look->gap;
	const bool many = choices->number > 1;
	const char *label =
		say(frame.desk, many ? WORD_ANSWERS_ARE : WORD_ANSWER_IS,
			&(struct gaps){.letters = choices->key});
	const uint32_t outer = frame.desk->parent;
	const struct block *choice;
	size_t lead;

	if (many) {
		prose_set_labelled(
			frame, label, (struct rich){0}, USE_TEXT, gap);
		galley_enter(frame.desk, ROLE_LIST);
	}
	lead = frame.galley->count;
	for (choice = choices->children; choice != NULL; choice = choice->next)
		if (is_right(choice) && many)
			set_lettered(frame, choice, gap / 3);
		else if (is_right(choice))
			prose_set_labelled(frame, label, choice->texts.at[0],
				USE_TEXT, gap);
	galley_leave(frame.desk, outer);
	if (many)
		galley_hold(frame.galley, lead);
}

/* "C:", or "C: (½ point)" where a choice that is not right earns something. */
static const char *feedback_label(
	const struct desk *desk, const char *letter, const char *credit)
{
	const char *label = say_label(desk, letter);

	return credit == NULL ? label
			      : arena_printf(desk->arena, "%s %s", label,
					say_credit_of(desk, credit));
}

static void set_feedback(struct frame frame, const struct block *choice)
{
	const struct block *feedback = block_child(choice, BLOCK_FEEDBACK);
	const uint32_t outer = galley_enter(frame.desk, ROLE_NOTE);

	if (feedback != NULL)
		prose_set_labelled(frame,
			feedback_label(
				frame.desk, choice->label, feedback->key),
			feedback->texts.count > 0 ? feedback->texts.at[0]
						  : (struct rich){0},
			USE_SMALL, 0);
	galley_leave(frame.desk, outer);
}

void choices_key(const struct setting *setting, const struct block *choices)
{
	const struct block *choice;

	set_answers(setting->frame, choices);
	for (choice = choices->children; choice != NULL; choice = choice->next)
		set_feedback(setting->frame, choice);
}
