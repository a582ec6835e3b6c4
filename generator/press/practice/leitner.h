/*
 * leitner: a Leitner box, which remembers how well a student knows each item.
 *
 * An item that went wrong is in box 1 and comes in the next packet.  Each time
 * it goes right, it moves up one box, and the higher its box, the longer it
 * rests.  The box is a small YAML file beside the packets.  A student may edit
 * it, or delete it to begin again.
 */
#ifndef PRESS_LEITNER_H
#define PRESS_LEITNER_H

#include "base/buffer.h"
#include "yaml/fields.h"

enum {
	LEITNER_MOST = 12,
	LEITNER_BYTES = 16 * 1024 * 1024 /* of the file, at most */
};

/* The name of the file, in the folder of the packets. */
#define LEITNER_FILE "practice.box.yaml"

/* The unit of time between two appearances of an item. */
enum leitner_unit {
	LEITNER_SESSIONS, /* packets */
	LEITNER_DAYS
};

struct leitner_item {
	const char *name; /* "bank/item" */
	int box;          /* from 1 */
	int due;          /* the session, or the day, as leitner_day() has it */
};

struct leitner {
	struct arena *arena;
	enum leitner_unit unit;
	int every[LEITNER_MOST]; /* box i + 1 rests for this many units; items
				    of box 1 are always due */
	size_t boxes;
	int session; /* number of sessions counted */
	/* The sheet code of the packet whose answers were counted; NULL once
	 * the next is printed. */
	const char *counted;
	struct text_list cards; /* names of the items of the last deck; decks
				   have no record */
	struct leitner_item *items; /* sorted by name */
	size_t count, room;
};

/* An empty box of five, in the arena. */
struct leitner leitner_new(struct arena *arena);

/* Read a box's file.  Returns false and reports every mistake. */
bool leitner_read(struct reading *reading, const struct source *source,
	struct leitner *box);

/* Write a box as YAML. */
void leitner_write(struct buffer *out, const struct leitner *box);

/* The item of this name, or NULL. */
const struct leitner_item *leitner_find(
	const struct leitner *box, const char *name);

/* Note that an item went right or wrong at a time, in the box's unit. */
void leitner_right(struct leitner *box, const char *name, int now);
void leitner_wrong(struct leitner *box, const char *name, int now);

/* The day "2026-11-29" as days since 1970; -1 if the text is no date. */
int leitner_day(const char *text);

/* A time in the box's unit, for people: "7" or "2026-11-29". */
const char *leitner_time(const struct leitner *box, int time);

#endif
