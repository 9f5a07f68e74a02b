import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { portray, type Visitor } from '../../kit/browser.js';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

interface WithAxe {
  axe: { run: (context: Document, options: object) => Promise<AxeResults> };
}

/**
 * What axe-core finds against WCAG 2.2 A and AA on the page as it stands, one line an element. Injected past the page's
 * policy, which stays in force.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  await standStill(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const found = await page.evaluate(
    (runOnly) => (window as unknown as WithAxe).axe.run(document, { runOnly, resultTypes: ['violations'] }),
    RULES,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${node.target.join(' ')} – ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? node.failureSummary ?? ''}`,
    ),
  );
}

/** The screen as it stands can be used by everyone; a picture of it is kept where pictures are wanted. */
export async function isSound(person: Visitor, title: string): Promise<void> {
  await portray(person, title);
  expect(await violationsOf(person.page)).toEqual([]);
}

/** Waits for what moves to arrive: half-way through a fade every colour is another. What moves for ever is left alone. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}
