import { Injectable } from '@nestjs/common';
import { LIMITS, type Locale, type Localized, type WordingSource } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { fillTemplate, type Rewordable, reworded } from '../../platform/mail/rewordable.js';
import { RewordableMails } from '../../platform/mail/rewordable-mails.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ProgramsService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';
import { PAGE_WORDS } from './page-words.policy.js';
import type {
  SaveWordingInput,
  Wording,
  WordingDraft,
  WordingInput,
  WordingPreview,
  WordingSample,
  WordingVersion,
  WordingWords,
} from './wording.types.js';
import { sampleFacts } from './wording-samples.policy.js';
import {
  bodyPlacesOf,
  byPart,
  checkedWords,
  footerPlacesOf,
  neededOf,
  ownWordsIn,
  subjectPlacesOf,
  tellingSubjects,
  type WrittenWords,
} from './wordings.policy.js';
import { type WordingDraftRow, WordingDraftsRepository } from './wording-drafts.repository.js';
import { type WordingRow, WordingsRepository, type WordsByLocale } from './wordings.repository.js';

/** A school says what mails and pages say: per program, or for all of it; every version is kept. */
@Injectable()
export class WordingsService {
  constructor(
    private readonly wordings: WordingsRepository,
    private readonly drafts: WordingDraftsRepository,
    private readonly mails: RewordableMails,
    private readonly programs: ProgramsService,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Everything that can be reworded there. A program has only what is about a program. */
  async list(actor: Actor, programId: string | null): Promise<Wording[]> {
    await this.authorised(actor, programId);
    return this.listAll(programId);
  }

  async versions(actor: Actor, kind: string, programId: string | null): Promise<WordingVersion[]> {
    await this.authorised(actor, programId);
    this.kindOf(kind, programId);
    const rows = await this.wordings.listVersions(kind, programId, LIMITS.wordingVersions);
    return rows.map((row) => ({
      version: row.version,
      words: toWords(byPart(row.words)),
      changedAt: row.changed_at,
      changedBy: row.changed_by_name,
    }));
  }

  /** What readers would get; nothing is written. */
  async preview(actor: Actor, input: WordingInput): Promise<WordingPreview> {
    const programId = input.programId ?? null;
    await this.authorised(actor, programId);
    const kind = this.kindOf(input.kind, programId);
    const rows = await this.wordings.listCurrent(programId, [input.kind]);
    const own = checkedWords(kind, written(input), inheritedBy(programId, rows));
    const { locales } = await this.schools.settings();
    const samples = await Promise.all(locales.map((locale) => this.sample(input.kind, programId, locale, own, rows)));
    return { samples, tellingSubjects: await this.telling(programId, own) };
  }

  /** A new version. A language left empty goes back to the school's or the shipped words. */
  async save(actor: Actor, input: SaveWordingInput): Promise<Wording> {
    const words = await this.checked(actor, input);
    const programId = input.programId ?? null;
    const { kind, version, draftRevision } = input;
    return this.db.run(async () => {
      // The draft goes with its use; one that somebody changed meanwhile is looked at first.
      if (draftRevision && !(await this.drafts.delete(kind, programId, draftRevision)))
        throw new AppError('EDIT_CONFLICT');
      return this.keep(actor, { kind, program_id: programId, version, words }, 'wording.change');
    });
  }

  /** Back to the words that would stand without one's own; the former ones stay among the versions. */
  async reset(actor: Actor, kind: string, programId: string | null, version: number): Promise<Wording> {
    await this.authorised(actor, programId);
    this.kindOf(kind, programId);
    return this.keep(actor, { kind, program_id: programId, version, words: {} }, 'wording.reset');
  }

  // For drafts of words.

  /** The words as they would be kept, of somebody who may change them. */
  async checked(actor: Actor, input: WordingInput): Promise<WordsByLocale> {
    const programId = input.programId ?? null;
    await this.requireEditable(actor, input.kind, programId);
    const rows = await this.wordings.listCurrent(programId, [input.kind]);
    return checkedWords(this.kindOf(input.kind, programId), written(input), inheritedBy(programId, rows));
  }

  async requireEditable(actor: Actor, kind: string, programId: string | null): Promise<void> {
    await this.authorised(actor, programId);
    this.kindOf(kind, programId);
  }

  async describe(kind: string, programId: string | null): Promise<Wording> {
    const all = await this.listAll(programId);
    return all.find((wording) => wording.kind === kind) ?? nothing();
  }

  // For those who look at a program's words before they go out, whom the caller has authorised.

  /** What readers of each language get today, or would get of a draft. */
  async samplesOf(
    programId: string,
  ): Promise<{ kind: string; isPage: boolean; isDraft: boolean; samples: WordingSample[] }[]> {
    const [current, drafts] = await Promise.all([this.wordings.listCurrent(programId), this.drafts.list(programId)]);
    const rows = withDrafts(current, drafts);
    const { locales } = await this.schools.settings();
    const kinds = Object.entries({ ...this.mails.all(), ...PAGE_WORDS }).filter(([, { scope }]) => scope === 'program');
    return Promise.all(
      kinds.map(async ([kind, { words }]) => {
        const own = rows.find((row) => row.kind === kind && row.program_id === programId)?.words ?? {};
        const of = (locale: Locale): Promise<WordingSample> => this.sample(kind, programId, locale, own, rows);
        return {
          kind,
          isPage: words.en.subject === null,
          isDraft: isProposed(kind, programId, current, drafts),
          samples: await Promise.all(locales.map(of)),
        };
      }),
    );
  }

  /** NOT_FOUND for what a program does not word. */
  requireKind(kind: string, programId: string): void {
    this.kindOf(kind, programId);
  }

  private async authorised(actor: Actor, programId: string | null): Promise<void> {
    if (programId === null) authorise(actor, 'library.edit');
    else await this.programs.authorised(actor, 'library.edit', programId);
  }

  private kindOf(name: string, programId: string | null): Rewordable {
    const all = { ...this.mails.all(), ...PAGE_WORDS };
    const kind = Object.hasOwn(all, name) ? all[name] : undefined;
    if (!kind || (programId !== null && kind.scope === 'school')) throw new AppError('NOT_FOUND', {}, 'kind');
    return kind;
  }

  private async keep(
    actor: Actor,
    wording: Pick<WordingRow, 'kind' | 'program_id' | 'version' | 'words'>,
    action: 'wording.change' | 'wording.reset',
  ): Promise<Wording> {
    return this.db.run(async () => {
      const [newest] = await this.wordings.listVersions(wording.kind, wording.program_id, 1);
      const next = { ...wording, version: wording.version + 1 };
      const fresh = (newest?.version ?? 0) === wording.version;
      if (!fresh || !(await this.wordings.insert(next, actor.memberId, this.clock.now())))
        throw new AppError('EDIT_CONFLICT');
      recordEvent('wording.changed', wording.program_id === null ? {} : { programId: wording.program_id });
      await this.audit.record({
        action,
        subjectType: wording.program_id === null ? 'school' : 'program',
        subjectId: wording.program_id ?? actor.schoolId,
        details: { kind: wording.kind, version: next.version },
      });
      return this.describe(wording.kind, wording.program_id);
    });
  }

  private async listAll(programId: string | null): Promise<Wording[]> {
    const { locales } = await this.schools.settings();
    const [rows, drafts] = await Promise.all([this.wordings.listCurrent(programId), this.drafts.list(programId)]);
    return Object.entries({ ...this.mails.all(), ...PAGE_WORDS })
      .filter(([, kind]) => programId === null || kind.scope === 'program')
      .map(([name, kind]) => ({
        ...toWording(name, kind, programId, rows, locales),
        draft: toDraft(drafts.find((draft) => draft.kind === name && draft.program_id === programId)),
      }));
  }

  private async sample(
    name: string,
    programId: string | null,
    locale: Locale,
    own: WordsByLocale,
    rows: readonly WordingRow[],
  ): Promise<WordingSample> {
    const kind = this.kindOf(name, programId);
    // The words that are tried out stand in for those that are kept.
    const kept = rows.filter((row) => row.program_id !== programId);
    const words = own[locale] ?? ownWordsIn(kept, name, programId, locale);
    const facts = await this.factsFor(name, programId, locale);
    const mail = fillTemplate(reworded(kind.words[locale], words), { facts, url: '' });
    return {
      locale,
      source: own[locale] ? (programId === null ? 'school' : 'own') : words ? 'school' : 'shipped',
      subject: mail.subject,
      paragraphs: mail.paragraphs,
      action: mail.action?.label ?? null,
      closing: mail.closing ?? [],
      footer: mail.footer || null,
    };
  }

  private async factsFor(name: string, programId: string | null, locale: Locale): Promise<Record<string, string>> {
    const kind = this.kindOf(name, programId);
    const school = await this.schools.settings();
    const facts = { ...sampleFacts(name, kind.places, locale), 'school.name': school.name };
    if (programId === null) return facts;
    const { settings, name: title } = await this.programs.describe(programId);
    const publicName = localize(stored(settings.publicName), [locale], school.locales);
    return { ...facts, 'program.name': publicName, 'program.title': title };
  }

  private async telling(programId: string | null, own: WordsByLocale): Promise<Locale[]> {
    const names = await this.wordings.listProgramNames(programId);
    const publicNames =
      programId === null ? [] : Object.values(stored((await this.programs.describe(programId)).settings.publicName));
    return tellingSubjects(byPart(own).subject, names, publicNames);
  }
}

/** What would stand without a program's own words: the school's; nothing stands behind those but what is shipped. */
const inheritedBy = (programId: string | null, rows: readonly WordingRow[]): WordsByLocale =>
  programId === null ? {} : (rows.find((row) => row.program_id === null)?.words ?? {});

const stored = (text: { en: string | null; fr: string | null }): Localized =>
  Object.fromEntries(Object.entries(text).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const written = ({ subject, body, action, footer }: WordingInput): WrittenWords => ({
  subject: { ...subject } as Localized,
  body: { ...body } as Localized,
  action: { ...action } as Localized,
  footer: { ...footer } as Localized,
});

const toWords = ({ subject, body, action, footer }: WrittenWords): WordingWords => ({
  subject: localizedText(subject),
  body: localizedText(body),
  action: localizedText(action),
  footer: localizedText(footer),
});

const toDraft = (row: WordingDraftRow | undefined): WordingDraft | null =>
  row
    ? {
        words: toWords(byPart(row.words)),
        revision: row.revision,
        changedAt: row.changed_at,
        changedBy: row.changed_by_name,
      }
    : null;

/** The words that would stand if every draft were used. */
const withDrafts = (rows: readonly WordingRow[], drafts: readonly WordingDraftRow[]): WordingRow[] => [
  ...drafts.map(({ revision, ...draft }) => ({ ...draft, version: revision })),
  ...rows.filter((row) => !drafts.some((one) => one.kind === row.kind && one.program_id === row.program_id)),
];

/** Whether what a program says would come of a draft: its own, or the school's where it has no words of its own. */
function isProposed(
  kind: string,
  programId: string,
  rows: readonly WordingRow[],
  drafts: readonly WordingDraftRow[],
): boolean {
  const of = (owner: string | null): boolean => drafts.some((one) => one.kind === kind && one.program_id === owner);
  const own = rows.find((row) => row.kind === kind && row.program_id === programId);
  return of(programId) || (of(null) && Object.keys(own?.words ?? {}).length === 0);
}

function toWording(
  name: string,
  kind: Rewordable,
  programId: string | null,
  rows: readonly WordingRow[],
  locales: readonly Locale[],
): Omit<Wording, 'draft'> {
  const of = (owner: string | null): WordingRow | undefined =>
    rows.find((row) => row.kind === name && row.program_id === owner);
  const own = of(programId);
  const school = programId === null ? undefined : of(null);
  const sourceIn = (locale: Locale): WordingSource =>
    own?.words[locale] ? (programId === null ? 'school' : 'own') : school?.words[locale] ? 'school' : 'shipped';
  return {
    kind: name,
    isPage: kind.words.en.subject === null,
    programId,
    places: bodyPlacesOf(kind),
    subjectPlaces: subjectPlacesOf(kind),
    needed: neededOf(kind),
    shipped: toWords(byPart(kind.words)),
    inherited: toWords(byPart(school?.words ?? {})),
    own: toWords(byPart(own?.words ?? {})),
    footerPlaces: footerPlacesOf(kind),
    languages: locales.map((locale) => ({ locale, source: sourceIn(locale) })),
    version: own?.version ?? 0,
    changedAt: own?.changed_at ?? null,
    changedBy: own?.changed_by_name ?? null,
  };
}

function nothing(): never {
  throw new AppError('NOT_FOUND');
}
