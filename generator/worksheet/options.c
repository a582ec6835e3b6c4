#include "worksheet/options.h"

#include "bank/readers.h"
#include "base/message.h"
#include "base/suggest.h"
#include "text/file_name.h"
#include "worksheet/amount.h"
#include "worksheet/worksheet.h"
#include "yaml/schema.h"

#include <assert.h>
#include <string.h>

static const char *const overlap_names[] = {
	[OVERLAP_ANY] = "any",
	[OVERLAP_NONE] = "none",
	[OVERLAP_ALL] = "all",
};
static const struct vocabulary overlap_words = {
	.known = {overlap_names, LENGTH(overlap_names)}};

static const char *const numbers_names[] = {"own", "shared"};
static const struct vocabulary numbers_words = {
	.known = {numbers_names, LENGTH(numbers_names)}};

static const char *const numbering_names[] = {
	[NUMBERING_THROUGH] = "through",
	[NUMBERING_SECTION] = "section",
};
const struct vocabulary options_numbering_words = {
	.known = {numbering_names, LENGTH(numbering_names)}};

static const char *const balance_names[] = {
	[BALANCE_NONE] = "none",
	[BALANCE_DIFFICULTY] = "difficulty",
};
static const struct vocabulary balance_words = {
	.known = {balance_names, LENGTH(balance_names)}};

static const char *const leak_names[] = {"warn", "avoid"};
static const struct vocabulary leak_words = {
	.known = {leak_names, LENGTH(leak_names)}};

static const char *const style_names[] = {
	[KEY_LIST] = "list",
	[KEY_OVERLAY] = "overlay",
	[KEY_ANSWERS_ONLY] = "answers-only",
	[KEY_BOTH] = "both",
};
static const struct vocabulary style_words = {
	.known = {style_names, LENGTH(style_names)}};

static_assert(LENGTH(style_names) == KEY_STYLE_COUNT, "a name for each style");

static bool is_number(const char *text)
{
	return *text != '\0' && text[strspn(text, "0123456789")] == '\0';
}

/* Read a number of digits, up to `most`; false if it is not one. */
static bool parse_number(const char *text, uint64_t most, uint64_t *number)
{
	uint64_t sum = 0;

	if (!is_number(text))
		return false;
	for (; *text != '\0'; text++) {
		const uint64_t digit = (uint64_t)(*text - '0');

		if (sum > (most - digit) / 10)
			return false;
		sum = sum * 10 + digit;
	}
	*number = sum;
	return true;
}

bool read_seed(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct worksheet *sheet = into;

	if (node->type != NODE_SCALAR ||
		!parse_number(node->text, INT64_MAX, &sheet->seed))
		return fields_expected(reading, node, field,
			"a whole number from 0 to 9223372036854775807");
	sheet->has_seed = true;
	return true;
}

/* A limit: a number or a mapping. */
static bool read_most_overlap(struct reading *reading, const struct node *node,
	const struct field *field, struct worksheet *sheet)
{
	static const enum constraint_type type = CONSTRAINT_OVERLAP;
	const struct field typed = {.name = field->name, .arg = &type};
	const struct constraint *limit;

	if (!read_blueprint(reading, node, &typed, &sheet->blueprint))
		return false;
	limit = &sheet->blueprint.at[sheet->blueprint.count - 1];
	sheet->overlap = OVERLAP_SOME;
	if (limit->most == 0 && !limit->soft) {
		sheet->overlap = OVERLAP_NONE;
		sheet->blueprint.count--;
	}
	return true;
}

bool read_numbers(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field worded = {
		.name = field->name, .arg = &numbers_words};
	int numbers;

	if (!read_word(reading, node, &worded, &numbers))
		return false;
	*(enum numbers *)into = (enum numbers)(numbers + NUMBERS_OWN);
	return true;
}

bool worksheet_numbers_own(const struct worksheet *worksheet)
{
	bool differ = false;

	for (size_t s = 0; s < worksheet->section_count; s++)
		for (size_t tier = 0; tier < TIER_COUNT; tier++)
			for (size_t d = 0; d <= DIFFICULTIES; d++)
				differ |= worksheet->sections[s]
						  .draw.fewer[tier][d] > 0;
	return worksheet->numbers == NUMBERS_OWN ||
	       (worksheet->numbers == NUMBERS_BY_COUNTS && differ);
}

bool read_overlap(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field worded = {
		.name = field->name, .arg = &overlap_words};
	struct worksheet *sheet = into;
	int overlap;

	if (node->type == NODE_MAPPING ||
		(node->type == NODE_SCALAR && is_number(node->text)))
		return read_most_overlap(reading, node, field, sheet);
	if (!read_word(reading, node, &worded, &overlap))
		return false;
	sheet->overlap = (enum overlap)overlap;
	return true;
}

bool read_sheet_id(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type == NODE_SCALAR && file_name_is_device(node->text))
		return error_at(reading->errors, node->at,
			"worksheet: \"%s\" is the name of a device on Windows, "
			"where no file can have it: choose another id",
			node->text);
	return read_id(reading, node, field, into);
}

