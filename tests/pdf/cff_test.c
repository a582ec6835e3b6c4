#include "pdf/glyph/cff.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	GLYPHS = 5,
	CHARSET = 29 /* where it stands in the fonts below */
};

/* Header, a name "A", and the index of a top dictionary of 13 bytes: ROS
 * with three operands of 1, 3 and 1 bytes, a real number, charset. */
static const unsigned char cid_keyed[CHARSET] = {
	1, 0, 4, 1,                       /* header */
	0, 1, 1, 1, 2, 'A',               /* names */
	0, 1, 1, 1, 15,                   /* top dictionaries */
	139, 28, 0x01, 0x87, 139, 12, 30, /* ROS */
	30, 0xa1, 0x2f, 12, 7,            /* a real operand, FontMatrix */
	139 + CHARSET, 15,                /* charset */
};

/* The same with the ROS operator made another one. */
static void make_name_keyed(unsigned char *font)
{
	font[21] = 0;
}

/* Read the CIDs of a font with this charset behind it. */
static bool read_cids(const unsigned char *charset, size_t length,
	bool name_keyed, uint16_t *cids)
{
	unsigned char font[64] = {0};

	memcpy(font, cid_keyed, sizeof(cid_keyed));
	memcpy(font + CHARSET, charset, length);
	if (name_keyed)
		make_name_keyed(font);
	return cff_cids((struct cff){font, CHARSET + length}, cids, GLYPHS);
}

static void assert_cids(
	const unsigned char *charset, size_t length, const uint16_t *expected)
{
	uint16_t cids[GLYPHS] = {0};

	assert_true(read_cids(charset, length, false, cids));
	assert_memory_equal(cids, expected, sizeof(cids));
}

static void a_list_gives_each_glyph_its_cid(void **state)
{
	const unsigned char list[] = {0, 0, 7, 1, 0, 0x4e, 0x92, 0xff, 0xff};
	const uint16_t cids[] = {0, 7, 256, 0x4e92, 0xffff};

	(void)state;
	assert_cids(list, sizeof(list), cids);
}

static void ranges_give_glyphs_successive_cids(void **state)
{
	const unsigned char small[] = {1, 0, 7, 1, 1, 0, 1};
	const unsigned char large[] = {2, 0, 7, 0, 2, 1, 0, 0, 200};
	const uint16_t from_small[] = {0, 7, 8, 256, 257};
	const uint16_t from_large[] = {0, 7, 8, 9, 256};

	(void)state;
	assert_cids(small, sizeof(small), from_small);
	assert_cids(large, sizeof(large), from_large);
}

static void a_font_that_is_not_cid_keyed_says_so(void **state)
{
	const unsigned char list[] = {0, 0, 7, 1, 0, 0x4e, 0x92, 0xff, 0xff};
	uint16_t cids[GLYPHS] = {1, 2, 3, 4, 5};
	const uint16_t untouched[GLYPHS] = {1, 2, 3, 4, 5};

	(void)state;
	assert_false(read_cids(list, sizeof(list), true, cids));
	assert_memory_equal(cids, untouched, sizeof(cids));
}

static void every_cut_of_a_font_can_be_read(void **state)
{
	uint16_t cids[GLYPHS];

	(void)state;
	for (size_t length = 0; length < sizeof(cid_keyed); length++)
		cff_cids((struct cff){cid_keyed, length}, cids, GLYPHS);
}

/* A name-keyed font whose Private dictionary stands at its end: two widths, 50
 * and -7, with an operator between. */
static const unsigned char name_keyed[] = {
	1, 0, 4, 1,                    /* header */
	0, 1, 1, 1, 2, 'A',            /* names */
	0, 1, 1, 1, 10,                /* top dictionaries */
	28, 0, 8, 29, 0, 0, 0, 24, 18, /* Private */
	139 + 50, 20, 139, 10,         /* defaultWidthX, StdHW */
	28, 0xff, 0xf9, 21,            /* nominalWidthX */
};

enum {
	PRIVATE = 24,
	WIDE_LENGTH = 14 /* of a Private with two long widths and StdHW */
};

/* A font with these bytes at some place, widened by 120. */
static bool widened(
	size_t at, const unsigned char *bytes, size_t count, struct buffer *out)
{
	unsigned char font[sizeof(name_keyed)];

	memcpy(font, name_keyed, sizeof(font));
	memcpy(font + at, bytes, count);
	return cff_widen((struct cff){font, sizeof(font)}, 120, out);
}

static void a_wider_font_has_other_widths_alone(void **state)
{
	static const unsigned char expected[WIDE_LENGTH] = {
		139, 10, 29, 0, 0, 0, 170, 20, 29, 0, 0, 0, 113, 21};
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};
	const unsigned char *bytes;

	(void)state;
	assert_true(widened(0, name_keyed, 1, &out));
	bytes = (const unsigned char *)out.at;
	assert_int_equal(out.length, sizeof(name_keyed) + WIDE_LENGTH);
	assert_int_equal(bytes[17], WIDE_LENGTH);
	assert_int_equal(bytes[22], sizeof(name_keyed));
	assert_memory_equal(
		bytes + 23, name_keyed + 23, sizeof(name_keyed) - 23);
	assert_memory_equal(
		bytes + sizeof(name_keyed), expected, sizeof(expected));
	arena_free(arena);
}

static void what_cannot_be_widened_says_so(void **state)
{
	static const unsigned char subrs[] = {19}, real[] = {30, 0x5f, 20, 10},
				   no_private[] = {17}, far[] = {1};
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	(void)state;
	assert_false(widened(PRIVATE + 3, subrs, sizeof(subrs), &out));
	assert_false(widened(PRIVATE, real, sizeof(real), &out));
	assert_false(widened(PRIVATE - 1, no_private, 1, &out));
	assert_false(widened(PRIVATE - 3, far, 1, &out));
	for (size_t length = 0; length < sizeof(name_keyed); length++) {
		out.length = 0;
		assert_false(
			cff_widen((struct cff){name_keyed, length}, 120, &out));
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_gives_each_glyph_its_cid),
		cmocka_unit_test(ranges_give_glyphs_successive_cids),
		cmocka_unit_test(a_font_that_is_not_cid_keyed_says_so),
		cmocka_unit_test(every_cut_of_a_font_can_be_read),
		cmocka_unit_test(a_wider_font_has_other_widths_alone),
		cmocka_unit_test(what_cannot_be_widened_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
