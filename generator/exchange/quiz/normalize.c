#include "exchange/quiz/normalize.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"

enum {
	NEARLY = 100 /* shares that differ by less are equal */
};

static bool is_nearly(int share, int other)
{
	return share > other - NEARLY && share < other + NEARLY;
}

/* Drop answers without text. */
static void drop_empty(struct quiz *quiz, struct quiz_question *question)
{
	size_t count = 0;

	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		if (answer->text != NULL && *answer->text != '\0')
			question->answers[count++] = *answer;
		else if (answer->share != 0 || answer->feedback != NULL)
			quiz_lose(quiz, question, "an answer without text");
	}
	question->count = count;
}

/* The shares of a question's choices. */
struct shares {
	size_t all, some;
	int sum, most;
	bool equal;
};

static struct shares shares_of(const struct quiz_question *question)
{
	struct shares shares = {.equal = true};

	for (size_t i = 0; i < question->count; i++) {
		const int share = question->answers[i].share;

		if (is_nearly(share, QUIZ_ALL))
			shares.all++;
		if (share <= 0)
			continue;
		shares.equal =
			shares.equal &&
			(shares.some == 0 || is_nearly(share, shares.most));
		shares.some++;
		if (shares.sum <= QUIZ_ALL * 2)
			shares.sum += share;
		if (share > shares.most)
			shares.most = share;
	}
	return shares;
}

/* Are several choices right?  Then their shares add up to all points. */
static bool is_several(const struct shares *shares)
{
	return shares->all == 0 && shares->some > 1 &&
	       is_nearly(shares->sum, QUIZ_ALL);
}

/* Does a choice take points away?  With several right choices, platforms need
 * that, or ticking all would earn all.  In a bank it is understood. */
static bool takes_away(const struct quiz_question *question)
{
	for (size_t i = 0; i < question->count; i++)
		if (question->answers[i].share < 0)
			return true;
	return false;
}

static void normalize_choice(struct quiz *quiz, struct quiz_question *question)
{
	struct shares shares;

	drop_empty(quiz, question);
	shares = shares_of(question);
	if (question->count == 0)
		quiz_refuse(quiz, question, "it has no choices");
	else if (shares.some == 0)
		quiz_refuse(quiz, question, "none of its choices is right");
	for (size_t i = 0; i < question->count; i++) {
		struct quiz_answer *answer = &question->answers[i];

		if (is_several(&shares))
			answer->right = answer->share > 0;
		else
			answer->right = answer->share > 0 &&
					is_nearly(answer->share,
						shares.all > 0 ? QUIZ_ALL
							       : shares.most);
	}
	if (!is_several(&shares) && shares.some > 0 && takes_away(question))
		quiz_lose(quiz, question,
			"choices that take points away; in a bank they earn "
			"none");
	if (is_several(&shares) && !shares.equal)
		quiz_lose(quiz, question,
			"its right choices count differently; in a bank they "
			"count the same");
}

/* Move notes on answers into the explanation, each with its answer. */
static void keep_feedback(struct quiz *quiz, struct quiz_question *question)
{
	struct buffer out = {.arena = quiz->arena};

	if (question->explanation != NULL)
		buffer_puts(&out, question->explanation);
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];

		if (answer->feedback == NULL || *answer->feedback == '\0')
			continue;
		buffer_puts(&out, out.length > 0 ? "\n\n" : "");
		if (answer->text != NULL && strcmp(answer->text, "\\*") != 0 &&
			*answer->text != '\0' && strlen(answer->text) < 80)
			buffer_printf(&out, "%s: ", answer->text);
		buffer_puts(&out, answer->feedback);
	}
	if (out.length > 0)
		question->explanation = buffer_text(&out);
}

/* Keep only the answers that earn all points. */
static void normalize_short(struct quiz *quiz, struct quiz_question *question)
{
	size_t count = 0, partial = 0;

	keep_feedback(quiz, question);
	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];
		const bool all = is_nearly(answer->share, QUIZ_ALL);

		if (all && answer->text != NULL && *answer->text != '\0')
			question->answers[count++] = *answer;
		else
			partial += answer->share > 0;
	}
	question->count = count;
	if (count == 0)
		quiz_refuse(quiz, question, "it has no right answer");
	if (count > 0 && partial > 0)
		quiz_lose(
			quiz, question, "answers that earn part of the points");
}

static void normalize_true_false(
	struct quiz *quiz, struct quiz_question *question)
{
	keep_feedback(quiz, question);
	if (question->count == 0)
		quiz_refuse(quiz, question,
			"it does not say whether it is true or false");
}

static void normalize_matching(
	struct quiz *quiz, struct quiz_question *question)
{
	size_t pairs = 0;

	for (size_t i = 0; i < question->count; i++)
		pairs += question->answers[i].partner != NULL;
	if (pairs == 0)
		quiz_refuse(quiz, question, "it has no pairs");
}

static void normalize_ordering(
	struct quiz *quiz, struct quiz_question *question)
{
	drop_empty(quiz, question);
	if (question->count < 2)
		quiz_refuse(quiz, question, "it has nothing to put in order");
}

static void normalize_fill_in(struct quiz *quiz, struct quiz_question *question)
{
	if (question->stem == NULL || strstr(question->stem, "{{") == NULL)
		quiz_refuse(quiz, question, "it has no blanks");
}

static void normalize_nothing(struct quiz *quiz, struct quiz_question *question)
{
	(void)quiz;
	(void)question;
}

static void normalize_stimulus(
	struct quiz *quiz, struct quiz_question *question)
{
	if (question->stem == NULL || *question->stem == '\0')
		quiz_refuse(quiz, question, "it is a description without text");
}

static void (*const normalizers[])(struct quiz *, struct quiz_question *) = {
	[QUIZ_CHOICE] = normalize_choice,
	[QUIZ_TRUE_FALSE] = normalize_true_false,
	[QUIZ_SHORT] = normalize_short,
	[QUIZ_NUMERIC] = normalize_short,
	[QUIZ_ESSAY] = normalize_nothing,
	[QUIZ_MATCHING] = normalize_matching,
	[QUIZ_ORDERING] = normalize_ordering,
	[QUIZ_FILL_IN] = normalize_fill_in,
	[QUIZ_STIMULUS] = normalize_stimulus,
	[QUIZ_OTHER] = normalize_nothing,
};

_Static_assert(LENGTH(normalizers) == QUIZ_KINDS, "one for each");

void normalize_question(struct quiz *quiz, struct quiz_question *question)
{
	if (question->refused == NULL)
		normalizers[question->kind](quiz, question);
	if (question->refused == NULL && question->kind != QUIZ_STIMULUS &&
		(question->stem == NULL || *question->stem == '\0'))
		quiz_refuse(quiz, question, "it has no text");
}
