#include "bank/text/pictured.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "nodes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static const struct field field = {.name = "words"};

static void a_picture_becomes_markdown(void **state)
{
	static const struct pictured text = {.text = "*danger*"};
	static const struct pictured image = {
		.image = "a b_(1).svg", .alt = "A [bolt]\n*now*"};
	static const struct pictured both = {
		.image = "x.svg", .alt = "X", .text = "danger"};

	assert_string_equal(
		pictured_text(*state, &text, PICTURED_CHOICE), "*danger*");
	assert_string_equal(pictured_text(*state, &image, PICTURED_CHOICE),
		"![A \\[bolt\\] \\*now\\*](a b\\_\\(1\\)\\.svg){height=24mm}");
	assert_string_equal(pictured_text(*state, &both, PICTURED_SIDE),
		"![X](x\\.svg){height=16mm} danger");
}

/* The Markdown is read back as the same picture. */
static void its_markdown_is_the_picture(void **state)
{
	static const struct pictured image = {
		.image = "in/a b_(1).svg", .alt = "A [bolt] *now*"};
	const char *text = pictured_text(*state, &image, PICTURED_SIDE);
	struct reading reading = reading_in(*state);
	struct inline_image read, whole;

	assert_non_null(inline_image_find(*state, text, text, &read));
	assert_null(read.fault);
	assert_string_equal(read.name, image.image);
	assert_string_equal(read.alt, image.alt);
	assert_true(pictured_image(
		node_of(&reading, "{image: in/a b_(1).svg, alt: A}"),
		PICTURED_SIDE, &whole));
	assert_int_equal(read.height, whole.height);
	assert_false(pictured_image(
		node_of(&reading, "{image: a.svg}"), PICTURED_SIDE, &whole));
	assert_false(pictured_image(node_of(&reading, "{image: '', alt: A}"),
		PICTURED_SIDE, &whole));
}

static void a_list_mixes_texts_and_pictures(void **state)
{
	struct reading reading = reading_in(*state);
	struct text_list list;

	assert_true(read_pictured_list(&reading,
		node_of(&reading, "[a, {image: b.png, alt: B}, {text: c}]"),
		&field, &list));
	assert_int_equal(list.count, 3);
	assert_string_equal(list.at[0], "a");
	assert_string_equal(list.at[1], "![B](b\\.png){height=16mm}");
	assert_string_equal(list.at[2], "c");
}

static void a_picture_and_its_description_come_together(void **state)
{
	static const struct saying sayings[] = {
		{"{image: a.png}",
			"b:1:1: error: image needs \"alt\"\n"
			"= alt describes the picture in a sentence, for those "
			"who cannot see it\n"},
		{"{alt: A, text: T}",
			"b:1:1: error: alt describes an image, and there is "
			"none\n"},
		{"{text: T, txt: U}",
			"b:1:11: error: unknown field \"txt\" in a picture\n"
			"= did you mean \"text\"?\n"},
	};

	for (size_t i = 0; i < LENGTH(sayings); i++) {
		struct reading reading = reading_in(*state);
		const char *text = NULL;

		assert_false(read_pictured(&reading,
			node_of(&reading, sayings[i].text), &field, &text));
		assert_string_equal(
			said(*state, reading.errors), sayings[i].said);
		assert_null(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_picture_becomes_markdown),
		TEST(its_markdown_is_the_picture),
		TEST(a_list_mixes_texts_and_pictures),
		TEST(a_picture_and_its_description_come_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
