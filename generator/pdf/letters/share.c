#include "pdf/letters/share.h"

#include "base/common.h"
#include "base/utf8.h"
#include "type/font/fonts.h"

#include <hb.h>

enum {
	LETTERS_MAX = SHARE_MAX, /* each is a byte or more */
	NOTHING = 0x200b, /* programs show a glyph without letters as unknown */
	LETTER_ADVANCE = 200, /* mpt: a mark's is less */
	LIFTED_LEAST = 400,   /* mpt: poppler's line is 500 thick */
	CARRIER_ADVANCE = 20  /* thousandths of an em, at most */
};

/* Letters while they are taken apart. */
struct letters {
	uint32_t at[LETTERS_MAX];
	size_t count;
};

bool share_is_for_one(const struct cluster *cluster)
{
	return cluster->rtl && cluster->count > 1;
}

bool share_is_syllable(const struct cluster *cluster)
{
	static const struct {
		uint32_t low, high;
	} scripts[] = {
		{0x0900, 0x109f}, /* Devanagari to Burmese, with Thai */
		{0x1780, 0x17ff}, /* Khmer */
		{0xa8e0, 0xa8ff},
		{0xaa60, 0xaa7f},
	};
	size_t at = 0;
	uint32_t code;

	if (cluster->length == 0 || cluster->length > SHARE_MAX / 3)
		return false;
	if (cluster->rtl)
		return share_is_for_one(cluster) || share_is_crowded(cluster);
	code = utf8_next(cluster->text, cluster->length, &at);
	for (size_t i = 0; i < LENGTH(scripts); i++)
		if (code >= scripts[i].low && code <= scripts[i].high)
			return true;
	return false;
}

static void take_apart(struct letters *letters, uint32_t code, bool apart)
{
	hb_codepoint_t first, second;

	if (letters->count + 2 > LETTERS_MAX)
		return;
	if (apart && hb_unicode_decompose(hb_unicode_funcs_get_default(), code,
			     &first, &second)) {
		letters->at[letters->count++] = first;
		if (second != 0)
			letters->at[letters->count++] = second;
	} else {
		letters->at[letters->count++] = code;
	}
}

/* The letters; if `apart`, vowels of two parts count as two. */
static struct letters letters_of(const struct cluster *cluster, bool apart)
{
	struct letters letters = {.count = 0};

	for (size_t at = 0; at < cluster->length;)
		take_apart(&letters,
			utf8_next(cluster->text, cluster->length, &at), apart);
	return letters;
}

struct share share_of(const struct cluster *cluster, size_t i)
{
	struct letters letters = letters_of(cluster, false);
	struct share share = {.length = 0};
	size_t end = i + 1;

	if (share_is_for_one(cluster))
		end = i == 0 ? letters.count : 0;
	else if (letters.count < cluster->count)
		letters = letters_of(cluster, true);
	if (i + 1 == cluster->count && end > 0)
		end = letters.count;
	for (; i < end && i < letters.count; i++)
		share.length +=
			utf8_put(letters.at[i], share.text + share.length);
	if (share.length == 0)
		share.length = utf8_put(NOTHING, share.text);
	return share;
}

static bool is_mark(uint32_t code)
{
	return hb_unicode_general_category(hb_unicode_funcs_get_default(),
		       code) == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK;
}

bool share_is_letter(const struct cluster *cluster, size_t i)
{
	return cluster_glyph(cluster, i)->advance > LETTER_ADVANCE;
}

/* The number of letters' glyphs before glyph `end` in reading order. */
static size_t letters_before(const struct cluster *cluster, size_t end)
{
	size_t count = 0;

	for (size_t i = 0; i < end; i++)
		count += share_is_letter(cluster, i);
	return count;
}

bool share_is_crowded(const struct cluster *cluster)
{
	const size_t glyphs = letters_before(cluster, cluster->count);
	struct letters letters;
	size_t base = 0;

	if (!cluster->rtl || glyphs == 0 || cluster->length > SHARE_MAX / 2)
		return false;
	letters = letters_of(cluster, false);
	for (size_t i = 0; i < letters.count; i++)
		base += !is_mark(letters.at[i]);
	return letters.count > glyphs && base >= glyphs &&
	       !is_mark(letters.at[0]);
}

/* A viewer advances by a glyph's width in its font. */
static bool is_narrow(const struct face *face, uint32_t id)
{
	const int em = (int)hb_face_get_upem(face->hb_face);

	return hb_font_get_glyph_h_advance(face->hb_font, id) * (int64_t)1000 <=
	       (int64_t)em * CARRIER_ADVANCE;
}

bool share_unseen(const struct face *face, uint32_t *id)
{
	static const uint32_t codes[] = {
		0x05b0, /* vowels of Hebrew and Arabic, an accent: MuPDF reads
			   no empty glyph */
		0x064e,
		0x0301,
		0x200c, /* what joins letters or keeps them apart */
		0x200d,
		0x200f, /* signs of direction */
		0x200e,
	};
	hb_codepoint_t found;

	for (size_t i = 0; i < LENGTH(codes); i++) {
		if (!hb_font_get_nominal_glyph(face->hb_font, codes[i], &found))
			continue;
		*id = found;
		if (is_narrow(face, found))
			return true;
	}
	return false;
}

bool share_carrier(
	const struct face *face, const struct cluster *cluster, uint32_t *id)
{
	for (size_t i = 0; i < cluster->count; i++) {
		*id = cluster_glyph(cluster, i)->id;
		if (!share_is_letter(cluster, i) && is_narrow(face, *id))
			return true;
	}
	return share_unseen(face, id);
}

static void put(struct share *share, uint32_t code)
{
	share->length += utf8_put(code, share->text + share->length);
}

/* The letters and marks of the i-th glyph; the last one has all that remain. */
static struct letters letters_of_glyph(const struct cluster *cluster, size_t i)
{
	const size_t before = letters_before(cluster, i);
	const bool last = before + 1 == letters_before(cluster, cluster->count);
	const struct letters all = letters_of(cluster, false);
	struct letters letters = {.count = 0};
	size_t base = 0;

	for (size_t k = 0; share_is_letter(cluster, i) && k < all.count; k++) {
		base += !is_mark(all.at[k]);
		if (base == before + 1 || (last && base > before))
			letters.at[letters.count++] = all.at[k];
	}
	return letters;
}

struct share share_of_letter(const struct cluster *cluster, size_t i)
{
	const struct letters letters = letters_of_glyph(cluster, i);
	struct share share = {.length = 0};

	put(&share, letters.count > 0 ? letters.at[0] : NOTHING);
	return share;
}

struct share share_of_rest(const struct cluster *cluster, size_t i)
{
	struct letters letters = letters_of_glyph(cluster, i);
	struct share share = {.length = 0};

	while (letters.count > 1)
		put(&share, letters.at[--letters.count]);
	return share;
}

bool share_is_lifted(const struct cluster *cluster)
{
	for (size_t i = 0; cluster->rtl && i < cluster->count; i++) {
		const mpt rise = cluster->glyphs[i].dy;

		if (cluster->glyphs[i].advance > LETTER_ADVANCE &&
			(rise > LIFTED_LEAST || rise < -LIFTED_LEAST))
			return true;
	}
	return false;
}

struct share share_of_nothing(void)
{
	struct share share = {.length = 0};

	put(&share, NOTHING);
	return share;
}
