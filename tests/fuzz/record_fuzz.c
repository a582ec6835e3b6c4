/* Any bytes as a record: read back whole, checked, and what it drew avoided. */
#include "door.h"
#include "draw/record_check.h"
#include "draw/record_read.h"
#include "memory_file.h"
#include "worksheet/avoid.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("r.yaml", bytes, length);
	struct node path = {.type = NODE_SCALAR,
		.at = {&door.source, 1, 1},
		.text = memory_file_put(door.reading.arena, bytes, length)};
	const struct node *const paths[] = {&path};
	const struct node list = {
		.type = NODE_SEQUENCE, .items = paths, .count = 1};
	struct worksheet worksheet = {.id = "w"};
	struct record_sum sum;
	struct recorded recorded;

	record_check(&door.reading, &door.source, &sum);
	record_read(&door.reading, &door.source, &recorded);
	avoid_load(&door.reading, &list, "", &worksheet);
	avoid_add_runs(door.reading.arena, &worksheet, 1);
	door_close(&door);
	return 0;
}
