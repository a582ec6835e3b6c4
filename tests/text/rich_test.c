#include "text/rich.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/source/notes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* One letter for each flag, in their order. */
static const char flag_letters[] = "SEC^~_/NAUK!";

static void show_spans(struct buffer *out, struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];

		buffer_putc(out, '{');
		if (span->inset != NULL && span->inset->formula != NULL) {
			buffer_printf(out, "($%s)}", span->inset->alt);
			continue;
		}
		if (span->inset != NULL)
			buffer_printf(out, "(%s|%s|%d|%d)", span->inset->name,
				span->inset->alt, (int)span->inset->width,
				(int)span->inset->height);
		for (unsigned bit = 0; flag_letters[bit] != '\0'; bit++) {
			if (span->flags & 1u << bit)
				buffer_putc(out, flag_letters[bit]);
		}
		if (span->flags & SPAN_RUBY)
			buffer_printf(out, "(%s)", span_reading(span));
		if (span->flags != 0 && span->length > 0)
			buffer_putc(out, ' ');
		buffer_add(out, span->text, span->length);
		buffer_putc(out, '}');
	}
}

static void show_table(struct buffer *out, const struct rich_table *table)
{
	for (size_t i = 0; i < table->rows * table->columns; i++) {
		const size_t column = i % table->columns;

		buffer_puts(out, column == 0 ? "\n  " : " ");
		buffer_putc(out, "<=>"[table->align[column]]);
		show_spans(out, table->cells[i]);
	}
}

static void show_block(struct buffer *out, const struct rich_block *block)
{
	for (int i = 0; i < block->depth; i++)
		buffer_putc(out, '>');
	if (block->marker != NULL)
		buffer_puts(out, block->marker);
	if (block->tight)
		buffer_putc(out, '!');
	for (int i = 0; i < block->quotes; i++)
		buffer_putc(out, '|');
	if (block->rule)
		buffer_puts(out, "rule");
	if (block->code)
		buffer_puts(out, "code");
	show_spans(out, block->spans);
	if (block->table != NULL)
		show_table(out, block->table);
	buffer_putc(out, '\n');
}

/* Each block on a line: depth, marker, "!" if tight, spans in braces. */
static void assert_rich(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};
	const struct rich rich = rich_parse(arena, text);

	for (size_t i = 0; i < rich.count; i++)
		show_block(&out, &rich.blocks[i]);
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void emphasis_and_code_are_marked(void **state)
{
	(void)state;
	assert_rich("a *b* **c** ***d*** `e`\n",
		"{a }{E b}{ }{S c}{ }{SE d}{ }{C e}\n");
	assert_rich("snake_case_word", "{snake_case_word}\n");
	assert_rich("2 * 3 * 4", "{2 * 3 * 4}\n");
	assert_rich("", "");
	assert_rich(" \n\n", "");
}

/* A letter of its own, U+FFFC, in the look of those around it. */
static void a_picture_is_in_a_line(void **state)
{
	(void)state;
	assert_rich("a ![b](x.svg), *c ![d](y.svg){width=1in}*",
		"{a }{(x.svg|b|0|0) \xef\xbf\xbc}{, }{E c }"
		"{(y.svg|d|72000|0)E \xef\xbf\xbc}\n");
	assert_rich("![b](x.svg){height=10pt}![c](x.svg)",
		"{(x.svg|b|0|10000) \xef\xbf\xbc}"
		"{(x.svg|c|0|0) \xef\xbf\xbc}\n");
	assert_rich("|a|b|\n|-|-|\n|c ![d](x.svg)|![e](y.svg)|",
		"\n  <{a} <{b}\n  <{c }{(x.svg|d|0|0) \xef\xbf\xbc} "
		"<{(y.svg|e|0|0) \xef\xbf\xbc}\n");
	assert_rich("\uFFFC", "{\xef\xbf\xbc}\n");
}

static void pictures_in_code_are_text(void **state)
{
	(void)state;
	assert_rich("`![b](x.svg)` ![c](y.svg)",
		"{C ![b](x.svg)}{ }{(y.svg|c|0|0) \xef\xbf\xbc}\n");
	assert_rich("\\![b](x.svg)", "{![b](x.svg)}\n");
	assert_rich("[b](x) ![b] ![b][c]", "{[b](x) ![b] ![b][c]}\n");
}

