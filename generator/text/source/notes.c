#include "text/source/notes.h"

#include "base/arena.h"

void notes_add(struct notes *notes, enum note_kind kind, const char *text)
{
	if (notes == NULL)
		return;
	notes->at = arena_grow(notes->arena, notes->at, notes->count,
		&notes->room, sizeof(*notes->at));
	notes->at[notes->count++] = (struct note){kind, text};
}
