import { useRoom } from '../bridge/room-store.ts';
import { Refusal } from './Refusal.tsx';

/** Says where a playbook is chosen that the room's own file of it is broken, so that the shipped one stands there. */
export function BrokenPlaybook(props: { readonly playbookId: string }) {
  const { problems } = useRoom();
  const problem = problems.find((one) => one.instead === props.playbookId);
  if (!problem) return null;
  const { file, sentence } = problem;
  return <Refusal sentence={`This is the shipped playbook. Your own file ${file} ${sentence}`} />;
}
