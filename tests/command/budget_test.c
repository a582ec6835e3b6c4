/*
 * No picture costs more than 2 seconds of work and 256 MB, whatever its file
 * contains.  Slow machines and sanitizers take longer, so ten times that time
 * is allowed, which still reveals work without a bound; the limit of memory is
 * exact, except under sanitizers.
 */
#define _GNU_SOURCE /* wait4 */
#include "room.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include <jpeglib.h>
#include <zlib.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#endif
#if !defined(SANITIZED)
#define SANITIZED 0
#endif

enum {
	SECONDS = 20,
	KILOBYTES = SANITIZED ? 1400 * 1024 : 256 * 1024,
	SEGMENTS = 20000,
	ZEROS = 1 << 20,
	BOMB = 128, /* megabytes of zeros */
	IHDR = 13,
	COEFFICIENTS = 64
};

/* A file being built. */
struct out {
	FILE *file;
};

static void puts_all(struct out *out, const char *text)
{
	fputs(text, out->file);
}

static void repeat(struct out *out, const char *text, int times)
{
	for (int i = 0; i < times; i++)
		fputs(text, out->file);
}

static const char svg[] =
	"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 700 900'>";
static const char svg_end[] = "</svg>";

static void put_path(struct out *out, int segments)
{
	puts_all(out, "<path id='u0' d='M0 0");
	repeat(out, "l1 1", segments);
	puts_all(out, "'/>");
}

/* Uses of uses, each this many times. */
static void put_uses(struct out *out, int levels, int times)
{
	for (int level = 1; level <= levels; level++) {
		fprintf(out->file, "<g id='u%d'>", level);
		for (int i = 0; i < times; i++)
			fprintf(out->file, "<use href='#u%d'/>", level - 1);
		puts_all(out, "</g>");
	}
	fprintf(out->file, "</defs><use href='#u%d'/>", levels);
}

static void uses_of_a_path(struct out *out)
{
	puts_all(out, "<defs>");
	put_path(out, SEGMENTS);
	put_uses(out, 3, 18);
}

static void uses_of_a_long_path(struct out *out)
{
	puts_all(out, "<defs>");
	put_path(out, SEGMENTS * 19);
	put_uses(out, 3, 18);
}

static void uses_of_a_gradient(struct out *out)
{
	puts_all(out, "<linearGradient id='g'/><defs><rect id='u0' width='9' "
		      "height='9' fill='url(#g)'/>");
	put_uses(out, 8, 10);
}

static void clips(struct out *out)
{
	puts_all(out, "<clipPath id='c'>");
	put_path(out, SEGMENTS);
	puts_all(out, "</clipPath>");
	repeat(out, "<path clip-path='url(#c)' d='M0 0h9'/>", 3000);
}

static void uses_of_a_text(struct out *out)
{
	puts_all(out, "<defs><text id='t'>");
	repeat(out, "a ", 100000);
	puts_all(out, "</text></defs>");
	repeat(out, "<use href='#t'/>", 90000);
}

static void rules(struct out *out)
{
	puts_all(out, "<style>");
	repeat(out, ".a{fill:red}", 999);
	puts_all(out, "</style>");
	repeat(out, "<g class='a'/>", 90000);
}

static void declarations(struct out *out)
{
	puts_all(out, "<style>*{");
	repeat(out, "fill:red;", 100000);
	puts_all(out, "}</style>");
	repeat(out, "<g/>", 90000);
}

static void attributes(struct out *out)
{
	puts_all(out, "<g ");
	for (int i = 0; i < 900000; i++)
		fprintf(out->file, "a%x='' ", (unsigned)i);
	puts_all(out, "/>");
}

static void elements(struct out *out)
{
	repeat(out, "<g/>", 2000000);
}

static void depth(struct out *out)
{
	repeat(out, "<g>", 1000000);
}

static void blurs(struct out *out)
{
	puts_all(out, "<filter id='f'>");
	repeat(out, "<feGaussianBlur stdDeviation='300'/>", 200);
	puts_all(out, "</filter><rect width='700' height='900' "
		      "filter='url(#f)'/>");
}

static void turbulence(struct out *out)
{
	puts_all(out, "<filter id='f'><feTurbulence baseFrequency='.9' "
		      "numOctaves='10000'/></filter><rect width='700' "
		      "height='900' filter='url(#f)'/>");
}