static void underscores_are_a_blank_everywhere(void **state)
{
	(void)state;
	assert_rich("(____) and (____).", "{(}{_ ____}{) and (}{_ ____}{).}\n");
	assert_rich("____", "{_ ____}\n");
	assert_rich("____ first", "{_ ____}{ first}\n");
	assert_rich("a\n\n____\n\nb", "{a}\n{_ ____}\n{b}\n");
	assert_rich("a\n____", "{a }{_ ____}\n");
	assert_rich("___, ______.", "{_ ___}{, }{_ ______}{.}\n");
	assert_rich("**a ____**", "{S a }{S_ ____}\n");
	assert_rich("`____`", "{C ____}\n");
	assert_rich("__a__", "{S a}\n");
}

static void blanks_to_fill_in_do_not_touch_markdown(void **state)
{
	(void)state;
	assert_rich("A " RICH_BLANK ", **" RICH_BLANK "** or _" RICH_BLANK "_.",
		"{A }{_! _}{, }{S_! _}{ or }{E_! _}{.}\n");
	assert_rich("`f(" RICH_BLANK ")`", "{C f(}{C_! _}{C )}\n");
	assert_rich(RICH_BLANK RICH_BLANK "____", "{_! __}{_ ____}\n");
	assert_rich("^" RICH_BLANK "^", "{^_! _}\n");
	assert_rich("|a|\n|-|\n|" RICH_BLANK "|", "\n  <{a}\n  <{_! _}\n");
}

#define ANSWER(text) RICH_ANSWER text RICH_ANSWER

static void answers_do_not_touch_markdown(void **state)
{
	(void)state;
	assert_rich(
		"A " ANSWER("cell") "s **" ANSWER("b") " c** `" ANSWER("d") "`",
		"{A }{A cell}{s }{SA b}{S  c}{ }{CA d}\n");
	assert_rich("x " ANSWER("*E* H~2~O"), "{x }{EA E}{A  H}{~A 2}{A O}\n");
	assert_rich("|a|\n|-|\n|" ANSWER("b") "|\n|" RICH_BLANK "|",
		"\n  <{a}\n  <{A b}\n  <{_! _}\n");
	/* One that is not closed takes the rest. */
	assert_rich("a " RICH_ANSWER "b c", "{a }{A b c}\n");
	/* No mark reaches out of an answer, or into it. */
	assert_rich(ANSWER("a*b") " " ANSWER("c*d"), "{A a*b}{ }{A c*d}\n");
	assert_rich("s" ANSWER("_x_") "t", "{s}{EA x}{t}\n");
	assert_rich("*" ANSWER("__init__") "*", "{SEA init}\n");
	assert_rich(
		ANSWER("<b>") " or " ANSWER("</b>"), "{A <b>}{ or }{A </b>}\n");
	assert_rich(ANSWER("- 5") "\n- b", "{A - 5}\n>•!{b}\n");
	assert_rich("x^" ANSWER("a b") "^", "{x}{^A a b}\n");
	assert_rich(RICH_PART "*a" RICH_PART "; " RICH_PART "b*" RICH_PART,
		"{*a; b*}\n");
	assert_rich("```\n" ANSWER("`_x_`") " = " RICH_BLANK "\n```",
		"code{CA _x_}{C  = }{C_! _}{C/}\n");
	assert_rich("![a](x.svg) " ANSWER("*b* ![c](y.svg)") " ![d](z.svg)",
		"{(x.svg|a|0|0) \xef\xbf\xbc}{ }{EA b}{A  }"
		"{(y.svg|c|0|0)A \xef\xbf\xbc}{ }"
		"{(z.svg|d|0|0) \xef\xbf\xbc}\n");
}

