/*
 * Such a drawing has something that is not supported here, so faults are
 * ignored and styles are read as far as possible.
 */
#include "picture/svg/letter_size.h"

#include "picture/svg/scene.h"
#include "picture/svg/style_sheet.h"
#include "picture/svg/view.h"

#include <stdlib.h>
#include <string.h>

/* The size in "font: bold 12px serif", in user units; 0 if it gives none. */
static double shorthand(const char *style)
{
	const char *at = style == NULL ? NULL : strstr(style, "font:");
	char *end;
	double size;

	if (at == NULL)
		return 0;
	at += strcspn(at, "0123456789;");
	size = strtod(at, &end);
	/* "font: 600 12px serif" has a weight in front. */
	if (end > at && *end == ' ')
		size = strtod(end, &end);
	return strncmp(end, "pt", 2) == 0   ? size * 4 / 3
	       : strncmp(end, "px", 2) == 0 ? size
					    : 0;
}

static void take_shorthand(struct scene *scene, const struct xml *element)
{
	const struct style_sheet *sheet = scene->svg->styling.sheet;
	double size = shorthand(xml_get(element, "style"));

	for (size_t i = 0; size <= 0 && i < sheet->count; i++)
		if (style_sheet_rule_fits(&sheet->rules[i], element))
			size = shorthand(sheet->rules[i].body);
	if (size > 0)
		scene->style.font_size = size;
}

static void enter(struct scene *scene, const struct xml *element)
{
	const char *transform = xml_get(element, "transform");
	struct matrix own = matrix_identity;

	scene->svg->styling.fault->why = NULL;
	style_read(&scene->svg->styling, element, &scene->style);
	take_shorthand(scene, element);
	if (transform != NULL && matrix_parse(transform, &own))
		scene->matrix = matrix_times(&scene->matrix, &own);
}

static bool has_letters(const struct xml *element)
{
	for (const struct xml *in = element->first; in != NULL; in = in->next)
		if (in->text != NULL &&
			in->text[strspn(in->text, " \t\r\n")] != '\0')
			return true;
	return false;
}

static bool sets_letters(const struct xml *element)
{
	return (strcmp(element->name, "text") == 0 ||
		       strcmp(element->name, "tspan") == 0) &&
	       has_letters(element);
}

/* Elements are at most XML_DEPTH deep. */
static void look_below(
	const struct scene *around, const struct xml *element, mpt *least)
{
	struct scene scene = *around;
	mpt size;

	if (!scene_work(around, element,
		    element->weight +
			    style_weight(&scene.svg->styling, element)))
		return;
	enter(&scene, element);
	if (scene.style.absent)
		return;
	size = trace_round(scene.style.font_size * matrix_scale(&scene.matrix));
	if (sets_letters(element) && size > 0 && (*least == 0 || size < *least))
		*least = size;
	for (const struct xml *in = element->first; in != NULL; in = in->next)
		if (in->name != NULL)
			look_below(&scene, in, least);
}

mpt letter_size_least(struct arena *scratch, const struct xml *root)
{
	struct fault fault = {.arena = scratch};
	struct svg svg = {.styling = {.arena = scratch, .fault = &fault},
		.arena = scratch};
	struct scene scene = {.svg = &svg,
		.matrix = matrix_identity,
		.style = style_initial()};
	const struct style_sheet sheet = style_sheet_read(&svg.styling, root);
	struct view view;
	mpt least = 0;

	svg.styling.sheet = &sheet;
	fault.why = NULL;
	if (!view_read(&scene, root, &view) || !view_place(&scene, root, &view))
		return 0;
	scene.matrix = view.matrix;
	svg.view = view.units;
	look_below(&scene, root, &least);
	return least;
}
