import { Injectable } from '@nestjs/common';
import { DueWork } from '../../platform/jobs/due-work.js';
import { ConcernFiles } from './concern-files.service.js';
import { ConcernsRepository } from './concerns.repository.js';

/** One's own concerns in one's own data, and what becomes of them when a person is erased. Callers have authorised. */
@Injectable()
export class ConcernErasure {
  constructor(
    private readonly concerns: ConcernsRepository,
    private readonly files: ConcernFiles,
    private readonly dueWork: DueWork,
  ) {}

  /** For the person alone: a file that somebody else makes never holds it. */
  async recordsOf(memberId: string): Promise<{ kind: string; at: Date; text: string }[]> {
    const own = await this.concerns.listOwn(memberId);
    const said = await Promise.all(
      own.map(async ({ id, held_at: heldAt }) => {
        const entries = await this.files.read(id, ['said', 'answer']);
        const held = heldAt ? [{ kind: 'concern_held', at: heldAt, text: '' }] : [];
        return [...entries.map(({ kind, at, said: text }) => ({ kind: `concern_${kind}`, at, text })), ...held];
      }),
    );
    const given = await this.concerns.listGiven(memberId);
    return [...said.flat(), ...given.map(({ raised_at: at }) => ({ kind: 'concern_entrusted', at, text: '' }))];
  }

  /**
   * Whoever erases themself takes with them what they raised, but for what is held. Whoever is erased by somebody else does not:
   * the one that it is about could ask for it. Inside the erasure's transaction.
   */
  async forget(memberId: string, byThemself: boolean): Promise<void> {
    if (byThemself)
      for (const { id, held_at: heldAt } of await this.concerns.listOwn(memberId))
        if (heldAt === null) await this.files.destroy(id);
    for (const { id, state } of await this.concerns.listGiven(memberId))
      if (state === 'open') await this.dueWork.add('concerns.passOn', id);
  }
}
