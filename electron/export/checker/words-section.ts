import type { IncidentState } from '../../../shared/incident/state.ts';
import { actorName } from '../../../shared/people/people.ts';
import { ROLE_LABEL } from '../../../shared/playbook/roles.ts';
import { unletClause } from '../../../shared/projection/early-text.ts';
import { outByText } from '../../../shared/release/releases.ts';
import type { ShownDecision } from '../../../shared/seal/check-approvals.ts';
import type { ShownRelease } from '../../../shared/seal/check-release.ts';
import { fingerprintOfKey } from '../../../shared/seal/fingerprint.ts';
import type { Hasher } from '../../../shared/seal/hasher.ts';
import { instantOf } from '../../../shared/seal/instant.ts';
import type { Examined } from '../../../shared/seal/pack-verdict.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { dateText, timeText, zoneText } from '../../../shared/time-text.ts';
import { capital, wholeSentence } from '../../../shared/whole-sentence.ts';
import { list, type Section, text } from './page.ts';
import type { Story } from './story.ts';

/** Who is who and what is what, for sentences about one pack. */
export type Telling = {
  readonly examined: Examined;
  readonly story: Story;
  readonly state: IncidentState;
  readonly hasher: Hasher;
};

const DECIDED = { approve: 'approved', reject: 'rejected', withdraw: 'took back the approval of' } as const;
const METHODS: ReadonlyMap<string, string> = new Map([
  ['atDesk', 'at the desk'],
  ['readBack', 'by phone'],
]);

/** A time in the room's zone. */
export function whenText(at: number, zone: string): string {
  return `${dateText(at, zone)} ${timeText(at, zone)} ${zoneText(at, zone)}`;
}

function labelIn(labels: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(labels, id) ? (labels[id] ?? id) : id;
}

/** How people name a revision aloud. */
function wordsName({ examined: { approvals } }: Telling, revisionId: string): string {
  const words = approvals.words(revisionId);
  if (words === undefined) return 'words that this log does not hold';
  return `${labelIn(STATEMENT_LABEL, words.statementKind)} ${words.name}`;
}

/** The name that somebody had when it was signed, and the one they have now where that is another. */
export function nameThen({ room, peopleAt }: Story, personId: string, registry: number | null): string {
  const now = actorName(room.people, personId);
  const then = registry === null ? now : actorName(peopleAt(registry), personId);
  return then === now ? now : `${then} (now ${now})`;
}

/** Who answers for a decision, with which key. */
function answerText({ story, hasher }: Telling, shown: ShownDecision): string {
  const { by, decision, key, attestedBy, registry } = shown;
  if (attestedBy.length === 0)
    return key === null ? 'Not signed.' : `Signed with the key ${fingerprintOfKey(hasher, key)}.`;
  const what = decision === 'approve' ? 'approval' : 'rejection';
  const names = attestedBy.map(
    (one) => `${nameThen(story, one.personId, registry)} (key ${fingerprintOfKey(hasher, one.key)})`,
  );
  return `${nameThen(story, by, registry)} did not sign this ${what}: it was given by phone. That they gave it, for exactly these words, is attested by ${names.join(' and ')}, who each signed that they heard it.`;
}

/** How a decision came about, as the middle of its sentence; nothing where the log does not say. */
function howDecided({ story }: Telling, { at, method, travelled, registry }: ShownDecision): string {
  if (travelled === null) {
    const how = METHODS.get(method);
    return how === undefined ? '' : `, ${how}`;
  }
  const when = (text: string): string => whenText(instantOf(text) ?? 0, story.room.zone);
  const { madeAt, signedAt, broughtBy } = travelled;
  return `, signed away from the desk at ${when(signedAt)} by the signer’s own clock, in a packet made at ${when(madeAt)}, brought back at ${when(at)} by ${nameThen(story, broughtBy, registry)}`;
}

/** The seat as the playbook calls it; the role it asks for where the log does not say. */
function seatName({ story, state }: Telling, { position, role }: ShownDecision): string {
  const event = story.events[position];
  const signerId = event !== undefined && 'signerId' in event.data ? event.data.signerId : null;
  const signers = state.approvals.flatMap((request) => request.signers);
  return signers.find((one) => one.signerId === signerId)?.label ?? labelIn(ROLE_LABEL, role);
}

/** Why words were rejected, or an approval taken back, in the words that were given; nothing for an approval. */
function reasonText({ story }: Telling, { position }: ShownDecision): string {
  const event = story.events[position];
  return event?.type === 'approval.rejected' || event?.type === 'approval.withdrawn'
    ? ` The reason: ${wholeSentence(event.data.reason)}`
    : '';
}

/** The name of a channel; its id, as such, where the log has no name for it. */
function channelName({ state }: Telling, id: string): string {
  const channels = state.chart.context.playbook?.channels ?? [];
  return channels.find((one) => one.id === id)?.name ?? `the channel “${id}”`;
}

