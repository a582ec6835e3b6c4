#include "base/base64.h"

#include "base/common.h"

#include <stdint.h>
#include <string.h>

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			       "abcdefghijklmnopqrstuvwxyz0123456789+/";

enum {
	BYTES = 3,   /* make up one group, */
	LETTERS = 4, /* written as four letters */
	BITS = 6     /* in each letter */
};

void base64_write(struct buffer *out, const void *bytes, size_t length)
{
	const unsigned char *at = bytes;

	for (; length > 0; at += BYTES) {
		const size_t count = length < BYTES ? length : BYTES;
		uint32_t sum = (uint32_t)at[0] << 16;
		char letters[LETTERS];

		if (count > 1)
			sum |= (uint32_t)at[1] << 8;
		if (count > 2)
			sum |= at[2];
		for (size_t i = 0; i < LETTERS; i++)
			letters[i] =
				i > count
					? '='
					: alphabet[sum >> (18 - BITS * i) & 63];
		buffer_add(out, letters, sizeof(letters));
		length -= count;
	}
}

/* The value of a letter, or -1. */
static int value_of(char letter)
{
	if (letter >= 'A' && letter <= 'Z')
		return letter - 'A';
	if (letter >= 'a' && letter <= 'z')
		return letter - 'a' + 26;
	if (is_digit(letter))
		return letter - '0' + 52;
	return letter == '+' ? 62 : letter == '/' ? 63 : -1;
}

/* Decode four letters; the last `pads` are padding. */
static bool read_group(struct buffer *out, const char *letters, size_t pads)
{
	uint32_t sum = 0;
	char bytes[BYTES];

	for (size_t i = 0; i < LETTERS; i++) {
		const bool padding = i >= LETTERS - pads;
		const int value = padding ? 0 : value_of(letters[i]);

		if (value < 0)
			return false;
		sum = sum << BITS | (uint32_t)value;
	}
	for (size_t i = 0; i < BYTES; i++)
		bytes[i] = (char)(sum >> (16 - 8 * i) & 0xff);
	buffer_add(out, bytes, BYTES - pads);
	/* Unused bits must be 0. */
	return pads == 0 || (sum & ((1u << (8 * pads)) - 1)) == 0;
}

bool base64_read(struct buffer *out, const char *text)
{
	const size_t length = strlen(text);

	if (length % LETTERS != 0)
		return false;
	for (size_t i = 0; i < length; i += LETTERS) {
		size_t pads = 0;

		if (i + LETTERS == length)
			while (pads < 2 && text[length - 1 - pads] == '=')
				pads++;
		if (!read_group(out, text + i, pads))
			return false;
	}
	return true;
}
