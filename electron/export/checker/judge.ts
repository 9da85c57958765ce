import type { Release } from '../../../shared/release/releases.ts';
import type { ShownApprovals } from '../../../shared/seal/check-approvals.ts';
import { checkPack } from '../../../shared/seal/check-pack.ts';
import type { Cover } from '../../../shared/seal/check-release.ts';
import type { PackTools } from '../../../shared/seal/examine.ts';
import { headSentence } from '../../../shared/seal/head-words.ts';
import { type OldHead, oldHeadsIn } from '../../../shared/seal/old-heads.ts';
import { PACK } from '../../../shared/seal/pack.ts';
import type { IntactPack, PackFault } from '../../../shared/seal/pack-verdict.ts';
import { readContainer } from '../../../shared/seal/read-container.ts';
import { utf8Bytes } from '../../../shared/seal/utf8.ts';
import { PACK_README } from '../pack-readme.ts';
import { detailSection } from './detail.ts';
import { limitSections } from './limits.ts';
import { count, list, type Page, type Section, text } from './page.ts';
import { replay } from './replay.ts';
import { reportFile } from './report-file.ts';
import { readStory } from './story.ts';
import { wordsSections } from './words-section.ts';

/** What is given to the checker: the pack, and an earlier head to hold it against, if there is one. */
export type Given = { readonly pack: Uint8Array; readonly earlier: Uint8Array | null };

/** The heads in a file that was kept: notes, remembered heads, or another pack. */
function headsIn(bytes: Uint8Array, { textOf }: PackTools): readonly OldHead[] {
  const { entries } = readContainer(bytes);
  const texts = entries.has(PACK.head)
    ? [entries.get(PACK.head), entries.get(PACK.checkpoints)].map((one) => textOf(one ?? new Uint8Array()))
    : [textOf(bytes)];
  return texts.flatMap((said) => (said === undefined ? [] : oldHeadsIn(said)));
}

function unreadable(reason: string): Page {
  const lead = [reason, 'Nothing was checked, and nothing is said about what may be in it.'];
  return { outcome: 'unreadable', title: 'This cannot be read as an evidence pack', lead, sections: [] };
}

function altered({ file, position, reason }: PackFault, heads: readonly string[]): Page {
  const place =
    position === null ? '' : ` The first entry that is wrong, or that may be, is at position ${position}.`;
  const sections: readonly Section[] = [
    ...(heads.length === 0 ? [] : [{ title: 'Against the earlier head', blocks: [list(heads)] }]),
    {
      title: 'What to do',
      blocks: [
        text(
          'Do not rely on anything in this file. Keep it as it is, ask for the pack again from whoever keeps the room, and compare the SHA-256 of both.',
        ),
      ],
    },
  ];
  const lead = [`This pack is not as Holdline wrote it. In ${file}: ${reason}${place}`];
  return { outcome: 'altered', title: 'This pack was altered', lead, sections };
}

function headWords({ examined, heads }: Pick<IntactPack, 'examined' | 'heads'>): readonly string[] {
  return heads.map((head) =>
    headSentence(
      head,
      head.head.checkpoint.origin === examined.incident.origin ? 'the incident’s log' : 'the room’s log',
    ),
  );
}

/** At most so many comparisons are told one by one: a file of checkpoints has thousands. */
const MOST_TOLD = 6;

function comparison(pack: IntactPack): Section {
  const told = headWords(pack);
  const more = told.length - MOST_TOLD;
  const rest =
    more > 0
      ? [
          `And ${count(more, 'other head', 'other heads')}, with which it agrees too or which are about other logs.`,
        ]
      : [];
  return {
    title: 'Against the earlier head',
    blocks: [
      told.length === 0
        ? text(
            'No earlier head was given. With one that was kept elsewhere at the time, it can also be shown that nothing was written anew or cut off since.',
          )
        : list([...told.slice(-MOST_TOLD), ...rest]),
    ],
  };
}

/** How many releases were out before their words were approved, by the times that were written down, and how many perhaps were. */
type OutEarly = { readonly surely: number; readonly perhaps: number };

function outEarly(releases: readonly Release[]): OutEarly {
  const early = releases.flatMap((one) => (one.early && !one.unapproved ? [one.early] : []));
  const perhaps = early.filter((one) => one === 'perhaps').length;
  return { surely: early.length - perhaps, perhaps };
}

/** That some were out before that, or perhaps were; empty for none. */
function earlyWords({ surely, perhaps }: OutEarly): string {
  const were = (number: number) => (number === 1 ? 'One of them was' : `${number} of them were`);
  const sure = surely === 0 ? '' : ` ${were(surely)} out before that, by the time that was written down.`;
  const time = perhaps === 1 ? 'its exact time is' : 'their exact times are';
  return perhaps === 0 ? sure : `${sure} ${were(perhaps)} perhaps out before that: ${time} not known.`;
}

