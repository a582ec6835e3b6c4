#include "bank/variation.h"

#include "bank/bank.h"
#include "bank/bank_images.h"
#include "bank/item_read.h"
#include "bank/vary/duplicate_entries.h"
#include "bank/vary/item_mistakes.h"
#include "base/arena.h"
#include "base/siphash.h"
#include "words/wording.h"

#include <string.h>

enum {
	TRIES = 2000,      /* before combinations are tried one by one */
	TRIES_MAX = 10000, /* if there are too many for that */
	RARE_MAX = 10000   /* rare combinations noted */
};

/* Determines the order of trying combinations for the one in the bank; any key
 * would do. */
static const struct siphash_key trial_key = {
	0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b};

/* Some kinds compute their answers. */
static bool computes(
	const struct node *item, const struct node *owner, const char *field)
{
	const struct kind_rules *rules = kind_written(node_get(owner, "kind"));

	/* A tier's block is of the item's kind. */
	if (rules == NULL)
		rules = kind_written(node_get(item, "kind"));
	return rules != NULL && rules->computes != NULL &&
	       text_equal(field, rules->computes);
}

static const struct variation *new_variation(struct reading *reading,
	const struct node *node, const struct item *defaults, bool *varies)
{
	struct arena *arena = reading->arena;
	struct variation *made = arena_alloc(arena, 1, sizeof(*made));
	const struct node *language = node_get(node, "language");
	const struct kind_rules *kind = kind_written(node_get(node, "kind"));

	made->vary = vary_read(
		reading, node, kind == NULL || !kind_has_field(kind, "where"));
	made->defaults = defaults;
	made->language = language != NULL && language->type == NODE_SCALAR
				 ? language->text
				 : defaults->language;
	made->template =
		template_read(reading, made->vary, node, computes, varies);
	*varies = *varies || made->vary->fields > 0 || made->template == NULL;
	return made->vary->wrong || made->template == NULL ? NULL : made;
}

/* The values of the combination, drawn and derived, by name. */
static void set_values(struct combination *combination, struct item *item)
{
	const struct names *names = &combination->vary->names;
	struct item_value *values = arena_alloc(
		combination->evaluation.arena, names->count, sizeof(*values));
	size_t count = 0;

	for (size_t i = 0; i < names->count; i++) {
		const char *text = combination_write(combination, i);

		if (text != NULL)
			values[count++] =
				(struct item_value){names->at[i], text};
	}
	item->values = values;
	item->value_count = count;
	/* The tiers were read for this combination alone. */
	for (size_t tier = 0; tier < TIER_COUNT; tier++) {
		struct item *own = (struct item *)(uintptr_t)item->tiers[tier];

		if (own == NULL)
			continue;
		own->values = values;
		own->value_count = count;
	}
}

/* Where the first mistake of a variant goes. */
struct first_mistake {
	struct arena *arena;
	struct variation_try *try;
};

static void take_first(void *with, const struct mistake *mistake)
{
	struct first_mistake *first = with;

	if (mistake->weight != WEIGHT_ERROR || first->try->what != NULL)
		return;
	first->try->at = mistake->at;
	first->try->what = mistake->what;
	first->try->hint = item_mistakes_hint(first->arena, mistake);
}

static struct variation_try wrong(
	struct combination *combination, const struct template_fault *fault)
{
	return (struct variation_try){
		.fate = fault->zero ? VARIATION_ZERO : VARIATION_WRONG,
		.at = fault->at,
		.what = fault->what,
		.hint = fault->hint,
		.values = combination_text(combination)};
}

bool variation_meets(
	struct combination *combination, uint64_t i, struct variation_try *try)
{
	enum meeting meeting;

	combination_choose(combination, i);
	meeting = combination_meets(combination, &try->condition);
	if (meeting == MEETING_YES)
		return true;
	try->fate = VARIATION_UNMET;
	if (meeting == MEETING_NO)
		return false;
	try->fate = VARIATION_ZERO;
	if (combination->evaluation.fault.kind == FAULT_ZERO)
		return false;
	try->fate = VARIATION_WRONG;
	try->at =
		vary_where(combination->faulty, &combination->evaluation.fault);
	try->what = combination->evaluation.fault.what;
	try->values = combination_text(combination);
	return false;
}

