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
 * tags in them, so text with a tag is refused and nothing that could be markup ever gets through. The two scripts that
 * the window starts by their address are the threads that look at spelling and take files of mentions apart.
 */
const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
trustedTypes?.createPolicy('default', {
  createHTML: (text) => {
    if (text.includes('<')) throw new TypeError('Markup is never written as text in this window.');
    return text;
  },
  createScriptURL: (address) => {
    const { protocol, host, pathname } = new URL(address, document.baseURI);
    const isOurs = protocol === location.protocol && host === location.host;
    if (!isOurs || !/\/(?:table|spell)-worker\b[^/]*$/.test(pathname))
      throw new TypeError('This window starts no such script.');
    return address;
  },
});
