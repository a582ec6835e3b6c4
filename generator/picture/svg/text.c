#include "picture/svg/text.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "picture/svg/number.h"

#include <math.h>
#include <string.h>

enum {
	SIZE_MAX_MPT = 1000 * MPT,
	LETTER_WORK = 80 /* cost of setting a byte, in bytes read */
};

/* A piece of text at its own place. */
struct piece {
	struct scene scene; /* at its first letter */
	struct vector at;
	struct buffer text;
};

/* The number of quarter turns counterclockwise; -1 for other angles. */
static int turn_of(const struct matrix *m)
{
	const double near = (fabs(m->a) + fabs(m->b)) * 1e-6;

	if (fabs(m->b) <= near)
		return m->a > 0 ? 0 : 2;
	if (fabs(m->a) <= near)
		return m->b > 0 ? 1 : 3;
	return -1;
}

/* What is not supported in a text's style, or NULL. */
static const char *refusal(const struct scene *scene)
{
	const struct matrix *m = &scene->matrix;

	if (scene->style.stroke.paint.on)
		return "stroke is not supported";
	if (scene->grouped || scene->style.alpha != OPAQUE ||
		scene->style.fill.paint.alpha != OPAQUE)
		return "opacity and clip-path are not supported";
	if (scene->style.clip != NULL)
		return "clip-path is not supported";
	if (!matrix_is_even(m) || m->a * m->d - m->b * m->c >= 0)
		return "text that is mirrored or stretched is not supported";
	if (turn_of(m) < 0)
		return "text can be turned by quarter turns only";
	return NULL;
}

static void add_caption(const struct piece *piece, const char *text, mpt size,
	struct where where)
{
	const struct style *style = &piece->scene.style;
	struct svg *svg = piece->scene.svg;
	const struct vector at = matrix_apply(&piece->scene.matrix,
		(struct vector){piece->at.x,
			piece->at.y + style->drop * style->font_size});
	struct caption *caption;

	svg->captions = arena_grow(svg->arena, svg->captions,
		svg->caption_count, &svg->caption_room, sizeof(*svg->captions));
	caption = &svg->captions[svg->caption_count++];
	*caption = (struct caption){
		.text = text,
		.where = where,
		.at = {trace_round(at.x), trace_round(at.y)},
		.anchor = style->anchor,
		.size = size,
		.turn = turn_of(&piece->scene.matrix),
		.strong = style->strong,
		.emphasis = style->emphasis,
	};
	memcpy(caption->rgb,
		style->fill.current ? style->color : style->fill.paint.rgb,
		sizeof(caption->rgb));
}

/* Collapse white space, and trim the ends. */
static const char *collapsed(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};
	bool space = false;

	for (; *text != '\0'; text++) {
		if (strchr(" \t\r\n", *text) != NULL) {
			space = out.length > 0;
			continue;
		}
		if (space)
			buffer_putc(&out, ' ');
		space = false;
		buffer_putc(&out, *text);
	}
	return buffer_text(&out);
}

/* Does a text look different if white-space is pre? */
static bool has_wide_spaces(const char *text)
{
	const char *first = text + strspn(text, "\n\r");
	const char *end = text + strlen(text);

	while (end > text && strchr(" \t\r\n", end[-1]) != NULL)
		end--;
	if (first >= end)
		return false;
	if (*first == ' ' || *first == '\t')
		return true;
	for (const char *at = first; at + 1 < end; at++)
		if (strchr("\t\r\n", *at) != NULL ||
			(at[0] == ' ' && at[1] == ' '))
			return true;
	return false;
}

/* Does xml:space keep spaces that collapsed() would drop between letters? */
static bool keeps_spaces(const struct xml *element, const char *text)
{
	static const char spaces[] = " \t\r\n";
	const char *kept = NULL, *two;

	two = strstr(text + strspn(text, spaces), "  ");
	if (two == NULL || two[strspn(two, spaces)] == '\0')
		return false;
	for (; element != NULL && kept == NULL; element = element->parent)
		for (size_t i = 0; i < element->count; i++)
			if (strcmp(element->attributes[i].name, "space") == 0)
				kept = element->attributes[i].value;
	return kept != NULL && strcmp(kept, "preserve") == 0;
}

