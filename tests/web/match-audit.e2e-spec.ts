/** A draft as a whole, before anyone is told: what is shown by group, what is hidden, and from how many people on. */
import { expect } from '@jest/globals';
import { IdentityTaxonomyDocument } from '@trellis/api-client';
import { ask, enrol, type Enrolled } from '../api/enrolled-people.js';
import { jobContext, runInContext, TenantDatabase } from '../api/support/platform.js';
import { vaultOf } from '../api/support/vault.js';
import { PHONE, portray, type Visitor } from '../kit/browser.js';
import { isSound } from './support/axe.js';
import { computeDraft, openSmallSchool, type SmallSchool } from './support/small-school.js';
import { openStage } from './support/stage.js';

let school: SmallSchool;
let robin: Visitor;
let runId: string;
let woman: string;

const stage = openStage(async () => {
  school = await openSmallSchool(stage.app);
  const people = (role: 'mentee' | 'mentor', count: number) =>
    Array.from({ length: count }, (_, at) => ({
      role,
      name: `${role} ${at}`,
      capacity: 1,
      answers: { site: 'Downtown' },
    }));
  const mentees = await enrol(stage.app, school.cohortId, people('mentee', 44));
  await enrol(stage.app, school.cohortId, people('mentor', 30));
  await describeThemselves(mentees);
  runId = await computeDraft(school);
  robin = await stage.seat('robin', school.administrator, 'en');
});

/** Twenty of one gender, twelve of another, three of a third; all agreed to be counted. The cohort uses identity for figures. */
async function describeThemselves(people: readonly Enrolled[]): Promise<void> {
  const { identityTaxonomy } = await ask(school.administrator, IdentityTaxonomyDocument, {});
  const gender = identityTaxonomy.dimensions.find(({ label }) => label.en === 'Gender');
  const [row] = await stage.app.sql<{ school_id: string }>(
    `update trellis.cohort set settings = jsonb_set(settings, '{identity,reporting,on}', 'true') where id = $1 returning school_id`,
    [school.cohortId],
  );
  woman = gender?.options[0]?.label.en ?? '';
  const dimension = gender?.id ?? '';
  const said = [20, 12, 3].flatMap((count, option) => Array.from({ length: count }, () => gender?.options[option]?.id));
  const owner = (at: number) => ({
    memberId: people[at]?.memberId ?? '',
    enrolmentId: people[at]?.id ?? '',
    dimension,
  });
  const answers = said.map((option, at) => ({
    ...owner(at),
    itemId: `dimension:${dimension}`,
    answer: { state: 'answered' as const, value: [option ?? ''] },
  }));
  const consents = said.map((_, at) => ({
    ...owner(at),
    ...{ purpose: 'aggregate_reporting', state: 'given', wording: 'May we count you?', version: 1 },
  }));
  const { api } = stage.app;
  await runInContext(jobContext({ schoolId: row?.school_id ?? '' }, 'test'), () =>
    api.get(TenantDatabase, { strict: false }).run(() => vaultOf(api).store(answers, consents, 'person')),
  );
}

const { step } = stage;

step(
  'the draft as a whole: groups large enough are shown, small ones are said to be hidden, and other weights are tried',
  async () => {
    const { t } = robin;
    await robin.open(`/s/${school.slug}/runs/${runId}?cohort=${school.cohortId}`);
    await robin.link(t('audit:link')).click();
    await robin.arrivesAt(t('audit:title', { number: 1 }));
    await robin.button(t('audit:count')).click();
    await robin.sees(t('audit:how.title'));
    await robin.sees(t('audit:sections.MENTEES.title'));
    await robin.main.getByRole('cell', { name: woman }).first().waitFor();
    expect(await robin.main.getByText(t('disclosure:table.hidden')).count()).toBeGreaterThan(0);
    await isSound(robin, 'match-audit');
    await robin.button(t('audit:tries.do')).click();
    await robin.sees(t('audit:tries.totals', { matched: '33', waiting: '15' }));
    await portray(robin, 'match-audit');
    const lou = await stage.seat('lou', school.administrator, 'fr', { device: PHONE });
    await lou.open(`/s/${school.slug}/runs/${runId}/audit?cohort=${school.cohortId}`);
    await lou.arrivesAt(lou.t('audit:title', { number: 1 }));
    await isSound(lou, 'phone-match-audit');
    await portray(lou, 'phone-match-audit');
    await lou.open(`/s/${school.slug}/privacy`);
    await lou.arrivesAt(lou.t('disclosure:title'));
    await isSound(lou, 'phone-privacy');
    await portray(lou, 'phone-privacy');
    expect([...robin.complaints, ...lou.complaints]).toEqual([]);
  },
);
