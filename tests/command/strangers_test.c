/*
 * A bank from who knows where, with pictures made to do harm: it is printed or
 * refused, and does nothing else.
 */
#include "base/common.h"
#include "room.h"

#include <sys/stat.h>

static const char usual_bank[] =
	"bank: b\n"
	"items:\n"
	"- {id: a, kind: short_answer, stem: One?, answer: x}\n";

/* A bank that shows a picture of these bytes, checked; what is said of it. */
static const char *said_of(
	struct room *room, const char *name, const char *bytes, size_t length)
{
	const char *path = file_join(room->arena, room->folder, name);
	struct ran ran;

	assert_int_equal(file_write(path, bytes, length), 0);
	room_write(room, "b.yaml",
		arena_printf(room->arena,
			"bank: b\nitems:\n- {id: a, kind: short_answer, stem: "
			"One?, answer: x, image: %s, alt: It}\n",
			name));
	ran = room_run(room, "timeout 600 \"$PENSUM\" check b.yaml");
	assert_int_equal(ran.status, 1);
	return ran.err;
}

static void assert_refused(
	struct room *room, const char *name, const char *bytes, const char *why)
{
	assert_holds(said_of(room, name, bytes, strlen(bytes)), why);
}

static void an_entity_bomb_is_not_lit(void **state)
{
	struct room *room = *state;
	struct buffer svg = {.arena = room->arena};

	buffer_puts(&svg, "<!DOCTYPE svg [<!ENTITY a0 \"haha\">");
	for (int i = 1; i < 10; i++) {
		buffer_printf(&svg, "<!ENTITY a%d \"", i);
		for (int k = 0; k < 10; k++)
			buffer_printf(&svg, "&a%d;", i - 1);
		buffer_puts(&svg, "\">");
	}
	buffer_puts(&svg, "]><svg xmlns=\"http://www.w3.org/2000/svg\" "
			  "viewBox=\"0 0 9 9\"><text>&a9;</text></svg>");
	assert_refused(room, "p.svg", buffer_text(&svg),
		"error: damaged XML: limit on input amplification factor");
}

static void an_entity_names_no_file(void **state)
{
	assert_refused(*state, "p.svg",
		"<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n"
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
		"<text>&a;</text></svg>",
		"p.svg:2:65: error: an entity stands for another file");
}

static void a_loop_of_uses_ends(void **state)
{
	assert_refused(*state, "p.svg",
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
		"<g id=\"a\"><use href=\"#b\"/></g>"
		"<g id=\"b\"><use href=\"#a\"/></g></svg>",
		"p.svg:1:99: error: use is nested too deep, or uses itself");
}

static void groups_have_a_depth(void **state)
{
	struct room *room = *state;
	struct buffer svg = {.arena = room->arena};

	buffer_puts(&svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
			  "viewBox=\"0 0 9 9\">");
	for (int i = 0; i < 100000; i++)
		buffer_puts(&svg, "<g>");
	assert_refused(room, "p.svg", svg.at,
		"p.svg:1:824: error: elements are nested more than 256 deep");
}

