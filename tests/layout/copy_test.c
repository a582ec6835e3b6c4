#include "layout/paper/copy.h"

#include "desk.h"

enum {
	HEAD = 1 /* the element of the head's line */
};

static const char long_name[] = "Wolfeschlegelsteinhausenbergerdorff "
				"Bartholomew-Featherstonehaugh";

static const struct document *copy_of(struct test_desk *test,
	const struct mark *rooms, size_t count, const char *name,
	const char *extra)
{
	const struct composer composer = {.arena = test->arena,
		.typesetter = test->desk.typesetter,
		.look = &test->look,
		.errors = test->desk.errors};
	const struct holder holder = {
		.name = name, .extra = extra, .title = "Ada · Form A"};
	struct page *page = arena_alloc(test->arena, 1, sizeof(*page));
	struct document *sheet = arena_alloc(test->arena, 1, sizeof(*sheet));

	*page = (struct page){rooms, count};
	*sheet = (struct document){
		.title = "Form A", .pages = page, .page_count = 1};
	return copy_new(&composer, sheet, &holder);
}

static struct mark room_of(mpt width, uint32_t element)
{
	return (struct mark){.type = MARK_NAME,
		.x = 50 * MPT,
		.y = 500 * MPT,
		.width = width,
		.element = element};
}

/* How many baselines a page has, its marks from the upper to the lower. */
static int lines_of(const struct page *page)
{
	int count = page->count > 0;

	for (size_t i = 1; i < page->count; i++)
		count += page->marks[i].y != page->marks[i - 1].y;
	return count;
}

static mpt end_of(const struct mark *mark)
{
	return mark->x + mark->run->width;
}

static void a_name_lies_over_its_sheet(void **state)
{
	struct test_desk *test = *state;
	const struct mark marks[] = {
		{.type = MARK_RULE}, room_of(200 * MPT, HEAD)};
	const struct document *copy = copy_of(test, marks, 2, "Ada", "");

	assert_string_equal(copy->title, "Ada · Form A");
	assert_string_equal(copy->under->title, "Form A");
	assert_int_equal(copy->pages[0].count, 1);
	assert_int_equal(copy->pages[0].marks[0].x, 50 * MPT);
	assert_int_equal(copy->pages[0].marks[0].y, 500 * MPT);
	assert_int_equal(copy->pages[0].marks[0].element, HEAD);
	assert_int_equal(copy->pages[0].marks[0].run->size,
		test->look.styles[USE_STRONG].size);
}

static void notes_are_in_the_head_and_not_in_the_foot(void **state)
{
	struct test_desk *test = *state;
	const struct mark head = room_of(200 * MPT, HEAD);
	const struct mark foot = room_of(200 * MPT, 0);

	assert_true(
		copy_of(test, &head, 1, "Ada", "large print")->pages[0].count >
		1);
	assert_int_equal(
		copy_of(test, &foot, 1, "Ada", "large print")->pages[0].count,
		1);
}

static void a_long_name_is_smaller_on_its_line(void **state)
{
	struct test_desk *test = *state;
	const mpt size = test->look.styles[USE_STRONG].size;
	const mpt width =
		galley_set_line(test->frame, long_name, USE_STRONG).width;
	const struct mark room = room_of(width * 4 / 5, HEAD);
	const struct page *page =
		&copy_of(test, &room, 1, long_name, "")->pages[0];

	assert_int_equal(lines_of(page), 1);
	assert_in_range(page->marks[0].run->size, size * 3 / 5, size * 4 / 5);
	assert_true(
		end_of(&page->marks[page->count - 1]) <= room.x + room.width);
}

static void a_name_too_long_for_that_is_on_two_lines(void **state)
{
	struct test_desk *test = *state;
	const mpt width =
		galley_set_line(test->frame, long_name, USE_STRONG).width;
	const struct mark room = room_of(width / 2, HEAD);
	const struct page *page =
		&copy_of(test, &room, 1, long_name, "")->pages[0];
	const mpt size = page->marks[0].run->size;

	assert_int_equal(lines_of(page), 2);
	assert_int_equal(page->marks[page->count - 1].y, room.y);
	assert_in_range(room.y - page->marks[0].y, size, size * 5 / 4);
}

static void from_right_to_left_a_name_ends_its_room(void **state)
{
	struct test_desk *test = *state;
	const struct mark room = room_of(200 * MPT, HEAD);
	const struct page *page;

	test->look.rtl = true;
	page = &copy_of(test, &room, 1, "Ada", "")->pages[0];
	assert_int_equal(end_of(&page->marks[0]), room.x + room.width);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_name_lies_over_its_sheet),
		TEST(notes_are_in_the_head_and_not_in_the_foot),
		TEST(a_long_name_is_smaller_on_its_line),
		TEST(a_name_too_long_for_that_is_on_two_lines),
		TEST(from_right_to_left_a_name_ends_its_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
