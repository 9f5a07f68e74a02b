/**
 * Lints texts as if they were the files named: JSON `[{file, text, typed}]` on stdin, JSON `[[{rule, message}]]` on stdout.
 * A process of its own, because ESLint and the type checker want Node's real module loader and not Jest's.
 */
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { nx } from '../../tools/lib/build.mjs';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const TYPED = ['no-floating-promises', 'no-misused-promises', 'await-thenable'];

// The rule of who may import whom reads the graph that Nx keeps, and is silent where there is none yet.
await nx(['show', 'projects']);

/** The type checker knows only files that exist: `typed` texts take the place of one, the others go without types. */
const typed = new ESLint({ cwd });
const untyped = new ESLint({
  cwd,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: Object.fromEntries(TYPED.map((rule) => [`@typescript-eslint/${rule}`, 'off'])),
  },
});

const results = [];
for (const one of JSON.parse(await text(process.stdin))) {
  const [result] = await (one.typed ? typed : untyped).lintText(one.text, { filePath: one.file });
  results.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(JSON.stringify(results));
