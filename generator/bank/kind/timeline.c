#include "bank/kind/timeline.h"

#include "bank/date/date_hint.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "text/rich.h"
#include "words/wording.h"
#include "yaml/schema.h"

static const char *const expected[] = {
	[DATE_NO_FORM] = "a date like 2015, 221 BCE, c. 1405, 1966-1976, "
			 "2010s, 19th century, before 1500, 2015-05 or "
			 "2015-05-01",
	[DATE_NO_YEAR] = "a year other than 0",
	[DATE_BACKWARDS] = "the earlier date first",
};

static void refuse_date(struct reading *reading, const struct node *node,
	enum date_fault fault, const struct moment *wrong)
{
	const char *found = node_found(reading->arena, node);

	if (fault == DATE_NO_MONTH)
		error_at(reading->errors, node->at,
			"date: a year has months 01 to 12, found month %02d "
			"in %s",
			wrong->month, found);
	else if (fault == DATE_NO_TIME)
		error_at(reading->errors, node->at,
			"date: a day has times from 00:00:00 to 23:59:59, "
			"found %s",
			found);
	else
		error_at(reading->errors, node->at, "date: %s, found %s",
			date_month_has(reading->arena, wrong), found);
}

/* struct date. */
static bool read_date(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct moment wrong = {.form = DATE_YEAR};
	enum date_fault fault;
	const char *text, *hint;

	if (!read_text(reading, node, field, &text))
		return false;
	fault = date_read(text, into, &wrong);
	if (fault == DATE_FINE)
		return true;
	if (fault < LENGTH(expected) && expected[fault] != NULL)
		fields_expected(reading, node, field, expected[fault]);
	else
		refuse_date(reading, node, fault, &wrong);
	hint = date_hint(reading->arena, text, fault, &wrong);
	if (hint != NULL)
		error_hint(reading->errors, "%s", hint);
	return false;
}

static const struct field fields[] = {
	{"term", read_text, offsetof(struct timeline, term), NULL,
		FIELD_REQUIRED, "The term to be dated or identified."},
	{"date", read_date, offsetof(struct timeline, date), NULL,
		FIELD_REQUIRED,
		"2015, -221, 221 BCE, c. 1405, 1966-1976, 2010s, 2015-05 or "
		"2015-05-01."},
	{"who", read_text, offsetof(struct timeline, who), NULL, FIELD_OPTIONAL,
		"Who took part."},
	{"where", read_text, offsetof(struct timeline, where), NULL,
		FIELD_OPTIONAL, "Where it happened."},
	{"significance", read_texts, offsetof(struct timeline, significance),
		NULL, FIELD_REQUIRED,
		"Why it matters: a text, or a list of points to award."},
};

static const char *stem(const struct item *item)
{
	const struct timeline *content = item->content;

	return content->term;
}

static const struct date *date(const struct item *item)
{
	const struct timeline *content = item->content;

	return &content->date;
}

/* The year of a year, month or day; NULL for others.  It gives most of the date
 * away, however the rest is written. */
static const char *year_in(struct arena *arena, const struct moment *moment)
{
	return moment->form == DATE_YEAR || moment->form == DATE_MONTH ||
			       moment->form == DATE_DAY
		       ? arena_printf(arena, "%d", moment->year)
		       : NULL;
}

/* Dates are compared without "c.", which is not part of the answer. */
static struct answers answers(struct arena *arena, const struct item *item)
{
	const struct timeline *content = item->content;
	struct answer *at = arena_alloc(arena, 4, sizeof(*at));
	const struct wording wording = wording_of(item->language);
	const struct date exact = date_bare(&content->date);
	const char *const dates[] = {date_print(arena, &wording, &exact),
		year_in(arena, &exact.begin), year_in(arena, &exact.end)};
	size_t count = 0;

	at[count++] = (struct answer){content->term, NULL};
	for (size_t i = 0; i < LENGTH(dates); i++)
		if (dates[i] != NULL)
			at[count++] = (struct answer){dates[i], content->term};
	return (struct answers){at, count};
}

static struct text_list brief(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct timeline *content = item->content;
	struct buffer line = {.arena = arena};

	(void)dealt;
	buffer_puts(&line, date_print(arena, wording, &content->date));
	if (content->who != NULL)
		buffer_printf(&line, " · %s", rich_part(arena, content->who));
	if (content->where != NULL)
		buffer_printf(&line, " · %s", rich_part(arena, content->where));
	for (size_t i = 0; i < content->significance.count; i++)
		buffer_printf(&line, " · %s",
			rich_part(arena, content->significance.at[i]));
	return kind_text(arena, buffer_text(&line));
}

static struct card_list cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct timeline *content = item->content;
	const char **notes = arena_alloc(arena, 2, sizeof(*notes));
	size_t count = 0;

	(void)dealt;
	if (content->who != NULL)
		notes[count++] = content->who;
	if (content->where != NULL)
		notes[count++] = content->where;
	return kind_card(
		arena, (struct card){.front.head = content->term,
			       .back = {.head = date_print(
						arena, wording, &content->date),
				       .body = content->significance,
				       .notes = {notes, count}}});
}

static bool teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson)
{
	const struct timeline *content = item->content;

	(void)arena;
	(void)dealt;
	(void)wording;
	*lesson = (struct lesson){.type = LESSON_DATED,
		.head = content->term,
		.date = &content->date,
		.who = content->who,
		.where = content->where,
		.points = content->significance};
	return true;
}

static const struct schema_type schema_types[] = {
	{.read = read_date, .json = SCHEMA_TEXT},
};

static const struct schema_part schema = {
	schema_types, LENGTH(schema_types), NULL, 0};

const struct kind_rules timeline_rules = {
	.name = "timeline",
	.noun = MESSAGE_FORMS("timeline item", "timeline items"),
	.size = sizeof(struct timeline),
	.fields = {"timeline item", fields, LENGTH(fields)},
	.schema = &schema,
	.asks = {[ASK_IDENTIFY] = true,
		[ASK_DATE] = true,
		[ASK_TERM] = true,
		[ASK_ORDER] = true,
		[ASK_STRIP] = true},
	.date = date,
	.stem = stem,
	.brief = brief,
	.cards = cards,
	.teach = teach,
	.answers = answers,
};
