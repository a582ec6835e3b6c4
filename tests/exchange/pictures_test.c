#include "exchange/source/pictures.h"

#include "../base/with_arena.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct pictures pictures_in(struct arena *arena)
{
	struct pictures pictures = {.arena = arena, .folder = "images"};

	pictures_give(&pictures, "web/map one.png", "MAP", 3);
	pictures_give(&pictures, "old/cell.SVG", "CELL", 4);
	pictures_give(&pictures, "new/cell.svg", "OTHER", 5);
	return pictures;
}

static void files_of_a_package_are_found_by_any_address(void **state)
{
	static const char *const addresses[] = {"web/map%20one.png",
		"@@PLUGINFILE@@/map%20one.png",
		"$IMS-CC-FILEBASE$/web/map%20one.png?x=1", "./map one.png",
		"elsewhere/map one.png"};
	struct pictures pictures = pictures_in(*state);

	for (size_t i = 0; i < LENGTH(addresses); i++)
		assert_string_equal(pictures_path(&pictures, addresses[i]),
			"images/map-one.png");
	assert_int_equal(pictures.saved_count, 1);
	assert_int_equal(pictures.saved[0].length, 3);
	assert_memory_equal(pictures.saved[0].bytes, "MAP", 3);
}

static void other_bytes_get_another_name(void **state)
{
	struct pictures pictures = pictures_in(*state);

	assert_string_equal(
		pictures_path(&pictures, "old/cell.SVG"), "images/cell.svg");
	assert_string_equal(
		pictures_path(&pictures, "new/cell.svg"), "images/cell-2.svg");
	assert_string_equal(
		pictures_path(&pictures, "old/cell.SVG"), "images/cell.svg");
}

static void names_are_made_safe(void **state)
{
	struct pictures pictures = {.arena = *state, .folder = "images"};

	pictures_give(&pictures, "a/\xc3\xa4 (b)&c_1.gif", "A", 1);
	pictures_give(&pictures, "\xc3\xa4.gif", "B", 1);
	assert_string_equal(pictures_path(&pictures, "\xc3\xa4 (b)&c_1.gif"),
		"images/b-c_1.gif");
	assert_string_equal(
		pictures_path(&pictures, "\xc3\xa4.gif"), "images/picture.gif");
}

/* "UE5H" is "PNG" in base64 (RFC 4648). */
static void a_picture_may_be_in_its_address(void **state)
{
	struct pictures pictures = {.arena = *state, .folder = "images"};

	assert_string_equal(
		pictures_path(&pictures, "data:image/png;base64,UE\n5H"),
		"images/picture.png");
	assert_int_equal(pictures.saved[0].length, 3);
	assert_memory_equal(pictures.saved[0].bytes, "PNG", 3);
	assert_null(pictures_path(&pictures, "data:image/png;base64,!"));
	assert_null(pictures_path(&pictures, "data:text/html;base64,UE5H"));
	assert_null(pictures_path(&pictures, "data:image/png,UE5H"));
}

static void what_no_page_can_show_has_no_path(void **state)
{
	struct pictures pictures = pictures_in(*state);

	pictures_give(&pictures, "film.mp4", "F", 1);
	assert_null(pictures_path(&pictures, "film.mp4"));
	assert_null(pictures_path(&pictures, "https://x.org/map%20one.png"));
	assert_null(pictures_path(&pictures, "missing.png"));
}

static void a_question_of_its_own_files_forgets_others(void **state)
{
	struct pictures pictures = {.arena = *state, .folder = "images"};

	pictures_give(&pictures, "p.png", "A", 1);
	assert_string_equal(pictures_path(&pictures, "p.png"), "images/p.png");
	pictures_scope(&pictures);
	assert_null(pictures_path(&pictures, "p.png"));
	pictures_give(&pictures, "p.png", "B", 1);
	assert_string_equal(
		pictures_path(&pictures, "p.png"), "images/p-2.png");
}

static void the_disk_is_read_below_its_folder_only(void **state)
{
	struct pictures pictures = {
		.arena = *state, .folder = "images", .disk = "generator"};

	assert_null(pictures_path(&pictures, "../tests/x.png"));
	assert_null(pictures_path(&pictures, "/etc/x.png"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(files_of_a_package_are_found_by_any_address),
		TEST(other_bytes_get_another_name),
		TEST(names_are_made_safe),
		TEST(a_picture_may_be_in_its_address),
		TEST(what_no_page_can_show_has_no_path),
		TEST(a_question_of_its_own_files_forgets_others),
		TEST(the_disk_is_read_below_its_folder_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
