import { z } from 'zod';

/*
 * Imported before anything else, because libraries look at both of these while they load.
 * The content security policy forbids eval, which zod would otherwise use to speed its parsers up.
 */
z.config({ jitless: true });

type Policy = {
  readonly createHTML: (text: string) => string;
  readonly createScriptURL: (address: string) => string;
};
type Factory = { readonly createPolicy: (name: string, policy: Policy) => unknown };

/**
 * Mantine writes its style sheets as text into style elements, which Trusted Types counts as HTML. Style sheets have no
 * tags in them, so text with a tag is refused and nothing that could be markup ever gets through.
 */
const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
trustedTypes?.createPolicy('default', {
  createHTML: (text) => {
    if (text.includes('<')) throw new TypeError('Markup is never written as text in this window.');
    return text;
  },
  // The one thread of this window looks at spelling. Its program is a file of ours, like every other.
  createScriptURL: (address) => {
    const { protocol, host } = new URL(address, location.href);
    if (protocol !== location.protocol || host !== location.host)
      throw new TypeError('Only programs of this app run in this window.');
    return address;
  },
});
