/** What is done with planned posts, and what it is done to. */
const DEED = /\b(?:paus|freez|frozen|resum)/i;
const POSTS = /\b(?:posts?|posting|adverts?|campaigns?)\b/i;

/** True for an item of a checklist about pausing planned posts or letting them go on: the queues say that, no tick does. */
export function isAboutQueues(text: string): boolean {
  return DEED.test(text) && POSTS.test(text);
}
