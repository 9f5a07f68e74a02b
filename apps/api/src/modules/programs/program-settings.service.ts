import { Injectable } from '@nestjs/common';
import {
  designOf,
  type IdentitySwitch,
  IdentitySwitchUse,
  PROGRAM_LIMITS,
  type ProgramSettings,
  sameJson,
  settingOf,
  SettingsItem,
} from '@trellis/contracts';
import { normaliseText, textLength } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MembersService } from '../members/index.js';
import type { IdentitySwitchInput, IdentitySwitchView, UpdateProgramInput } from './program-settings.types.js';
import { parseDesignSettings } from './program-settings.policy.js';
import { changedSections } from './program-views.policy.js';
import type { ProgramRow } from './programs.repository.js';
import { ProgramsRepository } from './programs.repository.js';

/** Changing what a program decides, one section at a time; cohorts that are open keep what they have. */
@Injectable()
export class ProgramSettingsService {
  constructor(
    private readonly programs: ProgramsRepository,
    private readonly members: MembersService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Returns the program's id; saving what is there already changes nothing and says nothing. */
  async update(actor: Actor, input: UpdateProgramInput): Promise<string> {
    authoriseSomewhere(actor, 'program.configure');
    return this.db.run(async () => {
      const program = await this.programs.lock(input.programId);
      authorise(actor, 'program.configure', program.id);
      if (program.revision !== input.revision) throw new AppError('EDIT_CONFLICT');
      const settings = this.changed(actor, program, input);
      const name = input.name ?? program.name;
      const items = Object.values(SettingsItem).filter(
        (item) => !sameJson(settingOf(program.settings, item), settingOf(settings, item)),
      );
      const isSame = name === program.name && sameJson(settings, program.settings);
      if (isSame) return program.id;
      await this.programs.save({ id: program.id, revision: program.revision, name, settings });
      recordEvent('program.changed', { programId: program.id });
      await this.audit.record({
        action: 'program.update',
        subjectType: 'program',
        subjectId: program.id,
        details: { revision: program.revision + 1, items, renamed: name !== program.name },
      });
      return program.id;
    });
  }

  /** What the settings would be with this change; nothing is written. */
  async foresee(actor: Actor, input: UpdateProgramInput): Promise<ProgramSettings> {
    authoriseSomewhere(actor, 'program.configure');
    const program = await this.programs.get(input.programId);
    authorise(actor, 'program.configure', program.id);
    return this.changed(actor, program, input);
  }

  /** The identity switches with who set them, when and why: what the charter shows. */
  async identitySwitches(actor: Actor, programId: string): Promise<IdentitySwitchView[]> {
    authorise(actor, 'program.read', programId);
    const { identity } = (await this.programs.get(programId)).settings;
    return Promise.all(
      Object.values(IdentitySwitchUse).map(async (use) => {
        const { on, setBy, setAt, why } = identity[use];
        const setByName = setBy ? (await this.members.get(setBy)).display_name : null;
        return { use, on, setByName, setAt: new Date(setAt), why };
      }),
    );
  }

  private changed(actor: Actor, program: ProgramRow, input: UpdateProgramInput): ProgramSettings {
    const read = parseDesignSettings({ ...designOf(program.settings), ...changedSections(input) });
    if (!read.ok) throw settingsProblem(read.problems[0]);
    const { identity: _identity, ...sections } = read.settings;
    const settings = { ...program.settings, ...sections };
    if (!input.identity || settings.identity[input.identity.use].on === input.identity.on) return settings;
    const { use } = input.identity;
    return { ...settings, identity: { ...settings.identity, [use]: this.switched(actor, input.identity) } };
  }

  private switched(actor: Actor, { on, why: reason }: IdentitySwitchInput): IdentitySwitch {
    const why = normaliseText(reason);
    if (why === '') throw new AppError('IDENTITY_REASON_MISSING', {}, 'why');
    if (textLength(why) > PROGRAM_LIMITS.whyLength) {
      throw new AppError('SETTINGS_INVALID', { path: 'identity.why', reason: 'TOO_LONG' }, 'why');
    }
    return { on, setBy: actor.memberId, setAt: this.clock.now().toISOString(), why };
  }
}

/** The first problem of a change; `field` is the section it stands in. */
function settingsProblem(problem: { path: string; code: string } | undefined): AppError {
  const path = problem?.path ?? '';
  return new AppError('SETTINGS_INVALID', { path, reason: problem?.code ?? '' }, path.split(/[.[]/)[0]);
}