static void small_letters_go_up_and_down(void **state)
{
	(void)state;
	assert_rich(
		"H~2~O, Ca^2+^, 10^-6^", "{H}{~ 2}{O, Ca}{^ 2+}{, 10}{^ -6}\n");
	assert_rich("**x^2^** and *y^n^*", "{S x}{S^ 2}{ and }{E y}{E^ n}\n");
	assert_rich("x^*n*^", "{x}{E^ n}\n");
	assert_rich("a ^ b ~ c", "{a ^ b ~ c}\n");
	assert_rich("^a b^ and ~c", "{^a b^ and ~c}\n");
	assert_rich("x\\^2^ y\\~", "{x^2^ y~}\n");
	assert_rich("^^", "{^^}\n");
	assert_rich("a ~~b~~ c ~~~d", "{a }{K b}{ c ~~~d}\n");
	assert_rich("a~~b ~~c~~ ~~ d\\~~", "{a~~b }{K c}{ ~~ d~~}\n");
	assert_rich("~~*b* H~2~O~~", "{EK b}{K  H}{~K 2}{K O}\n");
	assert_rich("`x^2^`", "{C x^2^}\n");
	assert_rich("^abcdefghijklmnopqrstuvwx^ ^abcdefghijklmnopqrstuvwxy^",
		"{^ abcdefghijklmnopqrstuvwx}{ ^abcdefghijklmnopqrstuvwxy^}"
		"\n");
}

static void lists_keep_their_numbers(void **state)
{
	(void)state;
	assert_rich("- a\n- b\n  - c\n    1. d\n    3. e\n\nf",
		">•!{a}\n>•!{b}\n>>•!{c}\n>>>1.!{d}\n>>>3.!{e}\n{f}\n");
	assert_rich("2015. The plan\n2017. The next",
		">2015.!{The plan}\n>2017.!{The next}\n");
	assert_rich("1) a\n\n2) b\n\n   c", ">1){a}\n>2){b}\n>{c}\n");
	assert_rich("+ a\n+ b\n", ">•!{a}\n>•!{b}\n");
	assert_rich("01. a\n02. b", ">01.!{a}\n>02.!{b}\n");
	assert_rich("1. 1848. War\n2. 1914) War\n- 3. c",
		">1.!{1848. War}\n>2.!{1914) War}\n>•!{3. c}\n");
	assert_rich("-\n- b", ">•!\n>•!{b}\n");
	assert_rich("In\n2015. The plan", "{In 2015. The plan}\n");
}

static void one_line_is_not_a_list(void **state)
{
	(void)state;
	assert_rich("- 5", "{- 5}\n");
	assert_rich("1978. War\n", "{1978. War}\n");
	assert_rich("# 5", "{# 5}\n");
	assert_rich("> 5", "{> 5}\n");
	assert_rich("+ *x*", "{+ }{E x}\n");
	assert_rich("---", "{---}\n");
}

static void headings_are_paragraphs(void **state)
{
	(void)state;
	assert_rich("# A *b*\nc", "{S A }{SE b}\n{c}\n");
	assert_rich("a\n===\nb", "{a === b}\n");
}

static void quotes_and_rules_keep_their_mark(void **state)
{
	(void)state;
	assert_rich("> a\n> b\n\nc", "|{a b}\n{c}\n");
	assert_rich("> a\n>\n> > *b*\n", "|{a}\n||{E b}\n");
	assert_rich("- > a\n- b", ">•!|{a}\n>•!{b}\n");
	assert_rich("a\n---\nb", "{a}\nrule\n{b}\n");
	assert_rich("a\n\n- - -\n\nb", "{a}\nrule\n{b}\n");
	/* A comparison is no quote; a year in one is no comparison. */
	assert_rich("x\n> 5 is", "{x > 5 is}\n");
	assert_rich("> In\n> 1914 war", "|{In 1914 war}\n");
	assert_rich("> All men are equal", "|{All men are equal}\n");
	assert_rich("> x + 1", "{> x + 1}\n");
	assert_rich("> 5 large cells", "{> 5 large cells}\n");
	assert_rich("a\n\n> 1848 was the year", "{a}\n|{1848 was the year}\n");
	assert_rich(">", "{>}\n");
}

