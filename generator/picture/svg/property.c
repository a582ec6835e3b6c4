/*
 * Three sorts of properties are accepted: those that are supported; those that
 * never affect the print, such as rendering hints or the font; and those with
 * values that change nothing, for programs that write out every property.
 */
#include "picture/svg/property.h"

#include "base/common.h"
#include "picture/svg/colour.h"
#include "picture/svg/number.h"
#include "picture/svg/word_list.h"

#include <math.h>
#include <string.h>

struct property {
	const char *name;
	const char *(*set)(struct style *style, const char *value);
	const char *values; /* that change nothing; NULL if none does */
};

static const char *set_ink(struct ink *ink, const char *value)
{
	ink->current = strcmp(value, "currentColor") == 0 ||
		       strcmp(value, "currentcolor") == 0;
	ink->paint.on =
		strcmp(value, "none") != 0 && strcmp(value, "transparent") != 0;
	if (ink->current || !ink->paint.on ||
		colour_parse(value, ink->paint.rgb))
		return NULL;
	return "a colour or none";
}

static const char *set_fill(struct style *style, const char *value)
{
	return set_ink(&style->fill, value);
}

static const char *set_stroke(struct style *style, const char *value)
{
	return set_ink(&style->stroke, value);
}

static const char *set_color(struct style *style, const char *value)
{
	if (strcmp(value, "currentColor") == 0 ||
		colour_parse(value, style->color))
		return NULL;
	return "a colour";
}

static const char *set_alpha(int *alpha, const char *value)
{
	char number[16] = "";
	const size_t length = strlen(value);
	bool percent = length > 0 && value[length - 1] == '%';
	double part;

	if (percent && length < sizeof(number))
		memcpy(number, value, length - 1);
	if (!number_parse(percent ? number : value, &part))
		return "a number from 0 to 1";
	if (percent)
		part /= 100;
	part = part < 0 ? 0 : part > 1 ? 1 : part;
	*alpha = (int)floor(part * OPAQUE + 0.5);
	return NULL;
}

static const char *set_opacity(struct style *style, const char *value)
{
	return set_alpha(&style->alpha, value);
}

static const char *set_fill_opacity(struct style *style, const char *value)
{
	return set_alpha(&style->fill.paint.alpha, value);
}

static const char *set_stroke_opacity(struct style *style, const char *value)
{
	return set_alpha(&style->stroke.paint.alpha, value);
}

static const char *set_width(struct style *style, const char *value)
{
	double width;

	if (!number_parse_length(value, 0, &width) || width < 0)
		return "a length";
	style->stroke_width = width;
	return NULL;
}

/* Set the index of a word; `expected` describes the allowed `words`. */
static const char *set_word(
	int *into, const char *value, const char *words, const char *expected)
{
	const int i = word_list_find(words, value);

	if (i < 0)
		return expected;
	*into = i;
	return NULL;
}

static const char *set_cap(struct style *style, const char *value)
{
	int i = 0;
	const char *expected = set_word(
		&i, value, "butt round square", "butt, round or square");

	if (expected == NULL)
		style->cap = (enum line_cap)i;
	return expected;
}

static const char *set_join(struct style *style, const char *value)
{
	int i = 0;
	const char *expected = set_word(
		&i, value, "miter round bevel", "miter, round or bevel");

	if (expected == NULL)
		style->join = (enum line_join)i;
	return expected;
}

static const char *set_miter(struct style *style, const char *value)
{
	double limit;

	if (!number_parse(value, &limit) || limit < 1 || limit > 1000)
		return "a number from 1 to 1000";
	style->miter = limit;
	return NULL;
}

/* Lengths, with or without units, that are not all 0. */
static const char *set_dashes(struct style *style, const char *value)
{
	static const char expected[] = "none or at most 16 lengths";
	double all = 0;

	style->dash_count = 0;
	if (strcmp(value, "none") == 0)
		return NULL;
	while (*value != '\0') {
		char length[32] = "";
		const size_t size = strcspn(value, ", \t\r\n");
		double *dash = &style->dashes[style->dash_count];

		if (style->dash_count == DASHES_MAX || size >= sizeof(length))
			return expected;
		memcpy(length, value, size);
		if (!number_parse_length(length, 0, dash) || *dash < 0)
			return expected;
		all += *dash;
		style->dash_count++;
		value += size;
		number_skip_comma(&value);
	}
	if (all == 0)
		style->dash_count = 0;
	return NULL;
}

