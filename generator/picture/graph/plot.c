/*
 * A function is computed exactly at equidistant places, which are joined by
 * straight lines.
 */
#include "picture/graph/plot.h"

#include "bank/graph/curve.h"
#include "base/arena.h"

#include <string.h>

enum {
	SAMPLES = 240,
	DOT = MPT * 5 / 2
};

static const struct ink curve_ink = {MPT * 13 / 10, 0, 0};
static const struct ink dashed_ink = {MPT * 13 / 10, 0, 4 * MPT};

/* Sample i of an axis. */
static struct rational sample(const struct scale *scale, int i)
{
	struct rational span, part;

	return rational_subtract(scale->to, scale->from, &span) &&
			       rational_multiply(span,
				       (struct rational){i, SAMPLES}, &part) &&
			       rational_make(part.top, part.bottom, &part) &&
			       rational_add(scale->from, part, &part)
		       ? part
		       : scale->from;
}

/* Clip the line between two places to the y-scale; false if nothing of it is
 * left. */
static bool cut(const struct scale *scale, struct place *a, struct place *b)
{
	struct place *ends[] = {a, b};

	if ((a->y < scale->low && b->y < scale->low) ||
		(a->y > scale->high && b->y > scale->high))
		return false;
	for (int i = 0; i < 2; i++) {
		struct place *end = ends[i];
		const mpt bound = end->y < scale->low    ? scale->low
				  : end->y > scale->high ? scale->high
							 : end->y;
		const int64_t rise = (int64_t)b->y - a->y;

		if (bound == end->y)
			continue;
		end->x = (mpt)(a->x + ((int64_t)b->x - a->x) *
					      ((int64_t)bound - a->y) / rise);
		end->y = bound;
	}
	return true;
}

/* Does a function jump from above the drawing to below it? */
static bool jumps(const struct scale *scale, mpt a, mpt b)
{
	return (a < scale->low && b > scale->high) ||
	       (a > scale->high && b < scale->low);
}

/* A line through places, cut off where it leaves the drawing. */
static void put_line(struct canvas *canvas, const struct place *places,
	const bool *known, size_t count, struct ink ink)
{
	const struct scale *y = &canvas->scales[AXIS_Y];
	struct place *run = arena_alloc(canvas->arena, 2 * count, sizeof(*run));
	size_t length = 0;

	for (size_t i = 1; i < count; i++) {
		struct place a = places[i - 1], b = places[i];
		const bool seen = known[i - 1] && known[i] &&
				  !jumps(y, a.y, b.y) && cut(y, &a, &b);

		if (!seen || length == 0 || run[length - 1].x != a.x ||
			run[length - 1].y != a.y) {
			canvas_line(canvas, run, length, ink);
			length = 0;
			if (seen)
				run[length++] = a;
		}
		if (seen)
			run[length++] = b;
	}
	canvas_line(canvas, run, length, ink);
}

struct sampled {
	struct place places[SAMPLES + 1];
	bool known[SAMPLES + 1];
};

/* Compute the places of a function, along the y-axis if it bounds x. */
static void compute(
	struct canvas *canvas, const struct curve *curve, struct sampled *made)
{
	struct arena *scratch = arena_new();
	const int along = curve->type == CURVE_SHADE && curve->axis == AXIS_X;

	for (int i = 0; i <= SAMPLES; i++) {
		const struct rational at = sample(&canvas->scales[along], i);
		struct rational value;

		made->known[i] =
			curve_value(scratch, curve->function, at, &value);
		if (!made->known[i])
			continue;
		made->places[i].x = canvas_place(
			&canvas->scales[AXIS_X], along ? value : at);
		made->places[i].y = canvas_place(
			&canvas->scales[AXIS_Y], along ? at : value);
	}
	arena_free(scratch);
}

static mpt within(const struct scale *scale, mpt at)
{
	return at < scale->low    ? scale->low
	       : at > scale->high ? scale->high
				  : at;
}

/* Fill the area between a curve and the edge of the drawing on one side. */
static void put_area(struct canvas *canvas, const struct curve *curve,
	const struct sampled *made)
{
	const struct scale *x = &canvas->scales[AXIS_X];
	const struct scale *y = &canvas->scales[AXIS_Y];
	const bool below = curve->relation == OPERATION_LESS ||
			   curve->relation == OPERATION_LESS_EQUAL;
	struct place area[2 * (SAMPLES + 1)];
	size_t count = 0;

	for (int i = 0; i <= SAMPLES; i++)
		if (made->known[i])
			area[count++] =
				(struct place){within(x, made->places[i].x),
					within(y, made->places[i].y)};
	for (int i = SAMPLES; i >= 0; i--) {
		if (!made->known[i])
			continue;
		area[count] = (struct place){within(x, made->places[i].x),
			within(y, made->places[i].y)};
		if (curve->axis == AXIS_X)
			area[count++].x = below ? x->low : x->high;
		else
			area[count++].y = below ? y->low : y->high;
	}
	canvas_area(canvas, area, count);
}

void plot_areas(struct canvas *canvas, const struct graph *graph)
{
	for (size_t i = 0; i < graph->curve_count; i++) {
		struct sampled made;

		if (graph->curves[i].type != CURVE_SHADE)
			continue;
		compute(canvas, &graph->curves[i], &made);
		put_area(canvas, &graph->curves[i], &made);
	}
}

static void put_function(struct canvas *canvas, const struct curve *curve)
{
	const bool open = curve->relation == OPERATION_LESS ||
			  curve->relation == OPERATION_MORE;
	struct sampled made;

	compute(canvas, curve, &made);
	put_line(canvas, made.places, made.known, SAMPLES + 1,
		curve->type == CURVE_SHADE && open ? dashed_ink : curve_ink);
}

static bool is_inside(const struct canvas *canvas, struct place at)
{
	const struct scale *x = &canvas->scales[AXIS_X];
	const struct scale *y = &canvas->scales[AXIS_Y];

	return at.x >= x->low && at.x <= x->high && at.y >= y->low &&
	       at.y <= y->high;
}

static void put_points(struct canvas *canvas, const struct curve *curve)
{
	struct place *places =
		arena_alloc(canvas->arena, curve->point_count, sizeof(*places));
	bool *known =
		arena_alloc(canvas->arena, curve->point_count, sizeof(*known));

	for (size_t i = 0; i < curve->point_count; i++) {
		for (int axis = 0; axis < AXES; axis++)
			*(axis == AXIS_X ? &places[i].x : &places[i].y) =
				canvas_place(&canvas->scales[axis],
					curve->points[i][axis]);
		known[i] = true;
		if (curve->type == CURVE_POINTS && is_inside(canvas, places[i]))
			canvas_dot(canvas, places[i], DOT);
	}
	if (curve->type == CURVE_SEGMENT)
		put_line(canvas, places, known, curve->point_count, curve_ink);
}

void plot_lines(struct canvas *canvas, const struct graph *graph)
{
	for (size_t i = 0; i < graph->curve_count; i++) {
		const struct curve *curve = &graph->curves[i];

		if (curve->type == CURVE_POINTS || curve->type == CURVE_SEGMENT)
			put_points(canvas, curve);
		else
			put_function(canvas, curve);
	}
}