bool read_balance(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field worded = {
		.name = field->name, .arg = &balance_words};
	struct worksheet *sheet = into;
	int balance;

	if (!read_word(reading, node, &worded, &balance))
		return false;
	sheet->balance = (enum balance)balance;
	return true;
}

bool read_leaks(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field worded = {.name = field->name, .arg = &leak_words};
	struct worksheet *sheet = into;
	int leaks;

	if (!read_word(reading, node, &worded, &leaks))
		return false;
	sheet->leaks_avoided = leaks == 1;
	return true;
}

/* The fields of `key`. */
struct key_read {
	int style;
	bool mono;
};

static const struct field key_fields[] = {
	{"style", read_word, offsetof(struct key_read, style), &style_words,
		FIELD_OPTIONAL,
		"list: answers in order; overlay: the sheet itself, answered; "
		"answers-only: for an overhead; both."},
	{"mono", read_bool, offsetof(struct key_read, mono), NULL,
		FIELD_OPTIONAL, "true for a key without colour."},
};

static const struct field_table key_table = {
	MESSAGE("key"), key_fields, LENGTH(key_fields)};

bool read_key(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct worksheet *sheet = into;
	struct key_read key = {KEY_LIST, false};
	const struct binding binding = {&key_table, &key};

	(void)field;
	if (!fields_read(reading, node, &binding, 1))
		return false;
	sheet->key_style = (enum key_style)key.style;
	sheet->key_mono = key.mono;
	return true;
}

bool read_tiers(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct worksheet *sheet = into;
	enum tier tiers[TIER_COUNT] = {TIER_CORE};
	bool given[TIER_COUNT] = {false}, ok = true;
	size_t count = 0;
	enum tier tier;

	if (!fields_one_word(reading, node, field))
		return false;
	if (node->type == NODE_SCALAR && suggest_same_name("all", node->text)) {
		fields_expected(reading, node, field, "a list of tiers");
		error_hint(reading->errors,
			"write tiers: [support, core, extension]");
		return false;
	}
	node = node_listed(reading->arena, node);
	if (!readers_check_list(reading, node, field, "tier"))
		return false;
	for (size_t i = 0; i < node->count; i++) {
		if (!read_tier(reading, node->items[i], field, &tier)) {
			ok = false;
		} else if (given[tier]) {
			ok = error_at(reading->errors, node->items[i]->at,
				"tier \"%s\" is given twice", tier_name(tier));
		} else {
			given[tier] = true;
			tiers[count++] = tier;
		}
	}
	if (ok) {
		memcpy(sheet->tiers, tiers, sizeof(tiers));
		sheet->tier_count = count;
	}
	return ok;
}

const char *worksheet_key_style_name(enum key_style style)
{
	return style_names[style];
}

enum key_style worksheet_key_style_named(const char *name)
{
	int style = 0;

	while (style < KEY_STYLE_COUNT &&
		!suggest_same_name(style_names[style], name))
		style++;
	return (enum key_style)style;
}

static void put_tiers(struct schema *schema, const struct field *field)
{
	const struct text_list tiers = tier_names();

	(void)field;
	buffer_puts(&schema->out, "\"anyOf\": [{");
	schema_put_words(schema, &tiers);
	buffer_puts(&schema->out,
		"}, {\"type\": \"array\", \"minItems\": 1, \"items\": {");
	schema_put_words(schema, &tiers);
	buffer_puts(&schema->out, "}}]");
}

static void put_overlap(struct schema *schema, const struct field *field)
{
	(void)field;
	buffer_puts(&schema->out, "\"anyOf\": [{");
	schema_put_words(schema, &overlap_words.known);
	buffer_puts(&schema->out, "}, {");
	amount_put_schema(schema, MEASURE_SHARED);
	buffer_puts(&schema->out, "}]");
}

static const struct schema_type schema_types[] = {
	{.read = read_seed,
		.json = "\"type\": [\"integer\", \"string\"], "
			"\"minimum\": 0, \"pattern\": \"^[0-9]+$\""},
	{.read = read_numbers, .words = &numbers_words.known},
	{.read = read_overlap, .put = put_overlap},
	{.read = read_sheet_id,
		.json = "\"type\": [\"string\", \"number\", \"boolean\", "
			"\"null\"], \"pattern\": "
			"\"^(?!(con|prn|aux|nul|(com|lpt)[0-9])$)"
			"[a-z0-9_-]{1,100}$\""},
	{.read = read_balance, .words = &balance_words.known},
	{.read = read_leaks, .words = &leak_words.known},
	{.read = read_key, .json = SCHEMA_REF("key")},
	{.read = read_tiers, .put = put_tiers},
	{.read = read_forms,
		.json = "\"anyOf\": [{\"type\": \"integer\", "
			"\"minimum\": 1, \"maximum\": 100000}, "
			"{\"type\": \"string\", "
			"\"pattern\": \"^(roster|[0-9]+)$\"}, "
			"{" SCHEMA_LIST(1, SCHEMA_TEXT) "}]"},
};

static const struct schema_table schema_tables[] = {
	{"key", &key_table, NULL},
};

const struct schema_part options_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
