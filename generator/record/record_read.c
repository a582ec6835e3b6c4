#include "record/record_read.h"

#include "bank/date/date.h"
#include "bank/file_kind.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "base/message.h"
#include "record/record_balance.h"
#include "record/record_banks.h"
#include "record/record_check.h"
#include "record/record_forms.h"
#include "record/record_order.h"
#include "record/record_pictures.h"
#include "worksheet/options.h"

#include <string.h>

/* The fields of a record before its forms. */
struct head {
	const char *generator;
	int coded; /* version of sheet codes; 0: derived from the seed */
	struct record_facts facts; /* everything but the fonts */
	struct worksheet seeded;   /* read_seed() sets its seed */
	struct record_content content;
	const struct node *forms, *fonts, *settings, *worksheet_content;
	/* fields of `worksheet` */
	const char *id, *title, *path;
	struct worksheet printed; /* holds only the tiers and the key */
	/* fields of `roster` */
	const struct node *roster_path;
	const char *roster_hash;
};

/* const char *; the number 1, the version of the format and of its chances. */
static bool read_one(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	(void)into;
	if (node->type == NODE_SCALAR && strcmp(node->text, "1") == 0)
		return true;
	return fields_expected(reading, node, field, "1");
}

/* const char *; a day such as 2026-11-24. */
static bool read_day(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct date date;

	if (node->type == NODE_SCALAR && date_parse(node->text, &date) &&
		date.form == DATE_DAY && !date_is_rough(&date)) {
		*(const char **)into = node->text;
		return true;
	}
	return fields_expected(
		reading, node, field, "a day such as 2026-11-24");
}

/* const char *; seconds since 1970. */
static bool read_epoch(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const size_t most = strlen("253402300799"); /* the year 9999 */

	if (node->type == NODE_SCALAR && *node->text != '\0' &&
		strlen(node->text) <= most &&
		node->text[strspn(node->text, "0123456789")] == '\0') {
		*(const char **)into = node->text;
		return true;
	}
	return fields_expected(reading, node, field, "seconds since 1970");
}

static const char *const matrix_words[] = {"pdf", "csv", "both"};
static const char *const answers_words[] = {"back", "separate", "fold", "none"};
static const struct text_list matrix_list = {
	matrix_words, LENGTH(matrix_words)};
static const struct text_list answers_list = {
	answers_words, LENGTH(answers_words)};

/* const char *; one of the words in arg, a struct text_list. */
static bool read_one_of(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct text_list *words = field->arg;
	int i;

	if (!read_name(reading, node, field, &i))
		return false;
	*(const char **)into = words->at[i];
	return true;
}

/* const struct node *; a mapping with any field names. */
static bool read_named(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type != NODE_MAPPING)
		return fields_expected(reading, node, field, "a mapping");
	return read_node(reading, node, field, into);
}

static const struct field sheet_fields[] = {
	{"id", read_id, offsetof(struct head, id), NULL, FIELD_REQUIRED, NULL},
	{"title", read_text, offsetof(struct head, title), NULL, FIELD_REQUIRED,
		NULL},
	{"path", read_text, offsetof(struct head, path), NULL, FIELD_REQUIRED,
		NULL},
};

static const struct int_range only_one = {1, 1};
static const struct int_range form_range = {1, FORMS_MAX};
static const struct int_range student_range = {1, FORMS_MAX};

static const struct field option_fields[] = {
	{"one_file", read_bool, offsetof(struct head, facts.one_file), NULL,
		FIELD_REQUIRED, NULL},
	{"qr", read_bool, offsetof(struct head, facts.qr), NULL, FIELD_OPTIONAL,
		NULL},
	{"copies_alone", read_bool, offsetof(struct head, facts.copies_alone),
		NULL, FIELD_OPTIONAL, NULL},
	{"first_form", read_count, offsetof(struct head, facts.first_form),
		&form_range, FIELD_OPTIONAL, NULL},
	{"last_form", read_count, offsetof(struct head, facts.last_form),
		&form_range, FIELD_OPTIONAL, NULL},
	{"first_student", read_count,
		offsetof(struct head, facts.first_student), &student_range,
		FIELD_OPTIONAL, NULL},
	{"last_student", read_count, offsetof(struct head, facts.last_student),
		&student_range, FIELD_OPTIONAL, NULL},
	{"split", read_count, offsetof(struct head, facts.split),
		&student_range, FIELD_OPTIONAL, NULL},
	{"matrix", read_one_of, offsetof(struct head, facts.matrix),
		&matrix_list, FIELD_OPTIONAL, NULL},
	{"answers", read_one_of, offsetof(struct head, facts.answers),
		&answers_list, FIELD_OPTIONAL, NULL},
	{"tiers", read_tiers, offsetof(struct head, printed), NULL,
		FIELD_REQUIRED, NULL},
	{"key", read_key, offsetof(struct head, printed), NULL, FIELD_OPTIONAL,
		NULL},
	{"source_date_epoch", read_epoch, offsetof(struct head, facts.epoch),
		NULL, FIELD_OPTIONAL, NULL},
};

