#include "exchange/xml/qti1_kinds.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/intake/gaps.h"
#include "exchange/xml/qti1_calculated.h"
#include "exchange/xml/qti1_number.h"

/* The function that reads an item whose type contains this word. */
struct type {
	const char *part;
	void (*read)(struct reader *reader, const struct qti1_item *item);
};

static const char *html(struct reader *reader, const char *text)
{
	return reader_text(reader, MARKUP_HTML, text);
}

/* The score of an answer, as a share of the points that can be earned. */
static int share_of(const struct qti1_item *item,
	const struct qti1_response *response, const char *value)
{
	double most = item->most, sum = 0, best = 0, own = 0;
	bool full = false;

	for (size_t i = 0; i < item->score_count; i++) {
		const struct qti1_score *score = &item->scores[i];
		const double part = score->score / (double)score->beside;

		if (!text_equal(score->response, response->ident))
			continue;
		sum += part > 0 ? part : 0;
		best = part > best ? part : best;
		if (!text_equal(score->value, value))
			continue;
		own += part;
		full = full || (score->full && score->beside == 1);
		if (score->full && score->beside > 1)
			return QUIZ_ALL / (int)score->beside;
	}
	if (full)
		return QUIZ_ALL;
	if (most <= 0 || most < best)
		most = response->several ? sum : best;
	return most <= 0 ? 0 : (int)(own * QUIZ_ALL / most);
}

/* The note on a single answer, or NULL. */
static const char *note_of(struct reader *reader, const struct qti1_item *item,
	const char *response, const char *value)
{
	for (size_t i = 0; i < item->score_count; i++) {
		const struct qti1_score *score = &item->scores[i];
		static const char *const general[] = {"correct_fb", "correct",
			"incorrect", "general_incorrect_fb", "general_fb"};

		if (score->note != NULL && score->beside == 1 &&
			text_equal(score->response, response) &&
			text_equal(score->value, value) &&
			!text_list_has(
				(struct text_list){general, LENGTH(general)},
				score->note))
			return qti1_item_feedback(reader, item, score->note);
	}
	return NULL;
}

static void read_choice(struct reader *reader, const struct qti1_item *item)
{
	const struct qti1_response *response = &item->responses[0];

	for (size_t i = 0; i < response->count; i++) {
		const struct qti1_label *label = &response->labels[i];
		struct quiz_answer *answer = quiz_answer(reader->quiz,
			reader->question, html(reader, label->text));

		answer->share = share_of(item, response, label->ident);
		answer->feedback =
			note_of(reader, item, response->ident, label->ident);
		answer->last = label->last;
	}
	reader->question->in_order = !response->shuffled;
	quiz_keep_last(reader->question);
}

static void read_true_false(struct reader *reader, const struct qti1_item *item)
{
	const struct qti1_response *response = &item->responses[0];
	int best = 0;

	reader->question->kind = QUIZ_TRUE_FALSE;
	for (size_t i = 0; i < response->count; i++) {
		const struct qti1_label *label = &response->labels[i];
		const int share = share_of(item, response, label->ident);
		int truth = quiz_truth(html(reader, label->text));
		struct quiz_answer *answer;

		if (truth < 0)
			truth = quiz_truth(label->ident);
		if (share <= best || truth < 0)
			continue;
		best = share;
		reader->question->count = 0;
		answer = quiz_answer(reader->quiz, reader->question, NULL);
		answer->right = truth == 1;
	}
}

/* Are its choices true and false, and nothing else? */
static bool is_truth(struct reader *reader, const struct qti1_item *item)
{
	const struct qti1_response *response = &item->responses[0];

	return response->count == 2 &&
	       quiz_truth(html(reader, response->labels[0].text)) >= 0 &&
	       quiz_truth(html(reader, response->labels[1].text)) >= 0;
}

