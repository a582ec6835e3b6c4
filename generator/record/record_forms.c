/*
 * A form is read back in two steps.  Tables read its rows.  Then every value
 * that follows from others is computed again and compared, so that a mistake is
 * reported at its own place.
 */
#include "record/record_forms.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/message.h"
#include "base/points.h"
#include "draw/sheet_code.h"
#include "record/record.h"
#include "record/record_balance.h"
#include "record/record_dealt.h"
#include "record/record_item.h"
#include "worksheet/roster/form_name.h"

#include <string.h>

struct record_forms {
	struct reading *reading;
	const struct worksheet *worksheet;
	uint64_t seed;
	bool coded; /* codes are hashes of the sheets' content */
	struct record_items *items;
};

struct form_row {
	const char *name, *code, *points, *bonus;
	enum tier tier;
	int pages, numbers;
	bool large_print;
	const struct node *sections;
};

struct section_row {
	const char *id;
	struct text_list words;
	const struct node *items;
};

static const struct int_range page_range = {1, RECORD_PAGES_MAX};
static const struct int_range numbers_range = {0, SECTIONS_MAX *DRAW_MAX};

static const struct field form_fields[] = {
	{"name", read_text, offsetof(struct form_row, name), NULL,
		FIELD_REQUIRED, NULL},
	{"tier", read_tier, offsetof(struct form_row, tier), NULL,
		FIELD_REQUIRED, NULL},
	{"code", read_text, offsetof(struct form_row, code), NULL,
		FIELD_REQUIRED, NULL},
	{"points", read_text, offsetof(struct form_row, points), NULL,
		FIELD_REQUIRED, NULL},
	{"bonus", read_text, offsetof(struct form_row, bonus), NULL,
		FIELD_OPTIONAL, NULL},
	{"mean_difficulty", read_stated, 0, NULL, FIELD_OPTIONAL, NULL},
	{"minutes", read_stated, 0, NULL, FIELD_OPTIONAL, NULL},
	{"gave_way", read_gave_way, 0, NULL, FIELD_OPTIONAL, NULL},
	{"pages", read_count, offsetof(struct form_row, pages), &page_range,
		FIELD_REQUIRED, NULL},
	{"numbers", read_count, offsetof(struct form_row, numbers),
		&numbers_range, FIELD_REQUIRED, NULL},
	{"large_print", read_bool, offsetof(struct form_row, large_print), NULL,
		FIELD_OPTIONAL, NULL},
	{"sections", read_nodes, offsetof(struct form_row, sections), NULL,
		FIELD_REQUIRED, NULL},
};

static const struct field section_fields[] = {
	{"id", read_text, offsetof(struct section_row, id), NULL,
		FIELD_REQUIRED, NULL},
	{"words", read_text_list, offsetof(struct section_row, words), NULL,
		FIELD_OPTIONAL, NULL},
	{"items", read_nodes, offsetof(struct section_row, items), NULL,
		FIELD_REQUIRED, NULL},
};

static const struct field_table form_table = {
	"form of a record", form_fields, LENGTH(form_fields)};
static const struct field_table section_table = {
	"section of a record", section_fields, LENGTH(section_fields)};

struct record_forms *record_forms_new(struct reading *reading,
	const struct worksheet *worksheet, uint64_t seed, bool coded)
{
	struct record_forms *forms =
		arena_alloc(reading->arena, 1, sizeof(*forms));

	*forms = (struct record_forms){reading, worksheet, seed, coded,
		record_item_reader_new(reading, worksheet)};
	return forms;
}

/* The form's index.  A slice may go beyond the worksheet's forms. */
static bool find_index(const struct record_forms *forms,
	const struct node *node, const char *name, uint32_t *index)
{
	const struct worksheet *worksheet = forms->worksheet;
	const bool letters = worksheet->form_names.count == 0;

	if (form_name_find(worksheet->form_names,
		    letters ? FORMS_MAX : (uint32_t)worksheet->form_count, name,
		    index))
		return true;
	return error_at(forms->reading->errors, node_get(node, "name")->at,
		"the worksheet has no form \"%s\"", name);
}

/*
 * The code in the record is the one on paper.  Codes older than content hashes
 * are only checked for their form.
 */
