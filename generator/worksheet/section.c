#include "worksheet/section.h"

#include "bank/item_values.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "worksheet/draw_read.h"
#include "worksheet/draw_stimuli.h"
#include "worksheet/draw_tags.h"
#include "worksheet/pin.h"
#include "worksheet/section_print.h"
#include "yaml/schema.h"

#include <assert.h>
#include <string.h>

static const char *const ask_names[] = {
	[ASK_IDENTIFY] = "identify",
	[ASK_DATE] = "date",
	[ASK_TERM] = "term",
	[ASK_CORRECT] = "correct",
	[ASK_ORDER] = "order",
	[ASK_STRIP] = "strip",
};
static const struct vocabulary ask_words = {
	.known = {ask_names, LENGTH(ask_names)}};

static const char *const order_names[] = {
	[ORDER_SHUFFLE] = "shuffle",
	[ORDER_BANK] = "bank",
	[ORDER_DIFFICULTY] = "difficulty",
	[ORDER_DATE] = "date",
};
static const struct vocabulary order_words = {
	.known = {order_names, LENGTH(order_names)}};

static const char *const rubric_names[] = {
	[RUBRIC_ON_KEY] = "key",
	[RUBRIC_SHOWN] = "show",
	[RUBRIC_WITH_PEER] = "peer",
};
static const struct vocabulary rubric_words = {
	.known = {rubric_names, LENGTH(rubric_names)}};

static const char *const answers_names[] = {
	[ANSWERS_IN_PLACE] = "place",
	[ANSWERS_IN_MARGIN] = "margin",
};
static const struct vocabulary answers_words = {
	.known = {answers_names, LENGTH(answers_names)}};

static const struct int_range choose_range = {1, DRAW_MAX};
static const struct int_range start_range = {1, START_MAX};
static const struct int_range columns_range = {1, SECTION_COLUMNS_MAX};

static_assert(LENGTH(rubric_names) == RUBRIC_VIEWS, "a name for each view");
static_assert(LENGTH(answers_names) == ANSWERS_AT_COUNT, "a name for each");
static_assert(LENGTH(ask_names) == ASK_COUNT, "a name for each ask");
static_assert(LENGTH(order_names) == ORDER_COUNT, "a name for each order");
static_assert(sizeof(enum ask) == sizeof(int), "read_word fills an int");
static_assert(sizeof(enum order) == sizeof(int), "read_word fills an int");

static const struct field fields[] = {
	{"title", read_text, offsetof(struct section, title), NULL,
		FIELD_OPTIONAL, "The title as it is printed."},
	{"id", read_id, offsetof(struct section, id), NULL, FIELD_OPTIONAL,
		"Keys the section's chance, so that its title can be reworded "
		"(default: the title)."},
	{"instructions", read_text, offsetof(struct section, instructions),
		NULL, FIELD_OPTIONAL, "Instructions for the student."},
	{"ask", read_word, offsetof(struct section, ask), &ask_words,
		FIELD_OPTIONAL,
		"The question that timeline items, or false statements, ask."},
	{"order", read_word, offsetof(struct section, order), &order_words,
		FIELD_OPTIONAL, "The order of the items (default: shuffle)."},
	{"word_bank", read_bool, offsetof(struct section, word_bank), NULL,
		FIELD_OPTIONAL, "One word bank for the whole section."},
	{"draw", read_draw, offsetof(struct section, draw), NULL,
		FIELD_REQUIRED, "The draw from the banks."},
	{"pin", read_pins, 0, NULL, FIELD_OPTIONAL,
		"Items that are always on every form."},
	{"points", read_credit, offsetof(struct section, points), NULL,
		FIELD_OPTIONAL, "The points of each item on this sheet."},
	{"show_points", read_bool, offsetof(struct section, points_shown), NULL,
		FIELD_OPTIONAL,
		"false for no points at the questions; the section's head "
		"keeps their sum."},
	{"bonus", read_bool, offsetof(struct section, bonus), NULL,
		FIELD_OPTIONAL, "true for points beyond the total."},
	{"choose", read_count, offsetof(struct section, choose), &choose_range,
		FIELD_OPTIONAL, "How many of the questions a student answers."},
	{"numerals", read_numerals, offsetof(struct section, numerals), NULL,
		FIELD_OPTIONAL, "The question numbers: 1, A, a, I or i."},
	{"start", read_count, offsetof(struct section, start), &start_range,
		FIELD_OPTIONAL, "The number of its first question."},
	{"columns", read_count, offsetof(struct section, columns),
		&columns_range, FIELD_OPTIONAL,
		"How many questions stand side by side."},
	{"new_page", read_bool, offsetof(struct section, new_page), NULL,
		FIELD_OPTIONAL, "true to begin on a page of its own."},
	{"lines", read_lines, offsetof(struct section, space), NULL,
		FIELD_OPTIONAL, "Lines to answer on, for items that say none."},
	{"space", read_space, offsetof(struct section, space), NULL,
		FIELD_OPTIONAL, "Answer space, for items that say none."},
	{"blanks", read_blank_width, offsetof(struct section, blanks), NULL,
		FIELD_OPTIONAL, "sized or uniform, for items that do not say."},
	{"rubric", read_word, offsetof(struct section, rubric), &rubric_words,
		FIELD_OPTIONAL,
		"show, to print rubrics on the sheet, too; peer, with a column "
		"for a classmate's marks."},
	{"answers", read_word, offsetof(struct section, answers),
		&answers_words, FIELD_OPTIONAL,
		"margin, for a column in which letters are written."},
};

