#include "picture/svg/view.h"

#include "picture/svg/number.h"

#include <string.h>

/* Points in a user unit, of which 96 make an inch. */
#define UNIT 0.75
#define SIDE_MAX 14400.0 /* points */

/* What the root says of its size, in user units. */
struct frame {
	double width, height;
	double view[4]; /* left, top, width, height */
};

/* A side: as given, or else the view's; "100%" means that too. */
static double side_of(const struct scene *scene, const struct xml *root,
	const char *name, double view)
{
	const char *text = xml_get(root, name);

	if (text == NULL || strcmp(text, "100%") == 0)
		return view;
	return scene_length(scene, root, name, 0, view);
}

static bool read_frame(
	const struct scene *scene, const struct xml *root, struct frame *frame)
{
	const char *view = xml_get(root, "viewBox");
	double ratio;

	if (view != NULL && (parse_numbers(view, frame->view, 4) != 4 ||
				    frame->view[2] <= 0 || frame->view[3] <= 0))
		return scene_error(scene, root,
			"viewBox: expected left, top, width and height, found "
			"\"%s\"",
			view);
	frame->width = side_of(scene, root, "width", frame->view[2]);
	frame->height = side_of(scene, root, "height", frame->view[3]);
	if (frame->width <= 0 || frame->height <= 0)
		return scene_error(scene, root,
			" needs a viewBox, or a width and a height");
	if (view == NULL) {
		frame->view[2] = frame->width;
		frame->view[3] = frame->height;
		return true;
	}
	/* One side given, the other follows from the view. */
	ratio = frame->view[3] / frame->view[2];
	if (xml_get(root, "height") == NULL)
		frame->height = frame->width * ratio;
	else if (xml_get(root, "width") == NULL)
		frame->width = frame->height / ratio;
	return true;
}

/* How much of the room left stands before the view: 0, a half or 1. */
static double share(const char *align, const char *low, const char *high)
{
	return strstr(align, low) != NULL    ? 0
	       : strstr(align, high) != NULL ? 1
					     : 0.5;
}

/* From user units of the view to points, y upwards. */
static bool place_view(const struct scene *scene, const struct xml *root,
	const struct frame *frame, struct matrix *matrix)
{
	const char *align = xml_get(root, "preserveAspectRatio");
	double sx = frame->width * UNIT / frame->view[2];
	double sy = frame->height * UNIT / frame->view[3];
	double left, top;

	if (align == NULL)
		align = "xMidYMid meet";
	if (strstr(align, "slice") != NULL)
		return scene_error(scene, root,
			"preserveAspectRatio: slice is not supported");
	if (strstr(align, "none") == NULL)
		sx = sy = sx < sy ? sx : sy;
	left = (frame->width * UNIT - sx * frame->view[2]) *
	       share(align, "xMin", "xMax");
	top = (frame->height * UNIT - sy * frame->view[3]) *
	      share(align, "YMin", "YMax");
	*matrix = (struct matrix){sx, 0, 0, -sy, left - sx * frame->view[0],
		frame->height * UNIT - top + sy * frame->view[1]};
	return true;
}

bool view_read(
	const struct scene *scene, const struct xml *root, struct view *view)
{
	struct frame frame = {.width = 0};

	if (!read_frame(scene, root, &frame) ||
		!place_view(scene, root, &frame, &view->matrix))
		return false;
	if (frame.width * UNIT > SIDE_MAX || frame.height * UNIT > SIDE_MAX)
		return scene_error(scene, root, " is larger than any paper");
	view->width = trace_round(frame.width * UNIT);
	view->height = trace_round(frame.height * UNIT);
	view->units = (struct vector){frame.view[2], frame.view[3]};
	if (view->width > 0 && view->height > 0)
		return true;
	return scene_error(scene, root, " is smaller than any point");
}