static const struct field roster_fields[] = {
	{"path", read_text_node, offsetof(struct head, roster_path), NULL,
		FIELD_REQUIRED, NULL},
	{"hash", read_text, offsetof(struct head, roster_hash), NULL,
		FIELD_REQUIRED, NULL},
};

static const struct field_table sheet_table = {
	"worksheet of a record", sheet_fields, LENGTH(sheet_fields)};
static const struct field_table option_table = {
	"options of a record", option_fields, LENGTH(option_fields)};
static const struct field_table roster_table = {
	"roster of a record", roster_fields, LENGTH(roster_fields)};

/* A group of fields of the head; arg: their table. */
static bool read_group(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct binding binding = {field->arg, into};

	return fields_read(reading, node, &binding, 1);
}

static const struct field fields[] = {
	{"record", read_one, 0, NULL, FIELD_REQUIRED, NULL},
	{"generator", read_text, offsetof(struct head, generator), NULL,
		FIELD_REQUIRED, NULL},
	{"made", read_day, offsetof(struct head, facts.made), NULL,
		FIELD_REQUIRED, NULL},
	{"worksheet", read_group, 0, &sheet_table, FIELD_REQUIRED, NULL},
	{"seed", read_seed, offsetof(struct head, seeded), NULL, FIELD_REQUIRED,
		NULL},
	{"rng", read_one, 0, NULL, FIELD_REQUIRED, NULL},
	{"codes", read_count, offsetof(struct head, coded), &only_one,
		FIELD_OPTIONAL, NULL},
	{"options", read_group, 0, &option_table, FIELD_REQUIRED, NULL},
	{"settings", read_nodes, offsetof(struct head, settings), NULL,
		FIELD_OPTIONAL, NULL},
	{"roster", read_group, 0, &roster_table, FIELD_OPTIONAL, NULL},
	{"balance", read_balance_of, 0, NULL, FIELD_OPTIONAL, NULL},
	{"interrupted", read_bool, offsetof(struct head, facts.interrupted),
		NULL, FIELD_OPTIONAL, NULL},
	{"banks", read_nodes, offsetof(struct head, content.banks), NULL,
		FIELD_REQUIRED, NULL},
	{"fonts", read_nodes, offsetof(struct head, fonts), NULL,
		FIELD_REQUIRED, NULL},
	{"forms", read_nodes, offsetof(struct head, forms), NULL,
		FIELD_REQUIRED, NULL},
	{"stimuli", read_named, offsetof(struct head, content.stimuli), NULL,
		FIELD_OPTIONAL, NULL},
	{"items", read_named, offsetof(struct head, content.items), NULL,
		FIELD_REQUIRED, NULL},
	{"pictures", read_nodes, offsetof(struct head, content.pictures), NULL,
		FIELD_OPTIONAL, NULL},
	{"files", read_named, offsetof(struct head, content.files), NULL,
		FIELD_OPTIONAL, NULL},
	{"worksheet_content", read_named,
		offsetof(struct head, worksheet_content), NULL, FIELD_REQUIRED,
		NULL},
};

static const struct field_table table = {
	MESSAGE("record"), fields, LENGTH(fields)};

static const struct field font_fields[] = {
	{"name", read_text, offsetof(struct font_record, name), NULL,
		FIELD_REQUIRED, NULL},
	{"hash", read_text, offsetof(struct font_record, hash), NULL,
		FIELD_REQUIRED, NULL},
	{"on_demand", read_bool, offsetof(struct font_record, on_demand), NULL,
		FIELD_OPTIONAL, NULL},
};

