#include "press/preload.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/thread.h"
#include "type/font/fonts.h"
#include "type/line/icu.h"
#include "worksheet/page_setup.h"

#include <sys/stat.h>

/* The arena belongs to the thread until the thread has ended. */
struct preload {
	struct call_owned owned; /* must come first; a call ends the thread
				    before the arena, which is older */
	struct call *call;       /* the owner, or NULL */
	struct call *working;    /* the thread works for it */
	struct arena *arena;
	const char *list;
	struct fonts *fonts;
	pthread_t thread;
	bool begun, failed;
};

/* A pipe can be read only once. */
static bool is_file(const char *path)
{
	struct stat status;

	return path != NULL && stat(path, &status) == 0 &&
	       S_ISREG(status.st_mode);
}

static void load(void *with)
{
	struct preload *preload = with;
	struct reading reading = {
		preload->arena, error_list_new(preload->arena)};
	struct fonts *fonts;

	icu_fetch();
	if (!is_file(preload->list))
		return;
	fonts = fonts_open(&reading, preload->list);
	if (fonts == NULL)
		return;
	fonts_expect(fonts, page_setup_default().font);
	preload->fonts = fonts;
}

static void *load_in_thread(void *with)
{
	struct preload *preload = with;

	call_enter(preload->working);
	preload->failed = !call_try(load, preload);
	return NULL;
}

static void join(struct preload *preload)
{
	if (preload->begun)
		pthread_join(preload->thread, NULL);
	preload->begun = false;
}

static void drop(struct call_owned *owned)
{
	join((struct preload *)(void *)owned);
}

struct preload *preload_new(const char *list)
{
	struct arena *arena = arena_new();
	struct preload *preload = arena_alloc(arena, 1, sizeof(*preload));

	*preload = (struct preload){.owned = {.drop = drop},
		.working = call_here(),
		.arena = arena,
		.list = list};
	preload->call = call_own(&preload->owned);
	preload->begun =
		thread_start(&preload->thread, load_in_thread, preload);
	return preload;
}

void preload_await(struct preload *preload)
{
	if (preload == NULL)
		return;
	join(preload);
	if (preload->failed)
		call_fail_again();
}

struct fonts *preload_fonts(struct preload *preload)
{
	struct fonts *fonts;

	if (preload == NULL)
		return NULL;
	preload_await(preload);
	fonts = preload->fonts;
	preload->fonts = NULL;
	return fonts;
}

void preload_free(struct preload *preload)
{
	if (preload == NULL)
		return;
	preload_await(preload);
	fonts_close(preload->fonts);
	call_disown(preload->call, &preload->owned);
	arena_free(preload->arena);
}
