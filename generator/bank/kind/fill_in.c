#include "bank/kind/fill_in.h"

#include "bank/kind/options.h"
#include "bank/readers.h"
#include "bank/text/look_alike.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/case_fold.h"
#include "base/message.h"
#include "base/utf8.h"
#include "text/comparable.h"
#include "text/rich.h"
#include "words/wording.h"
#include "yaml/schema.h"

#include <string.h>

/* The text with `blank`, or the answer if that is NULL, in place of each blank.
 * Options are in the order dealt, or as listed if `dealt` is NULL. */
static const char *filled(struct arena *arena, const struct fill_in *content,
	const char *blank, const struct dealt *dealt)
{
	const struct options options = {content->text, &content->blanks, dealt,
		blank == NULL, dealt == NULL};
	struct buffer out = {.arena = arena};
	size_t from = 0;

	for (size_t i = 0; i < content->blanks.count; i++) {
		const struct blank *at = &content->blanks.at[i];

		/* Two adjacent blanks would merge. */
		if (i > 0 && at->first == from)
			buffer_putc(&out, ' ');
		buffer_add(&out, content->text + from, at->first - from);
		if (at->wrong.count > 0)
			buffer_puts(&out, options_line(arena, &options, i));
		else if (blank != NULL)
			buffer_puts(&out, blank);
		else
			buffer_printf(&out, RICH_ANSWER "%s" RICH_ANSWER,
				at->answers.at[0]);
		from = at->end;
	}
	buffer_puts(&out, content->text + from);
	return buffer_text(&out);
}

/* Called after each of two fields is read; the second call sees both. */
static void collect_words(struct arena *arena, struct fill_in *content)
{
	const size_t most = content->blanks.count + content->distractors.count;
	const char **words = arena_alloc(arena, most, sizeof(*words));
	size_t count = 0;

	for (size_t i = 0; i < content->blanks.count; i++)
		if (content->blanks.at[i].wrong.count == 0)
			words[count++] = content->blanks.at[i].answers.at[0];
	for (size_t i = 0; i < content->distractors.count; i++)
		words[count++] = content->distractors.at[i];
	content->words =
		look_alike_once(arena, (struct text_list){words, count});
}

void fill_in_take(struct arena *arena, struct fill_in *content)
{
	content->stem = filled(arena, content, "____", NULL);
	collect_words(arena, content);
}

/* struct fill_in; sets text, stem and blanks. */
static bool read_cloze(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct fill_in *content = into;

	if (!read_text(reading, node, field, &content->text) ||
		!blanks_read(reading, node, content->text, &content->blanks))
		return false;
	fill_in_take(reading->arena, content);
	return true;
}

static const struct list_bounds distractor_bounds = {
	MESSAGE_FORMS("distractor", "distractors"), 1, BLANKS_MAX, false};

/* struct fill_in; sets word_bank and distractors. */
bool read_cloze_bank(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field bounded = {
		.name = field->name, .arg = &distractor_bounds};
	struct fill_in *content = into;

	if (node->type == NODE_SCALAR &&
		fields_parse_bool(node->text, &content->word_bank))
		return true;
	if (node->type != NODE_SEQUENCE) {
		fields_expected(
			reading, node, field, "true, or a list of distractors");
		if (node->type == NODE_SCALAR && !node_is_nothing(node))
			error_hint(reading->errors, "write %s: [%s]",
				field->name, node->text);
		return false;
	}
	content->word_bank = true;
	if (!read_distinct(reading, node, &bounded, &content->distractors))
		return false;
	collect_words(reading->arena, content);
	return true;
}

static const struct field fields[] = {
	{"text", read_cloze, 0, NULL, FIELD_REQUIRED,
		"The text, with {{answer}}, {{answer|also right}} or "
		"{{?right|wrong}}."},
	{"word_bank", read_cloze_bank, 0, NULL, FIELD_OPTIONAL,
		"true for a word bank, or a list of words that are wrong."},
};

static bool is_answer(
	struct arena *arena, const struct fill_in *content, const char *text)
{
	const char *said = comparable_text(arena, text);

	for (size_t i = 0; i < content->blanks.count; i++) {
		const struct text_list answers =
			look_alike_said(arena, content->blanks.at[i].answers);

		if (content->blanks.at[i].wrong.count == 0 &&
			look_alike_find(answers, answers.count, said) <
				answers.count)
			return true;
	}
	return false;
}

/* Is there a blank to write in, and not only options? */
static bool any_written(const struct blanks *blanks)
{
	for (size_t i = 0; i < blanks->count; i++)
		if (blanks->at[i].wrong.count == 0)
			return true;
	return false;
}

