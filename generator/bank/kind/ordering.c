#include "bank/kind/ordering.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/message.h"
#include "words/wording.h"

static const struct list_bounds steps = {
	MESSAGE_FORMS("step", "steps"), 2, KIND_LETTERS, false};

static const struct field fields[] = {
	{"stem", read_text, offsetof(struct ordering, stem), NULL,
		FIELD_UNLESS_IMAGE, "The question."},
	{"sequence", read_distinct, offsetof(struct ordering, sequence), &steps,
		FIELD_REQUIRED, "The steps, in the right order."},
};

static const char *stem(const struct item *item)
{
	const struct ordering *content = item->content;

	return content->stem;
}

static struct shuffle shuffle(const struct item *item)
{
	const struct ordering *content = item->content;
	const size_t count = content->sequence.count;

	return (struct shuffle){
		.count = count, .draw = count, .unsolved = true};
}

/* The number to write beside each printed step. */
static struct text_list key(
	struct arena *arena, const struct item *item, const struct dealt *dealt)
{
	const char **numbers =
		arena_alloc(arena, dealt->choice_count, sizeof(*numbers));

	(void)item;
	for (size_t i = 0; i < dealt->choice_count; i++)
		numbers[i] = arena_printf(arena, "%zu", dealt->choices[i] + 1);
	return (struct text_list){numbers, dealt->choice_count};
}

static bool teach(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording,
	struct lesson *lesson)
{
	const struct ordering *content = item->content;

	(void)arena;
	(void)dealt;
	(void)wording;
	*lesson = (struct lesson){.type = LESSON_STEPS,
		.head = content->stem,
		.points = content->sequence};
	return true;
}

/* The steps as on a sheet; on the back, in their order. */
static struct card_list cards(struct arena *arena, const struct item *item,
	const struct dealt *dealt, const struct wording *wording)
{
	const struct ordering *content = item->content;
	const size_t count = dealt->choice_count;
	const char **dots = arena_alloc(arena, count, sizeof(*dots));
	const char **texts = arena_alloc(arena, count, sizeof(*texts));
	const char **numbers = arena_alloc(arena, count, sizeof(*numbers));

	for (size_t i = 0; i < count; i++) {
		dots[i] = "•";
		texts[i] = content->sequence.at[dealt->choices[i]];
		numbers[i] = wording_say(arena, wording, WORD_NUMBER,
			&(struct gaps){
				.number = arena_printf(arena, "%zu", i + 1)});
	}
	return kind_card(arena,
		(struct card){.front = {.body = kind_text(arena, content->stem),
				      .labels = {dots, count},
				      .list = {texts, count}},
			.back = {.labels = {numbers, count},
				.list = content->sequence}});
}

const struct kind_rules ordering_rules = {
	.name = "ordering",
	.noun = MESSAGE_FORMS("ordering item", "ordering items"),
	.size = sizeof(struct ordering),
	.fields = {"ordering item", fields, LENGTH(fields)},
	.stem = stem,
	.shuffle = shuffle,
	.key = key,
	.cards = cards,
	.teach = teach,
};
