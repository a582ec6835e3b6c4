/*
 * All hints are for English, because banks write their dates in English.
 */
#include "bank/date/date_hint.h"

#include "bank/date/calendar.h"
#include "bank/date/moment.h"
#include "base/arena.h"
#include "base/common.h"
#include "base/message.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	CENTURY = 100,
	THIRDS = 3,
	NUMBERS_MOST = 3,
	YEAR_LEAST = 3 /* digits of a number that must be a year */
};

/* The numbers of a text, in their order. */
struct numbers {
	long at[NUMBERS_MOST];
	size_t digits[NUMBERS_MOST];
	size_t count; /* of all, even beyond NUMBERS_MOST */
};

static struct numbers numbers_of(const char *text)
{
	struct numbers numbers = {.count = 0};

	while ((text += strcspn(text, "0123456789"), *text != '\0')) {
		const size_t digits = strspn(text, "0123456789");

		if (numbers.count < NUMBERS_MOST) {
			numbers.at[numbers.count] = strtol(text, NULL, 10);
			numbers.digits[numbers.count] = digits;
		}
		numbers.count++;
		text += digits;
	}
	return numbers;
}

static bool has_word(const char *text, const char *word)
{
	const size_t length = strlen(word);

	for (const char *at = text; *at != '\0'; at++)
		if ((at == text || !isalpha((unsigned char)at[-1])) &&
			strncasecmp(at, word, length) == 0)
			return true;
	return false;
}

/* "1914-18": both ends name the century. */
static const char *hint_range(struct arena *arena, const char *text,
	enum date_fault fault, const struct moment *wrong)
{
	const struct numbers numbers = numbers_of(text);
	const int32_t begin = (int32_t)numbers.at[0];
	const int32_t last =
		fault == DATE_NO_MONTH ? wrong->month : wrong->year;
	/* "1999-00" */
	const int32_t end =
		begin / CENTURY * CENTURY + last + (last == 0 ? CENTURY : 0);

	if (wrong->era != ERA_NONE || numbers.digits[0] <= YEAR_LEAST ||
		last >= CENTURY)
		return NULL;
	if (numbers.count == 2 && end > begin)
		return message_printf(arena,
			"a range names both years in full: %d-%d", begin, end);
	return fault == DATE_BACKWARDS && numbers.count > 2
		       ? "a range names both dates in full: 2001-09-11 - "
			 "2001-09-14"
		       : NULL;
}

/* "early 19th century": the years of that third. */
static const char *hint_part(struct arena *arena, const char *text)
{
	static const char *const parts[THIRDS] = {"early", "mid", "late"};
	struct date date;

	for (int32_t i = 0; i < THIRDS; i++) {
		const size_t length = strlen(parts[i]);
		int32_t first, years;

		if (strncasecmp(text, parts[i], length) != 0 ||
			text[length] == '\0' ||
			!date_parse(text + length + 1, &date) ||
			date.form < DATE_DECADE || date.form == DATE_RANGE)
			continue;
		first = calendar_year(date.first);
		years = calendar_year(date.last) - first + 1;
		date.first = first + years * i / THIRDS;
		date.last = first + years * (i + 1) / THIRDS - 1;
		if (date.last < 1)
			return message_printf(arena,
				"write the years that are meant, as in %d-%d "
				"BCE",
				1 - date.first, 1 - date.last);
		return message_printf(arena,
			"write the years that are meant, as in %d-%d",
			date.first, date.last);
	}
	return NULL;
}

static const char *numbered(struct arena *arena, long year, int month, long day)
{
	return day == 0 ? message_printf(arena,
				  "write year and month as numbers: "
				  "%04ld-%02d",
				  year, month)
			: message_printf(arena,
				  "write year, month and day as numbers: "
				  "%04ld-%02d-%02ld",
				  year, month, day);
}

static bool is_bce(const char *text)
{
	return has_word(text, "bc") || has_word(text, "b.c");
}