static const struct field_table font_table = {
	"font of a record", font_fields, LENGTH(font_fields)};

static bool read_fonts(struct reading *reading, const struct node *list,
	struct record_facts *facts)
{
	struct font_record *fonts =
		arena_alloc(reading->arena, list->count, sizeof(*fonts));
	bool fine = true;

	for (size_t i = 0; i < list->count; i++) {
		const struct binding binding = {&font_table, &fonts[i]};

		fine = fields_read(reading, list->items[i], &binding, 1) &&
		       fine;
	}
	facts->fonts = fonts;
	facts->font_count = list->count;
	return fine;
}

/* Give the worksheet's own pictures their data. */
static bool give_pictures(struct reading *reading, const struct head *head,
	const struct image_list *images)
{
	struct record_files *files;
	bool fine = true;

	if (images == NULL)
		return true;
	files = record_pictures_new(
		reading, head->content.pictures, head->content.files);
	for (size_t i = 0; i < images->count; i++)
		fine = record_pictures_give(files, "", images->at[i]) && fine;
	return fine;
}

/* The kept content of the worksheet, which must have the given name. */
static bool read_worksheet(struct reading *reading, const struct head *head,
	struct recorded *recorded)
{
	struct worksheet *worksheet =
		arena_alloc(reading->arena, 1, sizeof(*worksheet));
	struct bank_list banks;
	const struct worksheet *kept;

	if (!record_banks(reading, &head->content, &banks))
		return false;
	kept = worksheet_part(reading, head->worksheet_content, banks);
	if (kept == NULL)
		return false;
	if (!give_pictures(reading, head, kept->in_text))
		return false;
	if (strcmp(kept->id, head->id) != 0)
		return error_at(reading->errors,
			node_get(head->worksheet_content, "worksheet")->at,
			"worksheet: expected \"%s\", as above, found \"%s\"",
			head->id, kept->id);
	*worksheet = *kept;
	worksheet->path = head->path;
	worksheet->page.qr |= head->facts.qr;
	memcpy(worksheet->tiers, head->printed.tiers, sizeof(worksheet->tiers));
	worksheet->tier_count = head->printed.tier_count;
	worksheet->key_style = head->printed.key_style;
	worksheet->key_mono = head->printed.key_mono;
	recorded->worksheet = worksheet;
	return true;
}

static bool read_all_forms(struct reading *reading, const struct head *head,
	struct recorded *recorded)
{
	const struct node *list = head->forms;
	struct record_forms *all = record_forms_new(
		reading, recorded->worksheet, recorded->seed, head->coded > 0);
	const struct form **forms =
		arena_alloc(reading->arena, list->count, sizeof(*forms));
	bool fine = true;

	for (size_t i = 0; i < list->count; i++) {
		struct form *form =
			arena_alloc(reading->arena, 1, sizeof(*form));

		fine = record_forms_read(all, list->items[i], form) && fine;
		forms[i] = form;
	}
	recorded->forms = forms;
	recorded->form_count = list->count;
	return fine && record_order_check(reading, list, recorded);
}

static void take_head(struct recorded *recorded, const struct head *head)
{
	recorded->generator = head->generator;
	recorded->seed = head->seeded.seed;
	recorded->facts = head->facts;
	recorded->roster_path = head->roster_path;
	recorded->roster_hash = head->roster_hash;
	recorded->item_count = head->content.items->count;
}

bool record_read(struct reading *reading, const struct source *source,
	struct recorded *recorded)
{
	struct head *head = arena_alloc(reading->arena, 1, sizeof(*head));
	const struct binding binding = {&table, head};
	const struct node *root =
		node_read(reading->arena, source, reading->errors);
	struct recorded read = {.source = source};

	if (root == NULL || !file_kind_check(reading, root, FILE_RECORD) ||
		!record_check_version(reading, root) ||
		!fields_read(reading, root, &binding, 1))
		return false;
	take_head(&read, head);
	if (!read_fonts(reading, head->fonts, &read.facts) ||
		!read_worksheet(reading, head, &read) ||
		!read_all_forms(reading, head, &read))
		return false;
	*recorded = read;
	return true;
}
