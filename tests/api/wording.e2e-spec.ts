import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CommentOnWordingDocument,
  DiscardWordingDraftDocument,
  InviteWordingReviewersDocument,
  type Locale,
  RemoveWordingReviewerDocument,
  ResetWordingDocument,
  ResolveWordingCommentDocument,
  SaveWordingDocument,
  SaveWordingDraftDocument,
  type SaveWordingMutationVariables,
  WordingCommentsDocument,
  type WordingPreviewQuery,
  WordingPreviewDocument,
  WordingReviewDocument,
  WordingReviewersDocument,
  WordingsDocument,
  WordingVersionsDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import type { ReceivedMail } from '../kit/mailbox.js';
import { openCohort, type OpenedSchool, openSchool, unique } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';
import { addCoordinatorOf } from './staff.js';

type Input = SaveWordingMutationVariables['input'];

let app: TestApp;
let school: OpenedSchool;
let staff: Browser;
let programId: string;
let cohortId: string;
let ana: Enrolled;
let mentee: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  staff = school.administrator;
  ({ programId, cohortId } = await openCohort(staff));
  [ana] = (await enrol(app, cohortId, [{ role: 'mentee', name: 'Ana {{school.name}} <b>' }])) as [Enrolled];
  mentee = await signInAs(app, school.slug, ana);
}, 60_000);
afterAll(() => app.close());

const listed = async (kind: string, program: string | null = null) => {
  const { wordings } = await ask(staff, WordingsDocument, { programId: program });
  const found = wordings.find((one) => one.kind === kind);
  if (!found) throw new Error(`${kind} is not among those that can be reworded.`);
  return found;
};

/** The words that stand now, changed: as a screen sends them. */
async function changed(change: Partial<Input>, kind = 'invitation', program: string | null = null): Promise<Input> {
  const { version } = await listed(kind, program);
  return { kind, programId: program, version, body: {}, ...change };
}

const FRENCH: Partial<Input> = {
  subject: { fr: 'Un mot de {{school.name}}' },
  body: { fr: 'Chère collègue,\n\n{{inviter.name}} vous attend : {{place}}.\n\n{{link}}\n\nÀ bientôt,\nl’équipe' },
  action: { fr: 'Voir de quoi il s’agit' },
};

async function invited(locale: Locale, program?: string): Promise<ReceivedMail> {
  const email = `${unique('invited')}@school.example`;
  await staff.ask('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
    input: { email, roles: ['COORDINATOR'], locale, programId: program },
  });
  return app.mailbox.next(email);
}

/** What the screens say of each, as people read it. */
const catalogue = (language: string): { kinds: Record<string, unknown>; placeNames: Record<string, string> } =>
  JSON.parse(
    readFileSync(new URL(`../../apps/web/src/lib/i18n/${language}/wording.json`, import.meta.url), 'utf8'),
  ) as { kinds: Record<string, unknown>; placeNames: Record<string, string> };

