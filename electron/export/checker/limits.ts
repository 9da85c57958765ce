import type { IntactPack } from '../../../shared/seal/pack-verdict.ts';
import { type Block, count, list, type Section } from './page.ts';
import type { Story } from './story.ts';

/** Which of the helpers in the pack are not what this very checker would have put there. */
export type OtherHelpers = { readonly readme: boolean; readonly report: boolean };

function sealLimits({ examined: { incident, registry, keys } }: IntactPack): readonly string[] {
  if (keys.logKeys.length === 0)
    return [
      'This room had no keys. No checkpoint is signed, so whoever could write the room file, or this pack, could have written all of it anew.',
    ];
  const open = (log: typeof incident, name: string): readonly string[] => {
    const loose = log.size - log.sealed;
    return loose === 0
      ? []
      : [`The last ${count(loose, 'entry', 'entries')} of ${name} stand under no signed checkpoint yet.`];
  };
  return [...open(incident, 'the incident’s log'), ...open(registry, 'the room’s log')];
}

/** Words that went out without the approval of every signer: what was checked of it, and what was not. */
function otherwiseOut({ examined: { approvals } }: IntactPack): readonly string[] {
  const by = (cover: string): boolean => approvals.releases.some((one) => one.cover === cover);
  return [
    ...(by('break-glass')
      ? [
          'Words went out by break-glass. That two different people did it, for these words and within ten minutes, was checked; that their roles allow it, and that the signers had had their time, was not.',
        ]
      : []),
    ...(by('nothing')
      ? [
          'Words were out that nothing let out when they were set aside, by the log’s own account. That they were set aside for a correction, and were out by then as somebody wrote it down, was checked; who let them out is not in the log.',
        ]
      : []),
    ...(by('envelope')
      ? [
          'Words went out from an envelope approved beforehand. That two different people had consented, and that the words are the template with the typed values, was checked; that both of them would sign at that severity was not.',
        ]
      : []),
  ];
}

/** Whether unsigned decisions can be from before the people of the room had keys, as far as the log says. */
function whenKeyed({ examined: { approvals, keys } }: IntactPack): string {
  const [first] = keys.persons;
  if (first === undefined) return '';
  return approvals.openedUnder === null
    ? ''
    : ' When the incident was opened nobody in the room had a key: the room’s log as it was then says so.';
}

/** An incident whose first entry does not say how long the room's log was. */
function openedLimits({ examined: { approvals, keys } }: IntactPack): readonly string[] {
  if (approvals.openedUnder !== null) return [];
  const rests =
    keys.persons.length === 0
      ? 'so nothing in it shows that this is the room’s log under which it was opened'
      : 'so nothing in it shows whether the people of the room had keys by then';
  return [
    `The first entry does not say how long the room’s log was when the incident was opened (first versions did not write it), ${rests}.`,
  ];
}

function signatureLimits(pack: IntactPack): readonly string[] {
  const { approvals, keys } = pack.examined;
  const attested = approvals.decisions.filter(({ attestedBy }) => attestedBy.length > 0);
  const unsigned = approvals.decisions.filter(
    ({ key, attestedBy }) => key === null && attestedBy.length === 0,
  );
  const why =
    keys.persons.length === 0
      ? 'the people of this room had no keys. They show who was chosen at the keyboard, not that it was that person'
      : 'they show who was chosen at the keyboard, not that it was that person';
  return [
    ...(unsigned.length === 0
      ? []
      : [
          `${count(unsigned.length, 'decision about words is', 'decisions about words are')} not signed: ${why}.${whenKeyed(pack)}`,
        ]),
    ...(attested.length === 0
      ? []
      : [
          `${count(attested.length, 'decision about words was', 'decisions about words were')} given by phone. Two other people signed with their own keys that they heard it. That the voice was the signer’s rests on their word: ask the signer, or for the record of the call.`,
        ]),
    ...(approvals.unseen === 0
      ? []
      : [
          `For ${count(approvals.unseen, 'request', 'requests')} the list of words is not in this pack, so the words could not be compared with what was signed.`,
        ]),
    ...(approvals.unfilled === 0
      ? []
      : [
          `For ${count(approvals.unfilled, 'use', 'uses')} of an envelope approved beforehand the words or the typed values are not in this pack, so the words could not be compared with the template.`,
        ]),
    ...otherwiseOut(pack),
    ...(approvals.foreign.length === 0
      ? []
      : [
          `${count(approvals.foreign.length, 'entry carries a signature', 'entries carry signatures')} of a kind that this checker does not judge (positions ${approvals.foreign.slice(0, 10).join(', ')}).`,
        ]),
  ];
}

