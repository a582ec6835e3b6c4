#include "bank/kind/choice_credit.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/points.h"

enum {
	NEARLY = CHOICE_CREDIT_ALL / 125, /* 0.33 means a third */
	HUNDREDTHS = 100
};

/* Parse a decimal that is not in twelfths: "0.1", "0.125". */
static bool parse_decimal(const char *at, int *credit)
{
	int unit = CHOICE_CREDIT_ALL;

	*credit = 0;
	at += *at == '0';
	if (*at++ != '.' || *at == '\0')
		return false;
	for (; is_digit(*at); at++) {
		unit /= 10;
		*credit += unit * (*at - '0');
	}
	return *at == '\0';
}

bool choice_credit_parse(const char *text, int *credit)
{
	twelfths share;

	if (parse_decimal(text, credit))
		return true;
	if (!points_parse(text, &share) || share > POINT)
		return false;
	*credit = (share * CHOICE_CREDIT_ALL + POINT / 2) / POINT;
	return true;
}

bool read_choice_credit(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	int credit;

	if (node->type != NODE_SCALAR ||
		!choice_credit_parse(node->text, &credit) || credit == 0 ||
		credit >= CHOICE_CREDIT_ALL)
		return fields_expected(reading, node, field,
			"a share of the points above 0 and below 1, as 0.5");
	*(int *)into = credit;
	return true;
}

const char *choice_credit_print(
	struct arena *arena, int credit, twelfths points)
{
	const int64_t exact = (int64_t)credit * points;
	const int64_t near =
		(exact + CHOICE_CREDIT_ALL / 2) / CHOICE_CREDIT_ALL;
	const int64_t apart = exact - near * CHOICE_CREDIT_ALL;
	const int64_t cents =
		(exact * HUNDREDTHS / POINT + CHOICE_CREDIT_ALL / 2) /
		CHOICE_CREDIT_ALL;

	if (exact == 0)
		return NULL;
	if (near > 0 && (apart < 0 ? -apart : apart) <= (int64_t)NEARLY * POINT)
		return points_print(arena, (twelfths)near);
	if (cents % 10 == 0)
		return arena_printf(arena, "%d.%d", (int)(cents / HUNDREDTHS),
			(int)(cents % HUNDREDTHS / 10));
	return arena_printf(arena, "%d.%02d", (int)(cents / HUNDREDTHS),
		(int)(cents % HUNDREDTHS));
}
