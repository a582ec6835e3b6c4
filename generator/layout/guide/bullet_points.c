#include "layout/guide/bullet_points.h"

#include "base/arena.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"
#include "layout/guide/guide_look.h"

#include <string.h>

enum {
	LABEL_LEAST = 85, /* a bullet with the space behind it, per cent of the
			     size */
	LABEL_GAP = 30
};

/* A text behind a label, with less room for it than in a question. */
void bullet_points_hanging(
	struct frame frame, const char *label, struct rich rich)
{
	const struct line line = galley_set_line(frame, label, USE_TEXT);
	const mpt least = guide_look_part(frame.desk->look, LABEL_LEAST);
	const mpt width =
		line.width + guide_look_part(frame.desk->look, LABEL_GAP);
	const size_t first = frame.galley->count;
	const uint32_t outer = galley_enter(frame.desk, ROLE_ITEM);
	const uint32_t element = galley_add_element(frame.desk, ROLE_LABEL);

	galley_enter(frame.desk, ROLE_BODY);
	prose_set_rich(galley_inset(frame, width > least ? width : least), rich,
		USE_TEXT, 0);
	if (frame.galley->count > first)
		galley_put_first(frame, &frame.galley->rows[first], &line,
			USE_TEXT, element);
	galley_leave(frame.desk, outer);
}

bool bullet_points_short(struct texts texts)
{
	for (size_t i = 0; i < texts.count; i++)
		if (texts.at[i].count != 1 ||
			texts.at[i].blocks[0].table != NULL ||
			texts.at[i].blocks[0].code ||
			texts.at[i].blocks[0].rule)
			return false;
	return true;
}

/* "2. ", strong. */
static void add_number(
	struct span_list *list, const struct desk *desk, size_t number)
{
	const char *printed = arena_printf(desk->arena, "%s\u00a0",
		say_number(desk, arena_printf(desk->arena, "%zu", number)));

	span_list_add(list, (struct span){printed, strlen(printed),
				    SPAN_STRONG | SPAN_ADDED, NULL});
}

void bullet_points_add(struct span_list *list, const struct desk *desk,
	struct texts texts, bool numbered)
{
	for (size_t i = 0; i < texts.count; i++) {
		if (i > 0)
			span_list_added(list, numbered ? " " : " •\u00a0");
		if (numbered)
			add_number(list, desk, i + 1);
		span_list_rich(list, texts.at[i], 0);
	}
}

void bullet_points_run_on(struct frame frame, struct texts texts, bool numbered)
{
	struct span_list list = {.arena = frame.desk->arena};

	bullet_points_add(&list, frame.desk, texts, numbered);
	prose_set_rich(frame, span_list_text(&list), USE_TEXT, 0);
}

void bullet_points_set(struct frame frame, struct texts texts, bool close)
{
	uint32_t outer;

	if (texts.count == 1) {
		prose_set_rich(frame, texts.at[0], USE_TEXT, 0);
		return;
	}
	if (close && bullet_points_short(texts)) {
		bullet_points_run_on(frame, texts, false);
		return;
	}
	outer = galley_enter(frame.desk, ROLE_LIST);
	for (size_t i = 0; i < texts.count; i++)
		bullet_points_hanging(
			frame, say_marker(frame.desk, "•"), texts.at[i]);
	galley_leave(frame.desk, outer);
}
