#include "pdf/glyph/share.h"

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
		return share_is_for_one(cluster);
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

/* The letters; vowels of two parts as two, if there would be too few. */
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

/* Which of the cluster's letters a glyph is for. */
static size_t letter_of(const struct cluster *cluster, size_t i)
{
	size_t letter = 0;

	for (size_t k = 0; k < i; k++)
		letter += share_is_letter(cluster, k);
	return letter;
}

static size_t count_letters(const struct cluster *cluster, size_t *marks)
{
	size_t count = 0;

	*marks = 0;
	for (size_t at = 0; at < cluster->length;) {
		const bool mark =
			is_mark(utf8_next(cluster->text, cluster->length, &at));

		if (mark && count == 0)
			return 0;
		*marks += mark;
		count += !mark;
	}
	return count;
}

size_t share_carrier(const struct cluster *cluster)
{
	size_t i = 0;

	while (i < cluster->count && share_is_letter(cluster, i))
		i++;
	return i;
}

/* Is the carrier narrow in its font, too?  A viewer moves on by that. */
static bool is_narrow(const struct face *face, const struct cluster *cluster)
{
	const size_t carrier = share_carrier(cluster);
	int em;

	if (carrier == cluster->count)
		return false;
	em = (int)hb_face_get_upem(face->hb_face);
	return hb_font_get_glyph_h_advance(
		       face->hb_font, cluster_glyph(cluster, carrier)->id) *
		       (int64_t)1000 <=
	       (int64_t)em * CARRIER_ADVANCE;
}

bool share_has_marks(const struct face *face, const struct cluster *cluster)
{
	size_t marks;

	return cluster->rtl && cluster->count > 1 &&
	       cluster->length <= SHARE_MAX / 2 && is_narrow(face, cluster) &&
	       count_letters(cluster, &marks) ==
		       letter_of(cluster, cluster->count) &&
	       marks > 0;
}

static void put(struct share *share, uint32_t code)
{
	share->length += utf8_put(code, share->text + share->length);
}

struct share share_of_letter(const struct cluster *cluster, size_t i)
{
	const size_t wanted = letter_of(cluster, i) + 1;
	struct share share = {.length = 0};
	size_t letter = 0;

	for (size_t at = 0;
		share_is_letter(cluster, i) && at < cluster->length;) {
		const uint32_t code =
			utf8_next(cluster->text, cluster->length, &at);

		letter += !is_mark(code);
		if (!is_mark(code) && letter == wanted)
			put(&share, code);
	}
	if (share.length == 0)
		put(&share, NOTHING);
	return share;
}

struct share share_of_marks(const struct cluster *cluster, size_t i)
{
	const size_t wanted = letter_of(cluster, i) + 1;
	struct share share = {.length = 0};
	uint32_t marks[SHARE_MAX];
	size_t letter = 0, count = 0;

	for (size_t at = 0;
		share_is_letter(cluster, i) && at < cluster->length;) {
		const uint32_t code =
			utf8_next(cluster->text, cluster->length, &at);

		letter += !is_mark(code);
		if (is_mark(code) && letter == wanted)
			marks[count++] = code;
	}
	while (count > 0)
		put(&share, marks[--count]);
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
