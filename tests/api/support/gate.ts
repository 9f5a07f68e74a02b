import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Audience, Dimension, Gated, ServedTable } from '@trellis/disclosure';

/** What the gate is asked, as other modules ask it. */
export interface Figures {
  subject: { type: string; id: string };
  population: string;
  people: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;
  tables: readonly { id: string; dimensions: readonly Dimension[] }[];
  sharing: ReadonlySet<string>;
  consents: readonly string[];
  plain?: readonly Dimension[];
  named?: Readonly<Record<string, readonly string[]>>;
  paired?: { dimensions: readonly string[]; with: ReadonlyMap<string, string> };
}

export interface Shown {
  table: Gated<ServedTable>;
  asOf: Date | null;
}

/** As much of the gate as its tests use; no operation of the API offers it. */
export interface Gate {
  release(
    actor: object,
    reader: { permission: string; programId?: string },
    audience: Audience,
    request: Figures,
  ): Promise<{ tables: Shown[]; references: { release: number | null }[] }>;
  show(
    actor: object,
    reader: { permission: string; programId?: string },
    references: readonly { release: number | null }[],
  ): Promise<Shown[]>;
}

/** The gate of a running application. Tests import no module: it is asked for by its name. */
export function gateOf(app: INestApplicationContext): Gate {
  for (const module of app.get(ModulesContainer).values()) {
    const found = [...module.providers.values()].find(({ name }) => name === 'Disclosure');
    if (found?.instance) return found.instance as Gate;
  }
  throw new Error('The application has no gate.');
}

/** Counts by the places of a table, hidden ones as the reason. */
export const cellsOf = ({ table }: Shown): Record<string, number | string> =>
  Object.fromEntries(table.cells.map((cell) => [cell.at.join(), cell.shown ? cell.count : cell.reason]));
