#include "layout/question/note.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "blocks/plain.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"

void note_list(struct frame frame, const char *label, struct texts texts)
{
	const mpt gap = frame.desk->look->gap;
	uint32_t outer;
	size_t lead;

	prose_set_labelled(frame, label, (struct rich){0}, USE_TEXT, gap);
	lead = frame.galley->count;
	outer = galley_enter(frame.desk, ROLE_LIST);
	for (size_t i = 0; i < texts.count; i++)
		prose_set_hanging(frame, "•", texts.at[i], gap / 2, NULL);
	galley_leave(frame.desk, outer);
	galley_hold(frame.galley, lead);
}

void note_texts(struct frame frame, const char *label, struct texts texts)
{
	if (texts.count == 1)
		prose_set_labelled(frame, label, texts.at[0], USE_TEXT,
			frame.desk->look->gap);
	else if (texts.count > 1)
		note_list(frame, label, texts);
}

void note_set(struct frame frame, const struct block *note)
{
	const mpt gap = frame.desk->look->gap;
	const char *label = say_labelled(frame.desk, note->word);
	const uint32_t outer = galley_enter(frame.desk, ROLE_NOTE);

	if (note->texts.count == 0)
		prose_set_rich(
			frame, say_sentence(frame.desk, note), USE_TEXT, gap);
	else if (note->flags & BLOCK_LIST)
		note_list(frame, label, note->texts);
	else
		note_texts(frame, label, note->texts);
	galley_leave(frame.desk, outer);
}

void note_flush_right(struct frame frame, struct rich text, const char *points)
{
	struct buffer out = {.arena = frame.desk->arena};

	plain_put(&out, text);
	if (points != NULL)
		buffer_printf(&out, " %s", points);
	prose_flush_right(frame, buffer_text(&out), USE_SMALL);
}

const char *note_credit(const struct desk *desk, twelfths points)
{
	return say_credit(desk, points);
}

struct rich note_credit_rule(
	const struct desk *desk, const struct block *question, twelfths points)
{
	const struct gaps gaps = {
		.each = points_sign(points_unit(question->points)),
		.most = say_points(desk, question->points)};

	if (points > 0 || question->points == 0)
		return (struct rich){0};
	return say_rich(desk, say(desk, WORD_CREDIT_RULE, &gaps), SPAN_ASIDE);
}

void note_set_rule(const struct setting *setting, twelfths points)
{
	const struct frame frame = setting->frame;

	prose_set_rich(frame,
		note_credit_rule(frame.desk, setting->question, points),
		USE_TEXT, frame.desk->look->gap);
}

void note_set_credit(
	struct frame frame, struct rich text, twelfths points, bool first)
{
	const mpt gap = frame.desk->look->gap;

	prose_set_hanging(frame, "•", text, first ? gap : gap / 2,
		note_credit(frame.desk, points));
}
