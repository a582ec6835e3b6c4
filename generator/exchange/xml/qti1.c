#include "exchange/xml/qti1.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/xml/markup.h"
#include "exchange/xml/qti1_calculated.h"
#include "exchange/xml/qti1_item.h"
#include "exchange/xml/qti1_kinds.h"

/* Notes that do not belong to one answer. */
static void read_notes(struct reader *reader, const struct qti1_item *item)
{
	static const char *const idents[] = {"general_fb", "correct_fb",
		"correct", "general_incorrect_fb", "incorrect", "solution"};
	struct buffer out = {.arena = reader->quiz->arena};

	for (size_t i = 0; i < LENGTH(idents); i++) {
		const char *text = qti1_item_feedback(reader, item, idents[i]);

		if (text != NULL && strstr(buffer_text(&out), text) == NULL)
			buffer_printf(&out, "%s%s",
				out.length > 0 ? "\n\n" : "", text);
	}
	if (out.length > 0)
		reader->question->explanation = buffer_text(&out);
}

static const char *points_of(
	struct reader *reader, const struct qti1_item *item)
{
	static const char *const fields[] = {"points_possible",
		"qmd_absolutescore_max", "cc_weighting", "qmd_weighting"};
	struct arena *arena = reader->quiz->arena;
	double best = 0;

	for (size_t i = 0; i < LENGTH(fields); i++) {
		const char *points = quiz_number(
			arena, qti1_item_field(arena, item->xml, fields[i]));

		if (points != NULL && !text_equal(points, "0") &&
			*points != '-')
			return points;
	}
	for (size_t i = 0; i < item->score_count; i++)
		if (item->scores[i].score > best)
			best = item->scores[i].score;
	return item->most > 0 || best <= 0 || best >= 100
		       ? NULL
		       : quiz_number(arena, arena_printf(arena, "%.2f", best));
}

static const char *html(struct reader *reader, const char *text)
{
	return reader_text(reader, MARKUP_HTML, text);
}

static void read_item(struct reader *reader, const struct xml *xml)
{
	struct quiz_question *question =
		reader_begin(reader, xml->at, QUIZ_CHOICE);
	struct qti1_item item = qti1_item_read(reader, xml);

	question->title = markup_get(xml, "title");
	question->source = markup_get(xml, "ident");
	qti1_calculated_begin(reader, &item);
	question->stem = html(reader, item.stem);
	qti1_kinds_read(reader, &item);
	read_notes(reader, &item);
	question->points = points_of(reader, &item);
	reader_done(reader);
}

/* Sections and banks of items, in the order of the file. */
static void read_all(struct reader *reader, const struct xml *element)
{
	for (const struct xml *at = element->first; at != NULL; at = at->next) {
		if (at->name == NULL)
			continue;
		if (markup_is(at, "item"))
			read_item(reader, at);
		else if (markup_is(at, "assessment") ||
			 markup_is(at, "section") ||
			 markup_is(at, "objectbank"))
			read_all(reader, at);
	}
}

void qti1_read(struct reader *reader)
{
	const struct xml *root = markup_read(reader, false);
	const struct xml *assessment;

	if (root == NULL)
		return;
	assessment = markup_child(root, "assessment");
	if (assessment != NULL && reader->quiz->title == NULL)
		reader->quiz->title = markup_get(assessment, "title");
	if (markup_is(root, "item"))
		read_item(reader, root);
	else
		read_all(reader, root);
}

bool qti1_is_likely(const struct source *source)
{
	return source->text[strspn(source->text, " \t\n")] == '<' &&
	       (strstr(source->text, "questestinterop") != NULL ||
		       strstr(source->text, "<presentation") != NULL);
}
