/* Any bytes as a SVG of lines and letters, and on a page where it is one. */
#include "picture/svg/svg.h"
#include "picture_door.h"

static bool read_lines(const struct intake *intake, struct picture *picture)
{
	struct arena *arena = intake->reading->arena;
	struct errors *errors = intake->reading->errors;
	struct fault fault = {.arena = arena};
	const struct xml *root = xml_read(arena, intake->source, errors);

	return root != NULL &&
	       (svg_draw(arena, root, &fault, picture) ||
		       error_at(errors, fault.at, "%s", fault.why));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	return picture_door(read_lines, bytes, length);
}
