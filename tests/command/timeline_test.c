/*
 * Sections whose timeline items are one task: what the key says of them is
 * reckoned here again, from the bank's dates.
 */
#include "room.h"

#include "base/common.h"

enum {
	FORMS = 50,
	COUNT = 6
};

/* Terms without a digit, so that no number on a page is part of one; when
 * each began at the earliest and at the latest, in months. */
static const struct event {
	const char *id, *date;
	int first, last;
} events[] = {
	{"qin", "221 BCE", -220 * 12, -220 * 12 + 11},
	{"augustus", "27 BCE - 14 CE", -26 * 12, -26 * 12 + 11},
	{"caesar", "-44", -43 * 12, -43 * 12 + 11},
	{"vesuvius", "79", 79 * 12, 79 * 12 + 11},
	{"hijra", "622", 622 * 12, 622 * 12 + 11},
	{"fleet", "c. 1405", 1405 * 12, 1405 * 12 + 11},
	{"fall", "1453-05-29", 1453 * 12 + 4, 1453 * 12 + 4},
	{"plague", "1347-1351", 1347 * 12, 1347 * 12 + 11},
	{"bulge", "1944-12", 1944 * 12 + 11, 1944 * 12 + 11},
	{"year", "1944", 1944 * 12, 1944 * 12 + 11},
	{"summer", "1944-06-06", 1944 * 12 + 5, 1944 * 12 + 5},
	{"decade", "1940s", 1940 * 12, 1949 * 12 + 11},
	{"peace", "1945", 1945 * 12, 1945 * 12 + 11},
	{"moon", "1969-07-20", 1969 * 12 + 6, 1969 * 12 + 6},
};

static void write_bank(struct room *room)
{
	struct buffer out = {.arena = room->arena};

	buffer_puts(&out, "bank: b\nitems:\n");
	for (size_t i = 0; i < LENGTH(events); i++)
		buffer_printf(&out,
			"- {id: %s, kind: timeline, term: The %s event, date: "
			"%s, significance: Great}\n",
			events[i].id, events[i].id, events[i].date);
	room_write(room, "b.yaml", buffer_text(&out));
}

static void make(struct room *room, const char *ask, const char *page)
{
	write_bank(room);
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\n"
			"title: Times\n"
			"banks: [b.yaml]\n"
			"seed: 12\n"
			"forms: %d\n"
			"page: {%s}\n"
			"sections:\n"
			"- {id: first, title: Name, draw: {kind: timeline, "
			"count: 1}}\n"
			"- {id: task, title: Task, ask: %s, draw: {kind: "
			"timeline, count: %d}}\n",
			FORMS, page, ask, COUNT));
	room_do(room, "\"$PENSUM\" make w.yaml");
}

static const struct event *event_named(const char *name)
{
	for (size_t i = 0; i < LENGTH(events); i++)
		if (strcmp(events[i].id, name + strlen("b/")) == 0)
			return &events[i];
	fail_msg("no event %s", name);
	return NULL;
}

/* What the task's section drew, on form i. */
static struct node drawn_on(struct room *room, size_t i)
{
	const struct node forms =
		list_of(room_node(room, "out/w.record.yaml"), "forms");
	const struct node sections = list_of(forms.items[i], "sections");

	assert_int_equal(forms.count, FORMS);
	return list_of(sections.items[1], "items");
}

static const char *name_of(struct room *room, size_t form)
{
	return form < 26 ? arena_printf(room->arena, "%c", (int)('A' + form))
			 : arena_printf(
				   room->arena, "A%c", (int)('A' + form - 26));
}

static const char *text_of_pdf(struct room *room, size_t form, const char *side)
{
	return room_do(room,
		arena_printf(room->arena, "pdftotext -layout out/w-%s%s.pdf -",
			name_of(room, form), side));
}

/* The ranks as the key should print them. */
static const char *ranks_of(
	struct room *room, const struct node *drawn, size_t i)
{
	const struct event *own = event_named(text_of(drawn->items[i], "id"));
	int first = 1, last = (int)drawn->count;

	for (size_t k = 0; k < drawn->count; k++) {
		const struct event *other =
			event_named(text_of(drawn->items[k], "id"));

		first += other->last < own->first;
		last -= own->last < other->first;
	}
	if (first == last)
		return arena_printf(room->arena, "%d", first);
	return arena_printf(room->arena,
		last == first + 1 ? "%d or %d" : "%d–%d", first, last);
}

/* A line of a text that begins with its first word, without its spaces. */
static const char *line_from(
	struct room *room, const char *text, const char *first)
{
	struct buffer out = {.arena = room->arena};
	const char *line = text;

	while (line != NULL && *line != '\0') {
		line += strspn(line, " \n\f");
		if (strncmp(line, first, strlen(first)) == 0)
			break;
		line = strchr(line, '\n');
	}
	if (line == NULL || *line == '\0')
		fail_msg("no line \"%s\" in:\n%s", first, text);
	for (; *line != '\n' && *line != '\0'; line++)
		if (*line != ' ')
			buffer_putc(&out, *line);
	return buffer_text(&out);
}

static const char *without_spaces(struct room *room, const char *text)
{
	struct buffer out = {.arena = room->arena};

	for (; *text != '\0'; text++)
		if (*text != ' ')
			buffer_putc(&out, *text);
	return buffer_text(&out);
}

