import type { PlaybookProblem } from '../../../shared/ipc/contract.ts';
import classes from './Problems.module.css';

/** The files that could not be loaded, each with the field that is wrong. */
export function Problems(props: { readonly problems: readonly PlaybookProblem[] }) {
  const { problems } = props;
  if (problems.length === 0) return null;
  return (
    <section className={classes.problems} aria-label="Playbooks with problems">
      <p className={classes.problemsTitle}>
        {problems.length === 1
          ? 'One playbook could not be loaded.'
          : `${problems.length} playbooks could not be loaded.`}
      </p>
      <ul>
        {problems.map(({ file, sentence }) => (
          <li key={`${file} ${sentence}`}>
            <code className={classes.file}>{file}</code> {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