/** What let the words go out, and what of it was held against the playbook: not more than was checked. */
function wentOut({ releases, unchained }: ShownApprovals, early: OutEarly): string {
  const of = (cover: Cover): number => releases.filter((one) => one.cover === cover).length;
  const [broken, consented, never] = [of('break-glass'), of('envelope'), of('nothing')];
  if (releases.length === 0) return '';
  const approved = releases.length - broken - consented - never;
  const phoned = releases.some(({ byPhone }) => byPhone > 0) ? ', some of them by phone' : '';
  const checked =
    unchained > 0 || approved === 0
      ? ''
      : ' Their seats were those that the playbook in force asks for at the severity of that time, each held by somebody else, and by nobody who had written the words.';
  const bare = of('unsigned') + of('partly signed');
  const named =
    bare === 0
      ? ''
      : ` Of ${count(bare, 'release', 'releases')}, not every approval was signed: it shows who was chosen at the keyboard.`;
  const late = earlyWords(early);
  if (broken + consented + never === 0)
    return late === ''
      ? `Everything that went out had been approved by every signer of its request${phoned}.${named}${checked}`
      : `Every release was written down once every signer of its request had approved its words${phoned}.${late}${named}${checked}`;
  const ways = [
    ...(broken === 0 ? [] : [`${broken} by break-glass of two people`]),
    ...(consented === 0
      ? []
      : [`${consented} from an envelope to which two people had consented beforehand`]),
    ...(never === 0
      ? []
      : [
          `${never} without that: the log says itself that nothing let the words out when they were set aside`,
        ]),
  ];
  return `Of ${count(releases.length, 'release', 'releases')}, ${approved} had been approved by every signer of its request${phoned}, ${ways.join(' and ')}.${late}${named}${checked}`;
}

function intactLead(
  { examined, heads }: IntactPack,
  title: string,
  replayed: boolean,
  early: OutEarly,
): readonly string[] {
  const { incident, registry, keys, approvals } = examined;
  const signed = approvals.decisions.filter(({ key }) => key !== null).length;
  const phoned = approvals.decisions.filter(({ attestedBy }) => attestedBy.length > 0).length;
  const checkpoints = incident.notes.length + registry.notes.length;
  const read = `All ${count(incident.size, 'entry', 'entries')} of the log of “${title}” and all ${count(registry.size, 'entry', 'entries')} of the log of its room were read and computed anew.`;
  const fits =
    keys.logKeys.length === 0 && heads.length === 0
      ? 'They fit together. But the room signed none of it: whoever could write the room file, or this pack, could have written all of it anew.'
      : 'None was changed, taken out, put in or moved since the log stood under the checkpoints and heads named below.';
  return [
    `This pack is whole. ${read} ${fits}`,
    keys.logKeys.length === 0
      ? ''
      : `${count(checkpoints, 'checkpoint', 'checkpoints')} signed with the room’s log key hold against it, the newest over ${incident.sealed} of ${count(incident.size, 'entry', 'entries')}.`,
    approvals.decisions.length === 0
      ? ''
      : `${count(approvals.decisions.length, 'decision', 'decisions')} about words, ${signed} of them signed with the signer’s own key and bound to the exact words, the seat, the time and the log as it stood then${phoned === 0 ? '' : `; ${phoned} given by phone and signed, in the same way, by two others who heard it`}.`,
    wentOut(approvals, early),
    `${replayed ? 'The stages follow each other as the playbook in force allows, and every entry stands in a stage that takes it. ' : ''}${heads.length > 0 ? 'It agrees with the earlier head that was given.' : ''}`.trim(),
  ].filter((line) => line !== '');
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && other.every((byte, i) => byte === one[i]);
}

/** The first line of all: it must not say more than is shown. */
function intactTitle({ examined, heads }: IntactPack, isDrill: boolean, replayed: boolean): string {
  const drill = isDrill ? ' (a drill)' : '';
  const isBare = examined.keys.logKeys.length === 0 && heads.length === 0;
  const bare = isBare ? ', but the room signed nothing in it' : '';
  return `This pack is intact${bare}${replayed ? '' : ', but its steps could not be followed to the end'}${drill}`;
}

function intact(pack: IntactPack, file: Uint8Array, tools: PackTools): Page {
  const { examined, helpers } = pack;
  const story = readStory(examined, tools.textOf);
  const replayed = replay(story);
  if (!replayed.ok) return altered({ file: PACK.incident, ...replayed }, headWords(pack));
  const early = outEarly(replayed.state.releases);
  const opened = story.events[0];
  const title = opened?.type === 'incident.opened' ? replayed.state.title : examined.incident.origin;
  const isDrill = opened?.type === 'incident.opened' && opened.data.drill;
  const other = {
    readme: !sameBytes(helpers.get(PACK.readme), utf8Bytes(PACK_README)),
    report: !sameBytes(helpers.get(PACK.report), reportFile(examined, tools.textOf)),
  };
  const sections = [
    ...wordsSections({ examined, story, state: replayed.state, hasher: tools.hasher }),
    comparison(pack),
    ...limitSections(pack, other, story),
    detailSection(pack, file, { story, hasher: tools.hasher }),
  ];
  const lead = intactLead(pack, title, story.unreadable === null, early);
  return {
    outcome: 'intact',
    title: intactTitle(pack, isDrill, story.unreadable === null),
    lead,
    sections,
  };
}

/** Checks what was given and says it. It never throws for what is in the files. */
export function judge({ pack, earlier }: Given, tools: PackTools): Page {
  const heads = earlier === null ? [] : headsIn(earlier, tools);
  if (earlier !== null && heads.length === 0)
    return unreadable(
      'The earlier head cannot be read: it is neither a checkpoint, nor a file of them, nor a pack.',
    );
  const verdict = checkPack(pack, tools, heads);
  switch (verdict.is) {
    case 'unreadable':
      return unreadable(verdict.reason);
    case 'altered':
      return altered(
        verdict.fault,
        verdict.heads.map((head) => headSentence(head, 'this log')),
      );
    case 'intact':
      return intact(verdict, pack, tools);
  }
}
