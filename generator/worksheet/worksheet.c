/*
 * Loading a worksheet.
 *
 * Its own fields come first, then the banks that it names, then its sections'
 * references to those banks.  Every step is taken even if an earlier one
 * failed, so that one run reports everything; but if a bank is missing, tags
 * and pins are not looked up, since they might be in it.
 */
#include "worksheet/worksheet.h"

#include "worksheet/sheet_references.h"

#include "bank/file_kind.h"
#include "bank/readers.h"
#include "bank/text/math_off.h"
#include "bank/text/table_check.h"
#include "bank/text_images.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_guess.h"
#include "worksheet/avoid.h"
#include "worksheet/banks.h"
#include "worksheet/draw_read.h"
#include "worksheet/labels.h"
#include "worksheet/options.h"
#include "worksheet/section.h"
#include "yaml/schema.h"

struct loading {
	struct worksheet sheet;
	struct label_fields words;
	const struct node *banks, *sections, *avoid, *roster;
	bool math_off;
};

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
	{"fields", read_fills, offsetof(struct loading, sheet), NULL,
		FIELD_OPTIONAL, "The lines to fill in at the top."},
	{"page", read_page_setup, offsetof(struct loading, sheet.page), NULL,
		FIELD_OPTIONAL, "Paper and type."},
	{"sections", read_sections, offsetof(struct loading, sections), NULL,
		FIELD_REQUIRED, "The sections, in printed order."},
	{"numbers", read_numbers, offsetof(struct loading, sheet.numbers), NULL,
		FIELD_OPTIONAL,
		"Question numbers of tiers: own, without gaps, or shared, the "
		"same for an item on every tier. Without it, own if the tiers' "
		"counts differ."},
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

static const struct field_table table = {"worksheet", fields, LENGTH(fields)};

static void set_defaults(struct worksheet *sheet)
{
	sheet->form_count = 1;
	sheet->tiers[0] = TIER_CORE;
	sheet->tier_count = 1;
	sheet->fields[0] = FILL_NAME;
	sheet->fields[1] = FILL_DATE;
	sheet->field_count = 2;
	sheet->page = page_setup_default();
	sheet->page.font_at = (struct where){.source = sheet->source};
}

/* Returns whether every bank could be loaded. */
static bool load_banks(struct reading *reading, const struct loading *loading,
	const char *folder, struct bank_list *banks)
{
	struct path_list paths;
	bool ok;

	if (loading->banks == NULL)
		return false;
	ok = paths_read(reading, loading->banks, folder, &paths);
	return banks_load(reading, paths, loading->math_off, banks) && ok;
}

/* A form for each student needs a roster. */
static void check_own_forms(
	struct reading *reading, const struct loading *loading)
{
	const struct worksheet *sheet = &loading->sheet;

	if (!sheet->own_forms || loading->roster != NULL)
		return;
	error_at(reading->errors, sheet->forms_at,
		"a form for each student needs a roster, but there is "
		"none");
	error_hint(reading->errors, "name one, as in \"roster: class.csv\"");
}

struct roster_forms worksheet_roster_forms(const struct worksheet *worksheet)
{
	return (struct roster_forms){worksheet->form_names,
		(uint32_t)worksheet->form_count, worksheet->own_forms};
}

/* Read the roster; a tier that one student gets is printed for all. */
static void load_roster(
	struct reading *reading, struct loading *loading, const char *folder)
{
	struct worksheet *sheet = &loading->sheet;
	const struct roster_forms forms = worksheet_roster_forms(sheet);
	const struct roster *roster =
		roster_read(reading, loading->roster, folder, &forms);
	bool used[TIER_COUNT] = {false};

	if (roster == NULL)
		return;
	sheet->roster = roster;
	if (sheet->own_forms)
		sheet->form_count = (int)roster->count;
	for (size_t i = 0; i < roster->count; i++)
		used[roster->students[i].tier] = true;
	for (size_t i = 0; i < sheet->tier_count; i++)
		used[sheet->tiers[i]] = false;
	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		if (used[tier])
			sheet->tiers[sheet->tier_count++] = tier;
}

/* Constraints on the whole form must hold on every tier, so no draw may differ
 * by tier. */
static void check_tiers(struct reading *reading, const struct worksheet *sheet)
{
	const struct constraint_list *list = &sheet->blueprint;
	bool tiered = false;
	size_t i = 0;

	for (size_t s = 0; s < sheet->section_count; s++) {
		const struct draw *draw = &sheet->sections[s].draw;

		tiered = tiered || draw_read_least(draw) < draw->count;
	}
	while (i < list->count && list->at[i].type == CONSTRAINT_OVERLAP)
		i++;
	if (!tiered || i == list->count)
		return;
	error_at(reading->errors, list->at[i].at,
		"constraints on the whole form need draws that do not "
		"differ by tier");
	error_hint(reading->errors,
		"they could not hold on a tier that leaves items out");
}

static void check_whole(struct reading *reading, const struct worksheet *sheet,
	struct bank_list banks)
{
	size_t hints = 0;

