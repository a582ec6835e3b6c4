#include "bank/vary/token.h"

#include "base/common.h"

/* Signs as typed, a longer one before its prefix.  token_next() finds words. */
static const struct {
	const char *typed;
	char sign;
} signs[] = {
	{"<=", 'l'},
	{">=", 'g'},
	{"!=", '!'},
	{"<>", '!'},
	{"==", '='},
	{"**", '^'},
	{"≤", 'l'},
	{"≥", 'g'},
	{"≠", '!'},
	{"−", '-'},
	{"·", '*'},
	{"×", '*'},
	{"÷", '/'},
	{"<", '<'},
	{">", '>'},
	{"=", '='},
	{"+", '+'},
	{"-", '-'},
	{"*", '*'},
	{"/", '/'},
	{"^", '^'},
	{"(", '('},
	{")", ')'},
	{"[", '['},
	{"]", ']'},
	{",", ','},
};

static const struct {
	const char *word;
	char sign;
} words[] = {
	{"and", '&'},
	{"or", '|'},
	{"not", '~'},
};

static size_t sign_at(const char *text, size_t length, char *sign)
{
	for (size_t i = 0; i < LENGTH(signs); i++) {
		const size_t own = strlen(signs[i].typed);

		if (own <= length && strncmp(text, signs[i].typed, own) == 0) {
			*sign = signs[i].sign;
			return own;
		}
	}
	return 0;
}

size_t expression_name(const char *text)
{
	size_t n = 0;
	char sign;

	while (is_letter(text[n]) || text[n] == '_' ||
		(n > 0 && is_digit(text[n])) ||
		((text[n] & 0x80) != 0 &&
			sign_at(text + n, strlen(text + n), &sign) == 0))
		n++;
	return n;
}

static struct token wrong(
	struct token token, struct fault *fault, const char *what)
{
	*fault = (struct fault){
		.kind = FAULT_SYNTAX, .at = token.at, .what = what};
	token.kind = TOKEN_WRONG;
	return token;
}

static struct token read_number(
	const char *text, struct token token, struct fault *fault)
{
	const char *end = rational_parse(text + token.at, &token.number);

	if (end == NULL)
		return wrong(token, fault, "the number has too many digits");
	token.length = (size_t)(end - text) - token.at;
	if (*end == '.')
		return wrong(token, fault,
			"a number has one decimal point, and digits after it");
	return token;
}

static struct token read_text(const char *text, size_t length,
	struct token token, struct fault *fault)
{
	const char *from = text + token.at;
	const char *end = memchr(from + 1, *from, length - token.at - 1);

	if (end == NULL)
		return wrong(token, fault, "the quotation mark is not closed");
	token.length = (size_t)(end + 1 - from);
	return token;
}

static struct token read_name(
	const char *text, size_t length, struct token token)
{
	token.length = expression_name(text + token.at);
	if (token.length > length - token.at)
		token.length = length - token.at;
	for (size_t i = 0; i < LENGTH(words); i++)
		if (strlen(words[i].word) == token.length &&
			strncmp(text + token.at, words[i].word, token.length) ==
				0) {
			token.kind = TOKEN_SIGN;
			token.sign = words[i].sign;
		}
	return token;
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

struct token token_next(
	const char *text, size_t length, size_t at, struct fault *fault)
{
	struct token token = {.kind = TOKEN_END};

	while (at < length && is_blank(text[at]))
		at++;
	token.at = at;
	if (at >= length)
		return token;
	if (is_digit(text[at]) || (text[at] == '.' && is_digit(text[at + 1]))) {
		token.kind = TOKEN_NUMBER;
		return read_number(text, token, fault);
	}
	if (text[at] == '"' || text[at] == '\'') {
		token.kind = TOKEN_TEXT;
		return read_text(text, length, token, fault);
	}
	token.length = sign_at(text + at, length - at, &token.sign);
	token.kind = TOKEN_SIGN;
	if (token.length > 0)
		return token;
	token.kind = TOKEN_NAME;
	token = read_name(text, length, token);
	return token.length > 0
		       ? token
		       : wrong(token, fault, "this sign has no meaning here");
}
