/*
 * notes: what a text prints differently from other Markdown programs.
 *
 * Nothing in a text is dropped silently: syntax that is not supported is
 * printed as typed and noted, so that the author can be warned.
 */
#ifndef TEXT_SOURCE_NOTES_H
#define TEXT_SOURCE_NOTES_H

#include <stddef.h>

struct arena;

enum note_kind {
	NOTE_ENTITY,   /* "&eacute;" */
	NOTE_FORMULA,  /* "$x^{2$", which has a fault */
	NOTE_TAG,      /* "<div>" */
	NOTE_PAIR,     /* "<b>" without its "</b>", or the other way round */
	NOTE_FOOTNOTE, /* "[^1]" */
	NOTE_LINK,     /* "[text](word)", "[text]: address" */
	NOTE_PICTURE,  /* "![text][word]" */
	NOTE_HEADING,  /* "=====" below a line */
	NOTE_RULE,     /* "***" */
	NOTE_MEANING,  /* ": meaning" below a term */
	NOTE_BOX,      /* "- [ ]" */
	NOTE_RAISED,   /* "^10-2^" */
	NOTE_LOWERED,  /* "~5-~" */
	NOTE_TWO,      /* "^2y^" in "x^2y^2" */
	NOTE_PRICE,    /* "$5 for adults and 3$", read as a formula */
	NOTE_DOLLAR,   /* a "$" without a second one */
	NOTE_LONG,     /* a formula too long to be one */
	NOTE_COUNT
};

struct note {
	enum note_kind kind;
	const char *text; /* as typed; in the arena */
};

/* Begin with {.arena = ...}. */
struct notes {
	struct arena *arena;
	struct note *at;
	size_t count, room;
};

/* Add a note; does nothing if `notes` is NULL. */
void notes_add(struct notes *notes, enum note_kind kind, const char *text);

#endif
