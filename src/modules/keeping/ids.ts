/** Ids of this module: branded text. */
export type HoldId = string & { readonly __brand: 'HoldId' }
