import { Button } from '@mantine/core';
import { findItem } from '@trellis/forms';
import type { Answer, AnswerProblem, Answers, Facts, FormDefinition, FormItem, FormPage } from '@trellis/forms';
import { ErrorSummary } from '@trellis/ui';
import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/index.js';
import { Field } from './field.js';
import './form-fields.css';
import { answerOf, pagesFor, problemOf, problemsOn } from './form-pages.js';
import { controlId, FormSettingProvider, useFormSetting, useFormText } from './form-setting.js';
import type { IdentityChoiceGroup, UploadFile } from './form-setting.js';
import { useProblemWords } from './problem-words.js';

export interface FormFieldsProps {
  form: FormDefinition;
  answers: Answers;
  onChange: (answers: Answers) => void;
  /** The language of the form and of every word around it, whatever the rest of the screen speaks. */
  locale: Language;
  /** What is known of the person and the time without asking: conditions of the form may turn on it. */
  facts?: Facts;
  /** `preview` asks for nothing: every page can be gone to, whatever is missing. */
  mode: 'fill' | 'preview';
  uploadFile?: UploadFile;
  /** What the school's list offers beside a question of identity. */
  identityChoices?: readonly IdentityChoiceGroup[];
  /** Who answers is not the person that the form asks. */
  forSomebody?: boolean;
  /** Nobody reads who answered what; the screen around it says what becomes of the answers. */
  anonymous?: boolean;
  /** What the service found wrong: shown like the form's own findings, on the page of the first one. */
  problems?: readonly AnswerProblem[];
  /** The one thing to do at the end of the last page; `onSubmit` is called when nothing is missing. */
  submit?: { readonly label: string; readonly busy: boolean; readonly onSubmit: () => void };
  /** Opens the page of this item: for whoever is writing the form. */
  showItem?: string | null;
  /** Stands under each question: for whoever comments on the form. */
  afterItem?: (item: FormItem) => ReactNode;
  /** Stands beside the buttons of every page: where one is told that answers are saved. */
  children?: ReactNode;
}

/**
 * Renders a form page by page and gathers the answers, each in one of three states. Controlled: what is answered is in
 * `answers` alone, so that whoever uses it decides when to save.
 */
export function FormFields(props: FormFieldsProps): ReactNode {
  const { locale, mode, facts, uploadFile, identityChoices, forSomebody = false, anonymous = false } = props;
  const setting = useMemo(
    () => ({
      ...{ locale, mode, facts, uploadFile, identityChoices, anonymous },
      ...(forSomebody ? { context: 'staff' as const } : {}),
    }),
    [locale, mode, facts, uploadFile, identityChoices, forSomebody, anonymous],
  );
  return (
    <FormSettingProvider value={setting}>
      <Pages {...props} />
    </FormSettingProvider>
  );
}

const NO_PROBLEMS: readonly AnswerProblem[] = [];

