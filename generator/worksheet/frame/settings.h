/*
 * settings: fields that a worksheet inherits from other files.
 *
 * A worksheet `extends` a file of settings, which may extend another.  Then
 * come files named pensum.yaml beside the worksheet and in the folders above
 * it, and the user's own.  Of two settings of one field the nearer counts; some
 * fields, such as `page`, are joined field by field.
 */
#ifndef WORKSHEET_SETTINGS_H
#define WORKSHEET_SETTINGS_H

#include "yaml/fields.h"

/* Where files of settings are looked for, besides `extends`. */
struct setting_places {
	const char *top;  /* the search upward ends here, or at the root if this
			     is not above the worksheet */
	const char *user; /* the user's own file; NULL for none */
};

/* A setting that came from another file than the worksheet. */
struct inherited {
	const char *name; /* "teacher", "page.paper" */
	struct where at;
	const struct node *value;
};

struct settings {
	const struct inherited *at; /* file after file, nearest first */
	size_t count;
};

/*
 * The worksheet's fields joined with the settings it inherits, in the arena;
 * `root` must be a mapping.  `places` may be NULL: then only `extends` is
 * followed.  Mistakes are reported in place.
 */
const struct node *settings_join(struct reading *reading,
	const struct node *root, const char *folder,
	const struct setting_places *places, struct settings *settings);

#endif
