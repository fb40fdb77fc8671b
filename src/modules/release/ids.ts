/** Ids of this module: branded text. */
export type ReleaseId = string & { readonly __brand: 'ReleaseId' }
