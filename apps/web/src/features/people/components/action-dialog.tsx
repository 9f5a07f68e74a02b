import { Button, Radio } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { PreviewPeopleActionDocument, StartPeopleActionDocument } from '@trellis/api-client';
import type { PeopleActionKind, PeopleSelectionInput, PersonFieldsFragment } from '@trellis/api-client';
import { Dialog, StepArea } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice } from '../../../lib/failure.js';
import { GRAVE, kindsFor, NO_FIELDS, orderOf } from '../hooks/actions.js';
import { ActionFieldset } from './action-fieldset.js';
import { ActionPreview } from './action-preview.js';

const TYPING_MS = 300;

interface ActionDialogProps {
  cohortId: string;
  selection: PeopleSelectionInput;
  /** Those picked who are on the screen. */
  people: readonly PersonFieldsFragment[];
  onClose: () => void;
  onDone: () => void;
}

/** What to do with those picked: first what, then what it comes to, and only then the yes. */
export function ActionDialog(props: ActionDialogProps): ReactNode {
  const { t } = useTranslation('people');
  const [kind, setKind] = useState<PeopleActionKind | null>(null);
  const [chosen, setChosen] = useState(false);
  const only = props.people.length === 1 && props.selection.ids?.length === 1 ? props.people[0] : undefined;
  const title = only ? t('action.titleOne', { name: only.displayName }) : t('action.title');
  return (
    <Dialog
      size="lg"
      onClose={props.onClose}
      title={chosen && kind ? t(`action.kinds.${kind}.title`) : title}
      close={t('common:close')}
    >
      <StepArea step={chosen ? 'confirm' : 'choose'}>
        {chosen && kind ? (
          <ConfirmStep {...props} kind={kind} onBack={() => setChosen(false)} />
        ) : (
          <ChooseStep
            kinds={kindsFor(props.people, !props.selection.ids)}
            kind={kind}
            onKind={setKind}
            onNext={() => setChosen(true)}
          />
        )}
      </StepArea>
    </Dialog>
  );
}

function ChooseStep({
  kinds,
  kind,
  onKind,
  onNext,
}: {
  kinds: readonly PeopleActionKind[];
  kind: PeopleActionKind | null;
  onKind: (kind: PeopleActionKind) => void;
  onNext: () => void;
}): ReactNode {
  const { t } = useTranslation('people');
  return (
    <div className="t-stack">
      <Radio.Group label={t('action.choose')} value={kind} onChange={(value) => onKind(value as PeopleActionKind)}>
        <div className="t-stack" style={{ '--gap': '14px', marginBlockStart: 12 } as React.CSSProperties}>
          {kinds.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`action.kinds.${one}.title`)}
              description={t(`action.kinds.${one}.help`)}
            />
          ))}
        </div>
      </Radio.Group>
      <div>
        <Button disabled={kind === null || !kinds.includes(kind)} onClick={onNext}>
          {t('action.next')}
        </Button>
      </div>
    </div>
  );
}

function ConfirmStep({
  cohortId,
  selection,
  kind,
  onBack,
  onDone,
}: ActionDialogProps & { kind: PeopleActionKind; onBack: () => void }): ReactNode {
  const { t } = useTranslation('people');
  const [fields, setFields] = useState(NO_FIELDS);
  const [settled] = useDebouncedValue(fields, TYPING_MS);
  const input = orderOf(kind, settled, { cohortId, selection });
  const preview = useApiQuery(PreviewPeopleActionDocument, { input }, { keepPrevious: true });
  const start = useApiMutation(StartPeopleActionDocument, { onSuccess: onDone });
  const known = preview.data?.previewPeopleAction;
  const ready = fields === settled && !preview.isPlaceholderData && !preview.error;
  return (
    <div className="t-stack">
      <p style={{ margin: 0 }}>{t(`action.kinds.${kind}.help`)}</p>
      <ActionFieldset kind={kind} cohortId={cohortId} fields={fields} onChange={setFields} />
      {known && !preview.error && <ActionPreview kind={kind} preview={known} />}
      <FailureNotice error={start.error ?? preview.error} />
      <div className="t-row">
        <Button
          color={GRAVE.includes(kind) ? 'brick' : undefined}
          loading={start.isPending}
          disabled={!ready || !known?.applies}
          onClick={() => known && start.mutate({ input, expected: known.applies })}
        >
          {t(`action.kinds.${kind}.confirm`, { count: known?.applies ?? 0 })}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('common:back')}
        </Button>
      </div>
    </div>
  );
}
