/*
 * notes: what a text prints otherwise than Markdown elsewhere would.
 *
 * Nothing in a text is passed over in silence: what is not taken is printed as
 * it was typed, and noted, so that its author can be told.
 */
#ifndef TEXT_NOTES_H
#define TEXT_NOTES_H

#include <stddef.h>

struct arena;

enum note_kind {
	NOTE_ENTITY,   /* "&eacute;" */
	NOTE_FORMULA,  /* "$x^2$" */
	NOTE_TAG,      /* "<div>" */
	NOTE_PAIR,     /* "<b>" without its "</b>", or the other way round */
	NOTE_FOOTNOTE, /* "[^1]" */
	NOTE_LINK,     /* "[text](word)", "[text]: address" */
	NOTE_RAISED,   /* "^10-2^" */
	NOTE_LOWERED,  /* "~5-~" */
	NOTE_COUNT
};

struct note {
	enum note_kind kind;
	const char *text; /* as it was typed; the arena's */
};

/* Begin with {.arena = ...}. */
struct notes {
	struct arena *arena;
	struct note *at;
	size_t count, room;
};

/* Add one; nothing where notes is NULL. */
void notes_add(struct notes *notes, enum note_kind kind, const char *text);

#endif
