#include "picture/svg/fault.h"

#include "base/arena.h"
#include "base/message.h"

#include <stdarg.h>

static void put(struct fault *fault, struct where at, const char *format,
	va_list args) __attribute__((format(printf, 3, 0)));

static void put(
	struct fault *fault, struct where at, const char *format, va_list args)
{
	fault->at = at;
	fault->why = message_vprintf(fault->arena, format, args);
}

bool fault_at(struct fault *fault, struct where at, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	if (fault->why == NULL)
		put(fault, at, format, args);
	va_end(args);
	return false;
}

bool fault_final(struct fault *fault, struct where at, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	if (fault->why == NULL) {
		put(fault, at, format, args);
		fault->final = true;
	}
	va_end(args);
	return false;
}
