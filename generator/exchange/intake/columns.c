#include "exchange/intake/columns.h"

#include <stdlib.h>

enum {
	HEADS_WITHIN = 20, /* rows: some templates explain themselves first */
	NAME_LENGTH = 24,
	CHOICES = COLUMN_COUNT - COLUMN_CHOICE
};

struct name {
	const char *text; /* small letters and digits only */
	enum column column;
};

static const struct name names[] = {
	{"stem", COLUMN_STEM},
	{"question", COLUMN_STEM},
	{"questiontext", COLUMN_STEM},
	{"prompt", COLUMN_STEM},
	{"term", COLUMN_STEM},
	{"front", COLUMN_STEM},
	{"answer", COLUMN_ANSWER},
	{"answers", COLUMN_ANSWER},
	{"correct", COLUMN_ANSWER},
	{"correctanswer", COLUMN_ANSWER},
	{"correctanswers", COLUMN_ANSWER},
	{"correctoption", COLUMN_ANSWER},
	{"key", COLUMN_ANSWER},
	{"definition", COLUMN_ANSWER},
	{"back", COLUMN_ANSWER},
	{"kind", COLUMN_KIND},
	{"type", COLUMN_KIND},
	{"questiontype", COLUMN_KIND},
	{"points", COLUMN_POINTS},
	{"marks", COLUMN_POINTS},
	{"score", COLUMN_POINTS},
	{"tags", COLUMN_TAGS},
	{"tag", COLUMN_TAGS},
	{"topic", COLUMN_TAGS},
	{"category", COLUMN_TAGS},
	{"difficulty", COLUMN_DIFFICULTY},
	{"level", COLUMN_DIFFICULTY},
	{"feedback", COLUMN_EXPLANATION},
	{"explanation", COLUMN_EXPLANATION},
	{"answerexplanation", COLUMN_EXPLANATION},
	{"id", COLUMN_SOURCE},
	{"source", COLUMN_SOURCE},
	{"title", COLUMN_TITLE},
	{"name", COLUMN_TITLE},
	{"image", COLUMN_IMAGE},
	{"imagelink", COLUMN_IMAGE},
	{"picture", COLUMN_IMAGE},
	{"wrong", COLUMN_CHOICE},
	{"wronganswer", COLUMN_CHOICE},
	{"incorrect", COLUMN_CHOICE},
	{"incorrectanswer", COLUMN_CHOICE},
	{"distractor", COLUMN_CHOICE},
};

/* How the head of a wrong choice begins. */
static const char *const wrong_words[] = {"wrong", "incorrect", "distractor"};

/* Words before the number or letter of a choice. */
static const char *const choice_words[] = {"choice", "option", "answer",
	"alternative", "distractor", "wrong", "wronganswer", "incorrect",
	"incorrectanswer", ""};

/* A head's letters and digits, up to a hyphen or bracket with an explanation:
 * "Answer 1 - max 75 characters" is "answer1". */
static void simplify(const char *head, char name[NAME_LENGTH])
{
	size_t length = 0;

	for (; *head != '\0' && length + 1 < NAME_LENGTH; head++) {
		if (length > 0 &&
			(*head == '(' || strncmp(head, " - ", 3) == 0))
			break;
		if (is_letter(*head) || is_digit(*head))
			name[length++] = ascii_lower(*head);
	}
	name[length] = '\0';
}

/* The number of a choice, from 0, behind one of choice_words; CHOICES if
 * none. */
static size_t choice_number(const char *name)
{
	for (size_t i = 0; i < LENGTH(choice_words); i++) {
		const size_t length = strlen(choice_words[i]);
		const char *at = name + length;

		if (strncmp(name, choice_words[i], length) != 0)
			continue;
		if (is_digit(*at) && at[1] == '\0' && *at != '0' && length > 0)
			return (size_t)(*at - '1');
		if (strcmp(at, "10") == 0 && length > 0)
			return CHOICES - 1;
		if (is_letter(*at) && at[1] == '\0' && *at <= 'j')
			return (size_t)(*at - 'a');
	}
	return CHOICES;
}

static enum column column_named(const char *head)
{
	char name[NAME_LENGTH];
	size_t choice;

	simplify(head, name);
	for (size_t i = 0; i < LENGTH(names); i++)
		if (text_equal(names[i].text, name))
			return names[i].column;
	choice = *name == '\0' ? CHOICES : choice_number(name);
	return choice < CHOICES ? COLUMN_CHOICE + (enum column)choice
				: COLUMN_COUNT;
}

static bool is_wrong(const char *head)
{
	char name[NAME_LENGTH];

	simplify(head, name);
	for (size_t i = 0; i < LENGTH(wrong_words); i++)
		if (strncmp(name, wrong_words[i], strlen(wrong_words[i])) == 0)
			return true;
	return false;
}

static bool read_heads(
	const struct table_row *row, bool whole, struct columns *columns)
{
	struct columns found = {.first = 0};
	size_t known = 0;

	for (size_t i = 0; i < row->count; i++) {
		const enum column column = column_named(row->values[i]);

		if (column == COLUMN_COUNT || found.at[column] > 0)
			continue;
		found.at[column] = i + 1;
		found.wrong = found.wrong || is_wrong(row->values[i]);
		known++;
	}
	if (whole && (known < 2 || found.at[COLUMN_STEM] == 0))
		return false;
	*columns = found;
	return true;
}

/* The column of this name or number in the first row, plus 1; 0 if none. */
static size_t column_in(const struct table_row *row, const char *name)
{
	char *end;
	const unsigned long number = strtoul(name, &end, 10);

	for (size_t i = 0; i < row->count; i++)
		if (text_equal(row->values[i], name))
			return i + 1;
	return *end == '\0' && number <= row->count ? number : 0;
}

static bool read_map(const struct table *table, struct text_list map,
	struct columns *columns)
{
	bool named = false;

	for (size_t i = 0; i + 1 < map.count; i += 2) {
		const enum column column = column_named(map.at[i]);
		const size_t at = table->count == 0 ? 0
						    : column_in(&table->rows[0],
							      map.at[i + 1]);

		if (column == COLUMN_COUNT || at == 0)
			continue;
		columns->at[column] = at;
		columns->wrong = columns->wrong || is_wrong(map.at[i]);
		named = named || text_equal(table->rows[0].values[at - 1],
					 map.at[i + 1]);
	}
	if (named && columns->first == 0)
		columns->first = 1;
	return columns->at[COLUMN_STEM] > 0;
}

bool columns_find(const struct table *table, struct text_list map,
	struct columns *columns)
{
	*columns = (struct columns){.first = 0};
	if (map.count > 0) {
		if (table->count > 0)
			read_heads(&table->rows[0], false, columns);
		return read_map(table, map, columns);
	}
	for (size_t i = 0; i < table->count && i < HEADS_WITHIN; i++) {
		if (read_heads(&table->rows[i], true, columns)) {
			columns->first = i + 1;
			return true;
		}
	}
	return false;
}

const char *columns_get(const struct columns *columns,
	const struct table_row *row, enum column column)
{
	const size_t at = columns->at[column];

	return at == 0 || at > row->count ? "" : row->values[at - 1];
}

bool columns_reads(const struct columns *columns, size_t at)
{
	for (size_t i = 0; i < COLUMN_COUNT; i++)
		if (columns->at[i] == at + 1)
			return true;
	return false;
}
