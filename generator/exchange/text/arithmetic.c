/*
 * A recursive descent that writes while it parses.  Brackets stay as typed, and
 * functions that a bank writes differently go through patterns.
 */
#include "exchange/text/arithmetic.h"

#include "bank/vary/expression.h"
#include "base/arena.h"
#include "base/common.h"

enum {
	DEPTH = 30,
	ARGUMENTS = 8
};

struct state {
	struct arithmetic *arithmetic;
	const char *at;
	int depth;
};

/* A function, and its pattern in a bank: "$1" is its first argument, "%1" the
 * same in brackets unless it is one number or name.  NULL: the same name and
 * arguments. */
struct function {
	const char *name;
	size_t count; /* of arguments; 0 for any number */
	const char *pattern;
};

static const struct function functions[] = {
	{"abs", 1, NULL},
	{"ceil", 1, NULL},
	{"floor", 1, NULL},
	{"round", 0, NULL},
	{"min", 0, NULL},
	{"max", 0, NULL},
	{"sqrt", 1, NULL},
	{"exp", 1, NULL},
	{"sin", 1, NULL},
	{"cos", 1, NULL},
	{"tan", 1, NULL},
	{"log", 1, NULL},
	{"ln", 1, "log($1)"},
	{"log10", 1, "log($1, 10)"},
	{"pow", 2, "%1^%2"},
	{"power", 2, "%1^%2"},
	{"fmod", 2, "mod($1, $2)"},
	{"mod", 2, "mod($1, $2)"},
	{"deg2rad", 1, "(%1 * pi / 180)"},
	{"degtorad", 1, "(%1 * pi / 180)"},
	{"rad2deg", 1, "(%1 * 180 / pi)"},
	{"radtodeg", 1, "(%1 * 180 / pi)"},
	{"pi", 0, "pi"},
	{"fact", 1, "factorial($1)"},
	{"factorial", 1, "factorial($1)"},
	{"comb", 2, "binomial($1, $2)"},
};

static const char *write_sum(struct state *state);

static void skip(struct state *state)
{
	while (*state->at == ' ' || *state->at == '\t' || *state->at == '\n')
		state->at++;
}

static bool take(struct state *state, char sign)
{
	skip(state);
	if (*state->at != sign)
		return false;
	state->at++;
	return true;
}

/* Note the first thing that has no translation.  Returns NULL. */
static const char *refuse(struct state *state, const char *at, size_t length)
{
	struct arithmetic *arithmetic = state->arithmetic;

	if (arithmetic->unknown == NULL)
		arithmetic->unknown = arena_copy(arithmetic->arena, at, length);
	return NULL;
}

static const char *write_number(struct state *state)
{
	const char *begin = state->at;
	size_t length = strspn(begin, "0123456789.");

	if ((begin[length] == 'e' || begin[length] == 'E') &&
		is_digit(begin[length + 1 +
			       (begin[length + 1] == '-' ||
				       begin[length + 1] == '+')])) {
		const size_t exponent = length + 1;
		const size_t digits =
			strspn(begin + exponent, "+-") +
			strspn(begin + exponent +
					strspn(begin + exponent, "+-"),
				"0123456789");

		state->at += exponent + digits;
		return arena_printf(state->arithmetic->arena,
			"(%.*s * 10^(%.*s))", (int)length, begin, (int)digits,
			begin + exponent);
	}
	state->at += length;
	return arena_printf(state->arithmetic->arena, "%s%.*s",
		*begin == '.' ? "0" : "", (int)length, begin);
}

static const struct function *function_of(const char *name, size_t length)
{
	for (size_t i = 0; i < LENGTH(functions); i++)
		if (strlen(functions[i].name) == length &&
			strncmp(functions[i].name, name, length) == 0)
			return &functions[i];
	return NULL;
}

static bool is_single(const char *text)
{
	return text[strspn(text, "0123456789.")] == '\0' ||
	       expression_name(text) == strlen(text);
}

