/*
 * The relevant operators of the top dictionary are ROS, which makes a font
 * CID-keyed; charset, the offset of its CIDs; and Private or, in a CID-keyed
 * font, FDArray, whose dictionaries have a Private each.  A glyph's width is
 * its own number plus one from its Private dictionary, or that dictionary's
 * default: to widen all glyphs, both are raised in a copy of the dictionary at
 * the font's end.  Adobe Technical Note 5176 defines the formats.  Bytes past
 * the table's end read as 0.
 */
#include "pdf/glyph/cff.h"

#include "base/common.h"
#include "pdf/glyph/big_endian.h"

enum {
	OPERATOR_CHARSET = 15,
	OPERATOR_ESCAPE = 12,
	OPERATOR_ROS = 30,     /* after the escape */
	OPERATOR_FDARRAY = 36, /* after the escape */
	OPERATOR_PRIVATE = 18,
	OPERATOR_SUBRS = 19,
	OPERATOR_DEFAULT_WIDTH = 20,
	OPERATOR_NOMINAL_WIDTH = 21,
	OPERATOR_NOTICE = 1,
	OPERATOR_FULL_NAME = 2,
	OPERATOR_FAMILY = 3,
	OPERATOR_COPYRIGHT = 256 + 0,
	STANDARD_STRINGS = 391, /* no font has these in its own list */
	OPERAND_FIRST = 28,     /* lower bytes are operators */
	OPERAND_SHORT = 28,
	OPERAND_LONG = 29,
	OPERAND_REAL = 30
};

struct extent {
	size_t from, to;
};

/* The entries read from the top dictionary. */
struct top {
	bool cid_keyed;
	size_t charset; /* an offset */
};