static const struct field_table table = {
	MESSAGE("section"), fields, LENGTH(fields)};

static void check_title(struct reading *reading, const struct node *node)
{
	const struct binding binding = {&table, NULL};

	if (node_get(node, "title") == NULL && node_get(node, "id") == NULL &&
		!fields_renamed(reading, node, &binding, 1, "title") &&
		!fields_renamed(reading, node, &binding, 1, "id"))
		error_at(reading->errors, node->at,
			"section needs a title or an id");
}

/* The kinds of items that a field of a section applies to. */
typedef bool kind_test(
	const struct section *section, const struct kind_rules *kind);

static bool is_asked_so(
	const struct section *section, const struct kind_rules *kind)
{
	return kind->asks[section->ask];
}

static bool has_words(
	const struct section *section, const struct kind_rules *kind)
{
	(void)section;
	return kind->words != NULL;
}

/* The kinds that pass, and the number of items a draw has of these and of the
 * others. */
struct suited {
	const char *plurals; /* "timeline items or fill-in items" */
	const char *name;    /* the name of one */
	size_t drawn, others;
};

static struct suited suited_kinds(
	struct arena *arena, const struct section *section, kind_test *test)
{
	const struct kind_list kinds = kind_all();
	struct buffer plurals = {.arena = arena};
	struct suited suited = {0};

	for (size_t i = 0; i < kinds.count; i++) {
		const struct kind_rules *kind = kinds.at[i];
		const bool drawn = draw_read_has_kind(&section->draw, kind);

		if (!test(section, kind)) {
			suited.others += drawn;
			continue;
		}
		suited.drawn += drawn;
		suited.name = kind->name;
		buffer_printf(&plurals, "%s%s",
			plurals.length > 0 ? message_text(" or ") : "",
			message_text(kind->plural));
	}
	suited.plurals = buffer_text(&plurals);
	return suited;
}

static bool check_drawn(struct reading *reading, const struct node *field,
	const char *name, const struct suited *suited)
{
	if (suited->drawn > 0)
		return true;
	return error_at(reading->errors, field->at,
		"%s needs %s, but draw.kind leaves them out", name,
		suited->plurals);
}

/* One item has no order, and a time line has room for only so many items. */
static void check_task_count(struct reading *reading, const struct node *node,
	const struct section *section)
{
	const int most = section->ask == ASK_STRIP ? STRIP_MAX : DRAW_MAX;
	const struct node *draw = node_get(node, "draw");

	for (int tier = 0; tier < TIER_COUNT; tier++) {
		const int count =
			draw_read_count(&section->draw, (enum tier)tier);

		if (count <= 0 || (count > 1 && count <= most))
			continue;
		error_at(reading->errors, draw->at,
			"ask \"%s\" needs 2 to %d items, found %d",
			ask_names[section->ask], most, count);
		return;
	}
}

/* If the items form one task, all take part, and their order is not shown. */
static void check_task(struct reading *reading, const struct node *node,
	const struct section *section, const struct suited *suited)
{
	const char *name = ask_names[section->ask];

	if (section->ask < ASK_ORDER)
		return;
	if (section->draw.by_points)
		error_at(reading->errors, node_get(node, "draw")->at,
			"ask \"%s\" needs a count of items, which points "
			"alone do not give",
			name);
	if (section->draw.count <= 0)
		return;
	if (suited->others > 0) {
		error_at(reading->errors, node_get(node, "ask")->at,
			"ask \"%s\" makes one task of %s, but draw.kind allows "
			"others",
			name, suited->plurals);
		error_hint(reading->errors, "write draw: {kind: %s, …}",
			suited->name);
	}
	if (section->order == ORDER_DATE)
		error_at(reading->errors, node_get(node, "order")->at,
			"order \"date\" gives away what ask \"%s\" asks for",
			name);
	check_task_count(reading, node, section);
}