/* Of 30,000 by 30,000 pixels of 8 bytes, it says. */
static void a_picture_bomb_is_not_unpacked(void **state)
{
	static const char bytes[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
				    "\0\0\x75\x30\0\0\x75\x30\x10\6\0\0\0"
				    "\x36\xb7\x24\xf9\0\0\0\0IDAT"
				    "\x35\xaf\x06\x1e";

	assert_holds(said_of(*state, "p.png", bytes, sizeof(bytes) - 1),
		"error: image: \"p.png\" has more than 25 million pixels: it "
		"is 30000 by 30000");
}

static void what_is_cut_off_is_reported(void **state)
{
	static const char *const names[] = {"tests/picture/files/palette.png",
		"tests/picture/files/baseline.jpg",
		"tests/picture/files/progressive.jpg",
		"tests/picture/files/graphviz.svg"};
	struct room *room = *state;

	for (size_t i = 0; i < LENGTH(names); i++) {
		const char *why = NULL;
		const struct source *file =
			file_read(room->arena, names[i], ROOM_BYTES, &why);

		assert_non_null(file);
		for (size_t part = 1; part < 8; part++)
			assert_holds(
				said_of(room, strrchr(names[i], '/') + 1,
					file->text, file->length * part / 8),
				"error: ");
	}
}

static void a_bank_that_is_not_a_file_is_not_waited_for(void **state)
{
	static const char *const names[] = {
		"fifo", ".", "/dev/zero", "zero", "loop"};
	struct room *room = *state;

	room_do(room, "mkfifo fifo; ln -s /dev/zero zero; ln -s loop loop");
	for (size_t i = 0; i < LENGTH(names); i++) {
		const struct ran ran = room_run(room,
			arena_printf(room->arena,
				"timeout 600 \"$PENSUM\" practice -s 1 %s",
				names[i]));

		assert_true(ran.status == 1 || ran.status == 3);
		assert_holds(ran.err, "error: cannot read ");
	}
}

/* A tool that the machine may lack, or may not allow. */
static bool can_trace(struct room *room)
{
	return room_run(room, "strace -o .probe true").status == 0;
}

static void nothing_is_run_and_nobody_called(void **state)
{
	struct room *room = *state;

	if (!can_trace(room))
		skip();
	room_write(room, "b.yaml", usual_bank);
	room_do(room,
		"ASAN_OPTIONS=detect_leaks=0 strace -f -qq "
		"-e trace=network,execve,execveat -e signal=none -o trace "
		"\"$PENSUM\" practice -s 1 b.yaml");
	assert_string_equal(
		room_do(room, "grep -v '+++\\|execve(.*= 0$' trace | "
			      "grep -v 'exited with' || :"),
		"");
	assert_string_equal(room_do(room, "grep -c execve trace"), "1\n");
}

static void a_list_of_fonts_may_be_anything(void **state)
{
	static const char *const lists[] = {"", "\\377\\376", "roles: {}",
		"roles: [serif]",
		"roles: {serif: {family: ../../x, package: y}}"};
	struct room *room = *state;

	room_write(room, "b.yaml", usual_bank);
	for (size_t i = 0; i < LENGTH(lists); i++) {
		const struct ran ran = room_run(room,
			arena_printf(room->arena,
				"printf '%s' >fonts.yaml; "
				"PENSUM_FONTS=fonts.yaml \"$PENSUM\" practice "
				"-s 1 b.yaml",
				lists[i]));

		assert_int_equal(ran.status, 1);
		assert_holds(ran.err, "error: ");
	}
}

/* Where a font's table stands in its directory. */
static char *table_row(char *font, const char *tag)
{
	char *row = font + 12;

	while (memcmp(row, tag, 4) != 0)
		row += 16;
	return row;
}

static const char *andika(struct room *room)
{
	const char *path =
		room_do(room, "fc-match -f '%{file}' Andika:style=Regular");

	if (strstr(path, "Andika") == NULL)
		skip();
	return path;
}

static void a_broken_font_differs_from_a_missing_one(void **state)
{
	struct room *room = *state;
	const char *why = NULL;
	const struct source *file =
		file_read(room->arena, andika(room), ROOM_BYTES, &why);
	char *font = arena_copy(room->arena, file->text, file->length);
	struct ran ran;

	memcpy(table_row(font, "glyf"), "none", 4);
	room_do(room, "mkdir f");
	assert_int_equal(
		file_write(file_join(room->arena, room->folder, "f/broken.ttf"),
			font, file->length),
		0);
	room_write(room, "fonts.conf",
		arena_printf(room->arena,
			"<fontconfig><dir>%s/f</dir><cachedir>%s/c</cachedir>"
			"</fontconfig>",
			room->folder, room->folder));
	room_write(room, "fonts.yaml",
		"roles:\n  serif: {family: Andika, package: p}\n"
		"fallback: [{family: Andika, package: p}]\n");
	room_write(room, "b.yaml", usual_bank);
	ran = room_run(room, "FONTCONFIG_FILE=$PWD/fonts.conf "
			     "PENSUM_FONTS=fonts.yaml "
			     "\"$PENSUM\" practice -s 1 b.yaml");
	assert_int_equal(ran.status, 1);
	assert_holds(ran.err, "font \"Andika\" cannot be used: ");
	assert_holds(ran.err, "/f/broken.ttf has broken outlines\n"
			      "      = it is in the package p\n");
}

/* Files that only a record names are compared: no word of them is printed. */
static void no_message_quotes_what_only_a_record_names(void **state)
{
	static const char *const files[] = {
		"SECRET:x:1\nmore: [SECRET\n",
		"bank: SECRET\nitems:\n- {id: SECRET, kind: SECRET}\n",
		"bank: b\nitems:\n- {id: a, kind: short_answer, stem: "
		"SECRET}\n",
		"name,form\nSECRET,\"SECRET\n",
	};
	static const char *const commands[] = {
		"again r/w.record.yaml -o x",
		"check r/w.record.yaml",
		"check r",
		"history r",
		"history --format json r",
		"key r/w.record.yaml --form A -o x",
	};
	struct room *room = *state;

	room_write(room, "b.yaml", usual_bank);
	room_write(room, "c.csv", "name\nAda\n");
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 1\n"
		"roster: c.csv\nsections:\n- {title: S, draw: {count: 1}}\n");
	room_do(room, "\"$PENSUM\" make w.yaml; mkdir r; sed "
		      "'s|\"b.yaml\"|\"'\"$PWD\"'/secret\"|; "
		      "s|\"c.csv\"|\"'\"$PWD\"'/secret\"|' "
		      "out/w.record.yaml >r/w.record.yaml; "
		      "grep -q '/secret' r/w.record.yaml");
	for (size_t i = 0; i < LENGTH(files) * LENGTH(commands); i++) {
		const char *command = commands[i % LENGTH(commands)];
		struct ran ran;

		room_write(room, "secret", files[i / LENGTH(commands)]);
		ran = room_run(room,
			arena_printf(room->arena, "\"$PENSUM\" %s", command));
		if (strstr(ran.out, "SECRET") != NULL ||
			strstr(ran.err, "SECRET") != NULL)
			fail_msg("%s says:\n%s%s", command, ran.out, ran.err);
	}
}

