import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { FACTS, findItem } from '@trellis/forms';
import type { Condition, FactName, FormDefinition, FormItem } from '@trellis/forms';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useItemName } from '../../../lib/form-change-words.js';
import { isGroup, namable, readRule, testsOf, valuesOf, writeRule } from '../hooks/condition-rules.js';
import type { Clause, Rule, RuleGroup, Test } from '../hooks/condition-rules.js';
import { useConditionWords, useValueWords } from '../hooks/use-form-words.js';

interface ConditionEditorProps {
  form: FormDefinition;
  item: FormItem;
  onChange: (condition: Condition | undefined) => void;
}

/** Deeper than this nobody reads it any more; the format itself allows more, and keeps what it was given. */
const DEEPEST = 3;

/** When the item is shown, as sentences: "Show when «Year» is any of…", joined by and or or. */
export function ConditionEditor({ form, item, onChange }: ConditionEditorProps): ReactNode {
  const { t } = useTranslation('forms');
  const words = useConditionWords(form);
  // Sentences still without their words are here alone: the form gets a condition once it says something.
  const [rule, setRule] = useState<Rule | null>(() => (item.showIf ? readRule(item.showIf) : null));
  const put = (next: Rule | null): void => {
    setRule(next);
    const condition = next && writeRule(next, (id) => findItem(form, id));
    if (condition || next === null) onChange(condition ?? undefined);
  };
  if (item.kind === 'email') return null;
  const asGroup: RuleGroup | null = rule && (isGroup(rule) ? rule : { join: 'all', negated: false, rules: [rule] });
  const unfinished = rule !== null && writeRule(rule, (id) => findItem(form, id)) === null;
  return (
    <fieldset className="t-bare t-stack" style={{ '--gap': '10px' } as React.CSSProperties}>
      <legend className="t-h3 t-legend">{t('condition.title')}</legend>
      {!asGroup && (
        <p style={{ margin: 0 }}>{t(item.kind === 'section' ? 'condition.alwaysSection' : 'condition.always')}</p>
      )}
      {item.showIf && !unfinished && (
        <p className="t-condition-words" dir="auto">
          {t('condition.when', { condition: words(item.showIf) })}
        </p>
      )}
      {unfinished && <p className="t-quiet">{t('condition.unfinished')}</p>}
      {asGroup && (
        <Group
          form={form}
          item={item}
          group={asGroup}
          depth={1}
          onChange={(next) =>
            put(
              next.rules.length === 0
                ? null
                : next.rules.length === 1 && !next.negated
                  ? (next.rules[0] ?? null)
                  : next,
            )
          }
        />
      )}
      <div className="t-row">
        {!asGroup && (
          <Button variant="default" size="sm" onClick={() => put(newClause(form, item))}>
            {t('condition.begin')}
          </Button>
        )}
        {asGroup && (
          <Button variant="default" size="sm" onClick={() => put(null)}>
            {t('condition.clear')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** About the question just before, the likeliest one; about a fact where there is none. */
function newClause(form: FormDefinition, item: FormItem): Clause {
  const last = namable(form.items, item).at(-1);
  if (!last) return { fact: 'role', test: 'in', values: ['mentee'], negated: false };
  return { item: last.id, test: testsOf(last)[0] ?? 'answered', values: [], negated: false };
}

interface GroupProps {
  form: FormDefinition;
  item: FormItem;
  group: RuleGroup;
  depth: number;
  onChange: (group: RuleGroup) => void;
}

function Group({ form, item, group, depth, onChange }: GroupProps): ReactNode {
  const { t } = useTranslation('forms');
  const put = (rules: readonly Rule[]): void => onChange({ ...group, rules });
  const replace = (at: number, rule: Rule): void => put(group.rules.map((one, index) => (index === at ? rule : one)));
  const remove = (at: number): void => put(group.rules.filter((_, index) => index !== at));
  return (
    <div className="t-stack t-rules" style={{ '--gap': '10px' } as React.CSSProperties}>
      {(group.rules.length > 1 || depth > 1) && <GroupHead group={group} onChange={onChange} />}
      {group.rules.map((rule, index) =>
        isGroup(rule) ? (
          <div key={index} className="t-rule-group">
            <Group
              form={form}
              item={item}
              group={rule}
              depth={depth + 1}
              onChange={(next) => (next.rules.length === 0 ? remove(index) : replace(index, next))}
            />
          </div>
        ) : (
          <ClauseRow
            key={index}
            form={form}
            item={item}
            clause={rule}
            onChange={(next) => replace(index, next)}
            onRemove={() => remove(index)}
          />
        ),
      )}
      <div className="t-row" style={{ '--gap': '8px' } as React.CSSProperties}>
        <Button variant="subtle" size="compact-md" onClick={() => put([...group.rules, newClause(form, item)])}>
          {t('condition.add')}
        </Button>
        {depth < DEEPEST && (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() =>
              put([
                ...group.rules,
                { join: group.join === 'all' ? 'any' : 'all', negated: false, rules: [newClause(form, item)] },
              ])
            }
          >
            {t('condition.addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

function GroupHead({ group, onChange }: Pick<GroupProps, 'group' | 'onChange'>): ReactNode {
  const { t } = useTranslation('forms');
  return (
    <NativeSelect
      aria-label={t('condition.join')}
      data={(['all', 'any', 'not_any', 'not_all'] as const).map((join) => ({
        value: join,
        label: t(`condition.joins.${join}`),
      }))}
      value={`${group.negated ? 'not_' : ''}${group.join}`}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange({ ...group, negated: chosen.startsWith('not_'), join: chosen.endsWith('all') ? 'all' : 'any' });
      }}
    />
  );
}

const testKey = (test: Test, negated: boolean): string => (negated ? `un_${test}` : test);

interface ClauseRowProps {
  form: FormDefinition;
  item: FormItem;
  clause: Clause;
  onChange: (clause: Clause) => void;
  onRemove: () => void;
}

function ClauseRow({ form, item, clause, onChange, onRemove }: ClauseRowProps): ReactNode {
  const { t } = useTranslation('forms');
  const name = useItemName();
  const named = clause.item === undefined ? undefined : findItem(form, clause.item);
  const subjects = namable(form.items, item);
  const about = (value: string): void => {
    if (value.startsWith('fact:')) {
      const fact = value.slice(5) as FactName;
      onChange({ fact, test: 'in', values: fact === 'role' ? ['mentee'] : [], negated: clause.negated });
      return;
    }
    const next = findItem(form, value);
    if (next) onChange({ item: value, test: testsOf(next)[0] ?? 'answered', values: [], negated: clause.negated });
  };
  const tests: readonly Test[] = named ? testsOf(named) : ['in'];
  return (
    <div className="t-clause">
      <NativeSelect
        aria-label={t('condition.subject')}
        data={[
          { group: t('condition.earlier'), items: subjects.map((one) => ({ value: one.id, label: name(one) })) },
          {
            group: t('condition.known'),
            items: FACTS.map((fact) => ({ value: `fact:${fact}`, label: t(`condition.facts.${fact}`) })),
          },
        ]}
        value={clause.fact ? `fact:${clause.fact}` : (clause.item ?? '')}
        onChange={(event) => about(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={t('condition.test')}
        data={tests.flatMap((test) =>
          [false, true]
            // The opposite of a state is a third thing to say, offered only where a form says it already.
            .filter((negated) => !negated || test === 'in' || (clause.negated && clause.test === test))
            .map((negated) => ({
              value: testKey(test, negated),
              label: t(`condition.tests.${testKey(test, negated)}`),
            })),
        )}
        value={testKey(clause.test, clause.negated)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const negated = chosen.startsWith('un_');
          onChange({ ...clause, negated, test: (negated ? chosen.slice(3) : chosen) as Test });
        }}
      />
      <ActionIcon variant="subtle" size="lg" aria-label={t('condition.remove')} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      <ClauseValues clause={clause} named={named} onChange={onChange} />
    </div>
  );
}

function ClauseValues({
  clause,
  named,
  onChange,
}: {
  clause: Clause;
  named: FormItem | undefined;
  onChange: (clause: Clause) => void;
}): ReactNode {
  const { t } = useTranslation('forms');
  const valueWords = useValueWords();
  if (clause.test === 'answered' || clause.test === 'not_answered') return null;
  const options =
    clause.fact === 'role' ? ['mentee', 'mentor'] : named && clause.test === 'in' ? valuesOf(named) : null;
  if (!options) {
    return (
      <TextInput
        className="t-clause-values"
        aria-label={t('condition.value')}
        type={named?.kind === 'date' ? 'date' : 'text'}
        inputMode={named?.kind === 'number' ? 'decimal' : undefined}
        value={clause.values[0] ?? ''}
        onChange={(event) => onChange({ ...clause, values: [event.currentTarget.value] })}
      />
    );
  }
  const toggle = (value: string): void =>
    onChange({
      ...clause,
      values: clause.values.includes(value) ? clause.values.filter((one) => one !== value) : [...clause.values, value],
    });
  return (
    <div className="t-clause-values t-row" role="group" aria-label={t('condition.value')}>
      {options.map((value) => (
        <Checkbox
          key={value}
          label={clause.fact === 'role' ? t(`audiences.${value}`) : valueWords(named, value)}
          checked={clause.values.includes(value)}
          onChange={() => toggle(value)}
        />
      ))}
    </div>
  );
}
