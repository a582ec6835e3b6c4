#include "base/xml/xml.h"

#include "../bank/said.h"
#include "with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct read {
	const struct xml *root;
	const char *said; /* all messages */
};

static struct read read_by(
	struct arena *arena, const char *text, const struct xml_rules *rules)
{
	const struct source source = source_of("x.xml", text);
	struct errors *errors = error_list_new(arena);
	const struct xml *root =
		rules == NULL ? xml_read(arena, &source, errors)
			      : xml_read_by(arena, &source, rules, errors);

	return (struct read){root, said(arena, errors)};
}

static const struct xml *good(struct arena *arena, const char *text)
{
	const struct read read = read_by(arena, text, NULL);

	assert_string_equal(read.said, "");
	assert_non_null(read.root);
	return read.root;
}

static void assert_refused(
	struct arena *arena, const char *text, const char *expected)
{
	const struct read read = read_by(arena, text, NULL);

	assert_null(read.root);
	assert_string_equal(read.said, expected);
}

static void elements_and_texts_keep_their_order_and_places(void **state)
{
	const struct xml *root =
		good(*state, "<a>\n  one<b x='1'/>two<c>3</c>\n</a>");
	const struct xml *one = root->first, *b = one->next;
	const struct xml *two = b->next, *c = two->next;

	assert_string_equal(root->name, "a");
	assert_null(one->name);
	assert_string_equal(one->text, "\n  one");
	assert_string_equal(b->name, "b");
	assert_int_equal(b->at.line, 2);
	assert_int_equal(b->at.col, 6);
	assert_string_equal(two->text, "two");
	assert_string_equal(c->first->text, "3");
	assert_ptr_equal(c->first->parent, c);
	assert_ptr_equal(c->parent, root);
	assert_string_equal(c->next->text, "\n");
	assert_ptr_equal(root->last, c->next);
	assert_int_equal(c->number, 4);
	assert_int_equal(xml_count(root), 7);
}

static void an_attribute_is_found_by_its_name_without_a_namespace(void **state)
{
	const struct xml *root = good(*state,
		"<a xmlns:n='urn:n' n:x='far' x='near' y='&lt;&#65;'/>");

	assert_string_equal(xml_get(root, "x"), "near");
	assert_string_equal(xml_get(root, "y"), "<A");
	assert_null(xml_get(root, "z"));
	assert_int_equal(root->count, 3);
	assert_string_equal(root->attributes[0].space, "urn:n");
}

static void a_namespace_is_apart_from_the_name(void **state)
{
	const struct xml *root =
		good(*state, "<s:a xmlns:s='urn:s'><b xmlns='urn:b'/></s:a>");

	assert_string_equal(root->name, "a");
	assert_string_equal(root->space, "urn:s");
	assert_string_equal(root->first->space, "urn:b");
}

static void the_weight_is_that_of_name_attributes_and_texts(void **state)
{
	const struct xml *root = good(*state, "<abc de='fgh'>ij<k/>l</abc>");

	assert_int_equal(root->weight, 3 + 5 + 3);
}

static void damage_is_reported_at_its_place(void **state)
{
	assert_refused(*state, "<a>\n<b></a>",
		"x.xml:2:6: error: damaged XML: mismatched tag\n");
	assert_refused(*state, "",
		"x.xml:1:1: error: damaged XML: no element found\n");
	assert_refused(*state, "<?xml version='1.0' encoding='utf-99'?><a/>",
		"x.xml:1:31: error: its encoding is not known here; save it "
		"as UTF-8\n");
}

static void encodings_of_single_bytes_are_read(void **state)
{
	const struct xml *root = good(*state,
		"<?xml version='1.0' encoding='windows-1252'?><a>\x80</a>");

	assert_string_equal(root->first->text, "€");
}

static void entities_of_the_file_are_put_in_and_those_of_others_refused(
	void **state)
{
	const struct xml *root =
		good(*state, "<!DOCTYPE a [<!ENTITY e 'so'>]><a>&e; on</a>");

	assert_string_equal(root->first->text, "so on");
	assert_refused(*state,
		"<!DOCTYPE a [<!ENTITY e SYSTEM 'secret.txt'>]><a>&e;</a>",
		"x.xml:1:50: error: an entity stands for another file\n");
	assert_refused(*state, "<a>&e;</a>",
		"x.xml:1:4: error: damaged XML: undefined entity\n");
}

