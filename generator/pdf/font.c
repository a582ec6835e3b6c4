/*
 * A font is a Type 0 dictionary with a ToUnicode map, over a CIDFont, over a
 * descriptor, over the subset (ISO 32000-1, 9.6 to 9.10).  The font of a joined
 * file (truetype.h) is a simple dictionary with the map, over the descriptor.
 */
#include "pdf/font.h"

#include "base/arena.h"
#include "base/siphash.h"
#include "pdf/glyph/subset.h"
#include "pdf/shared_stream.h"
#include "pdf/unicode.h"

#include <hb.h>
#include <math.h>
#include <stdlib.h>

enum {
	MILLI = 1000,
	MICRO = 1000000, /* of an em */
	STEM = 80,       /* usual stems of text faces, in 1/1000 em */
	STEM_BOLD = 140,
	TAG_LENGTH = 6, /* letters of a subset's tag */
	CODES = 65536,
	LETTERS = 26
};

enum flag { /* of a descriptor */
	FLAG_FIXED = 1,
	FLAG_SYMBOLIC = 4, /* has no standard encoding */
	FLAG_ITALIC = 64
};

/* "/key value" */
struct entry {
	const char *key;
	int value;
};

/* Glyphs sorted by code, each code once. */
struct coded {
	const struct used_glyph **at;
	size_t count;
};

static int by_code(const void *a, const void *b)
{
	const struct used_glyph *const *x = a;
	const struct used_glyph *const *y = b;

	return ((*x)->code > (*y)->code) - ((*x)->code < (*y)->code);
}

static void sort(struct coded coded)
{
	qsort(coded.at, coded.count, sizeof(*coded.at), by_code);
}

static struct coded sorted(
	struct arena *arena, const struct font_glyphs *glyphs)
{
	struct coded coded = {
		arena_alloc(arena, glyphs->count, sizeof(*coded.at)),
		glyphs->count,
	};

	for (size_t i = 0; i < glyphs->count; i++)
		coded.at[i] = &glyphs->at[i];
	sort(coded);
	return coded;
}

/* Six letters before the name, so that no reader confuses two subsets of one
 * font. */
static struct buffer base_name(
	struct arena *arena, const struct face *face, uint64_t hash)
{
	struct buffer plain = {.arena = arena}, name = {.arena = arena};

	for (int i = 0; i < TAG_LENGTH; i++, hash /= LETTERS)
		buffer_putc(&plain, (char)('A' + hash % LETTERS));
	buffer_putc(&plain, '+');
	buffer_puts(&plain, face->name);
	object_put_name(&name, buffer_text(&plain));
	return name;
}

static void put_entries(
	struct buffer *out, const struct entry *entries, size_t count)
{
	for (size_t i = 0; i < count; i++)
		buffer_printf(out, "/%s %d", entries[i].key, entries[i].value);
}

static HPDF_Dict write_descriptor(
	struct pdf_file *file, const struct font_parts *parts)
{
	const struct face *face = parts->face;
	const int flags = FLAG_SYMBOLIC | (face->mono ? FLAG_FIXED : 0) |
			  (face->italic ? FLAG_ITALIC : 0);
	const struct entry entries[] = {
		{"Flags", flags},
		{"Ascent", face->ascent},
		{"Descent", face->descent},
		{"CapHeight", face->cap_height},
		{"XHeight", face->x_height},
		{"StemV", face->bold ? STEM_BOLD : STEM},
	};
	struct buffer out = {.arena = file->arena};
	HPDF_Dict descriptor = object_new(file);

	buffer_puts(&out, "/Type/FontDescriptor/FontName");
	buffer_add(&out, parts->name.at, parts->name.length);
	put_entries(&out, entries, LENGTH(entries));
	buffer_puts(&out, "/ItalicAngle ");
	object_put_milli(&out, lround(face->italic_angle * MILLI));
	buffer_printf(&out, "/FontBBox[%d %d %d %d]", face->bbox[0],
		face->bbox[1], face->bbox[2], face->bbox[3]);
	buffer_puts(&out, face->cff ? "/FontFile3 " : "/FontFile2 ");
	object_put_ref(&out, object_deflated(file, &parts->file,
				     buffer_text(&parts->file_entries)));
	object_entries(descriptor, &out);
	return descriptor;
}

