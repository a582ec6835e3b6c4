#include "exchange/intake/csv_pool.h"

#include "exchange/intake/csv_words.h"

/* Read the choices, each followed by its "correct" or "incorrect". */
static void read_marked(struct reader *reader, const struct table_row *row)
{
	size_t right = 0;

	for (size_t i = 2; i + 1 < row->count; i += 2)
		right += csv_words_same(row->values[i + 1], "correct");
	for (size_t i = 2; i + 1 < row->count; i += 2) {
		struct quiz_answer *answer = quiz_answer(reader->quiz,
			reader->question,
			reader_text(reader, MARKUP_TYPED, row->values[i]));

		if (csv_words_same(row->values[i + 1], "correct"))
			answer->share = QUIZ_ALL / (int)right;
	}
}

bool csv_pool_read(struct reader *reader, const struct table_row *row)
{
	static const char *const codes[] = {
		"mc", "ma", "tf", "ess", "fib", "num", "mat", "ord", "sr"};
	struct quiz *quiz = reader->quiz;
	enum quiz_kind kind;

	for (size_t i = 0; i < LENGTH(codes); i++) {
		if (row->count < 2 || !csv_words_same(codes[i], row->values[0]))
			continue;
		kind = csv_words_kind(codes[i]);
		reader_begin(reader, reader_line(reader, row->line), kind);
		reader->question->stem =
			reader_text(reader, MARKUP_TYPED, row->values[1]);
		if (kind == QUIZ_CHOICE)
			read_marked(reader, row);
		else if (kind == QUIZ_TRUE_FALSE && row->count > 2)
			quiz_answer(quiz, reader->question, NULL)->right =
				csv_words_truth(row->values[2]) == 1;
		for (size_t k = 2; k < row->count; k++) {
			struct quiz_answer *answer;

			if (kind == QUIZ_CHOICE || kind == QUIZ_TRUE_FALSE ||
				kind == QUIZ_ESSAY)
				break;
			answer = quiz_answer(quiz, reader->question,
				reader_text(
					reader, MARKUP_TYPED, row->values[k]));
			answer->share = QUIZ_ALL;
			if (kind == QUIZ_MATCHING && k + 1 < row->count)
				answer->partner = reader_text(
					reader, MARKUP_TYPED, row->values[++k]);
		}
		reader_done(reader);
		return true;
	}
	return false;
}
