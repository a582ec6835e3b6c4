/*
 * Texts are flattened: paragraphs and table rows become separate texts, because
 * ruled lines have neither columns nor indents.
 */
#include "layout/block/reply.h"

#include "base/arena.h"
#include "layout/block/say.h"
#include "layout/block/span_list.h"

static struct reply *last_answer(const struct desk *desk)
{
	return &desk->replies->at[desk->replies->count - 1];
}

static bool is_open(const struct desk *desk)
{
	return desk->replies != NULL && desk->replies->open;
}

/* Create the element together with its room, after the elements before it. */
static uint32_t element_of(struct desk *desk, struct reply *answer)
{
	if (answer->element == 0)
		answer->element = galley_add_element(desk, ROLE_PARAGRAPH);
	return answer->element;
}

void reply_end(struct desk *desk)
{
	if (!is_open(desk))
		return;
	element_of(desk, last_answer(desk));
	desk->replies->open = false;
}

void reply_begin(struct desk *desk, int number)
{
	struct replies *replies = desk->replies;

	if (replies == NULL)
		return;
	reply_end(desk);
	replies->at = arena_grow(desk->arena, replies->at, replies->count,
		&replies->room, sizeof(*replies->at));
	replies->at[replies->count++] = (struct reply){
		.number = number,
		.at = desk->at,
		.turned = desk->look->rtl != desk->look->wording.rtl,
	};
	replies->open = true;
}

void reply_begin_centred(struct desk *desk, int number)
{
	reply_begin(desk, number);
	if (is_open(desk))
		last_answer(desk)->centred = true;
}

void reply_begin_beside(struct desk *desk, int number)
{
	reply_begin(desk, number);
	if (is_open(desk))
		last_answer(desk)->beside = true;
}

void reply_begin_spare(struct desk *desk, int number)
{
	reply_begin(desk, number);
	if (is_open(desk))
		last_answer(desk)->spare = true;
}

static void add_text(struct desk *desk, const struct span_list *joined)
{
	struct reply *answer = last_answer(desk);

	if (joined->count == 0)
		return;
	answer->texts = arena_grow(desk->arena, answer->texts, answer->count,
		&answer->room, sizeof(*answer->texts));
	answer->texts[answer->count++] = span_list_take(joined);
}

/* Join the cells of a table row on one line. */
static void join_row(
	struct span_list *joined, const struct rich_table *table, size_t row)
{
	for (size_t i = 0; i < table->columns; i++) {
		if (i > 0)
			span_list_put(joined, " · ");
		span_list_spans(
			joined, table->cells[row * table->columns + i], 0);
	}
}

static void add_table(struct desk *desk, const struct rich_table *table)
{
	for (size_t row = 0; row < table->rows; row++) {
		struct span_list joined = {.arena = desk->arena};

		join_row(&joined, table, row);
		add_text(desk, &joined);
	}
}

void reply_text(struct desk *desk, const char *label, struct rich rich,
	const char *note)
{
	if (!is_open(desk))
		return;
	for (size_t i = 0; i < rich.count; i++) {
		const struct rich_block *block = &rich.blocks[i];
		struct span_list joined = {.arena = desk->arena};

		if (block->table != NULL) {
			add_table(desk, block->table);
			continue;
		}
		if (block->rule)
			continue;
		span_list_added(&joined, i == 0 ? label : NULL);
		span_list_added(&joined, say_marker(desk, block->marker));
		span_list_put(&joined, block->marker == NULL ? NULL : " ");
		span_list_spans(&joined, block->spans, 0);
		if (i + 1 == rich.count && note != NULL) {
			span_list_put(&joined, " ");
			span_list_added(&joined, note);
		}
		add_text(desk, &joined);
	}
}

void reply_say(struct desk *desk, const char *markdown)
{
	reply_text(desk, NULL, say_rich(desk, markdown, 0), NULL);
}

void reply_word(struct desk *desk, int number, const char *word)
{
	reply_begin_centred(desk, number);
	reply_say(desk, word);
}

void reply_room(struct frame frame, struct row *row, struct mark room)
{
	if (!is_open(frame.desk) || room.width <= 0)
		return;
	room.type = MARK_ROOM;
	room.element = element_of(frame.desk, last_answer(frame.desk));
	galley_row_rule(frame, row, room);
}

void reply_mark(struct frame frame, struct row *row, struct mark mark)
{
	mark.answer = true;
	if (frame.desk->replies != NULL)
		galley_row_rule(frame, row, mark);
}

void reply_more(struct desk *desk, int number)
{
	if (desk->replies != NULL)
		desk->replies->more[number - 1] = true;
}

const struct reply *reply_of(const struct replies *replies, uint32_t element)
{
	size_t low = 0, high = replies->count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (replies->at[middle].element < element)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == replies->count || replies->at[low].element != element)
		return NULL;
	return &replies->at[low];
}
