#include "picture/svg/svg.h"

#include "base/arena.h"
#include "picture/svg/clip.h"
#include "picture/svg/scene.h"
#include "picture/svg/shapes.h"
#include "picture/svg/style_sheet.h"
#include "picture/svg/text.h"
#include "picture/svg/view.h"
#include "picture/svg/word_list.h"

#include <stdlib.h>
#include <string.h>

/* Is an element SVG's own?  Others are a program's private notes. */
static bool is_svg(const struct xml *element)
{
	return element->name != NULL &&
	       (*element->space == '\0' ||
		       strcmp(element->space, SVG_SPACE) == 0);
}

/* Elements that are never drawn by themselves. */
static const char unseen[] =
	"defs title desc metadata style symbol clipPath linearGradient "
	"radialGradient pattern marker mask filter script animate "
	"animateTransform animateMotion animateColor set view cursor "
	"color-profile font font-face";

static void draw_children(const struct scene *scene, const struct xml *element);
static void draw_element(const struct scene *around, const struct xml *element);

static void draw_use(const struct scene *scene, const struct xml *element)
{
	const char *href = svg_href(element);
	const struct vector view = scene->svg->view;
	const struct xml *used = NULL;
	struct scene moved = *scene;
	struct matrix by = matrix_identity;

	if (href != NULL && *href == '#')
		used = scene_find(scene->svg, href + 1);
	if (used == NULL || !is_svg(used)) {
		scene_fault(scene, element,
			"href: expected # and the id of an element, found "
			"\"%s\"",
			href == NULL ? "" : href);
		return;
	}
	by.e = scene_length(scene, element, "x", view.x, 0);
	by.f = scene_length(scene, element, "y", view.y, 0);
	moved.matrix = matrix_times(&scene->matrix, &by);
	if (word_list_have(unseen, used->name) &&
		strcmp(used->name, "symbol") != 0)
		scene_fault(scene, element,
			"the use of \"%s\" is not supported", used->name);
	else
		draw_element(&moved, used);
}

/* Draw a symbol, clipped to its sides unless it says otherwise. */
static void draw_symbol(const struct scene *scene, const struct xml *element)
{
	const char *overflow = xml_get(element, "overflow");

	if (overflow == NULL || strcmp(overflow, "visible") != 0 ||
		xml_get(element, "transform") != NULL)
		scene_fault(scene, element,
			"a symbol that is cut off or has a transform is not "
			"supported");
	else
		draw_children(scene, element);
}

/* Elements other than shapes, and their attributes besides properties. */
static const struct {
	const char *name, *attributes;
	void (*draw)(const struct scene *scene, const struct xml *element);
} kinds[] = {
	{"g", "", draw_children},
	{"a", "href target", draw_children},
	{"symbol", "overflow", draw_symbol},
	{"use", "href x y width height", draw_use},
	{"text", "x y dx dy", text_draw},
};

static size_t find_kind(const char *name)
{
	size_t i = 0;

	while (i < LENGTH(kinds) && strcmp(kinds[i].name, name) != 0)
		i++;
	return i;
}

/* Does the element look the same without a group, as a shape with only a fill
 * or only a stroke? */
static bool is_single(const struct scene *scene, const struct xml *element)
{
	return shapes_kind(element->name) != NULL &&
	       !(scene->style.fill.paint.on && scene->style.stroke.paint.on);
}

static void draw_itself(const struct scene *scene, const struct xml *element)
{
	struct scene own = *scene;
	const size_t kind = find_kind(element->name);

	if (kind < LENGTH(kinds)) {
		kinds[kind].draw(scene, element);
		return;
	}
	own.style.fill.paint.alpha =
		own.style.fill.paint.alpha * own.style.alpha / OPAQUE;
	own.style.stroke.paint.alpha =
		own.style.stroke.paint.alpha * own.style.alpha / OPAQUE;
	shapes_draw(&own, element);
}

/* Draw an element into a separate layer, composited as a whole. */
static void draw_grouped(const struct scene *scene, const struct xml *element)
{
	struct layer layer = {NULL, 0, 0};
	struct scene inner = *scene;
	struct drawing *group =
		arena_alloc(scene->svg->arena, 1, sizeof(*group));
	struct shape shape = {.type = SHAPE_GROUP,
		.group = group,
		.alpha = scene->style.alpha};

	if (scene->style.clip != NULL &&
		!clip_find(scene, element, &shape.outline, &shape.even_odd))
		return;
	inner.layer = &layer;
	inner.grouped = true;
	inner.style.alpha = OPAQUE;
	inner.style.clip = NULL;
	draw_itself(&inner, element);
	group->shapes = layer.shapes;
	group->shape_count = layer.count;
	if (layer.count > 0)
		*scene_shape(scene) = shape;
}

