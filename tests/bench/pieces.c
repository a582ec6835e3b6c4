#define _GNU_SOURCE /* memmem */
#include "pieces.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum {
	INFLATED_MAX = 4 << 20
};

static _Noreturn void fail(const char *path)
{
	fprintf(stderr, "bench: cannot take %s apart\n", path);
	exit(1);
}

static struct piece read_file(const char *path)
{
	FILE *in = fopen(path, "rb");
	struct piece file = {malloc(INFLATED_MAX), 0};

	if (in == NULL || file.bytes == NULL)
		fail(path);
	file.length = fread(file.bytes, 1, INFLATED_MAX, in);
	fclose(in);
	return file;
}

static unsigned char *find(
	unsigned char *from, const unsigned char *end, const char *text)
{
	return memmem(from, (size_t)(end - from), text, strlen(text));
}

static struct piece inflated(struct piece small)
{
	uLongf length = INFLATED_MAX;
	struct piece piece = {malloc(length), 0};

	if (piece.bytes != NULL && uncompress(piece.bytes, &length, small.bytes,
					   (uLong)small.length) == Z_OK)
		piece.length = length;
	return piece;
}

static void add(struct piece *to, size_t *count, struct piece piece)
{
	if (*count == PIECES_MAX)
		return;
	to[*count] = piece;
	to[*count].bytes = malloc(piece.length);
	if (to[*count].bytes == NULL)
		exit(1);
	memcpy(to[(*count)++].bytes, piece.bytes, piece.length);
}

/* A stream is recognised by its dictionary and the start of its text. */
static void add_stream(struct pieces *pieces, unsigned char *dictionary,
	unsigned char *begin, struct piece stream)
{
	struct piece text;

	if (find(dictionary, begin, "/Length1") != NULL ||
		find(dictionary, begin, "/CIDFontType0C") != NULL) {
		add(pieces->fonts, &pieces->font_count, stream);
		return;
	}
	text = inflated(stream);
	if (text.length > 8 && memcmp(text.bytes, "/CIDInit", 8) != 0)
		add(pieces->pages, &pieces->page_count, text);
	free(text.bytes);
}

void pieces_add(struct pieces *pieces, const char *path)
{
	static const char open[] = "stream\r\n", close[] = "endstream";
	const struct piece file = read_file(path);
	unsigned char *const end = file.bytes + file.length;
	unsigned char *at = file.bytes, *begin, *stop;

	while ((begin = find(at, end, open)) != NULL) {
		unsigned char *dictionary = begin;

		while (dictionary > at && memcmp(dictionary, " obj", 4) != 0)
			dictionary--;
		stop = find(begin, end, close);
		if (stop == NULL)
			break;
		begin += strlen(open);
		add_stream(pieces, dictionary, begin,
			(struct piece){begin, (size_t)(stop - begin)});
		at = stop + strlen(close);
	}
	free(file.bytes);
	if (pieces->page_count == 0 || pieces->font_count == 0)
		fail(path);
}
