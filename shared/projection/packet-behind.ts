import type { ApprovalRequest } from '../approval/approvals.ts';
import { toldLines } from '../brief/brief.ts';
import { settlingOf } from '../comment/comments.ts';
import { standingOf } from '../fact/held-until.ts';
import { placedComments } from '../incident/comments.ts';
import { staleness } from '../incident/staleness.ts';
import type { IncidentState } from '../incident/state.ts';
import { isShaken } from '../incident/wrong-words/leaning.ts';
import type { AskSheet } from '../packet/ask.ts';
import { actorName, type People } from '../people/people.ts';
import { openQueues } from '../queue/queues.ts';
import type { Revision } from '../statement/statements.ts';
import { correctsOf } from './corrects.ts';
import { leansOf } from './leans.ts';
import { notLookedThrough } from './not-looked-through.ts';
import { outdatedOf } from './outdated.ts';
import { sinceSaved } from './since-saved.ts';

type Behind = Required<
  Pick<AskSheet, 'leans' | 'stale' | 'comments' | 'queues' | 'corrects' | 'since' | 'outdated' | 'untied'>
>;

type About = {
  readonly state: IncidentState;
  readonly people: People;
  readonly request: ApprovalRequest;
  readonly revision: Revision;
  readonly now: number;
};

function leansBeside({ state, revision }: About): Behind['leans'] {
  return leansOf(state, revision).rows.map(
    ({ number, where, text, frame, mark, facts, shaken, unknowns }) => ({
      ...{ number, where, text, frame, as: mark?.as ?? null },
      facts: [...facts.filter((one) => !isShaken(one)), ...shaken].map((fact) => ({
        ...{ ...standingOf(fact), text: fact.text },
      })),
      unknowns: [...toldLines(unknowns)],
    }),
  );
}

function staleIn({ state, people, revision, now }: About): Behind['stale'] {
  if (state.statements.at(-1)?.revisions.at(-1)?.revisionId !== revision.revisionId) return [];
  return staleness(state, now).map(({ what, why, at, by, kept }) => ({
    ...{ what, why, at, by: by === null ? null : actorName(people, by) },
    kept: kept && { by: actorName(people, kept.by), at: kept.at, text: kept.reason },
  }));
}

function commentsIn({ state, people, request, revision }: About): Behind['comments'] {
  const said = (one: { readonly by: string; readonly at: number; readonly text: string }) => ({
    ...{ by: actorName(people, one.by), at: one.at, text: one.text },
    seat: request.signers.find(({ personId }) => personId === one.by)?.label ?? null,
  });
  const told = placedComments(state, request.statementId, revision).map(
    ({ comment, sentence, likest, madeOn }) => ({
      ...{ number: sentence?.number ?? null, words: comment.words, now: likest?.text ?? null, madeOn },
      open: settlingOf(comment) === null,
      ...said(comment),
      turns: comment.turns.map((turn) => ({ kind: turn.kind, ...said(turn) })),
    }),
  );
  return [...told.filter(({ open }) => open), ...told.filter(({ open }) => !open)];
}

/** What came with versions 3 to 5 of a packet: what else the sign-off shows beside the words. */
export function behindInPacket(about: About): Behind {
  return {
    leans: leansBeside(about),
    stale: staleIn(about),
    comments: commentsIn(about),
    corrects: correctsOf(about.state, about.people, about.request.statementId),
    queues: openQueues(about.state.queues).map(({ name }) => name),
    since: [...sinceSaved({ ...about, statementId: about.request.statementId })],
    outdated: outdatedOf(about.state, about.revision),
    untied: notLookedThrough(about.state, about.request.statementId),
  };
}
