import { type Fake, silentFor, upFor } from '../../../shared/fake/fakes.ts';
import { actorName } from '../../../shared/people/people.ts';
import { durationText } from '../../../shared/time-text.ts';
import { useView, useViewNow, useWaitNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './fakes.module.css';

function Time({ at }: { readonly at: number }) {
  const { state } = useView();
  return <TimeOfDay at={at} zone={state.zone} against={useViewNow()} seconds={false} />;
}

/** Who said last what, and when. */
function Said({ fake }: { readonly fake: Fake }) {
  const { people } = useView();
  const { at, by, text } = fake.said;
  return (
    <>
      <Name>{actorName(people, by)}</Name> <Time at={at} /> <UserText>{text}</UserText>
    </>
  );
}

/** Writes down the reference that a report got later, or mends a wrong one. */
function ReferTo({ fake, report }: { readonly fake: Fake; readonly report: number }) {
  const told = fake.reports[report];
  if (told === undefined) return null;
  const missing = told.reference.trim() === '';
  return (
    <>
      {' '}
      <ReasonButton
        quiet
        size="compact-xs"
        label={`${missing ? 'Add' : 'Change'} the reference of the report of ${fake.name} to ${told.to}`}
        title={`Reference of the report to ${told.to}`}
        question="Their reference"
        confirm="Write it down"
        toCommand={(reference) => ({ type: 'fake.refer', fakeId: fake.fakeId, report, reference })}
      >
        {missing ? 'Add the reference…' : 'Change…'}
      </ReasonButton>
    </>
  );
}

/** Everybody it was reported to so far. */
function Reports({ fake }: { readonly fake: Fake }) {
  const readOnly = useReadOnly();
  return fake.reports.map(({ to, how, reference, at, answerBy }, index) => (
    <span key={`${to} ${at}`} className={classes.fine}>
      Reported to <UserText>{to}</UserText> <Time at={at} />
      {how === '' ? null : (
        <>
          , <UserText>{how}</UserText>
        </>
      )}
      {reference.trim() === '' ? ', no reference' : null}
      {reference.trim() === '' ? null : (
        <>
          , reference <UserText>{reference}</UserText>
        </>
      )}
      {answerBy === null ? null : (
        <>
          , answer by <Time at={answerBy} />
        </>
      )}
      {readOnly ? null : <ReferTo fake={fake} report={index} />}
    </span>
  ));
}

/** How long the other side has been silent; nothing while it is not their turn. */
function Silence({ fake }: { readonly fake: Fake }) {
  const silent = silentFor(fake, useWaitNow());
  const to = fake.reports.at(-1)?.to ?? '';
  if (silent === null) return null;
  return (
    <ToneText tone="over" strong>
      <Name>{to}</Name> has been silent for {durationText(silent)}. Report it again, or on another ground.
    </ToneText>
  );
}

function Standing({ fake }: { readonly fake: Fake }) {
  const to = <Name>{fake.reports.at(-1)?.to ?? 'them'}</Name>;
  switch (fake.state) {
    case 'found':
      return <ToneText tone="warn">Up, and not reported yet: report it.</ToneText>;
    case 'reported':
      return <ToneText tone="warn">Up. {to} has yet to answer.</ToneText>;
    case 'answered':
      return <ToneText tone="warn">Up. {to} answered, and has yet to take it down.</ToneText>;
    case 'refused':
      return <ToneText tone="over">Up. {to} refused: report it on another ground.</ToneText>;
    case 'down':
      return <ToneText tone="calm">Down, {durationText(upFor(fake))} after we found it.</ToneText>;
    case 'closed':
      return <ToneText tone="done">Let go.</ToneText>;
  }
}

/** How the take-down of a page stands: who owes what, since when, and what was said. */
export function FakeStanding({ fake }: { readonly fake: Fake }) {
  const isFresh = fake.state === 'found' && fake.said.text === '';
  return (
    <>
      <span>
        <Standing fake={fake} />{' '}
        {isFresh || fake.state === 'reported' ? null : (
          <span className={classes.fine}>
            <Said fake={fake} />
          </span>
        )}
      </span>
      <Silence fake={fake} />
      <Reports fake={fake} />
    </>
  );
}
