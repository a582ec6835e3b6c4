/* Any bytes as the table of a class. */
#include "door.h"
#include "memory_file.h"
#include "worksheet/roster/roster.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("w.yaml", bytes, length);
	const struct node node = {.type = NODE_SCALAR,
		.at = {&door.source, 1, 1},
		.text = memory_file_put(door.reading.arena, bytes, length)};
	const struct roster_forms forms = {.count = 3};

	roster_read(&door.reading, &node, "", &forms);
	door_close(&door);
	return 0;
}