/** Entries that fill a seat in a room with keys, and do not say whose counted: first versions did not write it. */
function seatLimits({ examined: { approvals, keys } }: IntactPack): readonly string[] {
  return approvals.mute === 0 || keys.persons.length === 0
    ? []
    : [
        `For ${count(approvals.mute, 'entry that fills a seat', 'entries that fill a seat')} the log does not say whose keys counted then, so whether everybody who was given one had a key to sign with was not checked.`,
      ];
}

/** Which rules of the room a log was not held to: they ask for more than its entries say, or for judgement. */
function ruleLimits({ examined: { approvals } }: IntactPack): readonly string[] {
  return [
    ...(approvals.unchained === 0
      ? []
      : [
          `For ${count(approvals.unchained, 'request', 'requests')} the log has no playbook that says who must be asked, so whether all of them were asked was not checked.`,
        ]),
    ...(approvals.unlooked === 0
      ? []
      : [
          `For ${count(approvals.unlooked, 'approval', 'approvals')} that nobody signed no entry says that the signer had the words in front of them.`,
        ]),
    ...(approvals.decisions.length === 0
      ? []
      : [
          'That whoever sat in a seat had its role or was a backup, that those who were passed by as away were away, and that the clock gave a seat to somebody else no sooner than the playbook lets it, was not checked.',
          'Which keys and which consents counted rests on a figure in each signed entry: how long the room’s log was then. Beside a signature stands the name that its person had by that figure; every other name is the one that the room’s log has last. Whoever holds the log key writes both; a head kept elsewhere at the time shows whether it was so.',
        ]),
    ...(approvals.releases.length === 0
      ? []
      : [
          'That the conditions for leaving a stage were met or waived, and that a second person confirmed a lower severity, was not checked: the report names each of these entries.',
        ]),
  ];
}

function absenceLimits({ examined: { absent, erasedByEntry } }: IntactPack): readonly string[] {
  const of = (why: string): number => [...absent.values()].filter((one) => one === why).length;
  const [redacted, erased] = [of('redacted'), of('erased')];
  return [
    ...(redacted === 0
      ? []
      : [
          `${count(redacted, 'value was', 'values were')} left out on purpose by whoever made this pack. That they were written, when and by whom, is proven; what they say is not here.`,
        ]),
    ...(erased === 0
      ? []
      : [
          `${count(erased, 'value was', 'values were')} erased from the room before this pack was made; for ${erasedByEntry} of them the room’s log says by whom and why.`,
        ]),
  ];
}

function clockLimits({ examined: { clockJumps } }: IntactPack): readonly string[] {
  const [first] = clockJumps;
  if (first === undefined) return [];
  return [
    `At position ${first.position} the computer’s clock had moved by ${Math.round(first.byMs / 1000)} s against its steady clock, and no entry says so${clockJumps.length === 1 ? '' : ` (and at ${clockJumps.length - 1} other places)`}. Times around there may be wrong; the order is not.`,
  ];
}

function helperLimits(helpers: OtherHelpers, { unreadable }: Story): readonly string[] {
  return [
    ...(unreadable === null
      ? []
      : [
          `This checker cannot read what the entry at position ${unreadable.position} of the ${unreadable.log === 'incident' ? 'incident’s' : 'room’s'} log says, so the steps of the playbook were not replayed and names may be missing. ${unreadable.sentence}`,
        ]),
    ...(helpers.report
      ? [
          'report.txt is not what this checker makes of the log: another version wrote it, or somebody else. This verdict does not cover it.',
        ]
      : []),
    ...(helpers.readme
      ? [
          'README.txt is not the one that this checker knows: another version wrote it, or somebody else. This verdict does not cover it.',
        ]
      : []),
  ];
}

const NOT_SHOWN: readonly string[] = [
  'That the log is the only one. Whoever holds the room’s log key, and every copy of its checkpoints, could have written it anew. A checkpoint that was kept elsewhere at the time, or the signature of a person who did not take part, tells the two apart.',
  'The true time. All times are those of the computer that wrote the log; no authority has confirmed them.',
  'A qualified electronic signature. A signature here was made with the key that the room’s log names for a person, opened with a passphrase. Who had the key and the passphrase could sign.',
  'That the checker inside the pack is honest. It is not evidence: use one that you had before.',
];

/** What this verdict leaves open, and what no such verdict can show. */
export function limitSections(pack: IntactPack, helpers: OtherHelpers, story: Story): readonly Section[] {
  const open = [
    ...sealLimits(pack),
    ...openedLimits(pack),
    ...signatureLimits(pack),
    ...seatLimits(pack),
    ...ruleLimits(pack),
    ...absenceLimits(pack),
    ...clockLimits(pack),
    ...helperLimits(helpers, story),
  ];
  const block: Block = list(open);
  return [
    ...(open.length === 0 ? [] : [{ title: 'What is open', blocks: [block] }]),
    { title: 'What this does not show', blocks: [list(NOT_SHOWN)] },
  ];
}
