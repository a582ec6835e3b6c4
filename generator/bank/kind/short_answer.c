#include "bank/kind/short_answer.h"

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct short_answer, stem), NULL,
		FIELD_REQUIRED},
	{"answer", read_texts, offsetof(struct short_answer, answer), NULL,
		FIELD_REQUIRED},
};

static const char *stem(const struct item *item)
{
	const struct short_answer *content = item->content;

	return content->stem;
}

const struct kind_rules short_answer_rules = {
	.name = "short_answer",
	.plural = "short-answer items",
	.size = sizeof(struct short_answer),
	.fields = {"short_answer item", fields, LENGTH(fields)},
	.stem = stem,
};
