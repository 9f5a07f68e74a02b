import { Button, Checkbox, Textarea } from '@mantine/core';
import { FORM_LIMITS, isQuestion, mayOfferPreference, neededName } from '@trellis/forms';
import type { FormDefinition, FormItem } from '@trellis/forms';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { canDuplicate } from '../hooks/new-items.js';
import { withCondition } from '../hooks/draft-edits.js';
import { BoundsFields } from './bounds-fields.js';
import { ConditionEditor } from './condition-editor.js';
import { ConsentFields } from './consent-fields.js';
import { OptionsEditor } from './options-editor.js';
import { PlaceFields } from './place-fields.js';
import { WordsField } from './words-field.js';

export interface ItemEditorProps {
  form: FormDefinition;
  /** The version that people answer now: what a change of consent wording is measured against. */
  published: FormDefinition;
  item: FormItem;
  /** Just added: the words are there to be written over. */
  fresh: boolean;
  onChange: (item: FormItem) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** The item without a field that says nothing any more. */
function without<Item extends FormItem>(item: Item, field: 'help' | 'preferNotToSay'): Item {
  const { [field]: _old, ...rest } = item;
  return rest as Item;
}

/** Everything about one item: its words in each language, how it is answered, when it is asked, where the answer goes. */
export function ItemEditor(props: ItemEditorProps): ReactNode {
  const { t } = useTranslation('forms');
  const { item, onChange } = props;
  const question = isQuestion(item);
  return (
    <div className="t-stack t-item-editor">
      <WordsField
        id={`edit-${item.id}-label`}
        label={t(question ? 'edit.label' : item.kind === 'section' ? 'edit.sectionLabel' : 'edit.statementLabel')}
        value={item.label}
        lines={2}
        maxLength={FORM_LIMITS.labelLength}
        fresh={props.fresh}
        onChange={(label) => onChange({ ...item, label })}
      />
      <WordsField
        id={`edit-${item.id}-help`}
        label={t(question ? 'edit.help' : 'edit.text')}
        value={item.help}
        lines={2}
        maxLength={FORM_LIMITS.helpLength}
        onChange={(help) => onChange(Object.keys(help).length > 0 ? { ...item, help } : without(item, 'help'))}
      />
      {item.kind === 'consent' && <ConsentFields {...props} item={item} />}
      {'options' in item && <OptionsEditor item={item} onChange={onChange} />}
      {question && item.kind !== 'consent' && item.kind !== 'timestamp' && <AnswerRules {...props} />}
      <ConditionEditor
        key={item.id}
        form={props.form}
        item={item}
        onChange={(showIf) => onChange(withCondition(item, showIf))}
      />
      {question && <PlaceFields item={item} onChange={onChange} />}
      {question && <HeaderHints item={item} onChange={onChange} />}
      <div className="t-row">
        {canDuplicate(item) && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={props.onDuplicate}
          >
            {t('edit.duplicate')}
          </Button>
        )}
        <Button variant="default" size="sm" leftSection={<IconTrash size={16} aria-hidden />} onClick={props.onRemove}>
          {t('edit.remove')}
        </Button>
      </div>
    </div>
  );
}

function AnswerRules({ form, item, onChange }: ItemEditorProps): ReactNode {
  const { t } = useTranslation('forms');
  // Without any part of a name nobody can be called anything: this one is asked for until another is.
  const needed = neededName(form) === item.id;
  return (
    <fieldset className="t-bare t-stack">
      <legend className="t-h3 t-legend">{t('edit.answer')}</legend>
      <Checkbox
        label={t('edit.required')}
        description={needed ? t('edit.requiredName') : item.store === 'vault' ? t('edit.requiredVault') : undefined}
        disabled={needed}
        checked={item.required || needed}
        onChange={(event) => onChange({ ...item, required: event.currentTarget.checked })}
      />
      {mayOfferPreference(item) && (
        <Checkbox
          label={t('edit.preferNot')}
          checked={item.preferNotToSay === true}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? { ...item, preferNotToSay: true } : without(item, 'preferNotToSay'))
          }
        />
      )}
      <BoundsFields item={item} onChange={onChange} />
    </fieldset>
  );
}

/** How files of answers call the question: for whoever imports them. */
function HeaderHints({ item, onChange }: Pick<ItemEditorProps, 'item' | 'onChange'>): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <details className="t-details">
      <summary>{t('edit.hints')}</summary>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={t('edit.hintsLabel')}
        description={t('edit.hintsHelp')}
        defaultValue={item.headerHints.join('\n')}
        onBlur={(event) => {
          const headerHints = event.currentTarget.value
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean);
          if (headerHints.join('\n') !== item.headerHints.join('\n')) onChange({ ...item, headerHints });
        }}
      />
    </details>
  );
}
