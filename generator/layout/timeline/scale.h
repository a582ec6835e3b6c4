/*
 * scale: the ticks of a time line and their labels.
 *
 * It knows dates but no type.  A step is the distance between labelled ticks;
 * the caller takes the first step whose labels fit.
 */
#ifndef LAYOUT_SCALE_H
#define LAYOUT_SCALE_H

#include "bank/date/date.h"
#include "base/common.h"
#include "words/wording.h"

enum {
	TICKS_MAX = 12,   /* labelled ones */
	SCALE_STEPS = 21, /* from one month to 500,000 years */
	SCALE_YEARS = 3   /* the step of one year */
};

/* A place in time, in days after the first day of the year 0
 * (calendar_days()). */
struct tick {
	int32_t day;
	const char *label; /* "1980", "300 BCE", "May 2015" */
};

struct scale {
	int32_t first, last; /* labelled ticks at both ends */
	struct tick ticks[TICKS_MAX];
	size_t count;   /* at least 2 */
	size_t step;    /* the step it was made with */
	int32_t origin; /* the first tick as in calendar.h */
};

/* What making its labels needs. */
struct scale_words {
	struct arena *arena;
	const struct wording *wording;
};

/*
 * Make the scale of a step from the first day of `whole` to the last
 * (calendar.h).  Returns false if it would need too many labels.
 *
 * There is no year 0: the step of 100 years goes 200 BCE, 100 BCE, 1 CE, 100
 * CE.  If a scale begins BCE, later years are marked CE.
 */
bool scale_make(const struct scale_words *words, const struct date *whole,
	size_t step, struct scale *scale);

/*
 * The ticks between the labelled ones, from the finest division of the step
 * that gives at most `most` ticks; *count may be 0.
 */
const int32_t *scale_between(struct arena *arena, const struct scale *scale,
	size_t most, size_t *count);

#endif
