#include "worksheet/roster/student_read.h"

#include "bank/readers.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/suggest.h"
#include "worksheet/roster/form_name.h"

#include <assert.h>
#include <string.h>

enum {
	FORMS_LISTED = 8,  /* listed in a message */
	FORMS_HINTED = 100 /* with more, none is suggested */
};

static const char *const column_names[] = {
	[COLUMN_NAME] = "name",
	[COLUMN_FORM] = "form",
	[COLUMN_TIER] = "tier",
	[COLUMN_LARGE_PRINT] = "large_print",
	[COLUMN_EXTRA] = "extra",
	[COLUMN_FIRST] = "first_name",
	[COLUMN_LAST] = "last_name",
	[COLUMN_TURNED] = "last_name,_first_name",
};

/* Column names used by schools and their programs. */
static const struct {
	const char *name;
	enum column column;
} others[] = {
	{"student", COLUMN_NAME},
	{"student_name", COLUMN_NAME},
	{"full_name", COLUMN_NAME},
	{"pupil", COLUMN_NAME},
	{"learner", COLUMN_NAME},
	{"first", COLUMN_FIRST},
	{"firstname", COLUMN_FIRST},
	{"given_name", COLUMN_FIRST},
	{"forename", COLUMN_FIRST},
	{"student_first_name", COLUMN_FIRST},
	{"last", COLUMN_LAST},
	{"lastname", COLUMN_LAST},
	{"surname", COLUMN_LAST},
	{"family_name", COLUMN_LAST},
	{"student_last_name", COLUMN_LAST},
	{"last,_first", COLUMN_TURNED},
	{"surname,_first_name", COLUMN_TURNED},
	{"surname,_given_name", COLUMN_TURNED},
	{"family_name,_given_name", COLUMN_TURNED},
	{"name_(last,_first)", COLUMN_TURNED},
	{"student_(last,_first)", COLUMN_TURNED},
	{"display_name", COLUMN_NAME},
	{"name,_first_name", COLUMN_TURNED},
	{"nom,_prénom", COLUMN_TURNED},
	{"name,_vorname", COLUMN_TURNED},
	{"apellidos,_nombre", COLUMN_TURNED},
	{"nom_et_prénom", COLUMN_NAME},
	{"nom_prénom", COLUMN_NAME},
	{"élève", COLUMN_NAME},
	{"schüler", COLUMN_NAME},
	{"schülerin", COLUMN_NAME},
	{"alumno", COLUMN_NAME},
	{"姓名", COLUMN_NAME},
	{"prénom", COLUMN_FIRST},
	{"prenom", COLUMN_FIRST},
	{"vorname", COLUMN_FIRST},
	{"rufname", COLUMN_FIRST},
	{"nombre", COLUMN_FIRST},
	{"nombres", COLUMN_FIRST},
	{"nome", COLUMN_FIRST},
	{"voornaam", COLUMN_FIRST},
	{"imię", COLUMN_FIRST},
	{"名", COLUMN_FIRST},
	{"nom", COLUMN_LAST},
	{"nom_de_famille", COLUMN_LAST},
	{"nachname", COLUMN_LAST},
	{"familienname", COLUMN_LAST},
	{"apellido", COLUMN_LAST},
	{"apellidos", COLUMN_LAST},
	{"cognome", COLUMN_LAST},
	{"apelido", COLUMN_LAST},
	{"sobrenome", COLUMN_LAST},
	{"achternaam", COLUMN_LAST},
	{"nazwisko", COLUMN_LAST},
	{"姓", COLUMN_LAST},
	{"largeprint", COLUMN_LARGE_PRINT},
	{"extra_time", COLUMN_EXTRA},
};

static_assert(LENGTH(column_names) == COLUMN_COUNT, "a name for each column");

/* Spreadsheets write TRUE; people write x. */
static const struct {
	const char *word;
	bool meant;
} answers[] = {
	{"yes", true},
	{"no", false},
	{"true", true},
	{"false", false},
	{"1", true},
	{"0", false},
	{"x", true},
	{"y", true},
	{"n", false},
};

static const char *folded(struct arena *arena, const char *text)
{
	char *copy = arena_copy(arena, text, strlen(text));

	for (char *at = copy; *at != '\0'; at++)
		*at = ascii_lower(*at);
	return copy;
}

/* A text on one line: line breaks and runs of blanks become one blank. */
static const char *on_one_line(struct arena *arena, const char *text)
{
	static const char blanks[] = " \t\r\n";
	struct buffer out = {.arena = arena};

	while (*(text += strspn(text, blanks)) != '\0') {
		const size_t length = strcspn(text, blanks);

		if (out.length > 0)
			buffer_putc(&out, ' ');
		buffer_add(&out, text, length);
		text += length;
	}
	return buffer_text(&out);
}

static size_t characters(const char *text)
{
	size_t count = 0;

	for (; *text != '\0'; text++)
		count += ((unsigned char)*text >> 6) != 2;
	return count;
}

/* The value as a node, for the field readers. */
static struct node node_of(const struct entry *entry)
{
	return (struct node){
		.type = NODE_SCALAR,
		.at = entry->value->at,
		.text = folded(entry->reading->arena, entry->value->text),
	};
}

/* Report what was expected in a column, and what was found. */
static bool expected(const struct entry *entry, const char *what)
{
	const struct node node = {
		.type = NODE_SCALAR,
		.at = entry->value->at,
		.text = entry->value->text,
	};
	const struct field field = {.name = column_names[entry->column]};

	fields_expected(entry->reading, &node, &field, what);
	return false;
}

