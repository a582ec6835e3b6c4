#include "press/ahead.h"

#include "base/arena.h"
#include "base/call.h"
#include "base/thread.h"
#include "type/font/fonts.h"
#include "type/line/icu.h"
#include "worksheet/page_setup.h"

#include <sys/stat.h>

/* The arena belongs to the thread until the thread has ended. */
struct ahead {
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
	struct ahead *ahead = with;
	struct reading reading = {ahead->arena, error_list_new(ahead->arena)};
	struct fonts *fonts;

	icu_fetch();
	if (!is_file(ahead->list))
		return;
	fonts = fonts_open(&reading, ahead->list);
	if (fonts == NULL)
		return;
	fonts_expect(fonts, page_setup_default().font);
	ahead->fonts = fonts;
}

static void *load_in_thread(void *with)
{
	struct ahead *ahead = with;

	call_enter(ahead->working);
	ahead->failed = !call_try(load, ahead);
	return NULL;
}

static void join(struct ahead *ahead)
{
	if (ahead->begun)
		pthread_join(ahead->thread, NULL);
	ahead->begun = false;
}

static void drop(struct call_owned *owned)
{
	join((struct ahead *)(void *)owned);
}

struct ahead *ahead_new(const char *list)
{
	struct arena *arena = arena_new();
	struct ahead *ahead = arena_alloc(arena, 1, sizeof(*ahead));

	*ahead = (struct ahead){.owned = {.drop = drop},
		.working = call_here(),
		.arena = arena,
		.list = list};
	ahead->call = call_own(&ahead->owned);
	ahead->begun = thread_start(&ahead->thread, load_in_thread, ahead);
	return ahead;
}

void ahead_await(struct ahead *ahead)
{
	if (ahead == NULL)
		return;
	join(ahead);
	if (ahead->failed)
		call_fail_again();
}

struct fonts *ahead_fonts(struct ahead *ahead)
{
	struct fonts *fonts;

	if (ahead == NULL)
		return NULL;
	ahead_await(ahead);
	fonts = ahead->fonts;
	ahead->fonts = NULL;
	return fonts;
}

void ahead_free(struct ahead *ahead)
{
	if (ahead == NULL)
		return;
	ahead_await(ahead);
	fonts_close(ahead->fonts);
	call_disown(ahead->call, &ahead->owned);
	arena_free(ahead->arena);
}
