#include "base/epoch.h"

#include "base/arena.h"
#include "base/whole_number.h"

#include <time.h>

#define YEAR_10000 UINT64_C(253402300800) /* in seconds since 1970 */

static bool read_epoch(const char *epoch, uint64_t *seconds)
{
	return epoch != NULL && whole_number(epoch, 0, YEAR_10000 - 1, seconds);
}

bool epoch_valid(const char *epoch)
{
	uint64_t seconds;

	return read_epoch(epoch, &seconds);
}

const char *epoch_pdf_date(struct arena *arena, const char *epoch)
{
	uint64_t seconds;
	struct tm tm;
	time_t when;

	if (!read_epoch(epoch, &seconds))
		return NULL;
	when = (time_t)seconds;
	if (gmtime_r(&when, &tm) == NULL)
		return NULL;
	return arena_printf(arena, "D:%04d%02d%02d%02d%02d%02dZ",
		tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour,
		tm.tm_min, tm.tm_sec);
}

const char *epoch_day(struct arena *arena, const char *epoch)
{
	struct timespec now = {.tv_sec = 0};
	uint64_t seconds;
	struct tm tm;

	if (read_epoch(epoch, &seconds))
		now.tv_sec = (time_t)seconds;
	else
		clock_gettime(CLOCK_REALTIME, &now);
	if (gmtime_r(&now.tv_sec, &tm) == NULL)
		return "1970-01-01";
	return arena_printf(arena, "%04d-%02d-%02d", tm.tm_year + 1900,
		tm.tm_mon + 1, tm.tm_mday);
}