static void check_ask(struct reading *reading, const struct node *node,
	const struct section *section)
{
	const struct node *ask = node_get(node, "ask");
	struct suited suited;

	/* An unknown word was reported already. */
	if (ask == NULL || ask->type != NODE_SCALAR ||
		strcmp(ask->text, ask_names[section->ask]) != 0)
		return;
	suited = suited_kinds(reading->arena, section, is_asked_so);
	if (check_drawn(reading, ask, "ask", &suited) &&
		node_get(node, "draw") != NULL)
		check_task(reading, node, section, &suited);
}

static void check_word_bank(struct reading *reading, const struct node *node,
	const struct section *section)
{
	const struct suited suited =
		suited_kinds(reading->arena, section, has_words);

	if (section->word_bank)
		check_drawn(reading, node_get(node, "word_bank"), "word_bank",
			&suited);
}

static void read_section(struct reading *reading, const struct node *node,
	struct section *section)
{
	const struct binding binding = {&table, section};

	section->at = node->at;
	section->points = SECTION_OWN_POINTS;
	section->points_shown = true;
	section->columns = 1;
	fields_read(reading, node, &binding, 1);
	section->scored = section->points >= 0;
	section->quiet = !section->points_shown;
	section->draw.task = section->ask >= ASK_ORDER;
	if (section->id == NULL)
		section->id = section->title;
	if (node->type != NODE_MAPPING)
		return;
	check_title(reading, node);
	check_ask(reading, node, section);
	check_word_bank(reading, node, section);
	section_print_check(reading, node, section);
}

/* The place of a section's id. */
static struct where id_at(const struct node *node)
{
	const struct node *id = node_get(node, "id");

	return id != NULL ? id->at : node_get(node, "title")->at;
}

static void check_ids(
	struct reading *reading, const struct section_list *sections)
{
	for (size_t i = 1; i < sections->count; i++)
		for (size_t k = 0; k < i && sections->at[i].id != NULL; k++) {
			const char *id = sections->at[k].id;

			if (id == NULL || strcmp(id, sections->at[i].id) != 0)
				continue;
			error_at(reading->errors,
				id_at(sections->list->items[i]),
				"\"%s\" names two sections, the first in "
				"line %u",
				id, sections->at[k].at.line);
			error_hint(reading->errors,
				"give the section an id of its own");
			break;
		}
}

struct section_list section_read_all(
	struct reading *reading, const struct node *list)
{
	struct section_list sections = {.list = list, .count = list->count};

	sections.at = arena_alloc(
		reading->arena, sections.count, sizeof(*sections.at));
	for (size_t i = 0; i < sections.count; i++)
		read_section(reading, list->items[i], &sections.at[i]);
	check_ids(reading, &sections);
	return sections;
}

static void check_blueprint(struct reading *reading,
	const struct constraint_list *list, struct bank_list banks,
	size_t *hints)
{
	blueprint_check(reading, list, banks, hints);
	blueprint_check_minutes(reading, list, banks);
}

void section_resolve_all(struct reading *reading,
	const struct section_list *sections, struct bank_list banks)
{
	const struct text_list tags = banks_tags(reading->arena, banks);
	struct pinning pinning = {.reading = reading, .banks = banks};
	size_t hints = 0;

	for (size_t i = 0; i < sections->count; i++) {
		const struct node *node = sections->list->items[i];
		const struct node *draw = node_get(node, "draw");

		if (draw != NULL) {
			draw_tags_check(reading, draw, tags, &hints);
			draw_stimuli_find(reading, draw, banks,
				&sections->at[i].draw, &hints);
			check_blueprint(reading,
				&sections->at[i].draw.blueprint, banks, &hints);
		}
		pin_resolve_all(
			&pinning, node_get(node, "pin"), &sections->at[i]);
		section_print_check_items(
			reading, node, &sections->at[i], banks);
	}
	pin_check_all(&pinning);
}

static const struct schema_table schema_tables[] = {
	{"section", &table,
		SCHEMA_EITHER(
			"\"required\": [\"title\"]", "\"required\": [\"id\"]")},
};

const struct schema_part section_schema = {
	NULL, 0, schema_tables, LENGTH(schema_tables)};
