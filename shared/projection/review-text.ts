import { actorName, type People } from '../people/people.ts';
import { roundName } from '../review/questions.ts';
import type { Finding, Review, ReviewAction } from '../review/reviews.ts';
import { answerTo } from '../review/reviews.ts';
import { dateText, timeText, zoneText } from '../time-text.ts';

/** A log as it stood: its name in the world, how many entries it had, their root, and the signed checkpoint if there is one. */
export type TextHead = {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly note: string | null;
};

/** What a review is written out with. `zone`: in which its times are told. */
export type ReviewPaper = {
  readonly review: Review;
  readonly incident: { readonly number: number; readonly title: string; readonly drill: boolean };
  /** The log of the incident that was looked back at. */
  readonly from: TextHead;
  /** The log of the reviews as it is now. */
  readonly reviews: TextHead;
  readonly people: People;
  readonly zone: string;
};

const when = (at: number, zone: string): string =>
  `${dateText(at, zone)} ${timeText(at, zone)} ${zoneText(at, zone)}`;

function headLines(title: string, { origin, size, root, note }: TextHead): readonly string[] {
  const signed =
    note === null ? ['No checkpoint of it was signed.'] : ['Newest signed checkpoint:', '', note.trimEnd()];
  return [title, `log ${origin}`, `entries ${size}`, `root ${root}`, ...signed, ''];
}

const rests = (cited: readonly number[]): string =>
  cited.length === 0
    ? 'Rests on no entry of the log.'
    : `Rests on the entries at position ${cited.join(', ')}.`;

function answers({ review, people, zone }: ReviewPaper): readonly string[] {
  return review.questions.questions.flatMap((question, index) => {
    const answer = answerTo(review, question.id);
    const title = `${index + 1}. ${question.text}`;
    if (answer === null) return [title, 'Left open.', ''];
    const earlier = review.answers.filter(({ questionId }) => questionId === question.id).length - 1;
    const drafted = answer.asDrafted ? ' As the log says it; confirmed.' : '';
    const before = earlier === 0 ? '' : ` Earlier answers in the log: ${earlier}.`;
    const by = `${actorName(people, answer.by)}, ${when(answer.at, zone)}.${drafted}${before}`;
    return [title, answer.text, rests(answer.cited), by, ''];
  });
}

function findings({ review, people, zone }: ReviewPaper): readonly string[] {
  const told = (one: Finding) =>
    `- ${one.kind === 'keep' ? 'Keep' : 'Change'}: ${one.text} (${actorName(people, one.by)}, ${when(one.at, zone)}) ${rests(one.cited)}`;
  return ['FINDINGS', ...(review.findings.length === 0 ? ['None.'] : review.findings.map(told)), ''];
}

function actions({ review, people, zone }: ReviewPaper): readonly string[] {
  const state = ({ settled }: ReviewAction) =>
    settled === null
      ? 'open'
      : `${settled.how} on ${dateText(settled.at, zone)}${settled.text === '' ? '' : `: ${settled.text}`}`;
  const told = (one: ReviewAction) =>
    `- ${one.text} Owner: ${actorName(people, one.ownerId)}. Due: ${dateText(one.dueAt - 1, zone)}. State: ${state(one)}`;
  return ['ACTIONS', ...(review.actions.length === 0 ? ['None.'] : review.actions.map(told)), ''];
}

function comments({ review, people, zone }: ReviewPaper): readonly string[] {
  const numberOf = (questionId: string | null) =>
    review.questions.questions.findIndex(({ id }) => id === questionId) + 1;
  const told = review.comments.map((one) => {
    const about = one.questionId === null ? '' : `on question ${numberOf(one.questionId)}, `;
    return `- ${actorName(people, one.by)}, ${about}${when(one.at, zone)}: ${one.text}`;
  });
  return ['COMMENTS OF THE REVIEWERS', ...(told.length === 0 ? ['None.'] : told), ''];
}

/** A review written out, with the head of the log it was made from. It is no evidence, and says so. */
export function reviewText(paper: ReviewPaper): string {
  const { review, incident, zone, people } = paper;
  const { questions, round, at, by, finished } = review;
  const kind = incident.drill ? 'drill' : 'incident';
  const end = finished
    ? `Finished by ${actorName(people, finished.by)}, ${when(finished.at, zone)}.`
    : 'Not finished.';
  return [
    `${roundName(questions, round).toUpperCase()} of ${kind} ${incident.number}: ${incident.title}`,
    `Begun by ${actorName(people, by)}, ${when(at, zone)}. ${end}`,
    '',
    'This is what reviewers said afterwards. It is no part of the evidence: the log of the incident and its evidence',
    'pack say nothing of it. Positions count from 0 in the log named here.',
    '',
    ...headLines('MADE FROM THE LOG', paper.from),
    ...headLines('KEPT IN THE LOG OF THE REVIEWS', paper.reviews),
    `QUESTIONS, version ${questions.version}, of ${questions.checkedOn}. ${questions.source}`,
    '',
    ...answers(paper),
    ...findings(paper),
    ...actions(paper),
    ...comments(paper),
  ].join('\n');
}
