#include "picture/svg/view.h"

#include "picture/svg/number.h"

#include <string.h>

/* Points in a user unit, of which 96 make an inch. */
#define UNIT 0.75
#define SIDE_MAX 14400.0 /* points */

/* A side as given, or the view's.  Per cent, of a screen, count as not
 * given. */
static double side_of(const struct scene *scene, const struct xml *root,
	const char *name, double view)
{
	const char *text = xml_get(root, name);

	if (text == NULL || strchr(text, '%') != NULL)
		return view;
	return scene_length(scene, root, name, 0, view);
}

static bool read_frame(
	const struct scene *scene, const struct xml *root, struct view *view)
{
	const char *text = xml_get(root, "viewBox");
	double *box = view->box, *frame = view->frame;

	if (text != NULL && (number_parse_list(text, box, 4) != 4 ||
				    box[2] <= 0 || box[3] <= 0))
		return scene_fault(scene, root,
			"viewBox: expected left, top, width and height, found "
			"\"%s\"",
			text);
	frame[0] = side_of(scene, root, "width", box[2]);
	frame[1] = side_of(scene, root, "height", box[3]);
	if (frame[0] <= 0 || frame[1] <= 0)
		return scene_fault(scene, root,
			" needs a viewBox, or a width and a height");
	if (text == NULL) {
		box[2] = frame[0];
		box[3] = frame[1];
		return true;
	}
	/* If only one side is given, the other follows from the view's
	 * proportions. */
	if (xml_get(root, "height") == NULL)
		frame[1] = frame[0] * (box[3] / box[2]);
	else if (xml_get(root, "width") == NULL)
		frame[0] = frame[1] / (box[3] / box[2]);
	return true;
}

/* The share of spare room that goes before the view: 0, a half or 1. */
static double share(const char *align, const char *low, const char *high)
{
	return strstr(align, low) != NULL    ? 0
	       : strstr(align, high) != NULL ? 1
					     : 0.5;
}

/* From user units of the view to points, y upwards. */
bool view_place(
	const struct scene *scene, const struct xml *root, struct view *view)
{
	const char *align = xml_get(root, "preserveAspectRatio");
	const double *box = view->box, *frame = view->frame;
	double sx = frame[0] * UNIT / box[2], sy = frame[1] * UNIT / box[3];
	double left, top;

	if (align == NULL)
		align = "xMidYMid meet";
	if (strstr(align, "slice") != NULL)
		return scene_fault(scene, root,
			"preserveAspectRatio: slice is not supported");
	if (strstr(align, "none") == NULL)
		sx = sy = sx < sy ? sx : sy;
	left = (frame[0] * UNIT - sx * box[2]) * share(align, "xMin", "xMax");
	top = (frame[1] * UNIT - sy * box[3]) * share(align, "YMin", "YMax");
	view->matrix = (struct matrix){sx, 0, 0, -sy, left - sx * box[0],
		frame[1] * UNIT - top + sy * box[1]};
	return true;
}

bool view_read(
	const struct scene *scene, const struct xml *root, struct view *view)
{
	*view = (struct view){.width = 0};
	if (!read_frame(scene, root, view))
		return false;
	if (view->frame[0] * UNIT > SIDE_MAX ||
		view->frame[1] * UNIT > SIDE_MAX)
		return scene_fault(scene, root, " is larger than any paper");
	view->units = (struct vector){view->box[2], view->box[3]};
	view->width = trace_round(view->frame[0] * UNIT);
	view->height = trace_round(view->frame[1] * UNIT);
	if (view->width > 0 && view->height > 0)
		return true;
	return scene_fault(scene, root, " is smaller than any point");
}
