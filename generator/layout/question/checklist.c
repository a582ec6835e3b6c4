#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/question/roles.h"

enum {
	STROKE = 600,
	SIDE = 75, /* of a box, per cent of the size */
	GRAY = 60,
	PERCENT = 100
};

/* A box on the baseline of the text that begins in the row. */
static void put_box(struct frame frame, struct row *row)
{
	const struct look *look = frame.desk->look;
	const mpt side = mpt_scaled(look->styles[USE_TEXT].size, SIDE, PERCENT);

	galley_row_rule(frame, row,
		(struct mark){.type = MARK_BOX,
			.x = frame.x + STROKE / 2,
			.y = row->drop + look->rise[USE_TEXT] - side,
			.width = side - STROKE,
			.height = side,
			.stroke = STROKE,
			.gray = GRAY});
}

void checklist_sheet(
	const struct setting *setting, const struct block *checklist)
{
	const struct frame frame = setting->frame;
	const mpt gap = frame.desk->look->gap;
	uint32_t outer;
	size_t lead;

	prose_set_labelled(frame, say_labelled(frame.desk, WORD_CHECKLIST),
		(struct rich){0}, USE_TEXT, gap);
	lead = frame.galley->count;
	outer = galley_enter(frame.desk, ROLE_LIST);
	for (size_t i = 0; i < checklist->texts.count; i++) {
		const size_t first = frame.galley->count;

		prose_set_hanging(
			frame, " ", checklist->texts.at[i], gap / 2, NULL);
		put_box(frame, &frame.galley->rows[first]);
	}
	galley_leave(frame.desk, outer);
	galley_last(frame.galley)->cut = CUT_BAD;
	galley_hold(frame.galley, lead);
}
