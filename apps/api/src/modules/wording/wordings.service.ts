import { Injectable } from '@nestjs/common';
import { LIMITS, type Locale } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
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
  WordingInput,
  WordingPreview,
  WordingSample,
  WordingVersion,
} from './wording.types.js';
import { WordingDraftsRepository } from './wording-drafts.repository.js';
import { sampleFacts } from './wording-samples.policy.js';
import {
  inheritedBy,
  isProposed,
  stored,
  toDraft,
  toWording,
  toWords,
  withDrafts,
  written,
} from './wording-views.policy.js';
import { byPart, checkedWords, ownWordsIn, tellingSubjects } from './wordings.policy.js';
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

function nothing(): never {
  throw new AppError('NOT_FOUND');
}