	blueprint_check(reading, &sheet->blueprint, banks, &hints);
	blueprint_check_minutes(reading, &sheet->blueprint, banks);
}

/* Read everything that needs no other file. */
static struct section_list read_own(
	struct reading *reading, struct loading *loading)
{
	struct worksheet *sheet = &loading->sheet;
	const struct binding binding = {&table, loading};
	struct section_list sections = {NULL, 0, NULL};

	/* Bad forms are left unknown: then no roster can be read. */
	if (node_get(sheet->node, "forms") != NULL)
		sheet->form_count = 0;
	fields_read(reading, sheet->node, &binding, 1);
	if (loading->sections != NULL)
		sections = section_read_all(reading, loading->sections);
	sheet->sections = sections.at;
	sheet->section_count = sections.count;
	return sections;
}

/* The wording depends on the banks. */
static void set_banks(struct reading *reading, struct loading *loading,
	struct bank_list banks)
{
	struct worksheet *sheet = &loading->sheet;

	sheet->banks = banks.at;
	sheet->bank_count = banks.count;
	sheet->wording = labels_wording(
		reading, &loading->words, banks.count > 0 ? banks.at[0] : NULL);
}

/* The language is given here, or by the first bank. */
static void warn_of_words(
	struct reading *reading, const struct worksheet *sheet)
{
	const struct node *language = node_get(sheet->node, "language");
	struct where said = {sheet->source, 0, 0};

	if (language != NULL)
		said = language->at;
	else if (sheet->bank_count > 0)
		said.source = sheet->banks[0]->source;
	labels_warn(reading, said, &sheet->wording);
}

static void read_all(
	struct reading *reading, struct loading *loading, const char *folder)
{
	struct worksheet *sheet = &loading->sheet;
	struct section_list sections = read_own(reading, loading);
	struct bank_list banks = {NULL, 0};
	bool all_banks;

	all_banks = load_banks(reading, loading, folder, &banks);
	if (all_banks)
		section_resolve_all(reading, &sections, banks);
	if (all_banks)
		check_whole(reading, sheet, banks);
	if (loading->avoid != NULL)
		avoid_load(reading, loading->avoid, folder, sheet);
	check_own_forms(reading, loading);
	if (loading->roster != NULL && sheet->form_count > 0)
		load_roster(reading, loading, folder);
	set_banks(reading, loading, banks);
	warn_of_words(reading, sheet);
	check_tiers(reading, sheet);
}

static void find_images(struct reading *reading, struct worksheet *sheet)
{
	const struct image_list *images =
		text_images_read(reading, sheet->node, "worksheet");

	for (size_t i = 0; images != NULL && i < images->count; i++)
		image_find(reading, images->at[i]);
	sheet->in_text = images;
}

const struct worksheet *worksheet_read(
	struct reading *reading, const struct source *source, const char *path)
{
	struct loading *loading =
		arena_alloc(reading->arena, 1, sizeof(*loading));
	struct worksheet *sheet = &loading->sheet;
	const size_t before = error_count(reading->errors);
	const struct node *root;

	sheet->source = source;
	sheet->path = path;
	set_defaults(sheet);
	root = node_read(reading->arena, source, reading->errors);
	if (root == NULL || !file_kind_check(reading, root, FILE_WORKSHEET))
		return NULL;
	root = math_off_nodes(reading->arena, root, false);
	sheet->node = root;
	table_check(reading->errors, root);
	find_images(reading, sheet);
	sheet_references_check(reading, sheet);
	read_all(reading, loading, file_folder(reading->arena, path));
	return error_count(reading->errors) > before ? NULL : sheet;
}

const struct worksheet *worksheet_part(struct reading *reading,
	const struct node *node, struct bank_list banks)
{
	struct loading *loading =
		arena_alloc(reading->arena, 1, sizeof(*loading));
	struct worksheet *sheet = &loading->sheet;
	const size_t before = error_count(reading->errors);

	sheet->source = node->at.source;
	set_defaults(sheet);
	sheet->node = node;
	sheet->in_text = text_images_read(reading, node, "worksheet");
	read_own(reading, loading);
	set_banks(reading, loading, banks);
	return error_count(reading->errors) > before ? NULL : sheet;
}

const struct worksheet *worksheet_load(
	struct reading *reading, const char *path)
{
	const char *why;
	const struct source *source =
		file_read(reading->arena, path, WORKSHEET_BYTES, &why);

	if (source != NULL)
		return worksheet_read(reading, source, path);
	error_at(reading->errors, (struct where){0}, "cannot read \"%s\": %s",
		path, why);
	file_guess_hint(reading->arena, reading->errors, path);
	return NULL;
}

static const struct schema_type schema_types[] = {
	{.read = read_paths,
		.json = SCHEMA_EITHER(
			SCHEMA_TEXT, SCHEMA_LIST(1, SCHEMA_TEXT))},
	{.read = read_sections, .json = SCHEMA_LIST(1, SCHEMA_REF("section"))},
};

static const struct schema_table schema_tables[] = {
	{"worksheet", &table, NULL},
};

const struct schema_part worksheet_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