/* Fill in the template and read the result. */
static struct variation_try make(struct combination *combination,
	const struct variation *variation, const struct item *own)
{
	struct arena *arena = combination->evaluation.arena;
	const struct wording wording = wording_of(variation->language);
	struct reading reading = {arena, error_list_new(arena)};
	struct template_fault fault = {.zero = false};
	struct variation_try try = {.fate = VARIATION_GOOD};
	const struct node *node = template_fill(
		variation->template, combination, &wording, &fault);
	struct item *item;

	if (node == NULL)
		return wrong(combination, &fault);
	if (duplicate_entries_in(arena, node))
		return (struct variation_try){.fate = VARIATION_ALIKE};
	item = arena_alloc(arena, 1, sizeof(*item));
	item_read(&reading, node, variation->defaults, item);
	if (error_count(reading.errors) > 0) {
		try.fate = VARIATION_WRONG;
		try.values = combination_text(combination);
		try.mistakes = reading.errors;
		error_each(reading.errors, false, take_first,
			&(struct first_mistake){arena, &try});
		return try;
	}
	set_values(combination, item);
	if (own != NULL)
		item_share_names(own, item);
	if (own != NULL &&
		!bank_images_share(combination, own, item, &wording, &fault))
		return wrong(combination, &fault);
	try.item = item;
	return try;
}

struct variation_try variation_of(
	struct combination *combination, const struct item *item)
{
	return make(combination, item->variation, item);
}

struct variation_try variation_make(
	struct arena *arena, const struct item *item, uint64_t i)
{
	struct combination *combination =
		combination_new(arena, item->variation->vary);
	struct variation_try try = {.fate = VARIATION_GOOD};

	return variation_meets(combination, i, &try)
		       ? make(combination, item->variation, item)
		       : try;
}

bool variation_of_values(struct arena *arena, const struct item *item,
	struct item_values values, struct variation_try *try,
	const char **unknown)
{
	const struct vary *vary = item->variation->vary;
	struct combination *combination = combination_new(arena, vary);
	const char **texts =
		arena_alloc(arena, vary->names.count, sizeof(*texts));
	uint64_t number;
	size_t bad;

	for (size_t i = 0; i < vary->names.count; i++)
		for (size_t k = 0; k < values.count; k++)
			if (text_equal(values.at[k].name, vary->names.at[i]))
				texts[i] = values.at[k].text;
	if (!combination_find(combination, texts, &number, &bad)) {
		*unknown = vary->names.at[bad];
		return false;
	}
	*try = variation_make(arena, item, number);
	return true;
}

/* A search for a combination that makes an item. */
struct search {
	struct arena *arena;
	struct combination *combination;
	struct variation *variation;
	struct variation_try try; /* the last, if none was good */
	uint64_t seen[VARIATION_FATES];
	uint64_t *passed; /* the number that met conditions 0 to i */
};

static bool try_one(struct search *search, uint64_t i)
{
	struct variation_try try = {.fate = VARIATION_GOOD};

	if (variation_meets(search->combination, i, &try))
		try = make(search->combination, search->variation, NULL);
	search->seen[try.fate]++;
	for (size_t k = 0; k < search->variation->vary->condition_count; k++)
		if (try.fate != VARIATION_UNMET || k < try.condition)
			search->passed[k]++;
	if (try.fate != VARIATION_UNMET)
		search->try = try;
	return try.fate == VARIATION_GOOD || try.fate == VARIATION_WRONG;
}

static uint64_t trial(uint64_t i, uint64_t combinations)
{
	const uint64_t chance = siphash(trial_key, &i, sizeof(i));

	return (uint64_t)((uwide)chance * combinations >> 64);
}

/* Note the few combinations that meet the conditions. */
static void note_rare(struct search *search)
{
	struct variation *variation = search->variation;
	const uint64_t combinations = variation->vary->combinations;
	uint64_t *rare = NULL;
	size_t count = 0, room = 0;

	for (uint64_t i = 0; i < combinations && count < RARE_MAX; i++) {
		struct variation_try try;

		if (!variation_meets(search->combination, i, &try))
			continue;
		rare = arena_grow(
			search->arena, rare, count, &room, sizeof(*rare));
		rare[count++] = i;
	}
	if (count == RARE_MAX)
		return;
	variation->rare = rare;
	variation->rare_count = count;
}

