/*
 * scan: whether a source is text that can be parsed at all.
 *
 * libyaml gives no line for what its reader refuses, and takes U+0085, U+2028
 * and U+2029 for line breaks, so that all later lines would be wrong.  Both
 * are found here, before it sees the text.
 */
#ifndef YAML_SCAN_H
#define YAML_SCAN_H

#include "base/error.h"

#include <stdbool.h>

/*
 * Whether nothing is wrong with the source's characters; else errors say so,
 * at most once a line and ten times in all.
 *
 * *ascii then tells whether they are all ASCII; ascii may be NULL.
 */
bool scan_source(
	const struct source *source, struct errors *errors, bool *ascii);

#endif
