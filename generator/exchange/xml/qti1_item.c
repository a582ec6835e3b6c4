#include "exchange/xml/qti1_item.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/xml/xml_escape.h"
#include "exchange/xml/markup.h"

#include <stdlib.h>

/* Metadata are a label and an entry, or an element of that name. */
const char *qti1_item_field(
	struct arena *arena, const struct xml *xml, const char *label)
{
	for (const struct xml *at = xml->first; at != NULL; at = at->next) {
		const char *found = NULL;

		if (at->name == NULL || markup_is(at, "item") ||
			markup_is(at, "presentation"))
			continue;
		if (markup_is(at, "qtimetadatafield")) {
			const char *name =
				markup_child_text(arena, at, "fieldlabel");

			if (name != NULL && text_equal(name, label))
				found = markup_child_text(
					arena, at, "fieldentry");
		} else if (markup_is(at, label)) {
			found = markup_text(arena, at);
		} else {
			found = qti1_item_field(arena, at, label);
		}
		if (found != NULL)
			return found;
	}
	return NULL;
}

/* Elements that hold responses rather than text. */
static bool is_response(const struct xml *element)
{
	return strncmp(element->name, "response_", 9) == 0 ||
	       strncmp(element->name, "render_", 7) == 0;
}

/* Plain text as HTML, with its lines. */
static void put_lines(struct buffer *out, const char *text)
{
	for (;;) {
		const size_t length = strcspn(text, "\n");

		xml_escape(out, text, length);
		if (text[length] == '\0')
			return;
		buffer_puts(out, "<br>");
		text += length + 1;
	}
}

/* Does a text declare that it has no markup? */
static bool is_plain(const struct xml *element)
{
	const char *type = markup_get(element, "texttype");

	return type != NULL && text_equal(type, "text/plain");
}

static void put_text(
	struct buffer *out, const struct xml *element, struct arena *arena)
{
	const char *text = markup_text(arena, element);

	if (element->first != NULL && element->first->next != NULL)
		markup_html(out, element, NULL, NULL);
	else if (is_plain(element) && strchr(text, '<') == NULL &&
		 strchr(text, '&') == NULL)
		put_lines(out, text);
	else
		buffer_puts(out, text);
}

static void put_picture(struct buffer *out, const struct xml *element)
{
	const char *address = markup_get(element, "uri");
	const char *label = markup_get(element, "label");

	if (address == NULL)
		return;
	buffer_puts(out, "<img alt=\"");
	put_lines(out, label == NULL ? "" : label);
	buffer_puts(out, "\" src=\"");
	put_lines(out, address);
	buffer_puts(out, "\">");
}

static void put_material(
	struct buffer *out, const struct xml *element, struct arena *arena)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const char *class;

		if (at->name == NULL || is_response(at))
			continue;
		class = markup_get(at, "class");
		if (class != NULL && text_equal(class, "RIGHT_MATCH_BLOCK"))
			continue;
		if (markup_is(at, "mattext") || markup_is(at, "matemtext") ||
			markup_is(at, "mat_formattedtext"))
			put_text(out, at, arena);
		else if (markup_is(at, "matimage"))
			put_picture(out, at);
		else if (markup_is(at, "matbreak"))
			buffer_puts(out, "<br>");
		else
			put_material(out, at, arena);
	}
}

/* The text of an element's materials, in HTML. */
static const char *material_of(struct arena *arena, const struct xml *element)
{
	struct buffer out = {.arena = arena};

	if (element != NULL)
		put_material(&out, element, arena);
	return buffer_text(&out);
}

static bool is_fixed(const struct xml *label)
{
	const char *shuffle = markup_get(label, "rshuffle");

	return shuffle != NULL && ascii_lower(*shuffle) == 'n';
}

static void read_labels(struct reader *reader, struct qti1_response *response,
	const struct xml *element)
{
	struct arena *arena = reader->quiz->arena;

	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const char *ident;

		if (at->name == NULL)
			continue;
		if (!markup_is(at, "response_label")) {
			read_labels(reader, response, at);
			continue;
		}
		ident = markup_get(at, "ident");
		response->labels =
			arena_grow(arena, response->labels, response->count,
				&response->room, sizeof(*response->labels));
		response->labels[response->count++] =
			(struct qti1_label){ident == NULL ? "" : ident,
				material_of(arena, at), is_fixed(at)};
	}
}

static void read_response(struct reader *reader, struct qti1_item *item,
	const struct xml *element)
{
	struct qti1_response *response;
	const char *ident = markup_get(element, "ident");
	const char *many = markup_get(element, "rcardinality");
	const struct xml *choices = markup_below(element, "render_choice");
	const char *shuffle =
		choices == NULL ? NULL : markup_get(choices, "shuffle");

	if (item->response_count == QTI1_RESPONSES)
		return;
	response = &item->responses[item->response_count++];
	*response = (struct qti1_response){.ident = ident == NULL ? "" : ident,
		.prompt = material_of(reader->quiz->arena, element),
		.typed = choices == NULL &&
			 markup_below(element, "response_label") == NULL,
		.several = many != NULL && text_equal(many, "Multiple"),
		.shuffled = shuffle == NULL || ascii_lower(*shuffle) != 'n'};
	if (markup_below(element, "render_fib") != NULL && choices == NULL)
		response->typed = true;
	if (!response->typed)
		read_labels(reader, response, element);
}

/* Blackboard has the right sides of a matching question in a block. */
static void read_rights(
	struct reader *reader, struct qti1_item *item, const struct xml *block)
{
	for (const struct xml *at = block->first; at != NULL; at = at->next) {
		if (at->name == NULL)
			continue;
		if (markup_below(at, "flow") != NULL) {
			read_rights(reader, item, at);
			continue;
		}
		item->rights = arena_grow(reader->quiz->arena, item->rights,
			item->right_count, &item->right_room,
			sizeof(*item->rights));
		item->rights[item->right_count++].text =
			material_of(reader->quiz->arena, at);
	}
}

