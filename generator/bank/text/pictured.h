/*
 * pictured: a text, a picture or both, where a bank may write either.
 *
 * {image: x.svg, alt: A bolt, text: danger} becomes Markdown: a picture of a
 * set height and the text after it.  So all other code reads only texts.
 */
#ifndef BANK_PICTURED_H
#define BANK_PICTURED_H

#include "text/inline_image.h"
#include "yaml/fields.h"

struct schema_part;

/* Where it stands, which sets its height in a line of text. */
enum pictured_place {
	PICTURED_CHOICE,
	PICTURED_SIDE /* of a pair, or a word of a word bank */
};

/* A text may be NULL, and so may the picture's path. */
struct pictured {
	const char *image, *alt, *text;
};

/* Check that there is a picture with its description, or a text; reports it at
 * this place if not. */
bool pictured_check(struct reading *reading, struct where at, const char *of,
	const struct pictured *pictured);

/* The Markdown of both, in the arena. */
const char *pictured_text(struct arena *arena, const struct pictured *pictured,
	enum pictured_place place);

/* The picture of a mapping with `image` and `alt`; false if it has none. */
bool pictured_image(const struct node *mapping, enum pictured_place place,
	struct inline_image *image);

/* const char *, the Markdown; a text or {image, alt, text}. */
field_reader read_pictured;

/* struct text_list; a list of them, or one text. */
field_reader read_pictured_list;

/* The values that its readers accept. */
extern const struct schema_part pictured_schema;

#endif
