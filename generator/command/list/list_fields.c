#include "command/list/list_fields.h"

#include "bank/bank.h"
#include "bank/kind.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"
#include "base/suggest.h"
#include "command/list/item_answer.h"

#include <stdlib.h>
#include <string.h>

static const char *name_of(struct arena *arena, const struct item *item)
{
	(void)arena;
	return item->name;
}

static const char *id_of(struct arena *arena, const struct item *item)
{
	(void)arena;
	return item->id;
}

static const char *bank_of(struct arena *arena, const struct item *item)
{
	(void)arena;
	return item->bank->id;
}

static const char *kind_of(struct arena *arena, const struct item *item)
{
	(void)arena;
	return item->kind->name;
}

static const char *stem_of(struct arena *arena, const struct item *item)
{
	(void)arena;
	return kind_item_stem(item);
}

static const char *explanation_of(struct arena *arena, const struct item *item)
{
	(void)arena;
	return item->explanation == NULL ? "" : item->explanation;
}

static const char *stimulus_of(struct arena *arena, const struct item *item)
{
	(void)arena;
	return item->stimulus_id == NULL ? "" : item->stimulus_id;
}

static const char *language_of(struct arena *arena, const struct item *item)
{
	(void)arena;
	return item->language;
}

static const char *points_of(struct arena *arena, const struct item *item)
{
	return points_decimal(arena, item->points);
}

/* A number that is 0 if it is not given. */
static const char *number(struct arena *arena, int value)
{
	return value == 0 ? "" : arena_printf(arena, "%d", value);
}

static const char *difficulty_of(struct arena *arena, const struct item *item)
{
	return number(arena, item->difficulty);
}

static const char *bloom_of(struct arena *arena, const struct item *item)
{
	return number(arena, item->bloom);
}

static const char *minutes_of(struct arena *arena, const struct item *item)
{
	return item->seconds % 60 == 0
		       ? number(arena, item->seconds / 60)
		       : arena_printf(arena, "%.3g", item->seconds / 60.0);
}

static const char *line_of(struct arena *arena, const struct item *item)
{
	return arena_printf(arena, "%u", (unsigned)item->at.line);
}

static struct text_list tags_of(const struct item *item)
{
	return item->tags;
}

static struct text_list standards_of(const struct item *item)
{
	return item->standards;
}

static struct text_list enemies_of(const struct item *item)
{
	return item->enemies;
}

static const struct list_field fields[] = {
	{"item", LIST_TEXT, name_of, NULL},
	{"id", LIST_TEXT, id_of, NULL},
	{"bank", LIST_TEXT, bank_of, NULL},
	{"line", LIST_NUMBER, line_of, NULL},
	{"kind", LIST_TEXT, kind_of, NULL},
	{"points", LIST_NUMBER, points_of, NULL},
	{"difficulty", LIST_NUMBER, difficulty_of, NULL},
	{"bloom", LIST_NUMBER, bloom_of, NULL},
	{"minutes", LIST_NUMBER, minutes_of, NULL},
	{"tags", LIST_TEXTS, NULL, tags_of},
	{"standards", LIST_TEXTS, NULL, standards_of},
	{"enemies", LIST_TEXTS, NULL, enemies_of},
	{"stimulus", LIST_TEXT, stimulus_of, NULL},
	{"language", LIST_TEXT, language_of, NULL},
	{"stem", LIST_TEXT, stem_of, NULL},
	{"answer", LIST_TEXT, item_answer, NULL},
	{"explanation", LIST_TEXT, explanation_of, NULL},
};

const struct list_field *list_fields_named(const char *name)
{
	for (size_t i = 0; i < LENGTH(fields); i++)
		if (suggest_same_name(fields[i].name, name))
			return &fields[i];
	return NULL;
}

const char *list_fields_names(struct arena *arena)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < LENGTH(fields); i++)
		buffer_printf(&out, "%s%s",
			i == 0                   ? ""
			: i + 1 < LENGTH(fields) ? ", "
						 : " or ",
			fields[i].name);
	return buffer_text(&out);
}

struct list_fields list_fields_read(
	struct arena *arena, const char *names, const char **wrong)
{
	const struct list_field **at =
		arena_alloc(arena, strlen(names) + 1, sizeof(*at));
	struct list_fields read = {at, 0};

	for (;;) {
		const size_t length = strcspn(names, ",");
		const char *name = arena_copy(arena, names, length);

		at[read.count] = list_fields_named(name);
		if (at[read.count++] == NULL) {
			*wrong = name;
			return read;
		}
		if (names[length] == '\0')
			return read;
		names += length + 1;
	}
}

static const char *join(struct arena *arena, struct text_list texts)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < texts.count; i++)
		buffer_printf(&out, "%s%s", i == 0 ? "" : ", ", texts.at[i]);
	return buffer_text(&out);
}

const char *list_fields_value(struct arena *arena,
	const struct list_field *field, const struct item *item)
{
	return field->type == LIST_TEXTS ? join(arena, field->texts(item))
					 : field->text(arena, item);
}

/* An item by the value that orders it. */
struct keyed {
	const struct item *item;
	const char *text;
	double value;
	size_t place;
};

static int by_place(const struct keyed *one, const struct keyed *other)
{
	return (one->place > other->place) - (one->place < other->place);
}

static int by_value(const void *a, const void *b)
{
	const struct keyed *one = a, *other = b;

	if ((*one->text == '\0') != (*other->text == '\0'))
		return *one->text == '\0' ? 1 : -1;
	if (one->value < other->value || one->value > other->value)
		return one->value < other->value ? -1 : 1;
	return by_place(one, other);
}

static int by_text(const void *a, const void *b)
{
	const struct keyed *one = a, *other = b;
	int order;

	if ((*one->text == '\0') != (*other->text == '\0'))
		return *one->text == '\0' ? 1 : -1;
	order = strcmp(one->text, other->text);
	return order != 0 ? order : by_place(one, other);
}

void list_fields_sort(struct arena *arena, const struct list_field *field,
	const struct item **items, size_t count)
{
	struct keyed *keys = arena_alloc(arena, count, sizeof(*keys));
	const bool numbers = field->type == LIST_NUMBER;

	for (size_t i = 0; i < count; i++) {
		const char *text = list_fields_value(arena, field, items[i]);

		keys[i] = (struct keyed){
			items[i], text, numbers ? strtod(text, NULL) : 0, i};
	}
	qsort(keys, count, sizeof(*keys), numbers ? by_value : by_text);
	for (size_t i = 0; i < count; i++)
		items[i] = keys[i].item;
}
