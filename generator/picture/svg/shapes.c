#include "picture/svg/shapes.h"

#include "base/arena.h"
#include "picture/svg/cover.h"
#include "picture/svg/number.h"
#include "picture/svg/path.h"

#include <math.h>
#include <string.h>

/* Distance of control points for a quarter circle, as part of the radius. */
#define KAPPA 0.5522847498307936

static bool trace_path(const struct scene *scene, const struct xml *element,
	struct trace *trace)
{
	const char *data = xml_get(element, "d");
	const char *fault;

	if (data == NULL)
		return false;
	fault = path_trace(trace, data);
	if (fault == NULL)
		return true;
	if (*fault == '\0')
		return scene_fault(scene, element,
			"d: expected a number, found the end of \"%.20s\"",
			data);
	return scene_fault(scene, element,
		"d: expected a command or a number, found \"%.20s\"", fault);
}

/* Round a corner of a rectangle from the pen's place, past the corner's
 * point. */
static void trace_corner(struct trace *trace, struct vector from,
	struct vector point, struct vector to)
{
	trace_curve(trace,
		(struct vector){from.x + (point.x - from.x) * KAPPA,
			from.y + (point.y - from.y) * KAPPA},
		(struct vector){to.x + (point.x - to.x) * KAPPA,
			to.y + (point.y - to.y) * KAPPA},
		to);
}

struct rectangle {
	double x, y, right, bottom, rx, ry;
};

static void trace_rounded(struct trace *trace, const struct rectangle *r)
{
	const double left = r->x + r->rx, right = r->right - r->rx;
	const double top = r->y + r->ry, bottom = r->bottom - r->ry;
	const struct vector points[] = {{left, r->y}, {right, r->y},
		{r->right, r->y}, {r->right, top}, {r->right, bottom},
		{r->right, r->bottom}, {right, r->bottom}, {left, r->bottom},
		{r->x, r->bottom}, {r->x, bottom}, {r->x, top}, {r->x, r->y},
		{left, r->y}};

	trace_move(trace, points[0]);
	for (size_t i = 0; i + 3 < LENGTH(points); i += 3) {
		trace_line(trace, points[i + 1]);
		trace_corner(
			trace, points[i + 1], points[i + 2], points[i + 3]);
	}
	trace_close(trace);
}

static void trace_sharp(struct trace *trace, const struct rectangle *r)
{
	trace_move(trace, (struct vector){r->x, r->y});
	trace_line(trace, (struct vector){r->right, r->y});
	trace_line(trace, (struct vector){r->right, r->bottom});
	trace_line(trace, (struct vector){r->x, r->bottom});
	trace_close(trace);
}

/* A missing radius equals the other one; none exceeds half a side. */
static void read_radii(const struct scene *scene, const struct xml *element,
	struct rectangle *r)
{
	const struct vector view = scene->svg->view;
	const double width = r->right - r->x, height = r->bottom - r->y;

	r->rx = scene_length(scene, element, "rx", view.x, -1);
	r->ry = scene_length(scene, element, "ry", view.y, -1);
	if (r->rx < 0)
		r->rx = r->ry < 0 ? 0 : r->ry;
	if (r->ry < 0)
		r->ry = r->rx;
	if (r->rx > width / 2)
		r->rx = width / 2;
	if (r->ry > height / 2)
		r->ry = height / 2;
}

static bool trace_rect(const struct scene *scene, const struct xml *element,
	struct trace *trace)
{
	const struct vector view = scene->svg->view;
	const double width = scene_length(scene, element, "width", view.x, 0);
	const double height = scene_length(scene, element, "height", view.y, 0);
	struct rectangle r;

	r.x = scene_length(scene, element, "x", view.x, 0);
	r.y = scene_length(scene, element, "y", view.y, 0);
	r.right = r.x + width;
	r.bottom = r.y + height;
	read_radii(scene, element, &r);
	if (width < 0 || height < 0)
		return scene_fault(scene, element,
			"expected a width and a height, found one below 0");
	if (width == 0 || height == 0)
		return false;
	if (r.rx > 0 && r.ry > 0)
		trace_rounded(trace, &r);
	else
		trace_sharp(trace, &r);
	return true;
}

