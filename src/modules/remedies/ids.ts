/** Ids of this module: branded text. */
export type RemedyId = string & { readonly __brand: 'RemedyId' }
