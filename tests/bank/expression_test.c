#include "bank/vary/expression.h"

#include "../base/with_arena.h"
#include "bank/vary/function.h"
#include "base/buffer.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const at[] = {"a", "b", "c", "p"};
static const enum value_type types[] = {
	VALUE_NUMBER, VALUE_NUMBER, VALUE_NUMBER, VALUE_TRUTH};
static const struct names names = {at, types, LENGTH(at), NULL};

static const char *const signs[] = {[OPERATION_NEGATE] = "neg",
	[OPERATION_NOT] = "not",
	[OPERATION_AND] = "and",
	[OPERATION_OR] = "or",
	[OPERATION_ADD] = "+",
	[OPERATION_SUBTRACT] = "-",
	[OPERATION_MULTIPLY] = "*",
	[OPERATION_DIVIDE] = "/",
	[OPERATION_POWER] = "^",
	[OPERATION_EQUAL] = "=",
	[OPERATION_UNEQUAL] = "!=",
	[OPERATION_LESS] = "<",
	[OPERATION_LESS_EQUAL] = "<=",
	[OPERATION_MORE] = ">",
	[OPERATION_MORE_EQUAL] = ">=",
	[OPERATION_IF] = "if",
	[OPERATION_PICK] = "pick",
	[OPERATION_LIST] = "list"};

/* Write a tree as a list in Lisp's notation. */
static void put(struct buffer *out, const struct expression *node)
{
	const bool chain = node->operation == OPERATION_CALL ||
			   node->operation == OPERATION_LIST;

	if (node->operation == OPERATION_CONSTANT) {
		buffer_printf(out, "%d", (int)node->constant.number.top);
		return;
	}
	if (node->operation == OPERATION_VARIABLE) {
		buffer_puts(out, at[node->variable]);
		return;
	}
	buffer_printf(out, "(%s",
		node->operation == OPERATION_CALL ? node->function->name
						  : signs[node->operation]);
	for (const struct expression *i = chain ? node->parts[0] : NULL;
		i != NULL; i = i->next) {
		buffer_putc(out, ' ');
		put(out, i);
	}
	for (size_t i = 0; !chain && i < 3 && node->parts[i] != NULL; i++) {
		buffer_putc(out, ' ');
		put(out, node->parts[i]);
	}
	buffer_putc(out, ')');
}

static const char *tree(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};
	struct fault fault;
	const struct expression *root =
		expression_parse(arena, text, strlen(text), &names, &fault);

	assert_non_null(root);
	assert_int_equal(fault.kind, FAULT_NONE);
	put(&out, root);
	return buffer_text(&out);
}

static void operators_bind_by_their_level(void **state)
{
	static const struct {
		const char *text, *tree;
	} examples[] = {
		{"1 + 2*3", "(+ 1 (* 2 3))"},
		{"(1 + 2)*3", "(* (+ 1 2) 3)"},
		{"1 - 2 - 3", "(- (- 1 2) 3)"},
		{"8/4/2", "(/ (/ 8 4) 2)"},
		{"2^3^2", "(^ 2 (^ 3 2))"},
		{"-2^2", "(neg (^ 2 2))"},
		{"2^-1", "(^ 2 (neg 1))"},
		{"-a*b", "(* (neg a) b)"},
		{"+a", "a"},
		{"a < b + 1", "(< a (+ b 1))"},
		{"a < b <= c", "(and (< a b) (<= b c))"},
		{"a < b < c < 9", "(and (and (< a b) (< b c)) (< c 9))"},
		{"p or p and not p", "(or p (and p (not p)))"},
		{"not a = b", "(not (= a b))"},
		{"not not p", "(not (not p))"},
		{"if(p, a, b)^2", "(^ (if p a b) 2)"},
		{"pick(a, [1, b, 3])", "(pick a (list 1 b 3))"},
		{"max([1, 2], a)", "(max (list 1 2) a)"},
		{"pi*a", "(* (pi) a)"},
		{"a ≤ b ≠ c", "(and (<= a b) (!= b c))"},
	};

	for (size_t i = 0; i < LENGTH(examples); i++)
		assert_string_equal(
			tree(*state, examples[i].text), examples[i].tree);
}