static const char *set_offset(struct style *style, const char *value)
{
	return number_parse_length(value, 0, &style->dash_offset) ? NULL
								  : "a length";
}

/* Set a flag to whether a value is not the first of the words. */
static const char *set_flag(
	bool *flag, const char *value, const char *words, const char *expected)
{
	int i = 0;

	if (set_word(&i, value, words, expected) != NULL)
		return expected;
	*flag = i > 0;
	return NULL;
}

static const char *set_fill_rule(struct style *style, const char *value)
{
	return set_flag(&style->even_odd, value, "nonzero evenodd",
		"nonzero or evenodd");
}

static const char *set_clip_rule(struct style *style, const char *value)
{
	return set_flag(&style->clip_even_odd, value, "nonzero evenodd",
		"nonzero or evenodd");
}

static const char *set_display(struct style *style, const char *value)
{
	style->absent = strcmp(value, "none") == 0;
	return NULL;
}

static const char *set_visibility(struct style *style, const char *value)
{
	return set_flag(&style->hidden, value, "visible hidden collapse",
		"visible or hidden");
}

static const char *set_size(struct style *style, const char *value)
{
	double size;

	if (!number_parse_length(value, style->font_size, &size) || size <= 0)
		return "a length";
	style->font_size = size;
	return NULL;
}

static const char *set_weight(struct style *style, const char *value)
{
	int i = 0;
	const char *expected = set_word(&i, value,
		"100 200 300 400 500 normal lighter 600 700 800 900 bold "
		"bolder",
		"normal, bold or a weight from 100 to 900");

	if (expected == NULL)
		style->strong = i > 6;
	return expected;
}

static const char *set_slant(struct style *style, const char *value)
{
	return set_flag(&style->emphasis, value, "normal italic oblique",
		"normal, italic or oblique");
}

static const char *set_anchor(struct style *style, const char *value)
{
	int i = 0;
	const char *expected =
		set_word(&i, value, "start middle end", "start, middle or end");

	if (expected == NULL)
		style->anchor = (enum anchor)i;
	return expected;
}

static const char *set_spaces(struct style *style, const char *value)
{
	style->spaces = !word_list_have("normal nowrap", value);
	return NULL;
}

/* Letters are about 0.7 of their size high and x about 0.5. */
static const char *set_baseline(struct style *style, const char *value)
{
	static const double drops[] = {0, 0, 0, 0.25, 0.35, 0.7, 0.7};
	int i = 0;
	const char *expected = set_word(&i, value,
		"auto alphabetic baseline middle central hanging "
		"text-before-edge",
		"auto, alphabetic, middle, central or hanging");

	if (expected == NULL)
		style->drop = drops[i];
	return expected;
}

/* "url(#id)" */
static const char *set_clip(struct style *style, const char *value)
{
	const size_t length = strlen(value);

	if (strcmp(value, "none") == 0)
		return NULL;
	if (length < 7 || strncmp(value, "url(#", 5) != 0 ||
		value[length - 1] != ')')
		return "none or url(#…)";
	style->clip = value;
	return NULL;
}