static void masks(struct out *out)
{
	puts_all(out, "<mask id='m'><rect width='700' height='900'/></mask>");
	repeat(out, "<g mask='url(#m)'>", 200);
	puts_all(out, "<rect width='9' height='9'/>");
	repeat(out, "</g>", 200);
}

static void markers(struct out *out)
{
	puts_all(out, "<marker id='m'>");
	put_path(out, 1000);
	puts_all(out, "</marker><path marker-mid='url(#m)' d='M0 0");
	repeat(out, "l1 1", 90000);
	puts_all(out, "'/>");
}

static void alphas(struct out *out)
{
	for (int i = 0; i < 90000; i++)
		fprintf(out->file,
			"<rect width='9' height='9' stroke='red' "
			"fill-opacity='.%03d' stroke-opacity='.%03d'/>",
			i % 1000, i / 1000);
}

/* A file of the SVG's head, something, and its end. */
static void (*const svgs[])(struct out *out) = {uses_of_a_path,
	uses_of_a_long_path, uses_of_a_gradient, clips, uses_of_a_text, rules,
	declarations, attributes, elements, depth, blurs, turbulence, masks,
	markers, alphas};

static void laughs(struct out *out)
{
	puts_all(out, "<!DOCTYPE svg [<!ENTITY a0 'ha'>");
	for (int i = 1; i < 10; i++) {
		fprintf(out->file, "<!ENTITY a%d '", i);
		for (int k = 0; k < 10; k++)
			fprintf(out->file, "&a%d;", i - 1);
		puts_all(out, "'>");
	}
	puts_all(out, "]>");
	puts_all(out, svg);
	puts_all(out, "<text>&a9;</text></svg>");
}

static void zipped_zeros(struct out *out)
{
	static const char zeros[ZEROS];
	gzFile zip = gzdopen(dup(fileno(out->file)), "wb");

	gzputs(zip, svg);
	for (int i = 0; i < BOMB; i++)
		gzwrite(zip, zeros, sizeof(zeros));
	gzclose(zip);
}

/* Zeros as zlib compresses them, written after `before`. */
static struct buffer deflated_zeros(
	struct arena *arena, const char *before, size_t length)
{
	static Bytef zeros[ZEROS];
	struct buffer out = {.arena = arena};
	Bytef chunk[1 << 14];
	z_stream zlib = {.next_in = NULL};

	buffer_add(&out, before, length);
	assert_int_equal(deflateInit(&zlib, 9), Z_OK);
	for (int i = 0; i <= BOMB; i++) {
		zlib.next_in = zeros;
		zlib.avail_in = i < BOMB ? ZEROS : 0;
		do {
			zlib.next_out = chunk;
			zlib.avail_out = sizeof(chunk);
			deflate(&zlib, i < BOMB ? Z_NO_FLUSH : Z_FINISH);
			buffer_add(&out, (char *)chunk,
				sizeof(chunk) - zlib.avail_out);
		} while (zlib.avail_out == 0);
	}
	deflateEnd(&zlib);
	return out;
}

static void put_big(struct out *out, uint32_t value)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		fputc((int)(value >> shift & 0xFF), out->file);
}

static void put_chunk(
	struct out *out, const char *type, const void *data, size_t length)
{
	uLong sum = crc32(0, (const Bytef *)type, 4);

	put_big(out, (uint32_t)length);
	puts_all(out, type);
	fwrite(data, 1, length, out->file);
	put_big(out, (uint32_t)crc32(sum, data, (uInt)length));
}

/* The header of a PNG with this many pixels, of a depth and kind of colour. */
static void put_png_of(
	struct out *out, uint32_t side, uint8_t bits, uint8_t kind)
{
	const uint8_t head[IHDR] = {(uint8_t)(side >> 24),
		(uint8_t)(side >> 16), (uint8_t)(side >> 8), (uint8_t)side,
		(uint8_t)(side >> 24), (uint8_t)(side >> 16),
		(uint8_t)(side >> 8), (uint8_t)side, bits, kind, 0, 0, 0};

	fwrite("\x89PNG\r\n\x1a\n", 1, 8, out->file);
	put_chunk(out, "IHDR", head, sizeof(head));
}

static void put_png(struct out *out, uint32_t side)
{
	put_png_of(out, side, 1, 0);
}

static void end_png(struct out *out, const struct buffer *data)
{
	put_chunk(out, "IDAT", data->at, data->length);
	put_chunk(out, "IEND", "", 0);
}