/* Ten entities of ten times the one before: ten billion letters. */
static void entities_cannot_make_a_small_file_large(void **state)
{
	struct buffer text = {.arena = *state};
	struct read read;

	buffer_puts(&text, "<!DOCTYPE a [<!ENTITY e0 'aaaaaaaaaa'>\n");
	for (int i = 1; i < 10; i++) {
		buffer_printf(&text, "<!ENTITY e%d '", i);
		for (int k = 0; k < 10; k++)
			buffer_printf(&text, "&e%d;", i - 1);
		buffer_puts(&text, "'>\n");
	}
	buffer_puts(&text, "]><a>&e9;</a>");
	read = read_by(*state, buffer_text(&text), NULL);
	assert_null(read.root);
	assert_non_null(strstr(read.said, "amplification"));
}

static const char *nested(struct arena *arena, int depth)
{
	struct buffer text = {.arena = arena};

	for (int i = 0; i < depth; i++)
		buffer_puts(&text, "<a>");
	for (int i = 0; i < depth; i++)
		buffer_puts(&text, "</a>");
	return buffer_text(&text);
}

static void elements_may_be_nested_256_deep(void **state)
{
	good(*state, nested(*state, XML_DEPTH));
	assert_refused(*state, nested(*state, XML_DEPTH + 1),
		"x.xml:1:769: error: elements are nested more than 256 "
		"deep\n");
}

static uint32_t eacute(const char *text, size_t length)
{
	return length == 8 && memcmp(text, "&eacute;", 8) == 0 ? 0xe9 : 0;
}

static void rules_give_entities_of_html_their_letters(void **state)
{
	static const struct xml_rules rules = {10, eacute, false};
	const struct read read =
		read_by(*state, "<a>caf&eacute; &other; &amp;</a>", &rules);

	assert_string_equal(read.said, "");
	assert_string_equal(read.root->first->text, "café &other; &");
}

static void rules_may_drop_blank_texts(void **state)
{
	static const struct xml_rules rules = {10, NULL, true};
	const struct read read =
		read_by(*state, "<a> \n <b/>\t<c> x </c></a>", &rules);

	assert_string_equal(read.root->first->name, "b");
	assert_string_equal(read.root->first->next->name, "c");
	assert_string_equal(read.root->last->first->text, " x ");
}

static void rules_limit_the_number_of_elements(void **state)
{
	static const struct xml_rules rules = {3, NULL, false};

	assert_non_null(read_by(*state, "<a><b/><c/></a>", &rules).root);
	assert_string_equal(read_by(*state, "<a><b/><c/><d/></a>", &rules).said,
		"x.xml:1:12: error: the file has too many elements\n");
}

static void a_style_sheet_of_another_file_is_refused(void **state)
{
	good(*state, "<?xml-stylesheet href=\"#s\"?><a/>");
	assert_non_null(strstr(
		read_by(*state, "<?xml-stylesheet href=\"s.css\"?><a/>", NULL)
			.said,
		"its style sheet is another file"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(elements_and_texts_keep_their_order_and_places),
		TEST(an_attribute_is_found_by_its_name_without_a_namespace),
		TEST(a_namespace_is_apart_from_the_name),
		TEST(the_weight_is_that_of_name_attributes_and_texts),
		TEST(damage_is_reported_at_its_place),
		TEST(encodings_of_single_bytes_are_read),
		TEST(entities_of_the_file_are_put_in_and_those_of_others_refused),
		TEST(entities_cannot_make_a_small_file_large),
		TEST(elements_may_be_nested_256_deep),
		TEST(rules_give_entities_of_html_their_letters),
		TEST(rules_may_drop_blank_texts),
		TEST(rules_limit_the_number_of_elements),
		TEST(a_style_sheet_of_another_file_is_refused),
	};

	return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
