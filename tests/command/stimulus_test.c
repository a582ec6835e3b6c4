/*
 * What several items ask about is on the sheet once, whole, before them and
 * in reach of them.
 */
#include "room.h"

#include "base/common.h"

#include <ctype.h>

/* A bank with a long passage, a short table, and items on them and on none.
 * No digit stands in the passage, so that what is counted is the lines. */
static const char items[] =
	"- id: table\n"
	"  text: |\n"
	"    | Planet | Days |\n"
	"    |:---|---:|\n"
	"    | Earth | year |\n"
	"    | Mars | longer |\n"
	"  credit: Rounded\n"
	"items:\n"
	"- {id: p1, kind: short_answer, stimulus: passage, stem: Who speaks?, "
	"answer: A}\n"
	"- {id: p2, kind: short_answer, stimulus: passage, stem: Who listens?, "
	"answer: A}\n"
	"- {id: p3, kind: short_answer, stimulus: passage, stem: Who wins?, "
	"answer: A}\n"
	"- {id: t1, kind: short_answer, stimulus: table, stem: Which is far?, "
	"answer: A}\n"
	"- {id: t2, kind: short_answer, stimulus: table, stem: Which is near?, "
	"answer: A}\n"
	"- {id: n1, kind: short_answer, stem: Alone and first?, answer: A}\n"
	"- {id: n2, kind: short_answer, stem: Alone and second?, answer: A}\n";

static const char *const words[] = {"river", "harvest", "merchant", "port",
	"letter", "winter", "governor", "silver", "village", "stranger"};

/* So many words, no two neighbours always the same. */
static const char *passage(struct room *room, size_t count)
{
	struct buffer out = {.arena = room->arena};

	for (size_t i = 0; i < count; i++)
		buffer_printf(&out, "%s%s%s", i == 0 ? "" : " ",
			words[i * i / 3 % 10], i % 90 == 89 ? ".\n\n   " : "");
	return buffer_text(&out);
}

static void write_files(
	struct room *room, const char *text, const char *page, const char *draw)
{
	room_write(room, "bank.yaml",
		arena_printf(room->arena,
			"bank: b\n"
			"stimuli:\n"
			"- id: passage\n"
			"  title: The River\n"
			"  numbered: true\n"
			"  credit: An invented author\n"
			"  text: |\n"
			"    %s\n%s",
			text, items));
	room_write(room, "w.yaml",
		arena_printf(room->arena,
			"worksheet: w\n"
			"title: T\n"
			"banks: [bank.yaml]\n"
			"seed: 1\n"
			"forms: 10\n"
			"page: %s\n"
			"sections: [{title: S, draw: %s}]\n",
			page, draw));
}

/* The letters of a text, and nothing else. */
static const char *letters(struct room *room, const char *text)
{
	struct buffer out = {.arena = room->arena};

	for (; *text != '\0'; text++)
		if (isalpha((unsigned char)*text))
			buffer_putc(&out, *text);
	return buffer_text(&out);
}

/* A PDF's text without the foot of each page. */
static const char *text_of_pdf(struct room *room, const char *pdf)
{
	return room_do(
		room, arena_printf(room->arena,
			      "pdftotext -raw %s - | grep -v ' · page ' | "
			      "grep -vx '[A-Z0-9]*-[A-Z]'",
			      pdf));
}

static size_t count_of(const char *text, const char *part)
{
	size_t count = 0;

	while ((text = strstr(text, part)) != NULL) {
		text += strlen(part);
		count++;
	}
	return count;
}

/* The text comes behind `from`; answers what follows it. */
static const char *find_behind(const char *from, const char *part)
{
	const char *found = strstr(from, part);

	if (found == NULL)
		fail_msg("no \"%s\" in: %.3000s", part, from);
	return found + strlen(part);
}

static const struct node *drawn_of(struct room *room, size_t form)
{
	const struct node *record = room_node(room, "out/w.record.yaml");
	const struct node forms = list_of(record, "forms");
	const struct node sections = list_of(forms.items[form], "sections");

	return node_get(sections.items[0], "items");
}

