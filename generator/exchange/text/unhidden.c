#include "exchange/text/unhidden.h"

#include <string.h>

const char *unhidden_find(const char *text, const char *end, const char *bytes)
{
	for (; text < end; text++) {
		if (*text == '\\' && text + 1 < end)
			text++;
		else if (strchr(bytes, *text) != NULL)
			return text;
	}
	return end;
}
