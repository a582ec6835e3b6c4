/*
 * Any bytes as a worksheet beside a small bank, and a draw from it.
 *
 * A worksheet may name files anywhere, for it is the teacher's own; so those
 * that would lead out of the room are left out.
 */
#include "door.h"
#include "draw/form.h"
#include "worksheet/worksheet.h"

#include <string.h>

enum {
	FORMS = 200 /* of the worksheets that are drawn from */
};

/* Whether a draw takes a solver, a process of its own with time of its own. */
static bool is_solved(const struct worksheet *worksheet)
{
	bool solved = worksheet->blueprint.count > 0;

	for (size_t i = 0; i < worksheet->section_count; i++)
		solved |= worksheet->sections[i].draw.blueprint.count > 0;
	return solved;
}

static void draw_first(struct arena *arena, const struct worksheet *worksheet)
{
	const struct form_plan *plan =
		plan_new(arena, worksheet, worksheet->seed);
	const char *why = NULL;

	for (size_t t = 0; t < worksheet->tier_count; t++)
		form_draw(arena, plan, 0, worksheet->tiers[t], &why);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const char path[] = "tests/fuzz/room/w.yaml";
	const struct worksheet *worksheet;
	struct door door;

	if (memchr(bytes, '/', length) != NULL ||
		memchr(bytes, '\\', length) != NULL)
		return -1;
	door = door_open(path, bytes, length);
	worksheet = worksheet_read(&door.reading, &door.source, path, NULL);
	if (worksheet != NULL && worksheet->form_count <= FORMS &&
		!is_solved(worksheet))
		draw_first(door.reading.arena, worksheet);
	door_close(&door);
	return 0;
}