static bool take_line(const struct entry *entry, size_t most, const char **into)
{
	struct arena *arena = entry->reading->arena;
	const char *text = on_one_line(arena, entry->value->text);

	if (characters(text) > most)
		return expected(entry,
			message_printf(arena, "at most %zu characters", most));
	*into = text;
	return true;
}

static bool take_name(const struct entry *entry, struct student *student)
{
	return take_line(entry, STUDENT_NAME_MAX, &student->name);
}

/* A part of a name, before or after the known part. */
static bool take_part(
	const struct entry *entry, struct student *student, bool behind)
{
	struct arena *arena = entry->reading->arena;
	const char *known = student->name, *part;

	if (!take_line(entry, STUDENT_NAME_MAX, &part))
		return false;
	student->name = *known == '\0' ? part
			: behind ? arena_printf(arena, "%s %s", known, part)
				 : arena_printf(arena, "%s %s", part, known);
	return characters(student->name) <= STUDENT_NAME_MAX ||
	       expected(entry,
		       message_printf(arena, "a name of at most %d characters",
			       STUDENT_NAME_MAX));
}

static bool take_first(const struct entry *entry, struct student *student)
{
	return take_part(entry, student, false);
}

static bool take_last(const struct entry *entry, struct student *student)
{
	return take_part(entry, student, true);
}

/* "Lovelace, Ada" is Ada Lovelace. */
static bool take_turned(const struct entry *entry, struct student *student)
{
	struct arena *arena = entry->reading->arena;
	const char *text, *comma;

	if (!take_line(entry, STUDENT_NAME_MAX, &text))
		return false;
	comma = strchr(text, ',');
	if (comma != NULL && comma[1] != '\0')
		text = arena_printf(arena, "%s %.*s",
			comma + 1 + strspn(comma + 1, " "), (int)(comma - text),
			text);
	student->name = text;
	return true;
}

static bool take_extra(const struct entry *entry, struct student *student)
{
	return take_line(entry, STUDENT_EXTRA_MAX, &student->extra);
}

static struct text_list form_names(const struct entry *entry)
{
	const size_t count = entry->forms->count;
	struct arena *arena = entry->reading->arena;
	const char **names = arena_alloc(arena, count, sizeof(*names));

	for (size_t i = 0; i < count; i++)
		names[i] = form_name(arena, entry->forms->names, (uint32_t)i);
	return (struct text_list){names, count};
}

/* "one of the forms A, B, C" */
static const char *forms_expected(struct arena *arena, struct text_list names)
{
	struct buffer out = {.arena = arena};

	if (names.count == 1)
		return message_printf(
			arena, "\"%s\", the only form", names.at[0]);
	message_put(&out, "one of the forms ");
	buffer_list(&out, names);
	return buffer_text(&out);
}

static bool refuse_form(const struct entry *entry)
{
	const struct roster_forms *forms = entry->forms;
	struct arena *arena = entry->reading->arena;
	const uint32_t last = forms->count - 1;
	struct text_list names;

	if (last < FORMS_HINTED)
		names = form_names(entry);
	if (last < FORMS_LISTED)
		expected(entry, forms_expected(arena, names));
	else
		expected(entry,
			message_printf(arena, "one of the %u forms %s to %s",
				(unsigned)forms->count,
				form_name(arena, forms->names, 0),
				form_name(arena, forms->names, last)));
	if (last < FORMS_HINTED)
		readers_suggest(entry->reading, entry->value->text, names);
	return false;
}

static bool take_form(const struct entry *entry, struct student *student)
{
	if (entry->forms->own)
		return expected(entry, "none, since each student has their "
				       "own form");
	return form_name_find(entry->forms->names, entry->forms->count,
		       entry->value->text, &student->form) ||
	       refuse_form(entry);
}

static bool take_tier(const struct entry *entry, struct student *student)
{
	const struct node node = node_of(entry);
	const struct field field = {.name = column_names[COLUMN_TIER]};

	return read_tier(entry->reading, &node, &field, &student->tier);
}

static bool take_large_print(const struct entry *entry, struct student *student)
{
	const struct node node = node_of(entry);

	for (size_t i = 0; i < LENGTH(answers); i++)
		if (strcmp(node.text, answers[i].word) == 0) {
			student->large_print = answers[i].meant;
			return true;
		}
	return expected(entry, "yes or no");
}

/* How each column is read. */
static bool (*const readers[])(
	const struct entry *entry, struct student *student) = {
	[COLUMN_NAME] = take_name,
	[COLUMN_FORM] = take_form,
	[COLUMN_TIER] = take_tier,
	[COLUMN_LARGE_PRINT] = take_large_print,
	[COLUMN_EXTRA] = take_extra,
	[COLUMN_FIRST] = take_first,
	[COLUMN_LAST] = take_last,
	[COLUMN_TURNED] = take_turned,
};

static_assert(LENGTH(readers) == COLUMN_COUNT, "a reader for each column");

struct text_list student_read_columns(void)
{
	return (struct text_list){column_names, COLUMN_EXTRA + 1};
}

enum column student_read_column(const char *name)
{
	enum column column = 0;

	while (column < COLUMN_COUNT &&
		!suggest_same_name(column_names[column], name))
		column++;
	for (size_t i = 0; column == COLUMN_COUNT && i < LENGTH(others); i++)
		if (suggest_same_name(others[i].name, name))
			column = others[i].column;
	return column;
}

bool student_read(const struct entry *entry, struct student *student)
{
	return *entry->value->text == '\0' ||
	       readers[entry->column](entry, student);
}
