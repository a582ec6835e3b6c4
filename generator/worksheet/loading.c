#include "worksheet/loading.h"

#include "bank/readers.h"
#include "bank/text/math_off.h"
#include "worksheet/avoid.h"
#include "worksheet/banks.h"
#include "worksheet/options.h"
#include "worksheet/section.h"
#include "yaml/schema.h"

/* const struct node *; a path, or a list of at least one. */
static bool read_paths(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (!fields_one_word(reading, node, field))
		return false;
	node = node_listed(reading->arena, node);
	return readers_check_list(reading, node, field, "file") &&
	       read_node(reading, node, field, into);
}

/* const struct node *; a list of at least one section, within the limit. */
static bool read_sections(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	node = node_entries(reading->arena, node, "draw");
	return readers_check_list(reading, node, field, "section") &&
	       readers_limit_list(reading, node, field, SECTIONS_MAX) &&
	       read_node(reading, node, field, into);
}

static const enum constraint_type points = CONSTRAINT_POINTS;
static const enum constraint_type minutes = CONSTRAINT_MINUTES;

static const struct field fields[] = {
	{"worksheet", read_sheet_id, offsetof(struct loading, sheet.id), NULL,
		FIELD_REQUIRED,
		"The worksheet's id, which names the printed files: "
		"a-z, 0-9, - and _."},
	{"title", read_text, offsetof(struct loading, sheet.title), NULL,
		FIELD_REQUIRED, "The title as it is printed."},
	{"course", read_text, offsetof(struct loading, sheet.course), NULL,
		FIELD_OPTIONAL, "The course, in the heading."},
	{"teacher", read_text, offsetof(struct loading, sheet.teacher), NULL,
		FIELD_OPTIONAL, "The teacher, in the heading."},
	{"date", read_text, offsetof(struct loading, sheet.date), NULL,
		FIELD_OPTIONAL, "The date, in the heading."},
	{"instructions", read_text,
		offsetof(struct loading, sheet.instructions), NULL,
		FIELD_OPTIONAL, "Instructions for the student."},
	{"footer", read_text, offsetof(struct loading, sheet.footer), NULL,
		FIELD_OPTIONAL, "A line at the foot of each page."},
	{"language", read_language, offsetof(struct loading, words.language),
		NULL, FIELD_OPTIONAL,
		"The language of Pensum's own words, such as fr or zh-Hans; "
		"without it, the first bank's."},
	{"labels", read_labels, offsetof(struct loading, words.labels), NULL,
		FIELD_OPTIONAL,
		"Replacements for Pensum's words, by the keys that `pensum "
		"help labels` lists."},
	{"letters", read_letters, offsetof(struct loading, words.native), NULL,
		FIELD_OPTIONAL,
		"The letters of choices: latin, or the language's, native."},
	{"quotes", read_quotes, offsetof(struct loading, words.quotes), NULL,
		FIELD_OPTIONAL,
		"Straight quotation marks and apostrophes are printed as the "
		"language has them, typographic, or as typed, straight; "
		"without it, as the first bank has it."},
	{"math", read_math, offsetof(struct loading, math_off), NULL,
		FIELD_OPTIONAL,
		"off: $ is a dollar sign here and in the banks."},
	{"banks", read_paths, offsetof(struct loading, banks), NULL,
		FIELD_REQUIRED,
		"The banks to draw from: paths or patterns, relative to this "
		"file."},
	{"seed", read_seed, offsetof(struct loading, sheet), NULL,
		FIELD_OPTIONAL,
		"The same seed draws the same sheets; without it one is "
		"chosen."},
	{"forms", read_forms, offsetof(struct loading, sheet), NULL,
		FIELD_OPTIONAL,
		"How many forms, a list of their names, or roster: one for "
		"each student."},
	{"fields", read_fills, offsetof(struct loading, sheet.fields), NULL,
		FIELD_OPTIONAL, "The lines to fill in at the top."},
	{"extends", read_text, offsetof(struct loading, extends), NULL,
		FIELD_OPTIONAL,
		"A file of settings, relative to this one: fields that this "
		"worksheet does not set."},
	{"logo", read_logo, offsetof(struct loading, sheet.front.logo), NULL,
		FIELD_OPTIONAL, "A picture beside the title."},
	{"cover_page", read_cover_page,
		offsetof(struct loading, sheet.front.cover), NULL,
		FIELD_OPTIONAL, "A first page without questions."},
	{"grading", read_grading, offsetof(struct loading, sheet.front.grading),
		NULL, FIELD_OPTIONAL,
		"A table for marks, by section or by item, on the first page."},
	{"page", read_page_setup, offsetof(struct loading, sheet.page), NULL,
		FIELD_OPTIONAL, "Paper and type."},
	{"sections", read_sections, offsetof(struct loading, sections), NULL,
		FIELD_REQUIRED, "The sections, in printed order."},
	{"numbers", read_numbers, offsetof(struct loading, sheet.numbers), NULL,
		FIELD_OPTIONAL,
		"Question numbers of tiers: own, without gaps, or shared, the "
		"same for an item on every tier. Without it, own if the tiers' "
		"counts differ."},
	{"numbering", read_word, offsetof(struct loading, sheet.numbering),
		&options_numbering_words, FIELD_OPTIONAL,
		"Question numbers go through all sections, or begin again in "
		"each section."},
	{"blanks", read_blank_width, offsetof(struct loading, sheet.blanks),
		NULL, FIELD_OPTIONAL,
		"sized: blanks in three widths, by what is to be written; "
		"uniform: all of an item as wide as its longest answer."},
	{"overlap", read_overlap, offsetof(struct loading, sheet), NULL,
		FIELD_OPTIONAL,
		"How many items two forms may share: any, none, all, or a "
		"limit."},
	{"balance", read_balance, offsetof(struct loading, sheet), NULL,
		FIELD_OPTIONAL, "What all forms must have in common."},
	{"total_points", read_blueprint,
		offsetof(struct loading, sheet.blueprint), &points,
		FIELD_OPTIONAL, "The points of all sections together."},
	{"minutes", read_blueprint, offsetof(struct loading, sheet.blueprint),
		&minutes, FIELD_OPTIONAL,
		"The minutes of all sections together."},
	{"cover", read_cover, offsetof(struct loading, sheet.blueprint), NULL,
		FIELD_OPTIONAL, "Standards that every form must assess."},
	{"avoid", read_avoid, offsetof(struct loading, avoid), NULL,
		FIELD_OPTIONAL,
		"Records of runs whose items are not drawn again."},
	{"leaks", read_leaks, offsetof(struct loading, sheet), NULL,
		FIELD_OPTIONAL,
		"Whether items that give away another's answer get a warning, "
		"or are never drawn with it."},
	{"key", read_key, offsetof(struct loading, sheet), NULL, FIELD_OPTIONAL,
		"How keys are laid out."},
	{"tiers", read_tiers, offsetof(struct loading, sheet), NULL,
		FIELD_OPTIONAL, "The tiers to print."},
	{"roster", read_text_node, offsetof(struct loading, roster), NULL,
		FIELD_OPTIONAL,
		"A CSV file of students, each of whom gets a printed copy."},
};

const struct field_table loading_table = {"worksheet", fields, LENGTH(fields)};

static const struct schema_type schema_types[] = {
	{.read = read_paths,
		.json = SCHEMA_EITHER(
			SCHEMA_TEXT, SCHEMA_LIST(1, SCHEMA_TEXT))},
	{.read = read_sections, .json = SCHEMA_LIST(1, SCHEMA_REF("section"))},
};

static const struct schema_table schema_tables[] = {
	{"worksheet", &loading_table, NULL},
};

const struct schema_part loading_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
