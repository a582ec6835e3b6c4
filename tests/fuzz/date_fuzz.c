/* Any bytes as a date and as a length; a date that is one can be printed. */
#include "bank/date/date.h"
#include "door.h"
#include "text/length.h"
#include "words/wording.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("a", bytes, length);
	struct date date;
	mpt height;

	if (date_parse(door.source.text, &date)) {
		if (date.first > date.last)
			abort();
		for (size_t i = 0; i < language_count; i++) {
			const struct wording wording =
				wording_of(language_all[i]->tag);

			date_print(door.reading.arena, &wording, &date);
		}
	}
	length_parse(door.source.text, &height);
	door_close(&door);
	return 0;
}
