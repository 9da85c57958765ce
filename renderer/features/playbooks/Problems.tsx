import type { PlaybookProblem } from '../../../shared/ipc/contract.ts';
import type { Playbook } from '../../../shared/playbook/schema.ts';
import classes from './Problems.module.css';

function insteadText({ instead }: PlaybookProblem, playbooks: readonly Playbook[]): string {
  const used = playbooks.find((one) => one.id === instead);
  return used ? ` The shipped “${used.title}” is used in its place.` : '';
}

/** The files that could not be loaded, each with the field that is wrong and what stands in its place. */
export function Problems(props: {
  readonly problems: readonly PlaybookProblem[];
  readonly playbooks: readonly Playbook[];
}) {
  const { problems, playbooks } = props;
  if (problems.length === 0) return null;
  return (
    <section className={classes.problems} aria-label="Playbooks with problems">
      <p className={classes.problemsTitle}>
        {problems.length === 1
          ? 'One playbook could not be loaded.'
          : `${problems.length} playbooks could not be loaded.`}
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
  );
}
