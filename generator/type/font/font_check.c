#include "type/font/font_check.h"

#include "base/common.h"
#include "type/font/ink.h"

#include <hb-ot.h>
#include <hb.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
	HEAD = 12,    /* bytes before the rows of a table directory */
	ROW = 16,     /* bytes of each row */
	UPEM_AT = 18, /* offsets in head: unit, and width of loca */
	LOCA_AT = 50,
	ASCENDER_AT = 4, /* offset in hhea */
	METRICS_AT = 34, /* offset in hhea of the number of entries in hmtx */
	METRIC = 4,      /* bytes of an entry */
	UPEM_MIN = 16,   /* OpenType's limits */
	UPEM_MAX = 16384
};

/* Bytes of a font. */
struct part {
	const uint8_t *at;
	size_t length;
};

static uint32_t big(const struct part *part, size_t at, int bytes)
{
	uint32_t value = 0;

	for (int i = 0; i < bytes; i++)
		value = value << 8 | part->at[at + (size_t)i];
	return value;
}

static struct part part_of(hb_blob_t *blob)
{
	unsigned length = 0;
	const char *at = hb_blob_get_data(blob, &length);

	return (struct part){(const uint8_t *)at, at == NULL ? 0 : length};
}

/* A table, which lives as long as the face. */
static struct part table(hb_face_t *face, hb_tag_t tag)
{
	hb_blob_t *blob = hb_face_reference_table(face, tag);
	const struct part part = part_of(blob);

	hb_blob_destroy(blob);
	return part;
}

/* Does the file contain all tables of its directory? */
static bool is_whole(hb_blob_t *file, unsigned index)
{
	const struct part part = part_of(file);
	size_t at = 0, count;

	if (part.length < HEAD)
		return false;
	if (memcmp(part.at, "ttcf", 4) == 0) {
		if (part.length < HEAD + 4 * ((size_t)index + 1))
			return false;
		at = big(&part, HEAD + 4 * (size_t)index, 4);
	}
	if (at > part.length || part.length - at < HEAD)
		return false;
	count = big(&part, at + 4, 2);
	if (count == 0 || part.length - at < HEAD + ROW * count)
		return false;
	for (size_t row = at + HEAD; count > 0; count--, row += ROW) {
		const uint64_t from = big(&part, row + 8, 4);

		if (from + big(&part, row + 12, 4) > part.length)
			return false;
	}
	return true;
}

static const struct {
	hb_tag_t tag;
	size_t least; /* bytes */
	const char *lacking;
} needed[] = {
	{HB_TAG('h', 'e', 'a', 'd'), 54, "has no table head"},
	{HB_TAG('h', 'h', 'e', 'a'), 36, "has no table hhea"},
	{HB_TAG('m', 'a', 'x', 'p'), 6, "has no table maxp"},
	{HB_TAG('h', 'm', 't', 'x'), METRIC, "has no table hmtx"},
	{HB_TAG('c', 'm', 'a', 'p'), 4, "has no table cmap"},
	{HB_TAG('n', 'a', 'm', 'e'), 6, "has no table name"},
	{HB_TAG('p', 'o', 's', 't'), 32, "has no table post"},
};

/* Do the offsets in loca ascend and stay within glyf?  Every font of a run is
 * checked, so for speed each width has its own loop. */
static bool short_places_fit(
	const uint8_t *loca, size_t count, const struct part *glyf)
{
	unsigned last = 0;

	for (const uint8_t *at = loca; at < loca + 2 * count; at += 2) {
		const unsigned place = (unsigned)at[0] << 8 | at[1];

		if (place < last)
			return false;
		last = place;
	}
	return 2 * (size_t)last <= glyf->length;
}

static bool long_places_fit(
	const uint8_t *loca, size_t count, const struct part *glyf)
{
	uint32_t last = 0;

	for (const uint8_t *at = loca; at < loca + 4 * count; at += 4) {
		const uint32_t place = (uint32_t)at[0] << 24 |
				       (uint32_t)at[1] << 16 |
				       (uint32_t)at[2] << 8 | at[3];

		if (place < last)
			return false;
		last = place;
	}
	return last <= glyf->length;
}

