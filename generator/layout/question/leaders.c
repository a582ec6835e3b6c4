#include "layout/question/leaders.h"

#include "base/arena.h"
#include "base/buffer.h"

enum {
	HALO = 1800, /* width of the light line below the dark one */
	LINE = 600,
	DOT = 2800,
	WHITE = 255
};

/* A path from place to place for each line; or for its end alone. */
static struct outline outline_of(struct arena *arena, mpt height,
	const struct leader *leaders, size_t count, bool ends)
{
	uint8_t *steps = arena_alloc(arena, 2 * count, sizeof(*steps));
	struct place *places = arena_alloc(arena, 2 * count, sizeof(*places));

	for (size_t i = 0; i < count; i++) {
		const struct leader *leader = &leaders[i];
		const struct place end = {leader->to_x, height - leader->to_y};

		steps[2 * i] = STEP_MOVE;
		steps[2 * i + 1] = STEP_LINE;
		places[2 * i] = ends ? (struct place){end.x - 1, end.y}
				     : (struct place){leader->from_x,
					       height - leader->from_y};
		places[2 * i + 1] = end;
	}
	return (struct outline){steps, 2 * count, places, 2 * count};
}

static struct shape stroked(struct outline outline, mpt width, uint8_t gray)
{
	return (struct shape){
		.type = SHAPE_OUTLINE,
		.outline = outline,
		.stroke = {true, {gray, gray, gray}, OPAQUE},
		.pen = {.width = width,
			.cap = CAP_ROUND,
			.join = JOIN_ROUND,
			.miter = 10 * OPAQUE},
		.alpha = OPAQUE,
	};
}

/* Pictures with equal names are one in a file. */
static const char *name_of(struct arena *arena, mpt width, mpt height,
	const struct leader *leaders, size_t count)
{
	struct buffer out = {.arena = arena};

	buffer_printf(&out, "leaders %d %d", (int)width, (int)height);
	for (size_t i = 0; i < count; i++)
		buffer_printf(&out, " %d %d %d %d", (int)leaders[i].from_x,
			(int)leaders[i].from_y, (int)leaders[i].to_x,
			(int)leaders[i].to_y);
	return buffer_text(&out);
}

const struct picture *leaders_draw(struct arena *arena, mpt width, mpt height,
	const struct leader *leaders, size_t count)
{
	const struct outline lines =
		outline_of(arena, height, leaders, count, false);
	const struct outline ends =
		outline_of(arena, height, leaders, count, true);
	struct picture *picture = arena_alloc(arena, 1, sizeof(*picture));
	struct shape *shapes = arena_alloc(arena, 4, sizeof(*shapes));

	shapes[0] = stroked(lines, HALO, WHITE);
	shapes[1] = stroked(ends, DOT + HALO - LINE, WHITE);
	shapes[2] = stroked(lines, LINE, 0);
	shapes[3] = stroked(ends, DOT, 0);
	*picture = (struct picture){
		.form = PICTURE_DRAWING,
		.width = width,
		.height = height,
		.passes = true,
		.drawn = true,
		.hash = name_of(arena, width, height, leaders, count),
		.drawing = {.width = width,
			.height = height,
			.shapes = shapes,
			.shape_count = 4},
	};
	return picture;
}
