#include "bank/vary/figures_notation.h"

enum {
	ZEROS_BEHIND = 9, /* "1,000,000,000" is still legible, */
	ZEROS_BEFORE = 5  /* and so is "0.000001" */
};

/* A number written out in digits. */
struct written {
	int figures; /* significant ones; 0 if it cannot be written out */
	int behind;  /* zeros at the end of a whole number */
	int before;  /* zeros between decimal sign and first figure */
};

static struct written write_out(struct rational number)
{
	const int decimals = rational_decimals(number);
	struct written written = {0};
	struct rational scaled;
	char digits[RATIONAL_DIGITS + 2];
	int length;

	if (decimals < 0 || number.top == 0 ||
		!rational_multiply(rational_absolute(number),
			rational_ten(decimals), &scaled))
		return written;
	length = (int)rational_digits((uwide)scaled.top, digits);
	while (decimals == 0 && digits[length - 1 - written.behind] == '0')
		written.behind++;
	if (decimals > length)
		written.before = decimals - length;
	written.figures = length - written.behind;
	return written;
}

int figures_notation_count(struct rational number)
{
	return write_out(number).figures;
}

struct figures figures_notation(struct rational number, struct figures given)
{
	struct written written;
	int decimals;

	if (given.sign || given.factor ||
		(given.style != FIGURES_EXACT &&
			given.style != FIGURES_SIGNIFICANT))
		return given;
	if (given.style == FIGURES_SIGNIFICANT &&
		!figures_significant(number, given.digits, &number, &decimals))
		return given;
	written = write_out(number);
	if (written.behind <= ZEROS_BEHIND && written.before <= ZEROS_BEFORE)
		return given;
	if (given.style == FIGURES_EXACT)
		given.digits = written.figures;
	given.style = FIGURES_SCIENTIFIC;
	return given;
}
