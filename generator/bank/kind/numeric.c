#include "bank/kind/numeric.h"

#include "bank/kind/numeric_print.h"
#include "bank/vary/combination.h"
#include "base/arena.h"
#include "yaml/schema.h"

#include <string.h>

enum {
	WORK_MAX = 100
};

static const char number_hint[] =
	"a number such as 9.81, -5 or 3/4, or a formula: \"= a/b\"";

/* Read 9.81, 3/4, or an approximate number, which template.c marks with a
 * "~". */
static bool parse_quantity(const char *text, struct quantity *quantity)
{
	const bool approx = *text == '~';
	struct rational number;

	if (!rational_read(text + approx, &number))
		return false;
	*quantity = (struct quantity){number, approx};
	return true;
}

static bool expected(struct reading *reading, const struct node *node,
	const char *name, const char *what)
{
	error_at(reading->errors, node->at, "%s: expected %s, found %s", name,
		what, node_found(reading->arena, node));
	return false;
}

static bool read_quantity(struct reading *reading, const struct node *node,
	const char *name, struct quantity *quantity)
{
	if (node->type == NODE_SCALAR && parse_quantity(node->text, quantity))
		return true;
	expected(reading, node, name, number_hint);
	if (node->type == NODE_SCALAR && strchr(node->text, ',') != NULL)
		error_hint(reading->errors,
			"write a point before decimals, and nothing between "
			"thousands");
	return false;
}

/* struct numeric: an offset of 0. */
static bool read_value(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct numeric *content = into;

	return read_quantity(reading, node, field->name, &content->value);
}

static bool read_also(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct node *list = node_listed(reading->arena, node);
	struct numeric *content = into;
	bool fine = true;

	if (list->type != NODE_SEQUENCE || list->count == 0)
		return expected(reading, node, field->name,
			"a list of other right values");
	if (list->count > NUMERIC_ALSO)
		return error_at(reading->errors, node->at,
			"%s: %u values are too many; %d at most", field->name,
			list->count, NUMERIC_ALSO);
	content->also_count = list->count;
	for (uint32_t i = 0; i < list->count; i++)
		fine = read_quantity(reading, list->items[i], field->name,
			       &content->also[i]) &&
		       fine;
	return fine;
}

static bool read_tolerance(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const size_t length =
		node->type == NODE_SCALAR ? strlen(node->text) : 0;
	struct numeric *content = into;
	struct quantity quantity;
	const char *text = node->type == NODE_SCALAR ? node->text : "";

	content->percent = length > 0 && text[length - 1] == '%';
	if (content->percent) {
		text = arena_copy(reading->arena, text, length - 1);
		if (length > 1 && text[length - 2] == ' ')
			text = arena_copy(reading->arena, text, length - 2);
	}
	if (!parse_quantity(text, &quantity) ||
		rational_sign(quantity.number) < 0)
		return expected(reading, node, field->name,
			"a number such as 0.05, or a percentage such as 2%");
	content->tolerance = quantity.number;
	content->tolerant = quantity.number.top != 0;
	return true;
}

static bool read_show(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct numeric *content = into;
	const char *text = node->type == NODE_SCALAR ? node->text : "";
	struct figures show;

	text += *text == ':';
	if (!figures_parse(text, strlen(text), &show) || show.sign ||
		show.factor || show.style == FIGURES_EXACT)
		return expected(reading, node, field->name,
			"the number of decimals, 2, or of significant "
			"figures, s3");
	content->show = show;
	return true;
}

static bool read_figures(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const char *const known[] = {"required"};
	static const struct text_list words = {known, LENGTH(known)};
	const struct field named = {.name = field->name, .arg = &words};
	int word;

	if (!read_name(reading, node, &named, &word))
		return false;
	((struct numeric *)into)->figures = true;
	return true;
}

static const struct field answer_fields[] = {
	{"value", read_value, 0, NULL, FIELD_REQUIRED,
		"The number, or a formula: \"= a/b\"."},
	{"unit", read_text, offsetof(struct numeric, unit), NULL,
		FIELD_OPTIONAL, "The unit, printed behind the blank."},
	{"tolerance", read_tolerance, 0, NULL, FIELD_OPTIONAL,
		"How far from the value an answer may be: 0.05, or 2%."},
	{"show", read_show, 0, NULL, FIELD_OPTIONAL,
		"How the value is printed: with 2 decimals, with 3 "
		"significant figures, s3, or as 1.23 × 10^4, sci3. Without, "
		"with all its figures, and as 6.02 × 10^23 where more than "
		"nine zeros would end it or more than five begin it."},
	{"also", read_also, 0, NULL, FIELD_OPTIONAL, "Other right values."},
	{"figures", read_figures, 0, NULL, FIELD_OPTIONAL,
		"required: the number of significant figures counts."},
};

static const struct field_table answer_table = {
	"answer", answer_fields, LENGTH(answer_fields)};

static bool read_answer(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct binding binding = {&answer_table, into};

	((struct numeric *)into)->answer = node;
	return node->type == NODE_MAPPING
		       ? fields_read(reading, node, &binding, 1)
		       : read_value(reading, node, field, into);
}

