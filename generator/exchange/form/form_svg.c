#include "exchange/form/form_svg.h"

#include "base/xml/xml_escape.h"

/* Lengths are in mpt, and y is downwards. */
static void put_outline(struct buffer *out, const struct outline *outline,
	const struct drawing *drawing)
{
	static const struct {
		char letter;
		size_t places;
	} steps[] = {[STEP_MOVE] = {'M', 1},
		[STEP_LINE] = {'L', 1},
		[STEP_CURVE] = {'C', 3},
		[STEP_CLOSE] = {'Z', 0}};
	const struct place *place = outline->places;

	for (size_t i = 0; i < outline->step_count; i++) {
		buffer_putc(out, steps[outline->steps[i]].letter);
		for (size_t p = 0; p < steps[outline->steps[i]].places; p++) {
			buffer_printf(out, "%s%d %d", p > 0 ? " " : "",
				(int)place->x,
				(int)(drawing->height - place->y));
			place++;
		}
	}
}

static void put_paint(
	struct buffer *out, const char *what, const struct paint *paint)
{
	if (!paint->on) {
		buffer_printf(out, " %s=\"none\"", what);
		return;
	}
	buffer_printf(out, " %s=\"#%02x%02x%02x\"", what, paint->rgb[0],
		paint->rgb[1], paint->rgb[2]);
	if (paint->alpha < OPAQUE)
		buffer_printf(
			out, " %s-opacity=\"0.%03d\"", what, paint->alpha);
}

static void put_pen(struct buffer *out, const struct pen *pen)
{
	static const char *const caps[] = {[CAP_BUTT] = "butt",
		[CAP_ROUND] = "round",
		[CAP_SQUARE] = "square"};
	static const char *const joins[] = {[JOIN_MITER] = "miter",
		[JOIN_ROUND] = "round",
		[JOIN_BEVEL] = "bevel"};

	buffer_printf(out,
		" stroke-width=\"%d\" stroke-linecap=\"%s\" "
		"stroke-linejoin=\"%s\"",
		(int)pen->width, caps[pen->cap], joins[pen->join]);
	for (size_t i = 0; i < pen->dash_count; i++)
		buffer_printf(out, "%s%d",
			i == 0 ? " stroke-dasharray=\"" : " ",
			(int)pen->dashes[i]);
	if (pen->dash_count > 0)
		buffer_printf(out, "\" stroke-dashoffset=\"%d\"",
			(int)pen->dash_offset);
}

static void put_shape(struct buffer *out, const struct shape *shape,
	const struct drawing *drawing)
{
	if (shape->type != SHAPE_OUTLINE || shape->bent)
		return;
	buffer_puts(out, "<path d=\"");
	put_outline(out, &shape->outline, drawing);
	buffer_puts(out, shape->even_odd ? "\" fill-rule=\"evenodd\"" : "\"");
	put_paint(out, "fill", &shape->fill);
	put_paint(out, "stroke", &shape->stroke);
	if (shape->stroke.on)
		put_pen(out, &shape->pen);
	buffer_puts(out, "/>");
}

static void put_caption(struct buffer *out, const struct caption *caption,
	const struct drawing *drawing)
{
	static const char *const anchors[] = {[ANCHOR_START] = "start",
		[ANCHOR_MIDDLE] = "middle",
		[ANCHOR_END] = "end"};
	const int x = (int)caption->at.x;
	const int y = (int)(drawing->height - caption->at.y);

	buffer_printf(out,
		"<text x=\"%d\" y=\"%d\" font-size=\"%d\" "
		"text-anchor=\"%s\" fill=\"#%02x%02x%02x\"",
		x, y, (int)caption->size, anchors[caption->anchor],
		caption->rgb[0], caption->rgb[1], caption->rgb[2]);
	if (caption->turn != 0)
		buffer_printf(out, " transform=\"rotate(%d %d %d)\"",
			-90 * caption->turn, x, y);
	buffer_printf(out, "%s%s>",
		caption->strong ? " font-weight=\"bold\"" : "",
		caption->emphasis ? " font-style=\"italic\"" : "");
	xml_escape_text(out, caption->text);
	buffer_puts(out, "</text>");
}

void form_svg_put(struct buffer *out, const struct drawing *drawing)
{
	const int width = (int)drawing->width, height = (int)drawing->height;

	buffer_printf(out,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" "
		"width=\"%d.%03dpt\" height=\"%d.%03dpt\" "
		"viewBox=\"0 0 %d %d\" font-family=\"serif\">",
		width / MPT, width % MPT, height / MPT, height % MPT, width,
		height);
	for (size_t i = 0; i < drawing->caption_count; i++)
		put_caption(out, &drawing->captions[i], drawing);
	for (size_t i = 0; i < drawing->shape_count; i++)
		put_shape(out, &drawing->shapes[i], drawing);
	buffer_puts(out, "</svg>");
}