static void read_typed(struct reader *reader, const struct qti1_item *item)
{
	reader->question->kind = QUIZ_SHORT;
	for (size_t i = 0; i < item->score_count; i++) {
		const struct qti1_score *score = &item->scores[i];
		struct quiz_answer *answer;

		if (score->low != NULL) {
			qti1_number_read(reader, item);
			return;
		}
		if (score->score <= 0 && !score->full)
			continue;
		answer = quiz_answer(reader->quiz, reader->question,
			reader_text(reader, MARKUP_PLAIN, score->value));
		answer->share = QUIZ_ALL;
	}
	if (reader->question->count == 0)
		reader->question->kind = QUIZ_ESSAY;
}

static void read_essay(struct reader *reader, const struct qti1_item *item)
{
	(void)item;
	reader->question->kind = QUIZ_ESSAY;
}

static void read_text(struct reader *reader, const struct qti1_item *item)
{
	(void)item;
	reader->question->kind = QUIZ_STIMULUS;
}

static void read_foreign(struct reader *reader, const struct qti1_item *item)
{
	reader->question->kind = QUIZ_OTHER;
	quiz_refuse(reader->quiz, reader->question,
		"a bank has no counterpart to its type %s", item->type);
}

static void read_calculated(struct reader *reader, const struct qti1_item *item)
{
	if (reader->variables == NULL)
		read_foreign(reader, item);
	else
		qti1_calculated_read(reader, item);
}

/* The first label of a response that scores; NULL if none does. */
static const struct qti1_label *right_label(const struct qti1_item *item,
	const struct qti1_response *response, size_t *index)
{
	for (size_t i = 0; i < response->count; i++) {
		*index = i;
		if (share_of(item, response, response->labels[i].ident) > 0)
			return &response->labels[i];
	}
	return NULL;
}

static const char *right_text(struct reader *reader,
	const struct qti1_item *item, const struct qti1_label *label,
	size_t index)
{
	const char *text = label->text;

	if (*text == '\0' && index < item->right_count)
		text = item->rights[index].text;
	return html(reader, text);
}

static bool has_partner(const struct quiz_question *question, const char *text)
{
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].partner != NULL &&
			text_equal(question->answers[i].partner, text))
			return true;
	return false;
}

static void read_matching(struct reader *reader, const struct qti1_item *item)
{
	struct quiz_question *question = reader->question;
	const struct qti1_response *first = &item->responses[0];
	size_t index;

	question->kind = QUIZ_MATCHING;
	for (size_t i = 0; i < item->response_count; i++) {
		const struct qti1_response *response = &item->responses[i];
		const struct qti1_label *label =
			right_label(item, response, &index);

		if (label == NULL) {
			quiz_refuse(reader->quiz, question,
				"its key gives \"%s\" no partner",
				html(reader, response->prompt));
			return;
		}
		quiz_answer(
			reader->quiz, question, html(reader, response->prompt))
			->partner = right_text(reader, item, label, index);
	}
	for (size_t i = 0; item->response_count > 0 && i < first->count; i++) {
		const char *text =
			right_text(reader, item, &first->labels[i], i);

		if (!has_partner(question, text))
			quiz_answer(reader->quiz, question, text);
	}
}

/* The index of the blank whose name stands in brackets here; the count if
 * none. */
static size_t gap_at(const struct qti1_item *item, const char *at)
{
	for (size_t i = 0; i < item->response_count; i++) {
		const char *name = item->responses[i].prompt;
		const size_t length = strlen(name);

		if (length > 0 && strncmp(at + 1, name, length) == 0 &&
			at[1 + length] == ']')
			return i;
	}
	return item->response_count;
}

static void add_gap(struct reader *reader, struct gaps *gaps,
	const struct qti1_item *item, const struct qti1_response *response)
{
	struct gap *gap = gaps_add(gaps);
	const bool choice = strstr(item->type, "dropdown") != NULL;

	for (size_t i = 0; gap != NULL && i < response->count; i++) {
		const struct qti1_label *label = &response->labels[i];
		const bool right = share_of(item, response, label->ident) > 0;

		if (right || choice)
			gaps_answer(
				gaps, gap, html(reader, label->text), right);
	}
	for (size_t i = 0;
		response->typed && gap != NULL && i < item->score_count; i++)
		if (text_equal(item->scores[i].response, response->ident))
			gaps_answer(gaps, gap,
				reader_text(reader, MARKUP_PLAIN,
					item->scores[i].value),
				true);
}