static void code_keeps_its_lines(void **state)
{
	(void)state;
	assert_rich("a\n\n    b\n      c^2^\n",
		"{a}\ncode{C b}{C/}{C   c^2^}{C/}\n");
	assert_rich("~~~\n- a\n---\n|-|\n[x](http://y.z) <b>\n~~~",
		"code{C - a}{C/}{C ---}{C/}{C |-|}{C/}"
		"{C [x](http://y.z) <b>}{C/}\n");
	assert_rich("```\na\tb\n\tc\n```\n*d*",
		"code{C a   b}{C/}{C     c}{C/}\n{E d}\n");
	assert_rich("> ```\n> a_b_\n\nc *d*", "|code{C a_b_}{C/}\n{c }{E d}\n");
	assert_rich("`$x` and `y$`, `<b>`, `[^1]`",
		"{C $x}{ and }{C y$}{, }{C <b>}{, }{C [^1]}\n");
	assert_rich("    indented alone", "{indented alone}\n");
}

static void arithmetic_stays_as_typed(void **state)
{
	(void)state;
	assert_rich("2^10-2^9", "{2^10-2^9}\n");
	assert_rich("x^2+y^2=25", "{x^2+y^2=25}\n");
	assert_rich("~5-~6", "{~5-~6}\n");
	assert_rich(
		"3*4*5 2**3**4 a*b and c*d", "{3*4*5 2**3**4 a*b and c*d}\n");
	assert_rich("3***4***5", "{3***4***5}\n");
	assert_rich("(*a*) *b*, **c**d", "{(}{E a}{) }{E b}{, }{S c}{d}\n");
	assert_rich("é*b*é", "{é*b*é}\n");
	assert_rich("中*文*中", "{中}{E 文}{中}\n");
	assert_rich("10^-3^m x^n+1^ a^1/2^ 5^<6^",
		"{10^-3^m x^n+1^ a^1/2^ 5}{^ <6}\n");
	assert_rich("^18^O 10^-3^ SO~4~^2-^ x^n^y",
		"{^ 18}{O 10}{^ -3}{ SO}{~ 4}{^ 2-}{ x}{^ n}{y}\n");
	assert_rich("a*b\n*c*", "{a*b }{E c}\n");
	assert_rich("x^2<y^2 a^m:a^n 2^8\u22122^7 x^m\u2192x^n 2^8\u20132^7",
		"{x^2<y^2 a^m:a^n 2^8\u22122^7 x^m\u2192x^n 2^8\u20132^7}\n");
	assert_rich("a^4\u20136^, b", "{a}{^ 4\u20136}{, b}\n");
}

static void two_powers_are_not_one(void **state)
{
	(void)state;
	assert_rich("x^2y^2 (x^2)(y^2) x~1y~2", "{x^2y^2 (x^2)(y^2) x~1y~2}\n");
	assert_rich("a^2n^b^2n^ c^1)^", "{a}{^ 2n}{b}{^ 2n}{ c}{^ 1)}\n");
	assert_rich("Na^+^Cl^-^", "{Na^+^Cl}{^ -}\n");
	assert_rich("X^2+^Y^2-^", "{X^2+^Y}{^ 2-}\n");
	assert_rich("x^*^ and y^*^", "{x}{^ *}{ and y}{^ *}\n");
	assert_rich("x^**^", "{x}{^ **}\n");
}

static void signs_of_multiplication_stay(void **state)
{
	(void)state;
	assert_rich("3*(4+5)*6, 3*-4*5", "{3*(4+5)*6, 3*-4*5}\n");
	assert_rich("f(x)*g(x)*h(x) (a)*(b)*(c) [3]*[4]*[5]",
		"{f(x)*g(x)*h(x) (a)*(b)*(c) [3]*[4]*[5]}\n");
	assert_rich("*Note: 3*4* **5**(a) *f*(x)",
		"{E Note: 3*4}{ }{S 5}{(a) }{E f}{(x)}\n");
}

static void formulas_are_read(void **state)
{
	(void)state;
	assert_rich("$x_2^a + b_c \\alpha$ *b*", "{($x_2^a+b_cα)}{ }{E b}\n");
	assert_rich("\\(y\\) \\ce{H2O} \\pu{3 m} \\$5",
		"{($y)}{ }{($H2O)}{ }{($3 m)}{ $5}\n");
	assert_rich("$5 and *$6* or \\(", "{$5 and }{E $6}{ or (}\n");
	assert_rich("**$x$** and *$y*z$*", "{($x)}{ and }{($y∗z)}\n");
	assert_rich("| $|a|$ | `$b$` |\n|-|-|\n| $c$ | d |\n",
		"\n  <{($|a|)} <{C $b$}\n  <{($c)} <{d}\n");
}

