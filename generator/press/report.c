#include "press/report.h"

#include "base/arena.h"
#include "base/common.h"
#include "base/excerpt.h"
#include "base/file/file_guess.h"
#include "base/message.h"

#include <stdarg.h>

static const char *const words[] = {[PENSUM_ERROR] = MESSAGE("error: "),
	[PENSUM_WARNING] = MESSAGE("warning: "),
	[PENSUM_NOTE] = ""};

static __attribute__((format(printf, 3, 0))) void say(
	const struct pensum_host *host, enum pensum_level level,
	const char *format, va_list args)
{
	struct pensum_message message = {.level = level};
	struct buffer what = {0};
	struct arena *arena;

	if (host->message == NULL)
		return;
	arena = arena_new();
	what.arena = arena;
	excerpt_clean_lines(&what, message_vprintf(arena, format, args));
	message.what = buffer_text(&what);
	message.text = arena_printf(arena, "pensum: %s%s\n",
		message_text(words[level]), message.what);
	host->message(host->with, &message);
	arena_free(arena);
}

void report_say(const struct pensum_host *host, enum pensum_level level,
	const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(host, level, format, args);
	va_end(args);
}

enum status report_usage(
	const struct pensum_host *host, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(host, PENSUM_ERROR, format, args);
	va_end(args);
	return STATUS_USAGE;
}

enum status report_unread(
	const struct pensum_host *host, const char *path, const char *why)
{
	struct arena *arena = arena_new();
	const char *near = file_guess_path(arena, path);

	if (near == NULL)
		report_say(host, PENSUM_ERROR, "cannot read %s: %s", path, why);
	else
		report_say(host, PENSUM_ERROR,
			"cannot read %s: %s; did you mean %s?", path, why,
			near);
	arena_free(arena);
	return STATUS_IO;
}

static const enum pensum_level levels[] = {[WEIGHT_ERROR] = PENSUM_ERROR,
	[WEIGHT_WARNING] = PENSUM_WARNING,
	[WEIGHT_NOTE] = PENSUM_NOTE};

static void tell(void *with, const struct mistake *mistake)
{
	const struct pensum_host *host = with;
	const struct source *source = mistake->at.source;
	const struct pensum_message message = {
		.level = levels[mistake->weight],
		.file = source == NULL ? NULL : source->name,
		.line = source == NULL ? 0 : mistake->at.line,
		.column = source == NULL ? 0 : mistake->at.col,
		.what = mistake->what,
		.text = mistake->text,
	};

	host->message(host->with, &message);
}

void report_mistakes(
	const struct pensum_host *host, const struct errors *errors)
{
	struct pensum_host copy = *host;

	if (host->message != NULL)
		error_each(errors, host->color, tell, &copy);
}

void report_wrote(const struct pensum_host *host, const char *path)
{
	if (host->wrote != NULL)
		host->wrote(host->with, path);
}

void report_made(const struct pensum_host *host, const char *name,
	const void *bytes, size_t length)
{
	if (host->made != NULL)
		host->made(host->with, name, bytes, length);
}

void report_progress(const struct pensum_host *host, size_t done, size_t count)
{
	if (host->progress != NULL)
		host->progress(host->with, done, count);
}

void report_working(const struct pensum_host *host, const char *what,
	size_t done, size_t count)
{
	if (host->working != NULL)
		host->working(host->with, what, done, count);
}

void report_busy(const struct pensum_host *host, bool busy)
{
	if (host->busy != NULL)
		host->busy(host->with, busy);
}

bool report_stopped(const struct pensum_host *host)
{
	return host->stopped != NULL && host->stopped(host->with);
}

void report_printing(
	const struct pensum_host *host, const struct page_setup *page)
{
	if (page->booklet)
		report_say(host, PENSUM_NOTE,
			"booklets: print on both sides, flip on the short "
			"edge, and fold in the middle");
	else if (page->up == 2 && page->duplex)
		report_say(host, PENSUM_NOTE,
			"sheets side by side: print on both sides, flip on the "
			"short edge, and cut along the lines");
}
