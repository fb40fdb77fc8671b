/**
 * What of a fact stands unsealed and yet may lead to somebody: words of the evidence list, what proves an answer. It is
 * taken out with the rest of a case; the trail, which never changes, is not told it. docs/adr/0049.
 */
export const leading: readonly string[] = ['title', 'proves', 'proof']
