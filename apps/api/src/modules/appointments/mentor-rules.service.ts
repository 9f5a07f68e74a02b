import { Injectable } from '@nestjs/common';
import { LIMITS, sameJson } from '@trellis/contracts';
import { normaliseLine, normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ProgramsService, wordsFrom } from '../programs/index.js';
import { DEFAULT_MENTOR_RULES, type MentorRulesRecord, SHIPPED_ATTESTATION } from './appointments.policy.js';
import {
  MentorRulesRepository,
  type TrainingRow,
  type TrainingToKeep,
  type WordingRow,
} from './mentor-rules.repository.js';
import type { MentorRules, RequiredTrainingInput, SaveMentorRulesInput } from './mentor-rules.types.js';

/** What a program asks of its mentors: read and changed by those who run it. It holds at once, in every cohort. */
@Injectable()
export class MentorRulesService {
  constructor(
    private readonly rules: MentorRulesRepository,
    private readonly programs: ProgramsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, programId: string): Promise<MentorRules> {
    await this.programs.authorised(actor, 'program.read', programId);
    return this.describe(programId);
  }

  async save(actor: Actor, input: SaveMentorRulesInput): Promise<MentorRules> {
    await this.programs.authorised(actor, 'program.configure', input.programId);
    const { programId } = input;
    const wording = wordsFrom(input.wording, {
      most: LIMITS.attestationCharacters,
      field: 'wording',
      normalise: normaliseText,
    });
    const known = await this.rules.listTrainings([programId]);
    const trainings = trainingsFrom(input.trainings, known);
    return this.db.run(async () => {
      const now = this.clock.now();
      if (!(await this.rules.save(programId, input, now))) throw new AppError('EDIT_CONFLICT');
      const before = await this.wordingOf(programId);
      const isNew = !sameJson(before.text, wording);
      if (isNew)
        await this.rules.insertWording(programId, { version: before.version + 1, text: wording }, actor.memberId, now);
      await this.rules.replaceTrainings(programId, trainings, now);
      recordEvent('mentor_rules.changed', { programId });
      const { appointed, attested, holdsMatching } = input;
      await this.audit.record({
        action: 'mentor_rules.save',
        subjectType: 'program',
        subjectId: programId,
        details: { appointed, attested, holdsMatching, newWording: isNew, trainings: trainings.length },
      });
      return this.describe(programId);
    });
  }

  // For other use cases, which have authorised already.

  async of(programId: string): Promise<MentorRulesRecord> {
    return (await this.rules.find(programId)) ?? DEFAULT_MENTOR_RULES;
  }

  async wordingOf(programId: string): Promise<WordingRow> {
    return (await this.rules.findWording(programId)) ?? { version: 1, text: SHIPPED_ATTESTATION };
  }

  trainingsOf(programIds: readonly string[]): Promise<TrainingRow[]> {
    return this.rules.listTrainings(programIds);
  }

  /** Keeps the shipped wording for good when somebody agrees to it, in the caller's transaction. */
  keepWording(programId: string, wording: WordingRow): Promise<void> {
    return this.rules.insertWording(programId, wording, null, this.clock.now());
  }

  private async describe(programId: string): Promise<MentorRules> {
    const { text, version } = await this.wordingOf(programId);
    const trainings = await this.rules.listTrainings([programId]);
    return {
      ...(await this.of(programId)),
      wording: localizedText(text),
      wordingVersion: version,
      trainings: trainings.map(({ id, title, link }) => ({ id, title: localizedText(title), link })),
    };
  }
}

function trainingsFrom(inputs: readonly RequiredTrainingInput[], known: readonly TrainingRow[]): TrainingToKeep[] {
  if (inputs.length > LIMITS.trainings)
    throw new AppError('TRAININGS_LIMIT', { allowed: LIMITS.trainings }, 'trainings');
  const ids = inputs.flatMap(({ id }) => id ?? []);
  const mine = ids.every((id) => isId(id) && known.some((training) => training.id === id));
  if (!mine || new Set(ids).size < ids.length) throw new AppError('EDIT_CONFLICT', {}, 'trainings');
  return inputs.map(({ id, title, link }) => ({
    id: id ?? null,
    title: wordsFrom(title, { most: LIMITS.nameCharacters, field: 'trainings', normalise: normaliseLine }),
    link: linkFrom(link),
  }));
}

/** An address that a browser may open: never one that runs something. */
function linkFrom(link: string | null | undefined): string | null {
  const text = link?.trim() ?? '';
  if (text === '') return null;
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
    throw new AppError('TRAINING_LINK_INVALID', {}, 'trainings');
  return new URL(text).href;
}