static bool check_ranks(struct room *room, size_t form)
{
	const struct node drawn = drawn_on(room, form);
	const char *key = text_of_pdf(room, form, "-key");
	bool tie = false;

	assert_int_equal(drawn.count, COUNT);
	for (size_t i = 0; i < drawn.count; i++) {
		const char *number = text_of(drawn.items[i], "number");
		const char *ranks = ranks_of(room, &drawn, i);
		const char *expected = arena_printf(room->arena,
			"%s.%s The %s event", number, ranks,
			event_named(text_of(drawn.items[i], "id"))->id);
		const char *line = line_from(
			room, key, arena_printf(room->arena, "%s.", number));

		expected = without_spaces(room, expected);
		if (strncmp(line, expected, strlen(expected)) != 0)
			fail_msg("form %zu: \"%s\", not \"%s\"", form, line,
				expected);
		tie = tie || strlen(ranks) > 1;
	}
	assert_int_equal(tie, strstr(key, "Where dates leave open") != NULL);
	return tie;
}

static void a_key_ranks_by_the_banks_dates(void **state)
{
	struct room *room = *state;
	size_t ties = 0;

	make(room, "order", "paper: letter");
	for (size_t form = 0; form < FORMS; form++)
		ties += check_ranks(room, form);
	assert_in_range(ties, 1, FORMS - 1);
}

/* Nothing on a sheet tells a date, but for what the first section gives. */
static void a_sheet_gives_no_date_away(void **state)
{
	struct room *room = *state;

	make(room, "order", "paper: letter");
	for (size_t form = 0; form < FORMS; form++) {
		const struct node drawn = drawn_on(room, form);
		const char *sheet = text_of_pdf(room, form, "");

		for (size_t i = 0; i < drawn.count; i++) {
			const char *id = text_of(drawn.items[i], "id");

			assert_holds(
				sheet, arena_printf(room->arena, "The %s event",
					       id + strlen("b/")));
		}
		assert_null(strstr(sheet, "19"));
		assert_null(strstr(sheet, "BCE"));
	}
}

/* How often the term stands in the key: in the list, and on the strip. */
static size_t count_of(const char *text, const char *part)
{
	size_t count = 0;

	for (text = strstr(text, part); text != NULL;
		text = strstr(text + 1, part))
		count++;
	return count;
}

static void a_key_has_every_term_on_its_time_line(void **state)
{
	struct room *room = *state;

	make(room, "strip", "paper: letter");
	for (size_t form = 0; form < FORMS; form++) {
		const struct node drawn = drawn_on(room, form);
		const char *key = room_do(
			room, arena_printf(room->arena,
				      "pdftotext -raw out/w-%s-key.pdf - | "
				      "tr '\\n' ' '",
				      name_of(room, form)));

		for (size_t i = 0; i < drawn.count; i++) {
			const char *id = text_of(drawn.items[i], "id");
			const char *term =
				arena_printf(room->arena, "%s. The %s event",
					text_of(drawn.items[i], "number"),
					id + strlen("b/"));

			if (count_of(key, term) != 2)
				fail_msg("form %zu: %s in %s", form, term, key);
		}
	}
}

/* The strip, where it is on another page than the list, is each item's. */
static void items_are_recorded_where_they_are_answered(void **state)
{
	struct room *room = *state;
	struct node drawn;

	make(room, "strip", "paper: {width: 4in, height: 3in}, margin: 0.25in");
	drawn = drawn_on(room, 0);
	for (size_t i = 0; i < drawn.count; i++) {
		const int page = atoi(text_of(drawn.items[i], "page"));
		const int last = atoi(text_of(drawn.items[i], "last_page"));
		const char *end = text_of(drawn.items[0], "last_page");

		assert_true(page < last);
		assert_int_equal(last, atoi(end));
		assert_holds(room_do(room, arena_printf(room->arena,
						   "pdftotext -f %d -l %d "
						   "out/w-A.pdf -",
						   page, page)),
			text_of(drawn.items[i], "id") + strlen("b/"));
	}
	make(room, "order", "paper: letter");
	drawn = drawn_on(room, 0);
	for (size_t i = 0; i < drawn.count; i++)
		assert_null(node_get(drawn.items[i], "last_page"));
}

static void threads_and_slices_make_no_difference(void **state)
{
	struct room *room = *state;

	make(room, "strip", "paper: a5, large_print: true");
	room_do(room, "\"$PENSUM\" make w.yaml --jobs 1 -o one");
	room_do(room, "\"$PENSUM\" make w.yaml --forms 7-9 --jobs 3 -o some");
	room_do(room, "diff -r out one");
	room_do(room, "cmp out/w-H.pdf some/w-H.pdf && "
		      "cmp out/w-I-key.pdf some/w-I-key.pdf");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_key_ranks_by_the_banks_dates),
		TEST(a_sheet_gives_no_date_away),
		TEST(a_key_has_every_term_on_its_time_line),
		TEST(items_are_recorded_where_they_are_answered),
		TEST(threads_and_slices_make_no_difference),
	};

	return cmocka_run_group_tests_name("timeline", tests, NULL, NULL);
}