static const struct property properties[] = {
	{"fill", set_fill, NULL},
	{"stroke", set_stroke, NULL},
	{"color", set_color, NULL},
	{"opacity", set_opacity, NULL},
	{"fill-opacity", set_fill_opacity, NULL},
	{"stroke-opacity", set_stroke_opacity, NULL},
	{"stroke-width", set_width, NULL},
	{"stroke-linecap", set_cap, NULL},
	{"stroke-linejoin", set_join, NULL},
	{"stroke-miterlimit", set_miter, NULL},
	{"stroke-dasharray", set_dashes, NULL},
	{"stroke-dashoffset", set_offset, NULL},
	{"white-space", set_spaces, NULL},
	{"fill-rule", set_fill_rule, NULL},
	{"clip-rule", set_clip_rule, NULL},
	{"clip-path", set_clip, NULL},
	{"display", set_display, NULL},
	{"visibility", set_visibility, NULL},
	{"font-size", set_size, NULL},
	{"font-weight", set_weight, NULL},
	{"font-style", set_slant, NULL},
	{"text-anchor", set_anchor, NULL},
	{"dominant-baseline", set_baseline, NULL},
	{"alignment-baseline", set_baseline, NULL},
	{"font-family", NULL, NULL},
	{"font-variant", NULL, "normal"},
	{"font-stretch", NULL, NULL},
	{"font-size-adjust", NULL, "none"},
	{"font-kerning", NULL, NULL},
	{"font-variant-ligatures", NULL, NULL},
	{"font-variant-position", NULL, "normal"},
	{"font-variant-caps", NULL, "normal"},
	{"font-variant-numeric", NULL, NULL},
	{"font-variant-alternates", NULL, NULL},
	{"font-variant-east-asian", NULL, NULL},
	{"font-feature-settings", NULL, NULL},
	{"font-variation-settings", NULL, NULL},
	{"line-height", NULL, NULL},
	{"text-align", NULL, NULL},
	{"text-indent", NULL, "0"},
	{"text-transform", NULL, "none"},
	{"text-orientation", NULL, NULL},
	{"text-decoration", NULL, "none"},
	{"text-decoration-line", NULL, "none"},
	{"text-decoration-style", NULL, NULL},
	{"text-decoration-color", NULL, NULL},
	{"text-shadow", NULL, "none"},
	{"letter-spacing", NULL, "normal 0 0px"},
	{"word-spacing", NULL, "normal 0 0px"},
	{"baseline-shift", NULL, "baseline 0"},
	{"direction", NULL, "ltr"},
	{"unicode-bidi", NULL, "normal"},
	{"writing-mode", NULL, "lr-tb lr horizontal-tb"},
	{"block-progression", NULL, "tb"},
	{"shape-padding", NULL, NULL},
	{"shape-margin", NULL, NULL},
	{"inline-size", NULL, "auto 0"},
	{"color-interpolation", NULL, NULL},
	{"color-interpolation-filters", NULL, NULL},
	{"color-rendering", NULL, NULL},
	{"shape-rendering", NULL, NULL},
	{"text-rendering", NULL, NULL},
	{"image-rendering", NULL, NULL},
	{"solid-color", NULL, NULL},
	{"solid-opacity", NULL, NULL},
	{"stop-color", NULL, NULL},
	{"stop-opacity", NULL, NULL},
	{"flood-color", NULL, NULL},
	{"flood-opacity", NULL, NULL},
	{"lighting-color", NULL, NULL},
	{"enable-background", NULL, NULL},
	{"pointer-events", NULL, NULL},
	{"cursor", NULL, NULL},
	{"overflow", NULL, NULL},
	{"clip", NULL, "auto"},
	{"mask", NULL, "none"},
	{"filter", NULL, "none"},
	{"marker", NULL, "none"},
	{"marker-start", NULL, "none"},
	{"marker-mid", NULL, "none"},
	{"marker-end", NULL, "none"},
	{"isolation", NULL, NULL},
	{"mix-blend-mode", NULL, "normal"},
	{"paint-order", NULL, "normal fill stroke"},
	{"vector-effect", NULL, "none"},
	{"transform-box", NULL, NULL},
	{"background", NULL, NULL},
	{"background-color", NULL, NULL},
	{"outline", NULL, NULL},
};

/* A program's own property: "-inkscape-stroke". */
static const struct property private_property = {"-", NULL, NULL};

const struct property *property_find(const char *name)
{
	if (*name == '-')
		return &private_property;
	for (size_t i = 0; i < LENGTH(properties); i++)
		if (strcmp(properties[i].name, name) == 0)
			return &properties[i];
	return NULL;
}

const char *property_set(
	const struct property *property, const char *value, struct style *style)
{
	if (property->set != NULL)
		return property->set(style, value);
	if (property->values == NULL ||
		word_list_find(property->values, value) >= 0)
		return NULL;
	return property->values;
}
