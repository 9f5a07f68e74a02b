import { Button, Textarea } from '@mantine/core';
import type {
  AgreementPartFieldsFragment,
  AgreementTextFieldsFragment,
  MyAgreementFieldsFragment,
} from '@trellis/api-client';
import { AGREEMENT_LIMITS } from '@trellis/contracts';
import { Notice, Panel, Tag, UserText } from '@trellis/ui';
import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { type KeptText, useKeptText } from '../hooks/use-kept-text.js';

type OnPending = (slot: string, pending: boolean) => void;

/** One part: what one writes oneself as a field, what others wrote to read. */
export function AgreementPartPanel({
  agreement,
  part,
  onPending,
}: {
  agreement: MyAgreementFieldsFragment;
  part: AgreementPartFieldsFragment;
  onPending: OnPending;
}): ReactNode {
  const { t } = useTranslation('agreements');
  const { language } = useFormats();
  const texts = agreement.texts.filter(({ partId }) => partId === part.id);
  const guidance = localized(part.guidance, language);
  return (
    <Panel
      title={<span dir="auto">{localized(part.title, language)}</span>}
      aside={
        <span className="t-row">
          {part.confidential && <Tag>{t('confidential')}</Tag>}
          <Tag>{t(part.required ? 'toSign' : 'optional')}</Tag>
        </span>
      }
    >
      <div className="t-stack">
        {guidance !== '' && <UserText block>{guidance}</UserText>}
        {texts.map((text) =>
          text.mine && agreement.isOpen ? (
            <OwnText
              key={text.enrolmentId ?? 'together'}
              mentorshipId={agreement.mentorshipId}
              part={part}
              text={text}
              onPending={onPending}
            />
          ) : (
            <OthersText key={text.enrolmentId ?? 'together'} agreement={agreement} text={text} />
          ),
        )}
        {texts.length === 0 && <p className="t-quiet">{t('nobodyWrites')}</p>}
      </div>
    </Panel>
  );
}

function OthersText({
  agreement,
  text,
}: {
  agreement: MyAgreementFieldsFragment;
  text: AgreementTextFieldsFragment;
}): ReactNode {
  const { t } = useTranslation('agreements');
  const by = agreement.people.find(({ enrolmentId }) => enrolmentId === text.enrolmentId);
  return (
    <div>
      {by && (
        <h3 className="t-h3" dir="auto">
          {by.isMe ? t('yours') : t('of', { name: by.displayName })}
        </h3>
      )}
      {text.text === '' ? <p className="t-quiet">{t('nothingYet')}</p> : <UserText block>{text.text}</UserText>}
    </div>
  );
}

function OwnText({
  mentorshipId,
  part,
  text,
  onPending,
}: {
  mentorshipId: string;
  part: AgreementPartFieldsFragment;
  text: AgreementTextFieldsFragment;
  onPending: OnPending;
}): ReactNode {
  const { t } = useTranslation('agreements');
  const state = useId();
  const kept = useKeptText(mentorshipId, part.id, text);
  const pending = kept.state !== 'saved';
  useEffect(() => {
    onPending(part.id, pending);
    return () => onPending(part.id, false);
  }, [onPending, part.id, pending]);
  return (
    <div className="t-stack" style={{ '--gap': '8px' } as React.CSSProperties}>
      <Textarea
        autosize
        minRows={3}
        dir="auto"
        maxLength={AGREEMENT_LIMITS.textLength}
        label={t(part.author === 'TOGETHER' ? 'writeTogether' : 'writeYours')}
        aria-describedby={state}
        value={kept.mine}
        onChange={(event) => kept.change(event.currentTarget.value)}
        onBlur={kept.flush}
      />
      <span id={state} className="t-quiet t-small" role="status">
        {t(`saving.${kept.state}`)}
      </span>
      <FailureNotice error={kept.error} />
      {kept.state === 'conflict' && <Conflict kept={kept} theirs={text.text} />}
    </div>
  );
}

/** Somebody else wrote here meanwhile: both are there to choose from, and nothing is lost unseen. */
function Conflict({ kept, theirs }: { kept: KeptText; theirs: string }): ReactNode {
  const { t } = useTranslation('agreements');
  return (
    <Notice tone="attention" title={t('conflict.title')} live>
      <UserText block>{theirs}</UserText>
      <div className="t-row">
        <Button size="sm" variant="default" onClick={kept.takeTheirs}>
          {t('conflict.theirs')}
        </Button>
        <Button size="sm" variant="default" onClick={kept.keepMine}>
          {t('conflict.mine')}
        </Button>
      </div>
    </Notice>
  );
}