/* The sheet of the first form has the passage whole and once. */
static void check_passage(struct room *room, const char *text)
{
	const char *sheet = letters(room, text_of_pdf(room, "out/w-A.pdf"));
	const char *after = find_behind(sheet,
		arena_printf(room->arena, "refertothefollowingsourceTheRiver%s",
			letters(room, text)));

	assert_int_equal(count_of(sheet, "TheRiver"), 1);
	assert_memory_equal(after, "Aninventedauthor", 16);
	for (size_t i = 0; i < 3; i++) {
		static const char *const stems[] = {
			"Whospeaks", "Wholistens", "Whowins"};

		find_behind(after, stems[i]);
		assert_int_equal(count_of(sheet, stems[i]), 1);
	}
}

static void a_passage_is_whole_on_every_page(void **state)
{
	static const char *const pages[] = {
		"{paper: letter}",
		"{paper: a4, columns: 2, size: 10, duplex: true}",
		"{paper: a5, font: sans, size: 14}",
		"{paper: letter, columns: 3, size: 9, margin: 0.5in}",
	};
	static const size_t sizes[] = {30, 300, 1000};
	struct room *room = *state;

	for (size_t p = 0; p < LENGTH(pages); p++)
		for (size_t i = 0; i < LENGTH(sizes); i++) {
			const char *text = passage(room, sizes[i]);

			write_files(room, text, pages[p], "{count: 7}");
			room_do(room, "$PENSUM make w.yaml --forms A");
			check_passage(room, text);
		}
}

static void the_key_names_the_source_and_spares_its_text(void **state)
{
	struct room *room = *state;
	const char *key;

	write_files(room, passage(room, 100), "{}",
		"{stimulus: passage, count: 1}");
	room_do(room, "$PENSUM make w.yaml --forms A");
	assert_holds(text_of_pdf(room, "out/w-A.pdf"),
		"Question 1 refers to the following source.");
	key = text_of_pdf(room, "out/w-A-key.pdf");
	assert_holds(key, "Question 1 refers to the source “The River”.");
	assert_null(strstr(key, "invented"));
	assert_null(strstr(key, "merchant"));
	write_files(room, "X", "{}", "{stimulus: b/table, count: 2}");
	room_do(room, "$PENSUM make w.yaml --forms A");
	assert_holds(text_of_pdf(room, "out/w-A.pdf"),
		"Questions 1 and 2 refer to the following source.");
	key = text_of_pdf(room, "out/w-A-key.pdf");
	assert_holds(key, "Questions 1 and 2 refer to a source on the sheet.");
	assert_null(strstr(key, "Earth"));
}

static void a_table_is_whole_and_before_its_questions(void **state)
{
	struct room *room = *state;
	const char *sheet;

	write_files(room, "X", "{}", "{stimulus: [table], count: 2}");
	room_do(room, "$PENSUM make w.yaml --forms A");
	sheet = letters(room, text_of_pdf(room, "out/w-A.pdf"));
	sheet = find_behind(
		sheet, "sourcePlanetDaysEarthyearMarslongerRounded");
	find_behind(sheet, "Whichisfar");
	find_behind(sheet, "Whichisnear");
}

/* The numbers at the start of a line are 5, 10, 15 …. */
static void every_fifth_line_has_its_number(void **state)
{
	struct room *room = *state;
	const char *text;
	int number = 0, lines = 0;

	write_files(room, passage(room, 300), "{paper: a5}",
		"{stimulus: passage, count: 3}");
	room_do(room, "$PENSUM make w.yaml --forms A");
	text = room_do(room,
		"pdftotext -layout out/w-A.pdf - | grep -v ' · page ' | "
		"sed '1,/The River/d; /An invented/,$d' | grep -v '^ *$'");
	for (; *text != '\0'; text += strcspn(text, "\n") + 1) {
		const char *start = text + strspn(text, " \f");

		lines++;
		if (!isdigit((unsigned char)*start))
			continue;
		number += 5;
		assert_int_equal(atoi(start), number);
		assert_int_equal(lines, number);
	}
	assert_true(number >= 25);
	assert_true(lines - number < 5);
}

static const char *stimulus_of(const struct node *item)
{
	const struct node *on = node_get(item, "stimulus");

	return on == NULL ? "" : on->text;
}

/* Whether an item before the one before is on the same stimulus as it, and
 * the one before is not. */
