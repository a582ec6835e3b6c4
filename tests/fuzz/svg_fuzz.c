/* Any bytes as a SVG, and on a page where it is one. */
#include "picture_door.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	return picture_door(svg_read, bytes, length);
}
