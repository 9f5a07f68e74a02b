import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Answer } from '@trellis/forms';

interface Owner {
  memberId: string;
  enrolmentId: string;
}

/** As much of the identity vault as its tests use; no operation of the API offers these. */
export interface Vault {
  readOwn(owner: Owner): Promise<{
    answers: { itemId: string; dimension: string; answer: Answer; source: string }[];
    consents: { purpose: string; state: string; wording: string; version: number | null }[];
  }>;
  store(
    answers: readonly (Owner & { itemId: string; dimension: string; answer: Answer })[],
    consents: readonly object[],
    source: 'import' | 'person',
  ): Promise<void>;
  forget(memberId: string): Promise<void>;
}

/** The vault of a running application. Tests import no module: it is asked for by its name. */
export function vaultOf(app: INestApplicationContext): Vault {
  for (const module of app.get(ModulesContainer).values()) {
    const found = [...module.providers.values()].find(({ name }) => name === 'IdentityVault');
    if (found?.instance) return found.instance as Vault;
  }
  throw new Error('The application has no identity vault.');
}
