#include "worksheet/frame/tint.h"

#include "bank/readers.h"
#include "yaml/schema.h"

#include <assert.h>
#include <string.h>

enum {
	FULL = 255,
	NOTE_LIGHT = 61200,   /* luminance of gray 70, in millionths */
	FLARE = 50000,        /* ambient light as WCAG defines it */
	CONTRAST_LEAST = 450, /* hundredths */
	CODE_LENGTH = 7       /* "#fdf6e3" */
};
#define MILLION INT64_C(1000000)

static const char *const names[] = {
	"none", "cream", "blue", "green", "yellow", "pink"};
static const uint32_t colors[] = {
	0, 0xfdf6e3, 0xdcebf7, 0xdff0dc, 0xfff6b8, 0xfbe2ea};
static const struct vocabulary words = {.known = {names, LENGTH(names)}};

static_assert(LENGTH(names) == LENGTH(colors), "a colour for each name");

/*
 * The luminance of one channel, in millionths.  A cubic for the curve of sRGB,
 * 0.0125 c + 0.6822 c^2 + 0.3053 c^3, within 0.2 %, because every machine must
 * refuse the same tints.
 */
static int64_t light(uint32_t channel)
{
	const int64_t c = (int64_t)channel * MILLION / FULL;

	return (12523 * c +
		       (682171 * c + 305306 * c / MILLION * c) / MILLION * c) /
	       MILLION;
}

int tint_contrast(uint32_t color)
{
	const int64_t ground =
		(2126 * light(color >> 16) + 7152 * light(color >> 8 & FULL) +
			722 * light(color & FULL)) /
		10000;

	return (int)((ground + FLARE) * 100 / (NOTE_LIGHT + FLARE));
}

/* Read "#fdf6e3"; false if the text is not a colour. */
static bool parse_code(const char *text, uint32_t *color)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	uint32_t value = 0;

	if (*text != '#' || strlen(text) != CODE_LENGTH)
		return false;
	for (const char *at = text + 1; *at != '\0'; at++) {
		const char *digit = strchr(digits, *at);

		if (digit == NULL)
			return false;
		value = value * 16 + (uint32_t)(digit - digits) % 16;
	}
	*color = value;
	return true;
}

static bool check_pale(
	struct reading *reading, const struct node *node, uint32_t color)
{
	const int contrast = tint_contrast(color);

	if (contrast >= CONTRAST_LEAST)
		return true;
	error_at(reading->errors, node->at,
		"tint %s is too dark: small type would have a contrast of "
		"%d.%d to 1, and needs 4.5",
		node->text, contrast / 100, contrast / 10 % 10);
	error_hint(reading->errors, "known: cream, blue, green, yellow, pink");
	return false;
}

bool read_tint(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field worded = {.name = field->name, .arg = &words};
	uint32_t color;
	int i;

	/* YAML takes it for a comment, or it is empty. */
	if (node->type == NODE_SCALAR && node_is_nothing(node)) {
		fields_expected(reading, node, field,
			"a colour such as cream or \"#fdf6e3\"");
		error_hint(reading->errors,
			"put a colour that begins with # in quotes");
		return false;
	}
	if (node->type == NODE_SCALAR && *node->text == '#') {
		if (!parse_code(node->text, &color))
			return fields_expected(reading, node, field,
				"a colour of six digits such as \"#fdf6e3\"");
		if (!check_pale(reading, node, color))
			return false;
	} else {
		if (!read_word(reading, node, &worded, &i))
			return false;
		color = colors[i];
	}
	*(uint32_t *)into = color;
	return true;
}

static const struct schema_type schema_types[] = {
	{.read = read_tint,
		.json = SCHEMA_EITHER("@", "\"type\": \"string\", \"pattern\": "
					   "\"^#[0-9A-Fa-f]{6}$\""),
		.words = &words.known},
};

const struct schema_part tint_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
