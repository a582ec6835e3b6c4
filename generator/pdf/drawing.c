/*
 * An opaque group is written in place, within q and Q, with its clip.  A
 * translucent one becomes its own form XObject, because only a transparency
 * group (ISO 32000-1, 11.6.6) is composited as a whole.
 */
#include "pdf/drawing.h"

#include "base/arena.h"

#include <string.h>

enum {
	UNKNOWN = -1,
	BYTE_MAX = 255
};

/* A pair of alphas, for fills and for strokes. */
struct alphas {
	int fill, stroke;
};

/* State of the viewer. */
struct state {
	int fill[3], stroke[3];
	struct alphas alphas;
	struct pen pen; /* its width is 0 if unknown */
};

/* A form being written. */
struct form {
	struct pdf_file *file;
	const struct drawing *whole; /* gives the form its size */
	struct buffer out;
	struct state state;
	struct alphas *alphas; /* i is named /Gi */
	size_t alpha_count, alpha_room;
	HPDF_Dict *groups; /* i is named /Xi */
	size_t group_count, group_room;
};

static HPDF_Dict write_form(struct pdf_file *file, const struct drawing *whole,
	const struct drawing *drawing);

static void put(struct form *form, int64_t value, const char *behind)
{
	object_put_milli(&form->out, value);
	buffer_puts(&form->out, behind);
}

static void put_place(struct form *form, struct place place)
{
	put(form, place.x, " ");
	put(form, place.y, " ");
}

static void put_outline(struct form *form, const struct outline *outline)
{
	static const struct {
		const char *operator;
		int places;
	} steps[] = {{"m\n", 1}, {"l\n", 1}, {"c\n", 3}, {"h\n", 0}};
	const struct place *place = outline->places;

	for (size_t i = 0; i < outline->step_count; i++) {
		const uint8_t step = outline->steps[i];

		for (int k = 0; k < steps[step].places; k++)
			put_place(form, *place++);
		buffer_puts(&form->out, steps[step].operator);
	}
}

static void set_colour(struct form *form, int now[3], const uint8_t rgb[3],
	const char *const operators[2])
{
	const bool gray = rgb[0] == rgb[1] && rgb[1] == rgb[2];

	if (now[0] == rgb[0] && now[1] == rgb[1] && now[2] == rgb[2])
		return;
	for (int i = 0; i < 3; i++) {
		now[i] = rgb[i];
		if (!gray || i == 0)
			put(form, (rgb[i] * MPT + BYTE_MAX / 2) / BYTE_MAX,
				" ");
	}
	buffer_puts(&form->out, operators[gray ? 0 : 1]);
}

/* The number of a pair of alphas. */
static size_t alphas_index(struct form *form, struct alphas alphas)
{
	for (size_t i = 0; i < form->alpha_count; i++)
		if (form->alphas[i].fill == alphas.fill &&
			form->alphas[i].stroke == alphas.stroke)
			return i;
	form->alphas = arena_grow(form->file->arena, form->alphas,
		form->alpha_count, &form->alpha_room, sizeof(*form->alphas));
	form->alphas[form->alpha_count] = alphas;
	return form->alpha_count++;
}

static void set_alphas(struct form *form, struct alphas alphas)
{
	struct alphas *now = &form->state.alphas;

	if (now->fill == alphas.fill && now->stroke == alphas.stroke)
		return;
	*now = alphas;
	buffer_printf(&form->out, "/G%zu gs\n", alphas_index(form, alphas));
}

static void put_dashes(struct form *form, const struct pen *pen)
{
	buffer_putc(&form->out, '[');
	for (size_t i = 0; i < pen->dash_count; i++)
		put(form, pen->dashes[i], i + 1 < pen->dash_count ? " " : "");
	buffer_puts(&form->out, "] ");
	put(form, pen->dash_offset, " d\n");
}

static bool same_dashes(const struct pen *a, const struct pen *b)
{
	return a->dash_count == b->dash_count &&
	       a->dash_offset == b->dash_offset &&
	       memcmp(a->dashes, b->dashes,
		       a->dash_count * sizeof(*a->dashes)) == 0;
}

static void set_pen(struct form *form, const struct pen *pen)
{
	struct pen *now = &form->state.pen;
	const bool unknown = now->width == 0;

	if (now->width != pen->width)
		put(form, pen->width, " w\n");
	if (unknown || now->cap != pen->cap)
		buffer_printf(&form->out, "%d J\n", (int)pen->cap);
	if (unknown || now->join != pen->join)
		buffer_printf(&form->out, "%d j\n", (int)pen->join);
	if (unknown || now->miter != pen->miter)
		put(form, pen->miter, " M\n");
	if (unknown || !same_dashes(now, pen))
		put_dashes(form, pen);
	*now = *pen;
}

