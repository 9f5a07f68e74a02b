import { Button, Checkbox } from '@mantine/core';
import { mayPreferNotToSay, NOT_ANSWERED, PREFER_NOT_TO_SAY, slotsAnswer } from '@trellis/forms';
import type { Answer, FormItem } from '@trellis/forms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MultipleChoice, SingleChoice } from './choice-field.js';
import type { ControlProps } from './choice-field.js';
import { FileField } from './file-field.js';
import { controlId, useFormSetting, useFormText } from './form-setting.js';
import { KeptNote, useSeenBy } from './kept-note.js';
import { ConsentField, DateField, LineField, ListField, LongField, ModeField, NumberField } from './plain-fields.js';
import { RankingField } from './ranking-field.js';
import { WeekField } from './week-field.js';

interface FieldProps {
  item: FormItem;
  answer: Answer;
  /** What is wrong with the answer, in words. */
  problem: string | null;
  onChange: (answer: Answer) => void;
}

/** Kinds answered by one box: its label is a label. The others are groups, named by theirs. */
const BOXES: readonly FormItem['kind'][] = [
  'short_text',
  'long_text',
  'email',
  'person_name',
  'number',
  'site',
  'identity_own_words',
  'date',
];

/** One question with everything around it, or the words between questions. */
export function Field(props: FieldProps): ReactNode {
  const { item } = props;
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  if (item.kind === 'section') return null;
  if (item.kind === 'statement') return <Statement item={item} />;
  const ids = idsOf(item);
  const label = (
    <>
      {text(item.label)}{' '}
      <span className="t-quiet t-small">({item.required ? t('common:required') : t('common:optional')})</span>
    </>
  );
  return BOXES.includes(item.kind) ? (
    <div className="t-field" data-item={item.id}>
      <label className="t-field-label" id={ids.label} htmlFor={ids.control} dir="auto">
        {label}
      </label>
      <FieldContent {...props} />
    </div>
  ) : (
    <fieldset className="t-field t-bare" data-item={item.id} aria-describedby={item.help && ids.help}>
      <legend className="t-field-label" id={ids.label} dir="auto">
        {label}
      </legend>
      <FieldContent {...props} />
    </fieldset>
  );
}

/** The ids by which the parts of a question name each other. */
function idsOf({ id }: FormItem) {
  const control = controlId(id);
  return {
    control,
    label: `${control}-label`,
    help: `${control}-help`,
    kept: `${control}-kept`,
    problem: `${control}-problem`,
  };
}

/** What stands under the words of a question: help, promise, the control, what is wrong, and the states without an answer. */
function FieldContent({ item, answer, problem, onChange }: FieldProps): ReactNode {
  const text = useFormText();
  const seenBy = useSeenBy(item);
  const ids = idsOf(item);
  const passed = answer.state === 'prefer_not_to_say';
  return (
    <>
      {item.help && (
        <p className="t-field-help" id={ids.help}>
          {text(item.help)}
        </p>
      )}
      <KeptNote item={item} id={ids.kept} />
      {seenBy && (
        <p className="t-quiet t-small" style={{ margin: 0 }} id={ids.kept}>
          {seenBy}
        </p>
      )}
      {/* A mark of its own, so that the control starts anew when what was typed has been taken back. */}
      <div key={passed ? 'passed' : 'asked'} inert={passed} className={passed ? 't-passed' : undefined}>
        <Control
          item={item}
          id={ids.control}
          describedBy={[problem && ids.problem, item.help && ids.help, ids.kept].filter(Boolean).join(' ')}
          labelledBy={ids.label}
          invalid={problem !== null}
          answer={answer}
          onChange={onChange}
        />
      </div>
      <p className="t-field-problem" id={ids.problem} hidden={!problem}>
        {problem}
      </p>
      <AnswerStates item={item} answer={answer} onChange={onChange} />
    </>
  );
}

function Statement({ item }: { item: FormItem }): ReactNode {
  const text = useFormText();
  return (
    <div className="t-field t-statement" data-item={item.id} dir="auto">
      <p className="t-strong">{text(item.label)}</p>
      {item.help && <p style={{ whiteSpace: 'pre-line' }}>{text(item.help)}</p>}
    </div>
  );
}

/** The states that an answer can be in without saying anything: each is a choice, none costs anything. */
function AnswerStates({ item, answer, onChange }: Pick<FieldProps, 'item' | 'answer' | 'onChange'>): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  const clearable = ['single_choice', 'mode', 'consent'].includes(item.kind) && answer.state === 'answered';
  if (!mayPreferNotToSay(item) && !clearable) return null;
  return (
    <div className="t-row" style={{ '--gap': '8px 16px' } as React.CSSProperties}>
      {mayPreferNotToSay(item) && item.kind !== 'consent' && (
        <Checkbox
          label={t('states.preferNot')}
          aria-label={`${t('states.preferNot')}: ${text(item.label)}`}
          checked={answer.state === 'prefer_not_to_say'}
          onChange={(event) => onChange(event.currentTarget.checked ? PREFER_NOT_TO_SAY : NOT_ANSWERED)}
        />
      )}
      {clearable && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('states.clearFor', { question: text(item.label) })}
          onClick={() => onChange(NOT_ANSWERED)}
        >
          {t('states.clear')}
        </Button>
      )}
      {item.store === 'vault' && answer.state === 'not_answered' && (
        <span className="t-quiet t-small">
          {t(item.kind === 'consent' ? 'states.noConsent' : 'states.notAnswered')}
        </span>
      )}
    </div>
  );
}

function Control({ item, ...props }: ControlProps<FormItem>): ReactNode {
  switch (item.kind) {
    case 'short_text':
    case 'email':
    case 'person_name':
    case 'site':
      return <LineField item={item} {...props} />;
    case 'long_text':
    case 'identity_own_words':
      return <LongField item={item} {...props} />;
    case 'number':
      return <NumberField item={item} {...props} />;
    case 'date':
      return <DateField item={item} {...props} />;
    case 'single_choice':
      return <SingleChoice item={item} {...props} />;
    case 'multiple_choice':
      return <MultipleChoice item={item} {...props} />;
    case 'ranking':
      return <RankingField item={item} {...props} />;
    case 'availability':
      return <Week item={item} {...props} />;
    case 'mode':
      return <ModeField item={item} {...props} />;
    case 'consent':
      return <ConsentField item={item} {...props} />;
    case 'file':
      return <FileField item={item} {...props} />;
    case 'identity':
    case 'identity_wishes':
    case 'conflict_emails':
      return <ListField item={item} {...props} />;
    // Written down when the answers are sent; read only, or not at all.
    case 'timestamp':
    case 'section':
    case 'statement':
      return null;
  }
}

function Week({ item, id, describedBy, answer, onChange }: ControlProps<FormItem>): ReactNode {
  const text = useFormText();
  return (
    <WeekField
      id={id}
      label={text(item.label)}
      describedBy={describedBy}
      slots={slotsAnswer(answer)}
      onChange={(slots) => onChange(slots.length === 0 ? NOT_ANSWERED : { state: 'answered', value: slots })}
    />
  );
}
