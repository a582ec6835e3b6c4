/*
 * What \ce and \pu read, by the examples of mhchem's manual.
 */
#include "text/said/linear.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct sample {
	const char *typed, *line;
};

static void assert_lines(struct arena *arena, const char *command,
	const struct sample *samples, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *text = arena_printf(
			arena, "\\%s{%s}", command, samples[i].typed);
		struct math_fault fault = {0, "", NULL};
		const struct math *row =
			math_parse(arena, text, strlen(text), &fault);
		struct buffer out = {.arena = arena};

		if (row == NULL)
			fail_msg("%s: %s", text, fault.message);
		linear_put(&out, row);
		if (strcmp(buffer_text(&out), samples[i].line) != 0)
			fail_msg("%s: \"%s\", not \"%s\"", text,
				buffer_text(&out), samples[i].line);
	}
}

static void assert_fault(
	struct arena *arena, const char *text, size_t at, const char *message)
{
	struct math_fault fault = {0, "", NULL};

	assert_null(math_parse(arena, text, strlen(text), &fault));
	assert_string_equal(fault.message, message);
	assert_int_equal(fault.at, at);
}

static void digits_behind_letters_are_subscripts(void **state)
{
	static const struct sample samples[] = {
		{"Sb2O3", "Sb2O3"},
		{"(NH4)2S", "(NH4)2S"},
		{"C_{12}H22", "C12H22"},
	};

	assert_lines(*state, "ce", samples, LENGTH(samples));
}

static void charges_are_superscripts(void **state)
{
	static const struct sample samples[] = {
		{"H+", "H^+"},
		{"CrO4^2-", "CrO4^2−"},
		{"[AgCl2]-", "[AgCl2]^−"},
		{"Y^99+", "Y^99+"},
		{"Y^{99+}", "Y^99+"},
		{"SO4^{2-}", "SO4^2−"},
		{"Fe^{II}", "Fe^(II)"},
		{"OCO^.-", "OCO^∙−"},
	};

	assert_lines(*state, "ce", samples, LENGTH(samples));
}

static void numbers_before_substances_are_amounts(void **state)
{
	static const struct sample samples[] = {
		{"2H2O", "2 H2O"},
		{"2 H2O", "2 H2O"},
		{"0.5H2O", "0.5 H2O"},
		{"1/2H2O", "1/2 H2O"},
		{"n H2O", "n H2O"},
		{"nH2O", "n H2O"},
		{"KCr(SO4)2*12H2O", "KCr(SO4)2⋅12 H2O"},
	};

	assert_lines(*state, "ce", samples, LENGTH(samples));
}

static void isotopes_have_scripts_before_them(void **state)
{
	static const struct sample samples[] = {
		{"^{227}_{90}Th+", "^227_90Th^+"},
		{"^0_{-1}n", "^0_−1n"},
		{"^14C", "^14C"},
	};

	assert_lines(*state, "ce", samples, LENGTH(samples));
}

static void arrows_may_have_conditions(void **state)
{
	static const struct sample samples[] = {
		{"A -> B", "A → B"},
		{"A <- B", "A ← B"},
		{"A <-> B", "A ↔ B"},
		{"A <=> B", "A ⇌ B"},
		{"A ->[H2O] B", "A →[H2O] B"},
	};

	assert_lines(*state, "ce", samples, LENGTH(samples));
}

static void strokes_between_atoms_are_bonds(void **state)
{
	static const struct sample samples[] = {
		{"C6H5-CHO", "C6H5−CHO"},
		{"A=B", "A=B"},
		{"A#B", "A≡B"},
		{"A\\bond{~-}B", "A≃B"},
		{"A\\bond{->}B", "A→B"},
	};

	assert_lines(*state, "ce", samples, LENGTH(samples));
}

static void substances_fall_out_or_escape(void **state)
{
	static const struct sample samples[] = {
		{"BaSO4 v", "BaSO4 ↓"},
		{"A ^", "A ↑"},
		{"A (v)", "A ↓"},
	};

	assert_lines(*state, "ce", samples, LENGTH(samples));
}

static void quantities_have_numbers_and_units(void **state)
{
	static const struct sample samples[] = {
		{"123 kJ", "123 kJ"},
		{"123 mm2", "123 mm^2"},
		{"123 kJ mol-1", "123 kJ mol^(−1)"},
		{"123 kJ*mol^{-1}", "123 kJ⋅mol^(−1)"},
		{"5 m/s2", "5 m/s^2"},
		{"1.2e3", "1.2×10^3"},
		{"1.2E-3", "1.2×10^(−3)"},
		{"1,5 m", "1,5 m"},
	};

	assert_lines(*state, "pu", samples, LENGTH(samples));
}

static void faults_are_where_they_begin(void **state)
{
	assert_fault(*state, "x\\ce{H2O", 4, "this { is never closed");
	assert_fault(*state, "\\pu{5 m", 3, "this { is never closed");
	assert_fault(*state, "\\pu5", 0, "expected {…} behind this");
	assert_fault(*state, "\\ce{$n H2O}", 4, "this $ has no second one");
	assert_fault(*state, "\\ce{A^{2+}", 3, "this { is never closed");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(digits_behind_letters_are_subscripts),
		TEST(charges_are_superscripts),
		TEST(numbers_before_substances_are_amounts),
		TEST(isotopes_have_scripts_before_them),
		TEST(arrows_may_have_conditions),
		TEST(strokes_between_atoms_are_bonds),
		TEST(substances_fall_out_or_escape),
		TEST(quantities_have_numbers_and_units),
		TEST(faults_are_where_they_begin),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
