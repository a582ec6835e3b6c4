#include "text/letter.h"

#include "base/code_range.h"
#include "base/common.h"
#include "base/utf8.h"

#include <hb.h>
#include <string.h>

bool letter_unspaced(uint32_t code)
{
	static const struct code_range ranges[] = {
		{0x2e80, 0xa4cf},
		{0xf900, 0xfaff},
		{0xfe30, 0xfe4f},
		{0xff00, 0xffef},
		{0x20000, 0x3ffff},
	};

	return code >= ranges[0].first &&
	       code_range_has(ranges, LENGTH(ranges), code);
}

bool letter_has_readings(uint32_t code)
{
	static const hb_script_t scripts[] = {HB_SCRIPT_HAN, HB_SCRIPT_HIRAGANA,
		HB_SCRIPT_KATAKANA, HB_SCRIPT_HANGUL, HB_SCRIPT_BOPOMOFO};
	hb_script_t script;

	if (code < 0x1100 || code == UTF8_BAD)
		return false;
	script = hb_unicode_script(hb_unicode_funcs_get_default(), code);
	for (size_t i = 0; i < LENGTH(scripts); i++)
		if (script == scripts[i])
			return true;
	return false;
}

bool letter_is_mark(uint32_t code)
{
	hb_unicode_general_category_t is;

	if (code < 0x300)
		return false;
	is = hb_unicode_general_category(hb_unicode_funcs_get_default(), code);
	return is >= HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK &&
	       is <= HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK;
}

bool letter_of_word(uint32_t code)
{
	/* Thai to Tibetan, Myanmar and Khmer are also written without
	 * spaces. */
	static const struct code_range southeast[] = {
		{0x0e00, 0x0fff}, {0x1000, 0x109f}, {0x1780, 0x17ff}};
	hb_unicode_general_category_t is;

	if (code < 0x80)
		return (code >= '0' && code <= '9') ||
		       ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
	if (letter_unspaced(code) ||
		code_range_has(southeast, LENGTH(southeast), code))
		return false;
	is = hb_unicode_general_category(hb_unicode_funcs_get_default(), code);
	return is >= HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER &&
	       is <= HB_UNICODE_GENERAL_CATEGORY_OTHER_NUMBER;
}

bool letter_is_space(uint32_t code)
{
	return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xa0 ||
	       code == 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
	       code == 0x202f || code == 0x205f || code == 0x3000 ||
	       code == 0x2800;
}

bool letter_is_hidden(uint32_t code)
{
	static const struct code_range ranges[] = {
		{0x00ad, 0x00ad},
		{0x034f, 0x034f},
		{0x061c, 0x061c},
		{0x115f, 0x1160},
		{0x17b4, 0x17b5},
		{0x180b, 0x180f},
		{0x200b, 0x200f},
		{0x202a, 0x202e},
		{0x2060, 0x206f},
		{0x3164, 0x3164},
		{0xfe00, 0xfe0f},
		{0xfeff, 0xfeff},
		{0xffa0, 0xffa0},
		{0xfff0, 0xfff8},
		{0x1bca0, 0x1bca3},
		{0x1d173, 0x1d17a},
		{0xe0000, 0xe0fff},
	};

	return code >= ranges[0].first &&
	       code_range_has(ranges, LENGTH(ranges), code);
}

bool letter_is_operator(uint32_t code)
{
	if (code < 0x80)
		return code != 0 && strchr("+-*/=<>:", (int)code) != NULL;
	return code == 0x00b7 ||
	       hb_unicode_general_category(hb_unicode_funcs_get_default(),
		       code) == HB_UNICODE_GENERAL_CATEGORY_MATH_SYMBOL;
}
