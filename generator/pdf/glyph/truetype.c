/*
 * Only the tables that hold outlines and widths are there (subset.h).  Places
 * of glyphs are written in units of two bytes.  Bytes past a table's end read
 * as 0, and a glyph past it is empty.
 */
#include "pdf/glyph/truetype.h"

#include "base/arena.h"
#include "base/common.h"
#include "pdf/glyph/big_endian.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

enum {
	FILE_HEAD = 12, /* bytes before the directory */
	FILE_ENTRY = 16,
	GLYPH_HEAD = 10,      /* bytes before a composed glyph's components */
	METRIC = 4,           /* bytes: a width and a bearing */
	AROUND_GLYPHS = 2000, /* bytes of other tables, roughly */
	SYMBOLS = 0xf000      /* codes of a symbol font begin here */
};

/* The sum of a whole file's words. */
static const uint32_t WHOLE_SUM = 0xb1b0afba;

/* Offsets in tables. */
enum {
	HEAD_SUM = 8,
	HEAD_PLACES = 50, /* 0: places are in units of two bytes */
	HEAD_LENGTH = 54,
	HHEA_METRICS = 34,
	HHEA_LENGTH = 36,
	MAXP_GLYPHS = 4,
	MAXP_LENGTH = 32
};

/* Flags of a component, in its first two bytes. */
enum {
	COMPONENT_WORDS = 1,
	COMPONENT_SCALE = 8,
	COMPONENT_MORE = 0x20,
	COMPONENT_SCALES = 0x40,
	COMPONENT_MATRIX = 0x80
};

/* In alphabetical order, as in a directory. */
enum table {
	TABLE_CMAP,
	TABLE_GLYF,
	TABLE_HEAD,
	TABLE_HHEA,
	TABLE_HMTX,
	TABLE_LOCA,
	TABLE_MAXP,
	TABLE_COUNT
};

static const char *const tags[] = {
	"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"};

static_assert(LENGTH(tags) == TABLE_COUNT, "a tag for each table");

/* Some bytes of a file. */
struct slice {
	const unsigned char *at;
	size_t length;
};

/* A file to take glyphs from. */
struct source {
	struct slice tables[TABLE_COUNT];
	size_t count, metrics;
	bool *wanted;
};

/* The tables to write. */
struct joining {
	struct buffer tables[TABLE_COUNT];
	size_t count;
};

static uint32_t number(struct slice from, size_t at, unsigned bytes)
{
	return big_endian(from.at, from.length, at, bytes);
}

static struct slice part_of(struct slice from, size_t at, size_t length)
{
	if (from.at == NULL || at > from.length || length > from.length - at)
		return (struct slice){NULL, 0};
	return (struct slice){from.at + at, length};
}

static void put(struct buffer *out, uint32_t value, unsigned bytes)
{
	while (bytes-- > 0)
		buffer_putc(out, (char)(value >> (8 * bytes) & 0xff));
}

static void set(struct buffer *out, size_t at, uint32_t value, unsigned bytes)
{
	while (bytes-- > 0)
		out->at[at++] = (char)(value >> (8 * bytes) & 0xff);
}

static void find_tables(struct source *source, struct slice file)
{
	const size_t count = number(file, 4, 2);

	for (size_t i = 0; i < count; i++) {
		const size_t at = FILE_HEAD + i * FILE_ENTRY;
		const struct slice tag = part_of(file, at, 4);

		for (size_t k = 0; k < TABLE_COUNT && tag.at != NULL; k++)
			if (memcmp(tag.at, tags[k], 4) == 0)
				source->tables[k] =
					part_of(file, number(file, at + 8, 4),
						number(file, at + 12, 4));
	}
}

static bool source_open(
	struct source *source, struct arena *arena, struct truetype_part part)
{
	const struct slice file = {
		(const unsigned char *)part.file.at, part.file.length};

	find_tables(source, file);
	source->count = number(source->tables[TABLE_MAXP], MAXP_GLYPHS, 2);
	source->metrics = number(source->tables[TABLE_HHEA], HHEA_METRICS, 2);
	source->wanted = part.wanted;
	if (source->count > TRUETYPE_MOST + 1)
		return false;
	if (part.wanted == NULL)
		source->wanted = arena_alloc(
			arena, source->count, sizeof(*source->wanted));
	for (size_t i = 0; i < source->count && part.wanted == NULL; i++)
		source->wanted[i] = true;
	return source->metrics > 0 && source->count > 0 &&
	       source->tables[TABLE_HEAD].length >= HEAD_LENGTH &&
	       source->tables[TABLE_HHEA].length >= HHEA_LENGTH &&
	       source->tables[TABLE_MAXP].length >= MAXP_LENGTH;
}

