/* Any bytes as a bank, and what `check` tells of it. */
#include "bank/leak/leak_check.h"
#include "bank/references.h"
#include "bank/stale_words.h"
#include "door.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct door door = door_open("tests/fuzz/room/f.yaml", bytes, length);
	const struct bank *bank = bank_read(&door.reading, &door.source);

	if (bank != NULL) {
		leak_check(&door.reading, bank);
		references_warn(&door.reading, bank);
		stale_words_check(&door.reading, bank);
	}
	door_close(&door);
	return 0;
}
