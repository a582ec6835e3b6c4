#include "pdf/letters/gap.h"

#include "base/utf8.h"
#include "type/line/shape.h"

enum {
	GAP_PART = 10, /* of the size: less is no space for any program */
	FIRST_IDEOGRAPH = 0x2e80
};

static uint32_t letter_at(const struct run *run, const char *at)
{
	const char *end = run->text + run->length;
	size_t length = 0;

	return at < end ? utf8_next(at, (size_t)(end - at), &length) : 0;
}

/* Programs read a space here anyway. */
static bool is_space(uint32_t code)
{
	return code <= ' ' || code == 0xa0 ||
	       (code >= 0x2000 && code <= 0x200b) || code == 0x202f ||
	       code == 0x3000;
}

static mpt width_of(const struct face *face, uint32_t id, mpt size)
{
	return shape_scaled(
		face, hb_font_get_glyph_h_advance(face->hb_font, id), size);
}

bool gap_follows(const struct run *run, const struct cluster *cluster)
{
	const struct glyph *glyph = cluster->glyphs;
	const uint32_t code = letter_at(run, cluster->text);
	const uint32_t next = letter_at(run, cluster->text + cluster->length);

	if (run->rtl || cluster->count != 1 || is_space(code) ||
		is_space(next != 0 ? next : code))
		return false;
	if (code < FIRST_IDEOGRAPH && next < FIRST_IDEOGRAPH && next != 0)
		return false;
	return glyph->advance - width_of(run->face, glyph->id, run->size) -
		       (mpt)((int64_t)run->size * run->letter_space / 1000) >
	       run->size / GAP_PART;
}

bool gap_space(const struct face *face, mpt size, uint32_t *id, mpt *width)
{
	hb_codepoint_t found;

	if (!hb_font_get_nominal_glyph(face->hb_font, ' ', &found))
		return false;
	*id = found;
	*width = width_of(face, found, size);
	return true;
}
