#include "picture/drawing.h"

#include "base/arena.h"

#include <string.h>

static const void *copied(
	struct arena *arena, const void *at, size_t count, size_t size)
{
	void *copy = arena_alloc(arena, count, size);

	if (count > 0)
		memcpy(copy, at, count * size);
	return copy;
}

static struct outline copy_outline(
	struct arena *arena, const struct outline *outline)
{
	struct outline copy = *outline;

	copy.steps =
		copied(arena, copy.steps, copy.step_count, sizeof(*copy.steps));
	copy.places = copied(
		arena, copy.places, copy.place_count, sizeof(*copy.places));
	return copy;
}

struct drawing drawing_copy(struct arena *arena, const struct drawing *drawing)
{
	struct shape *shapes =
		arena_alloc(arena, drawing->shape_count, sizeof(*shapes));
	struct drawing copy = *drawing;

	for (size_t i = 0; i < drawing->shape_count; i++) {
		shapes[i] = drawing->shapes[i];
		shapes[i].outline = copy_outline(arena, &shapes[i].outline);
	}
	copy.shapes = shapes;
	return copy;
}