/* Fill arguments into a pattern. */
static const char *fill(
	struct arena *arena, const char *pattern, const char *const *arguments)
{
	struct buffer out = {.arena = arena};

	for (; *pattern != '\0'; pattern++) {
		const bool bracket = *pattern == '%';
		const char *argument;

		if (!bracket && *pattern != '$') {
			buffer_putc(&out, *pattern);
			continue;
		}
		argument = arguments[*++pattern - '1'];
		buffer_printf(&out,
			bracket && !is_single(argument) ? "(%s)" : "%s",
			argument);
	}
	return buffer_text(&out);
}

static const char *join(struct arena *arena, const struct function *function,
	const char *const *arguments, size_t count)
{
	struct buffer out = {.arena = arena};

	buffer_printf(&out, "%s(", function->name);
	for (size_t i = 0; i < count; i++)
		buffer_printf(&out, "%s%s", i > 0 ? ", " : "", arguments[i]);
	buffer_putc(&out, ')');
	return buffer_text(&out);
}

static const char *write_call(
	struct state *state, const char *name, size_t length)
{
	struct arithmetic *arithmetic = state->arithmetic;
	const struct function *function = function_of(name, length);
	const char *arguments[ARGUMENTS];
	size_t count = 0;

	if (function == NULL || !take(state, '('))
		return refuse(state, name, length);
	while (!take(state, ')')) {
		if (count == ARGUMENTS || (count > 0 && !take(state, ',')))
			return refuse(state, name, length);
		arguments[count] = write_sum(state);
		if (arguments[count++] == NULL)
			return NULL;
	}
	if ((function->count != 0 && function->count != count) ||
		(count == 0) != text_equal(function->name, "pi"))
		return refuse(state, name, length);
	if (arithmetic->plain_log && text_equal(function->name, "log"))
		return fill(arithmetic->arena, "log($1, 10)", arguments);
	return function->pattern != NULL
		       ? fill(arithmetic->arena, function->pattern, arguments)
		       : join(arithmetic->arena, function, arguments, count);
}

/* A variable, in braces or not, a constant or a call. */
static const char *write_name(struct state *state)
{
	const char *begin = state->at, *own;
	const bool braces = *begin == '{';
	size_t length;

	if (braces) {
		length = strcspn(++begin, "}");
		own = arithmetic_own(state->arithmetic->names, begin, length);
		state->at = begin + length + (begin[length] == '}');
		return own != NULL ? own : refuse(state, begin, length);
	}
	length = expression_name(begin);
	if (length == 0)
		return refuse(state, begin, *begin == '\0' ? 0 : 1);
	state->at += length;
	own = arithmetic_own(state->arithmetic->names, begin, length);
	skip(state);
	if (own != NULL && *state->at != '(')
		return own;
	if (length == 1 && *begin == 'e' && *state->at != '(')
		return "exp(1)";
	if (length == 2 && strncmp(begin, "pi", 2) == 0 && *state->at != '(')
		return "pi";
	return write_call(state, begin, length);
}

static const char *write_atom(struct state *state)
{
	const char *inside;

	skip(state);
	if (is_digit(*state->at) ||
		(*state->at == '.' && is_digit(state->at[1])))
		return write_number(state);
	if (!take(state, '('))
		return write_name(state);
	inside = write_sum(state);
	if (inside == NULL)
		return NULL;
	if (!take(state, ')'))
		return refuse(state, "(", 1);
	return arena_printf(state->arithmetic->arena, "(%s)", inside);
}

static const char *write_sign(struct state *state);

/* Is a text a power, outside brackets?  As a base it would be read wrongly,
 * since powers of a bank bind to the right. */
static bool is_power(const char *text)
{
	int depth = 0;

	for (; *text != '\0'; text++) {
		depth += (*text == '(') - (*text == ')');
		if (*text == '^' && depth == 0)
			return true;
	}
	return false;
}

