/* Any bytes as a record: read to be printed again, checked, its past told, and
 * what it drew avoided. */
#include "door.h"
#include "draw/record_check.h"
#include "draw/record_read.h"
#include "draw/uses.h"
#include "memory_file.h"
#include "worksheet/avoid.h"

static void tell_past(struct door *door)
{
	struct uses uses = {0};

	if (!uses_read(&door->reading, &door->source, "2026-01-01", &uses))
		return;
	uses_sort(&uses);
	uses_names(door->reading.arena, &uses);
}

static void read_back(struct door *door)
{
	struct recorded recorded = {0};

	record_read(&door->reading, &door->source, &recorded);
}

static void check(struct door *door)
{
	struct record_sum sum;

	record_check(&door->reading, &door->source, &sum);
}

static void avoid(struct door *door)
{
	const struct path path = {memory_file_put(door->reading.arena,
					  (const uint8_t *)door->source.text,
					  door->source.length),
		{&door->source, 1, 1}};

	avoid_read(&door->reading, (struct path_list){&path, 1});
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static void (*const uses_of[])(struct door *) = {
		tell_past, read_back, check, avoid};

	/* Each reads it for itself, and tells mistakes only once. */
	for (size_t i = 0; i < LENGTH(uses_of); i++) {
		struct door door = door_open("r.yaml", bytes, length);

		uses_of[i](&door);
		door_close(&door);
	}
	return 0;
}
