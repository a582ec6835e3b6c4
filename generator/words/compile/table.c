#include "words/compile/table.h"

#include "base/suggest.h"
#include "words/pattern.h"

static const char *const century_names[CENTURY_FORMS] = {
	[CENTURY_NUMBER] = "number",
	[CENTURY_HUNDREDS] = "hundreds",
	[CENTURY_ORDINAL] = "ordinal",
	[CENTURY_ROMAN] = "roman",
};
static const struct text_list centuries = {century_names, CENTURY_FORMS};

static const char *const decade_names[DECADE_FORMS] = {
	[DECADE_FIRST] = "first",
	[DECADE_YEARS] = "years",
};
static const struct text_list decades = {decade_names, DECADE_FORMS};

static const struct int_range group_sizes = {1, 9};

/* A mapping inside the table. */
static bool read_part(struct reading *reading, const struct node *node,
	const struct field_table *table, void *into)
{
	const struct binding binding = {table, into};

	if (node->type != NODE_MAPPING)
		return error_at(reading->errors, node->at,
			"%s: expected a mapping", table->what);
	return fields_read(reading, node, &binding, 1);
}

/* A separator may be a space. */
static bool read_sign(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type != NODE_SCALAR || *node->text == '\0')
		return fields_expected(reading, node, field, "a sign");
	*(const char **)into = node->text;
	return true;
}

/* "#%": where a number goes. */
static bool read_around(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type != NODE_SCALAR || strchr(node->text, '#') == NULL)
		return fields_expected(
			reading, node, field, "a text with \"#\"");
	*(const char **)into = node->text;
	return true;
}

static const struct field number_fields[] = {
	{"decimal", read_sign, offsetof(struct table, decimal), NULL,
		FIELD_OPTIONAL, NULL},
	{"group", read_sign, offsetof(struct table, group), NULL,
		FIELD_OPTIONAL, NULL},
	{"first", read_count, offsetof(struct table, group_first), &group_sizes,
		FIELD_OPTIONAL, NULL},
	{"rest", read_count, offsetof(struct table, group_rest), &group_sizes,
		FIELD_OPTIONAL, NULL},
	{"least", read_count, offsetof(struct table, group_least), &group_sizes,
		FIELD_OPTIONAL, NULL},
	{"percent", read_around, offsetof(struct table, percent), NULL,
		FIELD_OPTIONAL, NULL},
	{"digits", read_text, offsetof(struct table, digits), NULL,
		FIELD_OPTIONAL, NULL},
};

static bool read_numbers(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const struct field_table table = {
		"numbers", number_fields, LENGTH(number_fields)};

	(void)field;
	return read_part(reading, node, &table, into);
}

static const struct field month_fields[] = {
	{"dated", read_text_list, offsetof(struct table, months[MONTH_DATED]),
		NULL, FIELD_OPTIONAL, NULL},
	{"alone", read_text_list, offsetof(struct table, months[MONTH_ALONE]),
		NULL, FIELD_OPTIONAL, NULL},
	{"short", read_text_list, offsetof(struct table, months[MONTH_SHORT]),
		NULL, FIELD_OPTIONAL, NULL},
};

static bool read_months(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const struct field_table table = {
		"months", month_fields, LENGTH(month_fields)};

	(void)field;
	return read_part(reading, node, &table, into);
}

static const struct field fields[] = {
	{"language", read_text, offsetof(struct table, tag), NULL,
		FIELD_REQUIRED, NULL},
	{"like", read_text, offsetof(struct table, like), NULL, FIELD_OPTIONAL,
		NULL},
	{"also", read_text_list, offsetof(struct table, also), NULL,
		FIELD_OPTIONAL, NULL},
	{"numbers", read_numbers, 0, NULL, FIELD_OPTIONAL, NULL},
	{"quotes", read_text_list, offsetof(struct table, quotes), NULL,
		FIELD_OPTIONAL, NULL},
	{"letters", read_text, offsetof(struct table, letters), NULL,
		FIELD_OPTIONAL, NULL},
	{"numerals", read_text_list, offsetof(struct table, numerals), NULL,
		FIELD_OPTIONAL, NULL},
	{"above-ten", read_around, offsetof(struct table, above_ten), NULL,
		FIELD_OPTIONAL, NULL},
	{"months", read_months, 0, NULL, FIELD_OPTIONAL, NULL},
	{"centuries", read_name, offsetof(struct table, centuries), &centuries,
		FIELD_OPTIONAL, NULL},
	{"decades", read_name, offsetof(struct table, decades), &decades,
		FIELD_OPTIONAL, NULL},
};

