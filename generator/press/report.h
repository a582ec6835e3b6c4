/*
 * report: messages and notices to the host.
 */
#ifndef PRESS_REPORT_H
#define PRESS_REPORT_H

#include "base/error.h"
#include "base/status.h"
#include "pensum.h"
#include "worksheet/page_setup.h"

/* Send a message without a place in a file.  Lines after the first are
 * indented. */
void report_say(const struct pensum_host *host, enum pensum_level level,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Report options that make no sense.  Returns STATUS_USAGE. */
enum status report_usage(const struct pensum_host *host, const char *format,
	...) __attribute__((format(printf, 2, 3)));

/* Report a file that cannot be read.  Returns STATUS_IO. */
enum status report_unread(
	const struct pensum_host *host, const char *path, const char *why);

/* Report all mistakes and warnings, sorted by place. */
void report_mistakes(
	const struct pensum_host *host, const struct errors *errors);

/* Call the host's other callbacks, if it has them. */
void report_wrote(const struct pensum_host *host, const char *path);
void report_made(const struct pensum_host *host, const char *name,
	const void *bytes, size_t length);
void report_progress(const struct pensum_host *host, size_t done, size_t count);
void report_working(const struct pensum_host *host, const char *what,
	size_t done, size_t count);
void report_busy(const struct pensum_host *host, bool busy);
bool report_stopped(const struct pensum_host *host);

/* After sheets with this page are printed, say so if the paper must be flipped
 * on its short edge. */
void report_printing(
	const struct pensum_host *host, const struct page_setup *page);

#endif
