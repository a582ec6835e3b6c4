// Formulas as other programs have them, as JSON:
//   commands: those of KaTeX and Temml, each in a formula that they read
//   chemistry: the formulas of mhchem's manual, with what TeX is to set
//   places: Temml's MathML of LIST's formulas, set by Chromium with the font
//   file FONT, with the place of each letter in thousandths of an em
//
//     node formulas.mjs LIST FONT CHROMIUM
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import katex from "katex";
import temmlModule from "temml";

const temml = temmlModule.default ?? temmlModule;
const [list, font, chromium] = process.argv.slice(2);
const modules = path.join(import.meta.dirname ?? ".", "node_modules");

console.log = console.error; // KaTeX's \show writes there

function sources(name) {
	const folder = path.join(modules, name, "src");
	return fs.readdirSync(folder, { recursive: true })
		.filter((file) => /\.(ts|js)$/.test(file))
		.map((file) => [file, fs.readFileSync(path.join(folder, file),
			"utf8")]);
}

const readers = {
	katex: (text) => katex.renderToString(text,
		{ throwOnError: true, strict: "ignore", displayMode: true }),
	temml: (text) => temml.renderToString(text,
		{ throwOnError: true, displayMode: true }),
};

function reads(by, text) {
	try {
		readers[by](text);
		return true;
	} catch {
		return false;
	}
}

const commandForms = [
	(c) => c + " x", (c) => c + "{x}", (c) => c + "{x}{y}",
	(c) => c + "{x}{y}{z}", (c) => c + "[x]{y}", (c) => "x" + c + "y",
	(c) => c + "{red}{y}"];
const environmentForms = ["", "{cc}", "{2}"].flatMap((columns) => [
	(e) => `\\begin{${e}}${columns}a&b\\\\c&d\\end{${e}}`,
	(e) => `\\begin{${e}}${columns}a\\end{${e}}`]);

function commands() {
	const found = [];
	for (const by of ["katex", "temml"]) {
		const names = new Map();
		for (const [file, text] of sources(by)) {
			for (const match of text.matchAll(/["'`]\\\\([A-Za-z]+)["'`]/g))
				names.set("\\" + match[1], commandForms);
			if (file.startsWith("environments"))
				for (const match of text.matchAll(/["'`]([A-Za-z]+)["'`]/g))
					names.set(match[1], environmentForms);
		}
		for (const [name, forms] of names) {
			const formula = forms.map((form) => form(name))
				.find((text) => reads(by, text));
			if (formula !== undefined)
				found.push({ by, name, formula });
		}
	}
	return found;
}

function chemistry() {
	const page = fs.readFileSync(path.join(modules, "mhchemparser", "test",
		"test-esm.html"), "utf8");
	const found = [];
	const tests = page.split("\n").filter((line) => /^test\(/.test(line));
	new Function("test", tests.join("\n"))((type, formula, tex) =>
		found.push({ formula: type === "tex" ? formula :
			`\\${type}{${formula}}`, tex }));
	return found;
}

// Runs in the page.
function measure() {
	const range = document.createRange();
	const rect = (node, i) => {
		range.setStart(node, i);
		range.setEnd(node, i + 1);
		return range.getBoundingClientRect();
	};
	const model = document.getElementById("model");
	const size = 100;
	const drop = (rect(model.firstChild, 0).bottom -
		model.lastChild.getBoundingClientRect().bottom) / size;
	return [...document.querySelectorAll(".formula")].map((div) => {
		const math = div.firstChild.getBoundingClientRect();
		const base = div.lastChild.getBoundingClientRect().bottom;
		const letters = [];
		const walk = document.createTreeWalker(div.firstChild, 4);
		for (let node; (node = walk.nextNode());) {
			const own = parseFloat(
				getComputedStyle(node.parentElement).fontSize);
			for (let i = 0; i < node.data.length; i++) {
				const box = rect(node, i);
				letters.push([node.data[i],
					(box.left - math.left) / size * 1000,
					(base - box.bottom + drop * own) / size * 1000,
					own / size * 1000]);
			}
		}
		return { width: math.width / size * 1000, letters };
	});
}

function places() {
	const formulas = fs.readFileSync(list, "utf8").trim().split("\n");
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), "formulas-"));
	const page = path.join(folder, "page.html");
	const mark = "<span style='display:inline-block'></span>";
	const maths = formulas.map((text) => {
		try {
			return temml.renderToString(text,
				{ throwOnError: true, displayMode: true })
				.replace(/display="block"/,
					'style="display: inline math; math-style: normal"');
		} catch {
			return null;
		}
	});
	fs.writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: M; src: url("file://${font}"); }
* { font-family: M; } body { font-size: 100px; white-space: nowrap; }
</style><span id="model">x${mark}</span>
${maths.map((math) => `<div class="formula">${math ?? "<span></span>"}${mark}</div>`).join("\n")}
<pre id="out"></pre><script>
document.fonts.load("100px M").then(() => document.fonts.ready).then(() => {
	document.getElementById("out").textContent =
		JSON.stringify((${measure})());
});
</script>`);
	const dom = execFileSync(chromium, ["--headless", "--no-sandbox",
		"--disable-gpu", "--allow-file-access-from-files",
		"--virtual-time-budget=10000", "--dump-dom", page],
	{ encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
	fs.rmSync(folder, { recursive: true });
	const json = dom.match(/<pre id="out">(.*?)<\/pre>/s)[1]
		.replaceAll("&lt;", "<").replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&").replaceAll("&nbsp;", "\u00a0");
	return JSON.parse(json).map((one, i) => ({ formula: formulas[i], ...one }))
		.filter((one, i) => maths[i] !== null);
}

process.stdout.write(JSON.stringify({
	commands: commands(),
	chemistry: chemistry(),
	places: chromium ? places() : [],
}));
