#include "base/whole_number.h"

bool whole_number(
	const char *text, uint64_t low, uint64_t high, uint64_t *number)
{
	uint64_t sum = 0;

	if (*text == '\0')
		return false;
	for (; *text != '\0'; text++) {
		const uint64_t digit = (uint64_t)(*text - '0');

		if (*text < '0' || *text > '9' || digit > high ||
			sum > (high - digit) / 10)
			return false;
		sum = sum * 10 + digit;
	}
	if (sum < low)
		return false;
	*number = sum;
	return true;
}
