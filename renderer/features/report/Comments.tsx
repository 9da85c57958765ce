import type { IncidentReport } from '../../../shared/projection/report.ts';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { Moment } from './Moment.tsx';
import classes from './Report.module.css';
import { Section } from './Section.tsx';

/** What was said of single sentences, by whom, on which words, and what became of it. */
export function Comments({ report }: { readonly report: IncidentReport }) {
  const { comments, zone } = report;
  if (comments.length === 0) return null;
  return (
    <Section title="Comments on sentences">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Sentence</th>
            <th scope="col">Comment</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {comments.map(({ id, words, where, text, by, at, turns, open }) => (
            <tr key={id}>
              <td>
                <UserText>{words}</UserText> <span className={classes.aside}>{where}</span>
              </td>
              <td>
                <strong>
                  <Name>{by}</Name>
                </strong>
                : <UserText>{text}</UserText> <Moment at={at} zone={zone} />
              </td>
              <td>
                {turns.map((turn) => (
                  <div key={`${turn.at} ${turn.words}`}>
                    <UserText>{turn.words}</UserText> <Moment at={turn.at} zone={zone} />
                  </div>
                ))}
                {open ? 'Nobody settled it.' : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
