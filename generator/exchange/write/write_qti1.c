#include "exchange/write/write_qti1.h"

#include "base/arena.h"
#include "exchange/write/package_files.h"
#include "exchange/write/qti1_blanks.h"
#include "exchange/write/qti1_parts.h"

/* All right choices together, and none of the others. */
static void put_several(
	struct writer *writer, const struct quiz_question *question)
{
	buffer_puts(writer->out,
		"<respcondition continue=\"No\"><conditionvar><and>");
	for (size_t i = 0; i < question->count; i++)
		buffer_printf(writer->out,
			question->answers[i].right
				? "<varequal respident=\"response1\">%s"
				  "</varequal>"
				: "<not><varequal respident=\"response1\">%s"
				  "</varequal></not>",
			qti1_parts_ident(writer, "c", i));
	buffer_puts(writer->out,
		"</and></conditionvar><setvar action=\"Set\" "
		"varname=\"SCORE\">100</setvar></respcondition>\n");
}

static void put_notes(
	struct writer *writer, const struct quiz_question *question)
{
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].feedback != NULL)
			buffer_printf(writer->out,
				"<respcondition continue=\"Yes\">"
				"<conditionvar><varequal "
				"respident=\"response1\">%s</varequal>"
				"</conditionvar><displayfeedback "
				"feedbacktype=\"Response\" "
				"linkrefid=\"%s_fb\"/></respcondition>\n",
				qti1_parts_ident(writer, "c", i),
				qti1_parts_ident(writer, "c", i));
}

static size_t right_count(const struct quiz_question *question)
{
	size_t right = 0;

	for (size_t i = 0; i < question->count; i++)
		right += question->answers[i].right;
	return right;
}

static void put_choices(
	struct writer *writer, const struct quiz_question *question)
{
	const bool several = right_count(question) > 1;

	qti1_parts_choices(
		writer, "response1", several ? "Multiple" : "Single");
	buffer_printf(writer->out, "<render_choice shuffle=\"%s\">\n",
		question->in_order ? "No" : "Yes");
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		buffer_printf(writer->out, "<response_label ident=\"%s\"%s>",
			qti1_parts_ident(writer, "c", i),
			answer->last ? " rshuffle=\"No\"" : "");
		qti1_parts_material(writer, answer->text);
		buffer_puts(writer->out, "</response_label>\n");
		if (several && !answer->right && answer->share > 0)
			writer_lose(writer,
				"part of the points for a choice beside "
				"several right ones");
	}
	buffer_puts(writer->out, "</render_choice></response_lid>");
	qti1_parts_process(writer);
	put_notes(writer, question);
	if (several) {
		put_several(writer, question);
		return;
	}
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].share > 0)
			qti1_parts_score(writer, "response1",
				qti1_parts_ident(writer, "c", i), "Set",
				writer_percent(writer->arena,
					question->answers[i].share));
}

static void put_truth(
	struct writer *writer, const struct quiz_question *question)
{
	qti1_parts_choices(writer, "response1", "Single");
	buffer_puts(writer->out, "<render_choice>\n");
	qti1_parts_label(writer, "t", "True");
	qti1_parts_label(writer, "f", "False");
	buffer_puts(writer->out, "</render_choice></response_lid>");
	qti1_parts_process(writer);
	qti1_parts_score(writer, "response1",
		question->answers[0].right ? "t" : "f", "Set", "100");
	if (question->correction != NULL)
		writer_lose(writer, "its correction");
}

static void put_typed(struct writer *writer)
{
	buffer_puts(writer->out,
		"<response_str ident=\"response1\" rcardinality=\"Single\">"
		"<render_fib><response_label ident=\"answer1\"/></render_fib>"
		"</response_str>");
	qti1_parts_process(writer);
}

static void begin_typed(struct writer *writer)
{
	put_typed(writer);
	buffer_puts(
		writer->out, "<respcondition continue=\"No\"><conditionvar>");
}