static void formulas_of_their_own_have_lines(void **state)
{
	(void)state;
	assert_rich("$$\n- x*y*\n$$", "{($−x∗y∗)}\n");
	assert_rich("Solve $$x = 1$$, then\n\\[y\\] again.",
		"{Solve}{/}{($x = 1)}{,}{/}{then}{/}{($y)}{/}{again.}\n");
}

static void formulas_with_faults_are_printed_as_typed(void **state)
{
	(void)state;
	assert_rich("$x^2^ _a_ \\alpha$ *b*", "{$x^2^ _a_ \\alpha$ }{E b}\n");
	assert_rich("$\\frca{1}{2}$ and \\ce{H2O",
		"{$\\frca{1}{2}$ and \\ce{H2O}\n");
	assert_rich("`$x$` and\n\n    $y$ < `a $z$ b`\n",
		"{C $x$}{ and}\ncode{C $y$ < `a $z$ b`}{C/}\n");
}

static void addresses_are_left_alone(void **state)
{
	(void)state;
	assert_rich("http://a.b/_c_/~d~e*f*g *http://h.i*",
		"{http://a.b/_c_/~d~e*f*g }{E http://h.i}\n");
}

static void lines_end_softly_or_hard(void **state)
{
	(void)state;
	assert_rich("a\nb  \nc\\\nd", "{a b}{/}{c}{/}{d}\n");
	assert_rich("中文\n中文\nabc\n中", "{中文中文 abc 中}\n");
	assert_rich(
		"```c\nx = 1;\n  y\n```\n", "code{C x = 1;}{C/}{C   y}{C/}\n");
}

static void tables_have_cells(void **state)
{
	(void)state;
	assert_rich("| a | **b** | c |\n|---|:-:|--:|\n| ____ | x^2^ |\n",
		"\n  <{a} ={S b} >{c}\n  <{_ ____} ={x}{^ 2} >\n");
	assert_rich("|a|b|\n|-|:-:|\n|1|2|\n", "\n  <{a} ={b}\n  <{1} ={2}\n");
	assert_rich("|a|b|\n|-|-|\n|-|-|\n", "\n  <{a} <{b}\n  <{-} <{-}\n");
	assert_rich("|a|\n|-|\n| `x\\|y` or \\| |\n",
		"\n  <{a}\n  <{C x|y}{ or |}\n");
	assert_rich("`x\\|y`", "{C x\\|y}\n");
}

static void links_print_their_address(void **state)
{
	(void)state;
	assert_rich("[a](b) ![c][d] <e@f.gh>", "{[a](b) ![c][d] e@f.gh}\n");
	assert_rich("[![a](x.svg) b](https://c.d/_e_)!",
		"{(x.svg|a|0|0) \xef\xbf\xbc}{ b (https://c.d/_e_)!}\n");
	assert_rich("[a *b*](https://c.d/_e_)!",
		"{a }{E b}{ (https://c.d/_e_)!}\n");
	assert_rich("[c.d](http://c.d/) <http://e.f>", "{c.d http://e.f}\n");
	assert_rich("[[a] b](x.html)", "{[a] b (x.html)}\n");
	assert_rich("\"<i>*(a)*</i>\" [*(b)*] \"$c$\"",
		"{\"}{E (a)}{\" [}{E (b)}{] \"}{($c)}{\"}\n");
	assert_rich("[](x.html) [x]( y)", "{x.html [x]( y)}\n");
	assert_rich("[a]: http://b.c\n\n[a]", "{[a]: http://b.c}\n{[a]}\n");
	assert_rich("a[^1] b[^2]", "{a[^1] b[^2]}\n");
}

