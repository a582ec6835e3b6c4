/*
 * stats: the figures of banks as text for a terminal, or as pages.
 */
#ifndef COMMAND_STATS_H
#define COMMAND_STATS_H

#include "base/buffer.h"
#include "command/options.h"
#include "command/stats/stats_gather.h"
#include "press/session.h"

/* Print figures as text with bars, `columns` wide. */
void stats_put_text(
	const struct stats *stats, struct buffer *out, size_t columns);

/* Draw figures as a PDF, in the file that the options name. */
enum status stats_print_pages(struct session *session,
	const struct stats *stats, const struct options *options);

#endif
