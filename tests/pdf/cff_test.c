#include "pdf/cff.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_gives_each_glyph_its_cid),
		cmocka_unit_test(ranges_give_glyphs_successive_cids),
		cmocka_unit_test(a_font_that_is_not_cid_keyed_says_so),
		cmocka_unit_test(every_cut_of_a_font_can_be_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