static size_t place_of(const struct source *source, size_t id)
{
	const struct slice places = source->tables[TABLE_LOCA];

	if (number(source->tables[TABLE_HEAD], HEAD_PLACES, 2) != 0)
		return number(places, 4 * id, 4);
	return 2 * (size_t)number(places, 2 * id, 2);
}

static struct slice glyph_of(const struct source *source, size_t id)
{
	const size_t from = place_of(source, id), to = place_of(source, id + 1);

	return part_of(
		source->tables[TABLE_GLYF], from, to > from ? to - from : 0);
}

/* The first component of a glyph; 0 where it has an outline of its own. */
static size_t component_first(struct slice glyph)
{
	return (number(glyph, 0, 2) & 0x8000) != 0 ? GLYPH_HEAD : 0;
}

/* The component after one; 0 after the last. */
static size_t component_next(struct slice glyph, size_t at)
{
	const uint32_t flags = number(glyph, at, 2);
	size_t length = flags & COMPONENT_WORDS ? 8 : 6;

	if (flags & COMPONENT_SCALE)
		length += 2;
	else if (flags & COMPONENT_SCALES)
		length += 4;
	else if (flags & COMPONENT_MATRIX)
		length += 8;
	return flags & COMPONENT_MORE && length < glyph.length - at
		       ? at + length
		       : 0;
}

/* Mark a glyph's components as wanted. */
static void want_components(struct source *source, size_t id)
{
	const struct slice glyph = glyph_of(source, id);

	for (size_t at = component_first(glyph); at != 0;
		at = component_next(glyph, at)) {
		const size_t other = number(glyph, at + 2, 2);

		if (other >= source->count || source->wanted[other])
			continue;
		source->wanted[other] = true;
		want_components(source, other);
	}
}

static void put_glyph(struct buffer *out, const struct source *source,
	size_t id, size_t shift)
{
	const struct slice glyph = glyph_of(source, id);
	const size_t start = out->length;

	buffer_add(out, glyph.at, glyph.length);
	for (size_t at = component_first(glyph); at != 0;
		at = component_next(glyph, at))
		if (at + 4 <= glyph.length)
			set(out, start + at + 2,
				number(glyph, at + 2, 2) + (uint32_t)shift, 2);
	if (out->length % 2 != 0)
		buffer_putc(out, '\0');
}

/* The glyph's width and bearing; the last ones may share their width. */
static void put_metric(
	struct buffer *out, const struct source *source, size_t id)
{
	const struct slice from = source->tables[TABLE_HMTX];
	const size_t last = source->metrics - 1;
	const size_t own = id < last ? id : last;

	put(out, number(from, METRIC * own, 2), 2);
	put(out, number(from, METRIC * own + 2 * (id - own) + 2, 2), 2);
}

static void add_glyphs(struct joining *joining, struct source *source,
	size_t first, size_t shift)
{
	for (size_t id = 0; id < source->count; id++)
		if (source->wanted[id])
			want_components(source, id);
	for (size_t id = first; id < source->count; id++) {
		put(&joining->tables[TABLE_LOCA],
			(uint32_t)(joining->tables[TABLE_GLYF].length / 2), 2);
		if (source->wanted[id]) {
			put_glyph(&joining->tables[TABLE_GLYF], source, id,
				shift);
			put_metric(&joining->tables[TABLE_HMTX], source, id);
		} else {
			put(&joining->tables[TABLE_HMTX], 0, METRIC);
		}
		joining->count++;
	}
}

/* One segment for all codes, and the one that ends the map. */
static void put_codes(struct buffer *out, size_t count)
{
	const uint32_t last = SYMBOLS + (uint32_t)count - 1;
	const uint32_t map[] = {0, 1, 3, 0, 0, 12, 4, 32, 0, 4, 4, 1, 0, last,
		0xffff, 0, SYMBOLS + 1, 0xffff, 0x10000 - SYMBOLS, 1, 0, 0};

	for (size_t i = 0; i < LENGTH(map); i++)
		put(out, map[i], 2);
}

