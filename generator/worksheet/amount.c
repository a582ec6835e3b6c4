#include "worksheet/amount.h"

#include "base/arena.h"
#include "base/message.h"
#include "worksheet/blueprint.h"
#include "yaml/schema.h"

#include <assert.h>

enum {
	NOT_GIVEN = -1,
	ITEMS_MAX = 1000,
	MINUTE = 60,
	THOUSAND = 1000,
	/* For a whole worksheet: a hundred hours, in thousandths of a
	 * minute. */
	MINUTES_MAX = 6000 * THOUSAND,
	HUNDREDTH = 10, /* in thousandths */
	EASIEST = 100,  /* in hundredths */
	HARDEST = 500,
	TOLERANCE = 25
};

/* The fields of a mapping, each NOT_GIVEN until read. */
struct given {
	int exactly, least, most, tolerance;
	bool soft;
};

static const struct int_range items_range = {0, ITEMS_MAX};

/* int, in seconds. */
static bool read_seconds(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	int64_t number;

	if (node->type != NODE_SCALAR ||
		!fields_parse_decimal(node->text, &number) ||
		number * MINUTE < THOUSAND || number > MINUTES_MAX)
		return fields_expected_number(reading, node, field,
			"a number of minutes above 0, up to 6000");
	*(int *)into = (int)(number * MINUTE / THOUSAND);
	return true;
}

/* int, in hundredths; arg: const struct int_range *. */
static bool read_hundredths(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct int_range *range = field->arg;
	int64_t number;

	if (node->type != NODE_SCALAR ||
		!fields_parse_decimal(node->text, &number) ||
		number % HUNDREDTH != 0 ||
		number < (int64_t)range->low * HUNDREDTH ||
		number > (int64_t)range->high * HUNDREDTH)
		return fields_expected_number(reading, node, field,
			message_printf(reading->arena,
				"a number from %d to %d such as 3 or 2.75",
				range->low / 100, range->high / 100));
	*(int *)into = (int)(number / HUNDREDTH);
	return true;
}

static const struct int_range mean_range = {EASIEST, HARDEST};
static const struct int_range tolerance_range = {0, HARDEST - EASIEST};

static const char soft_about[] = "true: met as far as possible.";

static const struct field items_fields[] = {
	{"exactly", read_count, offsetof(struct given, exactly), &items_range,
		FIELD_OPTIONAL, "Exactly this many."},
	{"min", read_count, offsetof(struct given, least), &items_range,
		FIELD_OPTIONAL, "At least this many."},
	{"max", read_count, offsetof(struct given, most), &items_range,
		FIELD_OPTIONAL, "At most this many."},
	{"soft", read_bool, offsetof(struct given, soft), NULL, FIELD_OPTIONAL,
		soft_about},
};
static const struct field points_fields[] = {
	{"exactly", read_points, offsetof(struct given, exactly), NULL,
		FIELD_OPTIONAL, "Exactly this much."},
	{"min", read_points, offsetof(struct given, least), NULL,
		FIELD_OPTIONAL, "At least this much."},
	{"max", read_points, offsetof(struct given, most), NULL, FIELD_OPTIONAL,
		"At most this much."},
	{"soft", read_bool, offsetof(struct given, soft), NULL, FIELD_OPTIONAL,
		soft_about},
};
static const struct field minutes_fields[] = {
	{"exactly", read_seconds, offsetof(struct given, exactly), NULL,
		FIELD_OPTIONAL, "Exactly this much."},
	{"min", read_seconds, offsetof(struct given, least), NULL,
		FIELD_OPTIONAL, "At least this much."},
	{"max", read_seconds, offsetof(struct given, most), NULL,
		FIELD_OPTIONAL, "At most this much."},
	{"soft", read_bool, offsetof(struct given, soft), NULL, FIELD_OPTIONAL,
		soft_about},
};
static const struct field mean_fields[] = {
	{"target", read_hundredths, offsetof(struct given, exactly),
		&mean_range, FIELD_OPTIONAL, "The mean to aim at."},
	{"tolerance", read_hundredths, offsetof(struct given, tolerance),
		&tolerance_range, FIELD_OPTIONAL,
		"How far the mean may be from its target."},
	{"min", read_hundredths, offsetof(struct given, least), &mean_range,
		FIELD_OPTIONAL, "At least this much."},
	{"max", read_hundredths, offsetof(struct given, most), &mean_range,
		FIELD_OPTIONAL, "At most this much."},
	{"soft", read_bool, offsetof(struct given, soft), NULL, FIELD_OPTIONAL,
		soft_about},
};
static const struct field shared_fields[] = {
	{"most", read_count, offsetof(struct given, most), &items_range,
		FIELD_REQUIRED, "The most items that two forms may share."},
	{"soft", read_bool, offsetof(struct given, soft), NULL, FIELD_OPTIONAL,
		soft_about},
};

static_assert(sizeof(twelfths) == sizeof(int), "read_points fills an int");

struct measuring {
	struct field_table table;
	const char *such;    /* allowed values */
	const char *exactly; /* the name of an exact amount */
};

static const struct measuring measures[] = {
	[MEASURE_ITEMS] = {{"constraint", items_fields, LENGTH(items_fields)},
		"a number or {min: 1, max: 3}", "exactly"},
	[MEASURE_POINTS] = {{"constraint", points_fields,
				    LENGTH(points_fields)},
		"a number or {min: 18, max: 22}", "exactly"},
	[MEASURE_MINUTES] = {{"constraint", minutes_fields,
				     LENGTH(minutes_fields)},
		"a number or {min: 25, max: 30}", "exactly"},
	[MEASURE_MEAN] = {{"constraint", mean_fields, LENGTH(mean_fields)},
		"a number or {target: 3, tolerance: 0.2}", "target"},
	[MEASURE_SHARED] = {{"limit of overlap", shared_fields,
				    LENGTH(shared_fields)},
		"a number or {most: 2}", "most"},
};