static void end_typed(struct writer *writer)
{
	buffer_puts(writer->out,
		"</conditionvar><setvar action=\"Set\" varname=\"SCORE\">100"
		"</setvar></respcondition>\n");
}

static void put_equal(struct writer *writer, const char *text)
{
	buffer_puts(writer->out, "<varequal respident=\"response1\">");
	writer_escaped(writer->out, text);
	buffer_puts(writer->out, "</varequal>");
}

static void put_short(
	struct writer *writer, const struct quiz_question *question)
{
	begin_typed(writer);
	for (size_t i = 0; i < question->count; i++)
		put_equal(writer,
			writer_plain(writer, question->answers[i].text));
	end_typed(writer);
}

/* A number, or a range around it, as Canvas has them. */
static void put_number(
	struct writer *writer, const struct quiz_question *question)
{
	if (question->unit != NULL)
		writer_lose(writer, "the unit of its number");
	begin_typed(writer);
	if (question->count > 1 || question->answers[0].tolerance != NULL)
		buffer_puts(writer->out, "<or>");
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];
		const char *low, *high;

		put_equal(writer, answer->text);
		if (quiz_ends(writer->arena, answer, &low, &high))
			buffer_printf(writer->out,
				"<and><vargte respident=\"response1\">%s"
				"</vargte><varlte respident=\"response1\">%s"
				"</varlte></and>",
				low, high);
		else if (answer->tolerance != NULL)
			writer_lose(writer, "the tolerance of its number");
	}
	if (question->count > 1 || question->answers[0].tolerance != NULL)
		buffer_puts(writer->out, "</or>");
	end_typed(writer);
}

/* A person marks the answer. */
static void put_unmarked(struct writer *writer)
{
	buffer_puts(writer->out,
		"<respcondition continue=\"No\"><conditionvar><other/>"
		"</conditionvar></respcondition>\n");
}

static void put_essay(
	struct writer *writer, const struct quiz_question *question)
{
	put_typed(writer);
	put_unmarked(writer);
	if (question->notes != NULL)
		writer_lose(writer, "its notes for who marks it");
}

/* All right sides are choices of each left one. */
static void put_pairs(
	struct writer *writer, const struct quiz_question *question)
{
	size_t pairs = 0;

	for (size_t i = 0; i < question->count; i++) {
		if (question->answers[i].partner == NULL)
			continue;
		pairs++;
		qti1_parts_choices(writer,
			qti1_parts_ident(writer, "response_", i), "Single");
		qti1_parts_material(writer, question->answers[i].text);
		buffer_puts(writer->out, "<render_choice>\n");
		for (size_t k = 0; k < question->count; k++)
			qti1_parts_label(writer,
				qti1_parts_ident(writer, "m", k),
				question->answers[k].partner != NULL
					? question->answers[k].partner
					: question->answers[k].text);
		buffer_puts(writer->out, "</render_choice></response_lid>\n");
	}
	qti1_parts_process(writer);
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].partner != NULL)
			qti1_parts_score(writer,
				qti1_parts_ident(writer, "response_", i),
				qti1_parts_ident(writer, "m", i), "Add",
				writer_percent(
					writer->arena, QUIZ_ALL / (int)pairs));
}

static void put_nothing(
	struct writer *writer, const struct quiz_question *question)
{
	(void)question;
	qti1_parts_process(writer);
	put_unmarked(writer);
}

struct type {
	const char *name;
	void (*put)(struct writer *, const struct quiz_question *);
};

