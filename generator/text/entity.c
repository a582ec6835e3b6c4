#include "text/entity.h"

#include "base/common.h"

#include <stdlib.h>
#include <string.h>

enum {
	CODE_MAX = 0x10ffff,
	DECIMAL = 10,
	HEXADECIMAL = 16
};

static const struct {
	const char *name;
	uint32_t code;
} entities[] = {
	{"amp", '&'},
	{"apos", '\''},
	{"copy", 0x00a9},
	{"deg", 0x00b0},
	{"divide", 0x00f7},
	{"euro", 0x20ac},
	{"frac12", 0x00bd},
	{"frac14", 0x00bc},
	{"frac34", 0x00be},
	{"ge", 0x2265},
	{"gt", '>'},
	{"hellip", 0x2026},
	{"larr", 0x2190},
	{"le", 0x2264},
	{"lt", '<'},
	{"mdash", 0x2014},
	{"minus", 0x2212},
	{"ndash", 0x2013},
	{"ne", 0x2260},
	{"nbsp", 0x00a0},
	{"pi", 0x03c0},
	{"plusmn", 0x00b1},
	{"pound", 0x00a3},
	{"quot", '"'},
	{"rarr", 0x2192},
	{"shy", 0x00ad},
	{"times", 0x00d7},
};

/* "#8212" or "#x2014"; control characters and surrogates are none. */
static uint32_t numbered(const char *text)
{
	const int base = (text[1] | 0x20) == 'x' ? HEXADECIMAL : DECIMAL;
	const char *digits = text + (base == HEXADECIMAL ? 2 : 1);
	char *end;
	const unsigned long code = strtoul(digits, &end, base);

	if (*end != ';' || code < ' ' || code > CODE_MAX ||
		(code >= 0xd800 && code <= 0xdfff) ||
		(code >= 0x7f && code < 0xa0) ||
		(code >= 0xfdd0 && code <= 0xfdef))
		return 0;
	return (uint32_t)code;
}

uint32_t entity_code(const char *text, size_t length)
{
	if (length < 3 || text[0] != '&' || text[length - 1] != ';')
		return 0;
	if (text[1] == '#')
		return numbered(text + 1);
	for (size_t i = 0; i < LENGTH(entities); i++) {
		if (strlen(entities[i].name) == length - 2 &&
			memcmp(entities[i].name, text + 1, length - 2) == 0)
			return entities[i].code;
	}
	return 0;
}
