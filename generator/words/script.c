#include "words/script.h"

bool script_rtl(uint32_t code)
{
	return (code >= 0x0590 && code <= 0x08ff) ||
	       (code >= 0xfb1d && code <= 0xfdff) ||
	       (code >= 0xfe70 && code <= 0xfeff) ||
	       (code >= 0x10800 && code <= 0x10fff) ||
	       (code >= 0x1e800 && code <= 0x1efff);
}

bool script_ltr(uint32_t code)
{
	return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') ||
	       (code >= 0x00c0 && code < 0x0590 && code != 0x00d7 &&
		       code != 0x00f7);
}