static void a_part_knows_its_type_and_place(void **state)
{
	struct fault fault;
	const struct expression *root =
		expression_parse(*state, "  a + b > c", 11, &names, &fault);

	assert_int_equal(root->type, VALUE_TRUTH);
	assert_int_equal(root->at, 8);
	assert_int_equal(root->parts[0]->type, VALUE_NUMBER);
	assert_int_equal(root->parts[0]->at, 4);
	assert_int_equal(root->parts[0]->parts[1]->at, 6);
	assert_int_equal(root->parts[1]->at, 10);
}

static void only_the_given_length_is_read(void **state)
{
	struct fault fault;
	const struct expression *root =
		expression_parse(*state, "ab:2", 1, &names, &fault);

	assert_non_null(root);
	assert_int_equal(root->variable, 0);
	assert_null(expression_parse(*state, "ab", 2, &names, &fault));
	assert_string_equal(fault.name, "ab");
}

static void types_must_fit(void **state)
{
	static const struct {
		const char *text;
		size_t at;
	} examples[] = {{"p + 1", 0}, {"1 + p", 4}, {"not a", 4},
		{"a and p", 0}, {"p < p", 0}, {"a = p", 4}, {"-p", 1},
		{"if(a, 1, 2)", 3}, {"if(p, 1, p)", 9}, {"[1] = [1]", 0},
		{"abs([1])", 4}, {"[1, p]", 4}};

	for (size_t i = 0; i < LENGTH(examples); i++) {
		const char *text = examples[i].text;
		struct fault fault;

		assert_null(expression_parse(
			*state, text, strlen(text), &names, &fault));
		assert_int_equal(fault.kind, FAULT_SYNTAX);
		assert_int_equal(fault.at, examples[i].at);
	}
}

static void a_text_of_2000_bytes_is_the_longest(void **state)
{
	char *text = arena_text(*state, EXPRESSION_BYTES + 1);
	struct fault fault;

	memset(text, ' ', EXPRESSION_BYTES + 1);
	*text = '1';
	assert_non_null(expression_parse(
		*state, text, EXPRESSION_BYTES, &names, &fault));
	assert_null(expression_parse(
		*state, text, EXPRESSION_BYTES + 1, &names, &fault));
	assert_string_equal(fault.what, "the expression is too long");
}

static void names_are_of_letters_digits_and_underscores(void **state)
{
	(void)state;
	assert_int_equal(expression_name("a_1 + b"), 3);
	assert_int_equal(expression_name("größe*2"), strlen("größe"));
	assert_int_equal(expression_name("x×2"), 1);
	assert_int_equal(expression_name("2a"), 0);
	assert_true(expression_reserves("sqrt"));
	assert_true(expression_reserves("if"));
	assert_true(expression_reserves("and"));
	assert_true(expression_reserves("true"));
	assert_false(expression_reserves("sqrt2"));
	assert_false(expression_reserves("width"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(operators_bind_by_their_level,
			with_arena_setup, with_arena_teardown),
		cmocka_unit_test_setup_teardown(a_part_knows_its_type_and_place,
			with_arena_setup, with_arena_teardown),
		cmocka_unit_test_setup_teardown(only_the_given_length_is_read,
			with_arena_setup, with_arena_teardown),
		cmocka_unit_test_setup_teardown(
			types_must_fit, with_arena_setup, with_arena_teardown),
		cmocka_unit_test_setup_teardown(
			a_text_of_2000_bytes_is_the_longest, with_arena_setup,
			with_arena_teardown),
		cmocka_unit_test(names_are_of_letters_digits_and_underscores),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