/** Every strong objection with what was said to it. */
function objectionLines(telling: Telling): readonly string[] {
  const { people, zone } = telling.story.room;
  return telling.state.approvals.flatMap(({ revisionId, objections }) =>
    objections.map(({ by, role, at, reason, answer }) => {
      const said =
        answer === null
          ? 'Nobody answered it.'
          : `${actorName(people, answer.by)} answered: ${wholeSentence(answer.text)}`;
      return `${whenText(at, zone)}: ${actorName(people, by)} (${ROLE_LABEL[role]}) raised a strong objection to ${wordsName(telling, revisionId)}: ${wholeSentence(reason)} ${said}`;
    }),
  );
}

/** Who decided, and in which seat: a backup has its decision and not its title. */
function decisionLine(telling: Telling, shown: ShownDecision): string {
  const { story } = telling;
  const { at, by, decision, revisionId, position, registry } = shown;
  const who = `${nameThen(story, by, registry)}, in the seat of ${seatName(telling, shown)},`;
  const when = whenText(instantOf(at) ?? 0, story.room.zone);
  return `${when}: ${who} ${DECIDED[decision]} ${wordsName(telling, revisionId)}${howDecided(telling, shown)}.${reasonText(telling, shown)} ${answerText(telling, shown)} Position ${position}.`;
}

const COVERED: Readonly<Record<ShownRelease['cover'], string>> = {
  signed: 'Every signer had signed these words.',
  'signed or by phone':
    'Every signer had approved these words: with a signature, or by phone to two others who signed that they heard it.',
  'partly signed': 'Every signer had approved these words, not all of them with a signature.',
  unsigned: 'Every signer had approved these words, none of them with a signature.',
  'break-glass': 'Not every signer had approved these words: the glass was broken for them.',
  envelope: 'No signer was asked about these words: they were filled into an envelope approved beforehand.',
  nothing: 'Nothing let these words out when they were set aside: the log says so itself.',
};

/** How many of the approvals behind a release were given by phone. */
function phoned({ byPhone }: ShownRelease): string {
  if (byPhone === 0) return '';
  return byPhone === 1 ? ' One of them approved by phone.' : ` ${byPhone} of them approved by phone.`;
}

const WITH: readonly string[] = [
  'neither with a signature',
  'one of them with a signature',
  'each with their own signature',
];

/** Who answered for words that went out without the approval of every signer. */
function answered(telling: Telling, { cover, answeredBy, signatures }: ShownRelease): string {
  const how = WITH[signatures];
  const [one, other] = answeredBy.map((personId) => actorName(telling.story.room.people, personId));
  if (cover === 'break-glass')
    return ` ${one} opened it and ${other} confirmed it within ten minutes, ${how}.`;
  if (cover === 'envelope')
    return ` ${one} and ${other} had consented to the template, ${how}; when the words were filled in, that consent stood.`;
  return '';
}

/** How the release at a position of the log stood when it was out; nothing where it could go out then. */
function unletLine({ story, state }: Telling, position: number): string {
  const event = story.events[position];
  if (event?.type !== 'release.recorded') return '';
  const release = state.releases.find((one) => one.releaseId === event.data.releaseId);
  const unlet = release ? unletClause(release) : '';
  if (unlet === '') return '';
  return ` ${release?.unapproved ? 'They were' : 'It was'} ${unlet}.`;
}

function releaseLine(telling: Telling, shown: ShownRelease): string {
  const { zone } = telling.story.room;
  const { at, by, channel, releasedAt, latest, revisionId, sha256, cover, position } = shown;
  const time = whenText(releasedAt ?? instantOf(at) ?? 0, zone);
  const when = latest ? capital(outByText(latest, time)) : time;
  const who = actorName(telling.story.room.people, by);
  const bytes = sha256 === null ? '' : ` SHA-256 of the text ${sha256}.`;
  return `${when}: ${wordsName(telling, revisionId)} went out on ${channelName(telling, channel)}, recorded by ${who}. ${COVERED[cover]}${unletLine(telling, position)}${phoned(shown)}${answered(telling, shown)}${bytes} Position ${position}.`;
}

/** Who decided what about which words, and what went out. */
export function wordsSections(telling: Telling): readonly Section[] {
  const { decisions, releases } = telling.examined.approvals;
  const decided = decisions.map((one) => decisionLine(telling, one));
  const objected = objectionLines(telling);
  const out = releases.map((one) => releaseLine(telling, one));
  return [
    {
      title: 'Who answered for which words',
      blocks: [decided.length === 0 ? text('Nobody decided about any words.') : list(decided)],
    },
    ...(objected.length === 0 ? [] : [{ title: 'Strong objections', blocks: [list(objected)] }]),
    {
      title: 'What went out',
      blocks:
        out.length === 0
          ? [text('Nothing went out.')]
          : [
              text(
                'The words are in the folder statements/ of the pack: sha256sum of a published text must be that of its file there.',
              ),
              list(out),
            ],
    },
  ];
}
