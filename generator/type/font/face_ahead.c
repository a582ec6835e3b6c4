#include "type/font/face_ahead.h"

#include "base/arena.h"
#include "type/font/face.h"

#include <string.h>

void face_ahead_open(struct face_ahead *ahead, struct arena *arena,
	const struct listed *listed)
{
	for (size_t i = 0; i < listed->files.count; i++) {
		const char *why;
		struct face *face =
			face_open(arena, listed->files.at[i], 0, &why);

		if (face == NULL)
			continue;
		ahead->at = arena_grow(arena, ahead->at, ahead->count,
			&ahead->room, sizeof(struct face *));
		ahead->at[ahead->count++] = face;
	}
}

void face_ahead_prepare(struct face_ahead *ahead)
{
	for (size_t i = 0; i < ahead->count; i++)
		face_prepare(ahead->at[i]);
}

struct face *face_ahead_take(
	struct face_ahead *ahead, const struct found *found)
{
	for (size_t i = 0; i < ahead->count; i++) {
		struct face *face = ahead->at[i];

		if (face != NULL && strcmp(face->file, found->file) == 0 &&
			face->index == found->index) {
			ahead->at[i] = NULL;
			return face;
		}
	}
	return NULL;
}

void face_ahead_close(struct face_ahead *ahead)
{
	for (size_t i = 0; i < ahead->count; i++)
		if (ahead->at[i] != NULL)
			face_close(ahead->at[i]);
}
