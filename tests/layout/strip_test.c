/*
 * A strip drawn for any dates, on any paper, in any type: every mark is looked
 * at as a box, and none may be on another or outside the column.
 */
#include "layout/timeline/flags.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/build.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	RUNS = 700,
	PART = 20, /* per cent of a page */
	SLACK = 20 /* for roundings */
};

struct kit {
	struct arena *arena;
	struct fonts *fonts;
	struct typesetter *typesetter;
	const struct family *serif, *mono;
};

/* A strip in the making, and what it is made from. */
struct made {
	struct kit *kit;
	struct arena *arena;
	struct look look;
	struct desk desk;
	struct galley galley;
	struct builder builder;
	struct block *strip;
	struct date dates[STRIP_MAX];
	size_t count;
	int part; /* of a page for flags with terms, one of a guide; 0: usual */
};

static int kit_open(void **state)
{
	static const struct source source = {"w.yaml", "", 0};
	const struct where at = {&source, 0, 0};
	struct arena *arena = arena_new();
	struct kit *kit = arena_alloc(arena, 1, sizeof(*kit));
	struct reading reading = {arena, error_list_new(arena)};

	kit->arena = arena;
	kit->fonts = fonts_open(&reading, "fonts/fonts.yaml");
	assert_non_null(kit->fonts);
	kit->typesetter = set_typesetter_new();
	kit->serif = fonts_family(kit->fonts, "serif", at, reading.errors);
	kit->mono = fonts_family(kit->fonts, "mono", at, reading.errors);
	assert_non_null(kit->serif);
	assert_non_null(kit->mono);
	*state = kit;
	return 0;
}

static int kit_close(void **state)
{
	struct kit *kit = *state;

	set_typesetter_free(kit->typesetter);
	fonts_close(kit->fonts);
	arena_free(kit->arena);
	return 0;
}

static struct made *made_new(struct kit *kit, struct page_setup page)
{
	struct arena *arena = arena_new();
	struct made *made = arena_alloc(arena, 1, sizeof(*made));
	const struct wording english = wording_of("en");

	made->kit = kit;
	made->arena = arena;
	made->look = look_new(&page, kit->serif, kit->mono, &english);
	made->desk = (struct desk){.arena = arena,
		.typesetter = kit->typesetter,
		.look = &made->look,
		.errors = error_list_new(arena)};
	made->builder = (struct builder){
		.arena = arena, .source = {arena, kit->typesetter, NULL, NULL}};
	made->strip = build_block(&made->builder, NULL, BLOCK_STRIP);
	return made;
}

static void add(struct made *made, const char *term, const char *date)
{
	const size_t i = made->count++;
	struct block *entry =
		build_said(&made->builder, made->strip, BLOCK_ENTRY, term);

	if (!date_parse(date, &made->dates[i]))
		fail_msg("no date: %s", date);
	entry->number = (int)i + 1;
	entry->printed = arena_printf(made->builder.arena, "%d", entry->number);
	entry->date = &made->dates[i];
}

static struct frame frame_of(struct made *made)
{
	return (struct frame){&made->desk, &made->galley, 0, made->look.column};
}

/* What a mark covers; letters without accents, as high as b and p are. */
static struct mark box_of(const struct mark *mark)
{
	struct mark box = *mark;

	if (mark->type == MARK_RUN) {
		const struct run *run = mark->run;

		box.y -= (mpt)((int64_t)run->face->ascent * run->size / 1000);
		box.height = (mpt)((int64_t)(run->face->ascent -
					     run->face->descent) *
				   run->size / 1000);
		box.width = run->width;
	} else if (mark->type == MARK_BOX) {
		box.x -= mark->stroke / 2;
		box.y -= mark->stroke / 2;
		box.width += mark->stroke;
		box.height += mark->stroke;
	}
	return box;
}

static bool overlap(const struct mark *a, const struct mark *b)
{
	const struct mark one = box_of(a), other = box_of(b);

	return one.x + SLACK < other.x + other.width &&
	       other.x + SLACK < one.x + one.width &&
	       one.y + SLACK < other.y + other.height &&
	       other.y + SLACK < one.y + one.height;
}

static void assert_inside(const struct made *made, const struct row *row)
{
	for (size_t i = 0; i < row->count; i++) {
		const struct mark box = box_of(&row->marks[i]);

		assert_true(box.x >= -SLACK);
		assert_true(box.x + box.width <= made->look.column + SLACK);
		assert_true(box.y >= -SLACK);
		assert_true(box.y + box.height <= row->height + SLACK);
	}
}

/* Text is on nothing; lines may cross lines. */
static void assert_legible(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct mark *a = &row->marks[i];
			const struct mark *b = &row->marks[k];

			if (a->type != MARK_RUN && b->type != MARK_RUN)
				continue;
			if (overlap(a, b))
				fail_msg("%.*s is on a mark",
					(int)(a->run != NULL ? a->run->length
							     : b->run->length),
					a->run != NULL ? a->run->text
						       : b->run->text);
		}
}

