#include "type/font/face.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"
#include "type/font/font_check.h"

#include <hb-ot.h>
#include <hb.h>
#include <string.h>

enum {
	EM = 1000,
	ASCENT_MAX = 1000,
	DESCENT_MIN = -300,
	NAME_MAX_LENGTH = 63, /* of a PDF name, with room for a subset tag */
	/* OS/2 fsType, and its offset in the table */
	FS_TYPE = 8,
	FS_USAGE = 0x000e,
	FS_RESTRICTED = 0x0002,
	FS_NO_SUBSETTING = 0x0100,
	FS_BITMAP_ONLY = 0x0200
};

static unsigned big16(const char *bytes)
{
	const unsigned char *at = (const unsigned char *)bytes;

	return (unsigned)at[0] << 8 | at[1];
}

static unsigned big32(const char *bytes)
{
	return big16(bytes) << 16 | big16(bytes + 2);
}

static int signed16(const char *bytes)
{
	const int value = (int)big16(bytes);

	return value < 0x8000 ? value : value - 0x10000;
}

/* Copy part of a table into out; false if the table is too short. */
static bool table_part(hb_face_t *face, hb_tag_t tag, size_t offset, char *out,
	unsigned length)
{
	hb_blob_t *blob = hb_face_reference_table(face, tag);
	unsigned size = 0;
	const char *data = hb_blob_get_data(blob, &size);
	const bool enough = data != NULL && size >= offset + length;

	if (enough)
		memcpy(out, data + offset, length);
	hb_blob_destroy(blob);
	return enough;
}

static bool has_table(hb_face_t *face, hb_tag_t tag)
{
	char byte;

	return table_part(face, tag, 0, &byte, 1);
}

/* Why the font's licence bits forbid embedding a subset, or NULL. */
static const char *forbidden(hb_face_t *face)
{
	char bytes[2];
	unsigned type;

	if (!table_part(face, HB_TAG('O', 'S', '/', '2'), FS_TYPE, bytes, 2))
		return NULL;
	type = big16(bytes);
	if ((type & FS_USAGE) == FS_RESTRICTED)
		return "may not be embedded in a document";
	if (type & FS_NO_SUBSETTING)
		return "may not be embedded in part";
	if (type & FS_BITMAP_ONLY)
		return "may only be embedded as bitmaps";
	return NULL;
}

/* SHA-256 of the table directory; NULL if there is none. */
static const char *directory_hash(
	struct arena *arena, hb_blob_t *blob, unsigned index)
{
	unsigned size = 0;
	const char *data = hb_blob_get_data(blob, &size);
	size_t at = 0, length;

	if (data == NULL || size < 12)
		return NULL;
	if (memcmp(data, "ttcf", 4) == 0) {
		if (size < 16 + 4 * (size_t)index)
			return NULL;
		at = big32(data + 12 + 4 * (size_t)index);
	}
	if (size < at + 12)
		return NULL;
	length = 12 + 16 * (size_t)big16(data + at + 4);
	return size < at + length ? NULL : file_hash(arena, data + at, length);
}

/* The PostScript name, or else the file's, in characters allowed in a PDF
 * name. */
static const char *face_name(
	struct arena *arena, hb_face_t *face, const char *file)
{
	char name[NAME_MAX_LENGTH + 1];
	unsigned size = sizeof(name);
	const char *slash = strrchr(file, '/');
	const char *from = name;
	size_t length = 0;

	if (hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME,
		    HB_LANGUAGE_INVALID, &size, name) == 0)
		from = slash != NULL ? slash + 1 : file;
	for (; *from != '\0' && length < NAME_MAX_LENGTH; from++) {
		const bool digit = is_digit(*from);
		const char lower = (char)(*from | 0x20);

		if (digit || *from == '-' || (lower >= 'a' && lower <= 'z'))
			name[length++] = *from;
	}
	return arena_copy(arena, name, length);
}

/* In thousandths of an em, rounded to the nearest, halves up. */
static int em_part(const struct face *face, int units)
{
	const int upem = (int)face->upem;
	const int twice = 2 * EM * units + upem;

	return twice >= 0 ? twice / (2 * upem)
			  : -((-twice + 2 * upem - 1) / (2 * upem));
}

/* The extent of the highest of some letters, or of the lowest. */
static int reach(const struct face *face, const char *letters, bool down)
{
	int most = 0;

	for (; *letters != '\0'; letters++) {
		hb_codepoint_t glyph;
		hb_glyph_extents_t box;
		int y;

		if (!hb_font_get_nominal_glyph(
			    face->hb_font, (hb_codepoint_t)*letters, &glyph) ||
			!hb_font_get_glyph_extents(face->hb_font, glyph, &box))
			continue;
		y = box.y_bearing + (down ? box.height : 0);
		if (down ? y < most : y > most)
			most = y;
	}
	return em_part(face, most);
}