static bool trace_oval(const struct scene *scene, const struct xml *element,
	struct trace *trace, struct vector radii)
{
	const struct vector view = scene->svg->view;
	const struct vector middle = {
		scene_length(scene, element, "cx", view.x, 0),
		scene_length(scene, element, "cy", view.y, 0)};

	if (radii.x < 0 || radii.y < 0)
		return scene_fault(
			scene, element, "expected a radius, found one below 0");
	if (radii.x == 0 || radii.y == 0)
		return false;
	trace_ellipse(trace, middle, radii);
	return true;
}

static bool trace_circle(const struct scene *scene, const struct xml *element,
	struct trace *trace)
{
	const struct vector view = scene->svg->view;
	const double whole = sqrt((view.x * view.x + view.y * view.y) / 2);
	const double r = scene_length(scene, element, "r", whole, 0);

	return trace_oval(scene, element, trace, (struct vector){r, r});
}

static bool trace_ellipse_of(const struct scene *scene,
	const struct xml *element, struct trace *trace)
{
	const struct vector view = scene->svg->view;
	struct vector radii = {
		scene_length(scene, element, "rx", view.x, HUGE_VAL),
		scene_length(scene, element, "ry", view.y, HUGE_VAL)};

	/* A missing radius equals the other one. */
	if (radii.x == HUGE_VAL)
		radii.x = radii.y == HUGE_VAL ? 0 : radii.y;
	if (radii.y == HUGE_VAL)
		radii.y = radii.x;
	return trace_oval(scene, element, trace, radii);
}

static bool trace_straight(const struct scene *scene, const struct xml *element,
	struct trace *trace)
{
	const struct vector view = scene->svg->view;

	trace_move(trace,
		(struct vector){scene_length(scene, element, "x1", view.x, 0),
			scene_length(scene, element, "y1", view.y, 0)});
	trace_line(trace,
		(struct vector){scene_length(scene, element, "x2", view.x, 0),
			scene_length(scene, element, "y2", view.y, 0)});
	return true;
}

static bool trace_points(const struct scene *scene, const struct xml *element,
	struct trace *trace)
{
	const char *text = xml_get(element, "points");
	struct vector v;

	if (text == NULL)
		return false;
	number_skip_space(&text);
	for (bool first = true; *text != '\0'; first = false) {
		const char *fault = text;
		bool fine = number_scan(&text, &v.x);

		number_skip_comma(&text);
		if (!fine || !number_scan(&text, &v.y))
			return scene_fault(scene, element,
				"points: expected pairs of numbers, found "
				"\"%.20s\"",
				fault);
		(first ? trace_move : trace_line)(trace, v);
		number_skip_comma(&text);
	}
	return true;
}

static bool trace_polygon(const struct scene *scene, const struct xml *element,
	struct trace *trace)
{
	if (!trace_points(scene, element, trace))
		return false;
	if (trace->step_count > 0)
		trace_close(trace);
	return true;
}

static const struct shape_kind kinds[] = {
	{"path", "d", trace_path, true},
	{"rect", "x y width height rx ry", trace_rect, false},
	{"circle", "cx cy r", trace_circle, false},
	{"ellipse", "cx cy rx ry", trace_ellipse_of, false},
	{"line", "x1 y1 x2 y2", trace_straight, false},
	{"polyline", "points", trace_points, true},
	{"polygon", "points", trace_polygon, true},
};

const struct shape_kind *shapes_kind(const char *name)
{
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	return NULL;
}

/* Trace an element, or reuse its outline if that never varies; NULL if the
 * fault explains why there is none. */
static const struct trace *traced(
	const struct scene *scene, const struct xml *element)
{
	const struct shape_kind *kind = shapes_kind(element->name);
	const struct trace **known = &scene->svg->traced[element->number];
	struct arena *arena = scene->svg->styling.arena;
	struct trace *trace;

	if (kind->fixed && *known != NULL)
		return *known;
	trace = arena_alloc(arena, 1, sizeof(*trace));
	trace->arena = arena;
	if (!kind->trace(scene, element, trace))
		return NULL;
	*known = trace;
	return trace;
}

