#include "type/line/formulas.h"

/* A formula while it is read. */
struct reading {
	const uint32_t *codes;
	size_t at, end;
	size_t whole;   /* the formula may end here */
	int depth;      /* of brackets */
	bool operand;   /* the last thing read was an operand */
	bool number;    /* and it was a number */
	bool decided;   /* a sign of arithmetic was read */
	bool was_whole; /* the value of `decided` at `whole` */
};

enum {
	UNIT_LETTERS = 3 /* of a unit behind a number, at most */
};

static bool is_among(uint32_t code, const uint32_t *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (list[i] == code)
			return true;
	return false;
}

/* ½, ⅔ */
static bool is_fraction(uint32_t code)
{
	return (code >= 0x00bc && code <= 0x00be) ||
	       (code >= 0x2150 && code <= 0x215e);
}

/* Digits of formulas that run from left to right; Persian's are among them. */
static bool is_western_digit(uint32_t code)
{
	return (code >= '0' && code <= '9') ||
	       (code >= 0x06f0 && code <= 0x06f9) ||
	       (code >= 0x00b2 && code <= 0x00b3) || code == 0x00b9 ||
	       is_fraction(code) || (code >= 0x2070 && code <= 0x209c);
}

/* Latin and Greek. */
static bool is_western_letter(uint32_t code)
{
	return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') ||
	       (code >= 0x00c0 && code <= 0x024f && code != 0x00d7 &&
		       code != 0x00f7) ||
	       (code >= 0x0370 && code <= 0x03ff);
}

/* Signs in place of a number or beside one: a blank, a box, a picture, roots,
 * degrees, per cent, money. */
static bool is_with_number(uint32_t code)
{
	static const uint32_t signs[] = {'_', '%', '$', 0x00a3, 0x00a5, 0x00b0,
		0x066a, 0x2030, 0x2032, 0x2033, 0x20aa, 0x20ac, 0x221a, 0x221b,
		0x221e, 0x25a1, 0x25a0, 0xfffc};

	return is_among(code, signs, LENGTH(signs));
}

static bool is_operand(uint32_t code)
{
	return is_western_digit(code) || is_western_letter(code) ||
	       is_with_number(code);
}

/* Signs that make a formula of what is around them. */
static bool is_operator(uint32_t code)
{
	static const uint32_t signs[] = {'+', '=', '<', '>', '*', '^', 0x00b1,
		0x00d7, 0x00f7, 0x00b7, 0x2190, 0x2192, 0x2194, 0x21cc, 0x2212,
		0x2213, 0x2217, 0x2219, 0x2248, 0x2260, 0x2261, 0x2264, 0x2265,
		0x22c5};

	return is_among(code, signs, LENGTH(signs));
}

/* Operators that also join words; with spaces around them they are signs of
 * arithmetic. */
static bool is_doubtful(uint32_t code)
{
	return code == '-' || code == ':' || code == '/';
}

static bool is_sign(uint32_t code)
{
	return code == '-' || code == '+' || code == 0x2212 || code == 0x00b1;
}

/* A space, including those that do not break. */
static bool is_space(uint32_t code)
{
	static const uint32_t spaces[] = {' ', 0x00a0, 0x2009, 0x202f};

	return is_among(code, spaces, LENGTH(spaces));
}

static uint32_t code_at(const struct reading *reading, size_t at)
{
	return at < reading->end ? reading->codes[at] : 0;
}

static void note_operand(struct reading *reading)
{
	reading->operand = true;
	if (reading->depth > 0)
		return;
	reading->whole = reading->at;
	reading->was_whole = reading->decided;
}

/* Does the number go on?  Points and commas between digits belong to it. */
static bool goes_on(const struct reading *reading, size_t at)
{
	const uint32_t code = code_at(reading, at);

	return is_operand(code) ||
	       ((code == '.' || code == ',' || code == 0x066b ||
			code == 0x066c) &&
		       is_western_digit(code_at(reading, at - 1)) &&
		       is_western_digit(code_at(reading, at + 1)));
}

/* Signs that stand behind a number. */
static bool is_behind_digit(uint32_t code)
{
	return code == '%' || is_fraction(code);
}

/* Read an operand.  Behind another one and a space, only a unit counts. */
static bool read_operand(struct reading *reading, bool spaced)
{
	size_t letters = 0, at = reading->at;

	while (goes_on(reading, at)) {
		letters += is_western_letter(code_at(reading, at));
		reading->decided |= is_behind_digit(code_at(reading, at)) &&
				    at > 0 &&
				    is_western_digit(code_at(reading, at - 1));
		at++;
	}
	if (reading->operand && spaced &&
		(!reading->number || letters > UNIT_LETTERS ||
			letters != at - reading->at))
		return false;
	reading->number = letters == 0;
	reading->at = at;
	note_operand(reading);
	return true;
}

/* Read a sign before a number; it is one of arithmetic. */
static bool read_sign(struct reading *reading)
{
	const uint32_t next = code_at(reading, reading->at + 1);

	if (!is_sign(code_at(reading, reading->at)) || !is_operand(next))
		return false;
	reading->decided = true;
	reading->at++;
	return true;
}

static bool read_operator(struct reading *reading, bool spaced)
{
	const uint32_t code = code_at(reading, reading->at);
	const bool apart =
		spaced && is_space(code_at(reading, reading->at + 1));

	if (!is_operator(code) && !is_doubtful(code) && code != 0x2013)
		return false;
	reading->decided |= is_operator(code) || (apart && code != 0x2013);
	reading->operand = false;
	reading->at++;
	return true;
}

static bool read_bracket(struct reading *reading, bool spaced)
{
	const uint32_t code = code_at(reading, reading->at);
	const bool opens = code == '(' || code == '[';
	const bool closes = code == ')' || code == ']';

	if (opens && reading->operand && spaced)
		return false;
	if (!opens && (!closes || reading->depth == 0))
		return false;
	reading->depth += opens ? 1 : -1;
	reading->at++;
	reading->operand = false;
	if (closes)
		note_operand(reading);
	return true;
}

/* Read the unknown, "= ?". */
static bool read_question(struct reading *reading)
{
	const uint32_t code = code_at(reading, reading->at);

	if ((code != '?' && code != 0x061f) || reading->operand)
		return false;
	reading->at++;
	note_operand(reading);
	return true;
}

static bool read_next(struct reading *reading)
{
	const size_t before = reading->at;
	bool spaced;

	while (is_space(code_at(reading, reading->at)))
		reading->at++;
	spaced = reading->at > before;
	if (is_operand(code_at(reading, reading->at)))
		return read_operand(reading, spaced);
	if (!reading->operand && read_sign(reading))
		return true;
	if (reading->operand && read_operator(reading, spaced))
		return true;
	return read_bracket(reading, spaced) || read_question(reading);
}

size_t formulas_end(const uint32_t *codes, size_t first, size_t end)
{
	struct reading reading = {
		.codes = codes, .at = first, .end = end, .whole = first};

	if (is_space(codes[first]) || codes[first] == '?' ||
		codes[first] == 0x061f)
		return first;
	while (reading.at < end && read_next(&reading))
		;
	return reading.was_whole ? reading.whole : first;
}
