#include "bank/kind/choice_words.h"

#include "bank/kind/multiple_choice.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/message.h"

#include <string.h>

enum {
	WORD_BYTES = 24, /* of a word that is compared */
	WORDS_MAX = 12   /* of a choice that only refers to others */
};

/* Words that may accompany letters.  The first SURE_WORDS show that a letter
 * means a choice. */
static const char *const beside[] = {"both", "neither", "either", "nor", "only",
	"alone", "just", "except", "answer", "answers", "choice", "choices",
	"option", "options", "response", "responses", "and", "or", "but", "not",
	"the", "of", "all", "none", "is", "are", "correct", "true", "right",
	"above"};

enum {
	SURE_WORDS = 16 /* certain ones, at the start of `beside` */
};

static const char *const how_many[] = {
	"all", "none", "any", "both", "neither", "either", "each"};
static const char *const pointing[] = {
	"above", "these", "those", "preceding", "previous", "foregoing"};
static const char *const between[] = {"of", "the", "answers", "answer",
	"choices", "choice", "options", "option", "responses", "statements",
	"are", "is", "correct", "true", "right", "wrong", "false", "incorrect",
	"listed", "mentioned", "given"};

/* The beginnings of choices about those above, in other languages. */
static const char *const foreign[] = {"todas las anteriores",
	"ninguna de las anteriores", "todos los anteriores",
	"ninguno de los anteriores", "toutes ces réponses",
	"toutes les réponses ci-dessus", "aucune de ces réponses",
	"aucune des réponses ci-dessus", "alle oben genannten",
	"alle der oben genannten", "keine der oben genannten",
	"keine der genannten", "tutte le precedenti",
	"nessuna delle precedenti", "todas as anteriores",
	"nenhuma das anteriores", "alle bovenstaande", "geen van bovenstaande",
	"以上都", "以上皆"};

static bool is_word_byte(char byte)
{
	return is_letter(byte) || is_digit(byte) || (byte & 0x80) != 0 ||
	       byte == '@';
}

/* Read the next word at *at, in lower case, and move *at after it.  Returns
 * false if there is none. */
static bool next_word(const char **at, char word[WORD_BYTES])
{
	size_t length = 0;

	while (**at != '\0' && !is_word_byte(**at))
		++*at;
	for (; is_word_byte(**at); ++*at)
		if (length + 1 < WORD_BYTES)
			word[length++] = ascii_lower(**at);
	word[length] = '\0';
	return length > 0;
}

static size_t find(const char *word, const char *const *words, size_t count)
{
	size_t i = 0;

	while (i < count && !text_equal(words[i], word))
		i++;
	return i;
}

static bool is_in(const char *word, const char *const *words, size_t count)
{
	return find(word, words, count) < count;
}

/* A word, and its end in the text. */
struct read_word {
	const char *text, *behind;
	char word[WORD_BYTES];
};

static bool is_in_brackets(const struct read_word *read)
{
	return read->behind - read->text > 1 && read->behind[0] == ')' &&
	       read->behind[-2] == '(';
}

/* Is a word the letter of a choice?  A lower-case letter may be a word or a
 * quantity, unless it is in parentheses. */
static bool is_choice_letter(
	const struct read_word *read, size_t count, bool small)
{
	const char *word = read->word;
	const bool capital = read->behind[-1] >= 'A' && read->behind[-1] <= 'Z';

	return word[1] == '\0' && word[0] >= 'a' &&
	       word[0] < (char)('a' + count) &&
	       (capital || small || is_in_brackets(read));
}

/* The letters that a choice names. */
struct said_letters {
	size_t letters;
	bool sure, plain; /* they mean choices; it has no other words */
};

static struct said_letters read_letters(
	const char *text, size_t count, bool small)
{
	struct said_letters said = {.plain = true};
	struct read_word read = {.text = text, .behind = text};

	while (said.plain && next_word(&read.behind, read.word)) {
		const size_t known = find(read.word, beside, LENGTH(beside));

		if (is_choice_letter(&read, count, small))
			said.letters++;
		else if (known == LENGTH(beside))
			said.plain = false;
		said.sure |= known < SURE_WORDS;
	}
	return said;
}