static bool stands_apart(const struct node *drawn, size_t at)
{
	const char *on = stimulus_of(drawn->items[at]);

	if (*on == '\0' || at == 0 ||
		strcmp(stimulus_of(drawn->items[at - 1]), on) == 0)
		return false;
	for (size_t i = 0; i < at; i++)
		if (strcmp(stimulus_of(drawn->items[i]), on) == 0)
			return true;
	return false;
}

static void sets_stay_together_and_are_on_record(void **state)
{
	struct room *room = *state;
	const struct node *record, *stimuli;

	write_files(room, passage(room, 20), "{}", "{count: 5}");
	room_do(room, "$PENSUM make w.yaml");
	for (size_t form = 0; form < 10; form++) {
		const struct node *drawn = drawn_of(room, form);

		for (size_t i = 0; i < drawn->count; i++)
			assert_false(stands_apart(drawn, i));
	}
	record = room_node(room, "out/w.record.yaml");
	stimuli = node_get(record, "stimuli");
	assert_non_null(stimuli);
	assert_int_equal(stimuli->count, 2);
	assert_string_equal(stimuli->pairs[0].key->text, "b/passage");
	assert_string_equal(
		text_of(stimuli->pairs[0].value, "title"), "The River");
	assert_holds(
		room_do(room, "$PENSUM check out/w.record.yaml"), "10 forms");
}

/* On one page, where one holds them all, and there the passage; unless that
 * takes more paper. */
static void a_set_that_fits_a_page_is_on_one(void **state)
{
	struct room *room = *state;

	write_files(room, passage(room, 60),
		"{paper: a5, duplex: true, fit: loose}", "{count: 7}");
	room_do(room, "$PENSUM make w.yaml");
	for (size_t form = 0; form < 10; form++) {
		const struct node *drawn = drawn_of(room, form);
		const char *page = NULL;

		for (size_t i = 0; i < drawn->count; i++) {
			const struct node *item = drawn->items[i];

			if (strcmp(stimulus_of(item), "b/passage") != 0)
				continue;
			if (page == NULL)
				page = text_of(item, "page");
			assert_string_equal(text_of(item, "page"), page);
		}
		assert_non_null(page);
		assert_holds(
			room_do(room,
				arena_printf(room->arena,
					"pdftotext -f %s -l %s out/w-%c.pdf -",
					page, page, (char)('A' + form))),
			"The River");
	}
}

static void a_form_with_sets_is_the_same_alone(void **state)
{
	struct room *room = *state;

	write_files(room, passage(room, 400), "{columns: 2, duplex: true}",
		"{count: 5}");
	room_do(room, "$PENSUM make w.yaml -o all --jobs 3");
	room_do(room, "$PENSUM make w.yaml -o one --jobs 1 --forms G");
	room_do(room, "cmp all/w-G.pdf one/w-G.pdf && "
		      "cmp all/w-G-key.pdf one/w-G-key.pdf");
}

static void check_counts_stimuli(void **state)
{
	struct room *room = *state;

	write_files(room, "X", "{}", "{stimulus: passage, count: 2}");
	assert_holds(room_do(room, "$PENSUM check bank.yaml w.yaml"),
		"  2 stimuli with 5 items\n");
	assert_holds(room_do(room, "$PENSUM check bank.yaml w.yaml"),
		"section \"S\" draws 2 of 3 items\n");
}

static void too_few_items_on_a_stimulus_are_reported(void **state)
{
	struct room *room = *state;
	struct ran ran;

	write_files(room, "X", "{}", "{stimulus: table, count: 3}");
	ran = room_run(room, "$PENSUM make w.yaml");
	assert_int_equal(ran.status, 4);
	assert_holds(ran.err, "section \"S\": 3 items on \"b/table\" are asked "
			      "for, the banks have 2 that match; "
			      "1 more would be enough\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_passage_is_whole_on_every_page),
		TEST(the_key_names_the_source_and_spares_its_text),
		TEST(a_table_is_whole_and_before_its_questions),
		TEST(every_fifth_line_has_its_number),
		TEST(a_set_that_fits_a_page_is_on_one),
		TEST(sets_stay_together_and_are_on_record),
		TEST(a_form_with_sets_is_the_same_alone),
		TEST(check_counts_stimuli),
		TEST(too_few_items_on_a_stimulus_are_reported),
	};

	return cmocka_run_group_tests_name("stimulus", tests, NULL, NULL);
}
