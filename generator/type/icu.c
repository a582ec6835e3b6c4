#include "type/icu.h"

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* ICU's names end in its version, which its headers add by macros. */
#define TEXT_OF(name) #name
#define NAME_OF(function) TEXT_OF(function)

enum {
	EXIT_NO_LIBRARY = 3
};

static const char library_name[] =
	"libicuuc.so." NAME_OF(U_ICU_VERSION_MAJOR_NUM);

static void *open_library(void)
{
	return dlopen(library_name, RTLD_LAZY | RTLD_LOCAL);
}

/* As arena_exhausted(): others may be at work. */
static void give_up(void)
{
	flockfile(stderr);
	if (ftrylockfile(stdout) == 0)
		fflush(stdout);
	fprintf(stderr, "pensum: error: cannot load ICU: %s\n", dlerror());
	_exit(EXIT_NO_LIBRARY);
}

/* A symbol as the pointer to a function that it is. */
static void take(void *library, const char *name, void *function)
{
	void *symbol = dlsym(library, name);

	if (symbol == NULL)
		give_up();
	memcpy(function, &symbol, sizeof(symbol));
}

static void *prepare(void *unused)
{
	(void)unused;
	return open_library();
}

struct icu_loading icu_prepare(void)
{
	struct icu_loading loading = {.begun = false};
	sigset_t all, before;

	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	loading.begun =
		pthread_create(&loading.thread, NULL, prepare, NULL) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return loading;
}

void icu_await(struct icu_loading *loading)
{
	if (loading->begun)
		pthread_join(loading->thread, NULL);
	loading->begun = false;
}

struct icu icu_load(void)
{
	void *library = open_library();
	struct icu icu;

	if (library == NULL)
		give_up();
	take(library, NAME_OF(ubrk_open), &icu.open);
	take(library, NAME_OF(ubrk_close), &icu.close);
	take(library, NAME_OF(ubrk_setUText), &icu.set_text);
	take(library, NAME_OF(ubrk_next), &icu.next);
	take(library, NAME_OF(uloc_forLanguageTag), &icu.locale);
	take(library, NAME_OF(utext_openUTF8), &icu.open_text);
	take(library, NAME_OF(utext_close), &icu.close_text);
	return icu;
}
