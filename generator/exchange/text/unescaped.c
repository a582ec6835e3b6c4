#include "exchange/text/unescaped.h"

#include <string.h>

const char *unescaped_find(const char *text, const char *end, const char *bytes)
{
	for (; text < end; text++) {
		if (*text == '\\' && text + 1 < end)
			text++;
		else if (strchr(bytes, *text) != NULL)
			return text;
	}
	return end;
}
