#include "bank/bank_schema.h"

#include "bank/bank.h"
#include "bank/image.h"
#include "bank/item_read.h"
#include "bank/kind.h"
#include "bank/parts.h"
#include "bank/readers.h"
#include "bank/stimulus.h"
#include "bank/tier.h"
#include "bank/variant.h"
#include "base/arena.h"

enum {
	OWN_PARTS = 5,
	PARTS = BANK_COMMON_PARTS + OWN_PARTS + KIND_COUNT
};

static const char item_parts[] = "parts"; /* of the kind of an item with any */

const struct schema_part *const bank_common_parts[] = {&fields_schema,
	&readers_schema, &kind_schema, &item_values_schema, &tier_schema};

static const struct schema_part *const own_parts[] = {&bank_schema,
	&stimulus_schema, &image_schema, &parts_schema, &variant_schema};

_Static_assert(LENGTH(own_parts) == OWN_PARTS, "as many as there is room for");

static const struct schema_note notes[] = {
	{NULL, "title", "The title as it is printed."},
	{"bank", "bank", "The bank's id: a-z, 0-9, - and _."},
	{"bank", "language", "A language tag such as en or zh-Hans."},
	{"bank", "defaults",
		"What every item has that does not say otherwise; tags are "
		"added to its own."},
	{"bank", "stimuli", "The sources that items ask about."},
	{"bank", "items", "The questions."},
	{NULL, "id", "An id, unique in the bank: a-z, 0-9, - and _."},
	{NULL, "kind", "What kind of question it is."},
	{NULL, "enemies",
		"Ids of items that may not stand on the same form, because "
		"one gives the other away."},
	{NULL, "stimulus", "The id of the source that the item asks about."},
	{NULL, "image",
		"A PNG, JPEG or SVG file inside the bank's folder; needs alt."},
	{NULL, "alt",
		"What the picture shows, in a sentence, for those who cannot "
		"see it."},
	{NULL, "tiers", "What differs on a tier."},
	{NULL, "parts", "The item's parts, (a), (b), (c)."},
	{NULL, "points",
		"What it is worth; halves, quarters and thirds are allowed."},
	{NULL, "tags", "What draws and filters find it by."},
	{NULL, "standards", "The standards that it assesses."},
	{NULL, "difficulty", "easy, medium, hard or 1 to 5."},
	{NULL, "bloom", "The level of Bloom's taxonomy."},
	{NULL, "minutes", "The minutes that it takes."},
	{NULL, "lines", "How many lines there are to answer on."},
	{NULL, "space", "Room to answer in: 4cm, 1.5in or grid."},
	{NULL, "explanation", "What the key says besides the answer."},
	{NULL, "hint", "A hint for the student."},
	{NULL, "starters", "Beginnings of sentences for the student."},
	{NULL, "word_bank", "Words for the student to choose from."},
	{"fill_in item", "word_bank",
		"true for a word bank, or a list of words that are wrong."},
	{NULL, "stem", "The question."},
	{"timeline item", "term", "What is to be dated or identified."},
	{"timeline item", "date",
		"2015, -221, 221 BCE, c. 1405, 1966-1976, 2010s, 2015-05 or "
		"2015-05-01."},
	{"timeline item", "significance",
		"Why it matters: a text, or a list of points to award."},
	{"short_answer item", "answer",
		"The answer: a text, or a list of points to award."},
	{"true_false item", "answer", "true or false."},
	{"true_false item", "correction",
		"What is right instead of a false statement."},
	{"essay item", "rubric", "The criteria that the essay is graded by."},
	{"essay item", "thesis", "The thesis that the key expects."},
	{"essay item", "evidence", "The evidence that the key expects."},
	{NULL, "notes", "Notes for the grader."},
	{"multiple_choice item", "choices",
		"Texts, or {text, correct, feedback}; at least one is "
		"correct."},
	{"multiple_choice item", "keep_last",
		"So many choices stay last when the rest is shuffled."},
	{"multiple_choice item", "draw_choices",
		"So many of the wrong choices are drawn."},
	{"choice", "correct", "true for a right choice."},
	{"choice", "feedback", "What the key says of this choice."},
	{"matching item", "pairs", "A list of [left, right]."},
	{"matching item", "distractors",
		"Right sides that belong to no left one."},
	{"matching item", "draw_pairs", "So many of the pairs are drawn."},
	{"fill_in item", "text",
		"The text, with {{answer}} or {{answer|also right}}."},
	{"ordering item", "sequence", "The steps, in the right order."},
	{"stimulus", "text", "The source itself."},
	{"stimulus", "credit", "Where it is from, as a line below it."},
	{"stimulus", "numbered",
		"true numbers each fifth line, a number each so many."},
};

