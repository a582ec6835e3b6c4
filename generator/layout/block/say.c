#include "layout/block/say.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "blocks/block.h"
#include "layout/block/prose.h"
#include "layout/block/span_list.h"

#define NO_BREAK_SPACE "\u00A0"

const char *say_word(const struct desk *desk, enum word word)
{
	return wording_get(&desk->look->wording, word);
}

const char *say(
	const struct desk *desk, enum word word, const struct gaps *gaps)
{
	return wording_say(desk->arena, &desk->look->wording, word, gaps);
}

const char *say_title(
	const struct desk *desk, enum word word, const struct gaps *gaps)
{
	struct wording wording = desk->look->wording;

	wording.apart = false;
	return wording_say(desk->arena, &wording, word, gaps);
}

struct rich say_around(const struct desk *desk, enum word word,
	const struct gaps *gaps, const struct rich *parts)
{
	const char *at = say(desk, word, gaps);
	struct span_list list = {.arena = desk->arena};

	for (;;) {
		const size_t plain = strcspn(at, SAY_FIRST SAY_SECOND);

		if (plain > 0)
			span_list_put(
				&list, arena_copy(desk->arena, at, plain));
		if (at[plain] == '\0')
			return span_list_text(&list);
		span_list_rich(&list, parts[at[plain] - *SAY_FIRST], 0);
		at += plain + 1;
	}
}

const char *say_apart(const struct desk *desk, const char *text)
{
	return wording_apart(desk->arena, &desk->look->wording, text);
}

const char *say_count(const struct desk *desk, int count)
{
	return wording_count(desk->arena, &desk->look->wording, (size_t)count);
}

const char *say_marker(const struct desk *desk, const char *marker)
{
	struct arena *arena = desk->arena;
	const size_t digits = marker == NULL ? 0 : strspn(marker, "0123456789");

	if (digits == 0)
		return marker;
	return arena_printf(arena, "%s%s",
		wording_number(arena, &desk->look->wording,
			arena_copy(arena, marker, digits)),
		marker + digits);
}

const char *say_printed(const struct desk *desk, const char *number)
{
	return wording_number(desk->arena, &desk->look->wording, number);
}

const char *say_number(const struct desk *desk, const char *number)
{
	return say(desk, WORD_NUMBER, &(struct gaps){.number = number});
}

const char *say_choice(const struct desk *desk, const char *letter)
{
	return say(desk, WORD_CHOICE, &(struct gaps){.letter = letter});
}

const char *say_points(const struct desk *desk, twelfths points)
{
	return wording_number(desk->arena, &desk->look->wording,
		points_print(desk->arena, points));
}

/* The text with no break opportunity. */
static const char *unbroken(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};

	for (; *text != '\0'; text++)
		if (*text == ' ')
			buffer_puts(&out, NO_BREAK_SPACE);
		else
			buffer_putc(&out, *text);
	return buffer_text(&out);
}

static const char *worth_of(const struct desk *desk, const char *points)
{
	return say(desk, WORD_POINTS, &(struct gaps){.n = points});
}

static const char *worth(const struct desk *desk, twelfths points)
{
	return worth_of(desk, points_print(desk->arena, points));
}

const char *say_worth(const struct desk *desk, twelfths points)
{
	return unbroken(desk->arena, worth(desk, points));
}

const char *say_credit(const struct desk *desk, twelfths points)
{
	if (points == 0)
		return NULL;
	return unbroken(desk->arena,
		say(desk, WORD_CREDIT,
			&(struct gaps){.points = worth(desk, points)}));
}

const char *say_credit_of(const struct desk *desk, const char *points)
{
	return unbroken(desk->arena,
		say(desk, WORD_CREDIT,
			&(struct gaps){.points = worth_of(desk, points)}));
}

const char *say_credit_at(
	const struct desk *desk, twelfths points, enum word pattern, int page)
{
	return unbroken(desk->arena,
		say(desk, pattern,
			&(struct gaps){.points = worth(desk, points),
				.page = arena_printf(
					desk->arena, "%d", page)}));
}

