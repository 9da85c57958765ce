import { Link } from 'wouter';
import type { PlaybookProblem } from '../../../shared/ipc/contract.ts';
import classes from './Notices.module.css';

function title(count: number): string {
  return count === 1 ? 'One playbook could not be loaded.' : `${count} playbooks could not be loaded.`;
}

/** What people should know about the room file and the library of playbooks. The rest goes on working. */
export function RoomNotices(props: {
  readonly problems: readonly PlaybookProblem[];
  readonly notices: readonly string[];
}) {
  const { problems, notices } = props;
  return (
    <>
      {notices.map((notice) => (
        <p key={notice} className={classes.notice}>
          {notice} <Link href="/proof">Seal and proof</Link>
        </p>
      ))}
      {problems.length === 0 ? null : (
        <section className={classes.notice} aria-label="Playbooks with problems">
          <p className={classes.title}>
            {title(problems.length)} The others work. <Link href="/playbooks">Which, and what to do</Link>
          </p>
        </section>
      )}
    </>
  );
}
