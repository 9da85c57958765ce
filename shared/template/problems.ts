import { misfits, unitName } from '../channel/misfits.ts';
import { placeholdersIn } from '../check/placeholder.ts';
import { namedIn, surnameIn, titledIn } from '../people/named-in.ts';
import { isInternal, type Playbook } from '../playbook/schema.ts';
import { PART_LABEL, SLOT_PARTS } from '../playbook/slot-kinds.ts';
import { fits, type TemplateContent } from '../playbook/template-schema.ts';
import { openSlots } from '../statement/words.ts';
import { namedPlaces } from './make-slot.ts';
import { sampleWords } from './sample-values.ts';

/** Something that is wrong with a template. One that refuses is mended before it is saved. */
export type TemplateProblem = { readonly code: string; readonly sentence: string; readonly refuses: boolean };

const SLOT_ID = /^[a-z][a-z0-9-]*$/;
const refuses = (code: string, sentence: string): TemplateProblem => ({ code, sentence, refuses: true });
const warns = (code: string, sentence: string): TemplateProblem => ({ code, sentence, refuses: false });

const textsOf = ({ text, channels }: TemplateContent): readonly string[] => [
  text,
  ...channels.map((one) => one.text),
];

function emptyProblems({
  name,
  text,
  channels,
  playbooks,
  source,
}: TemplateContent): readonly TemplateProblem[] {
  return [
    ...(name.trim() === '' ? [refuses('no-name', 'Give the template a name by which it is chosen.')] : []),
    ...(text.trim() === '' ? [refuses('no-text', 'Write the words of the template.')] : []),
    ...(channels.some((one) => one.text.trim() === '')
      ? [refuses('no-text', 'A channel has no words of its own. Write them, or take the channel out.')]
      : []),
    ...(playbooks?.length === 0
      ? [refuses('no-playbook', 'Choose a playbook it is for, or let it be for all of them.')]
      : []),
    ...(source.trim() === ''
      ? [refuses('no-source', 'Say where the words come from. “Ours” is a source.')]
      : []),
  ];
}

/** What is wrong with the table of slots by itself. */
function slotProblems({ slots }: TemplateContent): readonly TemplateProblem[] {
  const ids = slots.map((slot) => slot.id.trim());
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  const odd = ids.filter((id) => !SLOT_ID.test(id));
  const bare = slots.filter((slot) => slot.label.trim() === '' || slot.prompt.trim() === '');
  return [
    ...odd.map((id) =>
      refuses(
        'slot-id',
        `“${id}” cannot mark a slot in the words: it takes lower-case letters, digits and hyphens, and begins with a letter.`,
      ),
    ),
    ...twice.map((id) =>
      refuses('slot-twice', `Two slots stand in the words as “${id}”. Give one of them another name there.`),
    ),
    ...bare.map(({ id }) =>
      refuses(
        'slot-bare',
        `The slot “${id}” needs a label and a prompt, so that a writer knows what goes in.`,
      ),
    ),
  ];
}

/** What does not match between the words and the table of slots. */
function matchProblems(content: TemplateContent): readonly TemplateProblem[] {
  const ids = content.slots.map((slot) => slot.id.trim());
  const used = [...new Set(textsOf(content).flatMap(openSlots))];
  return [
    ...used
      .filter((id) => !ids.includes(id))
      .map((id) =>
        refuses('unknown-slot', `The words use “${id}”, and there is no such slot. Add it, or take it out.`),
      ),
    ...[...new Set(ids)]
      .filter((id) => SLOT_ID.test(id) && !used.includes(id))
      .map((id) =>
        refuses(
          'unused-slot',
          `The slot “${id}” stands nowhere in the words. Use it as {{${id}}}, or take it out.`,
        ),
      ),
  ];
}

/** The code of a name in brackets or braces, of which one press makes a slot. */
export const NAMED_PLACE = 'named-place';