static void known_tags_are_taken(void **state)
{
	(void)state;
	assert_rich("<b>a</b> <i>b</i> <u>c</u> <s>d</s> <kbd>e</kbd>",
		"{S a}{ }{E b}{ }{U c}{ }{K d}{ }{C e}\n");
	assert_rich("x<sup>a-1</sup> y<SUB>2</SUB>", "{x}{^ a-1}{ y}{~ 2}\n");
	assert_rich("a<br>b<br/>\nc", "{a}{/}{b}{/}{c}\n");
	assert_rich("<b>a <i>b</b> c", "{S a <i>b}{ c}\n");
	assert_rich("<b>*a*</b> \\<b>c</b>", "{SE a}{ <b>c</b>}\n");
	assert_rich("<div>a</div> 1 < 2 > 1", "{<div>a</div> 1 < 2 > 1}\n");
}

static void entities_stay_as_typed(void **state)
{
	(void)state;
	assert_rich("A&amp;B &eacute; &#8212; &x",
		"{A&amp;B &eacute; &#8212; &x}\n");
}

static void no_break_comes_first(void **state)
{
	(void)state;
	assert_rich("\\\na", "{a}\n");
	assert_rich("<br> <br>a<br>b", "{a}{/}{b}\n");
	assert_rich("a<br>b<br> <br/>\n\nc  \n", "{a}{/}{b}\n{c}\n");
}

/* Each note: its kind as a number, and what was typed. */
static void assert_notes(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};
	struct notes notes = {.arena = arena};

	rich_parse_noted(arena, text, &notes);
	for (size_t i = 0; i < notes.count; i++)
		buffer_printf(&out, "%d %s\n", (int)notes.at[i].kind,
			notes.at[i].text);
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void as_typed_is_noted(void **state)
{
	(void)state;
	assert_notes(
		"*a* **b** x^2^ H~2~O [c](d.e) <u>f</u> \\$5 `&lt; <x> $y`",
		"");
	assert_notes("&lt; $x$ <div>", "0 &lt;\n2 <div>\n");
	assert_notes("<b>x", "3 <b>\n");
	assert_notes("x</i>", "3 </i>\n");
	assert_notes("a[^1]", "4 [^1]\n");
	assert_notes("[a](b) and\n\n[c]: d", "5 [a](b)\n5 [c]:\n");
	assert_notes("2^10-2^9 ~5-~6", "11 ^10-2^\n12 ~5-~\n");
	assert_notes("$x^{2$ $y$ \\ce{H", "1 $x^{2$\n1 \\ce{H\n");
	assert_notes("$5 or 6 and \\(x", "15 $5\n");
	assert_notes(
		"at $5 for two or 8$ and $5x + 2$", "14 $5 for two or 8$\n");
	assert_notes("\\^1-2\\^ \\&lt; \\$x\\$", "");
	assert_notes("<!-- x -->", "2 <!-- x -->\n");
	assert_notes("<!DOCTYPE x> <?php x ?> a <!b",
		"2 <!DOCTYPE x>\n2 <?php x ?>\n");
	assert_notes("[a](https://b.c \"d\") [a](<https://b.c/d e>)",
		"5 [a](https://b.c \"d\")\n5 [a](<https://b.c/d e>)\n");
	assert_notes("[a][b]\n\n[b]: https://c.d\n[e]: https://f.g",
		"5 [b]:\n5 [e]:\n");
	assert_notes("![a][b] a[i][j] f[0](x y)", "6 ![a]\n");
	assert_notes("x^2y^2 (a^2)(b^2)", "13 ^2y^\n13 ^2)(b^\n");
}

static void codes_of_its_own_are_no_letters(void **state)
{
	(void)state;
	assert_rich("\xef\xb7\xa6x\xef\xb7\xaa \xef\xb7\xad\xef\xb7\xb0",
		"{\uFFFDx\uFFFD \uFFFD\ufdf0}\n");
	assert_rich("\xef\xb7\x90", "{\uFFFD}\n");
}

static void plain_text_is_left_alone(void **state)
{
	struct arena *arena = arena_new();
	const struct rich rich = rich_plain(arena, "*a* ____");

	(void)state;
	assert_int_equal(rich.count, 1);
	assert_int_equal(rich.blocks[0].spans.count, 1);
	assert_int_equal(rich.blocks[0].spans.at[0].flags, 0);
	assert_string_equal(rich.blocks[0].spans.at[0].text, "*a* ____");
	assert_int_equal(rich_plain(arena, "").count, 0);
	arena_free(arena);
}

static void add_letters(struct buffer *out, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		const char c = text[i];

		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			buffer_putc(out, c);
	}
}