static const struct int_range work_range = {1, WORK_MAX};

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct numeric, stem), NULL,
		FIELD_UNLESS_IMAGE, "The question."},
	{"answer", read_answer, 0, NULL, FIELD_REQUIRED,
		"A number, a formula \"= a/b\", or value, unit, tolerance, "
		"show and also."},
	{"work", read_count, offsetof(struct numeric, work), &work_range,
		FIELD_OPTIONAL, "The number of lines to work on."},
	{"figures", read_figures, 0, NULL, FIELD_OPTIONAL,
		"required: the number of significant figures counts."},
};

static bool has_digits(const struct numeric *content)
{
	return content->show.style != FIGURES_EXACT &&
	       content->show.style != FIGURES_FRACTION &&
	       content->show.style != FIGURES_MIXED;
}

/* Can a value be written in the format of `show`? */
static bool check_value(struct reading *reading, const struct node *at,
	const struct numeric *content, const struct quantity *quantity)
{
	const bool fraction = content->show.style == FIGURES_FRACTION ||
			      content->show.style == FIGURES_MIXED;

	if (has_digits(content) ||
		(!quantity->approx &&
			(fraction || rational_decimals(quantity->number) >= 0)))
		return true;
	error_at(reading->errors, at->at,
		quantity->approx ? "answer: the value is approximate"
				 : "answer: the value has no finite decimals");
	error_hint(reading->errors,
		quantity->approx
			? "state the digits: show: 2, or show: s3"
			: "state the digits, show: 2 or show: s3, or print a "
			  "fraction, show: frac");
	return false;
}

static bool check(struct reading *reading, const struct item *item)
{
	const struct numeric *content = item->content;
	const struct node *value = content->answer;
	bool fine;

	/* A value with mistakes was not read. */
	if (value == NULL || content->value.number.bottom == 0)
		return true;
	if (value->type == NODE_MAPPING)
		value = node_get(value, "value");
	fine = check_value(reading, value, content, &content->value);
	for (size_t i = 0; i < content->also_count; i++)
		if (content->also[i].number.bottom != 0)
			fine = check_value(reading, value, content,
				       &content->also[i]) &&
			       fine;
	if (content->figures && content->show.style != FIGURES_SIGNIFICANT &&
		content->show.style != FIGURES_SCIENTIFIC)
		fine = error_at(reading->errors, item->at,
			"figures: required needs the number of significant "
			"figures in the answer's show, such as s3");
	return fine;
}

static const char *stem(const struct item *item)
{
	const struct numeric *content = item->content;

	return content->stem;
}

/* The value in ASCII, "-19.80" or "3/4", rounded as it is printed. */
static struct text_list key(
	struct arena *arena, const struct item *item, const struct dealt *dealt)
{
	const struct numeric *content = item->content;
	struct rational rounded = content->value.number;
	int decimals = -1;
	const char *text;

	(void)dealt;
	if (content->show.style == FIGURES_DECIMALS) {
		decimals = content->show.digits;
		rational_round(rounded, decimals, &rounded);
	} else if (has_digits(content)) {
		figures_significant(
			rounded, content->show.digits, &rounded, &decimals);
	}
	text = figures_ascii(arena, rounded, decimals);
	return kind_text(arena,
		text != NULL ? text : combination_number(arena, rounded));
}

/* "19.8 m/s" */
static const char *with_unit(
	struct arena *arena, const struct item *item, const char *number)
{
	const struct numeric *content = item->content;

	return content->unit == NULL
		       ? number
		       : arena_printf(arena, "%s %s", number, content->unit);
}

static struct text_list brief(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	(void)dealt;
	(void)wording;
	return kind_text(
		arena, with_unit(arena, item,
			       numeric_print_values(arena, item).at[0]));
}

static bool teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson)
{
	const struct numeric *content = item->content;

	*lesson = (struct lesson){.type = LESSON_ANSWER,
		.head = content->stem,
		.points = brief(arena, item, dealt, wording)};
	return lesson->points.count > 0;
}

static struct card_list cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct numeric *content = item->content;

	return kind_card(arena,
		(struct card){.front.body = kind_text(arena, content->stem),
			.back.body = brief(arena, item, dealt, wording)});
}

#define NUMBER "\"type\": [\"number\", \"string\"]"

static const struct schema_type schema_types[] = {
	{.read = read_value, .json = NUMBER},
	{.read = read_tolerance, .json = NUMBER},
	{.read = read_show, .json = "\"type\": [\"integer\", \"string\"]"},
	{.read = read_also,
		.json = SCHEMA_EITHER(NUMBER,
			"\"type\": \"array\", \"minItems\": 1, "
			"\"maxItems\": 10, \"items\": {" NUMBER "}")},
	{.read = read_figures, .json = "\"enum\": [\"required\"]"},
	{.read = read_answer,
		.json = SCHEMA_EITHER(NUMBER, SCHEMA_REF("numeric-answer"))},
};

static const struct schema_table schema_tables[] = {
	{"numeric-answer", &answer_table, NULL},
};

static const struct schema_part schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};

const struct kind_rules numeric_rules = {
	.name = "numeric",
	.plural = "numeric items",
	.size = sizeof(struct numeric),
	.fields = {"numeric item", fields, LENGTH(fields)},
	.schema = &schema,
	.computes = "answer",
	.check = check,
	.stem = stem,
	.key = key,
	.brief = brief,
	.cards = cards,
	.teach = teach,
};
