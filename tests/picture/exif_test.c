#include "picture/exif.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void an_orientation_is_found_or_is_upright(void **state)
{
	static const char big[] = "Exif\0\0MM\0*\0\0\0\x08\0\x02"
				  "\x01\x0f\0\x02\0\0\0\x01\0\0\0\0"
				  "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0";
	static const char little[] = "Exif\0\0II*\0\x08\0\0\0\x01\0"
				     "\x12\x01\x03\0\x01\0\0\0\x03\0\0\0";
	char bytes[sizeof(big)];

	(void)state;
	assert_int_equal(
		exif_orientation((const uint8_t *)big, sizeof(big) - 1), 6);
	assert_int_equal(
		exif_orientation((const uint8_t *)little, sizeof(little) - 1),
		3);
	memcpy(bytes, big, sizeof(big));
	for (size_t length = 0; length < sizeof(big) - 4; length++)
		assert_int_equal(
			exif_orientation((const uint8_t *)bytes, length), 1);
	bytes[sizeof(big) - 4] = 9;
	assert_int_equal(
		exif_orientation((const uint8_t *)bytes, sizeof(big) - 1), 1);
	bytes[13] = '\xff'; /* the directory is far behind the end */
	assert_int_equal(
		exif_orientation((const uint8_t *)bytes, sizeof(big) - 1), 1);
}

/* A tag of another type, of another name, or before an unknown byte order. */
static void an_unknown_orientation_is_upright(void **state)
{
	static const struct {
		size_t at;
		char byte;
	} changes[] = {
		{0, 'e'},   /* no Exif */
		{6, 'N'},   /* no byte order */
		{15, '\0'}, /* no tags */
		{17, 0x13}, /* another tag */
		{19, 4},    /* a long number */
		{25, 0},    /* no turn */
	};
	static const char block[] = "Exif\0\0MM\0*\0\0\0\x08\0\x01"
				    "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0";
	char bytes[sizeof(block)];

	(void)state;
	assert_int_equal(
		exif_orientation((const uint8_t *)block, sizeof(block) - 1), 6);
	for (size_t i = 0; i < LENGTH(changes); i++) {
		memcpy(bytes, block, sizeof(block));
		assert_int_not_equal(bytes[changes[i].at], changes[i].byte);
		bytes[changes[i].at] = changes[i].byte;
		assert_int_equal(exif_orientation((const uint8_t *)bytes,
					 sizeof(block) - 1),
			1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_orientation_is_found_or_is_upright),
		cmocka_unit_test(an_unknown_orientation_is_upright),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
