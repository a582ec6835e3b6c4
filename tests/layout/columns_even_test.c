#include "layout/guide/columns_even.h"

#include "desk.h"

enum {
	LESSONS = 5,
	HIGH = 40 * MPT,
	GAP = 4 * MPT
};

/* Lessons of one section, each a row with a rule as high as its number. */
struct made {
	struct worksheet worksheet;
	struct guide guide;
	struct block section, lessons[LESSONS];
	struct mark marks[LESSONS];
	struct row rows[LESSONS];
	struct galley galleys[LESSONS], heads[LESSONS];
	bool wide[LESSONS];
	struct piece at[LESSONS];
	struct pieces pieces;
	struct guide_sheet sheet;
};

static struct made *made_new(struct test_desk *test)
{
	struct made *made = arena_alloc(test->arena, 1, sizeof(*made));
	struct page_setup page = test->look.given;

	page.columns = 2;
	test->look = look_with(&test->look, &page);
	made->worksheet.title = "Heat";
	made->guide.worksheet = &made->worksheet;
	for (size_t i = 0; i < LESSONS; i++) {
		made->marks[i] =
			(struct mark){.type = MARK_BOX, .height = (mpt)i + 1};
		made->rows[i] = (struct row){.above = GAP,
			.height = HIGH,
			.marks = &made->marks[i],
			.count = 1};
		made->galleys[i] =
			(struct galley){.rows = &made->rows[i], .count = 1};
		made->at[i] =
			(struct piece){&made->section, &made->lessons[i], true};
	}
	made->pieces = (struct pieces){.at = made->at, .count = LESSONS};
	made->sheet = (struct guide_sheet){.desk = test->desk,
		.look = &test->look,
		.guide = &made->guide,
		.way.pages = 1,
		.foot = {.label = "Guide", .code = ""},
		.galleys = made->galleys,
		.heads = made->heads,
		.wide = made->wide,
		.top = test->look.page.margin,
		.height = test->look.body};
	return made;
}

static const struct mark *mark_of(const struct page *page, mpt number)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->marks[i].type == MARK_BOX &&
			page->marks[i].height == number)
			return &page->marks[i];
	return NULL;
}

static void assert_at(
	const struct page *page, mpt number, mpt x, mpt least, mpt most)
{
	const struct mark *mark = mark_of(page, number);

	assert_non_null(mark);
	assert_int_equal(mark->x, x);
	assert_in_range(mark->y, least, most);
}

static void lessons_are_shared_between_the_columns(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);
	const struct document *document =
		columns_even_document(&made->sheet, &made->pieces);
	const mpt left = test->look.page.margin, top = left;
	const mpt right = left + test->look.column + test->look.gutter;
	const mpt step = HIGH + GAP;
	const mpt grown = test->look.styles[USE_TEXT].size * 3 / 2;

	assert_int_equal(document->page_count, 1);
	for (mpt i = 0; i < 3; i++)
		assert_at(document->pages, i + 1, left, top + i * step,
			top + i * step + MPT);
	assert_at(document->pages, 4, right, top, top);
	/* White space at the foot goes between lessons, within a limit. */
	assert_at(document->pages, 5, right, top + step + grown,
		top + step + grown);
}

static void columns_that_nearly_fill_the_page_reach_its_foot(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);
	const struct document *document;
	mpt foot;

	made->sheet.height = 3 * HIGH + 2 * GAP + 6 * MPT;
	document = columns_even_document(&made->sheet, &made->pieces);
	foot = made->sheet.top + made->sheet.height;
	assert_in_range(
		mark_of(document->pages, 3)->y, foot - HIGH - MPT, foot - HIGH);
}

static void what_no_page_holds_goes_on_the_next(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);
	const struct document *document;

	made->sheet.height = 2 * HIGH + GAP;
	made->sheet.head_height = HIGH;
	document = columns_even_document(&made->sheet, &made->pieces);
	assert_int_equal(document->page_count, 2);
	assert_int_equal(
		mark_of(&document->pages[0], 1)->y, made->sheet.top + HIGH);
	assert_non_null(mark_of(&document->pages[0], 2));
	assert_int_equal(mark_of(&document->pages[1], 3)->y, made->sheet.top);
}

static void lessons_that_are_not_kept_are_not_placed(void **state)
{
	struct test_desk *test = *state;
	struct made *made = made_new(test);
	const struct document *document;

	made->at[1].kept = false;
	document = columns_even_document(&made->sheet, &made->pieces);
	assert_null(mark_of(document->pages, 2));
	assert_int_equal(mark_of(document->pages, 4)->y, made->sheet.top);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(lessons_are_shared_between_the_columns),
		TEST(columns_that_nearly_fill_the_page_reach_its_foot),
		TEST(what_no_page_holds_goes_on_the_next),
		TEST(lessons_that_are_not_kept_are_not_placed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
