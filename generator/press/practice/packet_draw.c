#include "press/practice/packet_draw.h"

#include "bank/bank.h"
#include "blocks/form_references.h"
#include "press/job.h"
#include "worksheet/draw_read.h"

#include <string.h>

bool packet_draw_keep(struct packet_draw *drawing, const struct item *item)
{
	struct reference_closure *kept = &drawing->kept;
	const size_t before = kept->count;
	bool good = !drawing->crowded;

	if (good)
		reference_closure_add(kept, item);
	for (size_t i = before; i < kept->count && good; i++)
		good = draw_read_matches(
			       &drawing->section->draw, kept->at[i]) &&
		       !exclusions_has(&drawing->left, kept->at[i]);
	good = good && kept->count <= (size_t)drawing->section->draw.count &&
	       !reference_closure_has_enemies(kept);
	if (!good)
		kept->count = before;
	return good;
}

static bool is_kept(const struct reference_closure *kept, const char *name)
{
	for (size_t i = 0; i < kept->count; i++)
		if (strcmp(kept->at[i]->name, name) == 0)
			return true;
	return false;
}

void packet_draw_apply(struct packet_draw *drawing)
{
	struct reference_closure *kept = &drawing->kept;
	struct exclusions avoid = {.arena = drawing->left.arena};
	const struct exclusions *const lists[] = {
		&drawing->left, &drawing->resting};

	for (size_t l = 0; l < LENGTH(lists); l++)
		for (size_t i = 0; i < lists[l]->count; i++)
			if (!is_kept(kept, lists[l]->names[i]))
				exclusions_add_name(&avoid, lists[l]->names[i]);
	drawing->worksheet->avoid = exclusions_names(&avoid);
	drawing->section->pins = kept->at;
	drawing->section->pin_count = kept->count;
}

/* Keep items that refer to a question which is not on the form, or leave them
 * out.  Returns whether there are any. */
static bool find_lost(struct packet_draw *drawing, const struct form *form)
{
	struct arena *arena = drawing->press->arena;
	const struct form_section *section = &form->sections[0];
	bool lost = false;

	for (size_t i = 0; i < section->count; i++) {
		const struct drawn *drawn = &section->items[i];
		const struct item *item;

		if (form_references_hold(arena, form, drawn))
			continue;
		lost = true;
		/* The bank's own item: the form may have the reading of a
		 * tier. */
		item = bank_find(drawn->item->bank, drawn->item->id);
		if (!packet_draw_keep(drawing, item))
			exclusions_add(&drawing->left, item);
	}
	return lost;
}

/* Ask for one question less. */
static void draw_fewer(struct packet_draw *drawing)
{
	drawing->section->draw.count--;
	if (drawing->kept.count > (size_t)drawing->section->draw.count) {
		drawing->kept.count = 0;
		drawing->crowded = true;
	}
}

/* Draw once.  Returns whether to draw again. */
static bool draw_once(
	struct packet_draw *drawing, uint64_t seed, enum status *status)
{
	struct press *press = drawing->press;
	struct section *section = drawing->section;
	const bool last = drawing->counted || section->draw.count <= 1;
	struct job job;
	bool lost = false;

	press->plan = plan_new(press->arena, press->worksheet, seed);
	job = job_new(press, 0, TIER_CORE);
	*status = job.status;
	if (*status == STATUS_DONE && !drawing->cards)
		lost = find_lost(drawing, job.form);
	if (*status == STATUS_DONE && !lost)
		job_want_images(&job);
	if (*status != STATUS_DONE && last)
		job_report(&job, press);
	job_free(&job);
	if (*status != STATUS_DONE && !last)
		draw_fewer(drawing);
	packet_draw_apply(drawing);
	return lost || (*status != STATUS_DONE && !last);
}

enum status packet_draw_plan(struct packet_draw *drawing, uint64_t seed)
{
	enum status status;

	while (draw_once(drawing, seed, &status))
		;
	exclusions_tell(&drawing->left, drawing->press->host);
	return status;
}
