import { type Fake, isOpen } from '../../fake/fakes.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, missingText, no } from '../deciding.ts';
import type { IncidentState } from '../state.ts';

const UNKNOWN = no('unknown-fake', 'There is no such page in the register.');
const ENDED = no('ended-fake', 'This page is down or let go. Say that it is back first.');

/** The page if it is still up; or the refusal. */
function upOrRefusal({ fakes }: IncidentState, fakeId: string): Decision | Fake {
  const fake = fakes.find((one) => one.fakeId === fakeId);
  if (!fake) return UNKNOWN;
  return isOpen(fake) ? fake : ENDED;
}

/** Enters a page that poses as us. One address is one entry. */
export const findFake: Decide<IncidentCommandOf<'fake.find'>> = (state, { type: _type, ...found }, facts) => {
  const empty =
    missingText(found.address, 'Write its address, so that others find it.') ??
    missingText(found.name, 'Write the name that it goes by.') ??
    missingText(
      found.does,
      'Say what it does: collects money or data, spreads a false statement, mocks, sits idle.',
    );
  if (empty) return empty;
  if (state.fakes.some((one) => one.address.trim() === found.address.trim()))
    return no('same', 'This address is in the register already.');
  return accept({ type: 'fake.found', data: { fakeId: facts.newId(), ...found } });
};

/** It was reported to somebody who can take it down. */
export const reportFake: Decide<IncidentCommandOf<'fake.report'>> = (
  state,
  { type: _type, ...report },
  facts,
) => {
  const fake = upOrRefusal(state, report.fakeId);
  if ('ok' in fake) return fake;
  const empty = missingText(report.to, 'Say to whom it was reported.');
  if (empty) return empty;
  if (report.answerBy !== null && report.answerBy <= facts.at)
    return no('past', 'The time by which they answer is over. Leave it empty, or write one to come.');
  return accept({ type: 'fake.reported', data: report });
};

/** The reference of a report that was made without one, or with a wrong one. It is taken when the page has ended, too. */
export const referToFake: Decide<IncidentCommandOf<'fake.refer'>> = (state, { type: _type, ...data }) => {
  const told = state.fakes.find((one) => one.fakeId === data.fakeId)?.reports[data.report];
  if (!told) return no('unknown-report', 'There is no such report of a page.');
  if (told.reference.trim() === data.reference.trim() && data.reference.trim() !== '')
    return no('same', 'This report has this reference already.');
  return (
    missingText(data.reference, 'Write the reference that they gave.') ??
    accept({ type: 'fake.referenced', data })
  );
};

/** They wrote back, and it is still up. */
export const answerFake: Decide<IncidentCommandOf<'fake.answer'>> = (state, { fakeId, text }) => {
  const fake = upOrRefusal(state, fakeId);
  if ('ok' in fake) return fake;
  if (fake.reports.length === 0) return no('not-reported', 'It was reported to nobody yet.');
  return (
    missingText(text, 'Write what they said.') ?? accept({ type: 'fake.answered', data: { fakeId, text } })
  );
};

/** It is gone. Nothing more has to be said, though how that was seen helps. */
export const takeDownFake: Decide<IncidentCommandOf<'fake.takeDown'>> = (state, { fakeId, text }) => {
  const fake = upOrRefusal(state, fakeId);
  return 'ok' in fake ? fake : accept({ type: 'fake.down', data: { fakeId, text } });
};

/** They will not take it down. */
export const refuseFake: Decide<IncidentCommandOf<'fake.refuse'>> = (state, { fakeId, text }) => {
  const fake = upOrRefusal(state, fakeId);
  if ('ok' in fake) return fake;
  if (fake.reports.length === 0) return no('not-reported', 'It was reported to nobody yet.');
  return (
    missingText(text, 'Write why they refused, in their words.') ??
    accept({ type: 'fake.refused', data: { fakeId, text } })
  );
};

/** We let it go although it is up. */
export const closeFake: Decide<IncidentCommandOf<'fake.close'>> = (state, { fakeId, text }) => {
  const fake = upOrRefusal(state, fakeId);
  if ('ok' in fake) return fake;
  return missingReason(text, 'we let it go') ?? accept({ type: 'fake.closed', data: { fakeId, text } });
};

/** A page that was down or let go needs work again. */
export const returnFake: Decide<IncidentCommandOf<'fake.return'>> = (state, { fakeId, text }) => {
  const fake = state.fakes.find((one) => one.fakeId === fakeId);
  if (!fake) return UNKNOWN;
  if (isOpen(fake)) return no('same', 'This page is up already, as far as the register knows.');
  return missingReason(text, 'it needs work again') ?? accept({ type: 'fake.back', data: { fakeId, text } });
};