/* What an item of a kind is read by; its tables live as long as rules do. */
struct family {
	const char *name;
	const struct field_table *own;
};

static struct family family_of(enum kind kind)
{
	return (struct family){
		kind_rules(kind)->name, &kind_rules(kind)->fields};
}

/* "essay-item", of one table for what is common and the two of the kind. */
static void put_member(struct schema *schema, const struct family *family,
	const char *suffix, const struct schema_object *like)
{
	const struct field_table *const tables[] = {
		like->tables[0], item_tables.help, family->own};
	struct schema_object object = *like;

	object.tables = tables;
	object.count = LENGTH(tables);
	schema->kind = family->name;
	schema_begin_definition(schema,
		arena_printf(schema->out.arena, "%s-%s", family->name, suffix));
	schema_put_object(schema, &object);
	buffer_putc(&schema->out, '}');
}

static void put_family(struct schema *schema, const struct family *family)
{
	const struct field_table *part = parts_table();

	put_member(schema, family, "item",
		&(struct schema_object){
			.tables = &item_tables.common, .more = IMAGE_SCHEMA});
	put_member(schema, family, "tier",
		&(struct schema_object){.tables = &item_tables.common,
			.has = variant_may_change,
			.partial = true});
	if (family->own != item_tables.lead)
		put_member(schema, family, "part",
			&(struct schema_object){
				.tables = &part, .more = IMAGE_SCHEMA});
}

/* By its kind, which it must say, the definition that it must meet. */
static void put_by_kind(struct schema *schema, const char *suffix)
{
	const struct field kind = {.name = "kind", .read = read_kind};
	struct buffer *out = &schema->out;

	buffer_puts(out, "\n      \"required\": [\"kind\"],"
			 "\n      \"properties\": {\"kind\": {");
	schema_put_type(schema, &kind);
	buffer_puts(out, "}},\n      \"allOf\": [");
	for (int i = 0; i < KIND_COUNT; i++) {
		const char *name = kind_rules((enum kind)i)->name;

		buffer_printf(out,
			"%s\n        {\"if\": {\"required\": [\"kind\"], "
			"\"properties\": {\"kind\": {\"const\": \"%s\"}}}, "
			"\"then\": {\"$ref\": \"#/definitions/%s-%s\"}}",
			i == 0 ? "" : ",", name, name, suffix);
	}
	buffer_puts(out, "\n      ]\n    ");
}

static void put_items(struct schema *schema)
{
	const struct family with_parts = {item_parts, item_tables.lead};

	for (int i = 0; i < KIND_COUNT; i++) {
		const struct family family = family_of((enum kind)i);

		put_family(schema, &family);
	}
	put_family(schema, &with_parts);
	schema_begin_definition(schema, "defaults");
	schema_put_object(schema, &(struct schema_object){
					  .tables = &item_tables.defaults,
					  .count = 1,
				  });
	buffer_putc(&schema->out, '}');
	schema_begin_definition(schema, "part");
	put_by_kind(schema, "part");
	buffer_putc(&schema->out, '}');
	schema_begin_definition(schema, "item");
	buffer_puts(&schema->out,
		"\n      \"type\": \"object\","
		"\n      \"if\": {\"required\": [\"parts\"]},"
		"\n      \"then\": {\"$ref\": \"#/definitions/parts-item\"},"
		"\n      \"else\": {\"$ref\": \"#/definitions/item-by-kind\"}"
		"\n    }");
	schema_begin_definition(schema, "item-by-kind");
	put_by_kind(schema, "item");
	buffer_putc(&schema->out, '}');
}

const char *bank_schema_text(struct arena *arena, const char **untyped)
{
	const struct schema_part *parts[PARTS];
	struct schema schema = {.out.arena = arena,
		.parts = parts,
		.notes = notes,
		.note_count = LENGTH(notes)};

	for (size_t i = 0; i < LENGTH(bank_common_parts); i++)
		parts[schema.part_count++] = bank_common_parts[i];
	for (size_t i = 0; i < LENGTH(own_parts); i++)
		parts[schema.part_count++] = own_parts[i];
	for (int i = 0; i < KIND_COUNT; i++) {
		const struct kind_rules *rules = kind_rules((enum kind)i);

		if (rules->schema != NULL)
			parts[schema.part_count++] = rules->schema;
	}
	schema_begin(&schema, "A question bank for Pensum", "bank");
	put_items(&schema);
	schema_end(&schema);
	*untyped = schema.untyped;
	return buffer_text(&schema.out);
}
