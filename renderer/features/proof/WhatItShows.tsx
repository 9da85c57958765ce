import { Label } from '../../ui/Label.tsx';
import classes from './ProofPage.module.css';

const PROOFS = [
  {
    name: 'The chain and the tree',
    shows: 'No record was changed, put in, taken out or moved after it was written.',
    not: 'Whoever can write the file can make the whole chain anew. Alone it stops accidents, not people.',
  },
  {
    name: 'The checkpoint',
    shows: 'The log key of the room stood behind the log up to this record, a moment after it was written.',
    not: 'Whoever holds the log key can seal other records in their place.',
  },
  {
    name: 'A head kept outside',
    shows: 'The log still begins with the very records it had then. It catches even who holds the log key.',
    not: 'What came after it; and nothing at all if it lies where the same person can replace it.',
  },
  {
    name: 'The second folder',
    shows: 'The same, again and again and without anybody’s doing.',
    not: 'Nothing if the same person can write there too: another disk, or another computer’s, is better.',
  },
  {
    name: 'Paper',
    shows: 'The same, and nobody changes it from afar. Have it signed and dated by hand.',
    not: 'When it was printed: the date on it is the one of this computer.',
  },
  {
    name: 'A person’s signature',
    shows: 'Who held that person’s key and passphrase approved these words, knowing the log as it was then.',
    not: 'That nobody looked over their shoulder. It is no qualified electronic signature.',
  },
] as const;

/** What each proof shows and what it does not, in plain words. */
export function WhatItShows() {
  return (
    <>
      <Label as="h2" id="proofs-title">
        What each proof shows, and what not
      </Label>
      <dl className={classes.proofs}>
        {PROOFS.map(({ name, shows, not }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{shows}</dd>
            <dd className={classes.not}>
              <b>Not:</b> {not}
            </dd>
          </div>
        ))}
        <div>
          <dt>Who could still cheat</dt>
          <dd>
            Somebody who holds the log key and the only copy of the room, where no head was ever kept
            elsewhere: they could write another history and seal it. One head in other hands ends that.
          </dd>
        </div>
        <div>
          <dt>Times</dt>
          <dd>
            Every time is this computer’s own. Jumps of its clock are logged, but it is no trusted time: no
            proof here says when something happened, only in which order.
          </dd>
        </div>
      </dl>
    </>
  );
}
