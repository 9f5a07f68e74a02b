import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type BoundaryCase, boundaryCases } from './boundary-cases.js';

interface Complaint {
  rule: string;
  message: string;
}

describe('the boundaries of the house', () => {
  const found = new Map<BoundaryCase, { bad: Complaint[]; good: Complaint[] }>();

  beforeAll(async () => {
    const complaints = await lint([
      ...boundaryCases.map(({ file, bad, typed }) => ({ file, text: bad, typed })),
      ...boundaryCases.map(({ file, goodFile, good, typed }) => ({ file: goodFile ?? file, text: good, typed })),
    ]);
    boundaryCases.forEach((one, at) => {
      found.set(one, { bad: complaints[at] ?? [], good: complaints[at + boundaryCases.length] ?? [] });
    });
  }, 60_000);

  it.each(boundaryCases)('$name: an error; done right: none', (one) => {
    expect(found.get(one)?.bad).toContainEqual({ rule: one.rule, message: expect.stringMatching(one.message) });
    expect(found.get(one)?.good).toEqual([]);
  });
});

async function lint(texts: { file: string; text: string; typed?: boolean }[]): Promise<Complaint[][]> {
  const script = fileURLToPath(new URL('lint-texts.mjs', import.meta.url));
  const env = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [script], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(texts));
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The linter ended with ${String(code)}:\n${errors}`);
  return JSON.parse(output) as Complaint[][];
}