bool shapes_outline(const struct scene *scene, const struct xml *element,
	const struct matrix *matrix, struct outline *outline)
{
	const struct style *style = &scene->style;
	const struct trace *trace = traced(scene, element);

	if (trace == NULL || trace->place_count == 0 ||
		!scene_spend(scene, element,
			trace->too_long ? SCENE_PLACES + 1
					: trace->place_count))
		return false;
	/* PDF viewers draw points differently. */
	if (style->cap == CAP_SQUARE && style->stroke.paint.on &&
		trace_has_point(trace))
		return scene_fault(scene, element,
			"a point with a square cap is not supported");
	if (trace_outline(trace, matrix, scene->svg->arena, outline))
		return true;
	return scene_fault(scene, element, " is larger than any paper");
}

/* The pen's dash offset, made nonnegative by whole periods, as PDF requires. */
static mpt positive_offset(const struct pen *pen)
{
	int64_t period = 0, offset = pen->dash_offset;

	for (size_t i = 0; i < pen->dash_count; i++)
		period += pen->dashes[i];
	period *= 2; /* an odd number of dashes is repeated once */
	if (period > 0 && offset < 0)
		offset = offset % period + period;
	return (mpt)offset;
}

static struct pen pen_of(const struct style *style, double scale)
{
	struct pen pen = {
		.width = trace_round(style->stroke_width * scale),
		.cap = style->cap,
		.join = style->join,
		.miter = (int32_t)floor(style->miter * 1000 + 0.5),
		.dash_count = style->dash_count,
		.dash_offset = trace_round(style->dash_offset * scale),
	};
	mpt all = 0;

	if (pen.width == 0)
		pen.width = 1;
	for (size_t i = 0; i < style->dash_count; i++) {
		pen.dashes[i] = trace_round(style->dashes[i] * scale);
		all += pen.dashes[i] > MPT_INCH ? MPT_INCH : pen.dashes[i];
	}
	if (all == 0)
		pen.dash_count = 0;
	pen.dash_offset = positive_offset(&pen);
	return pen;
}

/* Does a pen with square caps have dashes of length 0?  PDF viewers draw their
 * squares differently. */
static bool has_square_points(const struct pen *pen)
{
	for (size_t i = 0; i < pen->dash_count; i++)
		if (pen->dashes[i] == 0 && pen->cap == CAP_SQUARE)
			return true;
	return false;
}

static struct paint paint_of(const struct ink *ink, const struct style *style)
{
	struct paint paint = ink->paint;

	if (ink->current)
		memcpy(paint.rgb, style->color, sizeof(paint.rgb));
	return paint;
}

static int32_t millionths(double value)
{
	return (int32_t)floor(value * MATRIX_ONE + 0.5);
}

/*
 * A pen that is not round on paper needs a matrix in the PDF: outline and pen
 * have their printed size, but are not yet skewed.
 */
static void bend(struct shape *shape, const struct matrix *m, double scale)
{
	const double parts[] = {
		m->a / scale, m->b / scale, m->c / scale, m->d / scale};

	shape->bent = true;
	for (int i = 0; i < 4; i++)
		shape->matrix[i] =
			fabs(parts[i]) < 1000 ? millionths(parts[i]) : 0;
	shape->matrix[4] = trace_round(m->e);
	shape->matrix[5] = trace_round(m->f);
}

void shapes_draw(const struct scene *scene, const struct xml *element)
{
	const struct style *style = &scene->style;
	const double scale = matrix_scale(&scene->matrix);
	struct shape shape = {
		.even_odd = style->even_odd,
		.fill = paint_of(&style->fill, style),
		.stroke = paint_of(&style->stroke, style),
		.pen = pen_of(style, scale),
	};
	struct matrix matrix = scene->matrix;

	shape.stroke.on = shape.stroke.on && style->stroke_width > 0;
	if (shape.stroke.on && scale > 0 && !matrix_is_even(&scene->matrix)) {
		bend(&shape, &scene->matrix, scale);
		matrix = (struct matrix){scale, 0, 0, scale, 0, 0};
	}
	if (shape.stroke.on && has_square_points(&shape.pen)) {
		scene_fault(scene, element,
			"points with square caps are not supported");
		return;
	}
	if (!shapes_outline(scene, element, &matrix, &shape.outline) ||
		scale == 0 || style->hidden ||
		(!shape.fill.on && !shape.stroke.on))
		return;
	if (cover_letters(scene, element, &shape)) {
		scene_fault(scene, element,
			"a shape over letters is not supported");
		return;
	}
	*scene_shape(scene) = shape;
}
