#include "words/compile/pseudolocale.h"

#include "base/arena.h"
#include "base/buffer.h"

/* Vowels are doubled. */
static const struct {
	char letter;
	const char *accented;
} letters[] = {
	{'a', "åä"},
	{'e', "éë"},
	{'i', "îï"},
	{'o', "öø"},
	{'u', "ûü"},
	{'A', "Åä"},
	{'E', "Éë"},
	{'I', "Îï"},
	{'O', "Öø"},
	{'U', "Ûü"},
	{'c', "ç"},
	{'d', "ď"},
	{'g', "ğ"},
	{'l', "ł"},
	{'n', "ñ"},
	{'r', "ř"},
	{'s', "š"},
	{'t', "ţ"},
	{'w', "ŵ"},
	{'y', "ý"},
	{'z', "ž"},
	{'B', "ß"},
	{'C', "Ç"},
	{'D', "Ð"},
	{'F', "Þ"},
	{'G', "Ğ"},
	{'H', "Ħ"},
	{'K', "Ķ"},
	{'L', "Ł"},
	{'N', "Ñ"},
	{'R', "Ř"},
	{'S', "Š"},
	{'T', "Ţ"},
	{'W', "Ŵ"},
	{'Y', "Ý"},
};

const char *pseudolocale_letter(char letter)
{
	for (size_t i = 0; i < LENGTH(letters); i++)
		if (letters[i].letter == letter)
			return letters[i].accented;
	return NULL;
}

/* Placeholders are kept. */
static const char *pseudo(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};
	bool inside = false;

	if (text == NULL)
		return NULL;
	for (; *text != '\0'; text++) {
		const char *other = pseudolocale_letter(*text);

		inside = *text == '{' || (inside && *text != '}');
		if (inside || other == NULL)
			buffer_putc(&out, *text);
		else
			buffer_puts(&out, other);
	}
	return buffer_text(&out);
}

static struct text_list pseudo_list(struct arena *arena, struct text_list list)
{
	const char **at = arena_alloc(arena, list.count, sizeof(*at));

	for (size_t i = 0; i < list.count; i++)
		at[i] = pseudo(arena, list.at[i]);
	return (struct text_list){at, list.count};
}

struct table pseudolocale_table(
	struct arena *arena, const struct table *english)
{
	struct table table = *english;

	table.tag = "qps";
	table.also = (struct text_list){NULL, 0};
	for (int word = 0; word < WORD_COUNT; word++)
		for (int form = 0; form < PLURAL_COUNT; form++)
			table.words[word][form] =
				pseudo(arena, english->words[word][form]);
	for (int form = 0; form < MONTH_FORMS; form++)
		table.months[form] = pseudo_list(arena, english->months[form]);
	table.numerals = pseudo_list(arena, english->numerals);
	table.centuries = CENTURY_NUMBER;
	return table;
}
