/* Any bytes as a JPEG, and on a page where it is one. */
#include "picture_door.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	return picture_door(jpeg_read, bytes, length);
}
