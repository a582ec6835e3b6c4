#include "exchange/xml/moodle.h"

#include "base/arena.h"
#include "base/base64.h"
#include "base/buffer.h"
#include "exchange/xml/calculated.h"
#include "exchange/xml/cloze.h"
#include "exchange/xml/markup.h"
#include "exchange/xml/moodle_kinds.h"

/* A type of question, and the function that reads its fields. */
struct type {
	const char *name;
	enum quiz_kind kind;
	void (*read)(struct reader *reader, const struct xml *question);
};

static const struct type types[] = {
	{"multichoice", QUIZ_CHOICE, moodle_kinds_choice},
	{"truefalse", QUIZ_TRUE_FALSE, moodle_kinds_true_false},
	{"shortanswer", QUIZ_SHORT, moodle_kinds_short},
	{"numerical", QUIZ_NUMERIC, moodle_kinds_numeric},
	{"matching", QUIZ_MATCHING, moodle_kinds_matching},
	{"essay", QUIZ_ESSAY, moodle_kinds_essay},
	{"description", QUIZ_STIMULUS, NULL},
	{"cloze", QUIZ_FILL_IN, NULL},
	{"gapselect", QUIZ_FILL_IN, moodle_kinds_gaps},
	{"ddwtos", QUIZ_FILL_IN, moodle_kinds_gaps},
	{"ordering", QUIZ_ORDERING, moodle_kinds_ordering},
	{"calculated", QUIZ_NUMERIC, calculated_number},
	{"calculatedsimple", QUIZ_NUMERIC, calculated_number},
	{"calculatedmulti", QUIZ_CHOICE, calculated_choice},
};

/* The name of a file with its folder. */
static const char *name_of(struct arena *arena, const struct xml *file)
{
	const char *name = markup_get(file, "name");
	const char *path = markup_get(file, "path");

	if (name == NULL || path == NULL)
		return name;
	return arena_printf(arena, "%s%s", path + (*path == '/'), name);
}

static void give_file(struct reader *reader, const struct xml *file)
{
	struct arena *arena = reader->quiz->arena;
	const char *name = name_of(arena, file);
	const char *text = markup_text(arena, file);
	struct buffer packed = {.arena = arena};
	struct buffer *bytes = arena_alloc(arena, 1, sizeof(*bytes));

	bytes->arena = arena;
	for (; *text != '\0'; text++)
		if (strchr(" \t\n", *text) == NULL)
			buffer_putc(&packed, *text);
	if (name != NULL && base64_read(bytes, buffer_text(&packed)) &&
		bytes->length > 0)
		pictures_give(reader->pictures, name, bytes->at, bytes->length);
}

/* All files of a question, wherever they are in it. */
static void give_files(struct reader *reader, const struct xml *element)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		if (at->name == NULL)
			continue;
		if (markup_is(at, "file"))
			give_file(reader, at);
		else
			give_files(reader, at);
	}
}

static void read_tags(struct reader *reader, const struct xml *question)
{
	const struct xml *tags = markup_child(question, "tags");

	for (const struct xml *tag = markup_child(tags, "tag"); tag != NULL;
		tag = markup_next(tag, "tag")) {
		const char *text =
			markup_child_text(reader->quiz->arena, tag, "text");

		if (text != NULL)
			quiz_tag(reader->quiz, reader->question, text);
	}
}

/* Read the fields that all types share. */
static void read_common(struct reader *reader, const struct xml *question)
{
	struct arena *arena = reader->quiz->arena;
	struct quiz_question *made = reader->question;
	const char *points = markup_child_text(arena, question, "defaultgrade");

	made->title = markup_child_text(
		arena, markup_child(question, "name"), "text");
	made->source = markup_child_text(arena, question, "idnumber");
	made->points = quiz_number(arena, points);
	if (made->points != NULL && text_equal(made->points, "0"))
		made->points = NULL;
	made->explanation = moodle_kinds_text(
		reader, markup_child(question, "generalfeedback"));
	if (made->explanation != NULL && *made->explanation == '\0')
		made->explanation = NULL;
	if (markup_child(question, "hint") != NULL &&
		moodle_kinds_text(reader, markup_child(question, "hint")) !=
			NULL)
		reader_lost(reader, "hints");
	read_tags(reader, question);
}

static void read_question(struct reader *reader, const struct xml *question,
	const struct type *type)
{
	struct quiz_question *made =
		reader_begin(reader, question->at, type->kind);
	const struct xml *text = markup_child(question, "questiontext");

	pictures_scope(reader->pictures);
	give_files(reader, question);
	if (strncmp(type->name, "calculated", strlen("calculated")) == 0)
		calculated_begin(reader, question);
	read_common(reader, question);
	if (text_equal(type->name, "cloze"))
		cloze_read(reader, markup_text(reader->quiz->arena,
					   markup_child(text, "text")));
	else
		made->stem = moodle_kinds_text(reader, text);
	if (type->read != NULL)
		type->read(reader, question);
	reader_done(reader);
}

static void refuse_type(
	struct reader *reader, const struct xml *question, const char *name)
{
	struct quiz_question *made =
		reader_begin(reader, question->at, QUIZ_OTHER);

	made->title = markup_child_text(
		reader->quiz->arena, markup_child(question, "name"), "text");
	quiz_refuse(reader->quiz, made,
		"a bank has no counterpart to Moodle's type %s", name);
	reader_done(reader);
}

static bool is_own(struct reader *reader, const struct xml *category)
{
	const char *id =
		markup_child_text(reader->quiz->arena, category, "idnumber");

	return id != NULL && strncmp(id, "pensum-", strlen("pensum-")) == 0;
}

static void read_any(struct reader *reader, const struct xml *question)
{
	const char *name = xml_get(question, "type");

	if (name == NULL)
		name = "none";
	if (text_equal(name, "category")) {
		const char *path = markup_child_text(reader->quiz->arena,
			markup_child(question, "category"), "text");

		/* The category of a bank that Pensum wrote is no tag. */
		if (is_own(reader, question))
			path = NULL;
		reader_category(reader, path == NULL ? "" : path);
		return;
	}
	for (size_t i = 0; i < LENGTH(types); i++) {
		if (text_equal(types[i].name, name)) {
			read_question(reader, question, &types[i]);
			return;
		}
	}
	refuse_type(reader, question, name);
}

void moodle_read(struct reader *reader)
{
	const struct xml *root = markup_read(reader, true);

	if (root == NULL)
		return;
	for (const struct xml *question = markup_child(root, "question");
		question != NULL; question = markup_next(question, "question"))
		read_any(reader, question);
	pictures_scope(reader->pictures);
}

bool moodle_is_likely(const struct source *source)
{
	return source->text[strspn(source->text, " \t\n")] == '<' &&
	       strstr(source->text, "<quiz") != NULL;
}