static void add_span(struct buffer *out, const struct span *span)
{
	if (span->inset == NULL) {
		add_letters(out, span->text, span->length);
		return;
	}
	add_letters(out, span->inset->alt, strlen(span->inset->alt));
	add_letters(out, span->inset->name, strlen(span->inset->name));
}

static void add_rich(struct buffer *out, const struct rich *rich)
{
	for (size_t i = 0; i < rich->count; i++) {
		const struct rich_block *block = &rich->blocks[i];
		const struct rich_table *table = block->table;
		const size_t cells =
			table != NULL ? table->rows * table->columns : 0;

		if (block->marker != NULL)
			add_letters(out, block->marker, strlen(block->marker));
		for (size_t j = 0; j < block->spans.count; j++)
			add_span(out, &block->spans.at[j]);
		for (size_t j = 0; j < cells; j++) {
			const struct spans spans = table->cells[j];

			for (size_t k = 0; k < spans.count; k++)
				add_span(out, &spans.at[k]);
		}
	}
}

/* A text of pieces that mean something to Markdown, the same each time. */
static void random_text(struct buffer *out, uint32_t seed)
{
	static const char *const pieces[] = {"a", "b7", " ", " ", "\n", "\n\n",
		"*", "**", "_", "____", "`", "```\n", "^", "~", "~~~\n", "[",
		"](", ")", "<", ">", "> ", "# ", "- ", "+ ", "1. ", "23) ",
		"    ", "|", "|\n|-|-|\n", "---\n", "===\n", "\\", "  \n", "&",
		"\t", "中", "!", "=", "c d"};

	for (uint32_t i = 0; i < 40; i++) {
		seed = seed * 1664525u + 1013904223u;
		buffer_puts(out, pieces[(seed >> 16) %
					 (sizeof(pieces) / sizeof(*pieces))]);
	}
}

/* Could a word behind a fence, "```python", be in it?  It is not printed. */
static bool names_language(const char *text)
{
	for (; *text != '\0'; text++) {
		const size_t run = strspn(text, text[0] == '`' ? "`" : "~");

		if (run >= 3 && text[run] != '\n')
			return true;
		text += run > 0 ? run - 1 : 0;
	}
	return false;
}

static void no_letter_is_ever_lost(void **state)
{
	(void)state;
	for (uint32_t seed = 0; seed < 3000; seed++) {
		struct arena *arena = arena_new();
		struct buffer text = {.arena = arena};
		struct buffer in = {.arena = arena}, out = {.arena = arena};
		struct rich rich;

		random_text(&text, seed);
		if (names_language(buffer_text(&text))) {
			arena_free(arena);
			continue;
		}
		rich = rich_parse(arena, buffer_text(&text));
		add_letters(&in, text.at, text.length);
		add_rich(&out, &rich);
		if (strcmp(buffer_text(&in), buffer_text(&out)) != 0)
			fail_msg("seed %u: <<%s>>\nin  %s\nout %s", seed,
				buffer_text(&text), buffer_text(&in),
				buffer_text(&out));
		arena_free(arena);
	}
}

static void a_table_bomb_is_text(void **state)
{
	struct arena *arena = arena_new();
	struct buffer text = {.arena = arena};
	struct rich rich;

	(void)state;
	for (int i = 0; i < 3000; i++)
		buffer_puts(&text, "|a");
	buffer_puts(&text, "|\n");
	for (int i = 0; i < 3000; i++)
		buffer_puts(&text, "|-");
	buffer_puts(&text, "|\n");
	for (int i = 0; i < 3000; i++)
		buffer_puts(&text, "|\n");
	rich = rich_parse(arena, buffer_text(&text));
	assert_int_equal(rich.count, 1);
	assert_null(rich.blocks[0].table);
	arena_free(arena);
}

