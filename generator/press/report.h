/*
 * report: what a host is told.
 */
#ifndef PRESS_REPORT_H
#define PRESS_REPORT_H

#include "base/error.h"
#include "base/status.h"
#include "pensum.h"

/* Say something that is about no place in a file; text in one line, or with
 * further ones that are set in. */
void report_say(const struct pensum_host *host, enum pensum_level level,
	const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Say that the options make no sense: STATUS_USAGE. */
enum status report_usage(const struct pensum_host *host, const char *format,
	...) __attribute__((format(printf, 2, 3)));

/* Say that a file cannot be read: STATUS_IO. */
enum status report_unread(
	const struct pensum_host *host, const char *path, const char *why);

/* Tell of all mistakes and warnings, by their places. */
void report_mistakes(
	const struct pensum_host *host, const struct errors *errors);

/* The other callbacks, where the host has them. */
void report_wrote(const struct pensum_host *host, const char *path);
void report_made(const struct pensum_host *host, const char *name,
	const void *bytes, size_t length);
void report_progress(const struct pensum_host *host, size_t done, size_t count);
void report_busy(const struct pensum_host *host, bool busy);
bool report_stopped(const struct pensum_host *host);

#endif