/* Turn the piece's text into a caption, and empty the piece. */
static void end_piece(struct piece *piece, const struct xml *element)
{
	const struct scene *scene = &piece->scene;
	const char *text =
		collapsed(scene->svg->arena, buffer_text(&piece->text));
	const mpt size = trace_round(
		scene->style.font_size * matrix_scale(&scene->matrix));
	const char *why = refusal(scene);
	const bool keeps = keeps_spaces(element, buffer_text(&piece->text)) ||
			   (scene->style.spaces &&
				   has_wide_spaces(buffer_text(&piece->text)));

	piece->text.length = 0;
	if (piece->text.at != NULL)
		piece->text.at[0] = '\0';
	if (*text == '\0' || scene->style.hidden || !scene->style.fill.paint.on)
		return;
	if (keeps)
		scene_fault(scene, element,
			"spaces that stay are not "
			"supported");
	else if (why != NULL)
		scene_fault(scene, element, "%s", why);
	else if (size <= 0 || size > SIZE_MAX_MPT)
		scene_fault(scene, element, "its size is beyond any paper");
	else if (scene_work(scene, element, LETTER_WORK * strlen(text)))
		add_caption(piece, text, size, element->at);
}

/* Does a piece have letters besides white space? */
static bool has_letters(const struct piece *piece)
{
	const char *text = buffer_text(&piece->text);

	return text[strspn(text, " \t\r\n")] != '\0';
}

static bool same_look(const struct style *a, const struct style *b)
{
	return a->font_size == b->font_size && a->strong == b->strong &&
	       a->emphasis == b->emphasis && a->hidden == b->hidden &&
	       a->fill.paint.on == b->fill.paint.on &&
	       a->fill.current == b->fill.current && a->drop == b->drop &&
	       memcmp(a->fill.paint.rgb, b->fill.paint.rgb, 3) == 0;
}

/* Start a new piece if an element gives a place; false with an error
 * reported. */
static bool place_piece(struct piece *piece, const struct scene *scene,
	const struct xml *element)
{
	const struct vector view = scene->svg->view;
	const bool moves = xml_get(element, "x") != NULL ||
			   xml_get(element, "y") != NULL ||
			   xml_get(element, "dx") != NULL ||
			   xml_get(element, "dy") != NULL;

	if (moves && has_letters(piece)) {
		end_piece(piece, element);
		if (xml_get(element, "x") == NULL)
			return scene_fault(scene, element,
				"x is needed after other letters");
	}
	if (has_letters(piece)) {
		if (same_look(&piece->scene.style, &scene->style))
			return true;
		return scene_fault(scene, element,
			"a change of style is supported only with an x of its "
			"own");
	}
	piece->scene = *scene;
	piece->at.x = scene_length(scene, element, "x", view.x, piece->at.x) +
		      scene_length(scene, element, "dx", view.x, 0);
	piece->at.y = scene_length(scene, element, "y", view.y, piece->at.y) +
		      scene_length(scene, element, "dy", view.y, 0);
	return true;
}

static void add_content(struct piece *piece, const struct scene *scene,
	const struct xml *element);

/* A span in a text.  Text after it has the outer style again. */
static void add_span(
	struct piece *piece, const struct scene *scene, const struct xml *span)
{
	struct scene own;

	if (strcmp(span->name, "title") == 0 || strcmp(span->name, "desc") == 0)
		return;
	if (strcmp(span->name, "tspan") != 0) {
		scene_fault(scene, span, " is not supported inside of text");
		return;
	}
	if (scene_attributes(scene, span, "x y dx dy") &&
		scene_enter(scene, span, &own) &&
		place_piece(piece, &own, span))
		add_content(piece, &own, span);
}

/* scene_enter() limits the depth of elements. */
static void add_content(struct piece *piece, const struct scene *scene,
	const struct xml *element)
{
	for (const struct xml *in = element->first; in != NULL; in = in->next) {
		if (in->name != NULL) {
			add_span(piece, scene, in);
			continue;
		}
		if (!has_letters(piece))
			piece->scene = *scene;
		else if (in->text[strspn(in->text, " \t\r\n")] != '\0' &&
			 !same_look(&piece->scene.style, &scene->style))
			end_piece(piece, element);
		buffer_puts(&piece->text, in->text);
	}
}

void text_draw(const struct scene *scene, const struct xml *element)
{
	struct piece piece = {
		.scene = *scene, .text.arena = scene->svg->styling.arena};

	if (!place_piece(&piece, scene, element))
		return;
	add_content(&piece, scene, element);
	end_piece(&piece, element);
}