static void draw_element(const struct scene *around, const struct xml *element)
{
	const struct shape_kind *shape = shapes_kind(element->name);
	const size_t kind = find_kind(element->name);
	struct scene scene;

	if (shape == NULL && kind == LENGTH(kinds)) {
		scene_fault(around, element, " is not supported in an SVG");
		return;
	}
	if (!scene_attributes(around, element,
		    shape != NULL ? shape->attributes
				  : kinds[kind].attributes) ||
		!scene_enter(around, element, &scene))
		return;
	if (scene.style.clip != NULL ||
		(scene.style.alpha != OPAQUE && !is_single(&scene, element)))
		draw_grouped(&scene, element);
	else
		draw_itself(&scene, element);
}

/* scene_enter() limits the depth of elements. */
static void draw_children(const struct scene *scene, const struct xml *element)
{
	for (const struct xml *in = element->first;
		in != NULL && !scene_failed(scene); in = in->next)
		if (is_svg(in) && !word_list_have(unseen, in->name))
			draw_element(scene, in);
}

static int compare_ids(const void *a, const void *b)
{
	const struct xml *x = *(const struct xml *const *)a;
	const struct xml *y = *(const struct xml *const *)b;
	const int order = strcmp(xml_get(x, "id"), xml_get(y, "id"));

	if (order != 0)
		return order;
	return x->number < y->number ? -1 : x->number > y->number;
}

/* Index the elements with an id; they are at most XML_DEPTH deep. */
static void add_named(struct svg *svg, const struct xml *element, size_t *room)
{
	if (xml_get(element, "id") != NULL) {
		svg->named = arena_grow(svg->styling.arena, svg->named,
			svg->named_count, room, sizeof(*svg->named));
		svg->named[svg->named_count++] = element;
	}
	for (const struct xml *in = element->first; in != NULL; in = in->next)
		if (in->name != NULL)
			add_named(svg, in, room);
}

static void index_named(struct svg *svg, const struct xml *root)
{
	size_t room = 0;

	add_named(svg, root, &room);
	if (svg->named_count > 0)
		qsort(svg->named, svg->named_count, sizeof(*svg->named),
			compare_ids);
}

/* Draw everything; false if the root itself is bad. */
static bool draw_root(
	struct scene *around, const struct xml *root, struct picture *picture)
{
	static const char attributes[] =
		"x y width height viewBox preserveAspectRatio version "
		"baseProfile contentStyleType contentScriptType zoomAndPan";
	struct view view;
	struct scene scene;

	if (!is_svg(root) || strcmp(root->name, "svg") != 0)
		return scene_fault(around, root, " is not \"svg\"");
	if (!view_read(around, root, &view))
		return false;
	picture->width = view.width;
	picture->height = view.height;
	if (!view_place(around, root, &view) ||
		!scene_attributes(around, root, attributes))
		return false;
	around->matrix = view.matrix;
	around->svg->view = view.units;
	if (!scene_enter(around, root, &scene))
		return !scene_failed(around);
	if (scene.style.alpha != OPAQUE || scene.style.clip != NULL ||
		xml_get(root, "transform") != NULL)
		return scene_fault(around, root,
			"opacity, clip-path and transform are not supported");
	draw_children(&scene, root);
	return !scene_failed(around);
}

const char *svg_href(const struct xml *element)
{
	const char *href = xml_get(element, "href");

	for (size_t i = 0; href == NULL && i < element->count; i++) {
		const struct xml_attribute *at = &element->attributes[i];

		if (strcmp(at->space, XLINK_SPACE) == 0 &&
			strcmp(at->name, "href") == 0)
			href = at->value;
	}
	return href;
}

bool svg_draw(struct arena *arena, const struct xml *root, struct fault *fault,
	struct picture *picture)
{
	struct layer layer = {NULL, 0, 0};
	struct svg svg = {.styling = {.arena = fault->arena, .fault = fault},
		.arena = arena};
	struct scene around = {.svg = &svg,
		.layer = &layer,
		.matrix = matrix_identity,
		.style = style_initial()};
	const struct style_sheet sheet = style_sheet_read(&svg.styling, root);

	svg.styling.sheet = &sheet;
	svg.traced = arena_alloc(
		fault->arena, xml_count(root), sizeof(struct trace *));
	index_named(&svg, root);
	draw_root(&around, root, picture);
	picture->form = PICTURE_DRAWING;
	picture->drawing = (struct drawing){
		.width = picture->width,
		.height = picture->height,
		.shapes = layer.shapes,
		.shape_count = layer.count,
		.captions = svg.captions,
		.caption_count = svg.caption_count,
	};
	return fault->why == NULL;
}
