#include "picture/picture_kept.h"

#include "base/arena.h"

#include <string.h>

static void *copied(struct arena *arena, const void *from, size_t size)
{
	void *copy = arena_room(arena, size);

	if (size > 0)
		memcpy(copy, from, size);
	return copy;
}

static struct outline keep_outline(
	struct arena *arena, const struct outline *outline)
{
	return (struct outline){
		copied(arena, outline->steps, outline->step_count),
		outline->step_count,
		copied(arena, outline->places,
			outline->place_count * sizeof(*outline->places)),
		outline->place_count};
}

/* Recursion is limited: groups are at most as deep as the SVG reader allows. */
static struct drawing keep_drawing(
	struct arena *arena, const struct drawing *drawing)
{
	struct shape *shapes = copied(
		arena, drawing->shapes, drawing->shape_count * sizeof(*shapes));

	for (size_t i = 0; i < drawing->shape_count; i++) {
		const struct drawing *group = shapes[i].group;
		struct drawing *kept;

		shapes[i].outline = keep_outline(arena, &shapes[i].outline);
		if (group == NULL)
			continue;
		kept = arena_alloc(arena, 1, sizeof(*kept));
		*kept = keep_drawing(arena, group);
		shapes[i].group = kept;
	}
	return (struct drawing){.width = drawing->width,
		.height = drawing->height,
		.shapes = shapes,
		.shape_count = drawing->shape_count};
}

const struct picture *picture_kept(
	struct arena *arena, const struct picture *picture)
{
	struct picture *kept;

	if (picture == NULL || !picture->passes)
		return picture;
	kept = arena_alloc(arena, 1, sizeof(*kept));
	*kept = *picture;
	kept->hash = arena_copy(arena, picture->hash, strlen(picture->hash));
	kept->drawing = keep_drawing(arena, &picture->drawing);
	kept->raster.pixels.at = copied(arena, picture->raster.pixels.at,
		picture->raster.pixels.length);
	kept->raster.palette.at = copied(arena, picture->raster.palette.at,
		picture->raster.palette.length);
	kept->raster.alpha.at = copied(
		arena, picture->raster.alpha.at, picture->raster.alpha.length);
	return kept;
}