static_assert(LENGTH(measures) == MEASURE_COUNT, "a row for each measure");

/* The limits that a mapping sets, after checking them. */
static void settle(const struct given *given, struct amount *amount)
{
	const int tolerance =
		given->tolerance == NOT_GIVEN ? 0 : given->tolerance;

	amount->soft = given->soft;
	if (given->exactly != NOT_GIVEN) {
		amount->least = given->exactly - tolerance;
		amount->most = given->exactly + tolerance;
		return;
	}
	amount->least = given->least == NOT_GIVEN ? 0 : given->least;
	amount->most = given->most == NOT_GIVEN ? CONSTRAINT_ANY : given->most;
}

/* Do the fields of a mapping make sense together? */
static bool check(struct reading *reading, const struct node *node,
	const char *what, const struct measuring *measuring,
	const struct given *given)
{
	const bool range =
		given->least != NOT_GIVEN || given->most != NOT_GIVEN;
	const bool exact = given->exactly != NOT_GIVEN;

	if (!range && !exact)
		return error_at(reading->errors, node->at,
			"%s needs %s, min or max", what, measuring->exactly);
	if (range && exact)
		return error_at(reading->errors, node->at,
			"%s: expected %s, or min and max, found both", what,
			measuring->exactly);
	if (given->tolerance != NOT_GIVEN && !exact)
		return error_at(reading->errors, node->at,
			"%s: tolerance needs a target", what);
	if (given->least == NOT_GIVEN || given->most == NOT_GIVEN ||
		given->least <= given->most)
		return true;
	return error_at(reading->errors, node_get(node, "min")->at,
		"%s: min must be at most max, %s, found %s", what,
		node_get(node, "max")->text, node_get(node, "min")->text);
}

static bool read_mapping(struct reading *reading, const struct node *node,
	const char *what, enum measure measure, struct amount *amount)
{
	struct given given = {
		NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, false};
	const struct measuring *measuring = &measures[measure];
	const struct binding binding = {&measuring->table, &given};

	if (!fields_read(reading, node, &binding, 1) ||
		!check(reading, node, what, measuring, &given))
		return false;
	if (measure == MEASURE_MEAN && given.tolerance == NOT_GIVEN)
		given.tolerance = TOLERANCE;
	settle(&given, amount);
	return true;
}

bool amount_read(struct reading *reading, const struct node *node,
	const char *what, enum measure measure, struct amount *amount)
{
	const struct field *first = &measures[measure].table.fields[0];
	const struct field named = {.name = what, .arg = first->arg};
	const int tolerance = measure == MEASURE_MEAN ? TOLERANCE : 0;
	int number;

	if (node->type == NODE_MAPPING && node->count > 0)
		return read_mapping(reading, node, what, measure, amount);
	if (node->type != NODE_SCALAR || node_is_nothing(node))
		return fields_expected(
			reading, node, &named, measures[measure].such);
	if (!first->read(reading, node, &named, &number))
		return false;
	*amount =
		(struct amount){number - tolerance, number + tolerance, false};
	if (measure == MEASURE_MINUTES || measure == MEASURE_SHARED)
		amount->least = 0;
	return true;
}

bool amount_is_mapping(const struct node *node)
{
	const struct field_table *table = &measures[MEASURE_ITEMS].table;

	for (size_t i = 0; i < table->count; i++)
		if (node_get(node, table->fields[i].name) != NULL)
			return true;
	return false;
}

static const char *const schema_names[] = {
	[MEASURE_ITEMS] = "amount-of-items",
	[MEASURE_POINTS] = "amount-of-points",
	[MEASURE_MINUTES] = "amount-of-minutes",
	[MEASURE_MEAN] = "mean-difficulty",
	[MEASURE_SHARED] = "overlap",
};

static_assert(LENGTH(schema_names) == MEASURE_COUNT, "one for each measure");

void amount_put_schema(struct schema *schema, enum measure measure)
{
	buffer_puts(&schema->out, "\"anyOf\": [{");
	schema_put_type(schema, &measures[measure].table.fields[0]);
	buffer_printf(&schema->out, "}, {\"$ref\": \"#/definitions/%s\"}]",
		schema_names[measure]);
}

static void put_hundredths(struct schema *schema, const struct field *field)
{
	const struct int_range *range = field->arg;

	buffer_printf(&schema->out,
		"\"type\": [\"number\", \"string\"], \"minimum\": %d, "
		"\"maximum\": %d",
		range->low / 100, range->high / 100);
}

static const struct schema_type schema_types[] = {
	{.read = read_seconds,
		.json = "\"type\": [\"number\", \"string\"], "
			"\"exclusiveMinimum\": 0, \"maximum\": 6000"},
	{.read = read_hundredths, .put = put_hundredths},
};

static const struct schema_table schema_tables[] = {
	{"amount-of-items", &measures[MEASURE_ITEMS].table,
		"\"minProperties\": 1"},
	{"amount-of-points", &measures[MEASURE_POINTS].table,
		"\"minProperties\": 1"},
	{"amount-of-minutes", &measures[MEASURE_MINUTES].table,
		"\"minProperties\": 1"},
	{"mean-difficulty", &measures[MEASURE_MEAN].table,
		"\"minProperties\": 1"},
	{"overlap", &measures[MEASURE_SHARED].table, "\"minProperties\": 1"},
};

const struct schema_part amount_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
