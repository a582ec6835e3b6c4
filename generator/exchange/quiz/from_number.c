#include "exchange/quiz/from_number.h"

#include "bank/kind/numeric.h"

enum {
	DIGITS = 12 /* significant ones, of a fraction without end */
};

/* A number as a decimal.  One without end is rounded to DIGITS figures. */
static const char *decimal(struct arena *arena, struct rational number)
{
	const int places = rational_decimals(number);
	int decimals = -1;

	if ((places < 0 || places > DIGITS) &&
		!figures_significant(number, DIGITS, &number, &decimals))
		return "0";
	return quiz_number(arena, figures_ascii(arena, number, decimals));
}

/* The number that students must find.  Without a tolerance it is rounded as the
 * key prints it. */
static const char *expected(
	struct arena *arena, const struct item *item, struct rational number)
{
	const struct numeric *content = item->content;
	int decimals;

	if (content->tolerant)
		return decimal(arena, number);
	if (content->show.style == FIGURES_DECIMALS)
		rational_round(number, content->show.digits, &number);
	else if (content->show.style == FIGURES_SIGNIFICANT ||
		 content->show.style == FIGURES_SCIENTIFIC)
		figures_significant(
			number, content->show.digits, &number, &decimals);
	return decimal(arena, number);
}

/* The absolute tolerance, or NULL. */
static const char *tolerance(struct arena *arena, const struct numeric *content)
{
	struct rational off = content->tolerance;

	if (!content->tolerant || off.top == 0)
		return NULL;
	if (content->percent &&
		(!rational_multiply(
			 off, rational_absolute(content->value.number), &off) ||
			!rational_divide(off, rational_whole(100), &off)))
		return NULL;
	return decimal(arena, off);
}

void from_number(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	struct arena *arena = quiz->arena;
	const struct numeric *content = item->content;
	struct quiz_answer *answer = quiz_answer(
		quiz, question, expected(arena, item, content->value.number));

	if (rational_decimals(content->value.number) < 0 &&
		content->show.style != FIGURES_DECIMALS &&
		content->show.style != FIGURES_SIGNIFICANT &&
		content->show.style != FIGURES_SCIENTIFIC)
		quiz_lose(quiz, question, "its fraction becomes a decimal");
	answer->share = QUIZ_ALL;
	answer->tolerance = tolerance(arena, content);
	question->unit = content->unit;
	for (size_t i = 0; i < content->also_count; i++)
		quiz_answer(quiz, question,
			expected(arena, item, content->also[i].number))
			->share = QUIZ_ALL;
	if (content->figures)
		quiz_lose(quiz, question,
			"only sheets on paper say that the figures count");
}