const char *say_total(const struct desk *desk, twelfths points, twelfths bonus)
{
	const char *extra = say_points(desk, bonus);

	if (bonus == 0)
		return say_points(desk, points);
	return points == 0 ? arena_printf(desk->arena, "+ %s", extra)
			   : arena_printf(desk->arena, "%s + %s",
				     say_points(desk, points), extra);
}

const char *say_out_of(const struct desk *desk, twelfths points, twelfths bonus)
{
	const struct gaps gaps = {.points = say_total(desk, points, bonus)};

	return unbroken(desk->arena, arena_printf(desk->arena, " %s",
					     say(desk, WORD_OUT_OF, &gaps)));
}

/* "3 questions", or "answer 2 of 3". */
static const char *say_questions(
	const struct desk *desk, const struct block *block)
{
	const char *count = arena_printf(desk->arena, "%d", block->number);

	if (block->choose == 0 || block->choose >= block->number)
		return say(desk, WORD_QUESTIONS, &(struct gaps){.n = count});
	return say(desk, WORD_ANSWER_SOME,
		&(struct gaps){.number = arena_printf(
				       desk->arena, "%d", block->choose),
			.most = say_count(desk, block->number)});
}

const char *say_sum(const struct desk *desk, const struct block *block)
{
	const char *questions = say_questions(desk, block);
	struct buffer out = {.arena = desk->arena};

	buffer_puts(&out, questions);
	if (block->points > 0)
		buffer_printf(&out, " · %s", worth(desk, block->points));
	if (block->bonus > 0)
		buffer_printf(&out, block->points > 0 ? " + %s" : " · + %s",
			block->points > 0 ? say_points(desk, block->bonus)
					  : worth(desk, block->bonus));
	return buffer_text(&out);
}

const char *say_question_credit(
	const struct desk *desk, const struct block *question)
{
	const bool bonus = question->flags & BLOCK_BONUS;

	if (question->points == 0 || (question->flags & BLOCK_QUIET))
		return NULL;
	if (!bonus)
		return say_credit(desk, question->points);
	return unbroken(desk->arena,
		say(desk, WORD_CREDIT,
			&(struct gaps){
				.points = arena_printf(desk->arena, "+ %s",
					worth(desk, question->points))}));
}

const char *say_label(const struct desk *desk, const char *text)
{
	return say(desk, WORD_LABEL, &(struct gaps){.text = text});
}

const char *say_labelled(const struct desk *desk, enum word word)
{
	static const enum word expected[WORD_COUNT] = {
		[WORD_THESIS] = WORD_EXPECTED_THESIS,
		[WORD_EVIDENCE] = WORD_EXPECTED_EVIDENCE,
	};

	if (word == WORD_NONE)
		return "";
	if (expected[word] != WORD_NONE)
		word = expected[word];
	return say_label(desk, say_word(desk, word));
}

const char *say_short(const struct desk *desk, enum word word)
{
	switch ((int)word) {
	case WORD_THESIS:
	case WORD_EVIDENCE:
		return say_label(desk, say_word(desk, word));
	case WORD_CORRECTION:
		return say_label(desk, say_word(desk, WORD_CORRECT_IT));
	default:
		return say_word(desk, word);
	}
}

struct rich say_rich(const struct desk *desk, const char *text, unsigned flags)
{
	struct span_list list = {.arena = desk->arena};

	if (*text == '\0')
		return (struct rich){0};
	span_list_add(&list, (struct span){text, strlen(text), flags, NULL});
	return span_list_text(&list);
}

void say_set(struct frame frame, const char *text, enum use use, mpt above)
{
	prose_set_rich(frame, say_rich(frame.desk, text, 0), use, above);
}

struct rich say_sentence(const struct desk *desk, const struct block *block)
{
	const struct wording *wording = &desk->look->wording;
	const char *text;

	if (block->word == WORD_NONE)
		return (struct rich){0};
	if (block->word != WORD_CHOOSE)
		return say_rich(desk, say_word(desk, block->word), SPAN_ASIDE);
	text = say(desk, WORD_CHOOSE,
		&(struct gaps){
			.n = arena_printf(desk->arena, "%d", block->number),
			.numeral = wording_numeral(
				desk->arena, wording, block->number)});
	return say_rich(desk, text, SPAN_ASIDE);
}
