#include "pdf/glyph/big_endian.h"

uint32_t big_endian(
	const unsigned char *file, size_t length, size_t at, unsigned bytes)
{
	uint32_t value = 0;

	for (unsigned i = 0; i < bytes; i++)
		value = value << 8 |
			(at < length && i < length - at ? file[at + i] : 0U);
	return value;
}
