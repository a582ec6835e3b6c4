/*
 * typed: the letters of a paragraph, as its author typed them.
 */
#ifndef WORDS_TYPED_H
#define WORDS_TYPED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* Letters that stand for something else. */
enum {
	TYPED_END = 0,        /* before the first and behind the last */
	TYPED_BREAK = '\n',   /* a hard line break */
	TYPED_THING = 0xfffc, /* a picture or a blank */
	NARROW_SPACE = 0x202f,
	FIXED_SPACE = 0xa0
};

struct typed_letter {
	uint32_t code;
	uint32_t span; /* its index among the paragraph's spans */
	size_t at;     /* the number of letters typed before it */
	bool kept;     /* in code or an address: never changed */
};

struct typed {
	struct typed_letter *letters;
	size_t count;
};

/* The code at an index; TYPED_END outside the letters. */
static inline uint32_t typed_code(const struct typed *typed, size_t i)
{
	return i < typed->count ? typed->letters[i].code : TYPED_END;
}

/* Does text end here: at a space, a line break or the paragraph's edge? */
bool typed_gap(uint32_t code);

/* Is it a decimal digit? */
bool typed_digit(uint32_t code);

/* Mark addresses as kept: words like "https://example.org/a?b" and
 * "mail@example.org", without the marks around them. */
void typed_keep_addresses(struct typed *typed);

#endif