static const struct type types[] = {
	[QUIZ_CHOICE] = {"multiple_choice_question", put_choices},
	[QUIZ_TRUE_FALSE] = {"true_false_question", put_truth},
	[QUIZ_SHORT] = {"short_answer_question", put_short},
	[QUIZ_NUMERIC] = {"numerical_question", put_number},
	[QUIZ_ESSAY] = {"essay_question", put_essay},
	[QUIZ_MATCHING] = {"matching_question", put_pairs},
	[QUIZ_ORDERING] = {"", put_nothing},
	[QUIZ_FILL_IN] = {"fill_in_multiple_blanks_question", qti1_blanks_put},
	[QUIZ_STIMULUS] = {"text_only_question", put_nothing},
	[QUIZ_OTHER] = {"", put_nothing},
};

_Static_assert(LENGTH(types) == QUIZ_KINDS, "one for each");

static void put_feedback(
	struct writer *writer, const char *ident, const char *text)
{
	if (text == NULL)
		return;
	buffer_printf(
		writer->out, "<itemfeedback ident=\"%s\"><flow_mat>", ident);
	qti1_parts_material(writer, text);
	buffer_puts(writer->out, "</flow_mat></itemfeedback>\n");
}

void write_qti1_question(
	struct writer *writer, const struct quiz_question *question)
{
	const bool several =
		question->kind == QUIZ_CHOICE && right_count(question) > 1;

	if (question->tag_count > 0)
		writer_lose(writer, "its tags");
	buffer_puts(writer->out, "<item ident=\"");
	writer_escaped(writer->out, question->id);
	buffer_puts(writer->out, "\" title=\"");
	writer_escaped(writer->out, question->title);
	buffer_puts(writer->out, "\"><itemmetadata><qtimetadata>");
	qti1_parts_field(writer, "question_type",
		several                 ? "multiple_answers_question"
		: question->options > 0 ? "multiple_dropdowns_question"
					: types[question->kind].name);
	if (question->kind != QUIZ_STIMULUS)
		qti1_parts_field(writer, "points_possible",
			question->points == NULL ? "1" : question->points);
	buffer_puts(
		writer->out, "</qtimetadata></itemmetadata>\n<presentation>");
	qti1_blanks_stem(writer, question);
	types[question->kind].put(writer, question);
	buffer_puts(writer->out, "</resprocessing>\n");
	put_feedback(writer, "general_fb", question->explanation);
	for (size_t i = 0; i < question->count; i++)
		put_feedback(writer,
			arena_printf(writer->arena, "%s_fb",
				qti1_parts_ident(writer, "c", i)),
			question->answers[i].feedback);
	buffer_puts(writer->out, "</item>\n");
}

void write_qti1_begin(struct writer *writer)
{
	buffer_puts(writer->out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<questestinterop "
		"xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\">\n"
		"<assessment ident=\"");
	writer_escaped(writer->out, writer->id);
	buffer_puts(writer->out, "\" title=\"");
	writer_escaped(writer->out, writer->quiz->title);
	buffer_puts(writer->out, "\"><section ident=\"root_section\">\n");
}

void write_qti1_end(struct writer *writer)
{
	struct buffer packed = {.arena = writer->arena};
	struct buffer manifest = {.arena = writer->arena};
	struct zip_writer zip = {
		.out = &packed, .directory = {.arena = writer->arena}};

	buffer_puts(writer->out, "</section></assessment></questestinterop>\n");
	zip_write_file(&zip, arena_printf(writer->arena, "%s.xml", writer->id),
		buffer_text(writer->out), writer->out->length);
	package_files_begin(&manifest, writer->id, "IMS Content", "1.1.3");
	buffer_printf(&manifest,
		"<resource identifier=\"assessment-%s\" "
		"type=\"imsqti_xmlv1p2\" "
		"href=\"%s.xml\"><file href=\"%s.xml\"/></resource>\n",
		writer->id, writer->id, writer->id);
	package_files_add(writer, &zip, &manifest);
	buffer_puts(&manifest, "</resources>\n</manifest>\n");
	zip_write_file(&zip, "imsmanifest.xml", buffer_text(&manifest),
		manifest.length);
	zip_write_end(&zip);
	*writer->out = packed;
}
