#include "picture/svg/scene.h"

#include "base/arena.h"
#include "picture/svg/number.h"

#include <stdarg.h>
#include <string.h>

bool scene_error(const struct scene *scene, const struct xml *element,
	const char *format, ...)
{
	va_list args;
	const char *what;

	va_start(args, format);
	what = arena_vprintf(scene->svg->styling.arena, format, args);
	va_end(args);
	return error_at(scene->svg->styling.errors, element->at, "%s%s%s",
		element->name, *what == ' ' ? "" : ": ", what);
}

bool scene_enter(const struct scene *around, const struct xml *element,
	struct scene *scene)
{
	const char *transform = xml_get(element, "transform");
	struct matrix own = matrix_identity;

	*scene = *around;
	scene->depth++;
	if (scene->depth > SCENE_DEPTH)
		return scene_error(
			scene, element, " is nested too deep, or uses itself");
	if (++scene->svg->visits > SCENE_VISITS)
		return scene->svg->visits == SCENE_VISITS + 1 &&
		       scene_error(scene, element,
			       " is one element too many to draw");
	if (!style_read(&scene->svg->styling, element, &scene->style))
		return false;
	if (transform != NULL && !matrix_parse(transform, &own))
		return scene_error(scene, element,
			"transform: expected functions such as "
			"translate(1, 2), found \"%s\"",
			transform);
	scene->matrix = matrix_times(&around->matrix, &own);
	return !scene->style.absent;
}

/* "50%" as a fraction; false if it is something else. */
static bool parse_percent(const char *text, double whole, double *value)
{
	double number;

	skip_space(&text);
	if (!scan_number(&text, &number) || strcmp(text, "%") != 0)
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
		!parse_length(text, scene->style.font_size, &value))
		scene_error(scene, element,
			"%s: expected a length, found \"%s\"", name, text);
	return value;
}

const struct xml *scene_find(const struct svg *svg, const char *id)
{
	size_t low = 0, high = svg->named_count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const int order = strcmp(xml_get(svg->named[middle], "id"), id);

		if (order == 0)
			return svg->named[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

struct shape *scene_shape(const struct scene *scene)
{
	struct layer *layer = scene->layer;

	layer->shapes = arena_grow(scene->svg->arena, layer->shapes,
		layer->count, &layer->room, sizeof(*layer->shapes));
	return &layer->shapes[layer->count++];
}
