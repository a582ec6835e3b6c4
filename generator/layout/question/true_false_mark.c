/*
 * T and F have a column of their own between the number and the statement, so
 * that those of all items line up and can be marked and read at a glance.
 */
#include "layout/block/say.h"
#include "layout/question/roles.h"

#include "layout/block/prose.h"
#include "layout/block/reply.h"

enum {
	PERCENT = 100,
	BETWEEN = 110, /* T and F, per cent of the text's size */
	BEHIND = 120,
	RING = 25, /* around a letter, per cent of the text's size */
	RING_STROKE = 800,
	RING_STROKE_BOLD = 1400
};

/* The positions of T and F and of the statement. */
struct row_of_two {
	struct line letters[2];
	mpt x[2];
	mpt width;
};

static mpt part_of_size(struct frame frame, int percent)
{
	return frame.desk->look->styles[USE_TEXT].size * percent / PERCENT;
}

static struct line letter_line(struct frame frame, enum word word)
{
	return galley_set_line(frame, say_word(frame.desk, word), USE_TEXT);
}

static struct row_of_two row_of_two(struct frame frame)
{
	struct row_of_two two = {
		.letters = {letter_line(frame, WORD_TRUE_LETTER),
			letter_line(frame, WORD_FALSE_LETTER)}};

	two.x[0] = part_of_size(frame, RING);
	two.x[1] =
		two.x[0] + two.letters[0].width + part_of_size(frame, BETWEEN);
	two.width =
		two.x[1] + two.letters[1].width + part_of_size(frame, BEHIND);
	return two;
}

mpt true_false_mark_width(struct frame frame)
{
	return row_of_two(frame).width;
}

/* The row of the letters. */
static struct row *first_row(const struct setting *setting)
{
	return &setting->outer.galley->rows[setting->first];
}

/* Circle the letter as a student would. */
static struct mark ring(const struct setting *setting,
	const struct row_of_two *two, size_t letter)
{
	const struct frame frame = setting->outer;
	const struct look *look = frame.desk->look;
	const mpt room = part_of_size(frame, RING);
	const mpt size = look->styles[USE_TEXT].size;
	const mpt top =
		look->rise[USE_TEXT] + first_row(setting)->drop - size * 3 / 4;

	return (struct mark){.type = MARK_BOX,
		.x = frame.x + two->x[letter] - room,
		.y = top - room / 2,
		.width = two->letters[letter].width + 2 * room,
		.height = size * 3 / 4 + room,
		.stroke = RING_STROKE};
}

static bool is_true(const struct block *mark)
{
	return text_equal(mark->key, "T");
}

static const char *said(const struct desk *desk, const struct block *mark)
{
	return say_word(desk, is_true(mark) ? WORD_TRUE : WORD_FALSE);
}

static void put_letters(
	const struct setting *setting, const struct row_of_two *two)
{
	const struct frame frame = setting->outer;
	const struct gaps letters = {
		.first = say_word(frame.desk, WORD_TRUE_LETTER),
		.last = say_word(frame.desk, WORD_FALSE_LETTER)};
	const uint32_t element = galley_add_described(frame.desk,
		ROLE_PARAGRAPH, say(frame.desk, WORD_EITHER, &letters));

	for (size_t i = LENGTH(two->letters); i-- > 0;) {
		struct frame place = frame;

		place.x += two->x[i];
		galley_put_first(place, first_row(setting), &two->letters[i],
			USE_TEXT, element);
	}
}

/* Screen readers get the answer as alternative text. */
void true_false_mark_sheet(
	const struct setting *setting, const struct block *mark)
{
	const struct row_of_two two = row_of_two(setting->outer);
	struct desk *desk = setting->frame.desk;
	struct mark around;

	put_letters(setting, &two);
	if (desk->replies == NULL)
		return;
	around = ring(setting, &two, is_true(mark) ? 0 : 1);
	around.stroke = RING_STROKE_BOLD;
	around.element = galley_add_described(desk, ROLE_FIGURE,
		say(desk, WORD_ANSWER_SAID,
			&(struct gaps){.answer = said(desk, mark)}));
	reply_mark(setting->outer, first_row(setting), around);
}

void true_false_mark_key(
	const struct setting *setting, const struct block *mark)
{
	const struct row_of_two two = row_of_two(setting->outer);
	const struct frame frame = setting->frame;

	put_letters(setting, &two);
	galley_row_rule(setting->outer, first_row(setting),
		ring(setting, &two, is_true(mark) ? 0 : 1));
	prose_set_labelled(frame, say_labelled(frame.desk, WORD_ANSWER),
		say_rich(frame.desk, said(frame.desk, mark), 0), USE_TEXT,
		frame.desk->look->gap);
}
