/*
 * picture_door: bytes as a picture, read and then put on a page.
 */
#ifndef TESTS_FUZZ_PICTURE_DOOR_H
#define TESTS_FUZZ_PICTURE_DOOR_H

#include "bank/image.h"
#include "door.h"
#include "one_page.h"
#include "picture/formats.h"

#include <stdlib.h>

static inline void print_picture(
	struct arena *arena, const struct picture *picture)
{
	const struct mark mark = {.type = MARK_PICTURE,
		.x = 36 * MPT,
		.y = 36 * MPT,
		.picture = picture,
		.width = 200 * MPT,
		.height = 200 * MPT};

	if (one_page_write(arena, &mark, 1).bytes == NULL)
		abort();
}

static inline int picture_door(
	bool (*read)(const struct intake *intake, struct picture *picture),
	const uint8_t *bytes, size_t length)
{
	struct door door = door_open("p", bytes, length);
	const struct image image = {.at = {&door.source, 1, 1}, .name = "p"};
	struct picture picture = {.hash = "0"};

	if (read(&(struct intake){&door.reading, &image, &door.source},
		    &picture))
		print_picture(door.reading.arena, &picture);
	else if (error_count(door.reading.errors) == 0)
		abort();
	door_close(&door);
	return 0;
}

#endif