/* Blanks have their names in brackets; those without follow the text. */
static void read_gaps(struct reader *reader, const struct qti1_item *item)
{
	struct arena *arena = reader->quiz->arena;
	struct gaps *gaps = arena_alloc(arena, 1, sizeof(*gaps));
	struct buffer out = {.arena = arena};
	bool *used =
		arena_alloc(arena, item->response_count + 1, sizeof(*used));

	gaps->arena = arena;
	for (const char *at = item->stem; *at != '\0'; at++) {
		const size_t i =
			*at == '[' ? gap_at(item, at) : item->response_count;

		if (i == item->response_count || used[i]) {
			buffer_putc(&out, *at);
			continue;
		}
		gaps_mark(&out, gaps->count);
		add_gap(reader, gaps, item, &item->responses[i]);
		used[i] = true;
		at += strlen(item->responses[i].prompt) + 1;
	}
	for (size_t i = 0; i < item->response_count; i++) {
		if (used[i])
			continue;
		buffer_putc(&out, ' ');
		gaps_mark(&out, gaps->count);
		add_gap(reader, gaps, item, &item->responses[i]);
	}
	gaps_finish(reader, gaps, html(reader, buffer_text(&out)));
}

/* Blackboard gives the order as one response with ranks. */
static void read_ordering(struct reader *reader, const struct qti1_item *item)
{
	const struct qti1_response *response = &item->responses[0];

	reader->question->kind = QUIZ_ORDERING;
	for (size_t i = 0; i < item->score_count; i++)
		for (size_t k = 0; k < response->count; k++)
			if (item->scores[i].beside > 1 &&
				text_equal(item->scores[i].value,
					response->labels[k].ident))
				quiz_answer(reader->quiz, reader->question,
					html(reader, response->labels[k].text));
}

static const struct type types[] = {
	{"true_false", read_true_false},
	{"True/False", read_true_false},
	{"text_only", read_text},
	{"file_upload", read_foreign},
	{"File Upload", read_foreign},
	{"calculated", read_calculated},
	{"Calculated", read_foreign},
	{"Hot Spot", read_foreign},
	{"matching", read_matching},
	{"Matching", read_matching},
	{"multiple_blanks", read_gaps},
	{"multiple_dropdowns", read_gaps},
	{"Fill in the Blank Plus", read_gaps},
	{"Jumbled Sentence", read_gaps},
	{"Ordering", read_ordering},
	{"numerical", qti1_number_read},
	{"Numeric", qti1_number_read},
	{"essay", read_essay},
	{"Essay", read_essay},
	{"Short Response", read_essay},
};

static void read_by_shape(struct reader *reader, const struct qti1_item *item)
{
	if (item->response_count == 0)
		read_text(reader, item);
	else if (item->response_count > 1 && !item->responses[0].typed)
		read_matching(reader, item);
	else if (item->response_count > 1)
		read_gaps(reader, item);
	else if (item->responses[0].typed)
		read_typed(reader, item);
	else if (is_truth(reader, item))
		read_true_false(reader, item);
	else
		read_choice(reader, item);
}

void qti1_kinds_read(struct reader *reader, const struct qti1_item *item)
{
	for (size_t i = 0; i < LENGTH(types); i++) {
		if (strstr(item->type, types[i].part) == NULL)
			continue;
		if (item->response_count == 0 && types[i].read != read_text &&
			types[i].read != read_foreign &&
			types[i].read != read_calculated)
			break;
		types[i].read(reader, item);
		return;
	}
	read_by_shape(reader, item);
}
