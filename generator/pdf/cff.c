/*
 * Only two operators of the top dictionary matter: ROS, which makes a font
 * CID-keyed, and charset, the offset of its CIDs.  Adobe Technical Note 5176
 * defines the formats.  Bytes past the table's end read as 0.
 */
#include "pdf/cff.h"

enum {
	OPERATOR_CHARSET = 15,
	OPERATOR_ESCAPE = 12,
	OPERATOR_ROS = 30, /* after the escape */
	OPERAND_FIRST = 28 /* lower bytes are operators */
};

struct extent {
	size_t from, to;
};

/* The entries read from the top dictionary. */
struct top {
	bool cid_keyed;
	size_t charset; /* an offset */
};

/* A big-endian number. */
static uint32_t number(struct cff cff, size_t at, unsigned bytes)
{
	uint32_t value = 0;

	for (unsigned i = 0; i < bytes; i++) {
		const bool inside = at < cff.length && i < cff.length - at;

		value = value << 8 | (inside ? cff.at[at + i] : 0);
	}
	return value;
}

/* The first object of an INDEX; *at moves past the INDEX. */
static struct extent index_first(struct cff cff, size_t *at)
{
	const uint32_t count = number(cff, *at, 2);
	const unsigned size = number(cff, *at + 2, 1);
	const size_t offsets = *at + 3;
	const size_t data = offsets + (size_t)(count + 1) * size - 1;
	struct extent first;

	if (count == 0) {
		*at += 2;
		return (struct extent){*at, *at};
	}
	first.from = data + number(cff, offsets, size);
	first.to = data + number(cff, offsets + size, size);
	*at = data + number(cff, offsets + (size_t)count * size, size);
	return first;
}

/* The end of the real number whose first byte is at `at`. */
static size_t real_end(struct cff cff, size_t at)
{
	while (at < cff.length && (cff.at[at] & 15) != 15 &&
		cff.at[at] >> 4 != 15)
		at++;
	return at + 1;
}

/* An operand; *at moves past it.  Real numbers read as 0. */
static int32_t operand(struct cff cff, size_t *at)
{
	const uint32_t first = number(cff, (*at)++, 1);

	if (first >= 32 && first <= 246)
		return (int32_t)first - 139;
	if (first >= 247 && first <= 254) {
		const int32_t next = (int32_t)number(cff, (*at)++, 1);

		return first <= 250 ? ((int32_t)first - 247) * 256 + next + 108
				    : (251 - (int32_t)first) * 256 - next - 108;
	}
	if (first == 28) {
		*at += 2;
		return (int16_t)number(cff, *at - 2, 2);
	}
	if (first == 29) {
		*at += 4;
		return (int32_t)number(cff, *at - 4, 4);
	}
	if (first == 30)
		*at = real_end(cff, *at);
	return 0;
}

static struct top top_read(struct cff cff, struct extent dict)
{
	struct top top = {false, 0};
	int32_t last = 0;

	while (dict.from < dict.to && dict.from < cff.length) {
		const unsigned byte = cff.at[dict.from];

		if (byte >= OPERAND_FIRST) {
			last = operand(cff, &dict.from);
			continue;
		}
		dict.from++;
		if (byte == OPERATOR_CHARSET && last > 0)
			top.charset = (size_t)last;
		if (byte == OPERATOR_ESCAPE &&
			number(cff, dict.from++, 1) == OPERATOR_ROS)
			top.cid_keyed = true;
	}
	return top;
}

/* Read ranges: a first CID, and the number of CIDs after it in `size` bytes. */
static void read_ranges(
	struct cff cff, size_t at, unsigned size, uint16_t *cids, size_t count)
{
	for (size_t glyph = 1; glyph < count && at < cff.length;) {
		const uint32_t first = number(cff, at, 2);
		const uint32_t more = number(cff, at + 2, size);

		for (uint32_t i = 0; i <= more && glyph < count; i++)
			cids[glyph++] = (uint16_t)(first + i);
		at += 2 + size;
	}
}

bool cff_cids(struct cff cff, uint16_t *cids, size_t count)
{
	size_t at = number(cff, 2, 1); /* the header's size */
	struct top top;
	unsigned format;

	index_first(cff, &at); /* of names */
	top = top_read(cff, index_first(cff, &at));
	if (!top.cid_keyed)
		return false;
	for (size_t glyph = 0; glyph < count; glyph++)
		cids[glyph] = (uint16_t)glyph;
	if (top.charset == 0)
		return true;
	format = number(cff, top.charset, 1);
	if (format > 0) {
		read_ranges(cff, top.charset + 1, format, cids, count);
		return true;
	}
	for (size_t glyph = 1; glyph < count; glyph++)
		cids[glyph] =
			(uint16_t)number(cff, top.charset + 2 * glyph - 1, 2);
	return true;
}