static bool check_code(const struct record_forms *forms,
	const struct node *node, const struct form_row *row, struct form *form)
{
	const char *own = form_code(forms->reading->arena, form);

	form->code = row->code;
	if (!forms->coded)
		return sheet_code_valid(row->code) ||
		       record_dealt_differs(
			       forms->reading, node, "code", "a sheet code");
	return strcmp(own, row->code) == 0 ||
	       record_dealt_differs(forms->reading, node, "code",
		       message_printf(forms->reading->arena,
			       "\"%s\", the code of what is on form %s, %s",
			       own, row->name, tier_name(row->tier)));
}

static bool check_sum(const struct record_forms *forms, const struct node *node,
	const char *name, const char *found, twelfths points)
{
	const char *sum = points_write(forms->reading->arena, points);

	if (strcmp(sum, found) == 0)
		return true;
	return record_dealt_differs(forms->reading, node, name,
		message_printf(forms->reading->arena,
			"%s, the sum of the items'", sum));
}

static bool check_points(const struct record_forms *forms,
	const struct node *node, const struct form_row *row,
	const struct form *form)
{
	return check_sum(forms, node, "points", row->points, form->points) &&
	       check_sum(forms, node, "bonus", row->bonus, form->bonus);
}

static bool read_items(struct record_forms *forms, const struct node *list,
	struct record_place *place, struct form_section *section)
{
	struct drawn *items =
		arena_alloc(forms->reading->arena, list->count, sizeof(*items));
	bool fine = true;

	section->items = items;
	for (size_t i = 0; i < list->count; i++) {
		struct drawn *drawn = &items[section->count];

		if (!record_item_read(
			    forms->items, list->items[i], place, drawn)) {
			fine = false;
			continue;
		}
		section->count++;
	}
	form_sum_points(section);
	return fine;
}

static bool read_section(struct record_forms *forms, const struct node *node,
	struct record_place *place, struct form_section *section)
{
	struct section_row row = {.id = ""};
	const struct binding binding = {&section_table, &row};
	const struct section *asked = place->section;

	if (!fields_read(forms->reading, node, &binding, 1))
		return false;
	if (strcmp(row.id, asked->id) != 0)
		return record_dealt_differs(forms->reading, node, "id",
			message_printf(forms->reading->arena,
				"\"%s\", as the worksheet has", asked->id));
	section->section = asked;
	section->words = row.words;
	return read_items(forms, row.items, place, section) &&
	       record_item_check_words(forms->items, node, section);
}

static bool read_sections(struct record_forms *forms, const struct node *list,
	struct record_place *place, struct form *form)
{
	const struct worksheet *worksheet = forms->worksheet;
	struct form_section *sections = arena_alloc(forms->reading->arena,
		worksheet->section_count, sizeof(*sections));
	bool fine = true;

	if (list->count != worksheet->section_count)
		return error_at(forms->reading->errors, list->at,
			"expected %zu sections, as the worksheet has, found "
			"%u",
			worksheet->section_count, list->count);
	form->sections = sections;
	form->section_count = list->count;
	for (size_t i = 0; i < list->count; i++) {
		place->section = &worksheet->sections[i];
		fine = read_section(
			       forms, list->items[i], place, &sections[i]) &&
		       fine;
		form->item_count += sections[i].count;
		form->points += sections[i].points;
		form->bonus += sections[i].bonus;
	}
	return fine;
}

bool record_forms_read(
	struct record_forms *forms, const struct node *node, struct form *form)
{
	struct form_row row = {.name = "", .bonus = "0"};
	const struct binding binding = {&form_table, &row};
	struct record_place place;

	if (!fields_read(forms->reading, node, &binding, 1) ||
		!find_index(forms, node, row.name, &form->index))
		return false;
	form->worksheet = forms->worksheet;
	form->seed = forms->seed;
	form->tier = row.tier;
	form->name = row.name;
	form->numbers = (size_t)row.numbers;
	form->large_print = row.large_print;
	form->pages = row.pages;
	place = record_item_begin_form(forms->items, form, row.pages);
	return read_sections(forms, row.sections, &place, form) &&
	       check_points(forms, node, &row, form) &&
	       check_code(forms, node, &row, form);
}
