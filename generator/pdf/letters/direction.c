#include "pdf/letters/direction.h"

#include "base/common.h"
#include "base/utf8.h"
#include "words/script.h"

enum {
	TO_RIGHT = 0x200e,
	TO_LEFT = 0x200f
};

/* Is it punctuation that goes with numbers?  Types ES, ET and CS of UAX #9. */
static bool is_of_numbers(uint32_t code)
{
	static const struct {
		uint32_t low, high;
	} signs[] = {
		{'#', '%'},
		{'+', '/'},
		{':', ':'},
		{0x00a2, 0x00a5},
		{0x00b0, 0x00b1},
		{0x0609, 0x060a},
		{0x060c, 0x060c}, /* the comma of Arabic */
		{0x066a, 0x066a},
		{0x2030, 0x2034},
		{0x2044, 0x2044},
		{0x20a0, 0x20cf},
		{0x2212, 0x2213},
	};

	for (size_t i = 0; i < LENGTH(signs); i++)
		if (code >= signs[i].low && code <= signs[i].high)
			return true;
	return false;
}

static bool runs_left(uint32_t code)
{
	return script_rtl(code) && !is_of_numbers(code);
}

/* The first letter of a text; 0 where there is none. */
static uint32_t first_of(const char *text, size_t length)
{
	size_t at = 0;

	return length > 0 ? utf8_next(text, length, &at) : 0;
}

/* The letter behind a cluster in its run. */
static uint32_t next_of(const struct run *run, const struct cluster *cluster)
{
	const char *end = cluster->text + cluster->length;

	return first_of(end, (size_t)(run->text + run->length - end));
}

static struct share sign(bool given, uint32_t code)
{
	struct share share = {.length = 0};

	if (given)
		share.length = utf8_put(code, share.text);
	return share;
}

struct share direction_left(
	const struct run *run, const struct cluster *cluster)
{
	const uint32_t code = first_of(cluster->text, cluster->length);
	const bool turns = cluster->glyphs == run->glyphs &&
			   (run->turns & TURN_AFTER) != 0;

	if (!run->rtl || runs_left(code))
		return sign(false, 0);
	return sign(turns || (is_of_numbers(code) &&
				     !runs_left(next_of(run, cluster))),
		TO_LEFT);
}

struct share direction_right(
	const struct run *run, const struct cluster *cluster)
{
	const bool edge =
		cluster->glyphs + cluster->count == run->glyphs + run->count;
	const uint32_t code = first_of(cluster->text, cluster->length);

	if (!run->rtl || !edge || (run->turns & TURN_BEFORE) == 0)
		return sign(false, 0);
	return (run->turns & TURN_AGAINST) != 0
		       ? sign(true, TO_RIGHT)
		       : sign(!runs_left(code), TO_LEFT);
}