/* A file's name is as little to be trusted as what is in it. */
static void names_move_no_cursor(void **state)
{
	static const char *const commands[] = {
		"check \"$NAME\"",
		"check \"$NAME.yaml\"",
		"check \"$NAME.w.yaml\"",
		"make \"$NAME\"",
		"make \"$NAME.yaml\"",
		"make w.yaml --seed \"$NAME\"",
		"make --\"$NAME\" w.yaml",
		"practice \"$NAME\"",
		"list \"$NAME\"",
		"again \"$NAME\"",
		"history \"$NAME\"",
		"key 23456-7 \"$NAME\"",
		"\"$NAME\"",
		"help \"$NAME\"",
	};
	struct room *room = *state;

	setenv("NAME", "a\033[31m\302\233b\nc", 1);
	room_write(room, "b.yaml", usual_bank);
	room_write(room, "w.yaml",
		"worksheet: w\ntitle: W\nbanks: [b.yaml]\nseed: 1\n"
		"sections:\n- {title: S, draw: {count: 1}}\n");
	room_do(room, "cp b.yaml \"$NAME.yaml\"; cp w.yaml \"$NAME.w.yaml\"");
	for (size_t i = 0; i < LENGTH(commands); i++) {
		const struct ran ran =
			room_run(room, arena_printf(room->arena,
					       "\"$PENSUM\" %s", commands[i]));

		if (strstr(ran.err, "\302\233") != NULL ||
			strchr(ran.err, '\033') != NULL ||
			strchr(ran.out, '\033') != NULL ||
			strstr(ran.err, "\nc") != NULL)
			fail_msg("%s says:\n%s%s", commands[i], ran.out,
				ran.err);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_entity_bomb_is_not_lit),
		TEST(an_entity_names_no_file),
		TEST(a_loop_of_uses_ends),
		TEST(groups_have_a_depth),
		TEST(a_picture_bomb_is_not_unpacked),
		TEST(what_is_cut_off_is_reported),
		TEST(a_bank_that_is_not_a_file_is_not_waited_for),
		TEST(no_message_quotes_what_only_a_record_names),
		TEST(names_move_no_cursor),
		TEST(nothing_is_run_and_nobody_called),
		TEST(a_list_of_fonts_may_be_anything),
		TEST(a_broken_font_differs_from_a_missing_one),
	};

	return cmocka_run_group_tests_name("strangers", tests, NULL, NULL);
}
