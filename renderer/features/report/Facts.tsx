import type { IncidentReport } from '../../../shared/projection/report.ts';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { Moment } from './Moment.tsx';
import classes from './Report.module.css';
import { Section, whenEmpty } from './Section.tsx';

const TONE = { confirmed: 'calm', claimed: 'warn', denied: 'warn', withdrawn: 'over' } as const;

/** What was known, claimed, denied and withdrawn: by whose word, how far trusted, happened and learnt when. */
export function Facts({ report }: { readonly report: IncidentReport }) {
  const { facts, zone } = report;
  return (
    <Section title="Facts, and where they come from" none={whenEmpty(facts, 'No fact was written down.')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Source and grade</th>
            <th scope="col">Happened</th>
            <th scope="col">How it stood, and since when it was known</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ id, text, status, source, told, grade, happenedAt, entries }) => (
            <tr key={id}>
              <td>
                <UserText>{text}</UserText>{' '}
                <strong className={classes.verdict} data-tone={TONE[status]}>
                  {status}
                </strong>
              </td>
              <td>
                <Name>{source}</Name>
                {told === '' ? null : (
                  <>
                    , <Name>{told}</Name>
                  </>
                )}{' '}
                <span className={classes.aside}>{grade}</span>
              </td>
              <td>{happenedAt === null ? 'not known' : <Moment at={happenedAt} zone={zone} />}</td>
              <td>
                {entries.map(({ words, learntAt, at }) => (
                  <div key={`${at} ${words}`}>
                    <UserText>{words}</UserText>, learnt <Moment at={learntAt} zone={zone} />
                    {Math.abs(at - learntAt) < 60_000 ? null : (
                      <>
                        , written down <Moment at={at} zone={zone} />
                      </>
                    )}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
