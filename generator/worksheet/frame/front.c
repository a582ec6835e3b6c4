#include "worksheet/frame/front.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "yaml/schema.h"

enum {
	LOGO_HEIGHT = 36 * MPT, /* half an inch */
	LOGO_MAX = 3 * MPT_INCH
};

static const char *const grading_names[] = {"section", "item"};
static const struct vocabulary grading_words = {
	.known = {grading_names, LENGTH(grading_names)}};

static const struct field logo_fields[] = {
	{"image", read_image_field, 0, NULL, FIELD_REQUIRED,
		"A picture file inside the worksheet's folder; needs alt."},
	{"alt", read_image_field, 0, NULL, FIELD_REQUIRED,
		"A few words that name it, for those who cannot see it."},
	{"height", read_length, offsetof(struct logo, height), NULL,
		FIELD_OPTIONAL, "Its height, such as 1.5cm."},
};

static const struct field_table logo_table = {
	"logo", logo_fields, LENGTH(logo_fields)};

static const struct field cover_fields[] = {
	{"instructions", read_text, offsetof(struct cover, instructions), NULL,
		FIELD_OPTIONAL, "Instructions for the whole exam."},
	{"materials", read_texts, offsetof(struct cover, materials), NULL,
		FIELD_OPTIONAL, "What students may use: a text or a list."},
};

static const struct field_table cover_table = {
	"cover page", cover_fields, LENGTH(cover_fields)};

bool read_logo(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct logo logo = {.height = LOGO_HEIGHT};
	const struct binding binding = {&logo_table, &logo};
	const struct image *found;
	struct image *image;

	(void)field;
	if (!fields_read(reading, node, &binding, 1))
		return false;
	if (logo.height <= 0 || logo.height > LOGO_MAX)
		return error_at(reading->errors, node_get(node, "height")->at,
			"height: expected a length above 0, up to 3in");
	found = image_read(reading, node);
	if (found == NULL)
		return false;
	image = arena_alloc(reading->arena, 1, sizeof(*image));
	*image = *found;
	image->whose = "worksheet";
	image->height = logo.height;
	logo.image = image;
	*(struct logo *)into = logo;
	return true;
}

bool read_cover_page(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct cover cover = {.given = true};
	const struct binding binding = {&cover_table, &cover};

	if (node->type == NODE_SCALAR)
		return read_bool(
			reading, node, field, &((struct cover *)into)->given);
	if (!fields_read(reading, node, &binding, 1))
		return false;
	*(struct cover *)into = cover;
	return true;
}

bool read_grading(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field worded = {
		.name = field->name, .arg = &grading_words};
	int word;

	if (!read_word(reading, node, &worded, &word))
		return false;
	*(enum grading *)into = word == 0 ? GRADING_SECTIONS : GRADING_ITEMS;
	return true;
}

static const struct schema_type schema_types[] = {
	{.read = read_logo, .json = SCHEMA_REF("logo")},
	{.read = read_cover_page,
		.json = SCHEMA_EITHER(
			"\"type\": [\"boolean\", \"string\"], \"pattern\": "
			"\"^(" SCHEMA_BOOLS ")$\"",
			SCHEMA_REF("cover_page"))},
	{.read = read_grading, .words = &grading_words.known},
};

static const struct schema_table schema_tables[] = {
	{"logo", &logo_table, NULL},
	{"cover_page", &cover_table, NULL},
};

const struct schema_part front_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