/** Names and marks that stand where a slot was meant: nothing would ever ask for them, and they would go out. */
function leftProblems(content: TemplateContent): readonly TemplateProblem[] {
  const left = textsOf(content).flatMap((text) => {
    const named = namedPlaces(text);
    const marks = placeholdersIn(text).filter(({ from }) => !named.some((one) => one.from === from));
    return [
      ...named.map(({ from, to }) => [text.slice(from, to), NAMED_PLACE] as const),
      ...marks.map(({ from, to }) => [text.slice(from, to), 'left-over'] as const),
    ];
  });
  return [...new Map(left)].map(([found, code]) =>
    refuses(
      code,
      `“${found}” stands in the words, and no form would ask for it. Make a slot of it, or write it out.`,
    ),
  );
}

/** The parts of a first message that no required slot fills. */
function partProblems({ kind, slots }: TemplateContent): readonly TemplateProblem[] {
  if (kind !== 'holding') return [];
  return SLOT_PARTS.filter((part) => part !== 'frame')
    .filter((part) => !slots.some((slot) => slot.part === part && slot.required))
    .map((part) =>
      refuses(
        'no-part',
        `A first message says six things, and here is no required slot for “${PART_LABEL[part]}”.`,
      ),
    );
}

const list = new Intl.ListFormat('en');

/** Channels that would not take the words once typical values are in them. */
function lengthProblems(
  content: TemplateContent,
  playbooks: readonly Playbook[],
): readonly TemplateProblem[] {
  const variants = content.channels.map(({ channel, text }) => ({
    channel,
    lang: content.language,
    text: sampleWords(text, content.slots),
  }));
  const words = { text: sampleWords(content.text, content.slots), variants };
  const own = new Set(variants.map((one) => one.channel));
  const found = playbooks
    .filter((one) => fits(content, one.id))
    .flatMap((playbook) =>
      misfits(
        words,
        playbook.channels.filter(({ id }) => !isInternal(playbook, id)),
      ),
    );
  const byId = [...new Map(found.map((one) => [one.channel.id, one] as const)).values()];
  const longOwn = byId.filter(({ channel }) => own.has(channel.id));
  const common = byId.filter(({ channel }) => !own.has(channel.id)).map(({ channel }) => channel.name);
  return [
    ...longOwn.map(({ channel, reading }) =>
      warns(
        'too-long',
        `The words for ${channel.name} come to ${reading.used} ${unitName(reading.unit, reading.used)} once they are filled, and it takes ${reading.limit}.`,
      ),
    ),
    ...(common.length === 0
      ? []
      : [
          warns(
            'too-long',
            `Once they are filled, the words are too long for ${list.format(common)}. Give them words of their own here, or they are cut or left out in the draft.`,
          ),
        ]),
  ];
}

/**
 * Who of the room stands by name in a template. Every incident keeps its templates for good, so nobody does. A surname alone
 * only warns: streets and town halls have them, too.
 */
function nameProblems(content: TemplateContent, names: readonly string[]): readonly TemplateProblem[] {
  const { name, source, slots } = content;
  const texts = [name, source, ...textsOf(content), ...slots.flatMap((slot) => [slot.label, slot.prompt])];
  const named = namedIn(texts, names) ?? titledIn(texts, names);
  if (named !== undefined) {
    const sentence = `Every incident keeps its templates for good, so a template names nobody. Take ${named} out and make it a slot for a person.`;
    return [refuses('person', sentence)];
  }
  const guessed = surnameIn(texts, names);
  if (guessed === undefined) return [];
  const sentence = `Is ${guessed} meant by one of these words? Every incident keeps its templates for good: make a person a slot.`;
  return [warns('maybe-person', sentence)];
}

/** Everything that is wrong with a template as it is written. `names`: of everybody in the room. */
export function templateProblems(
  content: TemplateContent,
  playbooks: readonly Playbook[],
  names: readonly string[],
): readonly TemplateProblem[] {
  return [
    ...emptyProblems(content),
    ...slotProblems(content),
    ...matchProblems(content),
    ...leftProblems(content),
    ...partProblems(content),
    ...nameProblems(content, names),
    ...lengthProblems(content, playbooks),
  ];
}
