/* Any bytes as a date and as a length; a date that is one can be printed. */
#include "bank/date.h"
#include "door.h"
#include "text/length.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("a", bytes, length);
	struct date date;
	mpt height;

	if (date_parse(door.source.text, &date)) {
		if (date.first > date.last)
			abort();
		date_print(door.reading.arena, &date);
	}
	length_parse(door.source.text, &height);
	door_close(&door);
	return 0;
}
