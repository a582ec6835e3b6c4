#include "exchange/intake/csv_words.h"

#include "base/common.h"

enum {
	NAME_LENGTH = 24
};

struct kind_word {
	const char *text; /* small letters alone */
	enum quiz_kind kind;
};

static const struct kind_word kind_words[] = {
	{"mc", QUIZ_CHOICE},
	{"ma", QUIZ_CHOICE},
	{"multiplechoice", QUIZ_CHOICE},
	{"multipleanswer", QUIZ_CHOICE},
	{"checkbox", QUIZ_CHOICE},
	{"quiz", QUIZ_CHOICE},
	{"poll", QUIZ_CHOICE},
	{"tf", QUIZ_TRUE_FALSE},
	{"truefalse", QUIZ_TRUE_FALSE},
	{"trueorfalse", QUIZ_TRUE_FALSE},
	{"sa", QUIZ_SHORT},
	{"shortanswer", QUIZ_SHORT},
	{"typeanswer", QUIZ_SHORT},
	{"fib", QUIZ_SHORT},
	{"fillintheblank", QUIZ_SHORT},
	{"fillin", QUIZ_FILL_IN},
	{"ess", QUIZ_ESSAY},
	{"essay", QUIZ_ESSAY},
	{"sr", QUIZ_ESSAY},
	{"openended", QUIZ_ESSAY},
	{"paragraph", QUIZ_ESSAY},
	{"num", QUIZ_NUMERIC},
	{"numeric", QUIZ_NUMERIC},
	{"numerical", QUIZ_NUMERIC},
	{"mat", QUIZ_MATCHING},
	{"matching", QUIZ_MATCHING},
	{"match", QUIZ_MATCHING},
	{"ord", QUIZ_ORDERING},
	{"ordering", QUIZ_ORDERING},
	{"order", QUIZ_ORDERING},
	{"reorder", QUIZ_ORDERING},
};

enum quiz_kind csv_words_kind(const char *text)
{
	char name[NAME_LENGTH];
	size_t length = 0;

	for (; *text != '\0' && length + 1 < NAME_LENGTH; text++)
		if (is_letter(*text))
			name[length++] = ascii_lower(*text);
	name[length] = '\0';
	for (size_t i = 0; i < LENGTH(kind_words); i++)
		if (text_equal(kind_words[i].text, name))
			return kind_words[i].kind;
	return QUIZ_KINDS;
}

bool csv_words_same(const char *one, const char *other)
{
	while (*one != '\0' && ascii_lower(*one) == ascii_lower(*other)) {
		one++;
		other++;
	}
	return *one == *other;
}

int csv_words_truth(const char *text)
{
	static const char *const words[2][4] = {
		{"false", "f", "no", "0"}, {"true", "t", "yes", "1"}};

	for (int i = 0; i < 2; i++)
		for (size_t k = 0; k < LENGTH(words[i]); k++)
			if (csv_words_same(words[i][k], text))
				return i;
	return -1;
}