static void large_png(struct out *out)
{
	struct arena *arena = arena_new();
	const struct buffer data = deflated_zeros(arena, "", 0);

	put_png(out, 60000);
	end_png(out, &data);
	arena_free(arena);
}

/* A small PNG with a chunk that inflates to a large one. */
static void put_bomb(
	struct out *out, const char *type, const char *before, size_t length)
{
	struct arena *arena = arena_new();
	const struct buffer zeros = deflated_zeros(arena, before, length);
	const struct buffer data = deflated_zeros(arena, "", 0);

	put_png(out, 6000);
	for (int i = 0; i < 10; i++)
		put_chunk(out, type, zeros.at, zeros.length);
	end_png(out, &data);
	arena_free(arena);
}

static void text_bomb(struct out *out)
{
	put_bomb(out, "zTXt", "Comment\0", 9);
}

static void profile_bomb(struct out *out)
{
	put_bomb(out, "iCCP", "x\0", 3);
}

/* Gigabytes of zeros behind the last pixel. */
static void pixel_bomb(struct out *out)
{
	enum {
		TIMES = 18000
	};
	static Bytef zeros[ZEROS], chunk[1 << 14];
	struct arena *arena = arena_new();
	struct buffer data = {.arena = arena};
	z_stream zlib = {.next_in = zeros, .avail_in = ZEROS};
	size_t head;

	assert_int_equal(deflateInit(&zlib, 9), Z_OK);
	zlib.next_out = chunk;
	zlib.avail_out = sizeof(chunk);
	deflate(&zlib, Z_FULL_FLUSH);
	head = zlib.total_out;
	zlib.next_in = zeros;
	zlib.avail_in = ZEROS;
	deflate(&zlib, Z_FULL_FLUSH);
	buffer_add(&data, chunk, head);
	for (int i = 0; i < TIMES; i++)
		buffer_add(&data, chunk + head, zlib.total_out - head);
	deflateEnd(&zlib);
	put_png(out, 8);
	end_png(out, &data);
	arena_free(arena);
}

/* The largest PNG in colour, whose pixels no filter makes smaller. */
static void noise(struct out *out, uint8_t kind, size_t bytes)
{
	enum {
		SIDE = 4990,
		ROWS = 300
	};
	struct arena *arena = arena_new();
	const size_t row = 1 + SIDE * bytes;
	uint8_t *rows = arena_alloc(arena, ROWS, row);
	uLongf length = compressBound((uLong)(SIDE * row));
	uint8_t *all = arena_alloc(arena, SIDE, row);
	Bytef *packed = arena_alloc(arena, length, 1);
	uint32_t state = 1;

	for (size_t i = 0; i < ROWS * row; i++) {
		state = state * 1664525 + 1013904223;
		rows[i] = (uint8_t)((state >> 30) * 85);
	}
	for (size_t y = 0; y < SIDE; y++) {
		memcpy(all + y * row, rows + y % ROWS * row, row);
		all[y * row] = 0;
	}
	assert_int_equal(compress2(packed, &length, all, SIDE * row, 1), Z_OK);
	put_png_of(out, SIDE, 8, kind);
	put_chunk(out, "IDAT", packed, length);
	put_chunk(out, "IEND", "", 0);
	arena_free(arena);
}

static void coloured_noise(struct out *out)
{
	noise(out, 2, 3);
}

static void gray_noise_with_alpha(struct out *out)
{
	noise(out, 4, 2);
}

/* A small JPEG behind more segments than any camera writes. */
static void put_segments(struct out *out, char marker)
{
	const char *why = NULL;
	struct arena *arena = arena_new();
	const struct source *jpeg = file_read(
		arena, "tests/picture/files/baseline.jpg", ROOM_BYTES, &why);

	assert_non_null(jpeg);
	fwrite(jpeg->text, 1, 2, out->file);
	for (int i = 0; i < 4000000; i++)
		fwrite((char[]){'\xff', marker, 0, 2}, 1, 4, out->file);
	fwrite(jpeg->text + 2, 1, jpeg->length - 2, out->file);
	arena_free(arena);
}

static void segments_of_exif(struct out *out)
{
	put_segments(out, '\xe1');
}

static void segments_of_tables(struct out *out)
{
	put_segments(out, '\xc4');
}