static int by_width(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* The most frequent width; in a tie the smallest. */
static int64_t common_width(struct arena *arena, struct coded coded)
{
	int64_t *widths = arena_alloc(arena, coded.count, sizeof(*widths));
	size_t most = 0, same = 0;
	int64_t common = 0;

	for (size_t i = 0; i < coded.count; i++)
		widths[i] = coded.at[i]->width;
	qsort(widths, coded.count, sizeof(*widths), by_width);
	for (size_t i = 0; i < coded.count; i++) {
		same = i > 0 && widths[i] == widths[i - 1] ? same + 1 : 1;
		if (same > most) {
			most = same;
			common = widths[i];
		}
	}
	return common;
}

/* Widths other than the common one, in groups of successive codes.  Some
 * readers accept only an integer as the default width. */
static void put_widths(struct buffer *out, struct coded coded)
{
	int64_t common = common_width(out->arena, coded);
	uint32_t next = UINT32_MAX; /* the code that would extend the group */

	if (common % MILLI == 0)
		buffer_printf(out, "/DW %d", (int)(common / MILLI));
	else
		common = -1;
	buffer_puts(out, "/W[");
	for (size_t i = 0; i < coded.count; i++) {
		const struct used_glyph *glyph = coded.at[i];

		if (glyph->width == common)
			continue;
		if (glyph->code == next)
			buffer_putc(out, ' ');
		else
			buffer_printf(out, "%s%u[",
				next == UINT32_MAX ? "" : "]", glyph->code);
		object_put_milli(out, glyph->width);
		next = glyph->code + (uint32_t)1;
	}
	buffer_puts(out, next == UINT32_MAX ? "]" : "]]");
}

/* The width of each code of a simple font; 0 where no glyph has it. */
static void put_simple_widths(struct buffer *out, struct coded coded)
{
	uint32_t next = coded.at[0]->code;

	buffer_printf(out, "/FirstChar %u/LastChar %u/Widths[", next,
		coded.at[coded.count - 1]->code);
	for (size_t i = 0; i < coded.count; i++, next++) {
		for (; next < coded.at[i]->code; next++)
			buffer_puts(out, "0 ");
		object_put_milli(out, coded.at[i]->width);
		buffer_putc(out, i + 1 < coded.count ? ' ' : ']');
	}
}

/* The glyph of each code, for a TrueType font. */
static void put_glyphs(struct pdf_file *file, const struct font_parts *parts,
	struct buffer *out)
{
	if (parts->face->cff)
		return;
	buffer_puts(out, "/CIDToGIDMap");
	if (parts->glyphs.length == 0) {
		buffer_puts(out, "/Identity");
		return;
	}
	buffer_putc(out, ' ');
	object_put_ref(out, object_deflated(file, &parts->glyphs, ""));
}

static HPDF_Dict write_cid_font(
	struct pdf_file *file, const struct font_parts *parts)
{
	struct buffer out = {.arena = file->arena};
	HPDF_Dict font = object_new(file);

	buffer_puts(&out, "/Type/Font/Subtype");
	buffer_puts(&out, parts->face->cff ? "/CIDFontType0" : "/CIDFontType2");
	put_glyphs(file, parts, &out);
	buffer_puts(&out, "/BaseFont");
	buffer_add(&out, parts->name.at, parts->name.length);
	buffer_puts(&out, "/CIDSystemInfo<</Registry(Adobe)"
			  "/Ordering(Identity)/Supplement 0>>");
	buffer_puts(&out, "/FontDescriptor ");
	object_put_ref(&out, write_descriptor(file, parts));
	buffer_add(&out, parts->widths.at, parts->widths.length);
	object_entries(font, &out);
	return font;
}

/* Give each glyph with `again` set a code of its own, behind all others.
 * Returns the glyph of each code; empty if there are no such glyphs. */
static struct buffer number_again(
	struct arena *arena, const struct font_glyphs *glyphs)
{
	struct buffer map = {.arena = arena};
	uint16_t *ids = arena_alloc(arena, CODES, sizeof(*ids));
	size_t first = 0, next;

	for (size_t i = 0; i < glyphs->count; i++)
		if (glyphs->at[i].code >= first)
			first = glyphs->at[i].code + (size_t)1;
	next = first;
	for (size_t code = 0; code < first; code++)
		ids[code] = (uint16_t)code;
	for (size_t i = 0; i < glyphs->count && next < CODES; i++) {
		struct used_glyph *glyph = &glyphs->at[i];

		if (!glyph->again)
			continue;
		ids[next] = glyph->code;
		glyph->code = (uint16_t)next++;
	}
	for (size_t code = 0; next > first && code < next; code++) {
		buffer_putc(&map, (char)(ids[code] >> 8));
		buffer_putc(&map, (char)(ids[code] & 0xff));
	}
	return map;
}

/* Subset the face, and give each glyph its code and width. */
static bool cut(struct arena *arena, const struct font_glyphs *glyphs,
	struct subset *subset)
{
	const struct face *face = glyphs->face;
	const struct typeface type = {face, glyphs->letter_space};
	uint32_t *ids = arena_alloc(arena, glyphs->count, sizeof(*ids));

	for (size_t i = 0; i < glyphs->count; i++)
		ids[i] = glyphs->at[i].id;
	if (!subset_make(arena, &type, ids, glyphs->count, subset))
		return false;
	for (size_t i = 0; i < glyphs->count; i++) {
		struct used_glyph *glyph = &glyphs->at[i];
		const int64_t advance =
			hb_font_get_glyph_h_advance(face->hb_font, glyph->id);

		glyph->code = subset->codes[i];
		glyph->width = (advance * MICRO + face->upem / 2) / face->upem;
		if (advance > 0)
			glyph->width += glyphs->letter_space * (int64_t)MILLI;
	}
	return true;
}

bool font_cut(
	struct arena *arena, struct font_glyphs glyphs, struct buffer *file)
{
	struct subset subset;

	if (!cut(arena, &glyphs, &subset))
		return false;
	*file = subset.bytes;
	return true;
}

/* Deflate a font's file, and name and identify the font. */
static void finish(struct deflater *deflater, struct font_parts *parts,
	const struct buffer *file)
{
	struct arena *arena = parts->widths.arena;

	parts->file = deflate_bytes(deflater, arena, file,
		parts->single ? EFFORT_LITTLE : EFFORT_MUCH);
	parts->hash = siphash((struct siphash_key){1, 0}, parts->file.at,
			      parts->file.length) ^
		      siphash((struct siphash_key){2, 0}, parts->map.at,
			      parts->map.length);
	parts->name = base_name(arena, parts->face, parts->hash);
	if (parts->face->cff)
		buffer_puts(&parts->file_entries, "/Subtype/CIDFontType0C");
	else
		buffer_printf(
			&parts->file_entries, "/Length1 %zu", file->length);
}

bool font_prepare(struct arena *arena, struct deflater *deflater,
	struct font_glyphs glyphs, struct font_parts *parts)
{
	struct font_parts made = {.face = glyphs.face,
		.widths.arena = arena,
		.file_entries.arena = arena};
	struct subset subset;
	struct coded coded;
	struct buffer map, glyph_map;

	if (!cut(arena, &glyphs, &subset))
		return false;
	glyph_map = number_again(arena, &glyphs);
	coded = sorted(arena, &glyphs);
	map = unicode_map(arena, coded.at, coded.count, false);
	put_widths(&made.widths, coded);
	made.map = deflate_bytes(deflater, arena, &map, EFFORT_MUCH);
	if (glyph_map.length > 0)
		made.glyphs =
			deflate_bytes(deflater, arena, &glyph_map, EFFORT_MUCH);
	finish(deflater, &made, &subset.bytes);
	*parts = made;
	return true;
}

struct font_parts font_join(struct arena *arena, struct deflater *deflater,
	const struct font_joint *joint, const struct buffer *file)
{
	const struct coded coded = {joint->at, joint->count};
	struct font_parts made = {.face = joint->face,
		.single = true,
		.widths.arena = arena,
		.file_entries.arena = arena,
		.map = joint->map};

	sort(coded);
	put_simple_widths(&made.widths, coded);
	finish(deflater, &made, file);
	return made;
}

struct buffer font_map(struct arena *arena, struct deflater *deflater,
	const struct used_glyph **glyphs, size_t count, enum effort effort)
{
	const struct coded coded = {glyphs, count};
	struct buffer map;

	sort(coded);
	map = unicode_map(arena, coded.at, coded.count, true);
	return deflate_bytes(deflater, arena, &map, effort);
}

static void put_type(struct pdf_file *file, const struct font_parts *parts,
	struct buffer *out)
{
	if (parts->single) {
		buffer_puts(out, "/Type/Font/Subtype/TrueType/BaseFont");
		buffer_add(out, parts->name.at, parts->name.length);
		buffer_puts(out, "/FontDescriptor ");
		object_put_ref(out, write_descriptor(file, parts));
		buffer_add(out, parts->widths.at, parts->widths.length);
		return;
	}
	buffer_puts(out, "/Type/Font/Subtype/Type0/Encoding/Identity-H");
	buffer_puts(out, "/BaseFont");
	buffer_add(out, parts->name.at, parts->name.length);
	buffer_puts(out, "/DescendantFonts[");
	object_put_ref(out, write_cid_font(file, parts));
	buffer_puts(out, "]");
}

HPDF_Dict font_write(struct pdf_file *file, const struct font_parts *parts)
{
	struct buffer out = {.arena = file->arena};
	HPDF_Dict font = object_new(file);

	object_hash(file, parts->hash);
	put_type(file, parts, &out);
	buffer_puts(&out, "/ToUnicode ");
	object_put_ref(&out, shared_stream(file, &parts->map));
	object_entries(font, &out);
	return font;
}