static void readings_stand_above_characters(void **state)
{
	(void)state;
	assert_rich("{漢字|かんじ}を", "{(かんじ) 漢字}{を}\n");
	assert_rich("{漢字|かん|じ}", "{(かん) 漢}{(じ) 字}\n");
	assert_rich("{汉字|hàn zì}", "{(hàn) 汉}{(zì) 字}\n");
	assert_rich("{中国|zhōngguó}", "{(zhōngguó) 中国}\n");
	assert_rich("{今日|き|ょ|う}", "{(きょう) 今日}\n");
	assert_rich("{田中さん|たなか さん}", "{(たなか さん) 田中さん}\n");
	assert_rich("{𠮷野|よし|の}", "{(よし) 𠮷}{(の) 野}\n");
	assert_rich("{한자|漢字}", "{(漢字) 한자}\n");
	assert_rich("**{正|ただ}しい**", "{S(ただ) 正}{S しい}\n");
	assert_rich("*{心|こころ}*。", "{E(こころ) 心}{。}\n");
	assert_rich("a\n{心|こころ}", "{a }{(こころ) 心}\n");
	assert_rich("字\n{心|こころ}", "{字}{(こころ) 心}\n");
	assert_rich("{心|*こころ*}", "{(*こころ*) 心}\n");
	assert_rich("| {漢|かん} | b |\n|---|---|\n| c | {字|じ} |",
		"\n  <{(かん) 漢} <{b}\n  <{c} <{(じ) 字}\n");
}

static void other_braces_are_text(void **state)
{
	(void)state;
	assert_rich("{a|b}", "{{a|b}}\n");
	assert_rich("{漢字}", "{{漢字}}\n");
	assert_rich("{漢字|}", "{{漢字|}}\n");
	assert_rich("{漢字| }", "{{漢字| }}\n");
	assert_rich("{|かんじ}", "{{|かんじ}}\n");
	assert_rich("{漢字|かんじ", "{{漢字|かんじ}\n");
	assert_rich("{{漢字|かんじ}}", "{{{漢字|かんじ}}}\n");
	assert_rich("\\{漢字|かんじ}", "{{漢字|かんじ}}\n");
	assert_rich("`{漢字|かんじ}`", "{C {漢字|かんじ}}\n");
	assert_rich(
		"a\n\n    {漢字|かんじ}", "{a}\ncode{C {漢字|かんじ}}{C/}\n");
	assert_rich("$\\frac{漢|字}$", "{$\\frac{漢|字}$}\n");
	assert_rich("\U0002fffeあ\U0002ffff", "{{あ|}\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(emphasis_and_code_are_marked),
		cmocka_unit_test(a_picture_is_in_a_line),
		cmocka_unit_test(pictures_in_code_are_text),
		cmocka_unit_test(underscores_are_a_blank_everywhere),
		cmocka_unit_test(blanks_to_fill_in_do_not_touch_markdown),
		cmocka_unit_test(answers_do_not_touch_markdown),
		cmocka_unit_test(small_letters_go_up_and_down),
		cmocka_unit_test(lists_keep_their_numbers),
		cmocka_unit_test(one_line_is_not_a_list),
		cmocka_unit_test(headings_are_paragraphs),
		cmocka_unit_test(lines_end_softly_or_hard),
		cmocka_unit_test(tables_have_cells),
		cmocka_unit_test(quotes_and_rules_keep_their_mark),
		cmocka_unit_test(code_keeps_its_lines),
		cmocka_unit_test(arithmetic_stays_as_typed),
		cmocka_unit_test(two_powers_are_not_one),
		cmocka_unit_test(signs_of_multiplication_stay),
		cmocka_unit_test(formulas_are_read),
		cmocka_unit_test(formulas_of_their_own_have_lines),
		cmocka_unit_test(formulas_with_faults_are_printed_as_typed),
		cmocka_unit_test(addresses_are_left_alone),
		cmocka_unit_test(links_print_their_address),
		cmocka_unit_test(known_tags_are_taken),
		cmocka_unit_test(entities_stay_as_typed),
		cmocka_unit_test(no_break_comes_first),
		cmocka_unit_test(as_typed_is_noted),
		cmocka_unit_test(codes_of_its_own_are_no_letters),
		cmocka_unit_test(plain_text_is_left_alone),
		cmocka_unit_test(no_letter_is_ever_lost),
		cmocka_unit_test(a_table_bomb_is_text),
		cmocka_unit_test(readings_stand_above_characters),
		cmocka_unit_test(other_braces_are_text),
	};

	return cmocka_run_group_tests_name("rich", tests, NULL, NULL);
}
