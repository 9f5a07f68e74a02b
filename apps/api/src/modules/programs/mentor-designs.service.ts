import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';

/** What a program asks of its mentors, as a template carries it: no ids, nobody who agreed or attended. */
export interface MentorDesign {
  appointed: boolean;
  attested: boolean;
  holdsMatching: boolean;
  wording: Localized;
  trainings: { title: Localized; link: string | null }[];
}

/** The module that owns these rules; it registers with `MentorDesigns`. Callers have authorised. */
export abstract class MentorDesignKeeper {
  /** Null while a program has the shipped rules. */
  abstract designOf(programId: string): Promise<MentorDesign | null>;
  /** The rules of a program that is being started, in the caller's transaction. */
  abstract startFrom(programId: string, design: MentorDesign): Promise<void>;
}

/** Rules for mentors on their way into a template and out of it; their owner builds on programs, so it comes to us. */
@Injectable()
export class MentorDesigns {
  private keeper: MentorDesignKeeper | null = null;

  register(keeper: MentorDesignKeeper): void {
    this.keeper = keeper;
  }

  of(programId: string): Promise<MentorDesign | null> {
    return this.owner().designOf(programId);
  }

  start(programId: string, design: MentorDesign): Promise<void> {
    return this.owner().startFrom(programId, design);
  }

  private owner(): MentorDesignKeeper {
    if (!this.keeper) throw new Error('No module keeps the rules for mentors.');
    return this.keeper;
  }
}
