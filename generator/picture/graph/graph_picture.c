/*
 * Both axes have the same scale, unless that would make the drawing much higher
 * than wide, or much lower.  They cross at 0, or at the edge nearest to it.
 */
#include "picture/graph/graph_picture.h"

#include "bank/vary/figures.h"
#include "base/arena.h"
#include "base/siphash.h"
#include "base/utf8.h"
#include "picture/graph/canvas.h"
#include "picture/graph/plot.h"
#include "words/wording.h"

#include <string.h>

enum {
	MARGIN = 16 * MPT,
	WIDTH_DEFAULT = 8 * MPT_CM,
	LINE_WIDTH = 14 * MPT_CM,
	LINE_HEIGHT = 30 * MPT,
	LINE_AT = 18 * MPT,
	TICK = 3 * MPT,
	LABEL_GAP = 11 * MPT, /* from an axis to the foot of its labels */
	LABEL_SPACE = 14 * MPT,
	LABEL_LETTER = 5 * MPT,
	LABEL_APART = 3 * MPT,
	GRID_GRAY = 190,
	DOT_RADIUS = MPT * 7 / 10,
	STEEPEST = 150, /* height, in per cent of the width */
	FLATTEST = 40,
	PERCENT = 100
};

struct graphing {
	struct canvas canvas;
	const struct graph *graph;
	const struct wording *wording;
	struct graph_room room;
};

static const struct ink grid_ink = {MPT / 2, GRID_GRAY, 0};
static const struct ink tick_ink = {MPT * 4 / 5, 0, 0};

/* Step i of an axis, from its beginning. */
static struct rational step_of(const struct span_of *span, int i)
{
	struct rational number, offset;

	return rational_multiply(span->step, rational_whole(i), &offset) &&
			       rational_add(span->from, offset, &number)
		       ? number
		       : span->from;
}

static int steps_of(const struct span_of *span)
{
	struct rational length, steps;

	return rational_subtract(span->to, span->from, &length) &&
			       rational_divide(length, span->step, &steps)
		       ? (int)rational_floor(steps)
		       : 0;
}

/* Where the other axis crosses this one. */
static mpt crossing(const struct scale *scale)
{
	const mpt zero = canvas_place(scale, rational_whole(0));

	return zero < scale->low    ? scale->low
	       : zero > scale->high ? scale->high
				    : zero;
}

static const char *print(
	const struct graphing *graphing, struct rational number)
{
	struct evaluation evaluation = {.arena = graphing->canvas.arena};
	const struct value value = {.type = VALUE_NUMBER, .number = number};
	const struct figures exact = {.style = rational_decimals(number) < 0
						       ? FIGURES_FRACTION
						       : FIGURES_EXACT};

	return figures_print(
		&evaluation, &value, &exact, graphing->wording, false);
}

static bool is_labelled(const struct graph *graph, struct rational number)
{
	if (!graph->labels)
		return false;
	for (size_t i = 0; i < graph->labelled_count; i++)
		if (rational_compare(graph->labelled[i], number) == 0)
			return true;
	return graph->labelled == NULL;
}

static mpt letters_of(const char *text)
{
	const size_t length = strlen(text);
	mpt letters = 0;

	for (size_t at = 0; at < length; letters++)
		utf8_next(text, length, &at);
	return letters;
}

/* The room for a label along an axis.  Those at its ends are measured, which
 * are usually the longest. */
static mpt label_space(const struct graphing *graphing, int axis)
{
	const struct span_of *span = &graphing->graph->axes[axis];
	const mpt from = letters_of(print(graphing, span->from));
	const mpt to = letters_of(print(graphing, span->to));
	const mpt width = (from > to ? from : to) * LABEL_LETTER + LABEL_APART;

	return axis == AXIS_X && width > LABEL_SPACE ? width : LABEL_SPACE;
}

/* The number of steps from one label to the next, so that there is room. */
static int label_every(const struct graphing *graphing, int axis)
{
	const struct scale *scale = &graphing->canvas.scales[axis];
	const int steps = steps_of(&graphing->graph->axes[axis]);
	const mpt space = label_space(graphing, axis);
	const mpt step =
		steps == 0 ? space : (scale->high - scale->low) / steps;

	return step >= space ? 1 : (int)(space / (step < 1 ? 1 : step)) + 1;
}

/* A line across the drawing at a number of one axis. */
static void grid_line(
	struct graphing *graphing, int axis, struct rational number)
{
	const struct scale *other = &graphing->canvas.scales[!axis];
	const mpt at = canvas_place(&graphing->canvas.scales[axis], number);
	const struct place ends[] = {axis == AXIS_X
					     ? (struct place){at, other->low}
					     : (struct place){other->low, at},
		axis == AXIS_X ? (struct place){at, other->high}
			       : (struct place){other->high, at}};

	canvas_line(&graphing->canvas, ends, LENGTH(ends), grid_ink);
}

