#include "picture/svg/number.h"

#include "base/common.h"

#include <stdint.h>
#include <string.h>

enum {
	DIGITS_MAX = 18, /* significant digits; they fit 64 bits */
	POWER_MAX = 22,  /* the largest power of ten exact in a double */
	EXPONENT_MAX = 60
};

#define VALUE_MAX 1e12

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

void number_skip_space(const char **at)
{
	while (is_space(**at))
		++*at;
}

void number_skip_comma(const char **at)
{
	number_skip_space(at);
	if (**at == ',')
		++*at;
	number_skip_space(at);
}

/* The digits of a number, and the position of the point. */
struct digits {
	uint64_t value;
	int counted, exponent;
	bool any;
};

static void take_digit(struct digits *digits, char c, bool behind_point)
{
	digits->any = true;
	if (digits->counted < DIGITS_MAX) {
		digits->value = digits->value * 10 + (uint64_t)(c - '0');
		digits->counted += digits->value > 0;
		digits->exponent -= behind_point;
	} else if (!behind_point && digits->exponent < EXPONENT_MAX) {
		digits->exponent++;
	}
}

/* "e-3", unless it is the beginning of a unit. */
static void take_exponent(struct digits *digits, const char **at)
{
	const char *p = *at + 1;
	int sign = 1, value = 0;

	if (**at != 'e' && **at != 'E')
		return;
	if (*p == '-' || *p == '+')
		sign = *p++ == '-' ? -1 : 1;
	if (!is_digit(*p))
		return;
	for (; is_digit(*p); p++)
		if (value < 10 * EXPONENT_MAX)
			value = value * 10 + (*p - '0');
	digits->exponent += sign * value;
	*at = p;
}

static double scaled(const struct digits *digits)
{
	double value = (double)digits->value;
	int exponent = digits->exponent;
	double power = 1;

	if (exponent > EXPONENT_MAX)
		return digits->value == 0 ? 0 : 2 * VALUE_MAX;
	if (exponent < -EXPONENT_MAX)
		return 0;
	for (; exponent < -POWER_MAX; exponent++)
		value /= 10;
	for (; exponent > POWER_MAX; exponent--)
		value *= 10;
	for (int i = exponent < 0 ? -exponent : exponent; i > 0; i--)
		power *= 10;
	return exponent < 0 ? value / power : value * power;
}

bool number_scan(const char **at, double *value)
{
	const char *p = *at;
	struct digits digits = {0};
	bool negative = false;
	double size;

	if (*p == '-' || *p == '+')
		negative = *p++ == '-';
	for (; is_digit(*p); p++)
		take_digit(&digits, *p, false);
	if (*p == '.')
		for (p++; is_digit(*p); p++)
			take_digit(&digits, *p, true);
	if (!digits.any)
		return false;
	take_exponent(&digits, &p);
	size = scaled(&digits);
	if (size > VALUE_MAX)
		return false;
	*value = negative ? -size : size;
	*at = p;
	return true;
}

bool number_scan_flag(const char **at, bool *value)
{
	if (**at != '0' && **at != '1')
		return false;
	*value = **at == '1';
	++*at;
	return true;
}

bool number_parse(const char *text, double *value)
{
	double found;

	number_skip_space(&text);
	if (!number_scan(&text, &found))
		return false;
	number_skip_space(&text);
	if (*text != '\0')
		return false;
	*value = found;
	return true;
}

bool number_parse_length(const char *text, double em, double *value)
{
	static const struct {
		const char *unit;
		double above, below; /* user units, as a fraction */
	} units[] = {
		{"", 1, 1},
		{"px", 1, 1},
		{"pt", 4, 3},
		{"pc", 16, 1},
		{"in", 96, 1},
		{"cm", 960, 25.4},
		{"mm", 96, 25.4},
	};
	const char *end;
	double number;
	size_t length;

	number_skip_space(&text);
	if (!number_scan(&text, &number))
		return false;
	end = text + strlen(text);
	while (end > text && is_space(end[-1]))
		end--;
	length = (size_t)(end - text);
	if (em > 0 && length == 2 && strncmp(text, "em", 2) == 0) {
		*value = number * em;
		return true;
	}
	for (size_t i = 0; i < LENGTH(units); i++)
		if (strlen(units[i].unit) == length &&
			strncmp(text, units[i].unit, length) == 0) {
			*value = number * units[i].above / units[i].below;
			return true;
		}
	return false;
}

size_t number_parse_list(const char *text, double *values, size_t room)
{
	size_t count = 0;

	number_skip_space(&text);
	while (*text != '\0') {
		if (count == room || !number_scan(&text, &values[count]))
			return room + 1;
		count++;
		number_skip_comma(&text);
	}
	return count;
}
