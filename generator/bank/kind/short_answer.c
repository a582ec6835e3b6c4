#include "bank/kind/short_answer.h"

#include "base/arena.h"
#include "base/message.h"

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct short_answer, stem), NULL,
		FIELD_UNLESS_IMAGE, "The question."},
	{"answer", read_texts, offsetof(struct short_answer, answer), NULL,
		FIELD_REQUIRED,
		"The answer: a text, or a list of points to award."},
};

static const char *stem(const struct item *item)
{
	const struct short_answer *content = item->content;

	return content->stem;
}

/* An answer of several texts is too long to be given away. */
static struct answers answers(struct arena *arena, const struct item *item)
{
	const struct short_answer *content = item->content;
	struct answer *at;

	if (content->answer.count != 1)
		return (struct answers){NULL, 0};
	at = arena_alloc(arena, 1, sizeof(*at));
	at->text = content->answer.at[0];
	return (struct answers){at, 1};
}

static struct text_list brief(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct short_answer *content = item->content;

	(void)arena;
	(void)dealt;
	(void)wording;
	return content->answer;
}

static struct card_list cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct short_answer *content = item->content;

	(void)dealt;
	(void)wording;
	return kind_card(arena,
		(struct card){.front.body = kind_text(arena, content->stem),
			.back.body = content->answer});
}

const struct kind_rules short_answer_rules = {
	.name = "short_answer",
	.noun = MESSAGE_FORMS("short-answer item", "short-answer items"),
	.size = sizeof(struct short_answer),
	.fields = {"short_answer item", fields, LENGTH(fields)},
	.stem = stem,
	.brief = brief,
	.cards = cards,
	.answers = answers,
};
