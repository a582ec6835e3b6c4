#include "layout/question/timeline_strip.h"

#include "layout/block/reply.h"
#include "layout/timeline/flags.h"

enum {
	LINES = 2,       /* room above and below, in ruled lines, */
	LINES_EVERY = 6, /* and one more for so many items, rounded up */
	ROOM_PART = 4    /* at most this part of a page each */
};

static mpt room_of(const struct look *look, mpt count)
{
	const mpt lines =
		look->ruled * (LINES + (count + LINES_EVERY - 1) / LINES_EVERY);
	const mpt most = look->body / ROOM_PART;

	return lines < most ? lines : most;
}

void timeline_strip_set(
	struct frame frame, const struct block *block, bool placed)
{
	const struct strip strip = strip_new(frame, block);
	struct desk *desk = frame.desk;
	struct row *row;
	mpt room;

	if (placed) {
		flags_set(&strip);
		return;
	}
	frame.galley->near = true;
	room = room_of(desk->look, (mpt)strip.count);
	row = strip_row(&strip, room, room);
	if (desk->replies != NULL && !flags_answer(&strip, row, room))
		reply_more(desk, strip.entries[0]->number);
}