bool choice_words_letters(const char *text, size_t count)
{
	const struct said_letters capital = read_letters(text, count, false);
	const struct said_letters small = read_letters(text, count, true);

	return (capital.plain &&
		       (capital.letters > 1 ||
			       (capital.letters == 1 && capital.sure))) ||
	       (small.plain && small.letters > 1 && small.sure);
}

static bool begins(const char *text, const char *phrase)
{
	while (*phrase != '\0' && ascii_lower(*text) == *phrase) {
		text++;
		phrase++;
	}
	return *phrase == '\0';
}

bool choice_words_above(const char *text)
{
	const char *at = text + strspn(text, "*_ ");
	char word[WORD_BYTES];
	size_t words = 0, points = 0;

	for (size_t i = 0; i < LENGTH(foreign); i++)
		if (begins(at, foreign[i]))
			return true;
	while (next_word(&at, word) && words < WORDS_MAX) {
		if (words++ == 0 && !is_in(word, how_many, LENGTH(how_many)))
			return false;
		if (is_in(word, pointing, LENGTH(pointing)))
			points++;
		else if (words > 1 && !is_in(word, between, LENGTH(between)))
			return false;
	}
	return points > 0 && words < WORDS_MAX;
}

const char *choice_words_referring(struct arena *arena, const char *text)
{
	const bool small = read_letters(text, KIND_LETTERS, false).letters == 0;
	struct buffer out = {.arena = arena};
	struct read_word read = {.text = text, .behind = text};
	const char *from = text;

	while (next_word(&read.behind, read.word)) {
		if (!is_choice_letter(&read, KIND_LETTERS, small))
			continue;
		buffer_add(&out, from, (size_t)(read.behind - 1 - from));
		buffer_printf(&out, "@{choice %s}", read.word);
		from = read.behind;
	}
	buffer_puts(&out, from);
	return buffer_text(&out);
}

/* Can a shuffle change the order of any two choices? */
static bool is_shuffled(const struct item *item, const struct shuffle *shuffled)
{
	size_t loose = 0;

	for (size_t i = 0; i < shuffled->count; i++)
		loose += !kind_stays_last(item, shuffled, i);
	return loose > 1;
}

/* Do all choices name letters?  Then the letters mean statements in the stem,
 * or bases or blood groups, not choices. */
static bool all_lettered(const struct multiple_choice *content)
{
	for (size_t i = 0; i < content->choice_count; i++)
		if (!choice_words_letters(
			    content->choices[i].text, KIND_LETTERS) &&
			!choice_words_above(content->choices[i].text))
			return false;
	return true;
}

void choice_words_remark(struct stale_words *words, const struct item *item)
{
	const struct multiple_choice *content = item->content;
	const struct shuffle shuffled = item->kind->shuffle(item);
	struct arena *arena = words->reading->arena;
	const bool plain =
		is_shuffled(item, &shuffled) && !all_lettered(content);

	for (size_t i = 0; i < content->choice_count; i++) {
		const struct choice *choice = &content->choices[i];

		if (plain && choice_words_letters(
				     choice->text, content->choice_count))
			stale_words_warn(words, choice->at, choice->text,
				"names letters, and the choices are shuffled",
				message_printf(arena,
					"give those choices an id, {id: a, "
					"text: …}, and write \"%s\"",
					choice_words_referring(
						arena, choice->text)));
		else if (choice_words_above(choice->text) &&
			 !kind_stays_last(item, &shuffled, i))
			stale_words_warn(words, choice->at, choice->text,
				"may not stand last, since the choices are "
				"shuffled",
				message_printf(arena,
					i + 1 == content->choice_count
						? "write {text: %s, last: "
						  "true}, or keep_last: 1 in "
						  "the item"
						: "write {text: %s, last: "
						  "true}",
					choice->text));
	}
}
