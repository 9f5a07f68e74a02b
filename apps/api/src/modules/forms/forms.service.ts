import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { FormsRepository, type NewestVersion } from './forms.repository.js';

/** Forms and their versions. */
@Injectable()
export class FormsService {
  constructor(
    private readonly forms: FormsRepository,
    private readonly clock: Clock,
  ) {}

  // For other modules' use cases, which have authorised already.

  /** A form of a program with its first version, inside the caller's transaction. */
  create(programId: string, key: string, definition: FormDefinition): Promise<void> {
    return this.forms.insert(programId, key, definition, this.clock.now());
  }

  /** The newest version of each form of a program. */
  newestVersions(programId: string): Promise<NewestVersion[]> {
    return this.forms.listNewest(programId);
  }

  version(versionId: string): Promise<FormDefinition> {
    return this.forms.getVersion(versionId);
  }
}
