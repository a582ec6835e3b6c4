#include "layout/block/lists.h"

#include "layout/block/insets.h"
#include "layout/block/say.h"

enum {
	HANG_INSET = 170, /* of a text after a label, per cent of the size */
	HANG_NATIVE = 60, /* behind the widest of a script's first letters */
	HANG_LETTERS = 6, /* of these */
	HANG_GAP = 10,    /* the least, behind a wide label */
	PERCENT = 100
};

uint32_t lists_enter(struct desk *desk, struct list_nest *nest,
	const struct rich_block *block)
{
	const int depth =
		block->depth < LIST_DEPTHS ? block->depth : LIST_DEPTHS;
	uint32_t marker;

	for (; nest->depth < depth; nest->depth++) {
		desk->parent = nest->body[nest->depth];
		galley_enter(desk, ROLE_LIST);
		nest->list[nest->depth + 1] = desk->parent;
		galley_enter(desk, ROLE_ITEM);
		galley_enter(desk, ROLE_BODY);
		nest->body[nest->depth + 1] = desk->parent;
	}
	nest->depth = depth;
	desk->parent = nest->body[depth];
	if (block->marker == NULL)
		return 0;
	desk->parent = nest->list[depth];
	galley_enter(desk, ROLE_ITEM);
	marker = galley_add_element(desk, ROLE_LABEL);
	galley_enter(desk, ROLE_BODY);
	nest->body[depth] = desk->parent;
	return marker;
}

void lists_mark(struct frame frame, const char *marker, enum use use,
	size_t first, uint32_t element)
{
	const struct line line =
		galley_set_line(frame, say_marker(frame.desk, marker), use);

	frame.x -= insets_gap(frame, use) + line.width;
	if (first < frame.galley->count)
		galley_put_first(
			frame, &frame.galley->rows[first], &line, use, element);
}

mpt lists_letters(struct frame frame, enum word word)
{
	struct desk *desk = frame.desk;
	const struct wording *wording = &desk->look->wording;
	mpt most = 0;

	for (size_t i = 0; i < HANG_LETTERS; i++) {
		const char *letter = wording_letter(desk->arena, wording, i);
		const char *label =
			say(desk, word, &(struct gaps){.letter = letter});
		const mpt width = galley_set_line(frame, label, USE_TEXT).width;

		if (width > most)
			most = width;
	}
	return most;
}

mpt lists_indent(struct frame frame)
{
	const struct look *look = frame.desk->look;
	mpt *hang = &frame.desk->hang;

	if (*hang == 0) {
		const mpt size = look->styles[USE_TEXT].size;
		const mpt native =
			look->wording.native
				? lists_letters(frame, WORD_CHOICE) +
					  size * HANG_NATIVE / PERCENT
				: 0;

		*hang = size * HANG_INSET / PERCENT;
		if (*hang < native)
			*hang = native;
	}
	return *hang;
}

mpt lists_indent_behind(struct frame frame, const char *label)
{
	const mpt size = frame.desk->look->styles[USE_TEXT].size;
	const mpt needed = galley_set_line(frame, label, USE_TEXT).width +
			   size * HANG_GAP / PERCENT;
	const mpt usual = lists_indent(frame);

	return needed > usual ? needed : usual;
}
