/*
 * A date in the words of a language, put together from the inside: a year
 * gets its era, and then the form that its month and day give it.
 */
#include "bank/calendar.h"
#include "bank/date.h"
#include "base/arena.h"
#include "words/wording.h"

#include <string.h>

/* What printing works with. */
struct printing {
	struct arena *arena;
	const struct wording *wording;
	const struct date *date;
};

/* A year as people count it: 0 is 1 BCE. */
static int32_t magnitude(int32_t year)
{
	return year < 1 ? 1 - year : year;
}

static const char *number(const struct printing *printing, int32_t value)
{
	return wording_count(
		printing->arena, printing->wording, (size_t)magnitude(value));
}

static const char *say(const struct printing *printing, enum word word,
	const struct gaps *gaps)
{
	return wording_say(printing->arena, printing->wording, word, gaps);
}

/* CE is printed only where the bank wrote it. */
static const char *with_era(
	const struct printing *printing, const char *text, int32_t year)
{
	const char *written = printing->date->text;
	const struct gaps gaps = {.date = text};

	if (year < 1)
		return say(printing, WORD_BCE, &gaps);
	return strstr(written, "CE") != NULL || strstr(written, "AD") != NULL
		       ? say(printing, WORD_CE, &gaps)
		       : text;
}

static const char *year_text(
	const struct printing *printing, int32_t year, const char *text)
{
	return say(printing, WORD_YEAR,
		&(struct gaps){.year = with_era(printing, text, year)});
}

static const char *range_text(const struct printing *printing)
{
	const int32_t first = calendar_year(printing->date->first);
	const int32_t last = calendar_year(printing->date->last);
	struct gaps gaps = {.first = number(printing, first),
		.last = number(printing, last)};

	if ((first < 1) == (last < 1))
		return year_text(
			printing, last, say(printing, WORD_RANGE, &gaps));
	/* Across the year 1, both eras are named. */
	gaps.first = year_text(printing, first, gaps.first);
	gaps.last = say(printing, WORD_CE, &(struct gaps){.date = gaps.last});
	gaps.last = say(printing, WORD_YEAR, &(struct gaps){.year = gaps.last});
	return say(printing, WORD_RANGE, &gaps);
}

static const char *plain_text(const struct printing *printing)
{
	const struct date *date = printing->date;
	const int32_t first = calendar_year(date->first);
	const int32_t last = calendar_year(date->last);
	const int month = calendar_month(date->first);
	const struct wording *wording = printing->wording;
	struct gaps gaps = {.year = number(printing, first)};

	if (date->form == DATE_RANGE)
		return range_text(printing);
	if (date->form == DATE_YEAR)
		return year_text(printing, first, gaps.year);
	if (date->form == DATE_DECADE) {
		gaps.year = number(printing, first < 1 ? last : first);
		return with_era(
			printing, say(printing, WORD_DECADE, &gaps), first);
	}
	gaps.year = with_era(printing, gaps.year, first);
	gaps.month = wording_month(wording,
		date->form == DATE_DAY ? MONTH_DATED : MONTH_ALONE, month);
	if (date->form == DATE_MONTH)
		return say(printing, WORD_MONTH, &gaps);
	gaps.day = arena_printf(
		printing->arena, "%d", calendar_in_month(date->first));
	return say(printing, WORD_DAY, &gaps);
}

const char *date_print(struct arena *arena, const struct wording *wording,
	const struct date *date)
{
	const struct printing printing = {arena, wording, date};
	const char *plain = plain_text(&printing);

	return date->circa ? say(&printing, WORD_CIRCA,
				     &(struct gaps){.date = plain})
			   : plain;
}