/* Each limit is the larger one of both files. */
static void put_limits(struct buffer *out, const struct source *first,
	const struct source *second, size_t count)
{
	const struct slice a = first->tables[TABLE_MAXP];
	const struct slice b = second->tables[TABLE_MAXP];

	buffer_add(out, a.at, MAXP_LENGTH);
	for (size_t at = MAXP_GLYPHS; at < MAXP_LENGTH; at += 2)
		if (number(b, at, 2) > number(a, at, 2))
			set(out, at, number(b, at, 2), 2);
	set(out, MAXP_GLYPHS, (uint32_t)count, 2);
}

static void put_rest(struct joining *joining, const struct source *first,
	const struct source *second)
{
	struct buffer *tables = joining->tables;

	put_codes(&tables[TABLE_CMAP], joining->count);
	put_limits(&tables[TABLE_MAXP], first, second, joining->count);
	put(&tables[TABLE_LOCA], (uint32_t)(tables[TABLE_GLYF].length / 2), 2);
	buffer_add(
		&tables[TABLE_HEAD], first->tables[TABLE_HEAD].at, HEAD_LENGTH);
	set(&tables[TABLE_HEAD], HEAD_SUM, 0, 4);
	set(&tables[TABLE_HEAD], HEAD_PLACES, 0, 2);
	buffer_add(
		&tables[TABLE_HHEA], first->tables[TABLE_HHEA].at, HHEA_LENGTH);
	set(&tables[TABLE_HHEA], HHEA_METRICS, (uint32_t)joining->count, 2);
}

/* The sum of all words; the last is filled up with zeros. */
static uint32_t sum_of(const struct buffer *bytes)
{
	const struct slice all = {
		(const unsigned char *)bytes->at, bytes->length};
	const size_t whole = all.length / 4 * 4;
	uint32_t sum = whole < all.length ? number(all, whole, 4) : 0;

	for (size_t at = 0; at < whole; at += 4)
		sum += (uint32_t)all.at[at] << 24 |
		       (uint32_t)all.at[at + 1] << 16 |
		       (uint32_t)all.at[at + 2] << 8 | all.at[at + 3];
	return sum;
}

/* Write the directory; returns the sum of the whole file. */
static uint32_t put_directory(struct buffer *out, const struct buffer *tables)
{
	size_t at = FILE_HEAD + TABLE_COUNT * FILE_ENTRY;
	uint32_t all = 0;

	put(out, 0x10000, 4);
	put(out, TABLE_COUNT, 2);
	put(out, 64, 2); /* for search by halves: 16 times a power of two, */
	put(out, 2, 2);  /* its logarithm, */
	put(out, 48, 2); /* and the rest */
	for (size_t i = 0; i < TABLE_COUNT; i++) {
		const uint32_t sum = sum_of(&tables[i]);

		buffer_add(out, tags[i], 4);
		put(out, sum, 4);
		put(out, (uint32_t)at, 4);
		put(out, (uint32_t)tables[i].length, 4);
		at += (tables[i].length + 3) / 4 * 4;
		all += sum;
	}
	return all + sum_of(out);
}

static void put_file(struct buffer *out, const struct buffer *tables)
{
	const uint32_t sum = put_directory(out, tables);
	size_t head = 0;

	for (size_t i = 0; i < TABLE_COUNT; i++) {
		if (i == TABLE_HEAD)
			head = out->length;
		buffer_add(out, tables[i].at, tables[i].length);
		while (out->length % 4 != 0)
			buffer_putc(out, '\0');
	}
	set(out, head + HEAD_SUM, WHOLE_SUM - sum, 4);
}

bool truetype_join(const struct truetype_part *first,
	const struct truetype_part *second, struct buffer *out, size_t *shift)
{
	struct source sources[2] = {{.count = 0}};
	struct joining joining = {.count = 0};

	for (size_t i = 0; i < TABLE_COUNT; i++)
		joining.tables[i].arena = out->arena;
	buffer_reserve(&joining.tables[TABLE_GLYF],
		first->file.length + second->file.length);
	buffer_reserve(
		out, first->file.length + second->file.length + AROUND_GLYPHS);
	if (!source_open(&sources[0], out->arena, *first))
		return false;
	add_glyphs(&joining, &sources[0], 0, 0);
	*shift = joining.count - 1;
	if (second->file.length > 0) {
		if (!source_open(&sources[1], out->arena, *second))
			return false;
		add_glyphs(&joining, &sources[1], 1, *shift);
	}
	if (joining.count > TRUETYPE_MOST + 1 ||
		joining.tables[TABLE_GLYF].length > 2 * (size_t)UINT16_MAX)
		return false;
	put_rest(&joining, &sources[0], &sources[1]);
	put_file(out, joining.tables);
	return true;
}
