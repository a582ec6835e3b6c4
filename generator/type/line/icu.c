#include "type/line/icu.h"

#include "base/call.h"
#include "base/common.h"
#include "base/dynlib.h"
#include "base/message.h"

#include <dlfcn.h>
#include <stdio.h>

/* ICU's function names end in its version, which its headers add with
 * macros. */
#define TEXT_OF(name) #name
#define NAME_OF(function) TEXT_OF(function)

static const char library_name[] =
	"libicuuc.so." NAME_OF(U_ICU_VERSION_MAJOR_NUM);

static const struct library_function functions[] = {
	{NAME_OF(ubrk_open), offsetof(struct icu, open)},
	{NAME_OF(ubrk_close), offsetof(struct icu, close)},
	{NAME_OF(ubrk_setUText), offsetof(struct icu, set_text)},
	{NAME_OF(ubrk_next), offsetof(struct icu, next)},
	{NAME_OF(uloc_forLanguageTag), offsetof(struct icu, locale)},
	{NAME_OF(utext_openUTF8), offsetof(struct icu, open_text)},
	{NAME_OF(utext_close), offsetof(struct icu, close_text)},
};

static _Noreturn void give_up(void)
{
	char why[CALL_WHY];

	snprintf(why, sizeof(why), message_text("cannot load ICU: %s"),
		dlerror());
	call_fail(why);
}

void icu_fetch(void)
{
	(void)dynlib_load(library_name, NULL, NULL, 0);
}

struct icu icu_load(void)
{
	struct icu icu;

	if (!dynlib_load(library_name, &icu, functions, LENGTH(functions)))
		give_up();
	return icu;
}
