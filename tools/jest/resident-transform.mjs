/** Puts in place of a source the module that is resident in the process (resident.mjs): the same names, lent from there. */
import { createHash } from 'node:crypto';
import { RESIDENT, resident } from './resident.mjs';

async function lend(source) {
  const names = Object.keys(await resident.load(source)).sort();
  return [
    `const lent = await globalThis[Symbol.for('${Symbol.keyFor(RESIDENT)}')].load(${JSON.stringify(source)});`,
    ...names.map((name) => `export const ${name} = lent.${name};`),
  ].join('\n');
}

// Jest takes the default export.
export default {
  processAsync: async (_text, source) => ({ code: await lend(source) }),
  getCacheKeyAsync: async (_text, source) =>
    createHash('sha256')
      .update(await lend(source))
      .digest('hex'),
};
