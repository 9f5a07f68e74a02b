import { Button } from '@mantine/core';
import { ProgramDocument, UpdateProgramDocument } from '@trellis/api-client';
import { Notice, Panel, useAnnounce } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { DEFAULT_SETTINGS, lacksTerms, useSettingWords } from '../../../lib/program-words.js';
import type { SettingsItem } from '../../../lib/program-words.js';
import { useSchool } from '../../../lib/use-school.js';
import { useSeenRevision } from '../hooks/use-seen-revision.js';
import { CalendarEditor } from './calendar-editor.js';
import { EligibilityCheck } from './eligibility-check.js';
import { IdentitySection } from './identity-section.js';
import { OfferEcho } from './offer-echo.js';
import { CommonTimeEditor } from './common-time-editor.js';
import { ModelEditor } from './model-editor.js';
import { EligibilityEditor, FirstContactEditor, RequirementEditor } from './rule-editors.js';
import type { Change, EditorProps, Program } from './section-editor.js';
import { FocusEditor, NameEditor } from './text-editors.js';
import { VisibilityEditor } from './visibility-editor.js';

const SECTIONS: readonly { key: string; items: readonly SettingsItem[]; Editor: ComponentType<EditorProps> }[] = [
  { key: 'name', items: ['PUBLIC_NAME'], Editor: NameEditor },
  { key: 'focus', items: ['FOCUS', 'EXPECTATIONS'], Editor: FocusEditor },
  { key: 'model', items: ['MODEL'], Editor: ModelEditor },
  { key: 'requirement', items: ['REQUIREMENT'], Editor: RequirementEditor },
  { key: 'firstContact', items: ['FIRST_CONTACT_DAYS'], Editor: FirstContactEditor },
  { key: 'commonTime', items: ['MINIMUM_COMMON_MINUTES'], Editor: CommonTimeEditor },
  { key: 'calendar', items: ['TERMS', 'HOLIDAYS', 'BLACKOUTS'], Editor: CalendarEditor },
  { key: 'eligibility', items: ['ELIGIBILITY'], Editor: EligibilityEditor },
  { key: 'visibility', items: ['VISIBILITY'], Editor: VisibilityEditor },
];
const IDENTITY_ITEMS: readonly SettingsItem[] = ['IDENTITY_MATCHING', 'IDENTITY_REPORTING'];
/** Their default is the school's own to write, so none is offered. */
const WITHOUT_DEFAULT = ['name', 'focus', 'calendar'];

/** Everything that a program decides, part by part: what it is, what others read, and the way to change it. */
export function SettingsPage(): ReactNode {
  const { programId } = useParams({ from: '/s/$slug/programs/$programId' });
  const program = useApiQuery(ProgramDocument, { id: programId }).data?.program;
  return program ? <Settings program={program} /> : null;
}

