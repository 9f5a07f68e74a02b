import { Injectable } from '@nestjs/common';
import type { AnswerValue } from '@trellis/forms';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext, runInContext } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { type AnswerRecord, IntakeRecords, toAnswer } from '../enrolments/index.js';
import { ExperienceOffers, EXPERIENCES_ITEM, experiencesWished } from '../experiences/index.js';
import { IdentityVault, type StoredIdentity } from '../identity/index.js';
import { MatchQuestionsService } from '../matching/index.js';
import { type Mentorship, MentorshipsService, type MyEnrolment } from '../mentorships/index.js';
import { identityOf, Taxonomy } from '../taxonomy/index.js';
import { OFFERED_LABEL } from './consent-words.policy.js';
import { labelled } from './identity-wishes.service.js';
import {
  type ExplainedLine,
  explainListed,
  explainToMentee,
  explainToMentor,
  type ExplanationScene,
  type IdentityScene,
} from './match-explanation.policy.js';
import { ReaderClocks } from './reader-clocks.service.js';
import type { ExplainedWish, MatchExplanation } from './match-explanation.types.js';

const NOTHING: StoredIdentity = { answers: [], consents: [] };

/**
 * Why the two: to each of them, what they may know. Made anew each time it is read, so that a consent taken back is obeyed at
 * once. What the mentor said is read for every mentee alike, whatever that mentee asked for: the mentor sees each use.
 */
@Injectable()
export class MatchExplanations {
  constructor(
    private readonly mentorships: MentorshipsService,
    private readonly cohorts: CohortsService,
    private readonly questions: MatchQuestionsService,
    private readonly records: IntakeRecords,
    private readonly vault: IdentityVault,
    private readonly taxonomy: Taxonomy,
    private readonly offers: ExperienceOffers,
    private readonly clocks: ReaderClocks,
    private readonly db: TenantDatabase,
  ) {}

  async get(actor: Actor, mentorshipId: string): Promise<MatchExplanation> {
    authorise(actor, 'own.read');
    for (const enrolment of await this.mentorships.listMine(actor)) {
      const mentorship = enrolment.mentorships.find(({ id }) => id === mentorshipId);
      if (mentorship && isOfTwo(enrolment, mentorship)) return this.explain(actor, enrolment, mentorship);
    }
    throw new AppError('NOT_FOUND');
  }

  /** For another module's use case, which has authorised: what a mentee has in common with a mentor whom they could choose. */
  async ofListed(cohortId: string, menteeId: string, mentorId: string): Promise<ExplainedWish[]> {
    const pair = { mentee: { enrolmentId: menteeId }, mentor: { enrolmentId: mentorId } };
    return explainListed(await this.sceneOf(cohortId, pair)).map(toLine);
  }

  private async explain(actor: Actor, enrolment: MyEnrolment, mentorship: Mentorship): Promise<MatchExplanation> {
    const scene = await this.sceneOf(enrolment.cohortId, mentorship);
    const { id: mentorshipId } = mentorship;
    const { role } = enrolment;
    if (role === 'mentor') return { mentorshipId, role, wishes: explainToMentor(scene).map(toLine), offers: [] };
    const identity = await this.identityOf(actor, enrolment, mentorship);
    const offers = [...identity.experiences.offered.values()];
    return { mentorshipId, role, wishes: explainToMentee(scene, identity).map(toLine), offers };
  }

  private async sceneOf(
    cohortId: string,
    { mentee, mentor }: Record<'mentee' | 'mentor', { enrolmentId: string }>,
  ): Promise<ExplanationScene> {
    const { settings } = await this.cohorts.describe(cohortId);
    const records = await this.records.answersOfMany([mentee.enrolmentId, mentor.enrolmentId]);
    return {
      questions: await this.questions.ofCohort(cohortId),
      menteeSees: settings.visibility.menteeSees,
      mentorSees: settings.visibility.mentorSees,
      menteeAnswers: answered(records.get(mentee.enrolmentId)),
      mentorAnswers: answered(records.get(mentor.enrolmentId)),
      locale: currentContext()?.locale ?? 'en',
      minutesAhead: await this.clocks.minutesAhead(),
    };
  }

  private async identityOf(actor: Actor, { cohortId }: MyEnrolment, mentorship: Mentorship): Promise<IdentityScene> {
    const { mentee, mentor } = mentorship;
    const { settings } = await this.cohorts.describe(cohortId);
    const view = await this.taxonomy.current();
    const own = await this.vault.readOwn({ memberId: actor.memberId ?? '', enrolmentId: mentee.enrolmentId });
    const theirs = await this.readMentor(mentorship);
    return {
      isUsed: settings.identity.matching.on,
      dimensions: view.dimensions.filter(({ state }) => state === 'active'),
      mentee: identityOf(own, view),
      mentor: identityOf(theirs, view),
      experiences: {
        id: EXPERIENCES_ITEM,
        label: OFFERED_LABEL,
        wished: experiencesWished(own),
        offered: labelled(await this.offers.of(mentor.enrolmentId), view),
      },
    };
  }

  /** By Trellis, not by the mentee: the mentor sees that their answers were used, and for what. */
  private readMentor({ id, mentor: { enrolmentId } }: Mentorship): Promise<StoredIdentity> {
    const context = currentContext();
    if (!context) throw new Error('An explanation is read in a school.');
    const use = { purpose: 'explanation', subjectType: 'mentorship', subjectId: id } as const;
    return runInContext({ ...context, actor: null }, () =>
      this.db.run(async () => (await this.vault.readFor(use, [enrolmentId])).get(enrolmentId) ?? NOTHING),
    );
  }
}

/** Why two are together; of several on the other side there is nothing yet to say. */
const isOfTwo = ({ role: own }: MyEnrolment, { people }: Mentorship): boolean =>
  people.filter(({ role }) => role !== own).length === 1;

const toLine = ({ label, times, ...line }: ExplainedLine): MatchExplanation['wishes'][number] => ({
  ...line,
  label: localizedText(label),
  times: times ?? null,
});

function answered(records: Record<string, AnswerRecord> = {}): Record<string, AnswerValue> {
  return Object.fromEntries(
    Object.entries(records).flatMap(([id, record]) => {
      const answer = toAnswer(record);
      return answer.state === 'answered' ? [[id, answer.value] as const] : [];
    }),
  );
}