static void tick(struct graphing *graphing, int axis, struct rational number,
	mpt cross, bool labelled)
{
	const mpt at = canvas_place(&graphing->canvas.scales[axis], number);
	const bool x = axis == AXIS_X;
	const struct place ends[] = {x ? (struct place){at, cross - TICK / 2}
				       : (struct place){cross - TICK / 2, at},
		x ? (struct place){at, cross + TICK / 2}
		  : (struct place){cross + TICK / 2, at}};

	canvas_line(&graphing->canvas, ends, LENGTH(ends), tick_ink);
	if (labelled)
		canvas_text(&graphing->canvas, print(graphing, number),
			x ? (struct place){at, cross - LABEL_GAP}
			  : (struct place){cross - TICK - MPT,
				    at - LABEL_GAP / 4},
			x ? ANCHOR_MIDDLE : ANCHOR_END, false);
}

/* Does step i of the axis get a label, if every `every`th one does, counted
 * from 0 or from the axis's beginning? */
static bool is_every(
	const struct span_of *span, struct rational number, int i, int every)
{
	struct rational steps;

	if (rational_divide(number, span->step, &steps) &&
		rational_is_whole(steps))
		return steps.top % every == 0;
	return i % every == 0;
}

static void ticks(struct graphing *graphing, int axis, bool line)
{
	const struct graph *graph = graphing->graph;
	const struct span_of *span = &graph->axes[axis];
	const int every = label_every(graphing, axis);
	const mpt cross =
		line ? LINE_AT : crossing(&graphing->canvas.scales[!axis]);
	const int steps = steps_of(span);

	for (int i = 0; i <= steps; i++) {
		const struct rational number = step_of(span, i);
		const bool hidden = !line && number.top == 0;

		tick(graphing, axis, number, cross,
			!hidden && is_labelled(graph, number) &&
				(graph->labelled != NULL ||
					is_every(span, number, i, every)));
	}
}

static void draw_grid(struct graphing *graphing)
{
	for (int axis = 0; axis < AXES; axis++) {
		const struct span_of *span = &graphing->graph->axes[axis];
		const int steps = steps_of(span);

		for (int i = 0; graphing->graph->grid && i <= steps; i++)
			grid_line(graphing, axis, step_of(span, i));
	}
}

static void draw_axes(struct graphing *graphing)
{
	struct canvas *canvas = &graphing->canvas;
	const struct scale *x = &canvas->scales[AXIS_X];
	const struct scale *y = &canvas->scales[AXIS_Y];
	const mpt left = crossing(x), foot = crossing(y);
	const mpt beyond = MARGIN / 2;

	canvas_arrow(canvas, (struct place){x->low, foot},
		(struct place){x->high + beyond, foot});
	canvas_arrow(canvas, (struct place){left, y->low},
		(struct place){left, y->high + beyond});
	canvas_text(canvas, "x", (struct place){x->high + beyond, foot + TICK},
		ANCHOR_MIDDLE, true);
	canvas_text(canvas, "y",
		(struct place){left + TICK + MPT, y->high + TICK}, ANCHOR_START,
		true);
	for (int axis = 0; axis < AXES; axis++)
		ticks(graphing, axis, false);
}

/* Any key serves, because the hash only identifies drawings. */
static const struct siphash_key print_key = {
	0x428a2f98d728ae22, 0x7137449123ef65cd};

/* A hash of the drawing, in place of that of a file. */
static const char *hash_of(const struct canvas *canvas)
{
	struct siphash_stream stream = siphash_begin(print_key);

	for (size_t i = 0; i < canvas->shape_count; i++) {
		const struct shape *shape = &canvas->shapes[i];
		const struct outline *outline = &shape->outline;
		const mpt looks[] = {shape->fill.on, shape->fill.rgb[0],
			shape->stroke.on, shape->stroke.rgb[0],
			shape->pen.width, shape->pen.dashes[0]};

		siphash_add(&stream, looks, sizeof(looks));
		siphash_add(&stream, outline->steps, outline->step_count);
		siphash_add(&stream, outline->places,
			outline->place_count * sizeof(*outline->places));
	}
	for (size_t i = 0; i < canvas->caption_count; i++) {
		const struct caption *caption = &canvas->captions[i];

		siphash_add(&stream, caption->text, strlen(caption->text) + 1);
		siphash_add(&stream, &caption->at, sizeof(caption->at));
	}
	return arena_printf(canvas->arena, "graph-%016llx",
		(unsigned long long)siphash_end(stream));
}

static struct picture *finish(struct graphing *graphing, mpt width, mpt height)
{
	const struct canvas *canvas = &graphing->canvas;
	struct picture *picture =
		arena_alloc(canvas->arena, 1, sizeof(*picture));

	*picture = (struct picture){.form = PICTURE_DRAWING,
		.width = width,
		.height = height,
		.drawn = true,
		.passes = true,
		.hash = hash_of(canvas),
		.drawing = {width, height, canvas->shapes, canvas->shape_count,
			canvas->captions, canvas->caption_count}};
	return picture;
}

