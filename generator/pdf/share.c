#include "pdf/share.h"

#include "base/common.h"
#include "base/utf8.h"

#include <hb.h>

enum {
	LETTERS_MAX = SHARE_MAX, /* each is a byte or more */
	NOTHING = 0x200b /* programs show a glyph without letters as unknown */
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
