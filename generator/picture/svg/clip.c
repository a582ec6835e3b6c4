#include "picture/svg/clip.h"

#include "base/arena.h"
#include "picture/svg/shapes.h"

#include <string.h>

/* The clipPath that "url(#id)" names, or NULL. */
static const struct xml *named(const struct scene *scene, const char *url)
{
	const size_t before = strlen("url(#");
	const char *id = arena_copy(scene->svg->styling.arena, url + before,
		strlen(url) - before - 1);
	const struct xml *found = scene_find(scene->svg, id);

	return found != NULL && strcmp(found->name, "clipPath") == 0 ? found
								     : NULL;
}

/* The only shape in a clipPath; NULL if there are others. */
static const struct xml *only_shape(const struct xml *clip)
{
	const struct xml *shape = NULL;

	for (const struct xml *in = clip->first; in != NULL; in = in->next) {
		if (in->name == NULL)
			continue;
		if (shape != NULL || shapes_kind(in->name) == NULL)
			return NULL;
		shape = in;
	}
	return shape;
}

bool clip_find(const struct scene *scene, const struct xml *element,
	struct outline *outline, bool *even_odd)
{
	const struct xml *clip = named(scene, scene->style.clip);
	const struct xml *shape = clip == NULL ? NULL : only_shape(clip);
	const char *units =
		clip == NULL ? NULL : xml_get(clip, "clipPathUnits");
	struct scene outer, inner, around = *scene;

	if (shape == NULL)
		return scene_fault(scene, element,
			"clip-path: expected a clipPath with one shape, found "
			"\"%s\"",
			scene->style.clip);
	if (units != NULL && strcmp(units, "userSpaceOnUse") != 0)
		return scene_fault(scene, clip,
			"clipPathUnits: \"%s\" is not supported", units);
	/* It inherits from its parent, not from the clipped element. */
	if (!scene_style(scene->svg, clip->parent, &around.style) ||
		!scene_enter(&around, clip, &outer) ||
		!scene_enter(&outer, shape, &inner))
		return !scene_failed(scene) &&
		       scene_fault(scene, clip,
			       "a clipPath that is not displayed is not "
			       "supported");
	if (outer.style.clip != NULL || inner.style.clip != NULL ||
		inner.style.hidden)
		return scene_fault(scene, clip,
			"a clipPath that is clipped or hidden is not "
			"supported");
	if (!shapes_outline(&inner, shape, &inner.matrix, outline))
		return false;
	*even_odd = inner.style.clip_even_odd;
	return true;
}
