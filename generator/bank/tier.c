#include "bank/tier.h"

#include "bank/readers.h"
#include "base/suggest.h"
#include "yaml/schema.h"

#include <assert.h>
#include <string.h>

static const char *const names[] = {
	[TIER_SUPPORT] = "support",
	[TIER_CORE] = "core",
	[TIER_EXTENSION] = "extension",
};

static const struct vocabulary words = {.known = {names, LENGTH(names)}};

static_assert(LENGTH(names) == TIER_COUNT, "one name for each tier");

struct text_list tier_names(void)
{
	return words.known;
}

const char *tier_name(enum tier tier)
{
	assert(tier < TIER_COUNT);
	return names[tier];
}

enum word tier_word(enum tier tier)
{
	static const enum word by_tier[] = {
		[TIER_SUPPORT] = WORD_TIER_SUPPORT,
		[TIER_CORE] = WORD_TIER_CORE,
		[TIER_EXTENSION] = WORD_TIER_EXTENSION,
	};

	static_assert(LENGTH(by_tier) == TIER_COUNT, "a word for each tier");
	return by_tier[tier];
}

enum tier tier_named(const char *name)
{
	enum tier tier = 0;

	while (tier < TIER_COUNT && !suggest_same_name(names[tier], name))
		tier++;
	return tier;
}

bool read_tier(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field worded = {.name = "tier", .arg = &words};
	int tier;

	(void)field;
	if (!read_word(reading, node, &worded, &tier))
		return false;
	*(enum tier *)into = (enum tier)tier;
	return true;
}

/* Read a mapping; `given` gets the tiers that it sets. */
static bool read_each(struct reading *reading, const struct node *node,
	const struct field *field, int *counts, bool *given)
{
	bool fine = true;

	for (size_t i = 0; i < node->count; i++) {
		const struct pair *pair = &node->pairs[i];
		enum tier tier;

		if (!read_tier(reading, pair->key, field, &tier)) {
			fine = false;
			continue;
		}
		given[tier] = true;
		if (!read_count(reading, pair->value, field, &counts[tier]))
			fine = false;
	}
	return fine;
}

static bool read_mapping(struct reading *reading, const struct node *node,
	const struct field *field, int *counts)
{
	bool given[TIER_COUNT] = {false}, all = true;

	if (!read_each(reading, node, field, counts, given))
		return false;
	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		all = all && given[tier];
	if (!all && !given[TIER_CORE]) {
		error_at(reading->errors, node->at,
			"%s by tier needs a number for core", field->name);
		error_hint(reading->errors,
			"tiers that are not listed get the number for core");
		return false;
	}
	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		if (!given[tier])
			counts[tier] = counts[TIER_CORE];
	return true;
}

bool read_tier_counts(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	int counts[TIER_COUNT] = {0};

	if (node->type == NODE_MAPPING) {
		if (!read_mapping(reading, node, field, counts))
			return false;
	} else {
		if (!read_count(reading, node, field, &counts[0]))
			return false;
		for (enum tier tier = 1; tier < TIER_COUNT; tier++)
			counts[tier] = counts[0];
	}
	memcpy(into, counts, sizeof(counts));
	return true;
}

/* A number for all tiers, or a mapping. */
static void put_counts(struct schema *schema, const struct field *field)
{
	const struct field count = {.read = read_count, .arg = field->arg};

	buffer_puts(&schema->out, "\"anyOf\": [{");
	schema_put_type(schema, &count);
	buffer_puts(&schema->out,
		"}, {\"type\": \"object\", \"minProperties\": 1, "
		"\"propertyNames\": {");
	schema_put_words(schema, &words.known);
	buffer_puts(&schema->out, "}, \"additionalProperties\": {");
	schema_put_type(schema, &count);
	buffer_puts(&schema->out, "}}]");
}

static const struct schema_type schema_types[] = {
	{.read = read_tier_counts, .put = put_counts},
};

const struct schema_part tier_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
