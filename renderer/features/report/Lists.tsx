import type { IncidentReport } from '../../../shared/projection/report.ts';
import type { WaitReport } from '../../../shared/projection/report-waits.ts';
import { clockText } from '../../../shared/time-text.ts';
import { wholeSentence } from '../../../shared/whole-sentence.ts';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { Moment } from './Moment.tsx';
import classes from './Report.module.css';
import { Section, whenEmpty } from './Section.tsx';

type Part = { readonly report: IncidentReport };

/** What went out, where and when. */
export function Releases({ report }: Part) {
  const { channels, zone } = report;
  return (
    <Section title="Releases by channel" none={whenEmpty(channels, 'Nothing went out.')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Channel</th>
            <th scope="col">Words</th>
            <th scope="col">Out at</th>
            <th scope="col">Where, and who recorded it</th>
          </tr>
        </thead>
        {channels.map(({ channel, name, releases }) => (
          <tbody key={channel}>
            {releases.map((release, index) => (
              <tr key={release.id}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={releases.length}>
                    {name}
                  </th>
                ) : null}
                <td>{release.what}</td>
                <td>
                  <Moment at={release.releasedAt} zone={zone} />
                </td>
                <td>
                  <UserText>{release.address}</UserText>{' '}
                  <span className={classes.aside}>
                    by <Name>{release.by}</Name>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Section>
  );
}

const OUTCOME_TONE = {
  inTime: 'calm',
  late: 'over',
  never: 'over',
  withdrawn: 'warn',
} as const satisfies Record<WaitReport['outcome'], string>;

/** Who was waited for, and what came of it. */
export function Waits({ report }: Part) {
  const { waits, zone } = report;
  return (
    <Section title="Who we waited for" none={whenEmpty(waits, 'Nobody was waited for.')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">For what</th>
            <th scope="col">Since</th>
            <th scope="col" className={classes.number}>
              Waited
            </th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {waits.map((wait) => (
            <tr key={wait.id}>
              <th scope="row">
                <Name>{wait.who}</Name>
              </th>
              <td>
                <UserText>{wait.what}</UserText>
              </td>
              <td>
                <Moment at={wait.from} zone={zone} />
              </td>
              <td className={classes.number}>{clockText(wait.waitedMs)}</td>
              <td className={classes.verdict} data-tone={OUTCOME_TONE[wait.outcome]}>
                <UserText>{wait.sentence}</UserText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** What the public was promised, and whether it was kept. */
export function Promises({ report }: Part) {
  const { promises, zone } = report;
  return (
    <Section title="Promises of a next word" none={whenEmpty(promises, 'No next word was promised.')}>
      <ul className={classes.list}>
        {promises.map((promise) => (
          <li key={promise.id}>
            <UserText>{wholeSentence(promise.text)}</UserText> Promised by <Name>{promise.by}</Name>{' '}
            <Moment at={promise.at} zone={zone} />, due <Moment at={promise.dueAt} zone={zone} />.{' '}
            <strong>{promise.sentence}</strong>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was decided differently from the plan, with the reason that was given. */
export function Departures({ report }: Part) {
  const { departures, zone } = report;
  return (
    <Section
      title="Decisions beyond the plan"
      none={whenEmpty(departures, 'Nothing was waived, extended, handed over or changed.')}
    >
      <ul className={classes.list}>
        {departures.map((row) => (
          <li key={row.position}>
            <Moment at={row.at} zone={zone} />{' '}
            <strong>
              <Name>{row.subject ?? ''}</Name>
            </strong>{' '}
            <UserText>{row.text}</UserText>
          </li>
        ))}
      </ul>
    </Section>
  );
}
