/*
 * Drawings that use themselves and others.
 *
 * A <use> draws what has its id, so the two must agree, which bytes changed by
 * chance hardly ever do.  One mutation in eight puts in uses of an id that the
 * drawing has, in a group with an id of its own; a few of those, one upon the
 * other, draw a shape thousands of times, or a group within itself.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
	SHARE = 8, /* every eighth mutation, by chance */
	IDS_MAX = 32,
	ID_MAX = 32, /* characters */
	USES_MAX = 8,
	ADDED_MAX = 2048
};

size_t LLVMFuzzerMutate(uint8_t *bytes, size_t length, size_t room);
size_t LLVMFuzzerCustomMutator(
	uint8_t *bytes, size_t length, size_t room, unsigned seed);

/* Advance a seed, and take a number below the limit from it. */
static unsigned chance(unsigned *seed, unsigned limit)
{
	*seed = *seed * 1664525U + 1013904223U;
	return (*seed >> 8) % limit;
}

struct ids {
	char at[IDS_MAX][ID_MAX + 1];
	unsigned count;
};

static void find_ids(struct ids *ids, const uint8_t *bytes, size_t length)
{
	static const char key[] = " id=\"";
	const size_t skip = strlen(key);

	for (size_t i = 0; i + skip < length && ids->count < IDS_MAX; i++) {
		char *id = ids->at[ids->count];
		size_t n = 0;

		if (memcmp(bytes + i, key, skip) != 0)
			continue;
		while (n < ID_MAX && i + skip + n < length &&
			bytes[i + skip + n] != '"') {
			id[n] = (char)bytes[i + skip + n];
			n++;
		}
		id[n] = '\0';
		ids->count++;
	}
}

/* A place behind a tag; 0 if there is none. */
static size_t place_in(const uint8_t *bytes, size_t length, unsigned *seed)
{
	const size_t from = chance(seed, (unsigned)length);

	for (size_t i = 0; i < length; i++) {
		const size_t at = (from + i) % length;

		if (bytes[at] == '>')
			return at + 1;
	}
	return 0;
}

/* A group with its id that uses others, itself among them. */
static size_t group(char *out, const struct ids *ids, unsigned *seed)
{
	const unsigned own = chance(seed, IDS_MAX);
	const unsigned uses = 1 + chance(seed, USES_MAX);
	const unsigned which = chance(seed, ids->count + 1);
	size_t length = (size_t)snprintf(out, ADDED_MAX, "<g id=\"u%u\">", own);

	for (unsigned i = 0; i < uses; i++) {
		if (which < ids->count)
			length += (size_t)snprintf(out + length,
				ADDED_MAX - length,
				"<use href=\"#%s\" x=\"%u\"/>", ids->at[which],
				i);
		else
			length += (size_t)snprintf(out + length,
				ADDED_MAX - length, "<use href=\"#u%u\"/>",
				chance(seed, IDS_MAX));
	}
	return length +
	       (size_t)snprintf(out + length, ADDED_MAX - length, "</g>");
}

size_t LLVMFuzzerCustomMutator(
	uint8_t *bytes, size_t length, size_t room, unsigned seed)
{
	struct ids ids = {.count = 0};
	char added[ADDED_MAX];
	size_t at, more;

	if (length == 0 || length + ADDED_MAX > room ||
		chance(&seed, SHARE) > 0)
		return LLVMFuzzerMutate(bytes, length, room);
	find_ids(&ids, bytes, length);
	at = place_in(bytes, length, &seed);
	more = group(added, &ids, &seed);
	memmove(bytes + at + more, bytes + at, length - at);
	memcpy(bytes + at, added, more);
	return length + more;
}
