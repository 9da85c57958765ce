import type { Stage } from '../../shared/playbook/stages.ts';
import { ApproveWorkspace } from '../features/approve/ApproveWorkspace.tsx';
import { BriefWorkspace } from '../features/brief/BriefWorkspace.tsx';
import { DetectWorkspace } from '../features/detect/DetectWorkspace.tsx';
import { DraftWorkspace } from '../features/draft/DraftWorkspace.tsx';
import { FakesCard } from '../features/fakes/FakesCard.tsx';
import { FollowUpWorkspace } from '../features/follow-up/FollowUpWorkspace.tsx';
import { PromiseCard } from '../features/follow-up/PromiseCard.tsx';
import { LeaveStage } from '../features/incident/LeaveStage.tsx';
import { OpenBeforeClosing } from '../features/incident/OpenBeforeClosing.tsx';
import { MentionDrop } from '../features/mentions/MentionDrop.tsx';
import { PublishWorkspace } from '../features/publish/PublishWorkspace.tsx';
import { QueuesCard } from '../features/queues/QueuesCard.tsx';

/** What the social officer keeps in order, where the stage begins and where it ends. */
function Desk() {
  return (
    <>
      <QueuesCard />
      <FakesCard />
    </>
  );
}

/** The work of one stage. Leaving belongs to the live one only. */
export function StageWorkspace(props: {
  readonly stage: Stage;
  readonly live: boolean;
  readonly onShow: (stage: Stage) => void;
}) {
  const leave = props.live ? <LeaveStage onShow={props.onShow} /> : null;
  switch (props.stage) {
    case 'detect':
      return (
        <MentionDrop>
          <DetectWorkspace leave={leave} desk={<Desk />} />
        </MentionDrop>
      );
    case 'brief':
      return <BriefWorkspace leave={leave} />;
    case 'draft':
      return <DraftWorkspace leave={leave} />;
    case 'approve':
      return <ApproveWorkspace leave={leave} />;
    case 'publish':
      return <PublishWorkspace leave={leave} promise={<PromiseCard />} />;
    case 'followUp':
      return (
        <FollowUpWorkspace
          leave={leave}
          promise={<PromiseCard />}
          open={<OpenBeforeClosing onShow={props.onShow} />}
          desk={<Desk />}
        />
      );
  }
}