static const char *write_power(struct state *state)
{
	const char *base = write_atom(state), *exponent;

	skip(state);
	if (base == NULL)
		return NULL;
	if (strncmp(state->at, "**", 2) == 0)
		state->at += 2;
	else if (!take(state, '^'))
		return base;
	exponent = write_sign(state);
	return exponent == NULL ? NULL
				: arena_printf(state->arithmetic->arena,
					  is_power(base) ? "(%s)^%s" : "%s^%s",
					  base, exponent);
}

static const char *write_sign(struct state *state)
{
	const char *part;
	const bool minus = take(state, '-');

	if (!minus && !take(state, '+'))
		return write_power(state);
	if (++state->depth > DEPTH)
		return refuse(state, "brackets", strlen("brackets"));
	part = write_sign(state);
	state->depth--;
	return part == NULL || !minus
		       ? part
		       : arena_printf(state->arithmetic->arena, "-%s", part);
}

static const char *write_product(struct state *state)
{
	struct arena *arena = state->arithmetic->arena;
	const char *left = write_sign(state);

	while (left != NULL) {
		const char *right;
		char sign;

		skip(state);
		sign = *state->at;
		if (sign == '\0' || strchr("*/%", sign) == NULL)
			return left;
		state->at++;
		right = write_sign(state);
		if (right == NULL)
			return NULL;
		left = sign == '%'
			       ? arena_printf(arena, "mod(%s, %s)", left, right)
			       : arena_printf(
					 arena, "%s %c %s", left, sign, right);
	}
	return NULL;
}

static const char *write_sum(struct state *state)
{
	struct arena *arena = state->arithmetic->arena;
	const char *left;

	if (++state->depth > DEPTH)
		return refuse(state, "brackets", strlen("brackets"));
	left = write_product(state);
	while (left != NULL) {
		const char *right;
		char sign;

		skip(state);
		sign = *state->at;
		if (sign != '+' && sign != '-')
			break;
		state->at++;
		right = write_product(state);
		left = right == NULL ? NULL
				     : arena_printf(arena, "%s %c %s", left,
					       sign, right);
	}
	state->depth--;
	return left;
}

const char *arithmetic_write(struct arithmetic *arithmetic, const char *text)
{
	struct state state = {.arithmetic = arithmetic, .at = text};
	const char *written;

	if (strlen(text) > ARITHMETIC_BYTES)
		return refuse(&state, text, 20);
	written = write_sum(&state);
	skip(&state);
	if (written != NULL && *state.at != '\0')
		return refuse(&state, state.at, 1);
	return written;
}

const char *arithmetic_own(const struct arithmetic_names *names,
	const char *foreign, size_t length)
{
	for (size_t i = 0; i < names->count; i++)
		if (strlen(names->foreign[i]) == length &&
			strncmp(names->foreign[i], foreign, length) == 0)
			return names->own[i];
	return NULL;
}

/* A name that expressions can have and that no other variable has. */
static const char *own_name(struct arena *arena,
	const struct arithmetic_names *names, const char *foreign)
{
	struct buffer out = {.arena = arena};
	bool taken = true;

	for (const char *at = foreign; *at != '\0'; at++)
		if (is_letter(*at) || (is_digit(*at) && out.length > 0) ||
			(*at & 0x80) != 0)
			buffer_putc(&out, *at);
		else if (out.length > 0)
			buffer_putc(&out, '_');
	if (out.length == 0 || expression_name(buffer_text(&out)) != out.length)
		out.length = 0;
	if (out.length == 0)
		buffer_puts(&out, "v");
	while (taken) {
		taken = expression_reserves(buffer_text(&out));
		for (size_t i = 0; i < names->count; i++)
			taken = taken ||
				text_equal(names->own[i], buffer_text(&out));
		if (taken)
			buffer_putc(&out, '_');
	}
	return buffer_text(&out);
}

bool arithmetic_add(struct arena *arena, struct arithmetic_names *names,
	const char *foreign)
{
	if (names->count == ARITHMETIC_NAMES)
		return false;
	names->own[names->count] = own_name(arena, names, foreign);
	names->foreign[names->count++] = foreign;
	return true;
}
