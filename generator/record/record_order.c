#include "record/record_order.h"

#include "base/arena.h"

/* The number of tiers of the first form.  All forms must have as many. */
static size_t count_tiers(const struct form *const *forms, size_t count)
{
	size_t tiers = 0;

	while (tiers < count && forms[tiers]->index == forms[0]->index)
		tiers++;
	return tiers;
}

/* Forms are in printed order, without duplicates. */
static bool check_sequence(struct reading *reading, const struct node *list,
	const struct recorded *recorded)
{
	const struct form *const *forms = recorded->forms;
	const size_t tiers = recorded->tier_count;
	bool *seen = arena_alloc(reading->arena, FORMS_MAX, sizeof(*seen));
	bool fine = true;

	for (size_t i = 0; i < recorded->form_count; i++) {
		const struct form *first = forms[i - i % tiers];
		const enum tier tier = forms[i % tiers]->tier;

		if (forms[i]->index != first->index || forms[i]->tier != tier)
			fine = error_at(reading->errors, list->items[i]->at,
				"expected form \"%s\" on the tier %s here, "
				"found form \"%s\" on %s",
				first->name, tier_name(tier), forms[i]->name,
				tier_name(forms[i]->tier));
		else if (i % tiers == 0 && seen[forms[i]->index])
			fine = error_at(reading->errors, list->items[i]->at,
				"form \"%s\" occurs twice", forms[i]->name);
		seen[forms[i]->index] = true;
	}
	return fine;
}

/* If only copies were printed, forms and tiers are those the students got. */
static bool check_sheets(struct reading *reading, const struct node *list,
	const struct recorded *recorded)
{
	bool *seen = arena_alloc(
		reading->arena, FORMS_MAX, TIER_COUNT * sizeof(*seen));
	bool fine = true;

	for (size_t i = 0; i < recorded->form_count; i++) {
		const struct form *form = recorded->forms[i];
		bool *is_there = &seen[form->index * TIER_COUNT + form->tier];

		if (*is_there)
			fine = error_at(reading->errors, list->items[i]->at,
				"form \"%s\" occurs twice", form->name);
		*is_there = true;
	}
	return fine;
}

/* A slice has all forms from its first to its last, if its run completed. */
static bool check_slice(struct reading *reading, const struct node *list,
	const struct recorded *recorded)
{
	const int first = recorded->facts.first_form;
	const int last = recorded->facts.last_form;
	const size_t tiers = recorded->tier_count;
	size_t i = 0;

	if (first == 0 && last == 0)
		return true;
	while (i < recorded->form_count &&
		recorded->forms[i]->index ==
			(uint32_t)first - 1 + (uint32_t)(i / tiers))
		i++;
	if (i == recorded->form_count && tiers > 0 && last >= first &&
		((size_t)last - (size_t)first + 1 == i / tiers ||
			recorded->facts.interrupted))
		return true;
	return error_at(reading->errors, list->at,
		"expected the forms from %d to %d, as the options say", first,
		last);
}

bool record_order_check(struct reading *reading, const struct node *list,
	struct recorded *recorded)
{
	recorded->tier_count = 1;
	if (recorded->facts.copies_alone)
		return check_sheets(reading, list, recorded);
	recorded->tier_count =
		count_tiers(recorded->forms, recorded->form_count);
	return check_sequence(reading, list, recorded) &&
	       check_slice(reading, list, recorded);
}
