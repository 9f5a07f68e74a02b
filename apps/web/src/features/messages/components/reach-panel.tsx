import { Button, Checkbox, Textarea } from '@mantine/core';
import { MyReachDocument, SetMyReachDocument } from '@trellis/api-client';
import type { MessageThreadQuery, ReachWay } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { Panel, UserText, useAnnounce } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FieldLabel, fieldProps, FormProblems, useAppForm } from '../../../lib/form.js';
import { useFormats } from '../../../lib/format.js';

type Reach = MessageThreadQuery['messageThread']['reach'];
const WAYS: readonly ReachWay[] = ['MESSAGE', 'EMAIL', 'PHONE', 'TEXT', 'VIDEO', 'IN_PERSON'];

/** How the others like to be reached, and how one does oneself. */
export function ReachPanel({ reach }: { reach: Reach }): ReactNode {
  const { t } = useTranslation('messages');
  const formats = useFormats();
  return (
    <Panel title={t('reach.title')}>
      <div className="t-stack">
        {reach.length === 0 && (
          <p className="t-quiet" style={{ margin: 0 }}>
            {t('reach.none')}
          </p>
        )}
        {reach.map(({ enrolmentId, name, ways, note }) => (
          <div key={enrolmentId}>
            <p className="t-strong" style={{ margin: 0 }} dir="auto">
              {name}
            </p>
            {ways.length > 0 && <p style={{ margin: 0 }}>{formats.list(ways.map((way) => t(`reach.ways.${way}`)))}</p>}
            {note && <UserText block>{note}</UserText>}
          </div>
        ))}
        <OwnReach />
      </div>
    </Panel>
  );
}

function OwnReach(): ReactNode {
  const { t } = useTranslation('messages');
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const own = useApiQuery(MyReachDocument, {}).data?.myReach;
  if (!own) return null;
  if (isOpen) return <ReachForm own={own} onDone={() => setOpen(false)} />;
  return (
    <div>
      <h3 className="t-h3">{t('reach.mine')}</h3>
      <p style={{ margin: '6px 0' }}>
        {own.ways.length > 0 ? formats.list(own.ways.map((way) => t(`reach.ways.${way}`))) : t('reach.mineNone')}
      </p>
      {own.note && <UserText block>{own.note}</UserText>}
      <Button size="sm" variant="default" onClick={() => setOpen(true)}>
        {t('reach.change')}
      </Button>
    </div>
  );
}

// A type, not an interface: forms take records.
type Values = { ways: ReachWay[]; note: string };

function ReachForm({
  own,
  onDone,
}: {
  own: { ways: readonly ReachWay[]; note: string | null };
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('messages');
  const announce = useAnnounce();
  const form = useAppForm<Values>({ ways: [...own.ways], note: own.note ?? '' }, {});
  const set = useApiMutation(SetMyReachDocument, {
    touches: [MyReachDocument],
    onSuccess: () => {
      announce(t('common:saved'));
      onDone();
    },
  });
  return (
    <form
      noValidate
      className="t-stack"
      onSubmit={form.onSubmit(({ ways, note }) => set.mutate({ input: { ways, note: note || null } }))}
    >
      <FormProblems form={form} error={set.error} />
      <Checkbox.Group label={t('reach.mine')} description={t('reach.help')} {...fieldProps(form, 'ways')}>
        <div className="t-stack" style={{ '--gap': '10px', marginBlockStart: 8 } as React.CSSProperties}>
          {WAYS.map((way) => (
            <Checkbox key={way} value={way} label={t(`reach.ways.${way}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        autosize
        minRows={2}
        dir="auto"
        maxLength={LIMITS.reachNoteCharacters}
        label={<FieldLabel optional>{t('reach.note')}</FieldLabel>}
        description={t('reach.noteHelp')}
        {...fieldProps(form, 'note')}
      />
      <div className="t-row">
        <Button type="submit" size="sm" loading={set.isPending}>
          {t('reach.save')}
        </Button>
        <Button size="sm" variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
