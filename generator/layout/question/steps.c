#include "layout/block/say.h"
#include "layout/question/roles.h"

#include "base/arena.h"
#include "layout/block/answer_space.h"
#include "layout/block/prose.h"
#include "layout/block/reply.h"

enum {
	PERCENT = 100,
	BLANK = 220, /* to write a number on, per cent of the text's size */
	GAP = 60,
	KEPT = 2 /* steps that stay with the stem */
};

/* Set a step, with a blank before its first line. */
static void set_step(
	const struct setting *setting, const struct block *step, bool first)
{
	const struct frame frame = setting->frame;
	struct galley *galley = frame.galley;
	const struct look *look = frame.desk->look;
	const mpt size = look->styles[USE_TEXT].size;
	const mpt blank = size * BLANK / PERCENT;
	const size_t row = galley->count;
	const uint32_t list = galley_enter(frame.desk, ROLE_ITEM);

	galley_enter(frame.desk, ROLE_BODY);
	prose_set_rich(galley_inset(frame, blank + size * GAP / PERCENT),
		step->texts.at[0], USE_TEXT, look->gap);
	if (row < galley->count) {
		reply_word(frame.desk, setting->question->number, step->key);
		answer_space_blank(
			frame, &galley->rows[row], frame.x, frame.x + blank);
		reply_end(frame.desk);
	}
	galley_leave(frame.desk, list);
	if (first && row < galley->count)
		galley->rows[row].cut = CUT_NEVER;
}

void steps_sheet(const struct setting *setting, const struct block *steps)
{
	struct desk *desk = setting->frame.desk;
	const uint32_t outer = galley_enter(desk, ROLE_LIST);
	const struct block *step;
	int before = 0;

	for (step = steps->children; step != NULL; step = step->next) {
		const size_t row = setting->frame.galley->count;

		set_step(setting, step, step == steps->children);
		if (before++ >= KEPT && step->next != NULL)
			galley_go_on(setting->frame.galley, row);
	}
	galley_leave(desk, outer);
}

static const struct block *step_of(const struct block *steps, const char *key)
{
	const struct block *step = steps->children;

	while (!text_equal(step->key, key))
		step = step->next;
	return step;
}

void steps_key(const struct setting *setting, const struct block *steps)
{
	const struct frame frame = setting->frame;
	const struct desk *desk = frame.desk;
	const mpt gap = desk->look->gap;
	const size_t count = block_count(steps, BLOCK_STEP);
	uint32_t outer;
	size_t lead;

	prose_set_labelled(frame, say_labelled(desk, WORD_NUMBERS_DOWN),
		say_rich(desk, steps->key, 0), USE_TEXT, gap);
	prose_set_labelled(frame, say_labelled(desk, WORD_IN_ORDER),
		(struct rich){0}, USE_TEXT, gap);
	lead = frame.galley->count;
	outer = galley_enter(frame.desk, ROLE_LIST);
	for (size_t i = 1; i <= count; i++) {
		prose_set_hanging(frame,
			say_number(desk, arena_printf(desk->arena, "%zu", i)),
			step_of(steps, say_count(desk, (int)i))->texts.at[0],
			gap / 3, NULL);
	}
	galley_leave(frame.desk, outer);
	galley_hold(frame.galley, lead);
}
