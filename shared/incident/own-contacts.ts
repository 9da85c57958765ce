import { contactsOf } from '../channel/reach.ts';
import { frameLines } from '../sentence/frame-lines.ts';
import { sentences } from '../statement/words.ts';
import { contactsIn } from './slot-facts.ts';
import type { IncidentState } from './state.ts';
import { templatesOfIncident } from './templates.ts';

/** What says that a contact is not ours, wherever it is written down. */
const FRAUD =
  /\b(?:fak(?:e|es|ed|ing)|false|frauds?|fraudulent|fraudsters?|scams?|scammers?|phish\w*|impost[eo]rs?|imitat\w*|impersonat\w*|poses?|posing|pretend\w*|criminals?|callers?|senders?)\b/iu;

/** How long before a contact slot a template must say the same as the words, and how far behind that the contact stands. */
const SAME = 8;
const NEAR = 80;

/** What the templates of the incident say right before a slot for a contact: "reach us at". */
function leadsToContacts(state: Pick<IncidentState, 'templates' | 'chart'>): readonly string[] {
  return templatesOfIncident(state).flatMap(({ text, channels, slots }) =>
    [text, ...channels.map((one) => one.text)].flatMap((words) =>
      slots
        .filter(({ kind }) => kind === 'contact')
        .flatMap(({ id }) => {
          const at = words.indexOf(`{{${id}}}`);
          const lead =
            at < 0 ? '' : (/[^.!?{}\n]*$/u.exec(words.slice(Math.max(0, at - NEAR), at))?.[0] ?? '');
          return lead.trim().length >= SAME ? [lead.trim()] : [];
        }),
    ),
  );
}

/**
 * The contacts in some words that are ours: what a line of the frame names, what stands where a template has a slot for one, and
 * what the incident knows of as a way to reach us. A number that somebody else uses in our name is never one.
 */
export function ownContacts(state: IncidentState, text: string): ReadonlySet<string> {
  const said = sentences(text);
  const frame = frameLines(said);
  const framed = said.filter((one) => frame.get(one.number) === 'contact').map((one) => one.text);
  const inSlots = leadsToContacts(state).flatMap((lead) => {
    const at = text.indexOf(lead);
    return at < 0 ? [] : [text.slice(at + lead.length, at + lead.length + NEAR).split('\n')[0] ?? ''];
  });
  const known = contactsIn(state).filter(({ from }) => !FRAUD.test(from));
  const theirs = new Set(state.fakes.flatMap(({ address, does }) => contactsOf(`${address} ${does}`)));
  const all = [...framed, ...inSlots, ...known.map(({ value }) => value)].flatMap(contactsOf);
  return new Set(all.filter((one) => !theirs.has(one)));
}
