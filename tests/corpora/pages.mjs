// Prints the text of PDFs as pdf.js reads it: for each path on standard input a
// line of JSON, the pages' texts or the mistake.
import {readFile} from 'node:fs/promises';
import {createInterface} from 'node:readline';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';

async function textsOf(path) {
	const data = new Uint8Array(await readFile(path));
	const task = getDocument({data, verbosity: 0, disableFontFace: true});
	const file = await task.promise;
	const pages = [];

	for (let i = 1; i <= file.numPages; i++) {
		const page = await file.getPage(i);
		const content = await page.getTextContent(
			{disableNormalization: true});

		pages.push(content.items.map(({str}) => str).join(' '));
	}
	await task.destroy();
	return pages;
}

for await (const path of createInterface({input: process.stdin})) {
	const said = await textsOf(path).then(
		pages => ({pages}), mistake => ({mistake: String(mistake)}));

	console.log(JSON.stringify(said));
}
