/*
 * Loading a worksheet.
 *
 * Its own fields come first, then the banks that it names, then its sections'
 * references to those banks.  Every step is taken even if an earlier one
 * failed, so that one run reports everything; but if a bank is missing, tags
 * and pins are not looked up, since they might be in it.
 */
#include "worksheet/worksheet.h"

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
#include "worksheet/frame/labels.h"
#include "worksheet/loading.h"
#include "worksheet/section.h"
#include "worksheet/sheet_references.h"

static void set_defaults(struct worksheet *sheet)
{
	sheet->form_count = 1;
	sheet->tiers[0] = TIER_CORE;
	sheet->tier_count = 1;
	sheet->fields = fill_lines_default();
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

/* The logo is found, loaded and recorded with the images in texts. */
static void add_logo(struct arena *arena, struct worksheet *sheet)
{
	const struct image **image = arena_alloc(arena, 1, sizeof(*image));
	struct image_list *list = arena_alloc(arena, 1, sizeof(*list));

	if (sheet->front.logo.image == NULL)
		return;
	*image = sheet->front.logo.image;
	*list = (struct image_list){image, 1};
	sheet->in_text = text_images_joined(arena, sheet->in_text, list);
}

/* Read everything that needs no other file. */
static struct section_list read_own(
	struct reading *reading, struct loading *loading)
{
	struct worksheet *sheet = &loading->sheet;
	const struct binding binding = {&loading_table, loading};
	struct section_list sections = {NULL, 0, NULL};

	/* Bad forms are left unknown: then no roster can be read. */
	if (node_get(sheet->node, "forms") != NULL)
		sheet->form_count = 0;
	fields_read(reading, sheet->node, &binding, 1);
	if (loading->sections != NULL)
		sections = section_read_all(reading, loading->sections);
	add_logo(reading->arena, sheet);
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

static void find_images(struct reading *reading, const struct worksheet *sheet)
{
	const struct image_list *images = sheet->in_text;

	for (size_t i = 0; images != NULL && i < images->count; i++)
		image_find(reading, images->at[i]);
}

const struct worksheet *worksheet_read(struct reading *reading,
	const struct source *source, const char *path,
	const struct setting_places *places)
{
	const char *folder = file_folder(reading->arena, path);
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
	root = settings_join(reading, root, folder, places, &sheet->settings);
	root = math_off_nodes(reading->arena, root, false);
	sheet->node = root;
	table_check(reading->errors, root);
	sheet->in_text = text_images_read(reading, root, "worksheet");
	sheet_references_check(reading, sheet);
	read_all(reading, loading, folder);
	find_images(reading, sheet);
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

const char *worksheet_section_name(const struct section *section)
{
	return section->title != NULL ? section->title : section->id;
}

const struct worksheet *worksheet_load(struct reading *reading,
	const char *path, const struct setting_places *places)
{
	const char *why;
	const struct source *source =
		file_read(reading->arena, path, WORKSHEET_BYTES, &why);

	if (source != NULL)
		return worksheet_read(reading, source, path, places);
	error_at(reading->errors, (struct where){0}, "cannot read \"%s\": %s",
		path, why);
	file_guess_hint(reading->arena, reading->errors, path);
	return NULL;
}