bool fill_in_check(struct reading *reading, const struct item *item)
{
	const struct fill_in *content = item->content;
	bool fine = true;

	if (content->word_bank && !any_written(&content->blanks))
		fine = error_at(reading->errors,
			node_get(item->node, "word_bank")->at,
			"a word bank needs a blank that is no choice");
	for (size_t i = 0; i < content->distractors.count; i++)
		if (is_answer(reading->arena, content,
			    content->distractors.at[i]))
			fine = error_at(reading->errors,
				node_get(item->node, "word_bank")->items[i]->at,
				"distractor \"%s\" is an answer",
				content->distractors.at[i]);
	return fine;
}

const char *fill_in_stem(const struct item *item)
{
	const struct fill_in *content = item->content;

	return content->stem;
}

struct shuffle fill_in_shuffle(const struct item *item)
{
	const struct fill_in *content = item->content;
	const size_t count = content->word_bank ? content->words.count : 0;

	return (struct shuffle){.count = count, .draw = count};
}

/* The options of all choices in the text. */
struct shuffle fill_in_pick(const struct item *item)
{
	const struct fill_in *content = item->content;
	const size_t count = options_count(&content->blanks);

	return (struct shuffle){.count = count, .draw = count};
}

struct text_list fill_in_words(const struct item *item)
{
	const struct fill_in *content = item->content;

	return content->words;
}

/* Does a text begin with a capital? */
static bool is_name(const char *text)
{
	size_t at = 0;
	const uint32_t code = utf8_next(text, strlen(text), &at);
	const uint32_t small = case_fold_letter(code);

	return small != 0 && small != code;
}

/* A name gives an answer away by itself, another word only with its context. */
struct answers fill_in_answers(struct arena *arena, const struct item *item)
{
	const struct fill_in *content = item->content;
	struct answer *at = NULL;
	size_t count = 0, room = 0;

	for (size_t i = 0; i < content->blanks.count; i++) {
		const struct text_list texts = content->blanks.at[i].answers;

		if (content->blanks.at[i].wrong.count > 0)
			continue;
		for (size_t k = 0; k < texts.count; k++) {
			at = arena_grow(arena, at, count, &room, sizeof(*at));
			at[count++] = (struct answer){texts.at[k],
				is_name(texts.at[k]) ? NULL : content->stem};
		}
	}
	return (struct answers){at, count};
}

/* The accepted answers of each blank. */
struct text_list fill_in_brief(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct fill_in *content = item->content;
	const char *between = wording_get(wording, WORD_SEMICOLON);
	struct buffer line = {.arena = arena};

	(void)dealt;
	for (size_t i = 0; i < content->blanks.count; i++)
		buffer_printf(&line, "%s%s", i > 0 ? between : "",
			rich_part(arena, content->blanks.at[i].answers.at[0]));
	return kind_text(arena, buffer_text(&line));
}

/* The text with its blanks; on the back, with their answers. */
bool fill_in_teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson)
{
	const struct fill_in *content = item->content;

	(void)wording;
	*lesson = (struct lesson){.type = LESSON_FACT,
		.head = filled(arena, content, NULL, dealt)};
	return true;
}

struct card_list fill_in_cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct fill_in *content = item->content;
	const struct blanks *blanks = &content->blanks;
	const char **notes = arena_alloc(arena, blanks->count, sizeof(*notes));
	size_t count = 0;

	for (size_t i = 0; i < blanks->count; i++)
		if (blanks->at[i].answers.count > 1)
			notes[count++] = kind_with_others(arena, wording,
				blanks->at[i].answers.at[0],
				(struct text_list){blanks->at[i].answers.at + 1,
					blanks->at[i].answers.count - 1});
	return kind_card(arena,
		(struct card){.front.body = kind_text(arena,
				      filled(arena, content, "______", dealt)),
			.back = {.body = kind_text(arena,
					 filled(arena, content, NULL, dealt)),
				.notes = {notes, count}}});
}

static const struct schema_type schema_types[] = {
	{.read = read_cloze, .json = SCHEMA_TEXT},
	{.read = read_cloze_bank,
		.json = SCHEMA_EITHER(
			"\"type\": [\"boolean\", \"string\"], \"pattern\": "
			"\"^(" SCHEMA_BOOLS ")$\"",
			SCHEMA_LIST(1, SCHEMA_TEXT))},
};

static const struct schema_part schema = {
	schema_types, LENGTH(schema_types), NULL, 0};

size_t fill_in_blanks(const struct item *item)
{
	const struct fill_in *content = item->content;

	return content->blanks.count;
}

const struct kind_rules fill_in_rules = {
	.name = "fill_in",
	.blanks = fill_in_blanks,
	.noun = MESSAGE_FORMS("fill-in item", "fill-in items"),
	.size = sizeof(struct fill_in),
	.fields = {"fill_in item", fields, LENGTH(fields)},
	.schema = &schema,
	.check = fill_in_check,
	.stem = fill_in_stem,
	.shuffle = fill_in_shuffle,
	.pick = fill_in_pick,
	.words = fill_in_words,
	.brief = fill_in_brief,
	.cards = fill_in_cards,
	.teach = fill_in_teach,
	.answers = fill_in_answers,
};