/* Whether a run of the row begins with the item's number. */
static bool has_number(
	const struct made *made, const struct row *row, int number)
{
	const char *text = arena_printf(made->arena, "%d", number);
	const size_t length = strlen(text);

	for (size_t i = 0; i < row->count; i++) {
		const struct run *run = row->marks[i].run;

		if (run != NULL && run->face->bold && run->length >= length &&
			memcmp(run->text, text, length) == 0 &&
			(run->length == length || run->text[length] == '.'))
			return true;
	}
	return false;
}

static const struct row *flags_of(struct made *made)
{
	const struct strip strip = strip_new(frame_of(made), made->strip);
	const struct row *row;

	if (made->part == 0 || !flags_set_terms(&strip, made->part, 0))
		flags_set(&strip);
	assert_int_equal(error_count(made->desk.errors), 0);
	assert_int_equal(made->galley.count, 1);
	row = galley_last(&made->galley);
	assert_true(row->height <= made->look.body);
	return row;
}

static void assert_drawn(struct made *made)
{
	const struct row *row = flags_of(made);

	assert_inside(made, row);
	assert_legible(row);
	for (size_t i = 0; i < made->count; i++)
		assert_true(has_number(made, row, (int)i + 1));
}

static int next(uint32_t *chance, uint32_t below)
{
	*chance = *chance * 1664525u + 1013904223u;
	return (int)((*chance >> 8) % below);
}

static const char *year(struct arena *arena, int year)
{
	return year < 1 ? arena_printf(arena, "%d BCE", 1 - year)
			: arena_printf(arena, "%d CE", year);
}

/* A date of any form within `span` years from `from`. */
static const char *random_date(
	struct arena *arena, uint32_t *chance, int from, int span)
{
	const int first = from + next(chance, (uint32_t)span);
	const int last = first + next(chance, (uint32_t)span);

	switch (next(chance, 6)) {
	case 0:
		return arena_printf(arena, "c. %s", year(arena, first));
	case 1:
		return arena_printf(arena, "%s - %s", year(arena, first),
			year(arena, last));
	case 2:
		return first < 1000 ? year(arena, first)
				    : arena_printf(arena, "%d0s", first / 10);
	case 3:
		return first < 1000 ? year(arena, first)
				    : arena_printf(arena, "%04d-%02d", first,
					      1 + next(chance, 12));
	case 4:
		return arena_printf(arena, "c. %s - %s", year(arena, first),
			year(arena, last));
	default:
		return year(arena, first);
	}
}

static struct page_setup random_page(uint32_t *chance)
{
	static const struct {
		mpt width, height, margin;
		int columns;
	} papers[] = {
		{612000, 792000, 57600, 1},
		{595276, 841890, 40000, 2},
		{612000, 792000, 36000, 3},
		{419528, 595276, 28346, 1},
		{419528, 595276, 28346, 2},
		{842000, 595276, 40000, 1},
		{288000, 216000, 18000, 1},
	};
	static const int sizes[] = {9, 10, 11, 12};
	const int paper = next(chance, LENGTH(papers));
	struct page_setup page = page_setup_default();

	page.width = papers[paper].width;
	page.height = papers[paper].height;
	page.margin = papers[paper].margin;
	page.columns = papers[paper].columns;
	page.size = sizes[next(chance, LENGTH(sizes))];
	page.large_print = next(chance, 4) == 0;
	page.spacing = next(chance, 4) == 0 ? SPACING_WIDE : SPACING_NORMAL;
	return page;
}

static void whatever_the_dates_nothing_is_on_anything_else(void **state)
{
	static const char *const terms[] = {"The Hijra", "Magna Carta",
		"Third Plenum of the Eleventh Central Committee "
		"(十一届三中全会)",
		"A", "معركة حطين الكبرى بقيادة صلاح الدين",
		"Internet Plus (互联网+)",
		"The constitutionalization of internationalism"};
	uint32_t chance = 17;

	for (int run = 0; run < RUNS; run++) {
		struct made *made = made_new(*state, random_page(&chance));
		const bool card = made->look.page.height < 300000;
		const int count = 2 + next(&chance, card ? 7 : STRIP_MAX - 1);
		const int span = 1 + (5000 >> next(&chance, 13));
		const int from = next(&chance, 6900) - 5000;

		for (int i = 0; i < count; i++)
			add(made, terms[next(&chance, LENGTH(terms))],
				random_date(made->arena, &chance, from, span));
		made->part = run % 3 * PART;
		assert_drawn(made);
		arena_free(made->arena);
	}
}

