/*
 * An arc is mapped to the unit circle (SVG 1.1, F.6).  Quarter turns are exact
 * there, and the rest is computed with square roots.  No angle is computed, so
 * no digit depends on libm.
 */
#include "picture/svg/trace.h"

#include "base/arena.h"

#include <math.h>
#include <string.h>

#define PLACE_MAX 1e9 /* mpt: 350 m */

mpt trace_round(double points)
{
	const double value = points * MPT;

	if (!(fabs(value) <= PLACE_MAX))
		return 0;
	return (mpt)floor(value + 0.5);
}

static void add_step(struct trace *trace, enum step step)
{
	/* A curve adds at most three points to the limited number. */
	trace->too_long = trace->place_count > TRACE_PLACES - 3 ||
			  trace->step_count >= TRACE_PLACES;
	if (trace->too_long)
		return;
	trace->steps = arena_grow(trace->arena, trace->steps, trace->step_count,
		&trace->step_room, sizeof(*trace->steps));
	trace->steps[trace->step_count++] = (uint8_t)step;
}

static void add_place(struct trace *trace, struct vector v)
{
	if (trace->too_long)
		return;
	trace->places = arena_grow(trace->arena, trace->places,
		trace->place_count, &trace->place_room, sizeof(*trace->places));
	trace->places[trace->place_count++] = v;
}

void trace_move(struct trace *trace, struct vector to)
{
	add_step(trace, STEP_MOVE);
	add_place(trace, to);
}

void trace_line(struct trace *trace, struct vector to)
{
	add_step(trace, STEP_LINE);
	add_place(trace, to);
}

void trace_curve(struct trace *trace, struct vector one, struct vector two,
	struct vector to)
{
	add_step(trace, STEP_CURVE);
	add_place(trace, one);
	add_place(trace, two);
	add_place(trace, to);
}

void trace_close(struct trace *trace)
{
	add_step(trace, STEP_CLOSE);
}

/* Maps the unit circle to the ellipse. */
struct circle {
	struct trace *trace;
	struct matrix matrix;
};

/* From u to v on the unit circle, at most a quarter turn. */
static void turn_to(
	const struct circle *circle, struct vector u, struct vector v)
{
	const double cosine = u.x * v.x + u.y * v.y;
	const double sine = u.x * v.y - u.y * v.x;
	const double half = sine / (1 + cosine); /* tan of half the angle */
	const double quarter = half / (1 + sqrt(1 + half * half));
	const double k = quarter * 4 / 3;
	const struct vector one = {u.x - k * u.y, u.y + k * u.x};
	const struct vector two = {v.x + k * v.y, v.y - k * v.x};

	trace_curve(circle->trace, matrix_apply(&circle->matrix, one),
		matrix_apply(&circle->matrix, two),
		matrix_apply(&circle->matrix, v));
}

static struct vector quarter_on(struct vector u)
{
	return (struct vector){-u.y, u.x};
}

/* From u to v; a half turn or more if large, else at most that. */
static void turn_all(const struct circle *circle, struct vector u,
	struct vector v, bool large)
{
	int quarters = large ? 2 : 0;

	if ((u.x * v.x + u.y * v.y < 0) != large)
		quarters++;
	for (; quarters > 0; quarters--) {
		turn_to(circle, u, quarter_on(u));
		u = quarter_on(u);
	}
	turn_to(circle, u, v);
}

static struct vector unit(double x, double y)
{
	const double length = sqrt(x * x + y * y);

	return length == 0 ? (struct vector){1, 0}
			   : (struct vector){x / length, y / length};
}

/* The centre of the ellipse, as seen from the midpoint of the ends, in the
 * ellipse's own directions; `half` is half the way between the ends. */
static struct vector middle_of(
	const struct arc *arc, struct vector radii, struct vector half)
{
	const double x = half.x / radii.x, y = half.y / radii.y;
	const double square = x * x + y * y;
	const double rest = square < 1 && square > 0 ? 1 / square - 1 : 0;
	const double k = arc->large == arc->sweep ? -sqrt(rest) : sqrt(rest);

	return (struct vector){k * radii.x * y, -k * radii.y * x};
}

