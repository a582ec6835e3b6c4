#include "exchange/write/outputs.h"

#include "base/suggest.h"
#include "exchange/write/write_gift.h"
#include "exchange/write/write_moodle.h"
#include "exchange/write/write_qti1.h"
#include "exchange/write/write_qti2.h"
#include "exchange/write/write_table.h"

enum {
	CHOICE = 1 << QUIZ_CHOICE,
	TRUTH = 1 << QUIZ_TRUE_FALSE,
	SHORT = 1 << QUIZ_SHORT,
	NUMBER = 1 << QUIZ_NUMERIC,
	ESSAY = 1 << QUIZ_ESSAY,
	MATCH = 1 << QUIZ_MATCHING,
	ORDER = 1 << QUIZ_ORDERING,
	BLANKS = 1 << QUIZ_FILL_IN,
	TEXT = 1 << QUIZ_STIMULUS
};

static const struct output_row rows[] = {
	{"gift", "GIFT", ".gift",
		CHOICE | TRUTH | SHORT | NUMBER | ESSAY | MATCH | TEXT, NULL,
		write_gift_question, NULL},
	{"aiken", "Aiken", ".txt", CHOICE, NULL, write_gift_aiken, NULL},
	{"moodle", "Moodle XML", ".xml",
		CHOICE | TRUTH | SHORT | NUMBER | ESSAY | MATCH | ORDER |
			BLANKS | TEXT,
		write_moodle_begin, write_moodle_question, write_moodle_end},
	{"qti12", "QTI 1.2", ".zip",
		CHOICE | TRUTH | SHORT | NUMBER | ESSAY | MATCH | BLANKS | TEXT,
		write_qti1_begin, write_qti1_question, write_qti1_end},
	{"qti21", "QTI 2.1", ".zip",
		CHOICE | TRUTH | SHORT | NUMBER | ESSAY | MATCH | ORDER |
			BLANKS,
		write_qti2_begin, write_qti2_question, write_qti2_end},
	{"csv", "CSV", ".csv",
		CHOICE | TRUTH | SHORT | NUMBER | ESSAY | MATCH | ORDER |
			BLANKS,
		write_table_csv_begin, write_table_csv, NULL},
	{"anki", "Anki's text", ".txt", CHOICE | TRUTH | SHORT | NUMBER,
		write_table_anki_begin, write_table_anki, NULL},
	{"json", "JSON", ".json",
		CHOICE | TRUTH | SHORT | NUMBER | ESSAY | MATCH | ORDER |
			BLANKS | TEXT,
		write_table_json_begin, write_table_json, write_table_json_end},
};

const struct output_row *outputs_named(const char *name)
{
	for (size_t i = 0; i < LENGTH(rows); i++)
		if (suggest_same_name(rows[i].name, name))
			return &rows[i];
	return NULL;
}

const char *outputs_list(struct arena *arena)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < LENGTH(rows); i++)
		buffer_printf(&out, "%s%s", i > 0 ? ", " : "", rows[i].name);
	return buffer_text(&out);
}

const char *outputs_refusal(
	const struct output_row *output, const struct quiz_question *question)
{
	size_t right = 0;

	if ((output->kinds >> question->kind & 1) == 0)
		return "it has no such kind of question";
	if (output->question == write_qti1_question && question->options > 0 &&
		question->typed > 0)
		return "it has blanks to fill in beside choices in its text";
	for (size_t i = 0; i < question->count; i++)
		right += question->answers[i].right;
	if (output->question == write_gift_aiken && right != 1)
		return "it has room for one right choice only";
	return NULL;
}
