// Reads a file of GIFT with npm's gift-pegjs and prints one line of JSON for
// each question: its type, the number of its answers, and its first line.
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";

const parser = createRequire(import.meta.url)("gift-pegjs");

for (const question of parser.parse(readFileSync(process.argv[2], "utf8"))) {
	if (question.type === "Category") continue;
	const answers = question.choices ?? question.matchPairs ?? [];
	console.log(JSON.stringify({
		type: question.type, answers: [].concat(answers).length,
		title: question.title}));
}
