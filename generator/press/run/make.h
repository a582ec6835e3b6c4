/*
 * make: a run, from a worksheet to its files.
 *
 * Its steps are taken in the order of the functions here, each if the one
 * before went well.
 */
#ifndef PRESS_MAKE_H
#define PRESS_MAKE_H

#include "press/press.h"

struct make {
	const struct pensum_options *options;
	struct session *session;
	struct worksheet worksheet; /* as the options change it */
	struct look look;
	struct press press;
	uint64_t seed;
	bool seed_random; /* nobody gave it */
};

/* Read the worksheet and its banks.  The make must stay where it is. */
enum status make_load(struct make *make, struct session *session,
	const char *path, const struct pensum_options *options);

/* Select what of the run is asked for; STATUS_USAGE where there is no such
 * part. */
enum status make_select(struct make *make);

/* Choose a seed and try all draws, before anything is written. */
enum status make_draw(struct make *make);

/* Open the fonts and see whether all texts can be printed. */
enum status make_look(struct make *make);

/* Print all that is asked for, and its record unless it is a draft; then warn
 * of what earlier runs left, or remove it. */
enum status make_print(struct make *make);

/* Whether single forms are printed too, as spares, where there is a roster:
 * not where each copy has its own, nor beside some of the copies. */
bool make_prints_forms(const struct make *make);

#endif
