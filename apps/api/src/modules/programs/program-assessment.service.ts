import { Injectable } from '@nestjs/common';
import { type FormDefinition, type FormItem, mustAnswer, optionsOf } from '@trellis/forms';
import { type LocalizedText, localizedText } from '../../platform/graphql/scalars.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { FormsService } from '../forms/index.js';
import type { PrivacyFacts } from './program-assessment.types.js';

/** What a privacy assessment says of a program, read from its forms as they are asked now. */
@Injectable()
export class ProgramAssessmentService {
  constructor(private readonly forms: FormsService) {}

  async ofProgram(actor: Actor, programId: string): Promise<PrivacyFacts> {
    authorise(actor, 'program.read', programId);
    const versions = await this.forms.newestVersions(programId);
    const forms = await Promise.all(
      versions.map(async ({ key, versionId }) => ({ key, form: await this.forms.version(versionId) })),
    );
    return {
      questions: forms.flatMap(({ key, form }) => questionsOf(key, form)),
      consents: forms.flatMap(({ key, form }) => consentsOf(key, form)),
    };
  }
}

function questionsOf(key: string, form: FormDefinition): PrivacyFacts['questions'] {
  return form.items
    .filter(({ store, kind }) => store !== 'none' && kind !== 'consent')
    .map((item) => ({
      form: key,
      itemId: item.id,
      label: localizedText(item.label),
      kept: item.store,
      seen: item.visibility,
      required: mustAnswer(form, item),
      choices: choicesOf(item),
    }));
}

/** Null where people answer in their own words, or may. */
function choicesOf(item: FormItem): LocalizedText[] | null {
  const options = optionsOf(item);
  const hasOther = 'other' in item && item.other;
  return options.length === 0 || hasOther ? null : options.map(({ label }) => localizedText(label));
}

function consentsOf(key: string, { items }: FormDefinition): PrivacyFacts['consents'] {
  return items.flatMap((item) =>
    item.kind === 'consent'
      ? [
          {
            form: key,
            itemId: item.id,
            purpose: item.purpose,
            wording: localizedText(item.wording.text),
            version: item.wording.version,
          },
        ]
      : [],
  );
}
