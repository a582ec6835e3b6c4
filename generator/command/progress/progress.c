#include "command/progress/progress.h"

#include "base/message.h"

#include <stdio.h>
#include <time.h>

enum {
	PATIENCE = 1000, /* milliseconds before there is a line */
	STEP = 200,      /* and between two of them */
	SECOND = 1000,
	MINUTE = 60,
	HASTE = 2 * MINUTE, /* below, seconds are counted */
	LINE = 120
};

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * SECOND + time.tv_nsec / 1000000;
}

struct progress progress_begin(bool on)
{
	return (struct progress){.on = on};
}

size_t progress_line(const struct progress *progress, size_t done, size_t count,
	char *line, size_t room)
{
	const int64_t took = progress->last - progress->began;
	const int64_t rate = (int64_t)(done - progress->first) * SECOND /
			     (took > 0 ? took : 1);
	const int64_t left =
		rate == 0 ? 0 : ((int64_t)(count - done) + rate - 1) / rate;
	int length;

	if (rate == 0)
		length = snprintf(line, room, message_text("%s: %zu of %zu"),
			message_text(progress->what), done, count);
	else
		length = snprintf(line, room,
			message_text(
				"%s: %zu of %zu, %lld a second, %lld %s left"),
			message_text(progress->what), done, count,
			(long long)rate,
			(long long)(left < HASTE ? left : left / MINUTE),
			left < HASTE ? "s" : "min");
	return (size_t)length;
}

void progress_show(
	struct progress *progress, const char *what, size_t done, size_t count)
{
	char line[LINE];
	int64_t time;

	if (!progress->on || done > count)
		return;
	time = now();
	if (progress->what == NULL)
		progress->since = time;
	if (what != progress->what || done < progress->first) {
		progress->what = what;
		progress->first = done;
		progress->began = time;
		progress->last = time;
		return;
	}
	if (time - progress->since < PATIENCE || time - progress->last < STEP)
		return;
	progress->last = time;
	progress_line(progress, done, count, line, sizeof(line));
	fprintf(stderr, "\r%s\033[K", line);
	progress->shown = true;
}

void progress_hide(struct progress *progress)
{
	if (progress->shown)
		fputs("\r\033[K", stderr);
	progress->shown = false;
}
