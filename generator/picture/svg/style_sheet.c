#include "picture/svg/style_sheet.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "picture/svg/word_list.h"

#include <stdlib.h>
#include <string.h>

enum {
	WEIGHT_ELEMENT = 1,
	WEIGHT_CLASS = 10,
	WEIGHT_ID = 100
};

static const char spaces[] = " \t\r\n\f";

/* State of reading style sheets. */
struct reader {
	const struct styling *styling;
	const struct xml *at; /* the element `style` */
	struct rule *rules;
	size_t count, room;
	bool failed;
};

static void refuse(struct reader *reader, const char *what, const char *found)
{
	if (!reader->failed)
		fault_at(reader->styling->fault, reader->at->at,
			"style: %s, found \"%s\"", what, found);
	reader->failed = true;
}

/* The text in an element, with comments removed. */
static const char *sheet_text(struct arena *arena, const struct xml *element)
{
	struct buffer all = {.arena = arena}, out = {.arena = arena};
	const char *at, *end;

	for (const struct xml *in = element->first; in != NULL; in = in->next)
		if (in->text != NULL)
			buffer_puts(&all, in->text);
	for (at = buffer_text(&all); *at != '\0';) {
		if (strncmp(at, "/*", 2) != 0) {
			buffer_putc(&out, *at++);
			continue;
		}
		end = strstr(at + 2, "*/");
		at = end == NULL ? at + strlen(at) : end + 2;
	}
	return buffer_text(&out);
}

/* A part of a selector: "#id", ".class" or an element's name. */
static bool take_part(struct rule *rule, char sign, const char *name)
{
	const char **part = sign == '#'   ? &rule->id
			    : sign == '.' ? &rule->class
					  : &rule->element;

	if (*name == '\0' || *part != NULL)
		return false;
	rule->weight += sign == '#'   ? WEIGHT_ID
			: sign == '.' ? WEIGHT_CLASS
				      : WEIGHT_ELEMENT;
	*part = name;
	return true;
}

static bool parse_selector(
	struct arena *arena, const char *text, struct rule *rule)
{
	if (*text == '*')
		text++;
	while (*text != '\0') {
		const char sign = *text;
		const size_t skip = sign == '#' || sign == '.';
		const size_t length = strcspn(text + skip, "#.");
		const char *name = arena_copy(arena, text + skip, length);

		if (name[strcspn(name, "*>+~:[]() \t\r\n\f")] != '\0' ||
			!take_part(rule, sign, name))
			return false;
		text += skip + length;
	}
	return true;
}

/* Add a rule for each selector. */
static void add_rules(
	struct reader *reader, const char *selectors, const char *body)
{
	struct arena *arena = reader->styling->arena;

	for (bool more = true; more && !reader->failed;) {
		const size_t length = strcspn(selectors, ",");
		const char *text = word_list_trimmed(arena, selectors, length);
		struct rule rule = {.body = body,
			.length = strlen(body),
			.order = reader->count};

		more = selectors[length] == ',';
		selectors += length + more;
		if (*text == '\0' || !parse_selector(arena, text, &rule)) {
			refuse(reader,
				"expected a selector of an element, a .class "
				"or an #id",
				text);
			return;
		}
		if (reader->count == RULES_MAX) {
			refuse(reader, "expected at most 1000 rules", text);
			return;
		}
		reader->rules = arena_grow(arena, reader->rules, reader->count,
			&reader->room, sizeof(*reader->rules));
		reader->rules[reader->count++] = rule;
	}
}

static void read_sheet(struct reader *reader, const char *text)
{
	struct arena *arena = reader->styling->arena;

	for (;;) {
		const char *open, *end;

		text += strspn(text, spaces);
		if (*text == '\0' || reader->failed)
			return;
		open = strchr(text, '{');
		end = open == NULL ? NULL : strchr(open, '}');
		if (*text == '@' || end == NULL) {
			refuse(reader, "expected \"selector {…}\"",
				word_list_trimmed(
					arena, text, strcspn(text, " {;\n")));
			return;
		}
		add_rules(reader,
			word_list_trimmed(arena, text, (size_t)(open - text)),
			arena_copy(arena, open + 1, (size_t)(end - open) - 1));
		text = end + 1;
	}
}

/* Elements are at most XML_DEPTH deep. */
static void read_below(struct reader *reader, const struct xml *element)
{
	if (strcmp(element->name, "style") == 0) {
		reader->at = element;
		read_sheet(reader, sheet_text(reader->styling->arena, element));
	}
	for (const struct xml *in = element->first; in != NULL; in = in->next)
		if (in->name != NULL)
			read_below(reader, in);
}

/* Sort by specificity; equal rules keep their order. */
static int compare_rules(const void *a, const void *b)
{
	const struct rule *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

struct style_sheet style_sheet_read(
	const struct styling *styling, const struct xml *root)
{
	struct reader reader = {.styling = styling};

	read_below(&reader, root);
	if (reader.count > 0)
		qsort(reader.rules, reader.count, sizeof(*reader.rules),
			compare_rules);
	return (struct style_sheet){reader.rules, reader.count};
}

bool style_sheet_rule_fits(const struct rule *rule, const struct xml *element)
{
	const char *id = xml_get(element, "id");
	const char *class = xml_get(element, "class");

	if (rule->element != NULL && strcmp(rule->element, element->name) != 0)
		return false;
	if (rule->id != NULL && (id == NULL || strcmp(rule->id, id) != 0))
		return false;
	return rule->class == NULL ||
	       (class != NULL && word_list_have(class, rule->class));
}
