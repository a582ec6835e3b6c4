/*
 * make: a run from a worksheet to its files.
 *
 * Call the functions in the order in which they are declared here, and stop at
 * the first that fails.
 */
#ifndef PRESS_MAKE_H
#define PRESS_MAKE_H

#include "press/press.h"

struct make {
	const struct pensum_options *options;
	struct session *session;
	struct worksheet worksheet; /* as changed by the options */
	struct look look;
	struct press press;
	uint64_t seed;
	bool seed_random; /* no seed was given; we picked one */
};

/* Read the worksheet and its banks.  `make` must not move afterwards. */
enum status make_load(struct make *make, struct session *session,
	const char *path, const struct pensum_options *options);

/* Select the requested part of the run.  Returns STATUS_USAGE if there is no
 * such part. */
enum status make_select(struct make *make);

/* Choose a seed and try every draw before anything is written. */
enum status make_draw(struct make *make);

/* Open the fonts and check that all texts can be printed. */
enum status make_look(struct make *make);

/* Print everything requested and, unless it is a draft, its record.  Then warn
 * of files left by earlier runs, or remove them. */
enum status make_print(struct make *make);

#endif
