import { type Fake, silentFor, upFor } from '../../../shared/fake/fakes.ts';
import { actorName } from '../../../shared/people/people.ts';
import { durationText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
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

/** Everybody it was reported to so far. */
function Reports({ fake }: { readonly fake: Fake }) {
  return fake.reports.map(({ to, how, reference, at, answerBy }) => (
    <span key={`${to} ${at}`} className={classes.fine}>
      Reported to <UserText>{to}</UserText> <Time at={at} />
      {how === '' ? null : (
        <>
          , <UserText>{how}</UserText>
        </>
      )}
      {reference === '' ? null : (
        <>
          , reference <UserText>{reference}</UserText>
        </>
      )}
      {answerBy === null ? null : (
        <>
          , answer by <Time at={answerBy} />
        </>
      )}
    </span>
  ));
}

/** How long the other side has been silent; nothing while it is not their turn. */
function Silence({ fake }: { readonly fake: Fake }) {
  const silent = silentFor(fake, useViewNow());
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
      return <ToneText tone="warn">Up. Not reported since: we owe the report.</ToneText>;
    case 'reported':
      return <ToneText tone="warn">Up. {to} owes the answer.</ToneText>;
    case 'answered':
      return <ToneText tone="warn">Up. {to} answered, and owes the take-down.</ToneText>;
    case 'refused':
      return <ToneText tone="over">Up. {to} refused: we owe the next ground.</ToneText>;
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
