/*
 * export_write: a file that an export made gets its name.
 */
#ifndef EXCHANGE_EXPORT_WRITE_H
#define EXCHANGE_EXPORT_WRITE_H

#include "exchange/export.h"

/* Write the file and report it, unless one of this name stands there and the
 * request does not force it. */
enum status export_write(struct session *session,
	const struct export_request *request, const struct source *file);

#endif
