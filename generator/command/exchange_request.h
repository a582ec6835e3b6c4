/*
 * exchange_request: the options of import and export.
 */
#ifndef COMMAND_EXCHANGE_REQUEST_H
#define COMMAND_EXCHANGE_REQUEST_H

#include "base/common.h"

struct exchange_request {
	const char *from, *to; /* names of formats, or NULL */
	const char *out, *update, *images;
	struct text_list map; /* a field and its column in turn */
	bool strict, force;
};

#endif