/* A progressive JPEG with the largest possible number of scans: each
 * coefficient by itself, bit by bit. */
static void scans(struct out *out)
{
	struct jpeg_error_mgr manager;
	struct jpeg_compress_struct jpeg = {.err = jpeg_std_error(&manager)};
	static jpeg_scan_info script[COEFFICIENTS * 12];
	static JSAMPLE line[4000];
	JSAMPROW row = line;
	int count = 0;

	for (int k = 0; k < COEFFICIENTS; k++)
		for (int bit = 10; bit >= 0; bit--)
			script[count++] = (jpeg_scan_info){
				1, {0}, k, k, bit == 10 ? 0 : bit + 1, bit};
	jpeg_create_compress(&jpeg);
	jpeg_stdio_dest(&jpeg, out->file);
	jpeg.image_width = sizeof(line);
	jpeg.image_height = 4000;
	jpeg.input_components = 1;
	jpeg.in_color_space = JCS_GRAYSCALE;
	jpeg_set_defaults(&jpeg);
	jpeg.scan_info = script;
	jpeg.num_scans = count;
	jpeg_start_compress(&jpeg, TRUE);
	while (jpeg.next_scanline < jpeg.image_height)
		jpeg_write_scanlines(&jpeg, &row, 1);
	jpeg_finish_compress(&jpeg);
	jpeg_destroy_compress(&jpeg);
}

static void large_gif(struct out *out)
{
	static const char gif[] =
		"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0"
		"\xff\xff\xff\xff\0\x02\x02\x4c\x01\0;";

	fwrite(gif, 1, sizeof(gif) - 1, out->file);
}

static void (*const files[])(struct out *out) = {laughs, zipped_zeros,
	large_png, text_bomb, profile_bomb, pixel_bomb, coloured_noise,
	gray_noise_with_alpha, segments_of_exif, segments_of_tables, scans,
	large_gif};

static void write_bank(struct room *room)
{
	room_write(room, "b.yaml",
		"bank: b\nitems:\n  - {id: x, kind: short_answer, stem: S, "
		"answer: A, image: p, alt: A}\n");
}

/* Check the bank in a process with a time limit. */
_Noreturn static void check_bank(const struct room *room)
{
	const struct rlimit limit = {SECONDS, SECONDS};
	const char *program = getenv("PENSUM");
	const int null = open("/dev/null", O_RDWR);

	setrlimit(RLIMIT_CPU, &limit);
	if (chdir(room->folder) == 0 && null >= 0) {
		dup2(null, 1);
		dup2(null, 2);
		execl(program, "pensum", "practice", "b.yaml", (char *)NULL);
	}
	_exit(99);
}

static double seconds(const struct timeval *time)
{
	return (double)time->tv_sec + (double)time->tv_usec / 1e6;
}

/* The cost of the room's picture. */
static void assert_cheap(struct room *room, size_t number, const char *list)
{
	struct rusage usage;
	int status;
	pid_t process;

	write_bank(room);
	process = fork();
	if (process == 0)
		check_bank(room);
	assert_int_equal(wait4(process, &status, 0, &usage), process);
	if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
		fail_msg("%s %zu: status %d", list, number, status);
	if (seconds(&usage.ru_utime) + seconds(&usage.ru_stime) > SECONDS)
		fail_msg("%s %zu: %.1f s", list, number,
			seconds(&usage.ru_utime));
	if (usage.ru_maxrss > KILOBYTES)
		fail_msg("%s %zu: %ld KB", list, number, usage.ru_maxrss);
}

static struct out begin(struct room *room)
{
	struct out out = {
		fopen(file_join(room->arena, room->folder, "p"), "wb")};

	assert_non_null(out.file);
	return out;
}

static void a_drawing_costs_what_it_may(void **state)
{
	for (size_t i = 0; i < sizeof(svgs) / sizeof(*svgs); i++) {
		struct out out = begin(*state);

		puts_all(&out, svg);
		svgs[i](&out);
		puts_all(&out, svg_end);
		assert_int_equal(fclose(out.file), 0);
		assert_cheap(*state, i, "svg");
	}
}

static void a_file_costs_what_it_may(void **state)
{
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		struct out out = begin(*state);

		files[i](&out);
		assert_int_equal(fclose(out.file), 0);
		assert_cheap(*state, i, "file");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_drawing_costs_what_it_may),
		TEST(a_file_costs_what_it_may),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