/* All on one day, within three months, and over five thousand years. */
static void the_hardest_dates_have_room(void **state)
{
	static const char *const dates[][2] = {
		{"2015-05-01", "2015-05-01"},
		{"2015-03-01", "2015-05-31"},
		{"3000 BCE", "2000 CE"},
		{"1 BCE", "1 CE"},
		{"999999 BCE", "999999"},
	};

	for (size_t d = 0; d < LENGTH(dates); d++) {
		struct made *made = made_new(*state, page_setup_default());

		for (size_t i = 0; i < STRIP_MAX; i++)
			add(made, "An event of some kind", dates[d][i % 2]);
		assert_drawn(made);
		arena_free(made->arena);
	}
}

/* All letters of a row, by their elements. */
static const char *text_of(struct made *made, const struct row *row)
{
	struct buffer out = {.arena = made->arena};
	uint32_t element = 0;

	for (size_t i = 0; i < row->count; i++) {
		const struct run *run = row->marks[i].run;

		if (run == NULL)
			continue;
		if (row->marks[i].element != element)
			buffer_putc(&out, '/');
		else
			buffer_putc(&out, ' ');
		element = row->marks[i].element;
		buffer_add(&out, run->text, run->length);
	}
	return buffer_text(&out);
}

static void terms_are_on_the_strip_if_they_fit(void **state)
{
	struct made *made = made_new(*state, page_setup_default());

	add(made, "Qin unites *China*", "221 BCE");
	add(made, "The Hijra", "622");
	assert_string_equal(text_of(made, flags_of(made)),
		"/300 BCE 200 BCE 100 BCE 1 CE 100 CE 200 CE 300 CE 400 CE "
		"500 CE 600 CE 700 CE 1.  Qin unites  China 2.  The Hijra");
	arena_free(made->arena);
}

/* In a column where terms would be crumbs. */
static void numbers_replace_terms_that_do_not_fit(void **state)
{
	struct page_setup page = page_setup_default();
	struct made *made;

	page.columns = 3;
	made = made_new(*state, page);
	add(made, "Qin unites China", "221 BCE");
	add(made, "The Hijra", "622");
	assert_string_equal(
		text_of(made, flags_of(made)), "/1000 BCE 1 CE 1000 CE 1 2");
	arena_free(made->arena);
}

/* Twenty terms in as many years: in short lines they make a stack that a sheet
 * has no room for; in long ones they fit. */
static void terms_that_crowd_have_flags_of_one_line(void **state)
{
	struct made *made = made_new(*state, page_setup_default());

	for (int i = 0; i < 20; i++)
		add(made, "Third Plenum of the Central Committee",
			arena_printf(made->arena, "%d", 1970 + i));
	assert_null(strstr(text_of(made, flags_of(made)), "Committee"));
	made->galley = (struct galley){0};
	made->part = 60;
	assert_non_null(strstr(text_of(made, flags_of(made)), "Committee"));
	made->galley = (struct galley){0};
	assert_drawn(made);
	arena_free(made->arena);
}

/* A rough date is a box, a range is filled, a day on a long scale neither. */
static void ranges_are_bars_and_rough_dates_hollow(void **state)
{
	struct made *made = made_new(*state, page_setup_default());
	const struct row *row;
	size_t boxes = 0, bars = 0;

	add(made, "A", "c. 1405");
	add(made, "B", "1500-1600");
	add(made, "C", "1776-07-04");
	row = flags_of(made);
	for (size_t i = 0; i < row->count; i++) {
		boxes += row->marks[i].type == MARK_BOX;
		bars += row->marks[i].type == MARK_RULE &&
			row->marks[i].gray == 160;
	}
	assert_int_equal(boxes, 1);
	assert_int_equal(bars, 1);
	arena_free(made->arena);
}

static void a_page_too_small_for_a_time_line_is_reported(void **state)
{
	struct page_setup page = page_setup_default();
	struct made *made;
	struct strip strip;

	page.width = page.height = 216000;
	page.margin = 7200;
	page.size = 20;
	made = made_new(*state, page);
	for (size_t i = 0; i < STRIP_MAX; i++)
		add(made, "An event", "2015-05-01");
	strip = strip_new(frame_of(made), made->strip);
	flags_set(&strip);
	if (error_count(made->desk.errors) == 0)
		assert_true(
			galley_last(&made->galley)->height <= made->look.body);
	arena_free(made->arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			whatever_the_dates_nothing_is_on_anything_else),
		cmocka_unit_test(the_hardest_dates_have_room),
		cmocka_unit_test(terms_are_on_the_strip_if_they_fit),
		cmocka_unit_test(numbers_replace_terms_that_do_not_fit),
		cmocka_unit_test(terms_that_crowd_have_flags_of_one_line),
		cmocka_unit_test(ranges_are_bars_and_rough_dates_hollow),
		cmocka_unit_test(a_page_too_small_for_a_time_line_is_reported),
	};

	return cmocka_run_group_tests_name("strip", tests, kit_open, kit_close);
}
