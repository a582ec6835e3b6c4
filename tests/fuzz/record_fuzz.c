/* Any bytes as a record: checked, its past told, and what it drew avoided. */
#include "door.h"
#include "draw/record_check.h"
#include "draw/uses.h"
#include "memory_file.h"
#include "worksheet/avoid.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("r.yaml", bytes, length);
	const struct path path = {
		memory_file_put(door.reading.arena, bytes, length),
		{&door.source, 1, 1}};
	struct record_sum sum;
	struct uses uses = {0};

	record_check(&door.reading, &door.source, &sum);
	if (uses_read(&door.reading, &door.source, "2026-01-01", &uses)) {
		uses_sort(&uses);
		uses_names(door.reading.arena, &uses);
	}
	avoid_read(&door.reading, (struct path_list){&path, 1});
	door_close(&door);
	return 0;
}
