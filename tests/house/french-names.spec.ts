/** Names stand in French words as they are: nothing beside them may have to change its form with their first letter or gender. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CATALOGUES = 'apps/web/src/lib/i18n/fr';
const SOURCES = 'apps/api/src';

/** Words that elide or agree: « de École », « le École », « que Ana ». */
const BEFORE = String.raw`(?:(?:de|du|des|le|la|les|au|aux|que|lorsque|puisque|son|sa|un|une|ce|cette|à la)\s|(?:l|d|qu|à l|lorsqu|puisqu)['’])`;
/** A school and a program have an article in French, so that « à École du Nord » reads as broken too. */
const BEFORE_PLACE = String.raw`(?:${BEFORE}|à\s)`;
/** Where a person's name, or a thing that somebody named, is filled in: `{{…}}` of words, `\${…}` of functions. */
const NAMED = String.raw`(?:(?:person|inviter|former|contact|absent|deputy|cohort)\.name|program\.title|name|by|author|deputy|absent|mentee|mentor|person|cohort|file)`;
const PLACES = String.raw`(?:school\.name|program\.name|place|schools?|program)`;
const opened = (before: string, names: string): string =>
  String.raw`(?<![\p{L}’'])${before}(?:\{\{\s*${names}\s*\}\}|\$\{${names}\})`;
const WRONG = new RegExp(`${opened(BEFORE, NAMED)}|${opened(BEFORE_PLACE, PLACES)}`, 'giu');

function filesIn(folder: string, fits: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => fits.test(name))
    .map((name) => join(folder, name));
}

const wrongIn = (text: string): string[] => [...text.matchAll(WRONG)].map(([found]) => found);

describe('French words around a name', () => {
  it.each([
    ['le programme de {{school.name}}', ['de {{school.name}}']],
    ['l’équipe du {{ program.name }}', ['du {{ program.name }}']],
    ['à l’{{school}}, que {{name}} a choisie', ['à l’{{school}}', 'que {{name}}']],
    ['Bienvenue à {{school}}, écrivez à {{name}}', ['à {{school}}']],
    // eslint-disable-next-line no-template-curly-in-string -- what a source file holds
    ['un mot de ${name}', ['de ${name}']],
    ['au plus tard le {{day}}, du {{from}} au {{to}}', []],
    ['au programme « {{program.name}} » ({{school.name}})', []],
  ])('are told apart: %s', (text, found) => {
    expect(wrongIn(text)).toEqual(found);
  });

  it('need no elision and no agreement in any word that is shipped', () => {
    const files = [...filesIn(CATALOGUES, /\.json$/), ...filesIn(SOURCES, /(?<!\.spec)\.ts$/)];
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) =>
      wrongIn(readFileSync(join(ROOT, file), 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
