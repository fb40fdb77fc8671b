/**
 * What of a fact stands unsealed and yet leads to somebody: the number of the post, who signed. It is taken out with the
 * rest of a case; the trail, which never changes, is not told it. docs/adr/0049.
 */
export const leading: readonly string[] = ['proof']
