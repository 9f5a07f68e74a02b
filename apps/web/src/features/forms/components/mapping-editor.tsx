import { NativeSelect } from '@mantine/core';
import type { FormQuery } from '@trellis/api-client';
import { findItem, localize, optionsOf, questionsOf, targetOf, whyNot } from '@trellis/forms';
import type { FormChange, FormDefinition, FormItem, FormMapping, FormMappingProblem, ItemOption } from '@trellis/forms';
import { Notice, Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useItemName } from '../../../lib/form-change-words.js';
import { useFormats } from '../../../lib/format.js';

export interface MappingRow {
  readonly old: FormItem;
  /** An option of the old question; the question itself where there is none. */
  readonly option: ItemOption | null;
  /** Where its answers go; `null` gives them up. */
  readonly to: string | null;
}

/** The old questions and options whose answers a change does not leave as they are. */
export function rowsOf(
  before: FormDefinition,
  after: FormDefinition,
  changes: readonly FormChange[],
  mapping: FormMapping,
): readonly MappingRow[] {
  const touched = changes.filter(({ compatible }) => !compatible);
  return questionsOf(before).flatMap((old) => {
    const own = touched.filter(({ itemId }) => itemId === old.id);
    if (own.length === 0) return [];
    const to = targetOf(old.id, after, mapping);
    const whole = own.some(({ optionId }) => optionId === undefined) || to === null;
    const target = to === null ? undefined : findItem(after, to);
    const options = optionsOf(old).filter(
      (option) =>
        target && (own.some(({ optionId }) => optionId === option.id) || goesElsewhere(option, target, mapping)),
    );
    return [
      ...(whole ? [{ old, option: null, to }] : []),
      ...options.map((option) => ({ old, option, to: target ? optionTarget(option, target, mapping) : null })),
    ];
  });
}

const optionTarget = (option: ItemOption, target: FormItem, mapping: FormMapping): string | null => {
  const said = mapping.options[target.id];
  if (said && Object.hasOwn(said, option.id)) return said[option.id] ?? null;
  return optionsOf(target).some(({ id }) => id === option.id) ? option.id : null;
};

const goesElsewhere = (option: ItemOption, target: FormItem, mapping: FormMapping): boolean =>
  optionsOf(target).length > 0 && optionTarget(option, target, mapping) !== option.id;

/** A row in words: whose answers they are, and how many people gave them. */
export function useRowWords(
  answers: FormQuery['form']['answers'],
): (row: MappingRow) => { label: string; people: string } {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  const name = useItemName();
  return ({ old, option }) => {
    const people = answers.items.find(({ itemId }) => itemId === old.id)?.people;
    const counted = people === undefined ? t('mapping.unknown') : t('mapping.people', { count: people });
    return {
      label: option
        ? t('mapping.option', { option: localize(option.label, [language]), item: name(old) })
        : t('mapping.item', { item: name(old) }),
      people: old.store === 'vault' ? t('mapping.vault') : counted,
    };
  };
}

interface MappingEditorProps {
  before: FormDefinition;
  after: FormDefinition;
  changes: readonly FormChange[];
  answers: FormQuery['form']['answers'];
  mapping: FormMapping;
  problems: readonly FormMappingProblem[];
  onChange: (mapping: FormMapping) => void;
}

/** What becomes of the answers given already: a proposal to look through, row by row. */
export function MappingEditor(props: MappingEditorProps): ReactNode {
  const { t } = useTranslation('forms');
  const name = useItemName();
  const { before, after, changes, answers, mapping, problems } = props;
  const rows = rowsOf(before, after, changes, mapping);
  const asked = rows.filter(({ option }) => option === null);
  return (
    <Panel title={t('mapping.title')}>
      <div className="t-stack">
        <p style={{ margin: 0 }}>{t('mapping.lead', { count: answers.people })}</p>
        {rows.length === 0 && <p className="t-quiet">{t('mapping.none')}</p>}
        <div>
          {rows.map((row) => (
            <MapRow key={`${row.old.id} ${row.option?.id ?? ''}`} {...props} row={row} />
          ))}
        </div>
        {problems.length > 0 && (
          <Notice tone="attention" live title={t('mapping.problems', { count: problems.length })}>
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {problems.map((problem) => (
                <li key={`${problem.path}${problem.code}`}>
                  {t(`mapping.codes.${problem.code}`, {
                    item: name(findItem(before, problem.path.split('.')[1] ?? '')),
                  })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {asked.some(({ to }) => to === null) && <p className="t-quiet t-small">{t('mapping.givenUp')}</p>}
      </div>
    </Panel>
  );
}

function MapRow({
  before,
  after,
  answers,
  mapping,
  row,
  onChange,
}: MappingEditorProps & { row: MappingRow }): ReactNode {
  const { t } = useTranslation('forms');
  const { language } = useFormats();
  const name = useItemName();
  const { old, option, to } = row;
  const target = findItem(after, targetOf(old.id, after, mapping) ?? '');
  const { label, people } = useRowWords(answers)(row);
  const choices = option
    ? (target ? optionsOf(target) : []).map(({ id, label }) => ({ value: id, label: localize(label, [language]) }))
    : questionsOf(after)
        .filter((item) => whyNot(old, item) === null)
        .map((item) => ({ value: item.id, label: name(item) }));
  const put = (value: string | null): void => {
    if (!option) onChange({ ...mapping, items: { ...mapping.items, [old.id]: value } });
    else if (target)
      onChange({
        ...mapping,
        options: { ...mapping.options, [target.id]: { ...mapping.options[target.id], [option.id]: value } },
      });
  };
  return (
    <div className="t-map">
      <div>
        <div className="t-strong" dir="auto">
          {label}
        </div>
        <div className="t-quiet t-small">{people}</div>
        {!findItem(after, old.id) && !option && (
          <div className="t-quiet t-small">{t('mapping.removed', { form: localize(before.title, [language]) })}</div>
        )}
      </div>
      <NativeSelect
        aria-label={t('mapping.goesTo', { what: label })}
        data={[...choices, { value: '', label: t('mapping.nobody') }]}
        value={to ?? ''}
        onChange={(event) => put(event.currentTarget.value || null)}
      />
    </div>
  );
}