function Settings({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation('program');
  const { school, may } = useSchool();
  const announce = useAnnounce();
  const [open, setOpen] = useState<string | null>(null);
  const [savedSection, setSavedSection] = useState<string | null>(null);
  const update = useApiMutation(UpdateProgramDocument);
  const revision = useSeenRevision(program.revision, update.isPending);
  const mayEdit = may('program.configure', program.id);
  const openCohorts = program.cohorts.filter(({ state }) => state !== 'CLOSED').length;
  const editorOf = (section: string): EditorProps => ({
    program,
    locales: school?.locales ?? ['EN'],
    busy: update.isPending,
    error: open === section ? update.error : null,
    onCancel: () => {
      update.reset();
      setOpen(null);
    },
    save: (change: Change) => {
      setSavedSection(null);
      update.mutate(
        { input: { programId: program.id, revision: revision.seen, ...change } },
        {
          onSuccess: (result) => {
            revision.saved(result.updateProgram.revision);
            setOpen(null);
            setSavedSection(section);
            announce(t('settings.saved'));
          },
        },
      );
    },
  });
  const begin = (section: string): void => {
    update.reset();
    setSavedSection(null);
    setOpen(section);
  };
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties} key={revision.turn}>
      <p className="t-prose t-quiet" style={{ margin: 0 }}>
        {t('settings.lead')}
      </p>
      {openCohorts > 0 && <Notice>{t('settings.offered', { count: openCohorts })}</Notice>}
      {revision.behind && (
        <Notice tone="attention" live>
          <p>{t('settings.behind')}</p>
          <Button
            variant="default"
            size="sm"
            mt="xs"
            onClick={() => {
              update.reset();
              setOpen(null);
              revision.reload();
            }}
          >
            {t('settings.reload')}
          </Button>
        </Notice>
      )}
      {SECTIONS.map(({ key, items, Editor }) => (
        <Section
          key={key}
          section={key}
          items={items}
          program={program}
          saved={savedSection === key}
          onOpen={mayEdit && open !== key ? () => begin(key) : undefined}
        >
          {open === key && <Editor {...editorOf(key)} />}
        </Section>
      ))}
      <Panel title={t('sections.identity.title')}>
        <div className="t-stack">
          <p className="t-quiet t-prose" style={{ margin: 0 }}>
            {t('sections.identity.help')}
          </p>
          {savedSection === 'identity' && <OfferEcho programId={program.id} items={IDENTITY_ITEMS} />}
          <IdentitySection
            key={`${program.settings.identityMatching} ${program.settings.identityReporting}`}
            editor={{ ...editorOf('identity'), error: open === null ? update.error : null }}
            mayEdit={mayEdit}
          />
        </div>
      </Panel>
      <StaffPanel />
    </div>
  );
}

function Section({
  section,
  items,
  program,
  saved,
  onOpen,
  children,
}: {
  section: string;
  items: readonly SettingsItem[];
  program: Program;
  saved: boolean;
  onOpen: (() => void) | undefined;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('program');
  const title = t(`sections.${section}.title`);
  return (
    <Panel
      title={title}
      aside={
        onOpen && (
          <Button variant="default" aria-label={t('settings.changeOf', { section: title })} onClick={onOpen}>
            {t('settings.change')}
          </Button>
        )
      }
    >
      <div className="t-stack">
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t(`sections.${section}.help`)}
        </p>
        {saved && <OfferEcho programId={program.id} items={items} />}
        {children || <Said section={section} items={items} program={program} />}
      </div>
    </Panel>
  );
}

/** A section as it stands, and its default where that is something else. */
function Said({
  section,
  items,
  program,
}: {
  section: string;
  items: readonly SettingsItem[];
  program: Program;
}): ReactNode {
  const { t } = useTranslation('program');
  const say = useSettingWords();
  const several = items.length > 1;
  const defaults = items.flatMap((item) => say(item, DEFAULT_SETTINGS));
  const now = items.flatMap((item) => say(item, program.settings));
  return (
    <>
      {section === 'name' && (
        <p className="t-strong" style={{ margin: 0 }} dir="auto">
          {program.name}
        </p>
      )}
      {items.map((item) => (
        <div key={item}>
          {several && <h3 className="t-h3">{t(`items.${item}`)}</h3>}
          {say(item, program.settings).map((line) => (
            <p key={line} dir="auto" style={{ margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {line}
            </p>
          ))}
        </div>
      ))}
      {(section === 'requirement' || section === 'calendar') && lacksTerms(program.settings) && (
        <Notice tone="attention">{t('settings.lacksTerms')}</Notice>
      )}
      {section === 'eligibility' && <EligibilityCheck program={program} rule={program.settings.eligibility} />}
      {!WITHOUT_DEFAULT.includes(section) && (
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {defaults.join() === now.join()
            ? t('settings.isDefault')
            : t('settings.defaultIs', { words: defaults.join(' ') })}
        </p>
      )}
    </>
  );
}

/** What those who run the program see: fixed, and said here beside what can be chosen. */
function StaffPanel(): ReactNode {
  const { t } = useTranslation('program');
  return (
    <Panel title={t('staff.title')}>
      <ul className="t-prose" style={{ margin: 0, paddingInlineStart: 20 }}>
        <li>{t('staff.coordination')}</li>
        <li>{t('staff.study')}</li>
        <li>{t('staff.identity')}</li>
      </ul>
    </Panel>
  );
}
