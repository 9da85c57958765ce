import type { IncidentReport } from '../../../shared/projection/report.ts';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { Moment } from './Moment.tsx';
import classes from './Report.module.css';
import { Section, whenEmpty } from './Section.tsx';

type Part = { readonly report: IncidentReport };

/** What was still open at each release. */
function AtReleases({ report }: Part) {
  return (
    <ul className={classes.list}>
      {report.openAtReleases.map(({ id, channel, at, open }) => (
        <li key={id}>
          <strong>{channel}</strong>, <Moment at={at} zone={report.zone} />:{' '}
          {open.length === 0 ? (
            'each queue was attested.'
          ) : (
            <>
              {open.length} not attested: <UserText>{open.join('; ')}</UserText>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The queues of planned posts: who vouched for each and when, and what was open when words went out. */
export function Queues({ report }: Part) {
  const { queues, zone } = report;
  return (
    <Section
      title="Scheduled posts"
      none={whenEmpty(queues, 'The playbook named no queues of planned posts.')}
    >
      <ul className={classes.list}>
        {queues.map(({ id, name, sentence, by, at }) => (
          <li key={id}>
            <strong>
              <Name>{name}</Name>
            </strong>{' '}
            <UserText>{sentence}</UserText>{' '}
            {by === null || at === null ? null : (
              <span className={classes.aside}>
                <Name>{by}</Name>, <Moment at={at} zone={zone} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {report.openAtReleases.length === 0 ? null : (
        <>
          <p>When words went out:</p>
          <AtReleases report={report} />
        </>
      )}
    </Section>
  );
}

/** The pages that posed as us, and how each take-down ended. */
export function Fakes({ report }: Part) {
  const { fakes, zone } = report;
  return (
    <Section title="Fake pages" none={whenEmpty(fakes, 'No fake page was registered.')}>
      <ul className={classes.list}>
        {fakes.map((fake) => (
          <li key={fake.id}>
            <strong>
              <Name>{fake.name}</Name>
            </strong>{' '}
            <UserText>{`${fake.address} · ${fake.does}`}</UserText> Found{' '}
            <Moment at={fake.foundAt} zone={zone} />.{' '}
            {fake.reports.map(({ text, at }) => (
              <span key={`${text} ${at}`}>
                <UserText>{text}</UserText> <Moment at={at} zone={zone} />.{' '}
              </span>
            ))}
            <strong>
              <UserText>{fake.sentence}</UserText>
            </strong>
          </li>
        ))}
      </ul>
    </Section>
  );
}
