import { Link } from 'wouter';
import type { PlaybookProblem } from '../../../shared/ipc/contract.ts';
import type { Playbook } from '../../../shared/playbook/schema.ts';
import classes from './Notices.module.css';

function title(count: number): string {
  return count === 1 ? 'One playbook could not be loaded.' : `${count} playbooks could not be loaded.`;
}

function insteadText({ instead }: PlaybookProblem, playbooks: readonly Playbook[]): string {
  const used = playbooks.find((one) => one.id === instead);
  return used ? ` The shipped “${used.title}” is used in its place.` : '';
}

/** What people should know about the room file and the library of playbooks. The rest goes on working. */
export function RoomNotices(props: {
  readonly problems: readonly PlaybookProblem[];
  readonly playbooks: readonly Playbook[];
  readonly notices: readonly string[];
}) {
  const { problems, playbooks, notices } = props;
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
            {title(problems.length)} The others work. Mend the file and start Holdline again.
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.file} ${problem.sentence}`}>
                <code className={classes.file}>{problem.file}</code> {problem.sentence}
                {insteadText(problem, playbooks)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
