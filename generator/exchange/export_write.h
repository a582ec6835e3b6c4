/*
 * export_write: write the file of an export.
 */
#ifndef EXCHANGE_EXPORT_WRITE_H
#define EXCHANGE_EXPORT_WRITE_H

#include "exchange/export.h"

/* Write the file and report it.  A file of this name stays unless the request
 * forces it. */
enum status export_write(struct session *session,
	const struct export_request *request, const struct source *file);

#endif
