#include "base/case_fold.h"

#include "base/common.h"

/* A range of code points. */
struct range {
	uint32_t first, last;
};

/* A range of capitals, each `by` code points before its small letter.  If `by`
 * is 1, every other code point is a capital, the first included. */
struct capitals {
	uint32_t first, last;
	int32_t by;
};

/* In ascending order, like every table here. */
static const struct capitals capitals[] = {
	{0x41, 0x5a, 32},
	{0xc0, 0xd6, 32},
	{0xd8, 0xde, 32},
	{0x100, 0x12e, 1},
	{0x132, 0x136, 1},
	{0x139, 0x147, 1},
	{0x14a, 0x176, 1},
	{0x178, 0x178, -121},
	{0x179, 0x17d, 1},
	{0x1a0, 0x1a4, 1},
	{0x1af, 0x1af, 1},
	{0x1cd, 0x1db, 1},
	{0x1de, 0x1ee, 1},
	{0x1f8, 0x21e, 1},
	{0x222, 0x232, 1},
	{0x386, 0x386, 38},
	{0x388, 0x38a, 37},
	{0x38c, 0x38c, 64},
	{0x38e, 0x38f, 63},
	{0x391, 0x3a1, 32},
	{0x3a3, 0x3ab, 32},
	{0x3c2, 0x3c2, 1}, /* final sigma */
	{0x400, 0x40f, 80},
	{0x410, 0x42f, 32},
	{0x460, 0x480, 1},
	{0x48a, 0x4be, 1},
	{0x4c1, 0x4cd, 1},
	{0x4d0, 0x52e, 1},
	{0x531, 0x556, 48},
	{0x1e00, 0x1e94, 1},
	{0x1e9e, 0x1e9e, -7615},
	{0x1ea0, 0x1efe, 1},
	{0xff21, 0xff3a, 32},
};

/* Separators of words; everything else beyond ASCII counts as a letter. */
static const struct range between[] = {
	{0x80, 0xa9},
	{0xab, 0xb1},
	{0xb4, 0xb4},
	{0xb6, 0xb8},
	{0xbb, 0xbf},
	{0xd7, 0xd7},
	{0xf7, 0xf7},
	{0x37e, 0x37e},
	{0x387, 0x387},
	{0x589, 0x58a},
	{0x5be, 0x5be},
	{0x60c, 0x60c},
	{0x61b, 0x61f},
	{0x66a, 0x66d},
	{0x6d4, 0x6d4},
	{0x964, 0x965},
	{0x2000, 0x206f},
	{0x20a0, 0x20cf},
	{0x2100, 0x2bff},
	{0x2e00, 0x2e7f},
	{0x3000, 0x3004},
	{0x3008, 0x3020},
	{0x3030, 0x3030},
	{0x30fb, 0x30fb},
	{0xe000, 0xf8ff},
	{0xfe10, 0xfe1f},
	{0xfe30, 0xfe6f},
	{0xff00, 0xff0f},
	{0xff1a, 0xff20},
	{0xff3b, 0xff40},
	{0xff5b, 0xff65},
	{0xfff0, 0xffff},
	{0x1f000, 0x1faff},
	{0x110000, UINT32_MAX},
};

static const struct range words[] = {
	{0x3005, 0x3007},
	{0x3040, 0x30fa},
	{0x30fc, 0x30ff},
	{0x3400, 0x4dbf},
	{0x4e00, 0x9fff},
	{0xf900, 0xfaff},
	{0x20000, 0x3ffff},
};

static bool within(const struct range *ranges, size_t count, uint32_t code)
{
	for (size_t i = 0; i < count && code >= ranges[i].first; i++)
		if (code <= ranges[i].last)
			return true;
	return false;
}

static uint32_t small_letter(uint32_t code)
{
	for (size_t i = 0; i < LENGTH(capitals) && code >= capitals[i].first;
		i++) {
		const struct capitals *row = &capitals[i];

		if (code > row->last)
			continue;
		if (row->by == 1 && (code - row->first) % 2 == 1)
			return code;
		return (uint32_t)((int32_t)code + row->by);
	}
	return code;
}

static bool is_ascii_letter(uint32_t code)
{
	return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
}

uint32_t case_fold_letter(uint32_t code)
{
	if (code >= 0x80 && within(between, LENGTH(between), code))
		return 0;
	code = small_letter(code);
	return code >= 0x80 || is_ascii_letter(code) ? code : 0;
}

bool case_fold_is_word(uint32_t code)
{
	return within(words, LENGTH(words), code);
}
