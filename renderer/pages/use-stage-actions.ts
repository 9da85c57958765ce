import type { Stage } from '../../shared/playbook/stages.ts';
import type { ActionId } from '../../shared/ui-actions.ts';
import { runAction } from '../commands/hub.ts';
import { useOnAction } from '../ui/use-on-action.ts';

/** Opens the workspace an action belongs to, if another is shown, and asks again once it is there. */
function useOpens(id: ActionId, stage: Stage, shown: Stage, show: (stage: Stage) => void): void {
  useOnAction(id, () => {
    if (shown === stage) return;
    show(stage);
    requestAnimationFrame(() => runAction(id));
  });
}

/** Whoever comments stays where they look at the words; from elsewhere they go to where the words stand now. */
function useCommentAction(live: Stage, shown: Stage, show: (stage: Stage) => void): void {
  const hasWords = (stage: Stage) => stage === 'draft' || stage === 'approve';
  useOpens('comment.make', hasWords(shown) ? shown : hasWords(live) ? live : 'draft', shown, show);
}

/** An objection is answered wherever it stands: beside the words to sign, where they are let out, and after that. */
function useAnswerAction(shown: Stage, show: (stage: Stage) => void): void {
  const standsThere = shown === 'publish' || shown === 'followUp';
  useOpens('objection.answer', standsThere ? shown : 'approve', shown, show);
}

/** Leads the actions of the palette to the workspace that can fulfil them. */
export function useStageActions(live: Stage, shown: Stage, show: (stage: Stage) => void): void {
  useOpens('report.log', 'detect', shown, show);
  useOpens('report.import', 'detect', shown, show);
  useOpens('brief.add', 'brief', shown, show);
  useOpens('incident.simple', 'brief', shown, show);
  useOpens('incident.complex', 'brief', shown, show);
  useOpens('ask.raise', 'brief', shown, show);
  useOpens('envelope.fill', 'draft', shown, show);
  useOpens('words.find', 'draft', shown, show);
  useOpens('spelling.next', 'draft', shown, show);
  useOpens('finding.next', 'draft', shown, show);
  useOpens('channel.write', 'draft', shown, show);
  useOpens('channel.leaveOut', 'draft', shown, show);
  useOpens('channel.add', 'draft', shown, show);
  useOpens('draft.save', 'draft', shown, show);
  useOpens('template.choose', 'draft', shown, show);
  useOpens('messageMap.change', 'brief', shown, show);
  useOpens('sentence.mark', 'draft', shown, show);
  useCommentAction(live, shown, show);
  useOpens('approval.approve', 'approve', shown, show);
  useOpens('approval.reject', 'approve', shown, show);
  useOpens('approval.object', 'approve', shown, show);
  useAnswerAction(shown, show);
  useOpens('approval.handOver', 'approve', shown, show);
  useOpens('approval.withdraw', 'approve', shown, show);
  useOpens('stage.waive', live, shown, show);
  useOpens('words.copy', 'publish', shown, show);
  useOpens('release.record', 'publish', shown, show);
  useOpens('breakGlass.open', 'approve', shown, show);
  useOpens('breakGlass.confirm', 'approve', shown, show);
  useOpens('approval.takeBack', 'approve', shown, show);
  useOpens('approval.byPhone', 'approve', shown, show);
  useOpens('words.save', 'publish', shown, show);
  useOpens('promise.drop', 'followUp', shown, show);
  // The next word is promised in publish too, where the words go out.
  useOpens('promise.make', shown === 'publish' ? 'publish' : 'followUp', shown, show);
  useOpens('statement.update', 'followUp', shown, show);
  useOpens('statement.correction', 'followUp', shown, show);
  useOpens('statement.closing', 'followUp', shown, show);
  useOpens('incident.close', 'followUp', shown, show);
}
