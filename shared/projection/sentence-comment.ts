import type { IncidentEvent } from '../incident/events.ts';
import { actorName } from '../people/people.ts';
import { type Line, line, type SentenceContext } from './line.ts';
import { revisionLabel } from './sentence-approval.ts';

/** Tells what was said of single sentences; null for other events. */
export function commentLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  const onWhat = (commentId: string) => {
    const words = before.comments.find((one) => one.commentId === commentId)?.words ?? '';
    return `the comment on “${words}”`;
  };
  switch (event.type) {
    case 'comment.made': {
      const { words, text, revisionId } = event.data;
      return line(who, `commented on “${words}” in ${revisionLabel(before, revisionId)}: ${text}`);
    }
    case 'comment.replied':
      return line(who, `replied to ${onWhat(event.data.commentId)}: ${event.data.text}`);
    case 'comment.settled': {
      const { how, text, commentId } = event.data;
      if (how === 'declined') return line(who, `did not take up ${onWhat(commentId)}: ${text}`, 'warn');
      const note = text === '' ? '' : `: ${text}`;
      return line(who, `settled ${onWhat(commentId)} as done${note}`, 'calm');
    }
    case 'comment.reopened':
      return line(who, `reopened ${onWhat(event.data.commentId)}: ${event.data.text}`, 'warn');
    default:
      return null;
  }
}