/* The width of the drawing as requested, if there is room. */
static mpt width_of(const struct graphing *graphing, mpt otherwise)
{
	const mpt given = graphing->graph->width;
	const mpt wanted = given > 0 ? given : otherwise;

	return wanted < graphing->room.width ? wanted : graphing->room.width;
}

/* The height of axes of this width. */
static mpt height_for(const struct graph *graph, mpt width)
{
	struct rational x, y, ratio = rational_whole(1);
	mpt height;

	if (graph->height > 0)
		return graph->height;
	if (!rational_subtract(
		    graph->axes[AXIS_X].to, graph->axes[AXIS_X].from, &x) ||
		!rational_subtract(
			graph->axes[AXIS_Y].to, graph->axes[AXIS_Y].from, &y) ||
		!rational_divide(y, x, &ratio) ||
		rational_compare(ratio, (struct rational){STEEPEST, PERCENT}) >
			0)
		return width;
	if (rational_compare(ratio, (struct rational){FLATTEST, PERCENT}) < 0)
		return width / 2;
	rational_multiply(ratio, rational_whole(width), &ratio);
	height = (mpt)rational_floor(ratio);
	return height;
}

static struct picture *axes_picture(struct graphing *graphing, bool solved)
{
	const struct graph *graph = graphing->graph;
	const mpt width = width_of(graphing, WIDTH_DEFAULT);
	const mpt most = graphing->room.height - 2 * MARGIN;
	mpt inner = width > 3 * MARGIN ? width - 2 * MARGIN : width / 2;
	mpt height = height_for(graph, inner);
	struct canvas *canvas = &graphing->canvas;

	if (height > most && most > MARGIN) {
		inner = mpt_scaled(inner, most, height);
		height = most;
	}
	canvas->scales[AXIS_X] = (struct scale){graph->axes[AXIS_X].from,
		graph->axes[AXIS_X].to, MARGIN, MARGIN + inner};
	canvas->scales[AXIS_Y] = (struct scale){graph->axes[AXIS_Y].from,
		graph->axes[AXIS_Y].to, MARGIN, MARGIN + height};
	draw_grid(graphing);
	if (solved || !graph->key_only)
		plot_areas(canvas, graph);
	draw_axes(graphing);
	if (solved || !graph->key_only)
		plot_lines(canvas, graph);
	return finish(graphing, inner + 2 * MARGIN, height + 2 * MARGIN);
}

static struct picture *line_picture(struct graphing *graphing)
{
	const struct graph *graph = graphing->graph;
	const mpt width = width_of(graphing, LINE_WIDTH);
	struct canvas *canvas = &graphing->canvas;

	canvas->scales[AXIS_X] = (struct scale){graph->axes[AXIS_X].from,
		graph->axes[AXIS_X].to, MARGIN, width - MARGIN};
	canvas_arrow(canvas, (struct place){MARGIN / 2, LINE_AT},
		(struct place){width - MPT, LINE_AT});
	canvas_arrow(canvas, (struct place){MARGIN / 2, LINE_AT},
		(struct place){MPT, LINE_AT});
	ticks(graphing, AXIS_X, true);
	return finish(graphing, width, LINE_HEIGHT);
}

/* Squared or dotted paper of whole squares. */
static struct picture *paper_picture(struct graphing *graphing)
{
	const struct graph *graph = graphing->graph;
	const mpt wanted = width_of(graphing, graphing->room.width);
	const mpt step = graph->square;
	const mpt columns =
		wanted < step + 2 * MPT ? 1 : (wanted - 2 * MPT) / step;
	const mpt rows = graph->height < step ? 1 : graph->height / step;
	struct canvas *canvas = &graphing->canvas;

	for (mpt c = 0; c <= columns && graph->type == GRAPH_GRID; c++)
		canvas_line(canvas,
			(struct place[]){{MPT + c * step, MPT},
				{MPT + c * step, MPT + rows * step}},
			2, grid_ink);
	for (mpt r = 0; r <= rows && graph->type == GRAPH_GRID; r++)
		canvas_line(canvas,
			(struct place[]){{MPT, MPT + r * step},
				{MPT + columns * step, MPT + r * step}},
			2, grid_ink);
	for (mpt c = 0; c <= columns && graph->type == GRAPH_DOTS; c++)
		for (mpt r = 0; r <= rows; r++)
			canvas_dot(canvas,
				(struct place){MPT + c * step, MPT + r * step},
				DOT_RADIUS);
	return finish(
		graphing, columns * step + 2 * MPT, rows * step + 2 * MPT);
}

const struct picture *graph_picture(struct arena *arena,
	const struct graph *graph, const struct wording *wording,
	struct graph_room room, bool solved)
{
	struct graphing graphing = {{.arena = arena}, graph, wording, room};

	if (graph->type == GRAPH_AXES)
		return axes_picture(&graphing, solved);
	if (graph->type == GRAPH_NUMBER_LINE)
		return line_picture(&graphing);
	return paper_picture(&graphing);
}