static void read_responses(struct reader *reader, struct qti1_item *item,
	const struct xml *element)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const char *class;

		if (at->name == NULL)
			continue;
		class = markup_get(at, "class");
		if (class != NULL && text_equal(class, "RIGHT_MATCH_BLOCK"))
			read_rights(reader, item, at);
		else if (strncmp(at->name, "response_", 9) == 0 &&
			 !markup_is(at, "response_label"))
			read_response(reader, item, at);
		else
			read_responses(reader, item, at);
	}
}

/* What a condition earns. */
struct earned {
	double score;
	bool full;
	const char *note;
};

static struct qti1_score *add_score(struct reader *reader,
	struct qti1_item *item, const struct earned *earned)
{
	struct qti1_score *score;

	item->scores = arena_grow(reader->quiz->arena, item->scores,
		item->score_count, &item->score_room, sizeof(*item->scores));
	score = &item->scores[item->score_count++];
	*score = (struct qti1_score){.score = earned->score,
		.full = earned->full,
		.note = earned->note,
		.beside = 1};
	return score;
}

static const char *trimmed(struct arena *arena, const struct xml *element)
{
	const char *text = markup_text(arena, element);
	size_t length;

	text += strspn(text, " \t\n");
	length = strlen(text);
	while (length > 0 && strchr(" \t\n", text[length - 1]) != NULL)
		length--;
	return arena_copy(arena, text, length);
}

/* Collect the answers that a condition needs.  `apart`: one of them is enough.
 * Answers under <not> do not count. */
static void read_condition(struct reader *reader, struct qti1_item *item,
	const struct xml *element, const struct earned *earned, bool apart)
{
	const size_t before = item->score_count;

	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		const bool equal = at->name != NULL &&
				   (markup_is(at, "varequal") ||
					   markup_is(at, "varsubstring"));
		const bool low =
			at->name != NULL &&
			(markup_is(at, "vargte") || markup_is(at, "vargt"));
		const bool high =
			at->name != NULL &&
			(markup_is(at, "varlte") || markup_is(at, "varlt"));

		if (at->name == NULL || markup_is(at, "not"))
			continue;
		if (equal || low) {
			const char *ident = markup_get(at, "respident");
			struct qti1_score *score =
				add_score(reader, item, earned);

			score->response = ident == NULL ? "" : ident;
			score->value = trimmed(reader->quiz->arena, at);
			score->low = low ? score->value : NULL;
		} else if (high && item->score_count > before) {
			item->scores[item->score_count - 1].high =
				trimmed(reader->quiz->arena, at);
		} else {
			read_condition(reader, item, at, earned,
				apart || markup_is(at, "or"));
		}
	}
	if (!apart && !markup_is(element, "or"))
		for (size_t i = before; i < item->score_count; i++)
			if (item->scores[i].beside == 1)
				item->scores[i].beside =
					item->score_count - before;
}

static void read_conditions(struct reader *reader, struct qti1_item *item,
	const struct xml *process)
{
	for (const struct xml *at = markup_child(process, "respcondition");
		at != NULL; at = markup_next(at, "respcondition")) {
		const struct xml *set = markup_child(at, "setvar");
		const struct xml *show = markup_child(at, "displayfeedback");
		const struct xml *wanted = markup_child(at, "conditionvar");
		struct earned earned = {0, false, NULL};

		if (set != NULL) {
			const char *text = trimmed(reader->quiz->arena, set);

			earned.full = strstr(text, ".max") != NULL;
			earned.score = strtod(text, NULL);
		}
		if (show != NULL)
			earned.note = markup_get(show, "linkrefid");
		if (wanted != NULL)
			read_condition(reader, item, wanted, &earned, false);
	}
}

struct qti1_item qti1_item_read(struct reader *reader, const struct xml *xml)
{
	struct arena *arena = reader->quiz->arena;
	const struct xml *presentation = markup_child(xml, "presentation");
	const struct xml *process = markup_child(xml, "resprocessing");
	const char *type = qti1_item_field(arena, xml, "question_type");
	const struct xml *most =
		process == NULL ? NULL : markup_below(process, "decvar");
	struct qti1_item item = {.xml = xml};

	if (type == NULL)
		type = qti1_item_field(arena, xml, "cc_profile");
	if (type == NULL)
		type = qti1_item_field(arena, xml, "bbmd_questiontype");
	item.type = type == NULL ? "" : type;
	item.responses =
		arena_alloc(arena, QTI1_RESPONSES, sizeof(*item.responses));
	item.stem = material_of(arena, presentation);
	if (presentation != NULL)
		read_responses(reader, &item, presentation);
	if (most != NULL && markup_get(most, "maxvalue") != NULL)
		item.most = strtod(markup_get(most, "maxvalue"), NULL);
	if (process != NULL)
		read_conditions(reader, &item, process);
	return item;
}

const char *qti1_item_feedback(
	struct reader *reader, const struct qti1_item *item, const char *ident)
{
	for (const struct xml *at = markup_child(item->xml, "itemfeedback");
		at != NULL; at = markup_next(at, "itemfeedback")) {
		const char *own = markup_get(at, "ident");
		const char *text;

		if (own == NULL || !text_equal(own, ident))
			continue;
		text = reader_text(reader, MARKUP_HTML,
			material_of(reader->quiz->arena, at));
		return *text == '\0' ? NULL : text;
	}
	return NULL;
}
