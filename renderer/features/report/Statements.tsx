import type { IncidentReport } from '../../../shared/projection/report.ts';
import type { RequestReport, RevisionReport, SeatReport } from '../../../shared/projection/report-words.ts';
import { commonOut, leftOutSentence, ownHeading, wordsFate } from '../../../shared/projection/words-fate.ts';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { Moment } from './Moment.tsx';
import classes from './Report.module.css';
import { Section, whenEmpty } from './Section.tsx';

function Seat(props: { readonly seat: SeatReport; readonly zone: string }) {
  const { who, seat, words, at, outcome } = props.seat;
  return (
    <li data-outcome={outcome}>
      <strong>
        <Name>{who}</Name>
      </strong>
      , {seat}, <UserText>{words}</UserText> {at === null ? null : <Moment at={at} zone={props.zone} />}
    </li>
  );
}

function Request(props: { readonly request: RequestReport; readonly zone: string }) {
  const { request, zone } = props;
  return (
    <>
      <p className={classes.aside}>
        Put to {request.seats.length} signers <Moment at={request.at} zone={zone} />
      </p>
      <ul className={classes.list}>
        {request.seats.map((seat) => (
          <Seat key={seat.id} seat={seat} zone={zone} />
        ))}
        {request.objections.map(({ id, who, at, reason, answer }) => (
          <li key={id}>
            <strong>
              <Name>{who}</Name>
            </strong>
            , strong objection: <UserText>{reason}</UserText> <Moment at={at} zone={zone} />
            {answer === null ? (
              '. Nobody answered it.'
            ) : (
              <>
                . <Name>{answer.who}</Name> answered: <UserText>{answer.text}</UserText>{' '}
                <Moment at={answer.at} zone={zone} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The exact words, where anybody was asked about them: the common text, then what single channels say in its place. */
function ExactWords(props: { readonly revision: RevisionReport }) {
  const { text, own, out, released, requests } = props.revision;
  if (!released && requests.length === 0) return null;
  const leftOut = leftOutSentence(props.revision);
  const isOut = (id: string): boolean => out.some(({ channel }) => channel === id);
  return (
    <>
      <blockquote className={classes.words} data-released={commonOut(props.revision).length > 0 || undefined}>
        <UserText>{text}</UserText>
      </blockquote>
      {own.map((one) => (
        <div key={one.channel}>
          <p className={classes.aside}>{ownHeading(one, props.revision)}</p>
          <blockquote
            className={classes.words}
            lang={one.lang}
            data-released={isOut(one.channel) || undefined}
          >
            <UserText>{one.text}</UserText>
          </blockquote>
        </div>
      ))}
      {leftOut === null ? null : <p className={classes.aside}>{leftOut}</p>}
    </>
  );
}

function Revision(props: { readonly revision: RevisionReport; readonly zone: string }) {
  const { revision, zone } = props;
  const { name, by, at, words, requests } = revision;
  return (
    <article className={classes.revision}>
      <h4 className={classes.revisionName}>{name}</h4>
      <p className={classes.aside}>
        Saved by <Name>{by}</Name> <Moment at={at} zone={zone} /> · {words} words · {wordsFate(revision)}
      </p>
      <ExactWords revision={revision} />
      {requests.map((request) => (
        <Request key={request.id} request={request} zone={zone} />
      ))}
    </article>
  );
}

/** Every statement: each text that signers saw or the public read, exactly, and who said what to it. */
export function Statements(props: { readonly report: IncidentReport }) {
  const { statements, zone } = props.report;
  return (
    <Section
      title="Statements and who approved them"
      none={whenEmpty(statements, 'No statement was started.')}
    >
      {statements.map(({ id, title, revisions }) => (
        <section key={id} className={classes.statement}>
          <h3 className={classes.subheading}>{title}</h3>
          {revisions.map((revision) => (
            <Revision key={revision.id} revision={revision} zone={zone} />
          ))}
        </section>
      ))}
    </Section>
  );
}
