/* Any bytes as a record: read to be printed again, checked, its past told, and
 * what it drew avoided. */
#include "door.h"
#include "memory_file.h"
#include "record/record_check.h"
#include "record/record_read.h"
#include "record/usage.h"
#include "worksheet/avoid.h"

static void tell_past(struct door *door)
{
	struct usage uses = {0};

	if (!usage_read(&door->reading, &door->source, "2026-01-01", &uses))
		return;
	usage_sort(&uses);
	usage_names(door->reading.arena, &uses);
}

static void read_back(struct door *door)
{
	struct recorded recorded = {0};

	record_read(&door->reading, &door->source, &recorded);
}

static void check(struct door *door)
{
	const struct node *root = node_read(
		door->reading.arena, &door->source, door->reading.errors);
	struct record_sum sum;

	if (root != NULL)
		record_check(&door->reading, root, &sum);
}

static void avoid(struct door *door)
{
	struct arena *arena = door->reading.arena;
	struct node path = {.type = NODE_SCALAR,
		.at = {&door->source, 1, 1},
		.text = memory_file_put(arena,
			(const uint8_t *)door->source.text,
			door->source.length)};
	const struct node *const paths[] = {&path};
	const struct node list = {
		.type = NODE_SEQUENCE, .items = paths, .count = 1};
	struct worksheet worksheet = {.id = "w"};

	avoid_load(&door->reading, &list, "", &worksheet);
	avoid_add_runs(arena, &worksheet, 1);
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
