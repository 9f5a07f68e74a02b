import { expect, it } from '@jest/globals';
import { certificateContent, recordContent, type Service } from './service-record.policy.js';

const facts = { school: 'Lakeview', name: 'Mo Adeyemi', madeOn: '2027-03-01', language: 'en' } as const;
const service: Service = {
  part: {
    ...{ enrolment_id: 'x', role: 'mentor', display_name: 'Mo Adeyemi', program_name: { en: 'Bridges' } },
    ...{ cohort_name: '2026', first_at: null, last_at: null, mentorship_ids: [], conversation_ids: [] },
  },
  ...{ mentorships: 1, conversations: 0, meetings: 2, minutes: 90, days: { from: '2026-10-03', to: '2027-02-01' } },
};

it('is about the days of the matches, not of the cohort, and says when it was issued', () => {
  for (const content of [certificateContent(service, facts), recordContent([service], facts)]) {
    const text = JSON.stringify(content.blocks);
    expect(text).toContain('Between October 3, 2026 and February 1, 2027.');
    expect(text).toContain('Issued on March 1, 2027.');
  }
  expect(JSON.stringify(certificateContent({ ...service, days: null }, facts).blocks)).not.toContain('Between');
});