/* Does loca have an offset in glyf for each glyph, in ascending order? */
static bool places_fit(hb_face_t *face)
{
	const struct part head = table(face, HB_TAG('h', 'e', 'a', 'd'));
	const struct part loca = table(face, HB_TAG('l', 'o', 'c', 'a'));
	const struct part glyf = table(face, HB_TAG('g', 'l', 'y', 'f'));
	const bool narrow = big(&head, LOCA_AT, 2) == 0;
	const size_t count = (size_t)hb_face_get_glyph_count(face) + 1;

	if (glyf.length == 0)
		return true; /* has CFF outlines */
	if (loca.length / (narrow ? 2 : 4) < count)
		return false;
	return narrow ? short_places_fit(loca.at, count, &glyf)
		      : long_places_fit(loca.at, count, &glyf);
}

/* Can letters that every text font has be drawn? */
static bool letters_draw(hb_face_t *face)
{
	static const char letters[] = "Hamburgefonstiv0123456789";
	hb_draw_funcs_t *functions = ink_functions();
	hb_font_t *font = hb_font_create(face);
	bool fine = true;

	for (const char *letter = letters; *letter != '\0' && fine; letter++) {
		hb_codepoint_t glyph;

		if (!hb_font_get_nominal_glyph(
			    font, (hb_codepoint_t)*letter, &glyph))
			continue;
		fine = ink_contours(font, functions, glyph) > 0;
	}
	hb_font_destroy(font);
	hb_draw_funcs_destroy(functions);
	return fine;
}

/* Does the font have a glyph for any letter?  Nearly all have a space, so the
 * others are rarely looked for. */
static bool has_letters(hb_face_t *face)
{
	hb_font_t *font = hb_font_create(face);
	hb_codepoint_t glyph;
	bool any = hb_font_get_nominal_glyph(font, ' ', &glyph);

	if (!any) {
		hb_set_t *letters = hb_set_create();

		hb_face_collect_unicodes(face, letters);
		any = !hb_set_is_empty(letters);
		hb_set_destroy(letters);
	}
	hb_font_destroy(font);
	return any;
}

static bool has_outlines(hb_face_t *face)
{
	return table(face, HB_TAG('g', 'l', 'y', 'f')).length > 0 ||
	       table(face, HB_TAG('C', 'F', 'F', ' ')).length > 0;
}

bool font_check_outlines(hb_face_t *face)
{
	return has_outlines(face) && !hb_ot_var_has_data(face);
}

/* What is wrong with the tables of an outline font, or NULL. */
static const char *table_fault(hb_face_t *face)
{
	struct part head, hhea;
	unsigned upem;

	for (size_t i = 0; i < LENGTH(needed); i++)
		if (table(face, needed[i].tag).length < needed[i].least)
			return needed[i].lacking;
	head = table(face, HB_TAG('h', 'e', 'a', 'd'));
	hhea = table(face, HB_TAG('h', 'h', 'e', 'a'));
	upem = big(&head, UPEM_AT, 2);
	if (upem < UPEM_MIN || upem > UPEM_MAX)
		return "has no size for its em (unitsPerEm)";
	if ((int16_t)big(&hhea, ASCENDER_AT, 2) <= 0)
		return "has no height above the baseline (ascender)";
	if (big(&hhea, METRICS_AT, 2) == 0 ||
		table(face, HB_TAG('h', 'm', 't', 'x')).length <
			METRIC * (size_t)big(&hhea, METRICS_AT, 2))
		return "has broken widths (hmtx)";
	if (hb_face_get_glyph_count(face) == 0)
		return "has no glyphs";
	if (!has_letters(face))
		return "has no letters (cmap)";
	if (!places_fit(face) || !letters_draw(face))
		return "has broken outlines";
	return NULL;
}

const char *font_check_fault(hb_blob_t *file, hb_face_t *face)
{
	if (!is_whole(file, face == NULL ? 0 : hb_face_get_index(face)))
		return "is cut short or not a font";
	if (face == NULL)
		return "is damaged";
	if (!has_outlines(face) &&
		table(face, HB_TAG('l', 'o', 'c', 'a')).length > 0)
		return "has broken outlines";
	return font_check_outlines(face) ? table_fault(face) : NULL;
}
