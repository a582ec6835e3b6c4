/*
 * A font is a Type 0 dictionary over a CIDFont over a descriptor over the
 * subset, with a ToUnicode map beside it (ISO 32000-1, 9.6 to 9.10).
 */
#include "pdf/font.h"

#include "base/arena.h"
#include "base/siphash.h"
#include "pdf/subset.h"
#include "pdf/unicode.h"

#include <hb.h>
#include <math.h>
#include <stdlib.h>

enum {
	MILLI = 1000,
	MICRO = 1000000, /* of an em */
	STEM = 80,       /* usual stems of text faces, in 1/1000 em */
	STEM_BOLD = 140,
	TAG_LENGTH = 6, /* of a subset */
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

/* Glyphs in the order of their codes, no two of which are equal. */
struct coded {
	const struct used_glyph **at;
	size_t count;
};

/* A font while it is made. */
struct making {
	struct pdf_file *file;
	const struct face *face;
	struct subset subset;
	struct coded coded;
	struct buffer name; /* a name of PDF: "/ABCDEF+CharisSIL" */
};

static int by_code(const void *a, const void *b)
{
	const struct used_glyph *const *x = a;
	const struct used_glyph *const *y = b;

	return ((*x)->code > (*y)->code) - ((*x)->code < (*y)->code);
}

static struct coded sorted(struct arena *arena, const struct used_font *font)
{
	struct coded coded = {
		arena_alloc(arena, font->count, sizeof(*coded.at)),
		font->count,
	};

	for (size_t i = 0; i < font->count; i++)
		coded.at[i] = &font->glyphs[i];
	qsort(coded.at, coded.count, sizeof(*coded.at), by_code);
	return coded;
}

/* Six letters before the name, so that no reader takes two subsets of one
 * font for each other. */
static struct buffer base_name(struct arena *arena, const struct face *face,
	const struct buffer *bytes)
{
	uint64_t hash =
		siphash((struct siphash_key){0, 0}, bytes->at, bytes->length);
	struct buffer plain = {.arena = arena}, name = {.arena = arena};

	for (int i = 0; i < TAG_LENGTH; i++, hash /= LETTERS)
		buffer_putc(&plain, (char)('A' + hash % LETTERS));
	buffer_putc(&plain, '+');
	buffer_puts(&plain, face->name);
	put_name(&name, buffer_text(&plain));
	return name;
}

static void put_entries(
	struct buffer *out, const struct entry *entries, size_t count)
{
	for (size_t i = 0; i < count; i++)
		buffer_printf(out, "/%s %d", entries[i].key, entries[i].value);
}

static HPDF_Dict write_file(const struct making *making)
{
	const struct buffer *bytes = &making->subset.bytes;
	struct buffer entries = {.arena = making->file->arena};

	if (making->face->cff)
		buffer_puts(&entries, "/Subtype/CIDFontType0C");
	else
		buffer_printf(&entries, "/Length1 %zu", bytes->length);
	return object_stream(making->file, bytes, buffer_text(&entries));
}

static HPDF_Dict write_descriptor(const struct making *making)
{
	const struct face *face = making->face;
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
	struct buffer out = {.arena = making->file->arena};
	HPDF_Dict descriptor = object_new(making->file);

	buffer_puts(&out, "/Type/FontDescriptor/FontName");
	buffer_add(&out, making->name.at, making->name.length);
	put_entries(&out, entries, LENGTH(entries));
	buffer_puts(&out, "/ItalicAngle ");
	put_milli(&out, lround(face->italic_angle * MILLI));
	buffer_printf(&out, "/FontBBox[%d %d %d %d]", face->bbox[0],
		face->bbox[1], face->bbox[2], face->bbox[3]);
	buffer_puts(&out, face->cff ? "/FontFile3 " : "/FontFile2 ");
	put_ref(&out, write_file(making));
	object_entries(descriptor, &out);
	return descriptor;
}

static int by_width(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* The width that most glyphs have; of two such the smaller. */
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

/* The widths that are not the common one, in groups of successive codes.
 * Some readers take no default width but an integer. */
static void put_widths(struct buffer *out, struct coded coded)
{
	int64_t common = common_width(out->arena, coded);
	uint32_t next = UINT32_MAX; /* the code that goes on a group */

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
		put_milli(out, glyph->width);
		next = glyph->code + (uint32_t)1;
	}
	buffer_puts(out, next == UINT32_MAX ? "]" : "]]");
}

static HPDF_Dict write_cid_font(const struct making *making)
{
	struct buffer out = {.arena = making->file->arena};
	HPDF_Dict font = object_new(making->file);

	buffer_puts(&out, "/Type/Font/Subtype");
	buffer_puts(&out, making->face->cff
				  ? "/CIDFontType0"
				  : "/CIDFontType2/CIDToGIDMap/Identity");
	buffer_puts(&out, "/BaseFont");
	buffer_add(&out, making->name.at, making->name.length);
	buffer_puts(&out, "/CIDSystemInfo<</Registry(Adobe)"
			  "/Ordering(Identity)/Supplement 0>>");
	buffer_puts(&out, "/FontDescriptor ");
	put_ref(&out, write_descriptor(making));
	put_widths(&out, making->coded);
	object_entries(font, &out);
	return font;
}

/* Cut the face down and give each glyph its code and width. */
static bool cut(
	struct arena *arena, struct used_font *font, struct subset *subset)
{
	const struct face *face = font->face;
	uint32_t *ids = arena_alloc(arena, font->count, sizeof(*ids));

	for (size_t i = 0; i < font->count; i++)
		ids[i] = font->glyphs[i].id;
	if (!subset_make(arena, face, ids, font->count, subset))
		return false;
	for (size_t i = 0; i < font->count; i++) {
		struct used_glyph *glyph = &font->glyphs[i];
		const int64_t advance =
			hb_font_get_glyph_h_advance(face->hb_font, glyph->id);

		glyph->code = subset->codes[i];
		glyph->width = (advance * MICRO + face->upem / 2) / face->upem;
	}
	return true;
}

static HPDF_Dict write_type0(const struct making *making)
{
	struct buffer out = {.arena = making->file->arena};
	HPDF_Dict font = object_new(making->file);
	const struct buffer map = unicode_map(
		making->file->arena, making->coded.at, making->coded.count);

	buffer_puts(&out, "/Type/Font/Subtype/Type0/Encoding/Identity-H");
	buffer_puts(&out, "/BaseFont");
	buffer_add(&out, making->name.at, making->name.length);
	buffer_puts(&out, "/DescendantFonts[");
	put_ref(&out, write_cid_font(making));
	buffer_puts(&out, "]/ToUnicode ");
	put_ref(&out, object_stream(making->file, &map, ""));
	object_entries(font, &out);
	return font;
}

HPDF_Dict font_write(struct pdf_file *file, struct used_font *font)
{
	struct making making = {.file = file, .face = font->face};

	if (object_bad(file))
		return NULL;
	if (!cut(file->arena, font, &making.subset)) {
		file->why = arena_printf(file->arena,
			"font \"%s\" cannot be subset", font->face->name);
		return NULL;
	}
	making.coded = sorted(file->arena, font);
	making.name = base_name(file->arena, font->face, &making.subset.bytes);
	return write_type0(&making);
}
