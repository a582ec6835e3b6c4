#include "picture/svg/scene.h"

#include "base/arena.h"
#include "base/message.h"
#include "picture/svg/number.h"
#include "picture/svg/word_list.h"

#include <stdarg.h>
#include <string.h>

enum {
	ATTRIBUTE_WEIGHT = 10 /* because each is visited several times */
};

bool scene_fault(const struct scene *scene, const struct xml *element,
	const char *format, ...)
{
	va_list args;
	const char *what;

	va_start(args, format);
	what = message_vprintf(scene->svg->styling.arena, format, args);
	va_end(args);
	return fault_at(scene->svg->styling.fault, element->at, "%s%s%s",
		element->name, *what == ' ' ? "" : ": ", what);
}

bool scene_failed(const struct scene *scene)
{
	return scene->svg->styling.fault->why != NULL;
}

/* Report a drawing that costs too much; returns false. */
static bool too_much(
	const struct svg *svg, const struct xml *element, const char *what)
{
	return fault_final(svg->styling.fault, element->at, "%s %s",
		element->name, message_text(what));
}

/* Count the cost of reading an element. */
static bool spend_weight(struct svg *svg, const struct xml *element)
{
	svg->weight += element->weight + ATTRIBUTE_WEIGHT * element->count +
		       style_weight(&svg->styling, element);
	return svg->weight <= SCENE_WEIGHT ||
	       too_much(svg, element, "makes the drawing too long to read");
}

bool scene_spend(
	const struct scene *scene, const struct xml *element, size_t places)
{
	struct svg *svg = scene->svg;

	if (places > SCENE_PLACES - svg->places)
		return too_much(svg, element, "makes the drawing too large");
	svg->places += places;
	return true;
}

bool scene_work(
	const struct scene *scene, const struct xml *element, size_t work)
{
	struct svg *svg = scene->svg;

	svg->weight += work;
	return svg->weight <= SCENE_WEIGHT ||
	       too_much(svg, element, "makes the drawing too long to read");
}

/* Count an element before it is drawn. */
static bool spend_visit(const struct scene *scene, const struct xml *element)
{
	struct svg *svg = scene->svg;

	if (scene->depth > SCENE_DEPTH)
		return too_much(
			svg, element, "is nested too deep, or uses itself");
	if (++svg->visits > SCENE_VISITS)
		return too_much(
			svg, element, "is one element too many to draw");
	return spend_weight(svg, element);
}

bool scene_style(
	struct svg *svg, const struct xml *element, struct style *style)
{
	if (element->parent == NULL)
		*style = style_initial();
	else if (!scene_style(svg, element->parent, style))
		return false;
	return spend_weight(svg, element) &&
	       style_read(&svg->styling, element, style);
}

bool scene_enter(const struct scene *around, const struct xml *element,
	struct scene *scene)
{
	const char *transform = xml_get(element, "transform");
	struct matrix own = matrix_identity;

	*scene = *around;
	scene->depth++;
	if (scene_failed(around) || !spend_visit(scene, element))
		return false;
	if (!style_read(&scene->svg->styling, element, &scene->style))
		return false;
	if (transform != NULL && !matrix_parse(transform, &own))
		return scene_fault(scene, element,
			"transform: expected functions such as "
			"translate(1, 2), found \"%s\"",
			transform);
	scene->matrix = matrix_times(&around->matrix, &own);
	return !scene->style.absent;
}

bool scene_attributes(
	const struct scene *scene, const struct xml *element, const char *known)
{
	static const char common[] =
		"id class style transform role tabindex lang space version";

	for (size_t i = 0; i < element->count; i++) {
		const struct xml_attribute *at = &element->attributes[i];

		if (*at->space != '\0' || word_list_have(known, at->name) ||
			word_list_have(common, at->name) ||
			style_knows(at->name) ||
			strncmp(at->name, "data-", 5) == 0 ||
			strncmp(at->name, "aria-", 5) == 0 ||
			strncmp(at->name, "on", 2) == 0)
			continue;
		return scene_fault(scene, element,
			"the attribute \"%s\" is not supported", at->name);
	}
	return true;
}

/* "50%" as a fraction; false for anything else. */
static bool parse_percent(const char *text, double whole, double *value)
{
	double number;

	number_skip_space(&text);
	if (!number_scan(&text, &number) || strcmp(text, "%") != 0)
		return false;
	*value = whole * number / 100;
	return true;
}

double scene_length(const struct scene *scene, const struct xml *element,
	const char *name, double whole, double otherwise)
{
	const char *text = xml_get(element, name);
	double value = otherwise;

	if (text != NULL && strcmp(text, "auto") != 0 &&
		!parse_percent(text, whole, &value) &&
		!number_parse_length(text, scene->style.font_size, &value))
		scene_fault(scene, element,
			"%s: expected a length, found \"%s\"", name, text);
	return value;
}

const struct xml *scene_find(const struct svg *svg, const char *id)
{
	size_t low = 0, high = svg->named_count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (strcmp(xml_get(svg->named[middle], "id"), id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < svg->named_count &&
		strcmp(xml_get(svg->named[low], "id"), id) == 0)
		return svg->named[low];
	return NULL;
}

struct shape *scene_shape(const struct scene *scene)
{
	struct layer *layer = scene->layer;

	layer->shapes = arena_grow(scene->svg->arena, layer->shapes,
		layer->count, &layer->room, sizeof(*layer->shapes));
	return &layer->shapes[layer->count++];
}
