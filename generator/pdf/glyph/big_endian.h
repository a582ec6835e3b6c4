/*
 * big_endian: numbers in font files, the most significant byte first.
 */
#ifndef PDF_BIG_ENDIAN_H
#define PDF_BIG_ENDIAN_H

#include <stddef.h>
#include <stdint.h>

/* The number of one to four bytes at a place in a file of this length.  Bytes
 * past its end read as 0. */
uint32_t big_endian(
	const unsigned char *file, size_t length, size_t at, unsigned bytes);

#endif