static void set_state(struct form *form, const struct shape *shape)
{
	static const char *const fills[] = {"g\n", "rg\n"};
	static const char *const strokes[] = {"G\n", "RG\n"};
	struct alphas alphas = form->state.alphas;

	if (shape->fill.on) {
		alphas.fill = shape->fill.alpha;
		set_colour(form, form->state.fill, shape->fill.rgb, fills);
	}
	if (shape->stroke.on) {
		alphas.stroke = shape->stroke.alpha;
		set_colour(
			form, form->state.stroke, shape->stroke.rgb, strokes);
		set_pen(form, &shape->pen);
	}
	set_alphas(form, alphas);
}

static const char *painting(const struct shape *shape)
{
	if (!shape->fill.on)
		return "S\n";
	if (!shape->stroke.on)
		return shape->even_odd ? "f*\n" : "f\n";
	return shape->even_odd ? "B*\n" : "B\n";
}

static void put_bend(struct form *form, const int32_t matrix[6])
{
	for (int i = 0; i < 4; i++) {
		object_put_millionths(&form->out, matrix[i]);
		buffer_putc(&form->out, ' ');
	}
	put(form, matrix[4], " ");
	put(form, matrix[5], " cm\n");
}

static void put_shape(struct form *form, const struct shape *shape)
{
	set_state(form, shape);
	if (shape->bent) {
		buffer_puts(&form->out, "q ");
		put_bend(form, shape->matrix);
	}
	put_outline(form, &shape->outline);
	buffer_puts(&form->out, painting(shape));
	if (shape->bent)
		buffer_puts(&form->out, "Q\n");
}

static void put_shapes(struct form *form, const struct drawing *drawing);

/* Write a group's form; returns its number. */
static size_t write_group(struct form *form, const struct drawing *group)
{
	form->groups = arena_grow(form->file->arena, form->groups,
		form->group_count, &form->group_room, sizeof(*form->groups));
	form->groups[form->group_count] =
		write_form(form->file, form->whole, group);
	return form->group_count++;
}

/* The drawing's reader limits the depth of groups. */
static void put_group(struct form *form, const struct shape *shape)
{
	const struct state before = form->state;

	buffer_puts(&form->out, "q\n");
	if (shape->outline.step_count > 0) {
		put_outline(form, &shape->outline);
		buffer_puts(&form->out, shape->even_odd ? "W* n\n" : "W n\n");
	}
	if (shape->alpha == OPAQUE) {
		put_shapes(form, shape->group);
	} else {
		set_alphas(form, (struct alphas){shape->alpha, shape->alpha});
		buffer_printf(&form->out, "/X%zu Do\n",
			write_group(form, shape->group));
	}
	buffer_puts(&form->out, "Q\n");
	form->state = before;
}

static void put_shapes(struct form *form, const struct drawing *drawing)
{
	for (size_t i = 0; i < drawing->shape_count; i++) {
		const struct shape *shape = &drawing->shapes[i];

		if (shape->type == SHAPE_GROUP)
			put_group(form, shape);
		else
			put_shape(form, shape);
	}
}

static void put_resources(const struct form *form, struct buffer *out)
{
	buffer_puts(out, "/Resources<</ExtGState<<");
	for (size_t i = 0; i < form->alpha_count; i++) {
		buffer_printf(out, "/G%zu<</ca ", i);
		object_put_milli(out, form->alphas[i].fill);
		buffer_puts(out, "/CA ");
		object_put_milli(out, form->alphas[i].stroke);
		buffer_puts(out, ">>");
	}
	buffer_puts(out, ">>/XObject<<");
	for (size_t i = 0; i < form->group_count; i++) {
		buffer_printf(out, "/X%zu ", i);
		object_put_ref(out, form->groups[i]);
	}
	buffer_puts(out, ">>>>");
}

static HPDF_Dict write_form(struct pdf_file *file, const struct drawing *whole,
	const struct drawing *drawing)
{
	struct form form = {
		.file = file,
		.whole = whole,
		.out.arena = file->arena,
		.state = {.fill = {UNKNOWN},
			.stroke = {UNKNOWN},
			.alphas = {OPAQUE, OPAQUE}},
	};
	struct buffer entries = {.arena = file->arena};

	put_shapes(&form, drawing);
	buffer_puts(&entries, "/Type/XObject/Subtype/Form/BBox[0 0 ");
	object_put_milli(&entries, whole->width);
	buffer_putc(&entries, ' ');
	object_put_milli(&entries, whole->height);
	buffer_puts(&entries, "]/Group<</S/Transparency>>");
	put_resources(&form, &entries);
	return object_stream(file, &form.out, buffer_text(&entries));
}

HPDF_Dict drawing_write(struct pdf_file *file, const struct drawing *drawing)
{
	return write_form(file, drawing, drawing);
}