static bool find_good(struct search *search)
{
	const uint64_t combinations = search->variation->vary->combinations;
	const bool few = combinations <= VARY_COUNTED;
	const uint64_t tries = combinations == 1 ? 1 : few ? TRIES : TRIES_MAX;

	for (uint64_t i = 0; i < tries; i++)
		if (try_one(search, trial(i, combinations)))
			return true;
	if (!few || combinations == 1)
		return false;
	memset(search->seen, 0, sizeof(search->seen));
	memset(search->passed, 0,
		search->variation->vary->condition_count *
			sizeof(*search->passed));
	note_rare(search);
	for (uint64_t i = 0; i < combinations; i++)
		if (try_one(search, i))
			return true;
	return false;
}

/* Report why no combination makes an item: the condition that leaves none. */
static void report_none(struct reading *reading, const struct search *search)
{
	const struct vary *vary = search->variation->vary;
	const struct node *at = node_get(vary->node, "vars");
	uint64_t before = vary->combinations;
	size_t i = 0;

	while (i < vary->condition_count && search->passed[i] > 0)
		before = search->passed[i++];
	if (i < vary->condition_count) {
		error_at(reading->errors, vary->conditions[i].scalar->at,
			vary->combinations <= VARY_COUNTED
				? "where: \"%s\" leaves no combination of %llu"
				: "where: \"%s\" left no combination of those "
				  "tried by chance; all are %llu",
			vary->conditions[i].scalar->text,
			(unsigned long long)vary->combinations);
		if (vary->combinations <= VARY_COUNTED && i > 0)
			error_hint(reading->errors,
				"%llu meet the conditions before it",
				(unsigned long long)before);
		return;
	}
	error_at(reading->errors, at != NULL ? at->at : vary->node->at,
		search->seen[VARIATION_ALIKE] == 0
			? "every combination divides by zero"
		: search->seen[VARIATION_ZERO] == 0
			? "in every combination choices print alike"
			: "in every combination choices print alike or "
			  "something is divided by zero");
}

/* Read what is left of an item with mistakes, such as its name.  If `aloud`,
 * report its other mistakes that do not depend on its variables. */
static void read_remains(struct reading *reading, const struct node *node,
	const struct item *defaults, struct item *item, bool aloud)
{
	struct reading as_written = {
		reading->arena, error_list_new(reading->arena)};

	item_read_plain(&as_written, node, defaults, item);
	if (aloud)
		item_mistakes_as_written(reading, node, as_written.errors);
}

/* Report what is wrong with all combinations, or with the last one tried. */
static void report(struct reading *reading, const struct search *search)
{
	const struct variation_try *try = &search->try;

	if (try->fate != VARIATION_WRONG)
		report_none(reading, search);
	else if (try->mistakes != NULL)
		item_mistakes_of_variant(reading, search->variation->vary->node,
			try->mistakes, try->values);
	else
		item_mistakes_report(reading,
			&(struct mistake){.at = try->at, .what = try->what},
			try->hint, try->values);
}

bool variation_read(struct reading *reading, const struct node *node,
	const struct item *defaults, struct item *item)
{
	bool varies;
	struct variation *variation =
		(struct variation *)(uintptr_t)new_variation(
			reading, node, defaults, &varies);
	struct search search = {.arena = reading->arena};
	const struct variation_try *try = &search.try;

	if (!varies)
		return false;
	if (variation == NULL) {
		read_remains(reading, node, defaults, item, true);
		return true;
	}
	search.variation = variation;
	search.combination = combination_new(reading->arena, variation->vary);
	search.passed = arena_alloc(reading->arena,
		variation->vary->condition_count, sizeof(*search.passed));
	if (find_good(&search) && try->fate == VARIATION_GOOD) {
		*item = *try->item;
		/* Read it again for its warnings. */
		item_read_plain(reading, try->item->node, defaults, item);
		item->node = node;
		bank_images_mark(reading->arena, item);
	} else {
		report(reading, &search);
		read_remains(
			reading, node, defaults, item, try->mistakes == NULL);
	}
	item->variation = variation;
	return true;
}