/* The mapping of words is read last: it needs the language's plural rule. */
struct words_node {
	const struct node *node;
};

static bool read_words_node(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type != NODE_MAPPING)
		return fields_expected(reading, node, field, "a mapping");
	*(const struct node **)into = node;
	return true;
}

static const struct field words_fields[] = {
	{"words", read_words_node, offsetof(struct words_node, node), NULL,
		FIELD_OPTIONAL, NULL},
};

static bool read_word(struct reading *reading, const struct pair *pair,
	const struct pattern_terms *terms, struct table *table)
{
	const enum word word = word_of_key(pair->key->text);
	const char *near = suggest_name(pair->key->text, word_keys());

	if (word != WORD_NONE)
		return pattern_read(
			reading, pair->value, word, terms, table->words[word]);
	error_at(reading->errors, pair->key->at, "unknown word \"%s\"",
		pair->key->text);
	if (near != NULL)
		error_hint(reading->errors, "did you mean \"%s\"?", near);
	return false;
}

static bool read_words(
	struct reading *reading, const struct node *node, struct table *table)
{
	const struct pattern_terms terms = {plural_rule(table->plurals), true};
	bool ok = true;

	if (terms.rule == NULL)
		return error_at(reading->errors, table->at,
			"the plural rule of \"%s\" was not taken from CLDR",
			table->plurals);
	for (uint32_t i = 0; node != NULL && i < node->count; i++)
		ok = read_word(reading, &node->pairs[i], &terms, table) && ok;
	return ok;
}

static bool check_list(struct reading *reading, const struct table *table,
	const char *name, struct text_list list, size_t count)
{
	return list.count == count ||
	       error_at(reading->errors, table->at,
		       "%s: expected %zu texts, found %zu", name, count,
		       list.count);
}

static bool check_given(struct reading *reading, const struct table *table,
	const char *name, bool given)
{
	return given ||
	       error_at(reading->errors, table->at, "%s is missing", name);
}

static size_t characters(const char *text)
{
	size_t count = 0;

	for (; *text != '\0'; text++)
		count += (*text & 0xc0) != 0x80;
	return count;
}

/* Is every field set, here or in the language it is based on? */
static bool check_whole(struct reading *reading, const struct table *table)
{
	bool ok = true;

	for (int word = 1; word < WORD_COUNT; word++)
		ok = check_given(reading, table, word_key((enum word)word),
			     table->words[word][PLURAL_OTHER] != NULL) &&
		     ok;
	for (int form = 0; form < MONTH_FORMS; form++)
		ok = check_list(reading, table, month_fields[form].name,
			     table->months[form], MONTH_NAMES) &&
		     ok;
	ok = check_list(reading, table, "quotes", table->quotes, QUOTES) && ok;
	ok = check_list(
		     reading, table, "numerals", table->numerals, NUMERALS) &&
	     ok;
	ok = check_given(reading, table, "decimal", table->decimal != NULL) &&
	     ok;
	ok = check_given(reading, table, "group", table->group != NULL) && ok;
	ok = check_given(reading, table, "first", table->group_first > 0) && ok;
	ok = check_given(reading, table, "rest", table->group_rest > 0) && ok;
	ok = check_given(reading, table, "least", table->group_least > 0) && ok;
	ok = check_given(reading, table, "percent", table->percent != NULL) &&
	     ok;
	ok = check_given(reading, table, "letters", table->letters != NULL) &&
	     ok;
	if (!check_given(reading, table, "digits", table->digits != NULL))
		return false;
	return ok && (characters(table->digits) == 10 ||
			     error_at(reading->errors, table->at,
				     "digits: expected ten"));
}

bool table_read(struct reading *reading, const struct node *root,
	const struct table *like, struct table *table)
{
	static const struct field_table known = {
		"language", fields, LENGTH(fields)};
	static const struct field_table more = {
		"language", words_fields, LENGTH(words_fields)};
	struct words_node words = {NULL};
	const struct binding bindings[] = {{&known, table}, {&more, &words}};

	*table = like != NULL ? *like : (struct table){.tag = NULL};
	table->at = root->at;
	table->also = (struct text_list){NULL, 0};
	if (!fields_read(reading, root, bindings, LENGTH(bindings)))
		return false;
	table->plurals = table->tag;
	return read_words(reading, words.node, table) &&
	       check_whole(reading, table);
}

const char *table_like(const struct node *root)
{
	const struct node *like = node_get(root, "like");

	return like != NULL && like->type == NODE_SCALAR ? like->text : NULL;
}