static uint32_t number(struct cff cff, size_t at, unsigned bytes)
{
	return big_endian(cff.at, cff.length, at, bytes);
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
	if (first == OPERAND_SHORT) {
		*at += 2;
		return (int16_t)number(cff, *at - 2, 2);
	}
	if (first == OPERAND_LONG) {
		*at += 4;
		return (int32_t)number(cff, *at - 4, 4);
	}
	if (first == OPERAND_REAL)
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

/* An operator of a dictionary, and its last two operands. */
struct entry {
	unsigned operator; /* after an escape: 256 and more */
	size_t from[2];    /* where the operands are */
	int32_t value[2];
};

/* Read the next operator of a dictionary, and skip it; false at its end. */
static bool entry_next(struct cff cff, struct extent *dict, struct entry *entry)
{
	*entry = (struct entry){0};
	while (dict->from < dict->to && dict->from < cff.length) {
		const unsigned byte = cff.at[dict->from];

		if (byte < OPERAND_FIRST) {
			entry->operator= byte;
			dict->from++;
			if (byte == OPERATOR_ESCAPE)
				entry->operator=
					256 + number(cff, dict->from++, 1);
			return true;
		}
		entry->from[0] = entry->from[1];
		entry->value[0] = entry->value[1];
		entry->from[1] = dict->from;
		entry->value[1] = operand(cff, &dict->from);
	}
	return false;
}

static bool find_entry(struct cff cff, struct extent dict, unsigned operator,
	struct entry * entry)
{
	while (entry_next(cff, &dict, entry))
		if (entry->operator== operator)
			return true;
	return false;
}

static void put_long(struct buffer *out, int32_t value)
{
	const uint32_t bits = (uint32_t)value;
	const char bytes[] = {OPERAND_LONG, (char)(bits >> 24),
		(char)(bits >> 16 & 0xFF), (char)(bits >> 8 & 0xFF),
		(char)(bits & 0xFF)};

	buffer_add(out, bytes, sizeof(bytes));
}

static void put_width(struct buffer *out, int32_t width, unsigned operator)
{
	put_long(out, width);
	buffer_putc(out, (char)operator);
}

/* Add a Private dictionary with other widths; false if it has subroutines or a
 * fractional width. */
static bool add_private(
	struct cff cff, struct extent dict, int more, struct buffer *out)
{
	int32_t widths[] = {more, more};
	size_t from = dict.from;
	struct entry entry;

	for (; entry_next(cff, &dict, &entry); from = dict.from) {
		const unsigned width = entry.operator- OPERATOR_DEFAULT_WIDTH;

		if (entry.operator== OPERATOR_SUBRS)
			return false;
		if (width >= LENGTH(widths)) {
			buffer_add(out, (const char *)cff.at + from,
				dict.from - from);
			continue;
		}
		if (number(cff, entry.from[1], 1) == OPERAND_REAL)
			return false;
		widths[width] += entry.value[1];
	}
	put_width(out, widths[0], OPERATOR_DEFAULT_WIDTH);
	put_width(out, widths[1], OPERATOR_NOMINAL_WIDTH);
	return true;
}

/* Overwrite an operand with a number; false if it does not fit. */
static bool set_operand(
	struct cff cff, size_t at, size_t value, struct buffer *out)
{
	const uint32_t kind = number(cff, at, 1);
	const unsigned bytes = kind == OPERAND_LONG    ? 4
			       : kind == OPERAND_SHORT ? 2
						       : 0;

	if (bytes == 0 || value > INT32_MAX ||
		(bytes == 2 && value > INT16_MAX))
		return false;
	for (unsigned i = 0; i < bytes; i++)
		out->at[at + 1 + i] =
			(char)(value >> 8 * (bytes - 1 - i) & 0xFF);
	return true;
}

/* Give a font's dictionary, or the top one, a Private with larger widths. */
static bool widen_dict(
	struct cff cff, struct extent dict, int more, struct buffer *out)
{
	const size_t added = out->length;
	struct extent given;
	struct entry entry;

	if (!find_entry(cff, dict, OPERATOR_PRIVATE, &entry) ||
		entry.value[0] < 0 || entry.value[1] < 0)
		return false;
	given.from = (size_t)entry.value[1];
	given.to = given.from + (size_t)entry.value[0];
	return given.to <= cff.length && add_private(cff, given, more, out) &&
	       set_operand(cff, entry.from[0], out->length - added, out) &&
	       set_operand(cff, entry.from[1], added, out);
}

/* The objects of an INDEX. */
static struct extent index_object(struct cff cff, size_t at, uint32_t i)
{
	const uint32_t count = number(cff, at, 2);
	const unsigned size = number(cff, at + 2, 1);
	const size_t offset = at + 3 + (size_t)i * size;
	const size_t data = at + 3 + (size_t)(count + 1) * size - 1;

	return (struct extent){data + number(cff, offset, size),
		data + number(cff, offset + size, size)};
}

bool cff_widen(struct cff cff, int more, struct buffer *out)
{
	size_t at = number(cff, 2, 1);
	struct extent top;
	struct entry array;

	index_first(cff, &at);
	top = index_first(cff, &at);
	buffer_add(out, (const char *)cff.at, cff.length);
	if (!find_entry(cff, top, 256 + OPERATOR_FDARRAY, &array))
		return widen_dict(cff, top, more, out);
	if (array.value[1] < 0)
		return false;
	at = (size_t)array.value[1];
	for (uint32_t i = 0; i < number(cff, at, 2); i++)
		if (!widen_dict(cff, index_object(cff, at, i), more, out))
			return false;
	return true;
}

/* Fill a string of the font's own list with spaces. */
static void blank_string(struct buffer *font, size_t strings, int32_t string)
{
	const struct cff cff = {(const unsigned char *)font->at, font->length};
	const uint32_t count = number(cff, strings, 2);
	const unsigned size = number(cff, strings + 2, 1);
	const size_t i = (size_t)(string - STANDARD_STRINGS);
	const size_t offsets = strings + 3;
	const size_t data = offsets + (size_t)(count + 1) * size - 1;
	struct extent text;

	if (string < STANDARD_STRINGS || i >= count)
		return;
	text.from = data + number(cff, offsets + i * size, size);
	text.to = data + number(cff, offsets + (i + 1) * size, size);
	if (text.from < text.to && text.to <= font->length)
		memset(font->at + text.from, ' ', text.to - text.from);
}

void cff_blank_notices(struct buffer *font)
{
	static const unsigned notices[] = {OPERATOR_NOTICE, OPERATOR_FULL_NAME,
		OPERATOR_FAMILY, OPERATOR_COPYRIGHT};
	const struct cff cff = {(const unsigned char *)font->at, font->length};
	size_t at = number(cff, 2, 1); /* the header's size */
	struct extent top;
	struct entry entry;

	index_first(cff, &at); /* of names */
	top = index_first(cff, &at);
	while (entry_next(cff, &top, &entry))
		for (size_t i = 0; i < LENGTH(notices); i++)
			if (entry.operator== notices[i])
				blank_string(font, at, entry.value[1]);
}
