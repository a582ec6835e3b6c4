#include "exchange/xml/qti1_number.h"

/* A range around a number that is right anyway is the number's tolerance. */
static void merge_range(struct quiz_question *question)
{
	const struct quiz_answer *last =
		&question->answers[question->count - 1];

	for (size_t i = 0; last->text != NULL && i + 1 < question->count; i++) {
		struct quiz_answer *answer = &question->answers[i];

		if (answer->text == NULL || answer->tolerance != NULL ||
			!text_equal(answer->text, last->text))
			continue;
		answer->tolerance = last->tolerance;
		question->count--;
		return;
	}
}

void qti1_number_read(struct reader *reader, const struct qti1_item *item)
{
	struct arena *arena = reader->quiz->arena;

	reader->question->kind = QUIZ_NUMERIC;
	reader->question->count = 0;
	for (size_t i = 0; i < item->score_count; i++) {
		const struct qti1_score *score = &item->scores[i];
		const char *low = quiz_number(arena, score->low);
		const char *high = quiz_number(arena, score->high);
		struct quiz_answer *answer;

		if (score->score <= 0 && !score->full)
			continue;
		answer = quiz_answer(reader->quiz, reader->question,
			quiz_number(arena, score->value));
		answer->share = QUIZ_ALL;
		if (low != NULL && high != NULL)
			quiz_range(reader->quiz, answer, low, high);
		merge_range(reader->question);
	}
}
