#include "worksheet/frame/page_fit.h"

#include "bank/readers.h"
#include "yaml/schema.h"

#include <assert.h>
#include <string.h>

enum {
	PAGES_MOST = 500 /* that a form can be asked to fit */
};

static const char *const fit_names[] = {"compact", "loose"};
static const struct vocabulary fit_words = {
	.known = {fit_names, LENGTH(fit_names)}};

static_assert(LENGTH(fit_names) == FIT_LOOSE, "a name for each");

static const struct int_range pages_range = {1, PAGES_MOST};

static const struct field fit_fields[] = {
	{"pages", read_count, offsetof(struct page_fit, pages), &pages_range,
		FIELD_REQUIRED,
		"The most pages that a sheet may have, such as 2."},
	{"large_print", read_count, offsetof(struct page_fit, large_pages),
		&pages_range, FIELD_OPTIONAL,
		"The most pages of a student's copy in large print."},
};

static const struct field_table fit_table = {
	"fit", fit_fields, LENGTH(fit_fields)};

bool read_fit(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct page_fit fit = {.manner = FIT_PAGES, .at = node->at};
	const struct binding binding = {&fit_table, &fit};
	int i = 0;

	if (node->type == NODE_MAPPING) {
		if (!fields_read(reading, node, &binding, 1))
			return false;
		*(struct page_fit *)into = fit;
		return true;
	}
	while (i < FIT_LOOSE && (node->type != NODE_SCALAR ||
					strcmp(node->text, fit_names[i]) != 0))
		i++;
	if (i == FIT_LOOSE)
		return fields_expected(
			reading, node, field, "compact, loose or {pages: 2}");
	fit.manner = (enum fit_manner)(FIT_COMPACT + i);
	*(struct page_fit *)into = fit;
	return true;
}

static const struct schema_type schema_types[] = {
	{.read = read_fit,
		.json = SCHEMA_EITHER("@", SCHEMA_REF("fit")),
		.words = &fit_words.known},
};

static const struct schema_table schema_tables[] = {
	{"fit", &fit_table, NULL},
};

const struct schema_part page_fit_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
