#include "record/record_balance.h"

#include "base/message.h"
#include "base/points.h"
#include "yaml/write.h"

#include <assert.h>

/* The name of each likeness, and how its amounts are printed. */
static const struct {
	const char *name;
	struct demand demand;
} stated[] = {
	[STATED_MEAN] = {"mean_difficulty",
		{.constraint = {.type = CONSTRAINT_MEAN}}},
	[STATED_POINTS] = {"points",
		{.constraint = {.type = CONSTRAINT_POINTS}}},
	[STATED_MINUTES] = {"minutes",
		{.constraint = {.type = CONSTRAINT_MINUTES}}},
};

static_assert(LENGTH(stated) == STATED_COUNT, "a row for each");

static int amount_of(const struct form *form, enum stated what)
{
	if (what == STATED_MEAN)
		return form->outcome.mean;
	return what == STATED_POINTS ? form->outcome.points
				     : form->outcome.seconds;
}

void record_balance_add(struct balance_sum *sum, const struct form *form)
{
	if (!form->solved)
		return;
	for (int what = 0; what < STATED_COUNT; what++) {
		const int amount = amount_of(form, (enum stated)what);

		if (sum->forms == 0 || amount < sum->least[what])
			sum->least[what] = amount;
		if (sum->forms == 0 || amount > sum->most[what])
			sum->most[what] = amount;
	}
	sum->forms++;
}

static const char *print(struct buffer *out, enum stated what, int amount)
{
	if (what == STATED_POINTS)
		return points_write(out->arena, amount);
	return constraint_print_amount(
		out->arena, &stated[what].demand, amount);
}

static void put_gave_way(struct buffer *out, const struct gave_way *gave)
{
	buffer_puts(out, "      - {constraint: ");
	write_exact_text(out, gave->label);
	if (gave->section != NULL) {
		buffer_puts(out, ", section: ");
		write_exact_text(out, gave->section);
	}
	buffer_puts(out, ", asked: ");
	write_exact_text(out, gave->asked);
	buffer_puts(out, ", got: ");
	write_exact_text(out, gave->got);
	buffer_puts(out, "}\n");
}

void record_balance_outcome(struct buffer *out, const struct form *form)
{
	const struct outcome *outcome = &form->outcome;

	if (!form->solved)
		return;
	buffer_printf(out, "    mean_difficulty: %s\n",
		print(out, STATED_MEAN, outcome->mean));
	buffer_printf(out, "    minutes: %s\n",
		print(out, STATED_MINUTES, outcome->seconds));
	if (outcome->gave_count > 0)
		buffer_puts(out, "    gave_way:\n");
	for (size_t i = 0; i < outcome->gave_count; i++)
		put_gave_way(out, &outcome->gave[i]);
}

void record_balance(struct buffer *out, const struct balance_sum *sum)
{
	if (sum->forms == 0)
		return;
	buffer_puts(out, "balance:\n");
	for (int what = 0; what < STATED_COUNT; what++)
		buffer_printf(out, "  %s: {least: %s, most: %s, spread: %s}\n",
			stated[what].name,
			print(out, (enum stated)what, sum->least[what]),
			print(out, (enum stated)what, sum->most[what]),
			print(out, (enum stated)what,
				sum->most[what] - sum->least[what]));
}

bool read_stated(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	int64_t number;
	twelfths points;

	(void)into;
	return (node->type == NODE_SCALAR &&
		       (fields_parse_decimal(node->text, &number) ||
			       points_parse(node->text, &points))) ||
	       fields_expected(reading, node, field, "a number such as 3.25");
}

static const struct field gave_fields[] = {
	{"constraint", read_text, offsetof(struct gave_way, label), NULL,
		FIELD_REQUIRED, NULL},
	{"section", read_text, offsetof(struct gave_way, section), NULL,
		FIELD_OPTIONAL, NULL},
	{"asked", read_text, offsetof(struct gave_way, asked), NULL,
		FIELD_REQUIRED, NULL},
	{"got", read_text, offsetof(struct gave_way, got), NULL, FIELD_REQUIRED,
		NULL},
};
static const struct field_table gave_table = {
	MESSAGE("constraint that gave way"), gave_fields, LENGTH(gave_fields)};

bool read_gave_way(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct gave_way gave;
	const struct binding binding = {&gave_table, &gave};
	bool fine = true;

	(void)into;
	if (node->type != NODE_SEQUENCE)
		return fields_expected(reading, node, field, "a list");
	for (size_t i = 0; i < node->count; i++)
		fine = fields_read(reading, node->items[i], &binding, 1) &&
		       fine;
	return fine;
}

static const struct field range_fields[] = {
	{"least", read_stated, 0, NULL, FIELD_REQUIRED, NULL},
	{"most", read_stated, 0, NULL, FIELD_REQUIRED, NULL},
	{"spread", read_stated, 0, NULL, FIELD_REQUIRED, NULL},
};
static const struct field_table range_table = {
	MESSAGE("range"), range_fields, LENGTH(range_fields)};

/* The minimum, the maximum and their difference. */
static bool read_range(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct binding binding = {&range_table, into};

	(void)field;
	return fields_read(reading, node, &binding, 1);
}

static const struct field balance_fields[] = {
	{"mean_difficulty", read_range, 0, NULL, FIELD_REQUIRED, NULL},
	{"points", read_range, 0, NULL, FIELD_REQUIRED, NULL},
	{"minutes", read_range, 0, NULL, FIELD_REQUIRED, NULL},
};
static const struct field_table balance_table = {
	MESSAGE("balance"), balance_fields, LENGTH(balance_fields)};

bool read_balance_of(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct binding binding = {&balance_table, into};

	(void)field;
	return fields_read(reading, node, &binding, 1);
}