function usePages({ form, answers, onChange, facts, problems, showItem }: FormFieldsProps) {
  const pages = useMemo(() => pagesFor(form, answers, facts), [form, answers, facts]);
  const [index, setIndex] = useState(0);
  const [found, setAllFound] = useState<readonly AnswerProblem[]>(NO_PROBLEMS);
  const [changed, setChanged] = useState<readonly string[]>([]);
  const setFound = (next: readonly AnswerProblem[]): void => {
    setAllFound(next);
    setChanged([]);
  };
  const at = Math.min(index, Math.max(0, pages.length - 1));
  const pageOf = (itemId: string): number =>
    pages.findIndex(({ section, items }) => section?.id === itemId || items.some(({ id }) => id === itemId));
  const show = (itemId: string | undefined): void => {
    const page = itemId === undefined ? -1 : pageOf(itemId);
    if (page >= 0) setIndex(page);
  };
  // Both come from outside, once each time they change.
  useEffect(() => {
    setFound(problems ?? NO_PROBLEMS);
    show(problems?.[0]?.itemId);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [problems]);
  useEffect(() => {
    show(showItem ?? undefined);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [showItem]);
  const problemAt = (itemId: string): AnswerProblem | null => {
    const reported = found.find((problem) => problem.itemId === itemId);
    if (!reported) return null;
    // What only the service can find stands until the answer is another.
    return problemOf(form, answers, itemId) ?? (changed.includes(itemId) ? null : reported);
  };
  const change = (itemId: string, answer: Answer): void => {
    setChanged((ids) => (ids.includes(itemId) ? ids : [...ids, itemId]));
    onChange({ ...answers, [itemId]: answer });
  };
  return { pages, at, page: pages[at], found, problemAt, change, setFound, setIndex };
}

function Pages(props: FormFieldsProps): ReactNode {
  const { form, answers, mode, submit } = props;
  const { pages, at, page, found, problemAt, change, setFound, setIndex } = usePages(props);
  const words = useProblemWords(form);
  const heading = useRef<HTMLHeadingElement>(null);
  const turned = useRef(false);
  useEffect(() => {
    if (turned.current) heading.current?.focus();
    turned.current = false;
  }, [at]);
  const turn = (to: number): void => {
    turned.current = true;
    setFound(NO_PROBLEMS);
    setIndex(to);
  };
  const goOn = (): void => {
    const missing = mode === 'fill' && page ? problemsOn(page, answers) : NO_PROBLEMS;
    setFound(missing);
    if (missing.length > 0) return;
    if (at < pages.length - 1) turn(at + 1);
    else submit?.onSubmit();
  };
  return (
    <form
      noValidate
      className="t-form"
      lang={props.locale}
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <Problems form={form} problems={found} />
      <PageTitle page={page} at={at} of={pages.length} heading={heading} />
      {page?.items.map((item) => (
        <Fragment key={item.id}>
          <Field
            item={item}
            answer={answerOf(answers, item.id)}
            problem={wordsOf(problemAt(item.id), words)}
            onChange={(answer) => change(item.id, answer)}
          />
          {props.afterItem?.(item)}
        </Fragment>
      ))}
      <PageButtons at={at} of={pages.length} onBack={() => turn(at - 1)} submit={submit}>
        {props.children}
      </PageButtons>
    </form>
  );
}

const wordsOf = (problem: AnswerProblem | null, words: (problem: AnswerProblem) => string): string | null =>
  problem && words(problem);

function Problems({ form, problems }: { form: FormDefinition; problems: readonly AnswerProblem[] }): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  const words = useProblemWords(form);
  const list = useMemo(
    () =>
      problems.map((problem) => {
        const label = text(findItem(form, problem.itemId)?.label);
        return {
          fieldId: label ? controlId(problem.itemId) : undefined,
          message: label ? t('problemAt', { question: label, problem: words(problem) }) : words(problem),
        };
      }),
    // The summary takes the focus whenever it is new: only a new set of problems may make it so.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [problems],
  );
  return <ErrorSummary title={t('common:problemsTitle', { count: list.length })} problems={list} />;
}

function PageTitle({
  page,
  at,
  of,
  heading,
}: {
  page: FormPage | undefined;
  at: number;
  of: number;
  heading: React.RefObject<HTMLHeadingElement | null>;
}): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const text = useFormText();
  const title = page?.section ? text(page.section.label) : '';
  const place = t('page.of', { page: at + 1, pages: of });
  return (
    <div>
      {of > 1 && title && (
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {place}
        </p>
      )}
      {/* A page that nobody gave a title is headed by where one is, quietly, and by nothing made up. */}
      <h2 ref={heading} tabIndex={-1} className={title ? 't-h2' : of > 1 ? 't-quiet t-small' : 't-unseen'} dir="auto">
        {title || place}
      </h2>
      {page?.section?.help && (
        <p className="t-prose" style={{ margin: '8px 0 0', whiteSpace: 'pre-line' }} dir="auto">
          {text(page.section.help)}
        </p>
      )}
    </div>
  );
}

function PageButtons({
  at,
  of,
  onBack,
  submit,
  children,
}: {
  at: number;
  of: number;
  onBack: () => void;
  submit: FormFieldsProps['submit'];
  children: ReactNode;
}): ReactNode {
  const { locale } = useFormSetting();
  const { t } = useTranslation('formFields', { lng: locale });
  const last = at >= of - 1;
  return (
    <div className="t-row t-form-foot">
      {!last && <Button type="submit">{t('page.next')}</Button>}
      {last && submit && (
        <Button type="submit" loading={submit.busy}>
          {submit.label}
        </Button>
      )}
      {at > 0 && (
        <Button variant="default" onClick={onBack}>
          {t('page.back')}
        </Button>
      )}
      {children}
    </div>
  );
}
