/*
 * The schemas know every field.
 *
 * JSON is YAML too: a schema is read back as such, and looked into.
 */
#include "bank/bank_schema.h"
#include "bank/kind.h"
#include "base/arena.h"
#include "worksheet/sheet_schema.h"
#include "yaml/node.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A schema, and what it was read into. */
struct read_back {
	struct arena *arena;
	const struct node *definitions;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct read_back *back = arena_alloc(arena, 1, sizeof(*back));

	back->arena = arena;
	*state = back;
	return 0;
}

static int teardown(void **state)
{
	const struct read_back *back = *state;

	arena_free(back->arena);
	return 0;
}

/* Every part must know the schema of each field. */
static void read_back(struct read_back *back,
	const char *(*text)(struct arena *arena, const char **untyped))
{
	struct errors *errors = error_list_new(back->arena);
	struct source *source = arena_alloc(back->arena, 1, sizeof(*source));
	const char *untyped = NULL;
	const struct node *root;

	*source = (struct source){
		.name = "schema", .text = text(back->arena, &untyped)};
	source->length = strlen(source->text);
	if (untyped != NULL)
		fail_msg("no module's schema says what \"%s\" takes", untyped);
	root = node_read(back->arena, source, errors);
	assert_non_null(root);
	assert_int_equal(error_count(errors), 0);
	back->definitions = node_get(root, "definitions");
	assert_non_null(back->definitions);
}

static const struct node *definition(
	const struct read_back *back, const char *name)
{
	const struct node *found = node_get(back->definitions, name);

	if (found == NULL)
		fail_msg("no definition of \"%s\"", name);
	return found;
}

static bool has_property(const struct node *object, const char *name)
{
	return node_get(node_get(object, "properties"), name) != NULL;
}

static bool requires(const struct node *object, const char *name)
{
	const struct node *list = node_get(object, "required");

	for (size_t i = 0; list != NULL && i < list->count; i++)
		if (strcmp(list->items[i]->text, name) == 0)
			return true;
	return false;
}

/* Every $ref below a node leads to a definition. */
static size_t follow(const struct read_back *back, const struct node *node)
{
	static const char before[] = "#/definitions/";
	size_t count = 0;

	for (size_t i = 0; node->type == NODE_SEQUENCE && i < node->count; i++)
		count += follow(back, node->items[i]);
	for (size_t i = 0; node->type == NODE_MAPPING && i < node->count; i++) {
		const struct node *value = node->pairs[i].value;

		if (strcmp(node->pairs[i].key->text, "$ref") == 0) {
			assert_memory_equal(
				value->text, before, strlen(before));
			definition(back, value->text + strlen(before));
			count++;
		} else {
			count += follow(back, value);
		}
	}
	return count;
}

static void a_bank_has_every_field_of_every_kind(void **state)
{
	struct read_back *back = *state;

	read_back(back, bank_schema_text);
	for (size_t i = 0; i < kind_all().count; i++) {
		const struct kind_rules *rules = kind_all().at[i];
		const struct node *item = definition(back,
			arena_printf(back->arena, "%s-item", rules->name));
		const struct node *tier = definition(back,
			arena_printf(back->arena, "%s-tier", rules->name));

		assert_true(requires(item, "id"));
		assert_true(has_property(item, "hint"));
		assert_null(node_get(tier, "required"));
		assert_false(has_property(tier, "tags"));
		for (size_t k = 0; k < rules->fields.count; k++) {
			const struct field *field = &rules->fields.fields[k];

			assert_true(has_property(item, field->name));
			assert_true(has_property(tier, field->name));
			assert_int_equal(requires(item, field->name),
				field->need == FIELD_REQUIRED);
		}
	}
}

/* Editors show it.  Only a property makes the kind required. */
static void assert_described(const struct read_back *back)
{
	for (size_t d = 0; d < back->definitions->count; d++) {
		const struct pair *of = &back->definitions->pairs[d];
		const struct node *all = node_get(of->value, "properties");

		for (size_t i = 0; all != NULL && i < all->count; i++)
			if (all->count > 1 && node_get(all->pairs[i].value,
						      "description") == NULL)
				fail_msg("%s of %s has no description",
					all->pairs[i].key->text, of->key->text);
	}
}

static void every_field_is_described(void **state)
{
	struct read_back *back = *state;

	read_back(back, bank_schema_text);
	assert_described(back);
	read_back(back, sheet_schema_text);
	assert_described(back);
}

static void every_reference_leads_somewhere(void **state)
{
	struct read_back *back = *state;

	read_back(back, bank_schema_text);
	assert_true(follow(back, back->definitions) > 2 * kind_all().count);
	read_back(back, sheet_schema_text);
	assert_true(follow(back, back->definitions) > 10);
}

static void a_worksheet_has_its_fields(void **state)
{
	struct read_back *back = *state;

	read_back(back, sheet_schema_text);
	assert_true(requires(definition(back, "worksheet"), "banks"));
	assert_false(requires(definition(back, "worksheet"), "seed"));
	assert_true(has_property(definition(back, "page"), "columns"));
	assert_true(has_property(definition(back, "draw"), "per_bloom"));
	assert_true(requires(definition(back, "section"), "draw"));
}

static void a_field_that_no_part_knows_is_reported(void **state)
{
	static const struct field strange = {.name = "strange"};
	static const struct schema_part *const parts[] = {&schema_of_fields};
	struct read_back *back = *state;
	struct schema schema = {
		.out.arena = back->arena, .parts = parts, .part_count = 1};

	schema_put_type(&schema, &strange);
	assert_string_equal(schema.untyped, "strange");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(a_bank_has_every_field_of_every_kind),
		TEST(every_field_is_described),
		TEST(every_reference_leads_somewhere),
		TEST(a_worksheet_has_its_fields),
		TEST(a_field_that_no_part_knows_is_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
