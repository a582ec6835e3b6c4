#include "layout/timeline/pin_span.h"

#include "bank/date/calendar.h"

enum {
	BAR_LEAST = 4 * MPT, /* shortest bar */
	BAR_YEAR = 6 * MPT,  /* a year or a day longer than this is a bar */
};

static bool is_span(const struct date *date)
{
	return date->form > DATE_DAY || date_is_rough(date);
}

void pin_span_set(
	const struct strip *strip, const struct date *date, struct pin *pin)
{
	mpt over;

	pin->from = strip_place(strip, calendar_days(date->first));
	pin->to = strip_place(strip, calendar_days(date->last) + 1);
	if (date->form == DATE_BEFORE || date->form == DATE_UNTIL)
		pin->from = 0;
	if (date->form == DATE_AFTER || date->form == DATE_SINCE)
		pin->to = strip->frame.measure;
	pin->bar = is_span(date) || pin->to - pin->from >= BAR_YEAR;
	over = BAR_LEAST - (pin->to - pin->from);
	if (!pin->bar || over <= 0)
		return;
	pin->from -= over / 2;
	pin->to = pin->from + BAR_LEAST;
	if (pin->from < 0)
		pin->from = 0;
	if (pin->to > strip->frame.measure)
		pin->to = strip->frame.measure;
}
