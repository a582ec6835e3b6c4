/*
 * scan: whether a source is text that can be parsed.
 *
 * libyaml gives no line for characters it refuses, and takes U+0085, U+2028 and
 * U+2029 for line breaks, which would shift all later line numbers.  Both are
 * found here, before it sees the text.
 */
#ifndef YAML_SCAN_H
#define YAML_SCAN_H

#include "base/error.h"

#include <stdbool.h>

/*
 * Whether all characters of the source are allowed.  Errors are reported once a
 * line at most, and ten times in all.
 *
 * Sets *ascii if they are all ASCII; ascii may be NULL.
 */
bool scan_source(
	const struct source *source, struct errors *errors, bool *ascii);

#endif