/* Make the radii large enough to reach from end to end. */
static struct vector grown(struct vector radii, struct vector half)
{
	const double x = half.x / radii.x, y = half.y / radii.y;
	const double square = x * x + y * y;
	const double k = square > 1 ? sqrt(square) : 1;

	return (struct vector){radii.x * k, radii.y * k};
}

void trace_arc(struct trace *trace, const struct arc *arc)
{
	const struct vector u = matrix_direction(arc->turned);
	const struct vector d = {
		(arc->from.x - arc->to.x) / 2, (arc->from.y - arc->to.y) / 2};
	const struct vector half = {
		u.x * d.x + u.y * d.y, u.x * d.y - u.y * d.x};
	const double s = arc->sweep ? 1 : -1;
	struct vector r = {fabs(arc->radii.x), fabs(arc->radii.y)};
	struct circle circle = {.trace = trace};
	struct vector middle;

	if (d.x == 0 && d.y == 0)
		return;
	if (r.x == 0 || r.y == 0) {
		trace_line(trace, arc->to);
		return;
	}
	r = grown(r, half);
	middle = middle_of(arc, r, half);
	circle.matrix = (struct matrix){u.x * r.x, u.y * r.x, -u.y * r.y * s,
		u.x * r.y * s,
		u.x * middle.x - u.y * middle.y + arc->from.x - d.x,
		u.y * middle.x + u.x * middle.y + arc->from.y - d.y};
	turn_all(&circle,
		unit((half.x - middle.x) / r.x, (half.y - middle.y) / r.y * s),
		unit((-half.x - middle.x) / r.x,
			(-half.y - middle.y) / r.y * s),
		arc->large);
}

void trace_ellipse(
	struct trace *trace, struct vector middle, struct vector radii)
{
	const struct circle circle = {
		trace, {radii.x, 0, 0, radii.y, middle.x, middle.y}};
	struct vector u = {1, 0};

	trace_move(trace, matrix_apply(&circle.matrix, u));
	for (int i = 0; i < 4; i++) {
		turn_to(&circle, u, quarter_on(u));
		u = quarter_on(u);
	}
	trace_close(trace);
}

bool trace_outline(const struct trace *trace, const struct matrix *matrix,
	struct arena *arena, struct outline *outline)
{
	const size_t count = trace->place_count;
	struct place *places = arena_room(arena, count * sizeof(*places));
	uint8_t *steps = arena_room(arena, trace->step_count);

	for (size_t i = 0; i < count; i++) {
		const struct vector at = matrix_apply(matrix, trace->places[i]);

		if (!(fabs(at.x) * MPT <= PLACE_MAX &&
			    fabs(at.y) * MPT <= PLACE_MAX))
			return false;
		places[i] =
			(struct place){trace_round(at.x), trace_round(at.y)};
	}
	memcpy(steps, trace->steps, trace->step_count);
	*outline = (struct outline){steps, trace->step_count, places, count};
	return true;
}

bool trace_has_point(const struct trace *trace)
{
	static const size_t places[] = {[STEP_MOVE] = 1,
		[STEP_LINE] = 1,
		[STEP_CURVE] = 3,
		[STEP_CLOSE] = 0};
	const struct vector *at = trace->places;
	struct vector start = {0, 0};
	bool point = false; /* no drawing step since the last move */

	for (size_t i = 0; i < trace->step_count; i++) {
		const uint8_t step = trace->steps[i];

		if (step == STEP_MOVE) {
			if (point)
				return true;
			start = *at;
		}
		point = step != STEP_MOVE &&
			(point || trace->steps[i - 1] == STEP_MOVE);
		for (size_t k = 0; k < places[step]; k++, at++)
			point = point && at->x == start.x && at->y == start.y;
	}
	return point;
}