/* How English month names begin. */
static const char *const month_words[] = {"Jan", "Feb", "Mar", "Apr", "May",
	"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/* "July 4, 1776", "May 2015". */
static const char *hint_month(struct arena *arena, const char *text)
{
	const struct numbers numbers = numbers_of(text);

	for (int month = 1; month <= MONTHS; month++) {
		const size_t last = numbers.count - 1;

		if (!has_word(text, month_words[month - 1]))
			continue;
		if (numbers.count < 1 || numbers.count > 2 ||
			numbers.digits[last] < YEAR_LEAST || is_bce(text))
			return "write year, month and day as numbers: "
			       "1776-07-04, or -44-03-15 for 44 BCE";
		return numbered(arena, numbers.at[last], month,
			last == 1 ? numbers.at[0] : 0);
	}
	return NULL;
}

/* "2015-5-7", "17/05/2015". */
static const char *hint_numbers(struct arena *arena, const char *text)
{
	const struct numbers numbers = numbers_of(text);

	if (text[strspn(text, "0123456789/.- ")] != '\0' || numbers.count < 2 ||
		numbers.count > NUMBERS_MOST)
		return NULL;
	if (numbers.digits[0] > YEAR_LEAST && numbers.at[1] >= 1 &&
		numbers.at[1] <= MONTHS && numbers.digits[1] <= 2)
		return numbers.count == 2
			       ? message_printf(arena,
					 "a month has two digits: %ld-%02ld",
					 numbers.at[0], numbers.at[1])
			       : message_printf(arena,
					 "write year, month and day with "
					 "hyphens: %ld-%02ld-%02ld",
					 numbers.at[0], numbers.at[1],
					 numbers.at[2]);
	return numbers.count == NUMBERS_MOST
		       ? "write year, month and day, in that order: 2015-05-17"
		       : NULL;
}

/* "19XX", "198X". */
static const char *hint_unknown(struct arena *arena, const char *text)
{
	const size_t digits = strspn(text, "0123456789");
	const size_t unknown = strspn(text + digits, "Xx");

	if (digits < 1 || unknown < 1 || unknown > 2 ||
		text[digits + unknown] != '\0')
		return NULL;
	return arena_printf(arena, "write %.*s%ss", (int)digits, text,
		unknown == 1 ? "0" : "00");
}

/* "1945-", "1945-present". */
static const char *hint_open(struct arena *arena, const char *text)
{
	static const char *const words[] = {"present", "today", "now", ""};
	const size_t digits = strspn(text, "0123456789");
	const char *rest = text + digits;
	const size_t dash = strspn(rest, " -\xe2\x80\x93");

	for (size_t i = 0; digits > 0 && dash > 0 && i < LENGTH(words); i++)
		if (strcasecmp(rest + dash, words[i]) == 0)
			return message_printf(
				arena, "write since %.*s", (int)digits, text);
	return NULL;
}

/* Words that are never a date. */
static const char *hint_word(struct arena *arena, const char *text)
{
	static const struct {
		const char *word, *hint;
	} words[] = {
		{"spring", "write months, as in 2001-03 - 2001-05"},
		{"summer", "write months, as in 2001-06 - 2001-08"},
		{"autumn", "write months, as in 2001-09 - 2001-11"},
		{"fall", "write months, as in 2001-09 - 2001-11"},
		{"winter", "write months, as in 2001-12 - 2002-02"},
		{"centur", "write its number, as in 20th century"},
		{"cent.", "write 20th century"},
	};

	(void)arena;
	for (size_t i = 0; i < LENGTH(words); i++)
		if (has_word(text, words[i].word))
			return words[i].hint;
	return strchr(text, ',') != NULL ? "write numbers without commas, and "
					   "one date, or a range of two"
					 : NULL;
}

const char *date_hint(struct arena *arena, const char *text,
	enum date_fault fault, const struct moment *wrong)
{
	static const char *(*const hints[])(
		struct arena * arena, const char *text) = {hint_part,
		hint_month, hint_unknown, hint_open, hint_numbers, hint_word};
	const char *hint = NULL;

	text += strspn(text, " ");
	if (fault == DATE_NO_MONTH || fault == DATE_BACKWARDS)
		hint = hint_range(arena, text, fault, wrong);
	if (fault == DATE_BACKWARDS && hint == NULL)
		return hint_numbers(arena, text);
	for (size_t i = 0;
		fault == DATE_NO_FORM && hint == NULL && i < LENGTH(hints); i++)
		hint = hints[i](arena, text);
	return hint;
}
