import type { TemplateProblem } from '../../../shared/template/problems.ts';
import { Name } from '../../ui/Name.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import classes from './templates.module.css';

/** What is wrong with a template, in sentences: first what has to be mended before it can be saved. */
export function ProblemList(props: { readonly problems: readonly TemplateProblem[] }) {
  const problems = props.problems.toSorted((one, other) => Number(other.refuses) - Number(one.refuses));
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems} aria-label="What is wrong">
      {problems.map(({ sentence, refuses }) => (
        <li key={sentence}>
          <ToneText tone={refuses ? 'over' : 'warn'}>
            <Name>{sentence}</Name>
          </ToneText>
        </li>
      ))}
    </ul>
  );
}
