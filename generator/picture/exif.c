/*
 * The block holds a small TIFF file: a byte order and a directory of 12-byte
 * tags.  We need one of them (Exif 2.3, 4.5 and 4.6).
 */
#include "picture/exif.h"

#include <stdbool.h>
#include <string.h>

enum {
	ENTRY = 12,
	FIRST_OFFSET = 4,
	TAG_ORIENTATION = 0x0112,
	TYPE_SHORT = 3,
	UPRIGHT = 1,
	ORIENTATIONS = 8
};

struct tiff {
	const uint8_t *at;
	size_t length;
	bool little; /* endian */
};

/* An integer of `bytes` bytes at an offset; 0 past the end. */
static uint32_t number(const struct tiff *tiff, size_t offset, size_t bytes)
{
	uint32_t value = 0;

	if (offset > tiff->length || bytes > tiff->length - offset)
		return 0;
	for (size_t i = 0; i < bytes; i++) {
		const size_t at = tiff->little ? bytes - 1 - i : i;

		value = value << 8 | tiff->at[offset + at];
	}
	return value;
}

static int find(const struct tiff *tiff)
{
	const size_t first = number(tiff, FIRST_OFFSET, 4);
	const size_t count = number(tiff, first, 2);

	for (size_t i = 0; i < count; i++) {
		const size_t entry = first + 2 + i * ENTRY;
		uint32_t value;

		if (number(tiff, entry, 2) != TAG_ORIENTATION)
			continue;
		value = number(tiff, entry + 8, 2);
		if (number(tiff, entry + 2, 2) == TYPE_SHORT && value >= 1 &&
			value <= ORIENTATIONS)
			return (int)value;
	}
	return UPRIGHT;
}

static const uint8_t sign[] = {'E', 'x', 'i', 'f', 0, 0};

static bool is_signed(const uint8_t *bytes, size_t length)
{
	return length >= sizeof(sign) && memcmp(bytes, sign, sizeof(sign)) == 0;
}

int exif_of_tiff(const uint8_t *bytes, size_t length)
{
	const size_t skip = is_signed(bytes, length) ? sizeof(sign) : 0;
	const struct tiff tiff = {bytes + skip, length - skip,
		length >= skip + 2 && memcmp(bytes + skip, "II", 2) == 0};

	if (!tiff.little && (tiff.length < 2 || memcmp(tiff.at, "MM", 2) != 0))
		return UPRIGHT;
	return find(&tiff);
}

int exif_orientation(const uint8_t *bytes, size_t length)
{
	return is_signed(bytes, length) ? exif_of_tiff(bytes, length) : UPRIGHT;
}
