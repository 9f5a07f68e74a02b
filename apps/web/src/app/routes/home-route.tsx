import type { ReactNode } from 'react';
import { HelpLink, ReadingNotice } from '../../features/care/components/reading-notice.js';
import { StandingsCard } from '../../features/credits/components/own-standings.js';
import { NextEvents } from '../../features/events/components/next-events.js';
import { StaffingNotice } from '../../features/handover/components/staffing-notice.js';
import { CoordinatorHome } from '../../features/homes/components/coordinator-home.js';
import { MailStopped } from '../../features/homes/components/mail-stopped.js';
import { ParticipantHome } from '../../features/homes/components/participant-home.js';
import { MyTasks } from '../../features/tasks/components/my-tasks.js';
import { useSchool } from '../../lib/use-school.js';

/** Home, by what this person does here. Who coordinates and takes part as well sees both. */
export function HomeRoute(): ReactNode {
  const { school, mayAnywhere } = useSchool();
  if (!school) return null;
  const takesPart = school.me.roles.some((role) => role === 'MENTOR' || role === 'MENTEE');
  if (!mayAnywhere('cohort.read'))
    return (
      <>
        <ParticipantHome
          first={
            <>
              <MailStopped />
              <ReadingNotice />
              <NextEvents />
              <StandingsCard />
            </>
          }
        />
        <HelpLink />
      </>
    );
  return (
    <>
      <CoordinatorHome
        first={
          <>
            <MailStopped />
            <ReadingNotice />
            <StaffingNotice />
            <MyTasks />
            <NextEvents />
            <StandingsCard />
          </>
        }
      />
      {takesPart && <ParticipantHome below />}
      <HelpLink />
    </>
  );
}
