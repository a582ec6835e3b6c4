#include "type/font/script.h"

#include "base/code_range.h"
#include "base/common.h"
#include "text/letter.h"

#include <hb.h>
#include <string.h>
#include <strings.h>

/* Is a BCP 47 tag of this language, in any case of letters? */
static bool is_of(const char *language, const char *tag)
{
	const size_t length = strcspn(language, "-_");

	return strlen(tag) == length && strncasecmp(tag, language, length) == 0;
}

enum east script_east(const char *language)
{
	static const struct {
		const char *tag;
		enum east east;
	} known[] = {
		{"zh", EAST_CHINESE},
		{"yue", EAST_CHINESE},
		{"cmn", EAST_CHINESE},
		{"lzh", EAST_CHINESE},
		{"ja", EAST_JAPANESE},
		{"ko", EAST_KOREAN},
	};

	for (size_t i = 0; i < LENGTH(known); i++)
		if (is_of(language, known[i].tag))
			return known[i].east;
	return EAST_NOT;
}

bool script_has_italics(const char *language)
{
	/* Of Africa, the Near East, India and South East Asia. */
	static const char *const upright[] = {"am", "ar", "as", "bn", "bo",
		"ckb", "dv", "dz", "fa", "gu", "he", "hi", "iw", "ka", "km",
		"kn", "lo", "ml", "mr", "my", "ne", "or", "pa", "ps", "sa",
		"sd", "si", "ta", "te", "th", "ti", "ug", "ur", "yi"};

	for (size_t i = 0; i < LENGTH(upright); i++)
		if (is_of(language, upright[i]))
			return false;
	return script_east(language) == EAST_NOT;
}

/* Signs of several scripts that East Asian fonts set in a square. */
static bool is_wide_sign(uint32_t code)
{
	static const struct code_range ranges[] = {
		{0x203b, 0x203b}, /* ※ */
		{0x2103, 0x2103}, /* ℃ */
		{0x2160, 0x217f}, /* Ⅳ */
		{0x2460, 0x24ff}, /* ④ */
		{0x25a0, 0x25ff}, /* ○ */
		{0x2605, 0x2606}, /* ☆ */
	};

	return code_range_has(ranges, LENGTH(ranges), code);
}

static bool is_han_sign(uint32_t code)
{
	static const struct code_range ranges[] = {
		{0x2ff0, 0x303f},
		{0x30a0, 0x30a0},
		{0x30fb, 0x30fc},
		{0x3190, 0x319f},
		{0x31c0, 0x31ef},
		{0x3220, 0x33ff},
		{0xfe30, 0xfe4f},
		{0xff00, 0xffef},
		{0x1f200, 0x1f2ff},
	};

	return code_range_has(ranges, LENGTH(ranges), code);
}

/*
 * The script whose fonts have a sign that several scripts share, such as the
 * Arabic comma or the danda (UAX #24, script extensions); else the script that
 * Unicode gives.
 */
static hb_script_t shared_script(uint32_t code, hb_script_t own)
{
	static const struct code_range arabic[] = {{0x060c, 0x060c},
		{0x061b, 0x061c}, {0x061f, 0x061f}, {0x0640, 0x0640},
		{0x064b, 0x0655}, {0x0660, 0x0669}, {0x0670, 0x0670},
		{0x06d4, 0x06d4}, {0xfd3e, 0xfd3f}, {0xfdf2, 0xfdf2}};
	static const struct code_range indian[] = {{0x0951, 0x0952},
		{0x0964, 0x0965}, {0x1cd0, 0x1cfa}, {0xa830, 0xa839}};

	if (code_range_has(arabic, LENGTH(arabic), code))
		return HB_SCRIPT_ARABIC;
	if (code_range_has(indian, LENGTH(indian), code))
		return HB_SCRIPT_DEVANAGARI;
	return own;
}

uint32_t script_of(uint32_t code, enum east east)
{
	static const struct code_range emoji[] = {
		{0x1f000, 0x1f0ff}, {0x1f1e6, 0x1f1ff}, {0x1f300, 0x1faff}};
	hb_script_t script;

	if (is_han_sign(code) || (east != EAST_NOT && is_wide_sign(code)))
		return SCRIPT_HAN;
	if (code_range_has(emoji, LENGTH(emoji), code))
		return SCRIPT_EMOJI;
	script = hb_unicode_script(hb_unicode_funcs_get_default(), code);
	if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED)
		script = shared_script(code, script);
	return hb_script_to_iso15924_tag(script);
}

bool script_is_east(uint32_t code)
{
	if (code == 0x30fc || code == 0x3005 || code == 0x3006 ||
		code == 0x3007)
		return true;
	return letter_has_readings(code) &&
	       hb_unicode_general_category(hb_unicode_funcs_get_default(),
		       code) != HB_UNICODE_GENERAL_CATEGORY_OTHER_PUNCTUATION;
}
