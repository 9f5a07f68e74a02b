import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import type { FormDefinition } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { Disclosure, toFigureTable } from '../disclosure/index.js';
import { EventKeepers, type EventRow } from '../events/index.js';
import { Form, FormsService } from '../forms/index.js';
import { ProgramsService } from '../programs/index.js';
import { choicesOf, dimensionOf, FEEDBACK_FORM, isText, namingItem } from './event-feedback-form.policy.js';
import { closesAt, firstLookAt, stateOf } from './event-feedback.policy.js';
import { EventFeedbackRepository, type FeedbackRow } from './event-feedback.repository.js';
import type { AskEventFeedbackInput, EventFeedback, FeedbackFigures, FeedbackText } from './event-feedback.types.js';
import { SHIPPED_FEEDBACK } from './shipped-feedback.policy.js';

/** Asking those who come how it was, and what they said in total, for whoever looks after an event. */
@Injectable()
export class EventFeedbackService {
  constructor(
    private readonly feedback: EventFeedbackRepository,
    private readonly keepers: EventKeepers,
    private readonly forms: FormsService,
    private readonly programs: ProgramsService,
    private readonly gate: Disclosure,
    private readonly dueWork: DueWork,
    private readonly audit: Audit,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, eventId: string): Promise<EventFeedback> {
    const event = await this.keepers.authorised(actor, eventId);
    return this.view(actor, event);
  }

  /** All of them or none. Of what is over, while there is still time to answer. */
  async ask(actor: Actor, { eventIds, asked }: AskEventFeedbackInput): Promise<string[]> {
    const events: EventRow[] = [];
    for (const id of new Set(eventIds)) events.push(await this.keepers.authorised(actor, id));
    await this.db.run(async () => {
      // In one order, so that two who do so at once wait for each other instead of for ever.
      for (const event of [...events].sort((a, b) => (a.id < b.id ? -1 : 1)))
        await (asked ? this.start(event) : this.stop(event));
    });
    return events.map(({ id }) => id);
  }

  /** A form of the program's own with these questions, to be changed like its other forms. */
  async startForm(actor: Actor, programId: string): Promise<Form> {
    const program = await this.programs.authorised(actor, 'form.edit', programId);
    const known = await this.formOf(program.id);
    if (!known) {
      await this.db.run(async () => {
        await this.forms.create(program.id, FEEDBACK_FORM, SHIPPED_FEEDBACK);
        await this.audit.record({ action: 'form.create', subjectType: 'program', subjectId: program.id });
      });
    }
    const form = (await this.forms.listOfProgram(actor, program.id)).find(({ key }) => key === FEEDBACK_FORM);
    if (!form) throw new AppError('NOT_FOUND');
    return form;
  }

  private async start(event: EventRow): Promise<void> {
    const now = this.clock.now();
    if (event.state === 'cancelled') throw new AppError('EVENT_STATE', { state: event.state });
    if (closesAt(event, event.ends_at) <= now) throw new AppError('EVENT_FEEDBACK_CLOSED');
    const definition = await this.questionsOf(event.program_id);
    const naming = namingItem(definition);
    if (naming)
      throw new AppError('EVENT_FEEDBACK_FORM', { question: naming.label.en ?? naming.label.fr ?? naming.id });
    if (!(await this.feedback.insert(event.id, definition, now))) return;
    await this.dueWork.add('eventFeedback.look', event.id, firstLookAt(event));
    await this.keepers.record('event.ask_feedback', event.id);
  }

  private async stop(event: EventRow): Promise<void> {
    const row = await this.feedback.lock(event.id);
    if (!row) return;
    if (firstLookAt(event) <= this.clock.now()) throw new AppError('EVENT_FEEDBACK_CLOSED');
    await this.feedback.remove(event.id);
    await this.dueWork.cancel('eventFeedback.look', event.id);
    await this.keepers.record('event.stop_feedback', event.id);
  }

  private async view(actor: Actor, event: EventRow): Promise<EventFeedback> {
    const row = await this.feedback.find(event.id);
    const definition = row?.definition ?? (await this.questionsOf(event.program_id));
    const threshold = await this.gate.threshold('inside');
    return {
      eventId: event.id,
      state: stateOf(row, event, this.clock.now()),
      closesAt: row && (row.closed_at ?? closesAt(event, row.asked_at)),
      threshold,
      definition,
      ownQuestions: event.program_id !== null && (await this.formOf(event.program_id)) !== null,
      figures: row?.tables ? await this.figuresOf(actor, event, row) : [],
      texts: row?.tables ? await this.textsOf(row, threshold) : [],
    };
  }

  private async figuresOf(actor: Actor, event: EventRow, row: FeedbackRow): Promise<FeedbackFigures[]> {
    const reader = { permission: 'event.manage', programId: event.program_id ?? undefined } as const;
    const tables = await this.gate.show(actor, reader, row.tables ?? []);
    return choicesOf(row.definition).flatMap((item, at) => {
      const table = tables[at];
      const labels = new Map<string, Localized>(item.options.map(({ id, label }) => [id, label]));
      if (!table) return [];
      const words = (_: string, entry?: string): Localized | null => (entry ? (labels.get(entry) ?? null) : item.label);
      return [
        {
          itemId: item.id,
          label: localizedText(item.label),
          table: toFigureTable(table, [dimensionOf(item)], words),
        },
      ];
    });
  }

  private async textsOf(row: FeedbackRow, threshold: number): Promise<FeedbackText[]> {
    const words = await this.feedback.listWords(row.event_id);
    return row.definition.items.filter(isText).map((item) => {
      const texts = words.filter(({ item_id: itemId }) => itemId === item.id).map((one) => one.words);
      return { itemId: item.id, label: localizedText(item.label), texts: texts.length >= threshold ? texts : [] };
    });
  }

  private async questionsOf(programId: string | null): Promise<FormDefinition> {
    const versionId = programId && (await this.formOf(programId));
    return versionId ? this.forms.version(versionId) : SHIPPED_FEEDBACK;
  }

  private async formOf(programId: string): Promise<string | null> {
    const forms = await this.forms.newestVersions(programId);
    return forms.find(({ key }) => key === FEEDBACK_FORM)?.versionId ?? null;
  }
}
