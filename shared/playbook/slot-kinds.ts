/** What a slot takes. */
export const SLOT_KINDS = ['text', 'time', 'place', 'person', 'number', 'contact'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** The parts of a first message (CDC CERC first message), and the frame around them. */
export const SLOT_PARTS = [
  'empathy',
  'confirmed',
  'unknown',
  'findOut',
  'doing',
  'nextWord',
  'frame',
] as const;
export type SlotPart = (typeof SLOT_PARTS)[number];

/** What people call each part. */
export const PART_LABEL = {
  empathy: 'Empathy',
  confirmed: 'Confirmed facts',
  unknown: 'What is not known',
  findOut: 'How we will find out',
  doing: 'What we do for people',
  nextWord: 'The next word',
  frame: 'Frame',
} as const satisfies Record<SlotPart, string>;

const LETTER = /\p{L}/u;
const CLOCK_TIME = /(?:^|[^\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/;
const NUMBER = /^\d{1,3}(?:[ ,.\u00A0\u202F’]?\d{1,3})*(?: ?%)?$/;
const WEB = /\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/i;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$|\s[^\s@]+@[^\s@]+\.[^\s@]+/;
const DIGITS = /\d/g;

/** What each kind of slot takes: the test, and the words for whoever fails it. */
export const KIND_RULE: Record<
  SlotKind,
  { readonly fits: (value: string) => boolean; readonly want: string }
> = {
  text: { fits: (value) => LETTER.test(value), want: 'words' },
  time: {
    fits: (value) => CLOCK_TIME.test(value) && value.length <= 60,
    want: 'a clock time such as 09:30 GMT, with the date if it is not today',
  },
  place: {
    fits: (value) => LETTER.test(value) && !value.includes('@'),
    want: 'a place or the address of a page',
  },
  person: {
    fits: (value) => LETTER.test(value) && !/[\d@]/.test(value),
    want: 'a person by name or office, without numbers',
  },
  number: { fits: (value) => NUMBER.test(value), want: 'a number in digits' },
  contact: {
    fits: (value) => (value.match(DIGITS) ?? []).length >= 3 || MAIL.test(value) || WEB.test(value),
    want: 'a telephone number, an e-mail address or the address of a page',
  },
};