static void measure_reach(struct face *face)
{
	hb_font_extents_t extents = {0};

	hb_font_get_h_extents(face->hb_font, &extents);
	face->ascent = reach(face, "bdhl", false);
	face->descent = reach(face, "gpqy", true);
	if (face->ascent == 0)
		face->ascent = em_part(face, extents.ascender);
	if (face->descent == 0)
		face->descent = em_part(face, extents.descender);
	if (face->ascent <= 0 || face->ascent > ASCENT_MAX)
		face->ascent = ASCENT_MAX;
	if (face->descent >= 0 || face->descent < DESCENT_MIN)
		face->descent = DESCENT_MIN;
	face->x_height = reach(face, "x", false);
	face->cap_height = reach(face, "H", false);
	if (face->x_height == 0)
		face->x_height = face->ascent / 2;
	if (face->cap_height == 0)
		face->cap_height = face->ascent;
}

static void note_plain(struct face *face)
{
	hb_codepoint_t glyph;

	for (uint32_t code = 0; code < FACE_PLAIN; code++)
		if (hb_font_get_nominal_glyph(face->hb_font, code, &glyph))
			face->plain[code / 32] |= (uint32_t)1 << code % 32;
}

static int advance_of(const struct face *face, hb_codepoint_t letter)
{
	hb_codepoint_t glyph;

	if (!hb_font_get_nominal_glyph(face->hb_font, letter, &glyph))
		return -1;
	return hb_font_get_glyph_h_advance(face->hb_font, glyph);
}

static void measure_tables(struct face *face)
{
	char bytes[8];

	if (table_part(face->hb_face, HB_TAG('h', 'e', 'a', 'd'), 36, bytes,
		    sizeof(bytes))) {
		for (size_t i = 0; i < 4; i++)
			face->bbox[i] = em_part(face, signed16(&bytes[2 * i]));
	}
	if (table_part(face->hb_face, HB_TAG('p', 'o', 's', 't'), 4, bytes, 4))
		face->italic_angle =
			signed16(bytes) + big16(bytes + 2) / 65536.0;
	face->cff = has_table(face->hb_face, HB_TAG('C', 'F', 'F', ' '));
	face->mono = advance_of(face, 'i') == advance_of(face, 'm') &&
		     advance_of(face, 'i') == advance_of(face, 'W');
}

static struct face *measured(struct arena *arena, hb_face_t *hb_face,
	const char *file, const char *hash)
{
	struct face *face = arena_alloc(arena, 1, sizeof(*face));

	face->file = arena_copy(arena, file, strlen(file));
	face->index = hb_face_get_index(hb_face);
	face->name = face_name(arena, hb_face, file);
	face->hash = hash;
	face->hb_face = hb_face;
	face->hb_font = hb_font_create(hb_face);
	face->upem = hb_face_get_upem(hb_face);
	measure_reach(face);
	measure_tables(face);
	note_plain(face);
	hb_face_make_immutable(face->hb_face);
	hb_font_make_immutable(face->hb_font);
	return face;
}

struct face *face_open(
	struct arena *arena, const char *file, unsigned index, const char **why)
{
	hb_blob_t *blob = hb_blob_create_from_file_or_fail(file);
	hb_face_t *face = NULL;
	const char *hash, *fault;

	*why = NULL;
	if (blob != NULL && index < hb_face_count(blob))
		face = hb_face_create(blob, index);
	fault = blob == NULL ? "cannot be read" : font_check_fault(blob, face);
	hash = blob == NULL ? NULL : directory_hash(arena, blob, index);
	hb_blob_destroy(blob);
	if (fault != NULL)
		*why = message_printf(
			arena, "cannot be used: %s %s", file, fault);
	else if (font_check_outlines(face))
		*why = forbidden(face);
	if (*why != NULL || hash == NULL || !font_check_outlines(face)) {
		hb_face_destroy(face);
		return NULL;
	}
	return measured(arena, face, file, hash);
}

void face_prepare(const struct face *face)
{
	hb_ot_layout_has_substitution(face->hb_face);
	hb_ot_layout_has_positioning(face->hb_face);
}

void face_close(const struct face *face)
{
	hb_font_destroy(face->hb_font);
	hb_face_destroy(face->hb_face);
}
