#include "words/plural.h"

#include <assert.h>

static const char *const names[] = {
	[PLURAL_ZERO] = "zero",
	[PLURAL_ONE] = "one",
	[PLURAL_TWO] = "two",
	[PLURAL_FEW] = "few",
	[PLURAL_MANY] = "many",
	[PLURAL_OTHER] = "other",
};

static_assert(LENGTH(names) == PLURAL_COUNT, "a name for each form");

enum {
	FINE = 1 << PLURAL_ZERO | 1 << PLURAL_TWO | 1 << PLURAL_FEW,
	DIGITS_MAX = 15, /* of a number, or of its decimals */
	USUAL_MAX = 200
};

const char *plural_name(enum plural plural)
{
	return names[plural];
}

enum plural plural_named(const char *name)
{
	int plural = 0;

	while (plural < PLURAL_COUNT && !text_equal(names[plural], name))
		plural++;
	return (enum plural)plural;
}

struct text_list plural_names(void)
{
	return (struct text_list){names, LENGTH(names)};
}

static const struct plural_rule *rule_of(const char *locale, size_t length)
{
	for (size_t i = 0; i < plural_rule_count; i++)
		if (strlen(plural_rules[i].locale) == length &&
			memcmp(plural_rules[i].locale, locale, length) == 0)
			return &plural_rules[i];
	return NULL;
}

const struct plural_rule *plural_rule(const char *tag)
{
	const struct plural_rule *rule = rule_of(tag, strlen(tag));

	return rule != NULL ? rule : rule_of(tag, strcspn(tag, "-"));
}

/* Read the digits at *at as a number.  Returns their count. */
static int take_digits(const char **at, int64_t *number)
{
	int count = 0;

	*number = 0;
	for (; is_digit(**at); (*at)++)
		if (count < DIGITS_MAX) {
			*number = *number * 10 + (**at - '0');
			count++;
		}
	return count;
}

static struct operands operands_of(const char *number)
{
	struct operands operands = {0};

	number += *number == '-';
	take_digits(&number, &operands.i);
	if (*number == '.') {
		number++;
		operands.v = take_digits(&number, &operands.f);
	} else if (*number != '\0') { /* any decimals stand for a
				       * fraction */
		operands.v = operands.f = 1;
	}
	operands.w = operands.v;
	operands.t = operands.f;
	while (operands.t > 0 && operands.t % 10 == 0) {
		operands.t /= 10;
		operands.w--;
	}
	if (operands.t == 0)
		operands.w = 0;
	return operands;
}

/* Is it a fraction below one in a language that prints it like a single thing,
 * "⅓ point", "⅓ Punkt"?  CLDR has rules for decimals only; languages with more
 * forms have one for those. */
static bool is_part(const struct plural_rule *rule, const char *number)
{
	const bool part =
		(*number & 0x80) != 0 ||
		(strchr(number, '/') != NULL && strchr(number, ' ') == NULL);

	return part && (rule->forms & FINE) == 0 &&
	       (rule->forms & 1 << PLURAL_ONE) != 0;
}

enum plural plural_of(const struct plural_rule *rule, const char *number)
{
	const struct operands operands = operands_of(number);

	return is_part(rule, number) ? PLURAL_ONE : rule->of(&operands);
}

uint8_t plural_usual(const struct plural_rule *rule)
{
	static const char *const parts[] = {"0.5", "1.5", "2.5", "⅓", "1⅓"};
	unsigned forms = 0;

	for (int64_t i = 0; i <= USUAL_MAX; i++)
		forms |= 1U << rule->of(&(struct operands){.i = i});
	for (size_t i = 0; i < LENGTH(parts); i++)
		forms |= 1U << plural_of(rule, parts[i]);
	return (uint8_t)forms;
}