describe('words of mails', () => {
  it.each(['en', 'fr'])('have a title a person can read, and so have the places to fill, in %s', async (language) => {
    const { kinds, placeNames } = catalogue(language);
    const { wordings } = await ask(staff, WordingsDocument, {});
    for (const { kind, places, footerPlaces } of wordings) {
      expect([kind, kinds[kind]]).toEqual([kind, { title: expect.any(String), when: expect.any(String) }]);
      expect([kind, [...places, ...footerPlaces].filter((place) => !placeNames[place.replace('.', '_')])]).toEqual([
        kind,
        [],
      ]);
    }
  });

  it('come with the product for every mail of a school, in both languages, and can all be previewed', async () => {
    const { wordings } = await ask(staff, WordingsDocument, {});
    expect(wordings.length).toBeGreaterThan(20);
    for (const { kind, shipped, isPage, version, languages } of wordings) {
      expect({ kind, version, languages }).toEqual({
        kind,
        version: 0,
        languages: [
          { locale: 'EN', source: 'SHIPPED' },
          { locale: 'FR', source: 'SHIPPED' },
        ],
      });
      expect([kind, shipped.body.en && shipped.body.fr && true]).toEqual([kind, true]);
      expect([kind, isPage || (shipped.subject.en && shipped.subject.fr && true)]).toEqual([kind, true]);
      const { wordingPreview } = await ask(staff, WordingPreviewDocument, { input: { kind, body: {} } });
      expect([kind, placesLeft(wordingPreview)]).toEqual([kind, []]);
    }
  });

  it('are previewed in each language before they are kept, and a telling subject is pointed out', async () => {
    const { wordingPreview } = await ask(staff, WordingPreviewDocument, {
      input: {
        kind: 'invitation',
        programId,
        subject: { en: 'Diversity mentorship needs you', fr: 'Un mot' },
        body: { en: 'Come.\n\n{{link}}\n\nSoon.', fr: 'Venez.\n\n{{link}}' },
        action: { en: 'Look', fr: 'Voir' },
      },
    });
    expect(wordingPreview.tellingSubjects).toEqual(['EN']);
    expect(wordingPreview.samples[0]).toMatchObject({
      locale: 'EN',
      source: 'OWN',
      paragraphs: ['Come.'],
      action: 'Look',
      closing: ['Soon.'],
    });
    expect(wordingPreview.samples[0]?.footer).toContain('14 days');
    expect((await listed('invitation', programId)).version).toBe(0);
  });

  it('have a subject and a button of one line', async () => {
    const words = { subject: { en: 'One\n two' }, body: { en: 'Come.\n\n{{link}}' }, action: { en: 'Look\r\nhere' } };
    const input = { kind: 'invitation', programId, ...words };
    const { wordingPreview } = await ask(staff, WordingPreviewDocument, { input });
    expect(wordingPreview.samples[0]).toMatchObject({ subject: 'One two', action: 'Look here' });
  });

  it('are sent in the school’s own words in one language, and as shipped in the other', async () => {
    const { saveWording } = await ask(staff, SaveWordingDocument, { input: await changed(FRENCH) });
    expect(saveWording).toMatchObject({
      version: 1,
      changedBy: 'Ada Okafor',
      shipped: { action: { fr: 'Voir l’invitation' } },
    });
    expect(saveWording.languages).toEqual([
      { locale: 'EN', source: 'SHIPPED' },
      { locale: 'FR', source: 'SCHOOL' },
    ]);
    const french = await invited('FR');
    expect(french.parsed.subject).toBe('Un mot de Lakeside');
    expect(french.text).toContain('Ada Okafor vous attend : Lakeside.');
    expect(french.text).toMatch(/Voir de quoi il s’agit\nhttp\S+\/join#t=\S+\n\nÀ bientôt,\nl’équipe/);
    expect(french.text).toContain('14 jours');
    expect((await invited('EN')).parsed.subject).toBe('Lakeside invites you to Trellis');
  });

  it('may differ in one program, and go back with their history kept', async () => {
    const own = { ...FRENCH, subject: { fr: 'Un mot du programme' } };
    await ask(staff, SaveWordingDocument, { input: await changed(own, 'invitation', programId) });
    expect((await invited('FR', programId)).parsed.subject).toBe('Un mot du programme');
    expect((await invited('FR')).parsed.subject).toBe('Un mot de Lakeside');
    const reset = { kind: 'invitation', programId, version: 1 };
    const { resetWording } = await ask(staff, ResetWordingDocument, reset);
    expect(resetWording.languages[1]).toEqual({ locale: 'FR', source: 'SCHOOL' });
    expect((await invited('FR', programId)).parsed.subject).toBe('Un mot de Lakeside');
    const { wordingVersions } = await ask(staff, WordingVersionsDocument, { kind: 'invitation', programId });
    expect(wordingVersions.map(({ version, words }) => [version, words.subject.fr])).toEqual([
      [2, null],
      [1, 'Un mot du programme'],
    ]);
    expect(await refusal(staff, ResetWordingDocument, reset)).toBe('EDIT_CONFLICT');
  });

  it.each([
    ['without its link', { body: { fr: 'Venez.' } }, 'WORDING_PLACE_MISSING'],
    ['with its link twice', { body: { fr: '{{link}} {{ link }}' } }, 'WORDING_LINK_TWICE'],
    ['with a place that is not there', { body: { fr: '{{inviter.nam}} {{link}}' } }, 'PLACEHOLDER_INVALID'],
    ['with braces that close nothing', { body: { fr: '{{link}} }}' } }, 'PLACEHOLDER_INVALID'],
    ['with a role in the subject', { subject: { fr: 'Vos rôles : {{roles}}' } }, 'PLACEHOLDER_INVALID'],
    ['half-written', { action: { fr: ' ' } }, 'WORDING_INCOMPLETE'],
    ['with a subject without end', { subject: { fr: 'x'.repeat(151) } }, 'WORDING_TOO_LONG'],
    ['without end', { body: { fr: 'x'.repeat(10_001) } }, 'INPUT_INVALID'],
    ['for a mail that there is not', { kind: 'constructor' }, 'NOT_FOUND'],
    ['for a mail of an account', { kind: 'reset_password' }, 'NOT_FOUND'],
    ['over words changed meanwhile', { version: 7 }, 'EDIT_CONFLICT'],
  ])('are refused %s, and nothing is written', async (_, change, code) => {
    const before = await listed('invitation');
    const input = { ...(await changed(FRENCH)), ...change };
    expect(await refusal(staff, SaveWordingDocument, { input })).toBe(code);
    expect(await listed('invitation')).toEqual(before);
  });

  it('may say below it why somebody gets it, and keep the shipped reason where they do not', async () => {
    const body = { fr: '{{inviter.name}} vous attend.\n\n{{link}}' };
    const footer = { fr: 'Vous recevez ceci de la part de l’équipe ({{school.name}}).' };
    const { saveWording } = await ask(staff, SaveWordingDocument, {
      input: await changed({ ...FRENCH, body, footer }),
    });
    expect(saveWording.own.footer.fr).toBe(footer.fr);
    const french = await invited('FR');
    expect(french.text).toContain('-- \nVous recevez ceci de la part de l’équipe (Lakeside).');
    expect(french.text).not.toContain('14 jours');
    const wrong = await changed({ ...FRENCH, footer: { fr: '{{nobody}}' } });
    expect(await refusal(staff, SaveWordingDocument, { input: wrong })).toBe('PLACEHOLDER_INVALID');
    await ask(staff, SaveWordingDocument, { input: await changed({ ...FRENCH, footer: { fr: ' ' } }) });
    expect((await invited('FR')).text).toContain('14 jours');
  });

  it('are whole-school words where the mail is not about a program', async () => {
    const input = await changed({}, 'task_due');
    expect(await refusal(staff, SaveWordingDocument, { input: { ...input, programId } })).toBe('NOT_FOUND');
  });
});

describe('a draft of words', () => {
  const kind = 'invitation';
  const drafted = async (change: Partial<Input>, draftRevision = 0) => {
    const { version: _, ...input } = await changed({ ...FRENCH, ...change }, kind, programId);
    return { input: { ...input, draftRevision } };
  };

  it('is kept and looked at, and nobody gets it until it is used', async () => {
    const before = (await invited('FR', programId)).parsed.subject;
    const draft = await drafted({ subject: { fr: 'Proposé' } });
    const { saveWordingDraft } = await ask(staff, SaveWordingDraftDocument, draft);
    expect(saveWordingDraft.draft).toMatchObject({ revision: 1, changedBy: 'Ada Okafor' });
    expect(saveWordingDraft.draft?.words.subject.fr).toBe('Proposé');
    expect((await invited('FR', programId)).parsed.subject).toBe(before);
    // Nobody overwrites a draft that they have not seen, nor uses words that somebody has drafted anew.
    expect(await refusal(staff, SaveWordingDraftDocument, draft)).toBe('EDIT_CONFLICT');
    expect(await refusal(staff, SaveWordingDraftDocument, await drafted({}, 7))).toBe('EDIT_CONFLICT');
    await ask(staff, SaveWordingDraftDocument, await drafted({ subject: { fr: 'Proposé encore' } }, 1));
    const used = { ...(await changed(FRENCH, kind, programId)), subject: { fr: 'Proposé encore' } };
    expect(await refusal(staff, SaveWordingDocument, { input: { ...used, draftRevision: 1 } })).toBe('EDIT_CONFLICT');
    expect((await listed(kind, programId)).version).toBe(used.version);
    const { saveWording } = await ask(staff, SaveWordingDocument, { input: { ...used, draftRevision: 2 } });
    expect(saveWording).toMatchObject({ draft: null, version: used.version + 1 });
    expect((await invited('FR', programId)).parsed.subject).toBe('Proposé encore');
  });

  it('is refused half-written, thrown away, and stays through the use of other words', async () => {
    expect(await refusal(staff, SaveWordingDraftDocument, await drafted({ body: { fr: 'Venez.' } }))).toBe(
      'WORDING_PLACE_MISSING',
    );
    await ask(staff, SaveWordingDraftDocument, await drafted({ subject: { fr: 'Autre' } }));
    const input = await changed({ ...FRENCH, subject: { fr: 'Entre-temps' } }, kind, programId);
    const { saveWording } = await ask(staff, SaveWordingDocument, { input });
    expect(saveWording.draft?.words.subject.fr).toBe('Autre');
    const one = { kind, programId, revision: 1 };
    expect(await refusal(staff, DiscardWordingDraftDocument, { ...one, revision: 2 })).toBe('EDIT_CONFLICT');
    const { discardWordingDraft } = await ask(staff, DiscardWordingDraftDocument, one);
    expect(discardWordingDraft.draft).toBeNull();
    expect(await refusal(mentee, DiscardWordingDraftDocument, one)).toBe('FORBIDDEN');
    const other = await openSchool(app);
    expect(await refusal(other.administrator, SaveWordingDraftDocument, await drafted({}))).toBe('NOT_FOUND');
  });

  it('is sent to those asked to look: by mail, drafts first, and no longer once they are taken off', async () => {
    const body = { en: 'Proposed for {{person.name}}.', fr: 'Proposé : {{person.name}}.' };
    const { version: _, ...words } = await changed({ body }, 'page_before_match_mentor', programId);
    await ask(staff, SaveWordingDraftDocument, { input: { ...words, draftRevision: 0 } });
    const [lena] = (await enrol(app, cohortId, [{ role: 'mentor', name: 'Lena Haddad' }])) as [Enrolled];
    const reader = await signInAs(app, school.slug, lena);
    expect(await refusal(reader, WordingReviewDocument, { programId })).toBe('NOT_FOUND');
    const earlier = app.mailbox.to(lena.email).length;
    const input = { programId, emails: [lena.email.toUpperCase(), 'stranger@elsewhere.example'] };
    expect(await refusal(mentee, InviteWordingReviewersDocument, { input })).toBe('FORBIDDEN');
    const { inviteWordingReviewers } = await ask(staff, InviteWordingReviewersDocument, { input });
    expect(inviteWordingReviewers.notMembers).toEqual(['stranger@elsewhere.example']);
    expect(inviteWordingReviewers.reviewers.map(({ displayName }) => displayName)).toEqual(['Lena Haddad']);
    const mail = await app.mailbox.next(lena.email, earlier + 1);
    expect(mail.links.some((link) => link.endsWith(`/programs/${programId}/wording-review`))).toBe(true);
    // Asked again on the same day, they get no second mail.
    await ask(staff, InviteWordingReviewersDocument, { input });
    const mails = await app.sql(`select 1 from trellis.outbox where kind = 'wording_review'`);
    expect(mails).toHaveLength(1);
    const { wordingReview } = await ask(reader, WordingReviewDocument, { programId });
    expect(wordingReview.wordings[0]).toMatchObject({ kind: 'page_before_match_mentor', isDraft: true });
    expect(wordingReview.wordings[0]?.samples[0]?.paragraphs).toEqual(['Proposed for Ana Ruiz.']);
    expect(wordingReview.wordings.filter(({ isDraft }) => isDraft)).toHaveLength(1);
    expect(wordingReview.wordings.map((one) => one.kind)).not.toContain('wording_review');
    const one = { programId, memberId: lena.memberId };
    expect((await ask(staff, RemoveWordingReviewerDocument, one)).removeWordingReviewer).toEqual([]);
    expect(await refusal(staff, RemoveWordingReviewerDocument, one)).toBe('NOT_FOUND');
    expect((await ask(staff, WordingReviewersDocument, { programId })).wordingReviewers).toEqual([]);
    expect(await refusal(reader, WordingReviewDocument, { programId })).toBe('NOT_FOUND');
  });
});

describe('words of pages', () => {
  it('greet a mentee in their program’s words, filled in as text', async () => {
    const body = { en: 'Hello {{person.name}}!', fr: 'Bonjour {{person.name}}!' };
    await ask(staff, SaveWordingDocument, { input: await changed({ body }, 'page_welcome_mentee', programId) });
    const { myEnrolments } = await mentee.ask<{ myEnrolments: { pageWords: PageWords }[] }>(
      '{ myEnrolments { pageWords { welcome { en fr } beforeMatch { en fr } } } }',
    );
    expect(myEnrolments[0]?.pageWords.welcome).toEqual({
      en: 'Hello Ana {{school.name}} <b>!',
      fr: 'Bonjour Ana {{school.name}} <b>!',
    });
    expect(myEnrolments[0]?.pageWords.beforeMatch.en).toBe(
      'No match is published yet. You get a mail when there is something to tell.',
    );
  });
});

describe('those asked to look at a form', () => {
  it('see the program’s words filled with made-up people, and comment; to anyone else it is not there', async () => {
    expect(await refusal(mentee, WordingReviewDocument, { programId })).toBe('NOT_FOUND');
    const input = { programId, kind: 'page_welcome_mentee', text: 'Warm, <b>thank you</b>.' };
    expect(await refusal(mentee, CommentOnWordingDocument, { input })).toBe('NOT_FOUND');
    await app.sql(
      `insert into trellis.form_reviewer (school_id, form_id, member_id, invited_at)
       select f.school_id, f.id, $2, now() from trellis.form f where f.program_id = $1 limit 1`,
      [programId, ana.memberId],
    );
    const { wordingReview } = await ask(mentee, WordingReviewDocument, { programId });
    const welcome = wordingReview.wordings.find(({ kind }) => kind === 'page_welcome_mentee');
    expect(welcome?.samples.map(({ paragraphs }) => paragraphs[0])).toEqual(['Hello Ana Ruiz!', 'Bonjour Ana Ruiz!']);
    expect(wordingReview.wordings.map(({ kind }) => kind)).not.toContain('invitation');
    const { commentOnWording } = await ask(mentee, CommentOnWordingDocument, { input });
    expect((await ask(mentee, WordingReviewDocument, { programId })).wordingReview.comments).toHaveLength(1);
    const { wordingComments } = await ask(staff, WordingCommentsDocument, { programId });
    expect(wordingComments).toEqual([expect.objectContaining({ text: 'Warm, <b>thank you</b>.', author: ana.name })]);
    const id = commentOnWording.id;
    expect(await refusal(mentee, ResolveWordingCommentDocument, { id, resolved: true })).toBe('FORBIDDEN');
    const other = await openSchool(app);
    expect(await refusal(other.administrator, ResolveWordingCommentDocument, { id, resolved: true })).toBe('NOT_FOUND');
    await ask(staff, ResolveWordingCommentDocument, { id, resolved: true });
    expect((await ask(staff, WordingCommentsDocument, { programId })).wordingComments[0]?.resolvedAt).not.toBeNull();
    const blank = { ...input, text: ' ' };
    expect(await refusal(mentee, CommentOnWordingDocument, { input: blank })).toBe('INPUT_INVALID');
    const elsewhere = { ...input, kind: 'task_due' };
    expect(await refusal(mentee, CommentOnWordingDocument, { input: elsewhere })).toBe('NOT_FOUND');
  });
});

describe('wording', () => {
  it('is the coordinators’ alone: of one program in that program, and no other school’s', async () => {
    const input = await changed({ body: { en: 'Hello.' } }, 'page_welcome_mentor', programId);
    const everywhere = { ...input, programId: null };
    expect(await refusal(mentee, WordingsDocument, { programId })).toBe('FORBIDDEN');
    expect(await refusal(mentee, SaveWordingDocument, { input })).toBe('FORBIDDEN');
    const { browser: oneProgram } = await addCoordinatorOf(app, school, programId, 'Noor Haddad');
    expect(await refusal(oneProgram, SaveWordingDocument, { input: everywhere })).toBe('FORBIDDEN');
    await ask(oneProgram, SaveWordingDocument, { input });
    const other = await openSchool(app);
    expect(await refusal(other.administrator, WordingsDocument, { programId })).toBe('NOT_FOUND');
    expect(await refusal(other.administrator, SaveWordingDocument, { input })).toBe('NOT_FOUND');
    const { wordings } = await ask(other.administrator, WordingsDocument, {});
    expect(wordings.filter(({ version }) => version > 0)).toEqual([]);
  });
});

interface PageWords {
  welcome: { en: string; fr: string };
  beforeMatch: { en: string; fr: string };
}

/** Braces that a reader would see. */
const placesLeft = ({ samples }: WordingPreviewQuery['wordingPreview']): string[] =>
  samples
    .flatMap(({ subject, paragraphs, action, closing, footer }) => [subject, ...paragraphs, action, ...closing, footer])
    .filter((text): text is string => text !== null && (text === '' ? false : /\{\{|\}\}/.test(text)));
