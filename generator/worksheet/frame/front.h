/*
 * front: what stands around the questions of a sheet, on its first page.
 *
 * A logo beside the title, a cover page of its own, and a table for marks.
 */
#ifndef WORKSHEET_FRONT_H
#define WORKSHEET_FRONT_H

#include "bank/image.h"
#include "yaml/fields.h"

struct schema_part;

struct logo {
	const struct image *image; /* NULL for none */
	mpt height;
};

/* A first page without questions. */
struct cover {
	bool given;
	const char *instructions;   /* NULL where not given */
	struct text_list materials; /* that students may use */
};

/* A table for marks. */
enum grading {
	GRADING_NONE,
	GRADING_SECTIONS,
	GRADING_ITEMS
};

struct front {
	struct logo logo;
	struct cover cover;
	enum grading grading;
};

/* Each fills a member of a struct front. */
field_reader read_logo;       /* logo */
field_reader read_cover_page; /* cover */
field_reader read_grading;    /* grading */

/* The types of the readers here, for the schema. */
extern const struct schema_part front_schema;

#endif
