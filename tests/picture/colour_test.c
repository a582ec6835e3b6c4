#include "picture/svg/colour.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void each_way_to_write_a_colour_is_read(void **state)
{
	static const struct {
		const char *text;
		uint32_t rgb;
	} cases[] = {
		{"red", 0xff0000},
		{"RebeccaPurple", 0x663399},
		{"aliceblue", 0xf0f8ff},
		{"yellowgreen", 0x9acd32},
		{"lightgray", 0xd3d3d3},
		{"lightgrey", 0xd3d3d3},
		{"#f80", 0xff8800},
		{"#FF8800", 0xff8800},
		{"#0aF", 0x00aaff},
		{"rgb(1, 2,3)", 0x010203},
		{"RGB( 100% 50% 0% )", 0xff8000},
		{"rgb(300, -5, 0.6)", 0xff0001},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		uint8_t rgb[3] = {7, 7, 7};

		if (!colour_parse(cases[i].text, rgb))
			fail_msg("\"%s\" is not taken", cases[i].text);
		assert_int_equal(
			rgb[0] << 16 | rgb[1] << 8 | rgb[2], cases[i].rgb);
	}
}

static void another_text_leaves_the_colour(void **state)
{
	static const char *const wrong[] = {"", "#", "#12", "#1234", "#12345",
		"#1234567", "#ggg", "redd", "re", " red", "rgb(1,2)",
		"rgb(1,2,3", "rgb(1,2,3,4)", "rgb(a,b,c)", "rgb(1,2,3)x",
		"hsl(0,100%,50%)", "none"};
	uint8_t rgb[3] = {7, 8, 9};

	(void)state;
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		if (colour_parse(wrong[i], rgb))
			fail_msg("\"%s\" is taken", wrong[i]);
		assert_true(rgb[0] == 7 && rgb[1] == 8 && rgb[2] == 9);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_way_to_write_a_colour_is_read),
		cmocka_unit_test(another_text_leaves_the_colour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
