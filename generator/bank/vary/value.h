/*
 * value: the value of a variable or an expression: a number, exact or
 * approximate, true or false, or a text.
 */
#ifndef BANK_VALUE_H
#define BANK_VALUE_H

#include "bank/vary/approx.h"

enum value_type {
	VALUE_NUMBER, /* an exact one */
	VALUE_APPROX, /* a number that is no fraction */
	VALUE_TRUTH,
	VALUE_TEXT,
	VALUE_LIST /* of numbers; only functions take one */
};

struct value {
	enum value_type type;
	union {
		struct rational number;
		struct approx approx;
		bool truth;
		const char *text;
	};
};

#endif
